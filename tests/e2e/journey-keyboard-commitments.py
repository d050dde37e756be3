#!/usr/bin/env python3
"""The pages of the pledge and of commitments by Tab alone: all is reached, and has a name."""

import re

import driver
import journey
import moves
import reach
from driver import NARROW, TEXTS, Role, wait_for
from journey import step
from moves import PASSPHRASE

TODAY = '2026-11-22'

app = None


def back(name):
    app.press('Escape')
    app.wait(name=name)
    app.settle()


@step('Commitments')
def _():
    global app
    driver.make_vault(driver.journal_path(), PASSPHRASE, TODAY)
    app = moves.open_unlocked('--today', TODAY, size=NARROW)
    app.press('alt+3')
    app.wait(Role.LIST_ITEM, re.compile('^Your Pledge'))
    app.wait_gone(name='Log Something You Did')
    reach.check_page(app)


@step('The pledge')
def _():
    moves.open_row(app, '^Your Pledge')
    app.wait(Role.BUTTON, 'Change')
    app.wait_gone(Role.LIST_ITEM, re.compile('^Past Commitments'))
    reach.check_page(app)


@step('An earlier pledge, with what was changed')
def _():
    moves.open_row(app, r'20\d\d')
    app.wait_gone(Role.BUTTON, 'Change')
    reach.check_page(app)
    app.press('Escape')
    app.wait(Role.BUTTON, 'Change')
    app.settle()


@step('Changing the pledge')
def _():
    app.activate(Role.BUTTON, 'Change')
    app.wait(TEXTS, 'Your Name')
    app.wait_gone(Role.BUTTON, 'Change')
    reach.check_page(app)
    back(re.compile('^Signed by'))
    back(re.compile('^Past Commitments'))


@step('Past commitments')
def _():
    moves.open_row(app, '^Past Commitments')
    app.wait(name='Past commitments by month, the last first')
    app.wait_gone(name='Your Pledge')
    reach.check_page(app)
    back(re.compile('^Your Pledge'))


@step('What to promise')
def _():
    app.press('ctrl+shift+p')
    app.wait_focus(TEXTS, 'What will you do?')
    reach.check_page(app, moves.dialog(app))


@step('A new commitment')
def _():
    app.type_text('restaurant')
    app.wait(Role.LIST_ITEM, re.compile('^Eat at a Black-owned'))
    app.press('Return')
    dialog = wait_for('the dialog', lambda: moves.dialog(app, 'New Commitment'))
    app.wait_focus(TEXTS, 'What I promise')
    app.activate(Role.LIST_ITEM, 'More')
    app.wait(TEXTS, 'Why')
    reach.check_page(app, dialog)


@step('How it is counted, where there is no room for the words side by side')
def _():
    app.press('alt+d')
    app.wait_focus(Role.RADIO_BUTTON, 'How often')
    app.press('Down')
    app.wait_focus(Role.RADIO_BUTTON, 'Time')
    app.press('Up', 'Up')
    app.wait_focus(Role.RADIO_BUTTON, 'One thing, once')
    app.press('Down', 'Down', 'space')
    app.wait(TEXTS, 'How much time')
    app.press('Down', 'Down')
    app.wait_focus(TEXTS, 'How much time')
    app.press('Escape')
    app.activate(Role.BUTTON, 'Discard')
    moves.wait_no_dialog(app)


@step('A commitment under way')
def _():
    moves.open_row(app, '^Eat at a Black-owned')
    app.wait(None, 'Commitment Menu')
    app.wait_gone(name='Your Pledge')
    reach.check_page(app)


@step('Letting it go early, and thinking better of it')
def _():
    app.tab_to(None, 'Commitment Menu')
    app.press('Return')
    app.wait(Role.MENU_ITEM)
    app.wait_focus(Role.MENU_ITEM)
    # Change, Review, Release Early.
    app.press('Down', 'Down', 'Return')
    app.wait_focus(TEXTS, 'Why do you let it go?')
    reach.check_page(app, moves.dialog(app, 'Release Early'))
    app.tab_to(TEXTS, 'Why do you let it go?')
    app.type_text('They closed.')
    app.press('Escape')
    app.activate(Role.BUTTON, 'Discard')
    moves.wait_no_dialog(app)
    back(re.compile('^Your Pledge'))


@step('One that waits, and its review')
def _():
    app.press('alt+3')
    app.tab_to(Role.LIST_ITEM, re.compile('Ended '))
    app.press('Return')
    app.wait(Role.BUTTON, 'Review Honestly')
    app.wait_gone(name='Your Pledge')
    app.activate(Role.BUTTON, 'Review Honestly')
    app.wait(TEXTS, 'What hindered')
    app.wait_gone(Role.BUTTON, 'Review Honestly')
    reach.check_page(app)
    app.press('Escape')
    app.wait(Role.BUTTON, 'Review Honestly')
    app.quit()


journey.run('keyboard-commitments')
