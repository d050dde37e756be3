#!/usr/bin/env python3
"""Every page by Tab alone: all that can be used is reached, and has a name."""

import driver
import journey
import moves
import reach
from driver import NARROW, TEXTS, App, Role, wait_for
from journey import check, step
from moves import PASSPHRASE

app = None


def leave_dialog():
    app.press('Escape')
    moves.wait_no_dialog(app)


@step('Welcome')
def _():
    global app
    app = App(size=NARROW)
    app.wait(Role.HEADING, 'Welcome to Avow')
    reach.check_page(app)
    app.activate(Role.BUTTON, 'Start a Journal')


@step('Passphrase')
def _():
    app.wait_focus(TEXTS, 'Passphrase')
    app.wait_gone(Role.BUTTON, 'Start a Journal')
    reach.check_page(app)
    app.type_text(PASSPHRASE)
    app.write(TEXTS, 'Type It Again', PASSPHRASE)
    app.press('Return')


@step('Recovery key')
def _():
    app.wait(Role.HEADING, 'The Other Way In')
    app.wait_gone(TEXTS, 'Type It Again')
    path = reach.check_page(app)
    check('Recovery key' in [node.name for node in path], 'A screen reader does not come to the key')
    app.activate(Role.BUTTON, 'I Have It Safe')


@step('Two groups of the recovery key')
def _():
    app.wait(Role.HEADING, 'Do You Have It?')
    app.wait_focus(TEXTS)
    app.wait_gone(Role.BUTTON, 'I Have It Safe')
    reach.check_page(app)


@step('Leaving half-way leaves nothing')
def _():
    app.quit()
    check(not driver.journal_path().exists(), 'There is a file')


@step('Lock')
def _():
    global app
    driver.make_vault(driver.journal_path(), PASSPHRASE, '2026-11-22')
    app = App('--today', '2026-11-22', size=NARROW)
    app.wait_focus(TEXTS, 'Passphrase')
    reach.check_page(app)


@step('Lock, the other way in')
def _():
    app.activate(Role.BUTTON, 'Use the Recovery Key')
    app.wait_focus(TEXTS, 'Recovery key')
    app.wait_gone(Role.BUTTON, 'Use the Recovery Key')
    reach.check_page(app)
    app.press('Escape')
    app.wait_gone(TEXTS, 'Recovery key')
    moves.unlock(app)


@step('Today')
def _():
    reach.check_page(app)


@step('Journal')
def _():
    app.press('alt+2')
    app.wait(name='Entries by day, newest first')
    app.wait_gone(name='Log Something You Did')
    reach.check_page(app)


@step('Journal, searching')
def _():
    app.press('ctrl+f')
    app.wait_focus(TEXTS, 'Search your journal')
    app.type_text('the')
    app.wait(name=moves.pattern('^[0-9]+ entries$'))
    reach.check_page(app)


@step('The filter')
def _():
    app.activate(Role.BUTTON, 'Choose What to Show')
    dialog = wait_for('the dialog', lambda: moves.dialog(app, 'Show'))
    reach.check_page(app, dialog)
    leave_dialog()
    app.press('alt+1')
    app.wait(name='Log Something You Did')
    app.wait_gone(name='Entries by day, newest first')


@step('The types of actions')
def _():
    app.press('ctrl+n')
    app.wait_focus(TEXTS, 'What did you do?')
    reach.check_page(app, moves.dialog(app))
    leave_dialog()


def check_action(words, title):
    dialog = moves.start_action(app, words, title)
    app.wait_focus(TEXTS)
    app.activate(Role.LIST_ITEM, 'More')
    app.wait(TEXTS, 'Note')
    reach.check_page(app, dialog)
    leave_dialog()


@step('A donation')
def _():
    check_action('donation', 'Donation')


@step('A purchase')
def _():
    check_action('purchase', 'Purchase')


@step('Voting')
def _():
    check_action('voting', 'Voting')


@step('A reflection')
def _():
    moves.start_reflection(app)
    app.wait_gone(name='Log Something You Did')
    reach.check_page(app, arrows_from=['defensive'])
    app.press('Escape')
    app.wait(name='Log Something You Did')


@step('Preferences')
def _():
    app.press('ctrl+comma')
    dialog = wait_for('the dialog', lambda: moves.dialog(app, 'Preferences'))
    reach.check_page(app, dialog)
    leave_dialog()


@step('Shortcuts')
def _():
    app.press('ctrl+question')
    dialog = wait_for('the dialog', lambda: moves.dialog(app, 'Keyboard Shortcuts'))
    reach.check_page(app, dialog)
    leave_dialog()


@step('The menus')
def _():
    app.press('F10')
    app.wait(Role.MENU_ITEM)
    app.wait_focus(Role.MENU_ITEM)
    app.press('Escape')
    app.wait_gone(Role.MENU_ITEM)


@step('Lock, which is the first in the menu')
def _():
    app.press('F10')
    app.wait_focus(Role.MENU_ITEM)
    app.press('Return')
    app.wait_focus(TEXTS, 'Passphrase')
    app.quit()


journey.run('keyboard')
