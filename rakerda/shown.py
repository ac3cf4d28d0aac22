"""How a page writes dates, times and sizes: in the language of its reader. The filters of templates are these.

Papers, letters and messages are drawn with Indonesian active, or ask rakerda.indonesian, which is literal. Figures keep their
Indonesian notation in both languages, as they are typed and printed: "1.234" must not mean two things on one page.
"""

import datetime
import re

from django.utils import formats
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rakerda import indonesian


def is_indonesian():
    """Whether the active language is Indonesian; without any it is."""
    return (get_language() or "id") == "id"


def show_date(day):
    """28 Desember 2023, or 28 December 2023."""
    return indonesian.format_date(day) if is_indonesian() else _english(day, "j F Y")


def show_dates(first, last):
    """28–29 Desember 2023, or 28–29 December 2023: one date where both are the same."""
    return _in_english(indonesian.format_dates(first, last))


def show_days(dates):
    """Kamis–Jumat, 28–29 Desember 2023, or Thursday–Friday, 28–29 December 2023. Takes dates, or rows with a date or a day."""
    return _in_english(indonesian.format_days([_date_of(one) for one in dates]))


def show_day(day):
    """Kamis, 28 Desember 2023, or Thursday, 28 December 2023."""
    return indonesian.format_day(day) if is_indonesian() else _english(day, "l, j F Y")


def show_time(moment):
    """14.38, or 14:38; without the zone."""
    return show_clock(indonesian.format_time(moment))


def show_clock(text):
    """A time that is kept as it was printed: 14.38, or 14:38."""
    return text if is_indonesian() else text.replace(".", ":")


def show_share(done, total):
    """7 dari 41; "belum ada" where there is nothing yet: of nothing, nothing is done."""
    return _("%(done)s of %(total)s") % {"done": done, "total": total} if total else _("none yet")


def show_size(count):
    """12,4 MB, or 12.4 MB."""
    text = indonesian.format_size(count)
    return text if is_indonesian() else text.translate(str.maketrans(",.", ".,"))


def show_minutes(count):
    """1 jam 15 menit, or 1 h 15 min."""
    text = indonesian.format_minutes(count)
    return text if is_indonesian() else text.replace("jam", "h").replace("menit", "min")


def _date_of(row):
    row = getattr(row, "day", row) if hasattr(row, "begins") else row  # Hours
    return row if isinstance(row, datetime.date) else row.date


def _in_english(text):
    """A text of Indonesian dates with the names of months and weekdays of the page."""
    if is_indonesian():
        return text
    words = {month: _english(datetime.date(2024, number, 1), "F") for number, month in enumerate(indonesian.MONTHS, 1)}
    words |= {day: _english(datetime.date(2024, 1, number), "l") for number, day in enumerate(indonesian.DAYS, 1)}  # a Monday
    words["dan"] = _("and")
    return re.sub(r"[A-Z][a-z]+|\bdan\b", lambda found: words.get(found[0], found[0]), text)


def _english(day, pattern):
    return formats.date_format(indonesian.to_local(day), pattern)
