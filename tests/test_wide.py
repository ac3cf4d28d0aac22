"""All shares of a walk together cover it completely, and concurrent test runs walk the same share."""

import datetime
import os
import subprocess
import sys

import pytest

from tests import test_forms, wide
from tests.test_architecture import ROOT

ALL = range(1, wide.SHARES + 1)
WALKS = {"forms": (test_forms.SEEN, test_forms.ALWAYS_SEEN), "entries": (test_forms.CHANGED, test_forms.ALWAYS_CHANGED)}
DAY = datetime.date(2026, 12, 31)


@pytest.mark.parametrize("walk", WALKS)
def test_the_shares_together_are_everything_and_none_is_empty(walk):
    cases, always = WALKS[walk]
    shares = [wide.share_of(cases, always, number) for number in ALL]

    assert [len(set(share) - set(always)) > 0 for share in shares] == [True] * wide.SHARES
    assert set().union(*shares) == set(cases)


@pytest.mark.parametrize("walk", WALKS)
def test_what_stays_always_is_in_each_share_and_all_else_in_one(walk):
    cases, always = WALKS[walk]
    shares = [wide.share_of(cases, always, number) for number in ALL]

    assert set(always) <= set(cases), "no case has this name any more"
    assert {case: sum(case in share for share in shares) for case in cases} == {
        case: wide.SHARES if case in always else 1 for case in cases
    }


def test_a_walk_of_fewer_cases_than_shares_is_refused():
    with pytest.raises(AssertionError, match="walk them all"):
        wide.share_of(["a", "b", "c"], number=1)


def test_days_that_follow_each_other_walk_all_shares():
    days = [DAY + datetime.timedelta(number) for number in range(wide.SHARES)]

    assert {wide.turn({}, day) for day in days} == set(ALL)


def test_a_share_that_is_asked_for_is_walked_on_any_day():
    assert [wide.turn({"SHARE": "3"}, DAY + datetime.timedelta(number)) for number in range(5)] == [3] * 5


@pytest.mark.parametrize(("given", "number"), [("1", None), ("0", 2), ("", 2)])
def test_wide_goes_before_a_share(given, number):
    assert wide.turn({"WIDE": given, "SHARE": "2"}) == number


@pytest.mark.parametrize("given", ["0", "5", "x", "-1"])
def test_a_share_that_is_none_is_refused(given):
    with pytest.raises(pytest.UsageError, match="SHARE is a number from 1 to 4"):
        wide.turn({"SHARE": given})


def test_this_process_was_told_its_share():
    """The process that started the run has set it: in each worker, too."""
    assert wide.turn() is None or os.environ["SHARE"] == str(wide.turn())


@pytest.mark.parametrize(("given", "said"), [({"SHARE": "3"}, "share 3 of 4"), ({"WIDE": "1"}, "wide: everything is walked")])
def test_two_workers_walk_what_the_head_tells(given, said):
    """pytest-xdist ends the run if its workers collect different tests."""
    kept = {name: value for name, value in os.environ.items() if name not in {"SHARE", "WIDE"} and "XDIST" not in name}
    command = [sys.executable, "-m", "pytest", "--numprocesses", "2", "-k", "this_process_was_told", "tests/test_wide.py"]

    done = subprocess.run(command, cwd=ROOT, env={**kept, **given}, capture_output=True, text=True)

    assert (done.returncode, said in done.stdout) == (0, True), done.stdout + done.stderr
