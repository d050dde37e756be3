#!/usr/bin/env python3
"""What --log writes down is what was said."""

from avowcli import PASSPHRASE, TODAY, Home, case, run


def log(home, *options, **more):
    return home.avow('--log', *options, '--today', TODAY, **more)


def only(records):
    assert len(records) == 1, records
    return records[0]


def places(home):
    """The records that places are, by the actions that name them."""
    return {record['place'] for record in home.json('--from', '2020-01-01') if 'place' in record}


@case('every field')
def _():
    with Home() as home:
        home.make()
        log(home, 'donation', '--date', '2026-11-20', '--time', '18:30', '--title', 'For the hearing', '--about', 'Rent',
            '--place', 'Tenants’ union', '--amount', '1,234.56', '--currency', 'EUR', '--minutes', '90', '--count', '3',
            '--regular', '--ring', 'community', '--step', 'action', '--community', 'Black tenants in our building',
            '--community', 'Somali families at the school', '--known-by', 'they-asked', '--feedback', 'Thanks',
            '--note', 'Two lines\nof note').expect(0, '18:30', 'For the hearing', 'Thanks', 'of note')
        record = only(home.json())
        expected = {
            'kind': 'action', 'type': 'donation', 'date': '2026-11-20', 'time': '18:30', 'title': 'For the hearing',
            'about': 'Rent', 'amount': {'minor': 123456, 'currency': 'EUR'}, 'minutes': 90, 'count': 3, 'regular': True,
            'ring': 'community', 'step': 'action', 'known_by': 'they-asked', 'feedback': 'Thanks',
            'communities': ['Black tenants in our building', 'Somali families at the school'],
            'note': 'Two lines\nof note',
        }
        for name, value in expected.items():
            assert record.get(name) == value, f'{name}: {record.get(name)!r}'


@case('every type')
def _():
    types = ['donation', 'volunteering', 'voting', 'purchase', 'dining', 'amplifying', 'checking-in', 'speaking-up',
             'advocacy', 'learning', 'conversation', 'workplace', 'other']
    with Home() as home:
        home.make()
        for name in types:
            log(home, name).expect(0, 'November 22, 2026')
        assert [record['type'] for record in home.json()] == types


@case('what was not said is not written')
def _():
    with Home() as home:
        home.make()
        log(home, 'learning', '--title', '', '--note', '  ', '--amount', '', '--community', ' ').expect(0)
        record = only(home.json())
        for name in ('title', 'note', 'amount', 'communities', 'minutes', 'count', 'time', 'place'):
            assert name not in record, record


@case('today is the day unless another is named')
def _():
    with Home() as home:
        home.make()
        log(home, 'dining').expect(0)
        log(home, 'dining', '--date', '2024-02-29').expect(0)
        assert [record['date'] for record in home.json('--from', '2000-01-01')] == ['2024-02-29', TODAY]


@case('a label, a vote')
def _():
    with Home() as home:
        home.make()
        log(home, 'other', '--label', 'Repair café').expect(0, 'Repair café')
        log(home, 'voting', '--voting', 'helped-others', '--count', '14').expect(0)
        other, vote = home.json()
        assert other['label'] == 'Repair café' and vote['voting'] == 'helped-others' and vote['count'] == 14


@case('where it belongs, if that is not said, is where it usually does')
def _():
    with Home() as home:
        home.make()
        log(home, 'donation').expect(0, 'Community')
        log(home, 'learning', '--ring', 'workplace').expect(0)
        log(home, 'learning').expect(0, 'Workplace')
        assert [(record['ring'], record['step']) for record in home.json()] == \
            [('community', 'action'), ('workplace', 'awareness'), ('workplace', 'awareness')]


@case('durations as people write them')
def _():
    with Home() as home:
        home.make()
        for text in ('1:30', '1.5 h', '90', '90 min'):
            log(home, 'volunteering', '--duration', text).expect(0)
        assert [record['minutes'] for record in home.json()] == [90, 90, 90, 90]


@case('a known place is found however it is written')
def _():
    with Home() as home:
        home.make(TODAY)
        before = places(home)
        log(home, 'dining', '--place', 'LUNCH COUNTER ON 4TH').expect(0, 'Lunch counter on 4th')
        assert places(home) == before
        log(home, 'purchase', '--place', 'Café Ségou').expect(0, 'Café Ségou')
        log(home, 'purchase', '--place', 'cafe segou').expect(0, 'Café Ségou')
        assert len(places(home)) == len(before) + 1


@case('a known community is written as it is known')
def _():
    with Home() as home:
        home.make(TODAY)
        log(home, 'learning', '--date', '2026-12-01', '--community', 'haitian NURSES at the clinic',
            '--community', 'Hmong farmers').expect(0)
        assert only(home.json('--from', '2026-12-01'))['communities'] == ['Haitian nurses at the clinic', 'Hmong farmers']


@case('amounts in the usual currency')
def _():
    with Home() as home:
        home.make()
        log(home, 'donation', '--amount', '25', locale='en_GB.UTF-8').expect(0)
        assert only(home.json())['amount'] == {'minor': 2500, 'currency': 'GBP'}
    with Home() as home:
        # The profile's word counts for more than the locale's.
        home.make(TODAY)
        log(home, 'donation', '--date', '2026-12-01', '--amount', '25', locale='en_GB.UTF-8').expect(0)
        assert only(home.json('--from', '2026-12-01'))['amount'] == {'minor': 2500, 'currency': 'USD'}


@case('a currency without decimals')
def _():
    with Home() as home:
        home.make()
        log(home, 'donation', '--amount', '2500', '--currency', 'jpy').expect(0)
        assert only(home.json())['amount'] == {'minor': 2500, 'currency': 'JPY'}


@case('a text from the standard input')
def _():
    with Home() as home:
        home.make()
        for name in ('note', 'title', 'about', 'feedback'):
            log(home, 'conversation', f'--{name}', '-', stdin='  Zwei Sätze. Nur für mich.\n\n'.encode()).expect(0)
        for name, record in zip(('note', 'title', 'about', 'feedback'), home.json()):
            assert record[name] == 'Zwei Sätze. Nur für mich.', record


@case('a long note in several paragraphs')
def _():
    with Home() as home:
        home.make()
        note = '\n\n'.join('Words that go on. ' * 400 for _ in range(5)).strip()
        log(home, 'conversation', '--note', '-', stdin=note.encode()).expect(0)
        assert only(home.json())['note'] == note


@case('an empty standard input is no note')
def _():
    with Home() as home:
        home.make()
        log(home, 'conversation', '--note', '-', stdin=b'\n').expect(0)
        assert 'note' not in only(home.json())


@case('the passphrase and the note through one pipe')
def _():
    with Home() as home:
        home.make()
        home.avow('--log', 'conversation', '--today', TODAY, '--note', '-', '--passphrase-fd', '0', passphrase=None,
                  stdin=f'{PASSPHRASE}\nThe first line\nand another'.encode()).expect(0)
        assert only(home.json())['note'] == 'The first line\nand another'


@case('control characters do not reach the terminal, and stay in the data')
def _():
    with Home() as home:
        home.make()
        bell = 'before \x1b]0;title\x07 after \x9b31m'
        result = log(home, 'learning', '--note', bell, '--title', 'a\x1b[2Jb').expect(0, 'before', 'after')
        for character in result.out:
            assert character == '\n' or character.isprintable(), repr(result.out)
        assert only(home.json())['note'] == bell


run()
