#!/usr/bin/env python3
"""Killed in the middle of typing, Avow still has the words."""

import time

import driver
import journey
import moves
from driver import TEXTS, Role
from journey import check, step
from moves import PASSPHRASE

BEGINNING = 'I talked over the nurse twice, and'
LONGER = ' then over her colleague'

app = None


def state_of_file():
    state = driver.journal_path().stat()
    return state.st_mtime_ns, state.st_size


@step('A reflection is begun, and kept while the person goes on typing')
def _():
    global app
    driver.make_vault(driver.journal_path(), PASSPHRASE)
    app = moves.open_unlocked()
    moves.start_reflection(app)
    before = state_of_file()
    app.type_text(BEGINNING)
    # Somebody who never pauses must not lose everything.
    end = time.monotonic() + driver.DEADLINE
    while state_of_file() == before:
        check(time.monotonic() < end, 'Nothing was kept while the typing went on')
        app.type_text(LONGER, pause=60)
    app.kill()


@step('After kill -9 it opens, and offers the draft with its words')
def _():
    global app
    app = moves.open_unlocked()
    app.wait(name='Not Finished')
    app.tab_to(Role.LIST_ITEM, None)
    row = app.focused()
    check(BEGINNING in row.everything_said(), f'The draft is {row.everything_said()!r}')
    check('Not saved yet' in row.everything_said(), 'It does not say that it was not saved')
    app.press('Return')


@step('It is taken up where it was left, and saved')
def _():
    field = app.wait_focus(TEXTS, 'Reflection')
    check(field.text.startswith(BEGINNING), f'The words are {field.text!r}')
    app.press('ctrl+a')
    app.type_text(f'{BEGINNING} I noticed it only on the way home.')
    app.press('ctrl+Return')
    app.wait(name='Reflection saved')
    app.wait(name='Log Something You Did')
    app.wait_gone(name='Not Finished')
    app.quit()


@step('No draft is left, and nothing is there twice')
def _():
    report = driver.run('--check', passphrase=PASSPHRASE)
    check('Every record opens' in report and 'Draft' not in report, f'--check says: {report}')
    found = moves.entries()
    check([item['text'] for item in found] == [f'{BEGINNING} I noticed it only on the way home.'],
          f'--list says: {found}')


journey.run('killed')
