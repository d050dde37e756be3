#!/usr/bin/env python3
"""A month is looked at, followed to its entries, closed, changed, opened again and taken along:
journey-month.py WIDTHxHEIGHT"""

import os
import re
import subprocess
import sys
from pathlib import Path

import driver
import journey
import leaks
import moves
from driver import TEXTS, Role, State, wait_for
from journey import check, step
from moves import PASSPHRASE

SIZE = tuple(int(number) for number in sys.argv[1].split('x'))
WRITING_DAY = '2026-10-28'
CLOSING_DAY = '2026-11-02'
NEXT_CLOSING_DAY = '2026-12-02'

# Nobody else writes these words: of what was done, of what was thought of it, and of what is next.
DONE = 'Brackenmoorwalk'
THOUGHT = 'Quillonhaverfest'

PROMISE = 'Eat at a Black-owned restaurant twice a month'
INTENTION = 'Ask the Saltmarshwick elders first'
# What its weeks are called, and say.
WEEKS = [
    'October 1, 2026 – October 3, 2026: 0 actions',
    'October 4, 2026 – October 10, 2026: 1 action · 1 h 30 min',
    'October 11, 2026 – October 17, 2026: 0 actions',
    'October 18, 2026 – October 24, 2026: 1 action · $25.00',
    'October 25, 2026 – October 31, 2026: 1 action · 45 min',
]

QUESTIONS = {
    'What did I do that helped, and who says so?': f'The {THOUGHT} families said the food came in time.',
    'What did not work, or did harm?': f'I came late, and {THOUGHT} people waited.',
}

# How it is taken along, in the order that it can be chosen in.
FORMATS = ['pdf', 'md', 'csv', 'json']

app = None


@step('A month is written: a pledge, a reflection, and three actions')
def _():
    global app
    driver.make_vault(driver.journal_path(), PASSPHRASE)
    app = moves.open_unlocked('--today', WRITING_DAY, size=SIZE)
    app.press('alt+3')
    app.activate(Role.BUTTON, 'Read and Sign')
    app.wait_focus(TEXTS, 'Awareness')
    app.write(TEXTS, 'Your Name', 'M.')
    app.press('ctrl+Return')
    app.wait(name='Pledge signed')
    moves.start_reflection(app)
    app.type_text(f'I had assumed what the {THOUGHT} families need.')
    app.press('ctrl+Return')
    app.wait(name='Reflection saved')
    app.quit()
    moves.log('volunteering', '--date', '2026-10-06', '--title', f'Sorting {DONE} food', '--minutes', '90',
              '--ring', 'community', '--step', 'action', '--known-by', 'asked')
    moves.log('donation', '--date', '2026-10-20', '--place', f'{DONE} bail fund', '--amount', '25.00')
    moves.log('learning', '--date', '2026-10-27', '--title', f'Reading about {DONE}', '--minutes', '45',
              '--step', 'awareness')
    moves.log('dining', '--date', '2026-11-01', '--place', f'{DONE} kitchen')


def offer(month):
    return app.find(name=f'{month} is over. Look back at it?')


@step('On the second of the next, Today offers to look back')
def _():
    global app
    app = moves.open_unlocked('--today', CLOSING_DAY, size=SIZE)
    check(offer('October'), 'Nothing is offered')
    app.tab_to(Role.BUTTON, 'Look Back')


def open_month(line):
    """From anywhere to the page of October."""
    app.press('alt+4')
    app.wait(Role.LIST_ITEM, re.compile('^The Year 2026'))
    app.wait_gone(name='Log Something You Did')
    app.tab_to(Role.LIST_ITEM)
    moves.go_along(app, Role.LIST_ITEM, re.compile(f'^October 2026. {line}$'))
    app.press('Return')
    app.wait(name='What I Did')


@step('Review has the month, and its page says what was done')
def _():
    open_month('3 actions .* 1 reflection. Open')
    for figure in ('3 actions', '2 h 15 min', '$25.00'):
        check(app.find(Role.BUTTON, figure), f'“{figure}” is not on the page')
    check(app.find(name='Your journal begins in this month.'), 'It does not say that it is the first')


@step('The bars are walked by arrow keys, and each says what it is')
def _():
    app.tab_to(None, WEEKS[-1])
    app.press_and_follow('Home')
    walked = [app.focused().name]
    for _ in WEEKS[1:]:
        walked.append(app.press_and_follow('Right').name)
    check(walked == WEEKS, f'Walked are {walked}')
    app.press('Right')
    check(app.press_and_follow('Left').name == WEEKS[-2], 'The last bar is not the last')


@step('A bar leads to its entries, one of them to itself, and both back')
def _():
    app.press('Return')
    app.wait(name='Entries, newest first')
    row = app.wait(Role.LIST_ITEM, re.compile(f'^Donation: {DONE} bail fund'))
    check(len(row.parent.find_all(Role.LIST_ITEM)) == 1, 'There is more than the one of that week')
    moves.open_row(app, f'^Donation: {DONE} bail fund')
    wait_for('the dialog', lambda: moves.dialog(app, 'Edit donation'))
    app.wait_focus(TEXTS)
    app.press('Escape')
    moves.wait_no_dialog(app)
    app.wait_focus(Role.LIST_ITEM, re.compile('^Donation'))
    app.press('Escape')
    app.wait_focus(Role.BUTTON, WEEKS[-2])


@step('So does a row')
def _():
    app.tab_to(Role.LIST_ITEM, re.compile('^Donation. 1 action'))
    moves.go_along(app, Role.LIST_ITEM, re.compile('^Volunteering. 1 action'))
    app.press('Return')
    app.wait(Role.LIST_ITEM, re.compile(f'^Volunteering: Sorting {DONE} food'))
    app.press('Escape')
    app.wait_focus(Role.LIST_ITEM, re.compile('^Volunteering. 1 action'))


def answer(question):
    app.write(TEXTS, question, QUESTIONS[question])


def see_answer(question):
    field = app.wait(TEXTS, question)
    check(field.text == QUESTIONS[question], f'The answer to “{question}” is “{field.text}”')


@step('It is closed with answers; half of them wait on Today while it is left')
def _():
    first, second = QUESTIONS
    app.activate(Role.BUTTON, 'Close the Month…')
    app.wait_focus(TEXTS, first)
    answer(first)
    app.press('Escape')
    app.wait(name='What I Did')
    app.press('alt+1')
    app.wait(name='Not Finished')
    check(not offer('October'), 'What was begun is offered as if it was not')
    moves.open_row(app, '^October 2026, closing')
    app.wait_focus(TEXTS, first)
    see_answer(first)
    answer(second)
    app.write(TEXTS, 'My intention for next month, in one sentence.', INTENTION)


@step('A commitment is made on the spot')
def _():
    app.activate(Role.BUTTON, 'Make a Commitment')
    app.wait_focus(TEXTS, 'What will you do?')
    app.type_text('restaurant')
    app.wait(Role.LIST_ITEM, re.compile(f'^{PROMISE}'))
    app.press('Return')
    wait_for('the dialog', lambda: moves.dialog(app, 'New Commitment'))
    app.wait_focus(TEXTS, 'What I promise')
    app.press('ctrl+Return')
    moves.wait_no_dialog(app)
    app.wait(Role.LIST_ITEM, re.compile(f'^{PROMISE}'))


@step('The pledge is affirmed with it')
def _():
    switch = app.tab_to(None, 'Affirm the pledge')
    app.press('space')
    wait_for('the switch to be on', lambda: switch.has(State.CHECKED))
    app.press('ctrl+Return')
    app.wait(name='October 2026 closed')
    app.wait(name='Log Something You Did')
    app.wait_gone(name='Not Finished')
    check(not offer('October'), 'What is closed is offered')


def see_closing():
    """What the page says of the closing."""
    said = app.node.everything_said()
    for words in (*QUESTIONS, *QUESTIONS.values(), INTENTION, PROMISE):
        check(words in said, f'“{words}” is not on the page')
    return said


@step('The page of the month has what was made of it')
def _():
    open_month('3 actions .* Closed on November 2, 2026')
    app.wait(name='In Your Words')
    said = see_closing().splitlines()
    check('Affirm' not in said, 'The pledge is not affirmed')
    check('Since You Closed It' not in said, 'Something is said to have changed')
    check('Close the Month…' not in said, 'It can be closed once more')


@step('What is changed later is told beside what was closed')
def _():
    app.tab_to(Role.LIST_ITEM, re.compile('^Donation. 1 action'))
    app.press('Return')
    app.wait(name='Entries, newest first')
    moves.open_row(app, f'^Donation: {DONE} bail fund')
    wait_for('the dialog', lambda: moves.dialog(app, 'Edit donation'))
    app.write(TEXTS, 'Amount', '40')
    app.press('ctrl+Return')
    moves.wait_no_dialog(app)
    app.press('Escape')
    app.wait(name='Since You Closed It')
    app.wait(Role.LIST_ITEM, re.compile(r'^\$15.00 more than when you closed it'))
    see_closing()


@step('Opening it again asks why')
def _():
    app.activate(Role.BUTTON, 'Reopen…')
    wait_for('the dialog', lambda: moves.dialog(app, 'Reopen Month'))
    app.wait_focus(TEXTS, 'Why do you open it again?')
    app.press('ctrl+Return')
    app.wait(name=re.compile('^Say why, in a few words'))
    app.type_text(f'{THOUGHT} was missing')
    app.press('ctrl+Return')
    app.wait(name='Open again, until you close it')
    moves.wait_no_dialog(app)
    check(f'{THOUGHT} was missing' in see_closing(), 'The reason is not in its history')


@step('It is closed again, with what was written')
def _():
    app.activate(Role.BUTTON, 'Close the Month…')
    app.wait_focus(TEXTS, next(iter(QUESTIONS)))
    for question in QUESTIONS:
        see_answer(question)
    app.press('ctrl+Return')
    app.wait(name='Closed on November 2, 2026.')
    check('Since You Closed It' not in see_closing(), 'It does not stand as it is')


def saved(ending):
    return Path(os.environ['HOME']) / f'October.{ending}'


@step('It is taken along in every format, without reflections and answers, as it is from the start')
def _():
    app.tab_to(None, 'Month Menu')
    app.press('Return')
    app.wait_focus(Role.MENU_ITEM)
    # The first.
    app.press('Return')
    app.wait_focus(None, 'Format')
    for what, on in (('Each Action by Itself', True), ('What Reflections Say', False), ('Answers on Closing', False)):
        check(app.wait(Role.CHECK_BOX, what).has(State.CHECKED) == on, f'“{what}” is {"not " * on}on')
    for number, ending in enumerate(FORMATS):
        if number > 0:
            app.tab_to(Role.COMBO_BOX, 'Format')
            app.press('space')
            app.wait_focus(Role.LIST_ITEM)
            app.press('Down', 'Return')
            app.wait_focus(Role.COMBO_BOX, 'Format')
        app.press('ctrl+s')
        moves.save_as(app, saved(ending))


def words_of(ending):
    """What can be read in a file that was saved."""
    if ending == 'pdf':
        return subprocess.run(['pdftotext', saved(ending), '-'], capture_output=True, text=True, check=True).stdout
    return saved(ending).read_text(encoding='utf-8')


@step('The files hold what was done and intended, and no word of reflections and answers')
def _():
    for ending in FORMATS:
        words = words_of(ending)
        check(f'Sorting {DONE} food' in words, f'{ending} has not what was done: {words}')
        check('Saltmarshwick' in words, f'{ending} has not what is intended')
        check(THOUGHT not in words, f'{ending} has what was thought')
        check(saved(ending).stat().st_mode & 0o777 == 0o600, f'Others can read {ending}')
    found = list(leaks.find([THOUGHT]))
    check(not found, '; '.join(found))


@step('The command line tells the same')
def _():
    app.quit()
    formats = {'md': 'markdown', 'csv': 'csv', 'json': 'json'}
    for ending, name in formats.items():
        told = driver.run('--summary', '2026-10', '--format', name, '--today', CLOSING_DAY, passphrase=PASSPHRASE)
        check(told == words_of(ending), f'{told} is not {words_of(ending)}')


@step('It is not offered again; the next one is, until it is said not to be')
def _():
    global app
    app = moves.open_unlocked('--today', CLOSING_DAY, size=SIZE)
    check(not offer('October'), 'What is closed is offered')
    app.quit()
    app = moves.open_unlocked('--today', NEXT_CLOSING_DAY, size=SIZE)
    check(offer('November'), 'November is not offered')
    app.activate(Role.BUTTON, 'Not Now')
    wait_for('the offer to go', lambda: not offer('November'))
    app.press('ctrl+l')
    moves.unlock(app)
    check(not offer('November'), 'What was declined is offered again')


@step('No word of it is in any file, but those that were saved')
def _():
    app.quit()
    for ending in FORMATS:
        saved(ending).unlink()
    secrets = [DONE, THOUGHT, 'Saltmarshwick', PASSPHRASE]
    leaks.check_search(DONE)
    found = list(leaks.find(secrets))
    found += [f'Avow said “{secret}”' for secret in secrets if secret in ''.join(driver.all_said)]
    check(not found, '; '.join(found))


journey.run(f'month-{sys.argv[1]}')
