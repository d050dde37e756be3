"""Journeys in steps, told in the Test Anything Protocol.

A step builds on those before it, so that the rest of a journey is not walked after one that failed.
"""

import sys
import time
import traceback

import driver

_steps = []


class Skip(Exception):
    """This step, and those after it, cannot be walked here. Says why."""


def step(name):
    """Makes the function below a step."""
    def add(function):
        _steps.append((name, function))
        return function
    return add


def check(truth, otherwise):
    if not truth:
        raise driver.Failure(otherwise)


def run(name):
    """Walks the steps in order, and exits."""
    reason, failed = None, False
    print(f'1..{len(_steps)}', flush=True)
    for number, (title, function) in enumerate(_steps, 1):
        if reason:
            print(f'ok {number} - {title} # SKIP {reason}', flush=True)
            continue
        started = time.monotonic()
        try:
            function()
            print(f'ok {number} - {title}')
        except Skip as skip:
            reason = str(skip)
            print(f'ok {number} - {title} # SKIP {reason}')
        except Exception as error:  # whatever went wrong, the journey ends here
            failed, reason = True, 'an earlier step failed'
            for line in traceback.format_exc().splitlines():
                print(f'# {line}')
            for path in driver.record_failure(f'{name}-{number}'):
                print(f'# see {path}')
            print(f'not ok {number} - {title}')
        print(f'# {time.monotonic() - started:.1f} s', flush=True)
    driver.end_all()
    sys.exit(1 if failed else 0)
