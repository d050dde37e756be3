#!/usr/bin/env python3
"""The pages of months and years by Tab alone: all is reached, and has a name."""

import re

import driver
import journey
import moves
import reach
from driver import NARROW, TEXTS, Role, wait_for
from journey import step
from moves import PASSPHRASE

TODAY = '2026-11-03'

app = None


def open_in_list(pattern):
    """Goes along the list that Tab comes to first, and opens one of it."""
    app.tab_to(Role.LIST_ITEM)
    app.press_and_follow('Home')
    moves.go_along(app, Role.LIST_ITEM, re.compile(pattern))
    app.press('Return')


def open_menu(name):
    app.tab_to(None, name)
    app.press('Return')
    app.wait_focus(Role.MENU_ITEM)


def back(role, name):
    """Leaves a page, and the keyboard is where it was."""
    app.press('Escape')
    app.wait_focus(role, name)
    app.settle()


@step('Review')
def _():
    global app
    driver.make_vault(driver.journal_path(), PASSPHRASE, TODAY)
    app = moves.open_unlocked('--today', TODAY, size=NARROW)
    app.press('alt+4')
    app.wait(name='Months, newest first')
    app.wait_gone(name='Log Something You Did')
    reach.check_page(app)


@step('A month')
def _():
    open_in_list('^October 2026')
    app.wait(name='What I Did')
    app.wait_gone(name='Months, newest first')
    reach.check_page(app, charts=['Week by Week', 'Beside the Year Before', 'How Far It Reached'])


@step('The table behind a chart')
def _():
    bar = re.compile(r'^October \d+, 2026 – ')
    card = next(node for node in app.tab_to(Role.BUTTON, bar).ancestors if node.find(Role.TOGGLE_BUTTON))
    app.tab_to(Role.TOGGLE_BUTTON, 'Show as a Table', key='shift+Tab')
    app.press('space')
    wait_for('the chart to make room', lambda: card.find(Role.LIST) and not card.find(Role.BUTTON, bar))
    app.tab_to(Role.LIST_ITEM, re.compile('^October 1, 2026'))
    moves.go_along(app, Role.LIST_ITEM, re.compile('^October 25, 2026'))


@step('Entries behind a figure')
def _():
    figure = re.compile(r'^\d+ actions')
    app.activate(Role.BUTTON, figure)
    app.wait(name='Entries, newest first')
    app.wait_gone(name='What I Did')
    reach.check_page(app)
    back(Role.BUTTON, figure)


@step('Closing it')
def _():
    app.activate(Role.BUTTON, 'Close the Month…')
    app.wait_focus(TEXTS)
    app.wait_gone(name='What I Did')
    reach.check_page(app)
    back(Role.BUTTON, 'Close the Month…')


@step('A month that is closed, and opening it again')
def _():
    # One with little in it.
    app.press('Escape')
    app.wait(name='Months, newest first')
    app.wait_gone(name='What I Did')
    open_in_list('^November 2025')
    app.wait(name='In Your Words')
    app.wait_gone(name='Months, newest first')
    reach.check_page(app, charts=['Week by Week', 'How Far It Reached'])
    app.activate(Role.BUTTON, 'Reopen…')
    app.wait_focus(TEXTS, 'Why do you open it again?')
    reach.check_page(app, moves.dialog(app))
    app.press('Escape')
    moves.wait_no_dialog(app)
    app.wait_focus(Role.BUTTON, 'Reopen…')


@step('Taking it along')
def _():
    open_menu('Month Menu')
    # The first.
    app.press('Return')
    app.wait_focus(None, 'Format')
    app.wait_gone(name='What I Did')
    reach.check_page(app, charts=['Actions by week', 'Actions by where they were done and by step'])
    back(None, 'Month Menu')
    app.press('Escape')


@step('A year')
def _():
    app.wait(name='Months, newest first')
    app.wait_gone(name='What I Did')
    open_in_list('^The Year 2025')
    app.wait(name='What I Did')
    app.wait_gone(name='Months, newest first')
    reach.check_page(app, charts=['Month by Month', 'How Far It Reached'])


@step('The donations of a year')
def _():
    open_menu('Year Menu')
    # The last.
    app.press('Up', 'Return')
    app.wait_focus(None, 'Format')
    app.wait_gone(name='What I Did')
    reach.check_page(app)
    app.quit()


journey.run('keyboard-month')
