"""The little of the Test Anything Protocol that the checks beside this file need."""

import sys
import traceback
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_cases = []


def case(name):
    """Makes the function below a test case. It fails by returning or yielding what is wrong."""
    def add(function):
        _cases.append((name, function))
        return function
    return add


def run():
    """Runs the cases in order, prints TAP, and exits."""
    failed = 0
    print(f'1..{len(_cases)}')
    for number, (name, function) in enumerate(_cases, 1):
        try:
            wrong = list(function() or [])
        except Exception:
            wrong = traceback.format_exc().splitlines()
        for line in wrong:
            print(f'# {line}')
        print(f'{"not ok" if wrong else "ok"} {number} - {name}', flush=True)
        failed += bool(wrong)
    sys.exit(1 if failed else 0)
