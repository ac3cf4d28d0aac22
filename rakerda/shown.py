"""How a page writes dates, times and sizes: in the language of its reader. The filters of templates are these.

Papers, letters and messages are drawn with Indonesian active, or ask rakerda.indonesian, which is literal. Figures keep their
Indonesian notation in both languages, as they are typed and printed: "1.234" must not mean two things on one page.
"""

from django.utils import formats
from django.utils.translation import get_language

from rakerda import indonesian


def is_indonesian():
    """Whether the active language is Indonesian; without any it is."""
    return (get_language() or "id") == "id"


def show_date(day):
    """28 Desember 2023, or 28 December 2023."""
    return indonesian.format_date(day) if is_indonesian() else _english(day, "j F Y")


def show_dates(first, last):
    """28–29 Desember 2023, or 28–29 December 2023: one date where both are the same."""
    text = indonesian.format_dates(first, last)
    if is_indonesian():
        return text
    for number, month in enumerate(indonesian.MONTHS, 1):
        text = text.replace(month, _english(first.replace(day=1, month=number), "F"))
    return text


def show_day(day):
    """Kamis, 28 Desember 2023, or Thursday, 28 December 2023."""
    return indonesian.format_day(day) if is_indonesian() else _english(day, "l, j F Y")


def show_time(moment):
    """14.38, or 14:38; without the zone."""
    return show_clock(indonesian.format_time(moment))


def show_clock(text):
    """A time that is kept as it was printed: 14.38, or 14:38."""
    return text if is_indonesian() else text.replace(".", ":")


def show_size(count):
    """12,4 MB, or 12.4 MB."""
    text = indonesian.format_size(count)
    return text if is_indonesian() else text.translate(str.maketrans(",.", ".,"))


def show_minutes(count):
    """1 jam 15 menit, or 1 h 15 min."""
    text = indonesian.format_minutes(count)
    return text if is_indonesian() else text.replace("jam", "h").replace("menit", "min")


def _english(day, pattern):
    return formats.date_format(indonesian.to_local(day), pattern)
