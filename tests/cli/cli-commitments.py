#!/usr/bin/env python3
"""--commitments: the order, the words, and figures that a slow count of --list finds again."""

import json
from calendar import monthrange
from datetime import date, timedelta

from avowcli import TODAY, Home, case, run

DAYS = (TODAY, '2024-02-29', '2026-01-01')
OUTCOMES = {'kept': 'Kept', 'partly': 'Partly', 'changed': 'Changed', 'not-kept': 'Not kept'}


def day(text):
    return date.fromisoformat(text)


def half_up(numerator, denominator):
    return (2 * numerator + denominator) // (2 * denominator)


def value_of(commitment, action):
    """What one action adds, or None if it has nothing to do with the commitment."""
    measure = commitment['measure']
    linked = commitment['id'] in action.get('commitments', [])
    if action['id'] in commitment.get('excluded', []):
        return None
    if not linked:
        if measure.get('types') and action['type'] not in measure['types']:
            return None
        if measure.get('places') and action.get('place') not in measure['places']:
            return None
        if measure.get('communities') and not set(measure['communities']) & set(action.get('communities', [])):
            return None
    if measure['what'] == 'minutes':
        value = action.get('minutes', 0)
    elif measure['what'] == 'money':
        amount = action.get('amount', {'minor': 0, 'currency': measure['currency']})
        if amount['currency'] != measure['currency']:
            return None
        value = amount['minor']
    else:
        value = action.get('count', 1)
    return value if value or linked else None


def whole_period(at, per):
    """The week (of the United States) or the month that a day is in."""
    if per == 'week':
        first = at - timedelta((at.weekday() + 1) % 7)
        return first, first + timedelta(6)
    return at.replace(day=1), at.replace(day=monthrange(at.year, at.month)[1])


def divide(commitment):
    """Day by day: each period with its share of the target."""
    measure, start, due = commitment['measure'], day(commitment['start']), day(commitment['due'])
    target = 1 if measure['what'] == 'once' else measure['target']
    if measure['per'] == 'period':
        return [(start, due, target)]
    periods, at = [], start
    while at <= due:
        first, last = whole_period(at, measure['per'])
        end = min(last, due)
        periods.append((at, end, half_up(target * ((end - at).days + 1), (last - first).days + 1)))
        at = end + timedelta(1)
    return periods


def count(commitment, actions, today):
    """The progress as anybody would count it, with a pencil."""
    last = day(commitment['due'])
    if commitment['state'] == 'released':
        today = min(today, day(commitment['review']['on']))
        last = min(last, today)
    figures = {'done': 0, 'target': 0, 'promised': 0, 'entries': 0, 'kept': 0, 'ended': 0, 'periods': []}
    for first, end, promised in divide(commitment):
        values = [value for action in actions
                  if first <= day(action['date']) <= min(end, last, today)
                  for value in [value_of(commitment, action)] if value is not None]
        done, ended = sum(values), end < today
        state = ('coming' if first > today else 'free' if ended and not promised else
                 'kept' if done >= promised > 0 else 'not-kept' if ended else 'running')
        figures['periods'].append({'first': str(first), 'last': str(end), 'promised': promised, 'done': done,
                                   'state': state})
        figures['done'] += done
        figures['entries'] += len(values)
        figures['target'] += promised
        figures['ended'] += ended and promised > 0
        figures['kept'] += ended and 0 < promised <= done
        passed = (min(end, today) - first).days + 1
        if commitment['measure']['what'] == 'once':
            figures['promised'] += today >= end
        elif passed > 0:
            figures['promised'] += promised * passed // ((end - first).days + 1)
    figures['remaining'] = max(figures['target'] - figures['done'], 0)
    left = (day(commitment['due']) - max(day(commitment['start']), today)).days + 1
    # What was released or reviewed asks for nothing more.
    over = left <= 0 or commitment['state'] != 'active'
    figures['weekly'] = (0 if over else figures['remaining'] if left <= 7
                         else -(-figures['remaining'] * 7 // left))
    return figures


def standing(commitment, today):
    if commitment['state'] != 'active':
        return commitment['state']
    if today > day(commitment['due']):
        return 'waiting'
    return 'coming' if today < day(commitment['start']) else 'running'


def end_of(commitment):
    return min(commitment['due'], commitment['review']['on'] if commitment['state'] == 'released' else '9999')


@case('figures are what a slow count of the entries finds, on several days')
def _():
    for today in DAYS:
        with Home() as home:
            home.make(today)
            actions = [record for record in home.json('--from', '0001-01-01') if record['kind'] == 'action']
            # As it is, and as it was and will be: the same journal seen from other days.
            for offset in (0, -40, 25, 400):
                seen = day(today) + timedelta(offset)
                commitments = home.commitments(str(seen))
                assert offset == 400 or len(commitments) >= 15, len(commitments)
                for commitment in commitments:
                    progress = commitment['progress']
                    expected = count(commitment, actions, seen)
                    for name, figure in expected.items():
                        assert progress[name] == figure, \
                            f'{commitment["title"]}, {seen}: {name} is {progress[name]}, not {figure}'
                    assert progress['standing'] == standing(commitment, seen), commitment['title']


@case('what was said at the end has the figures of that day')
def _():
    with Home() as home:
        home.make(TODAY)
        actions = [record for record in home.json('--from', '0001-01-01') if record['kind'] == 'action']
        reviewed = [commitment for commitment in home.commitments() if commitment['state'] != 'active']
        assert {commitment.get('outcome') for commitment in reviewed} == {*OUTCOMES, None}
        for commitment in reviewed:
            review = commitment['review']
            expected = count(commitment, actions, day(review['on']))
            assert (review['done'], review['target'], review['entries']) == \
                (expected['done'], expected['target'], expected['entries']), commitment['title']


@case('first what waits, then what runs, what comes, what is past')
def _():
    with Home() as home:
        home.make(TODAY)
        commitments = home.commitments()
        order = ['waiting', 'running', 'coming', 'past']
        groups = [('past' if commitment['state'] != 'active' else commitment['progress']['standing'])
                  for commitment in commitments]
        assert groups == sorted(groups, key=order.index) and set(groups) == set(order), groups
        for group in order:
            ends = [end_of(commitment) for commitment, found in zip(commitments, groups) if found == group]
            assert ends == sorted(ends, reverse=group == 'past'), f'{group}: {ends}'


@case('what ends on one day stands as it was made')
def _():
    with Home() as home:
        home.make(TODAY)
        # By then all of them have ended, and none is left out.
        commitments = home.commitments('2027-08-01')
        pairs = [(one, other) for one, other in zip(commitments, commitments[1:])
                 if one['progress']['standing'] == other['progress']['standing'] and end_of(one) == end_of(other)]
        assert pairs
        for one, other in pairs:
            assert one['created'] < other['created'], f'{other["title"]} was made before {one["title"]}'


@case('records are as they are kept, each with its id')
def _():
    with Home() as home:
        home.make(TODAY)
        commitments = home.commitments()
        ids = [commitment['id'] for commitment in commitments]
        assert len(set(ids)) == len(ids)
        for commitment in commitments:
            assert {'id', 'kind', 'created', 'modified', 'title', 'start', 'due', 'measure', 'state', 'history',
                    'progress'} <= set(commitment), commitment
            assert commitment['kind'] == 'commitment'
        assert any(commitment.get('renewed_as') in ids for commitment in commitments)
        # Data stay data, whatever the language; only weeks begin where the locale has them begin.
        german = home.commitments(locale='de_DE.UTF-8')
        for ours, theirs in zip(commitments, german):
            assert {**ours, 'progress': 0} == {**theirs, 'progress': 0}
            assert ours['measure']['per'] == 'week' or ours['progress'] == theirs['progress'], ours


@case('text has every word, the outcomes under their months')
def _():
    with Home() as home:
        home.make(TODAY)
        text = home.avow('--commitments', '--today', TODAY).expect(
            0, 'Waiting for an honest review\n', 'Under way\n', 'To come\n', 'October 2026\n', '4 of 12',
            'Promised by today: 5', '14 h 10 min to go, 1 h 38 min a week', '1 of 2 months kept', '$100.00',
            'Ends in 20 days', 'Once, between November 13, 2026 and December 12, 2026.').out
        lines = text.split('\n')
        for commitment in home.commitments():
            words = [commitment.get('title'), commitment.get('why'), commitment.get('accountable_to'),
                     *commitment.get('review', {}).values(),
                     *(event.get('reason') for event in commitment['history'])]
            for word in words:
                if isinstance(word, str) and not word[:4].isdigit():
                    assert word in text, word
            if 'outcome' in commitment:
                month = f'{day(end_of(commitment)):%B %Y}'
                assert month in lines, month
                assert lines.index(month) < lines.index(f'  {commitment["title"]}', lines.index(month))
        for outcome in OUTCOMES.values():
            assert f'    Outcome: {outcome}' in lines, outcome
        assert lines.index('Waiting for an honest review') == 0
        assert not any(line != line.rstrip() for line in lines)
        assert home.avow('--commitments', '--format', 'text', '--today', TODAY).out == text


@case('what is past for more than a year is counted, not shown')
def _():
    with Home() as home:
        home.make(TODAY)
        everything = home.commitments()
        later = '2027-10-15'
        shown = home.commitments(later)
        older = [commitment for commitment in everything
                 if commitment['state'] != 'active' and end_of(commitment) < '2026-10-01']
        assert len(older) >= 5
        assert {commitment['id'] for commitment in shown} == \
            {commitment['id'] for commitment in everything} - {commitment['id'] for commitment in older}
        home.avow('--commitments', '--today', later).expect(0, f'\n{len(older)} commitments that ended more than')


@case('without commitments it says so')
def _():
    with Home() as home:
        home.make()
        assert home.avow('--commitments').expect(0).out == 'No commitments yet.\n'
        assert json.loads(home.avow('--commitments', '--format', 'json').expect(0).out) == []


@case('what is logged moves what it counts toward')
def _():
    with Home() as home:
        home.make(TODAY)

        def restaurant():
            return next(commitment for commitment in home.commitments() if 'restaurant' in commitment['title'])

        before = restaurant()
        home.avow('--log', 'dining', '--today', TODAY, '--place', 'Lunch counter on 4th').expect(0)
        home.avow('--log', 'dining', '--today', TODAY, '--place', 'Vietnamese noodle shop').expect(0)
        after = restaurant()
        assert after['progress']['done'] == before['progress']['done'] + 1
        assert after['progress']['entries'] == before['progress']['entries'] + 1
        assert {**after, 'progress': 0} == {**before, 'progress': 0}


run()
