#!/usr/bin/env python3
"""From nothing to a journal, and back to it on the next day: journey-first-days.py WIDTHxHEIGHT"""

import json
import re
import sys

import driver
import journey
import leaks
import moves
from driver import TEXTS, App, Role, wait_for
from journey import check, step
from moves import PASSPHRASE

SIZE = tuple(int(number) for number in sys.argv[1].split('x'))
# One of the two people signs the pledge at once, the other another day.
SIGNS = SIZE == driver.NARROW
FIRST_DAY = '2026-11-21'
NEXT_DAY = '2026-11-22'

# Nobody else writes this word, so whoever finds it has found what was written here.
MARK = 'Quillonhaverfest'

app = None
groups = []


@step('The first start shows the welcome, and makes nothing')
def _():
    global app
    app = App('--today', FIRST_DAY, size=SIZE)
    app.wait(Role.HEADING, 'Welcome to Avow')
    said = app.node.everything_said()
    check('while holding ourselves accountable' in said, 'The definition of allyship is not there')
    check('Michelle MiJung Kim' in said, 'Whose definition it is, is not said')
    check(not driver.journal_path().exists(), 'There is a file already')
    app.activate(Role.BUTTON, 'Start a Journal')


@step('A passphrase is chosen, typed twice')
def _():
    app.wait_focus(TEXTS, 'Passphrase')
    app.type_text(PASSPHRASE)
    app.press('Tab')
    app.tab_to(TEXTS, 'Type It Again')
    app.type_text('another')
    app.press('Return')
    app.wait(name='This is not the passphrase above.')
    app.press('ctrl+a')
    app.type_text(PASSPHRASE)
    app.press('Return')
    app.wait(Role.HEADING, 'The Other Way In')


@step('The recovery key is read from the screen')
def _():
    view = app.wait(name='Recovery key')
    key = view.description.split()
    groups.extend(key)
    check(''.join(key).startswith('AGE-SECRET-KEY-1'), 'What is read aloud is no recovery key')
    shown = [node.name for node in view.find_all(Role.LABEL)]
    numbered = [text for number, group in enumerate(key, 1) for text in (str(number), group)]
    check(shown == numbered, f'Shown is {shown}, but read aloud {key}')
    check(not driver.journal_path().exists(), 'There is a file already')
    app.activate(Role.BUTTON, 'I Have It Safe')


def type_group(label):
    number = int(re.search(r'\d+', label).group())
    app.type_text(groups[number - 1].lower())


@step('Two groups of it are asked back, and a wrong one is told')
def _():
    app.wait(Role.HEADING, 'Do You Have It?')
    first = app.wait_focus(TEXTS, re.compile(r'^Group \d+$')).name
    app.type_text('QQQQQQ')
    app.press('Return')
    app.wait(name=re.compile(f'not {first.lower()}\\b'))
    app.press('ctrl+a')
    type_group(first)
    app.press('Return')
    second = wait_for('the keyboard to be in the second field',
                      lambda: (node := app.focused(wait=False)) and node.name.startswith('Group ')
                      and node.name != first and node).name
    type_group(second)
    check(not driver.journal_path().exists(), 'There is a file already')
    app.press('Return')


@step('The journal is made, and the pledge is there to read')
def _():
    app.wait(name='Your Pledge', seconds=3 * driver.DEADLINE)
    app.wait_focus(TEXTS, 'Awareness')
    said = app.node.everything_said()
    check('while holding ourselves accountable' in said, 'The definition of allyship is not there')
    check('Michelle MiJung Kim' in said, 'Whose definition it is, is not said')
    check('I will keep learning' in said, 'There are no words to start from')


@step('It is made one’s own and signed' if SIGNS else 'It is left for another day')
def _():
    if not SIGNS:
        app.activate(Role.BUTTON, 'Not Now')
        return
    app.write(TEXTS, 'Community', f'I will follow the {MARK} elders.')
    app.press('ctrl+Return')
    app.wait(name='Sign with your name, or with what you go by.')
    app.wait_focus(TEXTS, 'Your Name')
    app.type_text(f'{MARK} M.')
    app.press('Return')


@step('The journal opens empty')
def _():
    app.wait(name='Your Journal Is Ready')
    app.wait_focus(Role.BUTTON, 'Open My Journal')
    app.press('Return')
    app.wait(name='Log Something You Did')
    check(driver.journal_path().stat().st_mode & 0o777 == 0o600, 'Others can read the file')
    check(driver.journal_path().parent.stat().st_mode & 0o777 == 0o700, 'Others can enter the folder')
    check(app.find(name=re.compile('^Nothing yet. Start with one thing')), 'It is not empty')


@step('A donation is logged: its type, an amount, a name, Enter')
def _():
    moves.start_action(app, 'donation', 'Donation')
    app.wait_focus(TEXTS, 'Amount')
    app.type_text('25')
    app.press('Return')
    app.wait_focus(TEXTS, 'To whom')
    app.type_text(f'{MARK} bail fund')
    app.press('Return')
    app.wait(name='Action logged')
    moves.wait_no_dialog(app)
    app.wait(name=re.compile(rf'^Donation: {MARK} bail fund\. .*25\.00'))


@step('An hour of volunteering is logged, with a note, a community and what was done')
def _():
    moves.start_action(app, 'volunteering', 'Volunteering')
    app.wait_focus(TEXTS, 'How long')
    app.type_text('1:00')
    app.press('Return')
    app.wait_focus(TEXTS, 'With whom')
    app.type_text(f'{MARK} pantry')
    app.press('Escape')
    app.activate(Role.LIST_ITEM, 'More')
    app.wait(TEXTS, 'What you did')
    app.write(TEXTS, 'What you did', f'Sorting {MARK} food')
    app.write(TEXTS, 'Communities', f'{MARK} elders')
    app.press('Return')
    app.write(TEXTS, 'Note', f'They asked for {MARK} hands on Saturdays')
    app.press('ctrl+Return')
    moves.wait_no_dialog(app)
    app.wait(name=re.compile(f'^Volunteering: Sorting {MARK} food, {MARK} pantry'))


@step('A reflection is written')
def _():
    moves.start_reflection(app)
    app.type_text(f'I had assumed what {MARK} families need. I could have asked.')
    app.tab_to(TEXTS, 'Title', key='shift+Tab')
    app.type_text(f'After the {MARK} shift')
    app.press('ctrl+Return')
    app.wait(name='Reflection saved')
    app.wait(name='Log Something You Did')
    app.wait(name=re.compile(f'^After the {MARK} shift'))


@step('Ctrl+Q ends it, without a complaint')
def _():
    app.quit()


@step('The next day it is locked, shows nothing, and says that a passphrase is wrong')
def _():
    global app
    app = App('--today', NEXT_DAY, size=SIZE)
    app.wait_focus(TEXTS, 'Passphrase')
    check(MARK not in app.node.everything_said(hidden=True), 'Something private is there')
    app.type_text('some other words')
    app.press('Return')
    app.wait(name='This passphrase does not open the journal.', seconds=3 * driver.DEADLINE)
    app.wait_focus(TEXTS, 'Passphrase')
    app.type_text(PASSPHRASE)
    app.press('Return')
    app.wait(name='Log Something You Did', seconds=3 * driver.DEADLINE)


def entry(pattern):
    return app.wait(Role.LIST_ITEM, re.compile(pattern))


@step('All that was written is found in Journal, by its day')
def _():
    app.press('alt+2')
    app.wait(name='Yesterday')
    entry(f'^Donation: {MARK} bail fund')
    entry(f'^Volunteering: Sorting {MARK} food')
    entry(f'^After the {MARK} shift')


@step('Searching finds one of them')
def _():
    app.press('ctrl+f')
    app.wait_focus(TEXTS, 'Search your journal')
    app.type_text('saturdays')
    app.wait(name='1 entry')
    entry(f'^Volunteering: Sorting {MARK} food')
    app.press('Escape')
    entry(f'^Donation: {MARK} bail fund')


@step('The donation is corrected')
def _():
    app.tab_to(Role.LIST_ITEM)
    for _ in range(3):
        if app.focused().name.startswith('Donation'):
            break
        app.press_and_follow('Down')
    check(app.focused().name.startswith('Donation'), 'The keyboard does not get to the donation')
    app.press('Return')
    wait_for('the dialog', lambda: moves.dialog(app, 'Edit donation'))
    field = app.write(TEXTS, 'Amount', '52.50')
    wait_for('the amount', lambda: field.text == '52.50')
    app.press('ctrl+Return')
    app.wait(name='Entry changed')
    moves.wait_no_dialog(app)
    entry(f'^Donation: {MARK} bail fund. .*52\\.50')
    app.wait_focus(Role.LIST_ITEM, re.compile('^Donation'))


@step('The volunteering is deleted, which is taken back')
def _():
    row = entry(f'^Volunteering: Sorting {MARK} food')
    app.tab_to(Role.LIST_ITEM)
    for key in ('Up', 'Up', 'Down', 'Down', 'Down'):
        if app.focused() == row:
            break
        app.press_and_follow(key)
    check(app.focused() == row, 'The keyboard does not get to the volunteering')
    app.tab_to(Role.TOGGLE_BUTTON, 'More')
    app.press('Return')
    # GTK 4.18 does not tell assistive technology what an item of a menu is called. It is the last.
    app.wait(Role.MENU_ITEM)
    app.press('Up', 'Return')
    app.wait(name='Entry deleted')
    app.wait_gone(Role.LIST_ITEM, re.compile('^Volunteering'))
    app.wait_focus(Role.LIST_ITEM)
    app.press('ctrl+shift+z')
    entry(f'^Volunteering: Sorting {MARK} food')


@step('The recovery key is the other way in')
def _():
    app.press('ctrl+l')
    app.wait_focus(TEXTS, 'Passphrase')
    app.activate(Role.BUTTON, 'Use the Recovery Key')
    app.wait_focus(TEXTS, 'Recovery key')
    app.type_text(' '.join(groups).lower())
    app.press('Return')
    wait_for('the journal, and a word on the passphrase', lambda: moves.dialog(app))
    app.press('Escape')
    moves.wait_no_dialog(app)
    app.press('alt+2')
    entry(f'^Volunteering: Sorting {MARK} food')


@step('Nothing is left half done when it ends')
def _():
    app.quit()


@step('The command line finds just that')
def _():
    report = driver.run('--check', passphrase=PASSPHRASE)
    check('Every record opens' in report, f'--check says: {report}')
    check(not re.search('Draft', report), f'A draft was left: {report}')
    check(('Pledge' in report) == SIGNS, f'The pledge is not what it should be: {report}')
    found = {item.get('type', item['kind']): item for item in moves.entries()}
    check(set(found) == {'donation', 'volunteering', 'reflection'}, f'Found {json.dumps(found)}')
    check(found['donation']['amount'] == {'minor': 5250, 'currency': 'USD'}, 'The correction is not there')
    check(found['donation']['date'] == FIRST_DAY, 'The correction moved the donation to another day')
    check(found['volunteering']['minutes'] == 60, 'It was an hour')
    check(found['volunteering']['title'] == f'Sorting {MARK} food', 'What was done is lost')
    check(found['volunteering']['communities'] == [f'{MARK} elders'], 'The community is lost')
    check(found['volunteering']['note'].startswith('They asked for'), 'The note is lost')
    check(found['reflection']['text'].endswith('I could have asked.'), 'The reflection is lost')
    check(len(found) == len(moves.entries()), 'Something is there twice')


@step('No word of it is in any file')
def _():
    leaks.check_search(MARK)
    secrets = [MARK, PASSPHRASE, 'I could have asked', *groups[3:-1]]
    found = list(leaks.find(secrets))
    found += [f'Avow said “{secret}”' for secret in secrets if secret in ''.join(driver.all_said)]
    check(not found, '; '.join(found))


journey.run(f'first-days-{sys.argv[1]}')
