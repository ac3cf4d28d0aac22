"""Workbooks of other programs: .xls, .xlsb and .ods, by python-calamine, which is imported only for them.

It knows no number formats: whether 0,95 is 95% can't be told, and such a number carries the fault "loose", which counts where a
figure is asked for.
"""

import datetime

from rakerda.grids.limits import ABOVE, MOST_COLUMNS, MOST_ROWS, SHEETS, Refused
from rakerda.grids.texts import Faulty, as_text

SECRET = "EncryptedPackage".encode("utf-16-le")  # a .xlsx with a password is such a stream within an old container
SMALL = 10  # numbers below it may be shares that a format shows as percent


def open_book(path):
    """Return the workbook. Raises Refused("password") or Refused("damaged")."""
    import python_calamine as calamine  # 0.05 s that other files need not wait for

    try:
        return calamine.CalamineWorkbook.from_path(str(path))
    except calamine.PasswordError as error:
        raise Refused("password") from error
    except calamine.CalamineError as error:
        raise Refused("password" if "password" in str(error).lower() else "damaged") from error


def sheets(path):
    """Yield (name, whether it is visible, its rows with their numbers) of each sheet of cells."""
    book = open_book(path)
    known = [one for one in book.sheets_metadata if str(one.typ).endswith("WorkSheet")]
    if len(known) > SHEETS:
        raise Refused("sheets")
    for one in known:
        yield one.name, str(one.visible).endswith(".Visible"), _rows(book.get_sheet_by_name(one.name))


def _rows(sheet):
    filled, left = 0, (sheet.start or (0, 0))[1]
    for number, values in enumerate(sheet.iter_rows(), start=1):
        texts = [""] * left + [_text(value) for value in values[: max(MOST_COLUMNS - left, 0)]]
        if any(texts):
            filled += 1
            yield number, texts
        if filled > MOST_ROWS + ABOVE:
            return


def _text(value):
    if value == "" or value is None:
        return ""
    if isinstance(value, datetime.date | datetime.time | datetime.timedelta):
        return Faulty(as_text(_moment(value)), "moment")
    text = as_text(value)
    if isinstance(value, float) and 0 < abs(value) < SMALL and (value == 1 or not value.is_integer()):
        return Faulty(str(text), "loose")
    return text


def _moment(value):
    plain = isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)
    return datetime.datetime(value.year, value.month, value.day) if plain else value
