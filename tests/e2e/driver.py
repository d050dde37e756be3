"""Drives Avow as a person does who uses the keyboard and a screen reader.

Keys go in through the X server, what is on the screen comes back through AT-SPI, and nothing is
assumed to have happened: every wait is for something that can be read, and ends by a deadline.
"""

import os
import re
import signal
import subprocess
import time
from pathlib import Path

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

AVOW = os.environ['AVOW_E2E_PROGRAM']
MAKE_VAULT = os.environ['AVOW_E2E_MAKE_VAULT']
LOGS = Path(os.environ.get('AVOW_E2E_LOGS') or os.environ['TMPDIR'])

WIDE = (1000, 700)
NARROW = (360, 640)

# How long something may take at most. Only what fails waits this long.
DEADLINE = 20
PAUSE = 0.02

# The registry has no cache to ask for, which libatspi mentions each time.
GLib.log_set_handler('dbind', GLib.LogLevelFlags.LEVEL_WARNING, lambda *_: None, None)

Role = Atspi.Role
State = Atspi.StateType

# What a screen reader calls a place for text.
TEXTS = (Role.TEXT, Role.ENTRY, Role.PASSWORD_TEXT)


class Failure(Exception):
    """Avow did not do what a person would expect."""


def _answer(call, otherwise, *arguments):
    """What an accessible says; it may be gone by the time that it is asked."""
    try:
        return call(*arguments)
    except GLib.Error:
        return otherwise


class Node:
    """One accessible. Nothing is remembered of it: each question is asked anew."""

    def __init__(self, accessible):
        self.accessible = accessible

    def __eq__(self, other):
        return isinstance(other, Node) and self.accessible == other.accessible

    def __hash__(self):
        return hash(self.accessible)

    def __repr__(self):
        return f'{self.role_name} “{self.label}”'

    @property
    def role(self):
        return _answer(self.accessible.get_role, Role.INVALID)

    @property
    def role_name(self):
        return _answer(self.accessible.get_role_name, '')

    @property
    def name(self):
        return _answer(self.accessible.get_name, '') or ''

    @property
    def label(self):
        """What it is called; of a label that tells of changes, what it says."""
        name = self.name
        if not name and self.role == Role.STATUS_BAR:
            return self.text
        return name

    @property
    def description(self):
        return _answer(self.accessible.get_description, '') or ''

    @property
    def text(self):
        """What is written in it, if it is something that holds text."""
        if _answer(self.accessible.is_text, False):
            return _answer(Atspi.Text.get_text, '', self.accessible, 0, -1) or ''
        return ''

    def has(self, *states):
        known = _answer(self.accessible.get_state_set, None)
        return known is not None and all(known.contains(state) for state in states)

    @property
    def children(self):
        for index in range(_answer(self.accessible.get_child_count, 0)):
            child = _answer(self.accessible.get_child_at_index, None, index)
            if child is not None:
                yield Node(child)

    @property
    def parent(self):
        parent = _answer(self.accessible.get_parent, None)
        return None if parent is None else Node(parent)

    @property
    def ancestors(self):
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def walk(self, hidden=False):
        """This node and all under it; what is not on the screen only if asked for."""
        yield self
        for child in self.children:
            if hidden or child.has(State.SHOWING):
                yield from child.walk(hidden)

    def is_like(self, role, name):
        if role is not None and self.role not in (role if isinstance(role, tuple) else (role,)):
            return False
        if name is None:
            return True
        found = self.label
        return bool(name.search(found)) if isinstance(name, re.Pattern) else found == name

    def find(self, role=None, name=None):
        """The first on the screen, from here on, with this role and name; None if there is none."""
        return next((node for node in self.walk() if node.is_like(role, name)), None)

    def find_all(self, role=None, name=None):
        return [node for node in self.walk() if node.is_like(role, name)]

    def everything_said(self, hidden=False):
        """All that a screen reader could say of this node and those under it, as one text."""
        said = []
        for node in self.walk(hidden):
            said += [node.name, node.description, node.text]
        return '\n'.join(part for part in said if part)


def wait_for(what, condition, seconds=None):
    """The condition's value, once it is true."""
    end = time.monotonic() + (DEADLINE if seconds is None else seconds)
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise Failure(f'waited in vain for {what}')
        time.sleep(PAUSE)


def run(*arguments, passphrase=None, status=0):
    """Runs Avow on the command line and returns what it prints. It has no display to use."""
    environment = {k: v for k, v in os.environ.items() if k not in ('DISPLAY', 'WAYLAND_DISPLAY')}
    if passphrase is not None:
        arguments += ('--passphrase-fd', '0')
    done = subprocess.run([AVOW, *arguments], input=f'{passphrase or ""}\n', text=True,
                          capture_output=True, env=environment, timeout=DEADLINE)
    if done.returncode != status:
        raise Failure(f'avow {" ".join(arguments)} ended with {done.returncode}: {done.stderr}')
    return done.stdout


def make_vault(path, passphrase, today=None):
    """A journal whose key costs nothing to derive; with a day, a year of invented entries before it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run([MAKE_VAULT, str(path), *([today] if today else [])], input=f'{passphrase}\n',
                   text=True, check=True, timeout=DEADLINE)


def journal_path():
    """Where Avow keeps the person's own journal."""
    return Path(os.environ['XDG_DATA_HOME']) / 'avow' / 'journal.avow'


def set_window_size(width, height):
    """Leaves behind what Avow itself leaves when a window of this size is closed."""
    folder = Path(os.environ['XDG_CONFIG_HOME']) / 'glib-2.0' / 'settings'
    folder.mkdir(parents=True, exist_ok=True)
    (folder / 'keyfile').write_text('[io/github/avow_journal/Avow]\n'
                                    f'window-width={width}\nwindow-height={height}\n')


# What the runs that have ended wrote to their standard error.
all_said = []

# Where the keyboard went, as the accessibility bus tells it: looking for it takes long in a big window.
_told_focus = []


def _on_focus(event):
    if event.detail1:
        _told_focus[:] = [Node(event.source)]


_listener = Atspi.EventListener.new(_on_focus)
_listener.register('object:state-changed:focused')


class App:
    """One run of Avow with its window."""

    running = []

    # Said by the libraries about where they run, not by Avow about what it does.
    HARMLESS = re.compile('dconf|portal|session bus|Failed to (fetch|load) icon|GL implementation'
                          '|Vulkan|EGL|gdk_frame_timings_submitted|org\\.freedesktop\\.|ibus', re.IGNORECASE)

    def __init__(self, *arguments, size=WIDE):
        self.size = size
        self.errors = LOGS / f'stderr-{os.getpid()}-{id(self)}.txt'
        if size is not None:
            set_window_size(*size)
        with open(self.errors, 'w', encoding='utf-8') as errors:
            self.process = subprocess.Popen([AVOW, *map(str, arguments)], stderr=errors,
                                            stdin=subprocess.DEVNULL)
        App.running.append(self)
        self.node = wait_for('Avow to be on the accessibility bus', self._find_node)
        self.node.accessible.set_cache_mask(Atspi.Cache.NONE)
        self.window = wait_for('the window', lambda: self.node.find(Role.FRAME))
        self.x_window = wait_for('the window of the X server', self._find_x_window)
        self.take_focus()

    def _find_node(self):
        if self.process.poll() is not None:
            raise Failure(f'Avow ended at once with {self.process.returncode}: {self.said()}')
        desktop = Atspi.get_desktop(0)
        desktop.set_cache_mask(Atspi.Cache.NONE)
        for application in Node(desktop).children:
            if _answer(application.accessible.get_process_id, 0) == self.process.pid:
                return application
        return None

    def _find_x_window(self, *what):
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--all', '--pid', str(self.process.pid), *what],
                               capture_output=True, text=True, check=False)
        return (found.stdout.split() or [None])[-1]

    # --- Keys ----------------------------------------------------------------

    def take_focus(self):
        """There is no window manager that would give the window the keyboard."""
        self._focus_window(self.x_window, self.window)

    def find_window(self, title):
        """Another window of it."""
        return next((child for child in self.node.children if child.label == title), None)

    def enter_window(self, title):
        """Gives the keyboard to another window of it."""
        window = wait_for(f'the window “{title}”', lambda: self.find_window(title))
        self._focus_window(wait_for(f'the window “{title}” of the X server',
                                    lambda: self._find_x_window('--name', f'^{re.escape(title)}$')), window)

    @staticmethod
    def _focus_window(x_window, window):
        subprocess.run(['xdotool', 'windowfocus', '--sync', x_window], check=True,
                       capture_output=True, timeout=DEADLINE)
        wait_for('the window to be active', lambda: window.has(State.ACTIVE))

    # Some versions of xdotool hold Alt for function keys, unless they are called by their numbers.
    KEY_CODES = {'F10': '76'}

    @classmethod
    def press(cls, *keys):
        """Presses keys one after the other; “ctrl+shift+n” is one."""
        subprocess.run(['xdotool', 'key', '--delay', '4', *(cls.KEY_CODES.get(key, key) for key in keys)],
                       check=True, timeout=DEADLINE)

    @staticmethod
    def type_text(text, pause=4):
        """Types, with so many milliseconds between two keys."""
        subprocess.run(['xdotool', 'type', '--delay', str(pause), '--', text], check=True, timeout=DEADLINE)

    def tab_to(self, role=None, name=None, key='Tab'):
        """Presses Tab until the keyboard is there, and fails if it goes round without."""
        passed = []
        while (node := self.focused()) not in passed:
            if node.is_like(role, name):
                return node
            passed.append(node)
            self.press_and_follow(key)
        raise Failure(f'{key} never came to “{getattr(name, "pattern", name)}”, but to {", ".join(map(repr, passed))}')

    def press_and_follow(self, key):
        """Presses a key that moves the keyboard, and waits until it is elsewhere, if it goes."""
        before = self.focused()
        self.press(key)
        end = time.monotonic() + 0.5
        while time.monotonic() < end:
            if not before.has(State.FOCUSED):
                break
            time.sleep(0.005)
        return self.focused()

    def activate(self, role=None, name=None):
        """Goes to something with Tab and presses Enter."""
        self.tab_to(role, name)
        self.press('Return')

    def write(self, role, name, text):
        """Goes to a field with Tab, and replaces what is in it."""
        field = self.tab_to(role, name)
        self.press('ctrl+a')
        self.type_text(text)
        return field

    # --- The screen ----------------------------------------------------------

    def find(self, role=None, name=None):
        return self.node.find(role, name)

    def wait(self, role=None, name=None, seconds=None):
        what = getattr(name, 'pattern', name)
        return wait_for(f'“{what}” ({"any role" if role is None else role})',
                        lambda: self.find(role, name), seconds)

    def wait_gone(self, role=None, name=None):
        wait_for(f'“{getattr(name, "pattern", name)}” to be gone', lambda: self.find(role, name) is None)

    def wait_focus(self, role=None, name=None):
        """Waits until the keyboard is at something with this role and name."""
        def there():
            node = self.focused(wait=False)
            return node if node is not None and node.is_like(role, name) else None
        return wait_for(f'the keyboard to be at “{getattr(name, "pattern", name)}”', there)

    def settle(self):
        """Waits for what slides and fades to be done: until twice in turn the same is there."""
        before = None
        end = time.monotonic() + DEADLINE
        while (now := list(self.node.walk())) != before:
            if time.monotonic() > end:
                raise Failure('the window never came to rest')
            before = now
            time.sleep(0.1)

    def focused(self, wait=True):
        """Where the keyboard is."""
        def look():
            while GLib.MainContext.default().iteration(False):
                pass
            told = _told_focus[-1] if _told_focus else None
            if told and told.has(State.FOCUSED, State.SHOWING) and self._owns(told):
                return told
            return next((n for n in self.node.walk() if n.has(State.FOCUSED)), None)
        return wait_for('the keyboard to be anywhere', look) if wait else look()

    def _owns(self, node):
        return _answer(node.accessible.get_process_id, 0) == self.process.pid

    def said(self):
        return self.errors.read_text(encoding='utf-8', errors='replace')

    def complaints(self):
        """What Avow and its libraries warned of while it ran."""
        return [line for line in self.said().splitlines()
                if re.search('WARNING|CRITICAL|ERROR|Sanitizer', line) and not self.HARMLESS.search(line)]

    # --- The end -------------------------------------------------------------

    def wait_end(self, status=0):
        try:
            ended = self.process.wait(DEADLINE)
        except subprocess.TimeoutExpired:
            raise Failure('Avow did not end') from None
        App.running.remove(self)
        if ended != status:
            raise Failure(f'Avow ended with {ended}: {self.said()}')
        if status == 0 and self.complaints():
            raise Failure('Avow complained: ' + '; '.join(self.complaints()))
        all_said.append(self.said())
        self.errors.unlink()

    def quit(self):
        self.press('ctrl+q')
        self.wait_end()

    def kill(self):
        """As the kernel does when memory runs out: without a word."""
        self.process.send_signal(signal.SIGKILL)
        self.wait_end(-signal.SIGKILL)

    # --- Looking at failures -------------------------------------------------

    def describe(self):
        """All that is there, for whoever finds out why a journey failed."""
        lines = []

        def add(node, depth):
            states = [name for name, state in (('focused', State.FOCUSED), ('focusable', State.FOCUSABLE),
                                               ('checked', State.CHECKED), ('selected', State.SELECTED))
                      if node.has(state)]
            states += [name for name, state in (('insensitive', State.SENSITIVE), ('hidden', State.SHOWING))
                       if not node.has(state)]
            text = node.text
            lines.append('  ' * depth + f'{node.role_name} “{node.label}”'
                         + (f' ({node.description})' if node.description else '')
                         + (f' = “{text}”' if text and text != node.name else '')
                         + (f' [{", ".join(states)}]' if states else ''))
            for child in node.children:
                add(child, depth + 1)

        add(self.node, 0)
        return '\n'.join(lines)


def screenshot(path):
    subprocess.run(['import', '-silent', '-window', 'root', str(path)], check=False, timeout=DEADLINE)


def record_failure(name):
    """Keeps a picture of the screen and the tree of accessibles beside the log, and says where."""
    LOGS.mkdir(parents=True, exist_ok=True)
    kept = [LOGS / f'e2e-{name}.png']
    screenshot(kept[0])
    for number, app in enumerate(App.running):
        path = LOGS / f'e2e-{name}-{number}.txt'
        if app.process.poll() is None:
            path.write_text(app.describe() + '\n\n' + app.said(), encoding='utf-8')
        else:
            path.write_text(f'ended with {app.process.returncode}\n\n{app.said()}', encoding='utf-8')
        kept.append(path)
    return kept


def end_all():
    for app in App.running:
        app.process.kill()
        app.process.wait()
    App.running.clear()
