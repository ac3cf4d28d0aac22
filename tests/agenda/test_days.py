"""The day that a page shows where none is asked for."""

import datetime

import pytest
from django.utils import timezone

from agenda.access.days import choose_day
from tests import make


def in_days(number):
    return timezone.localdate() + datetime.timedelta(number)


@pytest.mark.parametrize(
    ("days", "chosen"),
    [
        ([(-1, True), (0, True), (1, True)], 0), ([(-2, True), (-1, True)], -1), ([(1, True), (2, True)], 1),
        ([(-3, True), (-1, False)], -3),  # a day that was added and has no points yet
        ([(0, False), (1, True)], 1), ([(1, False), (2, False)], 1), ([(5, False)], 5), ([], None),
    ],
)  # fmt: skip
def test_today_or_the_next_or_the_last_day_that_has_points(meeting, days, chosen):
    held = [make.make_day(meeting, date=in_days(number)) for number, _filled in days]
    for day, (_number, filled) in zip(held, days, strict=True):
        if filled:
            make.make_session(day)

    found = choose_day(held)

    assert (found and (found.date - timezone.localdate()).days) == chosen


def test_a_day_that_is_asked_for_is_shown_also_without_points(meeting):
    held = [make.make_day(meeting, date=in_days(number)) for number in (1, 2)]
    make.make_session(held[0])

    assert choose_day(held, str(held[1].pk)) == held[1]
