"""Runs the built program in a home of its own, without a display, as a person's shell would."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / 'data'))

from tap import case, run  # noqa: E402,F401

AVOW = os.environ['AVOW']
MAKE_VAULT = os.environ['AVOW_MAKE_VAULT']
PASSPHRASE = 'correct horse battery Staple'
TODAY = '2026-11-22'
TIMEOUT = 60


class Home:
    """A home that is gone afterwards, with the folders that a program may write to."""

    def __enter__(self):
        self.root = Path(tempfile.mkdtemp(prefix='avow-cli-'))
        self.temporary = self.root / 'tmp'
        self.temporary.mkdir()
        self.vault = self.root / 'vault' / 'journal.avow'
        return self

    def __exit__(self, *_):
        for path in self.root.rglob('*'):
            if path.is_dir() and not path.is_symlink():
                path.chmod(0o700)
        shutil.rmtree(self.root)

    def environment(self, locale='en_US.UTF-8'):
        kept = {name: value for name, value in os.environ.items()
                if name.startswith(('ASAN_', 'UBSAN_', 'LSAN_', 'PATH', 'LD_'))}
        return kept | {
            'HOME': str(self.root),
            'TMPDIR': str(self.temporary),
            'XDG_DATA_HOME': str(self.root / 'data'),
            'XDG_STATE_HOME': str(self.root / 'state'),
            'XDG_CONFIG_HOME': str(self.root / 'config'),
            'XDG_CACHE_HOME': str(self.root / 'cache'),
            'XDG_RUNTIME_DIR': str(self.root),
            'GSETTINGS_BACKEND': 'memory',
            'G_DEBUG': 'fatal-warnings',
            'TERM': 'dumb',
            'LC_ALL': locale,
            'TZ': 'UTC',
        }

    def make(self, today=None, passphrase=PASSPHRASE):
        """A journal whose key is quick to derive; with a day, the demo's that leads up to it."""
        subprocess.run([MAKE_VAULT, str(self.vault), *([today] if today else [])], check=True, timeout=TIMEOUT,
                       input=passphrase.encode(), env=self.environment(), start_new_session=True)
        return self.vault

    def avow(self, *options, passphrase=PASSPHRASE, stdin=b'', locale='en_US.UTF-8', vault=True, extra=None, **more):
        """One run to its end. The passphrase goes through a pipe of its own, or is None."""
        arguments = [AVOW, *map(str, options)]
        if vault:
            arguments += ['--vault', str(self.vault)]
        fds = ()
        if passphrase is not None:
            data = passphrase if isinstance(passphrase, bytes) else passphrase.encode() + b'\n'
            reader, writer = os.pipe()
            # What is longer than a pipe holds is a test's own business.
            os.write(writer, data)
            os.close(writer)
            arguments += ['--passphrase-fd', str(reader)]
            fds = (reader,)
        try:
            result = subprocess.run(arguments, input=stdin, pass_fds=fds, timeout=TIMEOUT,
                                    capture_output='stdout' not in more, start_new_session=True,
                                    env=self.environment(locale) | (extra or {}), cwd=self.root, **more)
        finally:
            for fd in fds:
                os.close(fd)
        return Result(result)

    def json(self, *options, **more):
        """--list as records."""
        result = self.avow('--list', '--format', 'json', '--today', TODAY, *options, **more)
        result.expect(0)
        return json.loads(result.out)

    def commitments(self, today=TODAY, **more):
        """--commitments as records."""
        result = self.avow('--commitments', '--format', 'json', '--today', today, **more)
        result.expect(0)
        return json.loads(result.out)

    def files(self):
        return sorted(path for path in self.root.rglob('*') if path.is_file() or path.is_symlink())


class Result:
    def __init__(self, process):
        self.status = process.returncode
        self.out = (process.stdout or b'').decode()
        self.err = (process.stderr or b'').decode()

    def expect(self, status, *words):
        """The exit status, and what the output holds."""
        assert self.status == status, f'status {self.status}, not {status}: {self.out}{self.err}'
        for word in words:
            assert word in self.out, f'no {word!r} in {self.out!r}'
        return self

    def expect_error(self, status, *words):
        """Fails with one line that says what is wrong, and prints nothing else."""
        assert self.status == status, f'status {self.status}, not {status}: {self.out}{self.err}'
        assert self.out == '', f'printed {self.out!r}'
        assert self.err.startswith('avow: '), f'said {self.err!r}'
        assert self.err.endswith('\n') and self.err.count('\n') == 1, f'not one line: {self.err!r}'
        for word in words:
            assert word in self.err, f'no {word!r} in {self.err!r}'
        return self
