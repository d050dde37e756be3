#!/usr/bin/env python3
"""Two at one file, and a folder that cannot be written."""

import os
import subprocess
from pathlib import Path

import driver
import journey
import moves
from driver import TEXTS, App, Role
from journey import Skip, check, step
from moves import PASSPHRASE

FOLDER = Path(os.environ['HOME']) / 'Shared'
VAULT = FOLDER / 'journal.avow'

first = second = None


@step('A second start of the person’s own journal shows the first window')
def _():
    driver.make_vault(driver.journal_path(), PASSPHRASE)
    app = moves.open_unlocked()
    again = subprocess.run([driver.AVOW], timeout=driver.DEADLINE, check=False)
    check(again.returncode == 0, f'The second start ended with {again.returncode}')
    check(app.find(name='Log Something You Did'), 'The first window went away')
    app.quit()


@step('A second Avow at the same file says that it is in use')
def _():
    global first, second
    driver.make_vault(VAULT, PASSPHRASE)
    first = moves.open_unlocked('--vault', VAULT)
    second = App('--vault', VAULT)
    second.wait(name='The Journal Cannot Be Opened')
    check('in use' in second.node.everything_said() or 'another' in second.node.everything_said().lower(),
          f'It says: {second.node.everything_said()}')


@step('So does the command line')
def _():
    told = subprocess.run([driver.AVOW, '--vault', VAULT, '--check', '--passphrase-fd', '0'], input=f'{PASSPHRASE}\n',
                          text=True, capture_output=True, timeout=driver.DEADLINE, check=False)
    check(told.returncode == 1, f'It ended with {told.returncode}')
    check(len(told.stderr.strip().splitlines()) == 1, f'It says: {told.stderr!r}')


@step('Trying again helps, once the first is gone')
def _():
    second.take_focus()
    second.tab_to(Role.BUTTON, 'Try Again')
    second.press('Return')
    second.wait(name='The Journal Cannot Be Opened')
    first.take_focus()
    first.quit()
    second.take_focus()
    second.tab_to(Role.BUTTON, 'Try Again')
    second.press('Return')
    moves.unlock(second)


def forbid_writing():
    """Fails the test's purpose silently where permissions do not bind, so that is looked at first."""
    FOLDER.chmod(0o500)
    try:
        (FOLDER / 'trial').touch()
    except PermissionError:
        return
    (FOLDER / 'trial').unlink()
    FOLDER.chmod(0o700)
    raise Skip('this user may write where nobody may')


@step('In a folder that cannot be written, an action says so and keeps the words')
def _():
    forbid_writing()
    moves.start_action(second, 'donation', 'Donation')
    second.wait_focus(TEXTS, 'Amount')
    second.type_text('12')
    second.tab_to(TEXTS, 'To whom')
    second.type_text('Bail fund')
    second.press('ctrl+Return')
    second.wait(name=moves.pattern('cannot be (written|changed|saved)|read-only|only be read'))
    check(moves.dialog(second), 'The dialog went away')
    check(second.find(TEXTS, 'To whom').text == 'Bail fund', 'The words went away')


@step('Once it can be written again, it is logged')
def _():
    FOLDER.chmod(0o700)
    second.press('ctrl+Return')
    moves.wait_no_dialog(second)
    second.wait(name=moves.pattern('^Donation: Bail fund'))


@step('A reflection says so as well, and keeps the words')
def _():
    global second
    # SQLite keeps its journal once it has one, and needs the folder no more. So from the start:
    second.quit()
    second = moves.open_unlocked('--vault', VAULT)
    forbid_writing()
    field = moves.start_reflection(second)
    second.type_text('Still here')
    second.wait(name=moves.pattern('^Not kept yet'))
    second.press('ctrl+Return')
    second.wait(name=moves.pattern('Your words are kept here'))
    check(field.text == 'Still here', 'The words went away')
    FOLDER.chmod(0o700)
    second.press('ctrl+Return')
    second.wait(name='Reflection saved')
    second.quit()


@step('Both are in the file, once')
def _():
    check('Every record opens' in driver.run('--vault', VAULT, '--check', passphrase=PASSPHRASE), 'Not all is well')
    found = moves.entries(PASSPHRASE, '--vault', VAULT)
    check([item['kind'] for item in found] in (['action', 'reflection'], ['reflection', 'action']), f'Found {found}')


journey.run('in-use')
