#!/usr/bin/env python3
"""From a signed pledge to a promise, kept in sight, changed with a reason, reviewed and renewed:
journey-commitments.py WIDTHxHEIGHT"""

import json
import re
import sys

import driver
import journey
import leaks
import moves
from driver import TEXTS, Role, State, wait_for
from journey import check, step
from moves import PASSPHRASE

SIZE = tuple(int(number) for number in sys.argv[1].split('x'))
FIRST_DAY = '2026-11-02'
OVER = '2027-05-10'

# Nobody else writes this word, so whoever finds it has found what was written here.
MARK = 'Quillonhaverfest'

PROMISE = 'Eat at a Black-owned restaurant twice a month'

app = None


def row(pattern):
    return app.wait(Role.LIST_ITEM, re.compile(pattern))


def commitments(today):
    return json.loads(driver.run('--commitments', '--today', today, '--format', 'json', passphrase=PASSPHRASE))


@step('Commitments teaches what it is for while there is nothing')
def _():
    global app
    driver.make_vault(driver.journal_path(), PASSPHRASE)
    app = moves.open_unlocked('--today', FIRST_DAY, size=SIZE)
    app.press('alt+3')
    app.wait(name=re.compile('^Nothing is promised at the moment'))
    app.activate(Role.BUTTON, 'Read and Sign')


@step('The pledge is changed in a word, and not signed without a name')
def _():
    field = app.wait_focus(TEXTS, 'Awareness')
    app.press('ctrl+End')
    app.type_text(f' I begin with {MARK}.')
    app.press('ctrl+Return')
    app.wait_focus(TEXTS, 'Your Name')
    check(field.text.endswith(f'{MARK}.'), 'The words went away')
    app.type_text(f'{MARK} Y.')
    app.press('ctrl+Return')
    app.wait(name='Pledge signed')
    row('^Your Pledge')


@step('A promise is made from a suggestion, with its sentence and what it would have been')
def _():
    app.press('ctrl+shift+p')
    app.wait_focus(TEXTS, 'What will you do?')
    app.type_text('restaurant')
    app.wait(Role.LIST_ITEM, re.compile(f'^{PROMISE}'))
    app.press('Return')
    wait_for('the dialog', lambda: moves.dialog(app, 'New Commitment'))
    app.wait(name=re.compile(r'^2 times each month, from November 2, 2026 to May 1, 2027\.'))
    app.wait_focus(TEXTS, 'What I promise')
    app.write(TEXTS, 'How many times', '')
    app.press('BackSpace', 'ctrl+Return')
    app.wait(name=re.compile('^Say how many times'))
    app.wait_focus(TEXTS, 'How many times')
    app.type_text('2')
    ends = app.write(TEXTS, 'Ends', 'October 1, 2026')
    app.press('ctrl+Return')
    app.wait(name=re.compile('^That is before it starts'))
    check(ends.text, 'The date went away')
    app.write(TEXTS, 'Ends', 'April 30, 2027')
    app.press('ctrl+Return')
    app.wait(name='Commitment made')
    moves.wait_no_dialog(app)
    row(f'^{PROMISE}. This month: 0 of 2')


@step('A meal that is logged says that it counts, and moves it')
def _():
    moves.start_action(app, 'dining', 'Dining')
    app.wait(name=f'Counts toward “{PROMISE}”')
    app.wait_focus(TEXTS, 'Where')
    app.type_text(f'{MARK} kitchen')
    app.press('Escape', 'ctrl+Return')
    app.wait(name='Action logged')
    moves.wait_no_dialog(app)
    row(f'^{PROMISE}. This month: 1 of 2')


@step('Its page tells the same, and lists the meal')
def _():
    app.tab_to(Role.LIST_ITEM, re.compile(f'^{PROMISE}'))
    app.press('Return')
    app.wait(Role.HEADING, PROMISE)
    app.wait(name='This month: 1 of 2')
    row(f'^Dining: {MARK} kitchen')


@step('Changing what was promised asks why')
def _():
    app.tab_to(None, 'Commitment Menu')
    app.press('Return')
    app.wait(Role.MENU_ITEM)
    app.press('Return')
    wait_for('the dialog', lambda: moves.dialog(app, 'Change Commitment'))
    app.write(TEXTS, 'How many times', '3')
    app.press('ctrl+Return')
    app.wait(name=re.compile('^Say in a few words why it changes'))
    app.wait_focus(TEXTS, 'Why the change?')
    app.type_text(f'There is a {MARK} third place now')
    app.press('ctrl+Return')
    moves.wait_no_dialog(app)
    app.wait(name='This month: 1 of 3')
    check(f'{MARK} third place' in app.node.everything_said(), 'The reason is not on the page')
    app.quit()


@step('When its time is over it waits at the top of Today, and of Commitments')
def _():
    global app
    app = moves.open_unlocked('--today', OVER, size=SIZE)
    app.wait(name='Waiting for an Honest Review')
    row(f'^{PROMISE}. 1 of 18')
    app.press('alt+3')
    app.wait(name='Waiting for an Honest Review')
    app.tab_to(Role.LIST_ITEM, re.compile(f'^{PROMISE}'))
    app.press('Return')
    app.wait(Role.HEADING, PROMISE)
    app.activate(Role.BUTTON, 'Review Honestly')


def choose(name, key):
    """Goes along a group of choices to one of them."""
    app.tab_to(Role.RADIO_BUTTON)
    moves.go_along(app, Role.RADIO_BUTTON, re.compile(f'^{name}'), key)
    app.press('space')
    wait_for(f'“{name}” to be chosen', lambda: app.focused().has(State.CHECKED))


@step('The review asks for an outcome, and takes any of the four')
def _():
    app.wait(name='What Became of It?')
    app.settle()
    app.press('ctrl+Return')
    app.wait(name=re.compile('^Choose what became of it'))
    choose('Not kept', 'Down')
    app.write(TEXTS, 'What hindered', f'The {MARK} winter')
    choose('Again, and less', 'Down')
    app.press('ctrl+Return')


@step('It is renewed with a smaller target')
def _():
    wait_for('the dialog', lambda: moves.dialog(app, 'Renew Commitment'))
    target = app.wait(TEXTS, 'How many times')
    check(target.text == '2', f'Less than 3 is {target.text}')
    app.press('ctrl+Return')
    app.wait(name='Commitment made')
    moves.wait_no_dialog(app)
    app.press('alt+3')
    row(f'^{PROMISE}. This month: 0 of')
    app.wait_gone(name='Waiting for an Honest Review')


@step('The past one stays, with its outcome')
def _():
    app.tab_to(Role.LIST_ITEM, re.compile('^Past Commitments'))
    app.press('Return')
    app.wait(name='April 2027')
    app.tab_to(Role.LIST_ITEM, re.compile(f'^{PROMISE}. 1 of 18 .*Not kept'))
    app.press('Return')
    app.wait(Role.HEADING, PROMISE)
    check(f'The {MARK} winter' in app.node.everything_said(), 'What hindered is not on the page')
    app.quit()


@step('The command line tells the same')
def _():
    told = {item['state']: item for item in commitments(OVER)}
    check(set(told) == {'reviewed', 'active'}, f'Told are {set(told)}')
    past, now = told['reviewed'], told['active']
    check(past['outcome'] == 'not-kept' and past['renewed_as'] == now['id'], f'Of the past one: {past}')
    check((past['review']['done'], past['review']['target']) == (1, 18), f'Kept of it: {past["review"]}')
    check([event['what'] for event in past['history']] == ['made', 'changed', 'reviewed', 'renewed'],
          f'Its history: {past["history"]}')
    change = past['history'][1]
    check((change['field'], change['from'], change['to']) == ('target', '2', '3'), f'The change: {change}')
    check(now['measure']['target'] == 2, f'The next one: {now}')
    check('Every record opens' in driver.run('--check', passphrase=PASSPHRASE), 'Not every record opens')


@step('No word of it is in any file')
def _():
    leaks.check_search(MARK)
    found = list(leaks.find([MARK, PASSPHRASE]))
    check(MARK not in ''.join(driver.all_said), 'It was said on the standard error')
    check(not found, '; '.join(found))


journey.run(f'commitments-{sys.argv[1]}')
