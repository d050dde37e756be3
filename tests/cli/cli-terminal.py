#!/usr/bin/env python3
"""On a terminal: the passphrase is asked for without echo, and lines are broken to fit."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
import unicodedata

from avowcli import AVOW, PASSPHRASE, TODAY, Home, case, run


class Terminal:
    """The program on a terminal of its own, as the session's leader."""

    def __init__(self, home, *options, columns=80):
        self.screen = b''
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            # Whoever runs the tests may ignore it, as nohup does; a terminal's program does not.
            signal.signal(signal.SIGHUP, signal.SIG_DFL)
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack('HHHH', 24, columns, 0, 0))
            os.chdir(home.root)
            os.execve(AVOW, [AVOW, *options, '--vault', str(home.vault)], home.environment())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.close(self.fd)
        if self.pid:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)

    def read(self, until=None, seconds=60):
        """Reads until a text is on the screen, or until the program ends."""
        deadline = time.monotonic() + seconds
        while until is None or until.encode() not in self.screen:
            ready, _, _ = select.select([self.fd], [], [], max(0, deadline - time.monotonic()))
            assert ready, f'no {until!r} in {self.screen!r}'
            try:
                data = os.read(self.fd, 4096)
            except OSError:
                data = b''
            if not data:
                assert until is None, f'no {until!r} in {self.screen!r}'
                break
            self.screen += data
        return self.screen.decode().replace('\r\n', '\n')

    def type(self, text):
        os.write(self.fd, text.encode())

    def echoes(self):
        return bool(termios.tcgetattr(self.fd)[3] & termios.ECHO)

    def wait_until(self, test):
        deadline = time.monotonic() + 60
        while not test():
            assert time.monotonic() < deadline
            time.sleep(0.01)

    def wait(self):
        _, status = os.waitpid(self.pid, 0)
        self.pid = 0
        return status


@case('the passphrase is asked for, and not shown')
def _():
    with Home() as home:
        home.make(TODAY)
        with Terminal(home, '--check') as terminal:
            terminal.read('Passphrase: ')
            terminal.wait_until(lambda: not terminal.echoes())
            terminal.type(PASSPHRASE + '\n')
            screen = terminal.read()
            assert os.waitstatus_to_exitcode(terminal.wait()) == 0, screen
            assert PASSPHRASE not in screen and 'Every record opens' in screen, screen
            assert terminal.echoes()


@case('a wrong one is told in one line')
def _():
    with Home() as home:
        home.make()
        with Terminal(home, '--check') as terminal:
            terminal.read('Passphrase: ')
            terminal.wait_until(lambda: not terminal.echoes())
            terminal.type('another\n')
            screen = terminal.read()
            assert os.waitstatus_to_exitcode(terminal.wait()) == 1
            assert re.fullmatch(r'Passphrase: \navow: .*passphrase.*\n', screen), screen


@case('a missing journal is told before anything is asked')
def _():
    with Home() as home:
        with Terminal(home, '--check') as terminal:
            screen = terminal.read()
            assert os.waitstatus_to_exitcode(terminal.wait()) == 1
            assert 'Passphrase' not in screen and screen.startswith('avow: '), screen


@case('a new passphrase is asked for twice')
def _():
    with Home() as home:
        with Terminal(home, '--create') as terminal:
            for question in ('New passphrase: ', 'The same again: '):
                terminal.read(question)
                terminal.wait_until(lambda: not terminal.echoes())
                terminal.type(PASSPHRASE + '\n')
            screen = terminal.read()
            assert os.waitstatus_to_exitcode(terminal.wait()) == 0
            assert 'AGE-SECRET-KEY-1' in screen and PASSPHRASE not in screen, screen
        home.avow('--check').expect(0)


@case('two that differ make no journal')
def _():
    with Home() as home:
        with Terminal(home, '--create') as terminal:
            for question, answer in (('New passphrase: ', 'one'), ('The same again: ', 'other')):
                terminal.read(question)
                terminal.wait_until(lambda: not terminal.echoes())
                terminal.type(answer + '\n')
            screen = terminal.read()
            assert os.waitstatus_to_exitcode(terminal.wait()) == 1
            assert 'not the same' in screen, screen
        assert home.files() == [], home.files()


def interrupted_case(name, number):
    @case(f'{name} ends the question and leaves the terminal as it was')
    def _():
        with Home() as home:
            home.make()
            with Terminal(home, '--check') as terminal:
                before = termios.tcgetattr(terminal.fd)
                terminal.read('Passphrase: ')
                terminal.wait_until(lambda: not terminal.echoes())
                os.kill(terminal.pid, number)
                terminal.read()
                status = terminal.wait()
                assert os.WIFSIGNALED(status) and os.WTERMSIG(status) == number, status
                assert termios.tcgetattr(terminal.fd) == before


interrupted_case('Ctrl+C', signal.SIGINT)
interrupted_case('being told to end', signal.SIGTERM)
interrupted_case('a terminal that hangs up', signal.SIGHUP)


@case('after a stop the question is put again')
def _():
    with Home() as home:
        home.make()
        with Terminal(home, '--check') as terminal:
            terminal.read('Passphrase: ')
            terminal.wait_until(lambda: not terminal.echoes())
            # There is no shell here that would wake it, so the system does not let it sleep.
            os.kill(terminal.pid, signal.SIGTSTP)
            terminal.read('Passphrase: \r\nPassphrase: ')
            terminal.wait_until(lambda: not terminal.echoes())
            terminal.type(PASSPHRASE + '\n')
            screen = terminal.read()
            assert os.waitstatus_to_exitcode(terminal.wait()) == 0, screen


@case('the end of input is no passphrase')
def _():
    with Home() as home:
        home.make()
        with Terminal(home, '--check') as terminal:
            terminal.read('Passphrase: ')
            terminal.wait_until(lambda: not terminal.echoes())
            terminal.type('\x04')
            terminal.read()
            assert os.waitstatus_to_exitcode(terminal.wait()) == 1


def measure(line):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in 'WF' else 1 for c in line)


def lines_of(home, command, columns, most=88):
    """What the command prints on a terminal that is so wide; its longest line is at most so long."""
    with Terminal(home, *command, '--today', TODAY, columns=columns) as terminal:
        terminal.read('Passphrase: ')
        terminal.wait_until(lambda: not terminal.echoes())
        terminal.type(PASSPHRASE + '\n')
        screen = terminal.read()
        assert os.waitstatus_to_exitcode(terminal.wait()) == 0
    lines = screen.split('\n', 1)[1].split('\n')
    longest = max(map(measure, lines))
    assert 30 < longest <= min(columns, most), f'{longest} of {columns}'
    return lines


def check_lines(*command):
    with Home() as home:
        home.make(TODAY)
        whole = home.avow(*command, '--today', TODAY).expect(0).out
        for columns in (40, 72, 300):
            assert ' '.join(' '.join(lines_of(home, command, columns)).split()) == ' '.join(whole.split())


@case('lines of the list fit the terminal')
def _():
    check_lines('--list')


@case('lines of the commitments fit the terminal')
def _():
    check_lines('--commitments')


@case('lines of a month fit the terminal')
def _():
    command = ('--summary', '2026-10')
    with Home() as home:
        home.make(TODAY)
        whole = home.avow(*command, '--today', TODAY).expect(0, '    I asked              7\n').out
        for columns in (40, 72, 300):
            text = ' '.join(' '.join(lines_of(home, command, columns, most=100)).split())
            # Where a table has no room for its columns, their heads stand before each figure, and that of the
            # first is not needed.
            missing = set(re.findall(r'\w+', whole)) - set(re.findall(r'\w+', text))
            assert missing <= {'Type', 'Week', 'Month', 'Where', 'Form', 'Feeling'}, (columns, missing)
            assert ('Donation: Actions 5 ·' in text) == (columns < 100), columns


run()
