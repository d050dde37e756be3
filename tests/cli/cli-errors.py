#!/usr/bin/env python3
"""Whatever goes wrong is one line on stderr and a status: 2 for what was typed, 1 for what happened."""

import os
import subprocess

from avowcli import AVOW, MAKE_VAULT, PASSPHRASE, Home, case, run

USAGE = [
    ('an unknown option', ['--bogus'], 'bogus'),
    ('a word that is no option', ['now'], 'now'),
    ('an option without its value', ['--vault'], '--vault'),
    ('two commands', ['--list', '--check'], '--list'),
    ('two commands, one with a value', ['--create', '--log', 'donation'], '--create'),
    ('a list option without --list', ['--month', '2026-11'], '--list'),
    ('a list option with another command', ['--check', '--month', '2026-11'], '--list'),
    ('a format with a command that has one only', ['--check', '--format', 'json'], '--list and --commitments and --summary'),
    ('a format with the window', ['--format', 'json'], '--commitments'),
    ('a list option with commitments', ['--commitments', '--type', 'dining'], '--list'),
    ('a log option with commitments', ['--commitments', '--ring', 'workplace'], '--log'),
    ('commitments and entries', ['--commitments', '--list'], '--commitments'),
    ('commitments of a throw-away journal', ['--demo', '--commitments'], '--commitments'),
    ('commitments in an unknown format', ['--commitments', '--format', 'xml'], 'xml'),
    ('commitments with a word of their own', ['--commitments', 'all'], 'all'),
    ('a month that is none', ['--summary', '2026-13'], '2026-13'),
    ('a month without an end', ['--summary', '2026-10..'], '--summary'),
    ('three months', ['--summary', '2026-08..2026-09..2026-10'], '--summary'),
    ('months in the wrong order', ['--summary', '2026-11..2026-10'], '2026-11..2026-10'),
    ('a summary without a month', ['--summary', ''], '--summary'),
    ('a year that is none', ['--summary', '20x6'], '20x6'),
    ('a year among months', ['--summary', '2026..2027-01'], '2026'),
    ('a summary in an unknown format', ['--summary', '2026-10', '--format', 'xml'],
     'text, markdown, csv, json, pdf'),
    ('entries in a format of a summary', ['--list', '--format', 'csv'], 'text, json'),
    ('an unknown thing to include', ['--summary', '2026-10', '--include', 'entries,names'], 'names'),
    ('nothing to include', ['--summary', '2026-10', '--include', ''], 'entries'),
    ('a comma too many', ['--summary', '2026-10', '--include', 'entries,'], 'entries'),
    ('what to include of entries', ['--list', '--include', 'all'], '--summary'),
    ('entries to a file', ['--list', '--output', 'x'], '--summary and --donations'),
    ('donations of a month', ['--donations', '2026-10'], '2026-10'),
    ('donations of the year 0', ['--donations', '0000'], '0000'),
    ('donations in a format of a summary', ['--donations', '2026', '--format', 'json'], 'text, markdown, csv, pdf'),
    ('what to include of donations', ['--donations', '2026', '--include', 'all'], '--summary'),
    ('donations and a summary', ['--donations', '2026', '--summary', '2026-10'], '--donations'),
    ('a list option with a summary', ['--summary', '2026-10', '--month', '2026-10'], '--list'),
    ('a summary and entries', ['--summary', '2026-10', '--list'], '--summary'),
    ('a log option without --log', ['--note', 'x'], '--log'),
    ('a log option with another command', ['--list', '--amount', '5'], '--log'),
    ('a demonstration of another command', ['--demo', '--list'], '--demo'),
    ('a throw-away journal at a place to stay', ['--demo', '--vault', 'x'], '--create'),
    ('a day that is none', ['--list', '--today', '2026-02-30'], '2026-02-30'),
    ('a day in another order', ['--list', '--from', '22.11.2026'], '22.11.2026'),
    ('a month that is none', ['--list', '--month', '2026-13'], '2026-13'),
    ('a month that is a day', ['--list', '--month', '2026-11-22'], '2026-11-22'),
    ('a month and a period', ['--list', '--month', '2026-11', '--to', '2026-11-22'], '--to'),
    ('a period that ends before it begins', ['--list', '--from', '2026-11-22', '--to', '2026-11-21'], '--from'),
    ('an unknown format', ['--list', '--format', 'xml'], 'xml'),
    ('an unknown kind', ['--list', '--kind', 'song'], 'reflection'),
    ('a kind that is no entry', ['--list', '--kind', 'place'], 'place'),
    ('an unknown type to list', ['--list', '--type', 'gift'], 'donation'),
    ('a type of reflections', ['--list', '--kind', 'reflection', '--type', 'donation'], '--kind'),
    ('an unknown type to log', ['--log', 'gift'], 'donation'),
    ('an empty type', ['--log', ''], 'donation'),
    ('an unknown ring', ['--log', 'donation', '--ring', 'planet'], 'own-life'),
    ('an unknown step', ['--log', 'donation', '--step', 'jump'], 'awareness'),
    ('an unknown way of knowing', ['--log', 'donation', '--known-by', 'heart'], 'they-asked'),
    ('a time that is none', ['--log', 'donation', '--time', '25:00'], '25:00'),
    ('minutes that are none', ['--log', 'volunteering', '--minutes', 'many'], 'many'),
    ('minutes below zero', ['--log', 'volunteering', '--minutes', '-5'], '-5'),
    ('a count beyond counting', ['--log', 'advocacy', '--count', '99999999999'], '99999999999'),
    ('a duration that is none', ['--log', 'volunteering', '--duration', 'long'], '--duration'),
    ('two durations', ['--log', 'volunteering', '--minutes', '5', '--duration', '5'], '--minutes'),
    ('an unknown currency', ['--log', 'donation', '--amount', '5', '--currency', 'XYZ'], 'XYZ'),
    ('a currency of nothing', ['--log', 'donation', '--currency', 'EUR'], '--amount'),
    ('a meal that repeats', ['--log', 'dining', '--regular'], '--regular'),
    ('a vote while shopping', ['--log', 'purchase', '--voting', 'voted'], '--voting'),
    ('a label for a known type', ['--log', 'donation', '--label', 'gift'], '--label'),
    ('two texts from one input', ['--log', 'other', '--note', '-', '--title', '-'], 'standard input'),
    ('a descriptor that cannot be', ['--check', '--passphrase-fd', '-3'], '-3'),
    ('a descriptor that is a word', ['--check', '--passphrase-fd', 'three'], 'three'),
]


def usage_case(name, options, word):
    @case(f'{name} is refused')
    def _():
        with Home() as home:
            home.avow(*options, vault=False, passphrase=None).expect_error(2, word)
            assert home.files() == [], home.files()


for entry in USAGE:
    usage_case(*entry)

COMMANDS = (['--check'], ['--list'], ['--commitments'], ['--summary', '2026-10'], ['--donations', '2026'],
            ['--log', 'donation'])


@case('no journal there')
def _():
    with Home() as home:
        for command in COMMANDS:
            home.avow(*command).expect_error(1, str(home.vault))
        assert home.files() == [], home.files()


@case('no usual journal')
def _():
    with Home() as home:
        home.avow('--check', vault=False).expect_error(1, 'journal.avow')
        assert home.files() == [], home.files()


@case('a wrong passphrase')
def _():
    with Home() as home:
        before = home.make('2026-11-22').read_bytes()
        for command in COMMANDS:
            home.avow(*command, passphrase='another').expect_error(1, 'passphrase')
        assert home.vault.read_bytes() == before


@case('a file that is no journal')
def _():
    with Home() as home:
        home.vault.parent.mkdir()
        for content in (b'', b'Dear diary', b'SQLite format 3\0' + bytes(4080)):
            home.vault.write_bytes(content)
            home.avow('--check').expect_error(1)
            assert home.vault.read_bytes() == content, content[:20]


@case('a folder in place of a journal')
def _():
    with Home() as home:
        home.vault.mkdir(parents=True)
        home.avow('--check').expect_error(1)


@case('a journal that is in use')
def _():
    with Home() as home:
        home.make()
        with subprocess.Popen([MAKE_VAULT, '--hold', str(home.vault)], stdin=subprocess.PIPE, env=home.environment(),
                              stdout=subprocess.PIPE) as holder:
            assert holder.stdout.readline() == b'held\n'
            for command in COMMANDS:
                home.avow(*command).expect_error(1, 'open')
            # Told before the passphrase is asked for.
            home.avow('--check', passphrase=None).expect_error(1, 'open')
            holder.stdin.close()
            holder.wait()
        home.avow('--check').expect(0)


@case('an amount that is none, with the journal left as it was')
def _():
    with Home() as home:
        before = home.make().read_bytes()
        for amount in ('a lot', '1.2.3.4', '-5', '5 XYZ'):
            home.avow('--log', 'donation', '--amount', amount).expect_error(2, '--amount')
            assert home.vault.read_bytes() == before, amount


@case('more decimals than the currency has')
def _():
    with Home() as home:
        home.make()
        home.avow('--log', 'donation', '--amount', '25.5', '--currency', 'JPY').expect_error(2, '--amount')


@case('a descriptor that is not open')
def _():
    with Home() as home:
        home.make()
        home.avow('--check', '--passphrase-fd', '47', passphrase=None).expect_error(1, '47')


@case('passphrases that are none')
def _():
    with Home() as home:
        home.make()
        for passphrase in (b'', b'\n', b'\nlater', b'a\0b\n', b'\xff\xfe\n', b'x' * 5000 + b'\n'):
            home.avow('--check', passphrase=passphrase).expect_error(1, 'passphrase')


@case('no terminal to ask on')
def _():
    with Home() as home:
        home.make()
        for command in COMMANDS:
            home.avow(*command, passphrase=None).expect_error(1, '--passphrase-fd')


@case('a new journal where there is a file')
def _():
    with Home() as home:
        before = home.make().read_bytes()
        home.avow('--create', '--demo').expect_error(1, str(home.vault))
        assert home.vault.read_bytes() == before


@case('a new journal where nothing can be made')
def _():
    with Home() as home:
        home.vault.parent.mkdir()
        home.vault.parent.chmod(0o500)
        if os.access(home.vault.parent, os.W_OK):
            return
        home.avow('--create').expect_error(1)
        assert home.files() == [], home.files()


@case('a full disk behind the standard output')
def _():
    with Home() as home:
        home.make('2026-11-22')
        with open('/dev/full', 'wb') as full:
            for options in (['--list'], ['--commitments'], ['--check'], ['--version']):
                home.avow(*options, stdout=full, stderr=subprocess.PIPE).expect_error(1)


@case('a recovery key that nobody saw leaves no journal')
def _():
    with Home() as home:
        with open('/dev/full', 'wb') as full:
            home.avow('--create', stdout=full, stderr=subprocess.PIPE).expect_error(1)
        assert not home.vault.exists()
        assert list(home.vault.parent.iterdir()) == []


@case('input that is not text')
def _():
    with Home() as home:
        before = home.make().read_bytes()
        home.avow('--log', 'other', '--note', '-', stdin=b'\xff\xfe').expect_error(1, 'UTF-8')
        assert home.vault.read_bytes() == before


@case('whoever stops reading is no error to speak of')
def _():
    with Home() as home:
        home.make('2026-11-22')
        reader, writer = os.pipe()
        os.write(writer, PASSPHRASE.encode() + b'\n')
        os.close(writer)
        with subprocess.Popen([AVOW, '--list', '--from', '2025-01-01', '--vault', home.vault, '--passphrase-fd',
                               str(reader)], pass_fds=[reader], env=home.environment(),
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE) as listing:
            listing.stdout.read(10)
            listing.stdout.close()
            assert listing.stderr.read() == b''
            listing.wait()
        os.close(reader)


run()
