#!/usr/bin/env python3
"""--summary: the words, and figures that a slow count of --list and --commitments finds again."""

import json
import re
from calendar import monthrange
from collections import Counter
from datetime import date, timedelta
from statistics import median

from avowcli import TODAY, Home, case, run

DAYS = (TODAY, '2024-02-29', '2026-01-01')


def day(text):
    return date.fromisoformat(text)


def summaries(home, months, today=TODAY, **more):
    result = home.avow('--summary', months, '--format', 'json', '--today', today, **more)
    result.expect(0)
    return json.loads(result.out)


def shift(month, months):
    count = int(month[:4]) * 12 + int(month[5:]) - 1 + months
    return f'{count // 12:04}-{count % 12 + 1:02}'


def money(actions):
    sums = Counter()
    for action in actions:
        if action.get('amount', {}).get('minor', 0) > 0:
            sums[action['amount']['currency']] += action['amount']['minor']
    return [{'minor': minor, 'currency': currency} for currency, minor in sorted(sums.items())]


def tally(actions):
    return {
        'count': len(actions),
        'times': sum(max(action.get('count', 1), 1) for action in actions),
        'minutes': sum(action.get('minutes', 0) for action in actions),
        'money': money(actions),
    }


def is_tally(figure, actions, where):
    assert {name: figure[name] for name in ('count', 'times', 'minutes', 'money')} == tally(actions), where


def counts(figures, name):
    return {figure[name]: figure['count'] for figure in figures if figure['count'] > 0}


def weeks(month):
    """As the United States have them, without the days of other months."""
    first = day(f'{month}-01')
    days = [first + timedelta(i) for i in range(monthrange(first.year, first.month)[1])]
    found = []
    for each in days:
        if not found or each.weekday() == 6:
            found.append([])
        found[-1].append(each.isoformat())
    return found


def check(summary, entries, today):
    month = summary['month']
    held = [entry for entry in entries if entry['date'][:7] == month and entry['date'] <= today]
    actions = [entry for entry in held if entry['kind'] == 'action']
    reflections = [entry for entry in held if entry['kind'] == 'reflection']

    is_tally(summary['actions'], actions, month)
    for figure in summary['types']:
        is_tally(figure, [action for action in actions if action['type'] == figure['type']], figure['type'])
    assert counts(summary['types'], 'type') == Counter(action['type'] for action in actions)
    assert len(summary['weeks']) == len(weeks(month))
    for figure, days in zip(summary['weeks'], weeks(month)):
        assert (figure['first'], figure['last']) == (days[0], days[-1])
        is_tally(figure, [action for action in actions if action['date'] in days], days)
    assert {(cell['ring'], cell['step']): cell['count'] for cell in summary['cells'] if cell['count'] > 0} == \
        Counter((action.get('ring'), action.get('step')) for action in actions)
    assert len([cell for cell in summary['cells'] if cell['ring'] and cell['step']]) == 9
    assert counts(summary['steps'], 'step') == Counter(action.get('step') for action in actions)
    assert counts(summary['known_by'], 'known_by') == Counter(action.get('known_by') for action in actions)
    assert counts(summary['communities'], 'community') == \
        Counter(word for action in actions for word in action.get('communities', []))
    assert summary['reflections']['count'] == len(reflections)
    assert counts(summary['reflections']['forms'], 'form') == Counter(entry.get('form') for entry in reflections)
    assert counts(summary['reflections']['feelings'], 'feeling') == \
        Counter(word for entry in reflections for word in entry.get('feelings', []))


@case('figures are what a slow count of the entries finds, in every month')
def _():
    for today in DAYS:
        with Home() as home:
            home.make(today)
            entries = home.json('--from', '0001-01-01')
            begin = min(entry['date'] for entry in entries)
            # The month before the first, and the one after this.
            found = summaries(home, f'{shift(begin[:7], -1)}..{shift(today[:7], 1)}', today)
            assert len(found) >= 14
            assert [summary['month'] for summary in found] == \
                [shift(begin[:7], i - 1) for i in range(len(found))]
            for summary in found:
                check(summary, entries, today)
                assert summary['over'] == (summary['month'] < today[:7])
                assert summary['first_of_journal'] == (summary['month'] == begin[:7])


@case('the months before are those that the journal had begun in')
def _():
    with Home() as home:
        home.make(TODAY)
        entries = home.json('--from', '0001-01-01')
        begin = min(entry['date'] for entry in entries)[:7]
        for summary in summaries(home, f'{begin}..{TODAY[:7]}'):
            months = [shift(summary['month'], i) for i in range(-12, 0)]
            assert [before['month'] for before in summary['before']] == [month for month in months if month >= begin]
            for before in summary['before']:
                is_tally(before, [entry for entry in entries if entry['kind'] == 'action'
                                  and entry['date'][:7] == before['month']], before['month'])


@case('commitments belong to the month they end in, with what became of them')
def _():
    with Home() as home:
        home.make(TODAY)
        commitments = home.commitments()
        ends = {commitment['id']: min(commitment['due'], commitment.get('review', {}).get('on', '9999'))
                for commitment in commitments}
        fates = Counter()
        for summary in summaries(home, f'2025-12..{shift(TODAY[:7], 2)}'):
            month = summary['month']
            assert {each['id'] for each in summary['commitments']} == \
                {id for id, end in ends.items() if end[:7] == month}
            assert {each['id'] for each in summary['coming']} == \
                {commitment['id'] for commitment in commitments
                 if commitment['due'][:7] == shift(month, 1) and ends[commitment['id']][:7] > month}
            for each in summary['commitments']:
                commitment = next(found for found in commitments if found['id'] == each['id'])
                assert (each['title'], each['due']) == (commitment['title'], commitment['due'])
                expected = (commitment['outcome'] if commitment['state'] == 'reviewed'
                            else 'released' if commitment['state'] == 'released'
                            else 'waiting' if TODAY > commitment['due'] else 'open')
                assert each['fate'] == expected, each
                fates[each['fate']] += 1
        assert set(fates) == {'kept', 'partly', 'changed', 'not-kept', 'released', 'waiting', 'open'}, fates


@case('text tells the month, and nothing of what reflections say')
def _():
    with Home() as home:
        home.make(TODAY)
        entries = home.json('--from', '0001-01-01')
        text = home.avow('--summary', '2026-10', '--today', TODAY).expect(
            0, '  October 2026\n', 'more than in September 2026.', 'What was done\n', 'Week by week\n',
            '    October 1, 2026 – October 3, 2026 ', 'Nothing in your own life: awareness.', '    I asked ',
            '    Not said ', 'For whom\n', 'Commitments due\n', 'Kept: 1 · Partly: 1\n', '$200.00 of $300.00',
            '    Looking inward ', 'Each action\n').out
        actions = [entry for entry in entries if entry['kind'] == 'action' and entry['date'][:7] == '2026-10']
        before = [entry for entry in entries if entry['kind'] == 'action' and entry['date'][:7] == '2026-09']
        assert f'{len(actions)} actions' in text and len(actions) > len(before)
        assert f'{len(actions) - len(before)} actions more than in September 2026.' in text
        months = sorted({entry['date'][:7] for entry in entries if entry['date'][:7] < '2026-10'})
        numbers = [len([entry for entry in entries if entry['kind'] == 'action' and entry['date'][:7] == month])
                   for month in months]
        middle = int(median(numbers) + 0.5)
        assert f'The median of the {len(months)} months before: {middle} actions.' in text
        for entry in entries:
            for name in ('text', 'what', 'impact', 'apology'):
                for line in entry.get(name, '').split('\n'):
                    assert len(line) < 20 or line not in text, line
        assert not any(line != line.rstrip() for line in text.split('\n'))
        assert home.avow('--summary', '2026-10', '--format', 'text', '--today', TODAY).out == text

        now = home.avow('--summary', '2026-11', '--today', TODAY).expect(
            0, 'It is not over yet.', 'Nothing yet at work: awareness.', '2 repairs open').out
        assert 'November 29, 2026' not in now
        both = home.avow('--summary', '2026-10..2026-11', '--today', TODAY).out
        assert both == f'  October – November 2026\n\n{text}\n{now}'

        year = home.avow('--summary', '2026', '--today', TODAY).expect(
            0, '  2026\n', 'Month by month\n', '    October 2026 ', '    December 2026 ').out
        assert 'Week by week' not in year and re.search(f'\n    October 2026 +{len(actions)} ', year)
        assert 'than in 2025.' in year or 'as in 2025.' in year


@case('a month without anything says so')
def _():
    with Home() as home:
        home.make(TODAY)
        assert home.avow('--summary', '2019-05', '--today', TODAY).expect(0).out == \
            '  May 2019\n    Nothing is written down.\n'
        assert 'This month has not come.' in home.avow('--summary', '2030-01', '--today', TODAY).out
        home.avow('--summary', '9999-11..9999-12', '--today', TODAY).expect(0, 'December 9999')
        home.avow('--summary', '0001-01', '--today', TODAY).expect(0, 'Nothing is written down.')
        first = min(entry['date'] for entry in home.json('--from', '0001-01-01'))
        home.avow('--summary', first[:7], '--today', TODAY).expect(0, 'Your journal begins in this month.')


@case('data stay data, whatever the language')
def _():
    with Home() as home:
        home.make(TODAY)
        ours, theirs = summaries(home, '2026-10'), summaries(home, '2026-10', locale='de_DE.UTF-8')
        # Only weeks begin where the locale has them begin.
        assert [week['first'] for week in theirs[0]['weeks']][1] == '2026-10-05'
        assert {**ours[0], 'weeks': 0} == {**theirs[0], 'weeks': 0}


run()
