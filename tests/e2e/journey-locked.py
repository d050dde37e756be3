#!/usr/bin/env python3
"""Locking hides at once what is half written, and loses none of it."""

import subprocess

import driver
import journey
import moves
from driver import TEXTS, Role, wait_for
from journey import check, step
from moves import PASSPHRASE

WORDS = 'Wrenfield'
TODAY = '2026-11-22'

app = None
shown = []
count = 0


def locked_shows_nothing():
    app.wait(name='Avow Is Locked')
    app.wait_focus(TEXTS, 'Passphrase')
    # Not only on the screen: nothing that assistive technology could find.
    said = app.node.everything_said(hidden=True)
    for word in (WORDS, *shown):
        check(word not in said, f'“{word}” can still be read')
    check(app.window.name == 'Avow', f'The window is called “{app.window.name}”')
    title = subprocess.run(['xdotool', 'getwindowname', app.x_window], capture_output=True, text=True, check=True)
    check(title.stdout.strip() == 'Avow', f'The task list shows “{title.stdout.strip()}”')


def draft_rows():
    return [node for node in app.node.find_all(Role.LIST_ITEM) if 'Not saved yet' in node.everything_said()]


@step('Ctrl+L in the middle of a reflection: nothing of it is left to be read')
def _():
    global app, count
    driver.make_vault(driver.journal_path(), PASSPHRASE, TODAY)
    count = len(moves.entries())
    app = moves.open_unlocked('--today', TODAY)
    app.press('alt+2')
    app.wait(Role.LIST_ITEM)
    shown.extend(node.name for node in app.node.find_all(Role.LIST_ITEM))
    check(len(shown) > 3, f'The journal shows {shown}')
    moves.start_reflection(app)
    app.type_text(f'{WORDS} is where')
    app.wait(name='Kept as a draft while you write')
    app.type_text(' I')
    app.press('ctrl+l')
    locked_shows_nothing()


@step('Unlocked, the words are offered and are all there')
def _():
    moves.unlock(app)
    app.wait(name='Not Finished')
    check(len(draft_rows()) == 1, f'The drafts are {draft_rows()}')
    app.tab_to(Role.LIST_ITEM)
    app.press('Return')
    field = app.wait_focus(TEXTS, 'Reflection')
    check(field.text == f'{WORDS} is where I', f'The words are {field.text!r}')


@step('Escape leaves it as it is')
def _():
    app.press('Escape')
    app.wait(name='Not Finished')


@step('Ctrl+L in the middle of an action: nothing of it is left to be read')
def _():
    moves.start_action(app, 'donation', 'Donation')
    app.wait_focus(TEXTS, 'Amount')
    app.type_text('31.70')
    app.tab_to(TEXTS, 'To whom')
    app.type_text(f'{WORDS} legal fund')
    app.press('ctrl+l')
    locked_shows_nothing()


@step('Unlocked, both are offered')
def _():
    moves.unlock(app)
    app.wait(name='Not Finished')
    said = ' '.join(row.everything_said() for row in wait_for('both drafts', lambda: len(draft_rows()) == 2 and draft_rows()))
    check(f'{WORDS} is where I' in said, f'The reflection is not offered: {said}')
    check('Donation' in said, f'The donation is not offered: {said}')


@step('The action is taken up and logged')
def _():
    app.tab_to(Role.LIST_ITEM, moves.pattern('^Donation'))
    app.press('Return')
    wait_for('the dialog', lambda: moves.dialog(app, 'Donation'))
    amount = app.wait(TEXTS, 'Amount')
    check(amount.text in ('31.70', '$31.70'), f'The amount is {amount.text!r}')
    check(app.wait(TEXTS, 'To whom').text == f'{WORDS} legal fund', 'The name is lost')
    app.press('ctrl+Return')
    moves.wait_no_dialog(app)
    app.wait(name='Action logged')
    wait_for('one draft to be left', lambda: len(draft_rows()) == 1)


@step('The reflection is thrown away by its button')
def _():
    app.tab_to(Role.BUTTON, 'Throw away')
    app.press('Return')
    app.wait_gone(name='Not Finished')
    app.quit()
    report = driver.run('--check', passphrase=PASSPHRASE)
    check('Every record opens' in report and 'Draft' not in report, f'--check says: {report}')
    check(len(moves.entries()) == count + 1, 'Not just the donation was added')


journey.run('locked')
