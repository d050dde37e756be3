"""Whether what a person wrote is in any file but the journal, and there only encrypted."""

import base64
import os
from pathlib import Path

import driver
from journey import check


def looks_of(text):
    """The bytes that a text may be written as. Base64 has three phases; its edges hold other bits."""
    yield text.encode()
    yield text.encode('utf-16-le')
    yield text.encode('utf-16-be')
    yield text.encode('utf-32-le')
    yield text.encode().hex().encode()
    yield text.encode().hex().upper().encode()
    yield text.lower().encode()
    yield text.upper().encode()
    for phase in range(3):
        coded = base64.b64encode(b'x' * phase + text.encode())
        yield coded[4 if phase else 0:-4]


def find(texts):
    """Files of this test's own home, runtime and temporary folders that hold one of the texts."""
    looks = {look for text in texts for look in looks_of(text)}
    folders = {os.environ[name] for name in ('HOME', 'TMPDIR', 'XDG_RUNTIME_DIR')}
    files = [path for folder in folders for path in Path(folder).rglob('*') if path.is_file() and not path.is_symlink()]
    check(driver.journal_path() in files, 'The journal itself was not looked at')
    for path in files:
        content = path.read_bytes()
        yield from (f'{path} holds {look[:40]}' for look in looks if look in content)


def check_search(word):
    """Fails unless a word would be found, if it were there."""
    planted = Path(os.environ['TMPDIR']) / 'planted'
    for look in (f'x{word}'.encode(), word.encode('utf-16-le'), base64.b64encode(f'an {word} here'.encode())):
        planted.write_bytes(b'\0\1' + look + b'\2')
        check(list(find([word])), f'The search does not see {look}')
    planted.unlink()
