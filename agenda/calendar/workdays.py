"""Working days: neither a weekend, nor a public holiday, nor a day of joint leave (cuti bersama).

`holidays` is what holidays_of() gives: {date: name}. The week of a regional government has five days (Perpres 21/2023 Pasal 4).
"""

from datetime import timedelta

from agenda.models import Holiday
from rakerda.indonesian import DAYS

DAY = timedelta(days=1)
SATURDAY = 5  # date.weekday()


def holidays_of(region):
    """Return {date: name} of the days other than weekends on which the offices of a region are closed."""
    return dict(Holiday.objects.for_region(region).values_list("date", "name"))


def is_working_day(date, holidays):
    return date.weekday() < SATURDAY and date not in holidays


def why_closed(date, holidays):
    """Return why offices are closed on this date: the holiday's name, "Sabtu" or "Minggu", or "" if open. Literal Indonesian."""
    if is_working_day(date, holidays):
        return ""
    return holidays.get(date) or DAYS[date.weekday()]


def next_working_day(date, holidays):
    """Return the first working day after a date."""
    return _step(date, DAY, holidays)


def working_days_before(date, count, holidays):
    """Return the date this many working days before another, for example H-3. H-0 is the date itself, whatever day it is."""
    for _day in range(count):
        date = _step(date, -DAY, holidays)
    return date


def count_working_days(first, last, holidays):
    """Return the number of working days after the first date, up to and including the last; 0 if the last is before the first."""
    days = (first + DAY * number for number in range(1, max((last - first).days, 0) + 1))
    return sum(is_working_day(day, holidays) for day in days)


def _step(date, step, holidays):
    date += step
    while not is_working_day(date, holidays):
        date += step
    return date
