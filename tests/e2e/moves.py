"""What more than one journey does: unlocking, logging, writing. All of it by keyboard."""

import json
import re

import driver
from driver import Role, TEXTS, App, wait_for

# Thrown away with the home that a test runs in.
PASSPHRASE = 'moss under the third stone'


def unlock(app, passphrase=PASSPHRASE):
    """From the lock screen to Today. The keyboard must be in the right field by itself."""
    app.wait_focus(TEXTS, 'Passphrase')
    app.type_text(passphrase)
    app.press('Return')
    app.wait(name='Log Something You Did')


def open_unlocked(*arguments, size=driver.WIDE):
    app = App(*arguments, size=size)
    unlock(app)
    return app


def start_action(app, words, title):
    """Ctrl+N, the type by a word of it, Enter: the dialog that asks about it."""
    app.press('ctrl+n')
    app.wait_focus(TEXTS, 'What did you do?')
    app.type_text(words)
    app.press('Return')
    return wait_for(f'the dialog “{title}”', lambda: dialog(app, title))


def dialog(app, title=None):
    """The dialog that is open. A closing one is still there for a moment, so it goes by its title."""
    return app.find(Role.DIALOG, title)


def wait_no_dialog(app):
    wait_for('the dialog to be gone', lambda: dialog(app) is None)


def start_reflection(app):
    app.press('ctrl+shift+n')
    return app.wait_focus(TEXTS, 'Reflection')


def entries(passphrase=PASSPHRASE, *arguments):
    """The journal's entries as the command line tells them."""
    return json.loads(driver.run('--list', '--from', '2000-01-01', '--format', 'json', *arguments,
                                 passphrase=passphrase))


def log(action_type, *arguments, passphrase=PASSPHRASE):
    """Writes down an action by the command line."""
    driver.run('--log', action_type, *arguments, passphrase=passphrase)


def open_row(app, pattern):
    """Goes to a row with Tab, and opens it."""
    app.tab_to(Role.LIST_ITEM, re.compile(pattern))
    app.press('Return')


def go_along(app, role, name, key='Down'):
    """Goes along a list, or a choice, to one of its items."""
    passed = []
    while not (node := app.focused()).is_like(role, name):
        if node in passed:
            raise driver.Failure(f'{key} goes along {passed} without “{getattr(name, "pattern", name)}”')
        passed.append(node)
        app.press_and_follow(key)
    return node


def save_as(app, path):
    """Gives a file dialog the path of the file, and comes back from it."""
    title = 'Save a File'
    app.enter_window(title)
    app.wait_focus(TEXTS, re.compile('^Name'))
    app.press('ctrl+a')
    app.type_text(str(path))
    app.press('Return')
    wait_for(f'{path}', path.exists)
    wait_for('the file dialog to be gone', lambda: app.find_window(title) is None)
    app.take_focus()


def pattern(text):
    return re.compile(text)
