"""The share of cases that a walk covers: by default another one each day, with WIDE=1 all.

For tests that do the same to every page, in a browser or form by form. Each walk defines the cases that are always included:
cheap ones, and those that once failed. The head of pytest's output shows the share; `SHARE=3 make test` repeats it.
"""

import datetime
import os

import pytest

SHARES = 4


def turn(environment=os.environ, day=None):
    """Return the number of the share, from 1; None for all. Raises UsageError if there is no such share."""
    if environment.get("WIDE", "0") not in {"", "0"}:
        return None
    asked = environment.get("SHARE") or str((day or datetime.date.today()).toordinal() % SHARES + 1)
    if asked not in map(str, range(1, SHARES + 1)):
        raise pytest.UsageError(f"SHARE is a number from 1 to {SHARES}, not {asked}.")
    return int(asked)


def settle():
    """Fix the share for this run: processes started later, even after midnight, use the same."""
    if number := turn():
        os.environ["SHARE"] = str(number)


def told():
    """Return the text in the head of the output."""
    number = turn()
    return f"share {number} of {SHARES} (WIDE=1 walks everything)" if number else "wide: everything is walked"


def share_of(cases, always=(), number=None):
    """Return the cases of this share and those that are always walked, in order; all of them if everything is walked.

    Every SHARES-th case belongs to one share. With fewer cases than shares one would be empty: that is no walk, and is refused.
    """
    cases, number = list(cases), number or turn()
    if number is None:
        return cases
    rest = [case for case in cases if case not in always]
    assert len(rest) >= SHARES, "too few cases to share: walk them all"
    mine = rest[number - 1 :: SHARES]
    return [case for case in cases if case in always or case in mine]
