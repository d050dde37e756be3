#!/usr/bin/env python3
"""From a new journal to what is read in it."""

import re
import shutil
import sqlite3
from pathlib import Path

from avowcli import PASSPHRASE, TODAY, Home, case, run


@case('--version needs nothing')
def _():
    with Home() as home:
        result = home.avow('--version', vault=False, passphrase=None).expect(0)
        assert re.fullmatch(r'Avow \d+\.\d+\.\d+\n', result.out), result.out
        assert result.err == '' and home.files() == []


@case('--help tells of every command, and of what other users see')
def _():
    with Home() as home:
        for options in (['--help'], ['--help-all']):
            home.avow(*options, vault=False, passphrase=None).expect(
                0, '--create', '--demo', '--check', '--list', '--commitments', '--summary', '--format', '--log', '--vault',
                '--passphrase-fd', '--today', '“-”', 'checking-in')
        home.avow('--help-log', vault=False, passphrase=None).expect(0, '--known-by', '--currency', '--duration')
        home.avow('--help-list', vault=False, passphrase=None).expect(0, '--month', '--kind', '--type')


@case('create, check, log, list')
def _():
    with Home() as home:
        created = home.avow('--create').expect(0, 'recovery key')
        keys = re.findall(r'^\s*(AGE-SECRET-KEY-1[0-9A-Z]+)$', created.out, re.MULTILINE)
        assert len(keys) == 1 and len(keys[0]) == 74, created.out
        assert created.err == ''

        home.avow('--check').expect(0)
        home.avow('--list').expect(0, 'No entries')
        assert home.json() == []

        logged = home.avow('--log', 'donation', '--today', TODAY, '--amount', '25', '--currency', 'USD',
                           '--place', 'Community bail fund').expect(0, 'November 22, 2026', 'Community bail fund', '25.00')
        listed = home.avow('--list', '--today', TODAY).expect(0)
        assert listed.out == logged.out, listed.out
        home.avow('--check').expect(0, 'Action', 'Place')

        # Nothing was replaced, and the key still opens nothing twice.
        home.avow('--create').expect_error(1)
        assert len(home.json()) == 1


@case('--create --demo makes a journal worth looking at')
def _():
    with Home() as home:
        home.avow('--create', '--demo', '--today', TODAY).expect(0, 'AGE-SECRET-KEY-1')
        checked = home.avow('--check').expect(0, 'Action', 'Reflection', 'Pledge', 'Commitment', 'Place',
                                              'Resource', 'Review', 'Profile')
        assert 'Others' not in checked.out, checked.out
        records = home.json('--from', '2025-11-22')
        assert len(records) > 150, len(records)
        with Home() as other:
            other.make(TODAY)
            # When it was saved is all that differs.
            for record in records:
                del record['modified']
            again = other.json('--from', '2025-11-22')
            for record in again:
                del record['modified']
            assert again == records


@case('the usual place is in the user’s data folder')
def _():
    with Home() as home:
        missing = home.avow('--check', vault=False).expect_error(1)
        path = Path(re.match(r'avow: (.*): ', missing.err).group(1))
        assert path.is_relative_to(home.root / 'data') and path.name == 'journal.avow', path
        home.vault = path
        home.make()
        home.avow('--check', vault=False).expect(0)


@case('--list is this month by default')
def _():
    with Home() as home:
        home.make(TODAY)
        dates = {record['date'] for record in home.json()}
        assert dates and all(date.startswith('2026-11') for date in dates), dates
        assert home.json() == home.json('--month', '2026-11')


@case('--list of a month')
def _():
    with Home() as home:
        home.make(TODAY)
        dates = {record['date'] for record in home.json('--month', '2026-02')}
        assert dates and all(date.startswith('2026-02') for date in dates), dates
        assert home.json('--month', '2024-02') == []
        home.avow('--list', '--month', '2024-02').expect(0, 'No entries in February 2024.')


@case('--list of a period, its ends included')
def _():
    with Home() as home:
        home.make(TODAY)
        everything = home.json('--from', '0001-01-01')
        assert {record['kind'] for record in everything} == {'action', 'reflection'}
        assert home.json('--to', '9999-12-31') == everything

        def between(first, last):
            return [record for record in everything if first <= record['date'] <= last]

        assert home.json('--from', '2026-11-21') == between('2026-11-21', '9999')
        assert home.json('--to', '2025-11-22') == between('0000', '2025-11-22')
        part = home.json('--from', '2026-03-05', '--to', '2026-07-05')
        assert part == between('2026-03-05', '2026-07-05') and part[0]['date'] == '2026-03-05'
        assert home.json('--from', TODAY, '--to', TODAY) == between(TODAY, TODAY)


@case('--list has the oldest first, as a diary')
def _():
    with Home() as home:
        home.make(TODAY)
        order = [(record['date'], record['created']) for record in home.json('--from', '2025-01-01')]
        assert order == sorted(order)


@case('--kind and --type choose')
def _():
    with Home() as home:
        home.make(TODAY)
        everything = home.json('--from', '2025-01-01')

        def chosen(*options):
            return home.json('--from', '2025-01-01', *options)

        actions = [record for record in everything if record['kind'] == 'action']
        reflections = [record for record in everything if record['kind'] == 'reflection']
        assert chosen('--kind', 'action') == actions
        assert chosen('--kind', 'reflection') == reflections
        assert chosen('--kind', 'reflection', '--kind', 'action') == everything
        assert chosen('--type', 'donation') == [record for record in actions if record['type'] == 'donation']
        assert chosen('--type', 'voting', '--type', 'dining', '--kind', 'action') == \
            [record for record in actions if record['type'] in ('voting', 'dining')]


@case('--format json: records as they are kept, with ids of their own')
def _():
    with Home() as home:
        home.make(TODAY)
        records = home.json('--from', '2025-01-01')
        ids = [record['id'] for record in records]
        assert len(set(ids)) == len(ids) and all(re.fullmatch('[0-9a-f]{32}', name) for name in ids)
        for record in records:
            assert {'id', 'kind', 'created', 'modified', 'date'} <= set(record), record
        # Links lead somewhere.
        links = {link for record in records for link in record.get('links', [])}
        assert links and links <= set(ids)


@case('--format text: every word, a date above each day')
def _():
    with Home() as home:
        home.make(TODAY)
        text = home.avow('--list', '--today', TODAY).expect(0).out
        for record in home.json():
            for member in ('title', 'text', 'note', 'about', 'feedback', 'what', 'impact', 'change', 'apology'):
                for line in record.get(member, '').split('\n'):
                    assert line in text, f'{member} of {record["id"]}: {line}'
        assert text.split('\n').count('November 22, 2026') == 1
        assert not any(line != line.rstrip() for line in text.split('\n'))


@case('other languages write dates and amounts their way')
def _():
    with Home() as home:
        home.make(TODAY)
        home.avow('--list', '--today', TODAY, locale='de_DE.UTF-8').expect(0, '22 November 2026', '41,85')
        home.avow('--list', '--today', TODAY, locale='fr_FR.UTF-8').expect(0, '22 novembre 2026', '41,85')
        home.avow('--list', '--today', TODAY, locale='ja_JP.UTF-8').expect(0, '2026', '41.85')
        # Data stay data.
        assert home.json(locale='de_DE.UTF-8') == home.json()
        home.avow('--log', 'donation', '--today', '2026-12-01', '--amount', '1.234,50', '--currency', 'EUR',
                  locale='de_DE.UTF-8').expect(0, '1.234,50')
        assert home.json('--from', '2026-12-01')[0]['amount'] == {'minor': 123450, 'currency': 'EUR'}


@case('a locale without our letters is served as well')
def _():
    with Home() as home:
        home.make(TODAY)
        home.avow('--list', '--today', TODAY, locale='C').expect(0, 'Corner bookshop')


@case('--check notices a row that was taken out')
def _():
    with Home() as home:
        home.make(TODAY)
        with sqlite3.connect(home.vault) as file:
            file.execute('DELETE FROM record WHERE id = (SELECT id FROM record LIMIT 1)')
        file.close()
        result = home.avow('--check')
        assert result.status == 1 and 'changed' in result.out, result.out
        assert result.err.startswith('avow: ') and result.err.count('\n') == 1, result.err
        listed = home.avow('--list', '--today', TODAY).expect(0)
        assert '--check' in listed.err and listed.err.count('\n') == 1, listed.err


@case('--check notices a row that does not open, and counts it')
def _():
    with Home() as home:
        home.make(TODAY)
        with sqlite3.connect(home.vault) as file:
            name, body = file.execute('SELECT id, body FROM record LIMIT 1').fetchone()
            file.execute('UPDATE record SET body = ? WHERE id = ?', (body[:-1] + bytes([body[-1] ^ 1]), name))
        file.close()
        result = home.avow('--check')
        assert result.status == 1 and '1 record does not open' in result.out, result.out
        assert result.err.count('\n') == 1, result.err


@case('--check notices an older copy')
def _():
    with Home() as home:
        home.make()
        shutil.copy(home.vault, home.root / 'older')
        home.avow('--log', 'donation').expect(0)
        home.avow('--check').expect(0)
        shutil.copy(home.root / 'older', home.vault)
        result = home.avow('--check')
        assert result.status == 1 and 'older copy' in result.out, result.out
        # It is told, and never refused.
        home.avow('--list').expect(0)


@case('a descriptor gives the passphrase up to the end of the line')
def _():
    with Home() as home:
        home.make()
        home.avow('--check', passphrase=PASSPHRASE.encode()).expect(0)
        home.avow('--check', passphrase=PASSPHRASE.encode() + b'\nand more\n').expect(0)
        home.avow('--check', passphrase=PASSPHRASE.encode() + b' \n').expect_error(1)


@case('letters that are written in two ways are one passphrase')
def _():
    with Home() as home:
        home.make(passphrase='Café au lait')
        home.avow('--check', passphrase='Cafe\u0301 au lait').expect(0)


run()
