"""Read a list out of a .xlsx or a .csv. What a file is, its content says; its name says nothing.

A file is judged before it is read: how large it is, and how large what it unpacks to. A row keeps the number that it has
in the file, so that a fault can be told as a person finds it: row 14, column NIP.
"""

import csv
import io
import zipfile
import zlib
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from rakerda.sheets import heads
from rakerda.sheets.cells import Failed, Lost, Unreadable, as_text, letters

LIMIT = 10_000_000  # bytes of a file
UNPACKED = 60_000_000  # bytes of all that a .xlsx holds
PARTS = 2_000  # files in a .xlsx
NOTES = "Catatan pemeriksaan"  # the column in which we tell what is wrong with a row; nobody fills it in
MOST_ROWS, MOST_COLUMNS = 5_000, 100
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# What openpyxl and the libraries under it raise on a file that is not as it should be (of XML: a SyntaxError).
BROKEN = (
    zipfile.BadZipFile, zlib.error, SyntaxError, KeyError, ValueError, TypeError, AttributeError, IndexError, EOFError,
    NotImplementedError, RuntimeError, OSError,
)  # fmt: skip


@dataclass
class Row:
    """A row of the list: its number in the file, its texts by column, and the columns whose cell can't be trusted."""

    number: int
    cells: dict
    faults: dict = field(default_factory=dict)  # key: "digits" (a program has shortened a number) or "error" (of a formula)


@dataclass
class Sheet:
    """A list as it was read, with what was not taken for a part of it."""

    name: str  # of the sheet in the workbook; "" for a .csv
    places: dict  # key: the letters of its column
    rows: list
    unknown: list = field(default_factory=list)  # heads that no column has: "H: Keterangan"
    passed: list = field(default_factory=list)  # rows that are no rows of the list: (number, text)


@dataclass
class Grid:
    """A sheet before anything is known of it: rows that hold something, and the cells that were merged."""

    name: str
    rows: list  # (number, texts)
    merged: list = field(default_factory=list)  # (first row, last row, first column, last column)


def read(file, columns):
    """The list in an open binary file; raises Unreadable. `columns` are those that are looked for."""
    return _choose(_grids(file), columns)


def read_several(file, lists):
    """The lists in an open binary file by name, of those that are looked for (name: columns); raises Unreadable if it has none.

    A list that has its heads and no rows is none.
    """
    grids = list(_grids(file))
    found = {name: _find(grids, columns) for name, columns in lists.items()}
    read = {name: _list(*best, lists[name]) for name, best in found.items() if best and len(best[0].rows) > best[1].last + 1}
    return read or {"": _choose(grids, next(iter(lists.values())))}


def _grids(file):
    content = file.read(LIMIT + 1)
    if len(content) > LIMIT:
        raise Unreadable(too_large())
    if not content.strip():
        raise Unreadable(_("The file is empty."))
    if content.startswith(OLE):
        raise Unreadable(_("This is an old Excel file (.xls), or one with a password. Save it as .xlsx without a password."))
    return _workbook(content) if content.startswith(ZIP) else _delimited(content)


def too_large():
    return _("The file is larger than 10 MB. A list of 2,000 rows needs less than 1 MB: take out pictures and other sheets.")


def _find(grids, columns):
    """The sheet in which the most columns are known, with its heads; or None."""
    best = None
    for grid in grids:
        found = heads.find(grid.rows, columns)
        if found and (best is None or len(found.places) > len(best[1].places)):
            best = grid, found
    return best


def _choose(grids, columns):
    best = _find(grids, columns)
    if best is None:
        asked = ", ".join(column.head for column in columns[:4])
        raise Unreadable(_("No row with the heads of the columns was found (%s …). Use the template.") % asked)
    return _list(*best, columns)


def _list(grid, found, columns):
    heads.require_once(found, grid.rows)
    below, headings = grid.rows[found.last + 1 :], _headings(grid)
    sheet = Sheet(grid.name, {key: letters(column) for key, column in found.places.items()}, [], _unknown(found))
    head = [text.casefold() for text in grid.rows[found.last][1] if text]
    for position, (number, texts) in enumerate(below):
        again = [text.casefold() for text in texts if text] == head
        if number in headings or again or (position == 0 and heads.is_numbering(texts)):
            sheet.passed.append((number, " ".join(text for text in texts if text)))
        else:
            sheet.rows.append(_row(number, texts, found.places))
    sheet.rows = [row for row in sheet.rows if any(row.cells.values())]
    _leave_foot(sheet, below)
    if not sheet.rows:
        raise Unreadable(_("Below the heads of the columns there is nothing."))
    if len(sheet.rows) > MOST_ROWS:
        raise Unreadable(_("The list has more than 5,000 rows. Split it into several files."))
    return sheet


def _leave_foot(sheet, below):
    """Date and signature below a list are no rows of it: one cell a row, to the end, apart from the list by an empty row."""
    single = {number: " ".join(filter(None, texts)) for number, texts in below if sum(map(bool, texts)) == 1}
    listed = [row.number for row in sheet.rows if row.number not in single]
    foot = [row.number for row in sheet.rows if listed and row.number > listed[-1]]
    if foot and foot[0] > listed[-1] + 1:
        sheet.rows = [row for row in sheet.rows if row.number <= listed[-1]]
        sheet.passed += [(number, single[number]) for number in foot]


def _row(number, texts, places):
    cells = {key: texts[column] if column < len(texts) else "" for key, column in places.items()}
    faults = {
        key: "digits" if isinstance(text, Lost) else "error" for key, text in cells.items() if isinstance(text, Lost | Failed)
    }
    return Row(number, {key: str(text) for key, text in cells.items()}, faults)


def _unknown(found):
    known, numbering = set(found.places.values()), {"no", "nomor", "no urut", "nomor urut", heads.plain(NOTES)}
    return [
        f"{letters(column)}: {text}"
        for column, text in enumerate(found.texts)
        if text and column not in known and heads.plain(text) not in numbering
    ]


def _headings(grid):
    """The rows that are one cell across several columns and nothing else: "I. FORKOPIMDA"."""
    wide = {first: left for first, last, left, right in grid.merged if first == last and right > left}
    return {
        number for number, texts in grid.rows if number in wide and not any(texts[: wide[number]] + texts[wide[number] + 1 :])
    }


def _delimited(content):
    """The grids of a .csv, one for each sign that may part its cells; the right one knows the most heads."""
    text = _decode(content)
    first, _newline, rest = text.partition("\n")
    if first.strip().casefold() in {"sep=;", "sep=,", "sep=\t"}:  # Excel's own line
        text = "\n" + rest
    for sign in (";", ",", "\t"):
        try:
            lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign))
        except csv.Error as error:
            raise Unreadable(damaged()) from error
        yield Grid("", _filled(lines))


def _decode(content):
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):  # what Excel calls Unicode text
        return content.decode("utf-16", "replace")
    if b"\0" in content or content.startswith((b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8")):
        raise Unreadable(_("The file is neither an Excel file (.xlsx) nor a CSV list."))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("windows-1252", "replace")


def _filled(lines):
    """The rows that hold something, with the number that each has in the file."""
    rows = []
    for number, values in enumerate(lines, start=1):
        if values.count(None) == len(values):  # one cell far below makes a million of these
            continue
        texts = [as_text(value) for value in values[:MOST_COLUMNS]]
        if any(texts):
            rows.append((number, texts))
        if len(rows) > MOST_ROWS + heads.SEARCHED:
            raise Unreadable(_("The list has more than 5,000 rows. Split it into several files."))
    return rows


def damaged():
    return _("The file is damaged and can't be opened. Open it in Excel, save it again as .xlsx, and upload the new file.")


def _workbook(content):
    """The grids of a .xlsx, one for each sheet."""
    import openpyxl  # 0.2 s, and few processes ever read a workbook

    try:
        _require_bounded(content)
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        return [_sheet(book, sheet) for sheet in book.worksheets]
    except Unreadable:
        raise
    except BROKEN as error:
        raise Unreadable(damaged()) from error


def _require_bounded(content):
    """Look at what the archive says it unpacks to; nothing reads beyond what it says."""
    parts = zipfile.ZipFile(io.BytesIO(content)).infolist()
    names = {part.filename for part in parts}
    if "xl/workbook.xml" not in names:
        raise Unreadable(_("The file is neither an Excel file (.xlsx) nor a CSV list."))
    if len(parts) > PARTS or sum(part.file_size for part in parts) > UNPACKED:
        raise Unreadable(_("The file unpacks to more than can be read. Copy the list into a new workbook and upload that."))


def _sheet(book, sheet):
    sheet.reset_dimensions()  # what a file says of its size may be wrong
    rows = _filled(sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS))
    grid = Grid(sheet.title, rows, _merged(book, sheet))
    _spread(grid)
    return grid


def _merged(book, sheet):
    """The merged cells. openpyxl leaves them out of what it reads row by row, so they are read beside it."""
    from defusedxml.ElementTree import iterparse
    from openpyxl.utils import range_boundaries

    found = []
    with book._archive.open(sheet._worksheet_path) as part:
        for _event, element in iterparse(part):
            if element.tag.endswith("}mergeCell"):
                left, first, right, last = range_boundaries(element.get("ref"))
                found.append((first, last, left - 1, right - 1))
            if element.tag.endswith("}row"):
                element.clear()
    return found


def _spread(grid):
    """A cell merged over several rows says its text for each of them."""
    texts = dict(grid.rows)
    for first, last, left, _right in grid.merged:
        if last > first and first in texts and left < len(texts[first]):
            for number in range(first + 1, min(last, first + MOST_ROWS) + 1):
                if number in texts and not (texts[number][left] if left < len(texts[number]) else ""):
                    texts[number] += [""] * (left + 1 - len(texts[number]))
                    texts[number][left] = texts[first][left]
