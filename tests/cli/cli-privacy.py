#!/usr/bin/env python3
"""Where secrets are, and where they are not."""

import datetime
import os
import stat
import subprocess
import time

from avowcli import AVOW, PASSPHRASE, TODAY, Home, case, run

MARKER = 'quetzal-persimmon-41'


def expect_absent(home, *secrets):
    for path in home.files():
        data = path.read_bytes()
        for secret in secrets:
            for encoding in ('utf-8', 'utf-16-le', 'utf-32-le'):
                assert secret.encode(encoding) not in data, f'{secret!r} is in {path}'


class Journey:
    """From a new journal to reading in it, once: deriving its key takes a while each time."""

    def __init__(self, home):
        self.home = home
        before = os.umask(0)
        try:
            created = home.avow('--create').expect(0)
        finally:
            os.umask(before)
        self.key = [word for word in created.out.split() if word.startswith('AGE-SECRET-KEY-1')][0]
        home.avow('--log', 'conversation', '--title', f'title {MARKER}', '--place', f'place {MARKER}',
                  '--community', f'community {MARKER}', '--note', '-', stdin=f'note {MARKER}'.encode()).expect(0)
        home.avow('--list').expect(0, f'note {MARKER}')
        year = str(datetime.date.today().year)
        for format in ('text', 'markdown', 'csv', 'json'):
            home.avow('--summary', year, '--format', format, '--include', 'all').expect(0, f'note {MARKER}')
        home.avow('--donations', year, '--format', 'csv').expect(0)
        home.avow('--check', passphrase='another').expect_error(1)


@case('what was written is in no file in clear')
def _():
    expect_absent(journey.home, MARKER, PASSPHRASE, journey.key, journey.key[16:], 'conversation')


@case('no file but the journal and its counter')
def _():
    files = journey.home.files()
    assert journey.home.vault in files
    for path in files:
        assert path == journey.home.vault or path.parent == journey.home.root / 'state' / 'avow', path


@case('only the owner may look')
def _():
    home = journey.home
    for path in home.files():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path
    for path in (home.vault.parent, home.root / 'state' / 'avow'):
        assert stat.S_IMODE(path.stat().st_mode) == 0o700, path


@case('a passphrase is neither printed nor in the list of processes')
def _():
    with Home() as home:
        home.make(TODAY)
        reader, writer = os.pipe()
        arguments = [AVOW, '--log', 'conversation', '--note', '-', '--vault', home.vault, '--passphrase-fd', str(reader)]
        with subprocess.Popen(arguments, pass_fds=[reader], env=home.environment(), stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True) as logging:
            os.write(writer, PASSPHRASE.encode() + b'\n')
            # It has the passphrase once it waits for the note.
            deadline = time.monotonic() + 60
            while not waits_for_input(logging.pid):
                assert time.monotonic() < deadline
                time.sleep(0.02)
            process = f'/proc/{logging.pid}'
            for name in ('cmdline', 'environ', 'comm'):
                with open(f'{process}/{name}', 'rb') as file:
                    assert PASSPHRASE.encode() not in file.read(), name
            with open(f'{process}/limits', encoding='ascii') as file:
                core = [line for line in file if line.startswith('Max core file size')][0]
                assert core.split()[4:6] == ['0', '0'], core
            out, err = logging.communicate(MARKER.encode())
            assert logging.returncode == 0
            assert PASSPHRASE.encode() not in out + err
            assert MARKER.encode() in out
        os.close(reader)
        os.close(writer)
        expect_absent(home, MARKER, PASSPHRASE)


def waits_for_input(pid):
    """Whether the process sleeps in read(0)."""
    try:
        with open(f'/proc/{pid}/syscall', encoding='ascii') as file:
            call = file.read().split()
    except OSError:
        # Where the kernel does not tell, the time must do.
        time.sleep(2)
        return True
    return len(call) > 1 and int(call[0]) == 0 and int(call[1], 16) == 0


@case('a throw-away journal leaves nothing')
def _():
    with Home() as home:
        # There is no display: the toolkit gives up with a warning, after the journal was made.
        result = home.avow('--demo', '--today', TODAY, vault=False, passphrase=None, extra={'G_DEBUG': ''})
        assert 'demo' in result.out, result.out + result.err
        assert list(home.temporary.iterdir()) == []
        left = [path for path in home.files() if 'avow' in str(path.relative_to(home.root)).lower()]
        assert left == [], left


with Home() as journey_home:
    journey = Journey(journey_home)
    run()
