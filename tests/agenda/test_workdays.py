"""Deadlines count working days: no weekends, no holidays, no joint leave."""

from datetime import date

import pytest

from agenda.calendar.workdays import (
    count_working_days,
    holidays_of,
    is_working_day,
    next_working_day,
    why_closed,
    working_days_before,
)
from agenda.models import Holiday
from tests import make

MEETING = date(2023, 12, 28)  # a Thursday
HOLIDAYS = {date(2023, 12, 25): "Hari Raya Natal", date(2023, 12, 26): "Cuti bersama Hari Raya Natal"}


def test_weekends_and_holidays_are_no_working_days():
    days = [date(2023, 12, day) for day in range(22, 29)]

    assert [day.day for day in days if is_working_day(day, HOLIDAYS)] == [22, 27, 28]


def test_h_minus_n_counts_working_days():
    assert [working_days_before(MEETING, count, HOLIDAYS).day for count in range(5)] == [28, 27, 22, 21, 20]


def test_the_next_working_day_comes_after_the_holidays():
    assert [next_working_day(date(2023, 12, day), HOLIDAYS).day for day in (21, 22, 23, 25)] == [22, 27, 27, 27]


def test_the_working_days_that_are_left_are_counted():
    assert [count_working_days(date(2023, 12, day), MEETING, HOLIDAYS) for day in (21, 22, 27, 28, 31)] == [3, 2, 1, 0, 0]


def test_a_reason_is_told_for_each_day_that_is_closed():
    days = [date(2023, 12, day) for day in (22, 23, 24, 25)]

    assert [why_closed(day, HOLIDAYS) for day in days] == ["", "Sabtu", "Minggu", "Hari Raya Natal"]


@pytest.mark.django_db
def test_each_region_has_holidays_of_its_own():
    region = make.make_region()
    Holiday.objects.create(region=region, date=date(2023, 4, 8), name="Hari jadi daerah")
    Holiday.objects.create(region=make.make_region(), date=date(2023, 4, 9), name="Hari jadi daerah lain")

    assert holidays_of(region) == {date(2023, 4, 8): "Hari jadi daerah"}
