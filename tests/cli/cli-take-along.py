#!/usr/bin/env python3
"""What leaves the journal: --summary and --donations in every format, to a file, and no more than was said."""

import csv
import io
import json
import os
import pty
import re
import shutil
import stat
import subprocess
import zlib
from collections import Counter

from avowcli import AVOW, PASSPHRASE, TODAY, Home, case, run

FORMATS = ('text', 'markdown', 'csv', 'json', 'pdf')
MONTH = '2026-10'
INCLUDES = ('entries', 'notes', 'places', 'communities', 'amounts', 'reflections', 'answers')

# What is planted, and what it takes to be seen: all of these.
PLANTED = {
    'wintergreen': ('entries',),
    'saskatoons': ('entries', 'notes'),
    'kittiwakes': ('entries', 'notes'),
    'marionberry': ('entries', 'places'),
    'chokecherry': ('communities',),
    '13579': ('amounts', 'entries'),
}


def plant(home):
    home.avow('--log', 'donation', '--date', f'{MONTH}-05', '--title', 'wintergreen', '--place', 'marionberry',
              '--community', 'chokecherry', '--note', 'saskatoons', '--feedback', 'kittiwakes',
              '--amount', '13579.02', '--currency', 'USD').expect(0)


def inflate(data):
    """A PDF with its streams unpacked."""
    parts = [data]
    for stream in re.findall(rb'stream\r?\n(.*?)\r?\nendstream', data, re.DOTALL):
        try:
            parts.append(zlib.decompress(stream))
        except zlib.error:
            pass
    return b'\n'.join(parts)


def read(home, format, path):
    """All that anyone could find in the file, as text."""
    data = path.read_bytes()
    if format != 'pdf':
        return data.decode()
    assert data.startswith(b'%PDF-')
    shown = subprocess.run(['pdftotext', '-layout', str(path), '-'], capture_output=True, check=True).stdout.decode()
    assert shown.strip()
    within = inflate(data)
    words = [within.decode('latin-1'), within.decode('utf-16-be', 'ignore'), within[1:].decode('utf-16-be', 'ignore')]
    words += [bytes.fromhex(found.decode()).decode('utf-16-be', 'ignore')
              for found in re.findall(rb'<((?:[0-9A-Fa-f]{4})+)>', within)]
    return shown + '\n'.join(words)


def take(home, format, *options, what=('--summary', MONTH)):
    path = home.root / f'taken.{format}'
    home.avow(*what, '--format', format, '--output', path, '--today', TODAY, *options).expect(0)
    text = read(home, format, path)
    path.unlink()
    return text


def without_marks(text):
    return text.replace(',', '').replace('\u202f', '').replace('\xa0', '')


def expect_planted(text, included, where):
    text = without_marks(text)
    for word, takes in PLANTED.items():
        assert (word in text) == all(each in included for each in takes), (word, where)


@case('what is off is in no format, what is on in all of them')
def _():
    with Home() as home:
        home.make(TODAY)
        plant(home)
        choices = [set(), set(INCLUDES)]
        choices += [set(INCLUDES) - {each} for each in INCLUDES]
        for included in choices:
            options = ('--include', ','.join(sorted(included)) or 'none')
            for format in FORMATS:
                expect_planted(take(home, format, *options), included, (format, options))
        for format in FORMATS:
            expect_planted(take(home, format), set(INCLUDES) - {'reflections', 'answers'}, (format, 'usual'))
            expect_planted(take(home, format, '--include', 'all', what=('--summary', '2026')), set(INCLUDES), format)
            expect_planted(take(home, format, '--include', 'none', what=('--summary', '2026')), set(), format)


@case('no sum tells what no amount may')
def _():
    with Home() as home:
        home.make(TODAY)
        summary, = json.loads(take(home, 'json'))
        sums = {f'{money["minor"] // 100}.{money["minor"] % 100:02}'
                for figure in [summary['actions'], *summary['types'], *summary['weeks'], *summary['before']]
                for money in figure['money']}
        assert len(sums) > 10
        without = ','.join(each for each in INCLUDES if each not in ('amounts', 'notes', 'reflections'))
        for format in FORMATS:
            assert format == 'json' or all(each in without_marks(take(home, format)) for each in sums), format
            for text in (take(home, format, '--include', without), take(home, format, '--include', 'none')):
                assert 'USD' not in text and 'EUR' not in text, format
                # In a PDF the places of its lines are numbers too.
                assert format == 'pdf' or not [each for each in sums if each in without_marks(text)], format


@case('what reflections say is there only if it is asked for')
def _():
    with Home() as home:
        home.make(TODAY)
        entries = home.json('--from', '0001-01-01')
        reflections = [entry for entry in entries if entry['kind'] == 'reflection' and entry['date'][:7] == MONTH]
        others = json.dumps([entry for entry in entries if entry not in reflections] + home.commitments(),
                            ensure_ascii=False)
        words = {word for entry in reflections for name in ('title', 'text', 'what', 'impact', 'apology')
                 for word in re.findall(r'\b[a-z]{8,}\b', entry.get(name, '')) if word not in others}
        assert len(words) > 10, words
        for format in FORMATS:
            with_them, usual = take(home, format, '--include', 'all'), take(home, format)
            assert not [word for word in words if word in usual], format
            # Paper may break a long word.
            missing = [word for word in words if word not in with_them]
            assert len(missing) <= (len(words) / 10 if format == 'pdf' else 0), (format, missing)


def money_rows(rows):
    return [{'minor': round(float(row['amount']) * 100), 'currency': row['currency']} for row in rows if row['amount']]


def rows_of(rows, section, **keys):
    return [row for row in rows if row['section'] == section and all(row[name] == value for name, value in keys.items())]


def is_tally(rows, figure, where):
    counted = [row for row in rows if row['count']]
    assert len(counted) == 1, where
    for name in ('count', 'times', 'minutes'):
        assert int(counted[0][name]) == figure[name], where
    assert money_rows(rows) == figure['money'], where


@case('CSV has the figures of JSON')
def _():
    with Home() as home:
        home.make(TODAY)
        for what, key in ((('--summary', MONTH), 'month'), (('--summary', '2026'), 'year')):
            text = take(home, 'csv', '--include', 'all', what=what)
            summary, = json.loads(take(home, 'json', '--include', 'all', what=what))
            assert text.count('\r\n') > 50 and not re.search(r'[^\r]\n', re.sub(r'"[^"]*"', '', text))
            rows = list(csv.DictReader(io.StringIO(text, newline='')))
            assert all(None not in row and None not in row.values() for row in rows)
            assert {row['period'] for row in rows} == {str(summary[key])}
            is_tally(rows_of(rows, 'actions'), summary['actions'], 'actions')
            for figure in summary['types']:
                is_tally(rows_of(rows, 'type', type=figure['type'] or ''), figure, figure)
            for week in summary['weeks']:
                is_tally(rows_of(rows, 'week', date=week['first'], until=week['last']), week, week)
            for month in summary['before'] if key == 'month' else summary['months']:
                is_tally(rows_of(rows, 'month', date=f'{month["month"]}-01'), month, month)
            for cell in summary['cells']:
                row, = rows_of(rows, 'cell', ring=cell['ring'] or '', step=cell['step'] or '')
                assert int(row['count']) == cell['count']
            for figures, section, column, word in (
                    (summary['steps'], 'step', 'step', 'step'),
                    (summary['known_by'], 'known-by', 'known_by', 'known_by'),
                    (summary['communities'], 'community', 'name', 'community'),
                    (summary['reflections']['forms'], 'form', 'type', 'form'),
                    (summary['reflections']['feelings'], 'feeling', 'name', 'feeling')):
                for figure in figures:
                    row, = rows_of(rows, section, **{column: figure[word] or ''})
                    assert int(row['count']) == figure['count'], figure
            assert [row['name'] for row in rows_of(rows, 'commitment')] == \
                [each['title'] for each in summary['commitments']]
            assert [row['fate'] for row in rows_of(rows, 'commitment')] == [each['fate'] for each in summary['commitments']]
            actions = rows_of(rows, 'action')
            assert [row['date'] for row in actions] == [each['date'] for each in summary['entries']]
            assert Counter(row['type'] for row in actions) == Counter(each['type'] for each in summary['entries'])
            assert [row['note'] for row in actions] == [each.get('note', '') for each in summary['entries']]
            assert [row['place'] for row in actions] == [each.get('place_name', '') for each in summary['entries']]
            assert len(rows_of(rows, 'reflection')) == len(summary['reflections']['entries'])


@case('the entries of JSON are those of --list')
def _():
    with Home() as home:
        home.make(TODAY)
        entries = {entry['id']: entry for entry in home.json('--from', '0001-01-01')}
        summary, = json.loads(take(home, 'json', '--include', 'all'))
        shown = summary['entries'] + summary['reflections']['entries']
        assert {each['id'] for each in shown} == {id for id, entry in entries.items() if entry['date'][:7] == MONTH}
        for each in shown:
            for name in ('date', 'type', 'title', 'note', 'amount', 'text', 'form', 'communities', 'minutes'):
                assert each.get(name) == entries[each['id']].get(name), (name, each)
        usual, = json.loads(take(home, 'json'))
        assert 'entries' in usual and 'entries' not in usual['reflections']
        none, = json.loads(take(home, 'json', '--include', 'none'))
        assert 'entries' not in none and none['actions']['count'] == summary['actions']['count']


HOSTILE = ('=HYPERLINK("http://a.b","c")', '+1+1', '-1+1', '@SUM(A1)', '＝1+1')


@case('cells cannot run as formulas, words cannot be markup')
def _():
    with Home() as home:
        home.make()
        for words in HOSTILE:
            home.avow('--log', 'donation', '--amount', '5', '--currency', 'USD', '--date', f'{MONTH}-05', '--title', words,
                      '--place', words, '--community', words, '--note', '-', stdin=words.encode()).expect(0)
        markup = '# not a title\n- not a list\n[not a link](http://a.b) ![x](http://a.b/x) <b>not bold</b> | not a cell'
        home.avow('--log', 'other', '--date', f'{MONTH}-06', '--title', '*a* | b <i>', '--community', 'c | d',
                  '--note', '-', stdin=markup.encode()).expect(0)
        for what in (('--summary', MONTH), ('--donations', '2026')):
            rows = list(csv.reader(io.StringIO(take(home, 'csv', what=what), newline='')))
            cells = [cell for row in rows for cell in row]
            assert not [cell for cell in cells if cell[:1] in '=+-@＝＋－＠\t\r' and cell]
            assert [cell for cell in cells if cell == f"'{HOSTILE[0]}"]
        text = take(home, 'markdown')
        assert '\\# not a title\\\n\\- not a list\\\n\\[not a link\\](http\\://a.b)' in text
        assert '\\<b\\>not bold\\</b\\> \\| not a cell' in text
        assert not re.search(r'(?<!\\)[<\[*`]', text)
        row, = [line for line in text.split('\n') if line.startswith('|') and 'c \\| d' in line]
        assert row == '| c \\| d | 1 |', row


@case('a file is for its owner alone, and whole')
def _():
    with Home() as home:
        home.make(TODAY)
        before = {path for path in home.files()}
        path = home.root / 'month.md'
        old = os.umask(0)
        try:
            for content in (None, 'something older'):
                if content:
                    path.write_text(content)
                    path.chmod(0o644)
                result = home.avow('--summary', MONTH, '--format', 'markdown', '--output', path, '--today', TODAY)
                result.expect(0)
                assert result.out == '' and result.err == ''
                assert stat.S_IMODE(path.stat().st_mode) == 0o600
                assert path.read_text().startswith('# October 2026\n')
        finally:
            os.umask(old)
        assert {found for found in home.files() if found != path and 'state' not in found.parts} == \
            {found for found in before if 'state' not in found.parts}
        # Beside the current folder, and to the standard output where a "-" stands for it.
        home.avow('--summary', MONTH, '--format', 'markdown', '--output', 'other.md', '--today', TODAY).expect(0)
        assert (home.root / 'other.md').read_text() == path.read_text()
        assert home.avow('--summary', MONTH, '--format', 'markdown', '--output', '-', '--today', TODAY).out == \
            path.read_text()
        assert home.avow('--summary', MONTH, '--format', 'markdown', '--today', TODAY).out == path.read_text()


@case('a file that cannot be written leaves what was there')
def _():
    with Home() as home:
        home.make(TODAY)
        folder = home.root / 'closed'
        home.avow('--summary', MONTH, '--output', folder / 'x').expect_error(1, 'x')
        (home.root / 'a folder').mkdir()
        home.avow('--summary', MONTH, '--output', home.root / 'a folder').expect_error(2, 'a folder')
        os.mkfifo(home.root / 'pipe')
        home.avow('--summary', MONTH, '--output', home.root / 'pipe').expect_error(2, 'pipe')
        assert list((home.root / 'a folder').iterdir()) == []


@case('the journal is not written over')
def _():
    with Home() as home:
        home.make(TODAY)
        before = home.vault.read_bytes()
        link, folder = home.root / 'link', home.root / 'folder'
        link.symlink_to(home.vault)
        folder.symlink_to(home.vault.parent)
        names = [home.vault, link, folder / home.vault.name, home.vault.parent / '..' / 'vault' / home.vault.name,
                 *(f'{home.vault}{ending}' for ending in ('-journal', '-wal', '-shm')), 'vault/journal.avow']
        for command in (('--summary', MONTH), ('--donations', '2026')):
            for name in names:
                home.avow(*command, '--output', name).expect_error(2, '--output')
        assert home.vault.read_bytes() == before and link.is_symlink()


@case('a PDF goes through a pipe, and not to a terminal')
def _():
    with Home() as home:
        home.make(TODAY)
        path = home.root / 'piped.pdf'
        for command in (('--summary', MONTH), ('--donations', '2026')):
            with open(path, 'wb') as file:
                home.avow(*command, '--format', 'pdf', '--today', TODAY, stdout=file,
                          stderr=subprocess.PIPE).expect(0)
            assert path.read_bytes().startswith(b'%PDF-')
            master, slave = pty.openpty()
            result = home.avow(*command, '--format', 'pdf', '--today', TODAY, stdout=slave, stderr=subprocess.PIPE)
            os.close(slave)
            os.close(master)
            assert result.status == 2 and '--output' in result.err, result.err


@case('donations are those that were logged')
def _():
    with Home() as home:
        home.make(TODAY)
        entries = home.json('--from', '0001-01-01')
        given = sorted((entry for entry in entries if entry['kind'] == 'action' and entry['type'] == 'donation' and
                        entry['date'][:4] == '2026' and entry.get('amount', {}).get('minor', 0) > 0),
                       key=lambda entry: entry['date'])
        rows = list(csv.DictReader(io.StringIO(take(home, 'csv', what=('--donations', '2026')), newline='')))
        assert list(rows[0]) == ['date', 'organisation', 'amount', 'currency']
        assert [row['date'] for row in rows] == [entry['date'] for entry in given]
        assert Counter((row['date'], round(float(row['amount']) * 100), row['currency']) for row in rows) == \
            Counter((entry['date'], entry['amount']['minor'], entry['amount']['currency']) for entry in given)
        dollars = sum(entry['amount']['minor'] for entry in given if entry['amount']['currency'] == 'USD')
        for format in ('text', 'markdown', 'pdf'):
            text = take(home, format, what=('--donations', '2026'))
            assert 'Donations in 2026' in text and 'receipts' in text
            assert without_marks(f'${dollars / 100:.2f}').replace('$', '') in without_marks(text), format
            for entry in given:
                assert not entry.get('note') or entry['note'][:40] not in text
        home.avow('--donations', '2019', '--today', TODAY).expect(0, 'No donations')


assert shutil.which('pdftotext'), 'pdftotext is needed'
run()
