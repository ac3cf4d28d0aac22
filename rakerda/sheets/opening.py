"""Turning an untrusted file into grids: a limited child process reads it (rakerda.grids); its result is checked and worded here.

Each file has its own child process, so concurrent uploads only wait for their own list, and the web process keeps no
memory of it.
"""

import errno
import json
import os
from bisect import bisect_right
from dataclasses import dataclass, field
from pathlib import Path

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rakerda import grids, sandbox
from rakerda.characters import mended
from rakerda.grids.limits import FILE, LONGEST, MEMORY, MERGES, MOST_COLUMNS, SCANNED, SECONDS, TEXT
from rakerda.grids.texts import Faulty, one_line
from rakerda.sheets.cells import FAULTS, Unreadable

MARKS = ("hidden", "struck")  # of a row; other marks from the child are ignored
FOLDER = Path(grids.__file__).parent
SMALLER = gettext_lazy("The file unpacks to more than can be read. Copy the list into a new workbook and upload that.")
DAMAGED = gettext_lazy(
    "The file is damaged and can't be opened. Open it in Excel, save it again as .xlsx, and upload the new file."
)
# Messages by the code that the child returns.
REASONS = {
    "type": gettext_lazy("The file is neither a workbook (.xlsx, .xls, .ods) nor a CSV list."),
    "damaged": DAMAGED,
    "markup": gettext_lazy("The file is XML, not a workbook. Open it in Excel, save it as .xlsx, and upload the new file."),
    "password": gettext_lazy("The file is protected by a password. Remove the password and upload it again."),
    "full": gettext_lazy("No room is left on the server until its administrator makes some. Nothing was lost: try again later."),
    "unpacked": SMALLER,
    "memory": SMALLER,
    "sheets": gettext_lazy("The file has more than 200 sheets. Copy the list into a new workbook and upload that."),
    "cells": gettext_lazy(
        "The file has too many cells, empty ones too. Copy the list alone into a new workbook and upload that."
    ),
    "rows": gettext_lazy("A sheet has more rows than Excel can hold, empty ones too. Copy the list into a new workbook."),
    "columns": gettext_lazy("A row has more columns than Excel can hold. Check by which sign the columns are separated."),
    "merges": gettext_lazy("A sheet has more than 20,000 merged cells. Unmerge them and upload the list again."),
    "strings": gettext_lazy("The file holds more than 1,000,000 different texts. Copy the list alone into a new workbook."),
    "styles": gettext_lazy("The file holds more formats than Excel can. Copy the values of the list into a new workbook."),
    "long": gettext_lazy("A cell is longer than 32,767 characters, which is more than Excel takes. Shorten it."),
    "text": gettext_lazy("The file holds more text than a list can have. Leave out the sheets and columns that are not needed."),
    "quote": gettext_lazy(
        "A quotation mark in the CSV file is never closed, so the rows below it are lost. Save it again from Excel."
    ),
    "time": gettext_lazy("Reading the file takes too long. Copy the list alone into a new workbook and upload that."),
}


@dataclass
class Grid:
    """A sheet before interpretation: non-empty rows and merged cells."""

    name: str
    visible: bool = True
    rows: list = field(default_factory=list)  # (number, texts)
    marks: dict = field(default_factory=dict)  # {row: "hidden" and "struck"}
    merged: list = field(default_factory=list)  # (first row, last row, first column, last column), columns counted from 0
    spread: dict = field(default_factory=dict)  # {column: {row: first row}} below the first row of merged cells
    long: bool = False  # has more rows than a list may have
    refused: str = ""  # why its rows end early, one of REASONS

    def require_whole(self):
        """Raise Unreadable if it was not read to its end."""
        if self.refused:
            raise Unreadable(reason(self.refused))
        if self.long:
            raise Unreadable(_("The list has more than 5,000 rows. Split it into several files."))


def reason(code):
    """Return why a file cannot be read, in the reader's language."""
    return str(REASONS.get(code, DAMAGED))


def too_large():
    return _("The file is larger than 10 MB. A list of 2,000 rows needs less than 1 MB: take out pictures and other sheets.")


def grids_of(file, seconds=SECONDS):
    """Return the sheets of an open binary file; a .csv has one for each possible separator. Raises Unreadable."""
    content = file.read(FILE + 1)
    if len(content) > FILE:
        raise Unreadable(too_large())
    if not content.strip():
        raise Unreadable(_("The file is empty."))
    with sandbox.folder() as folder:
        if (said := _run(folder, content, seconds)) != "read":
            raise Unreadable(reason(said))
        return _told(folder / "told")


def _run(folder, content, seconds):
    """Run the child and return its outcome."""
    try:
        (folder / "list").write_bytes(content)
        return _said(folder, seconds)
    except sandbox.TimedOut:
        return "time"
    except OSError as error:
        if error.errno not in {errno.ENOSPC, errno.EDQUOT}:
            raise
        return "full"


def _said(folder, seconds):
    command, readable = sandbox.python(FOLDER / "__main__.py", folder / "list", folder / "told")
    said = []
    limits = {"timeout": seconds, "memory": MEMORY, "isolated": False}
    sandbox.run(command, folder, readable=[*readable, str(FOLDER)], on_line=said.append, **limits)
    return said[0] if len(said) == 1 else "damaged"


def _told(path):
    """Return the grids that the child wrote; they are as untrusted as the file, so each is rebuilt from valid values only."""
    found = []
    with sandbox.open_written(path) as file:
        if os.fstat(file.fileno()).st_size > TEXT:
            raise Unreadable(reason("text"))
        try:
            for line in file:
                _take(json.loads(line), found)
            _spread(found)
        except Unreadable:
            raise
        except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError) as error:
            raise Unreadable(reason("damaged")) from error
    return found


def _take(line, found):
    """Parse one line: a row, or information about a sheet above or below its rows."""
    if isinstance(line, list):
        number, texts, *marks = line
        found[-1].rows.append((_within(number, SCANNED), [_text(text) for text in texts[:MOST_COLUMNS]]))
        if marks:
            found[-1].marks[number] = [mark for mark in MARKS if mark in marks]
    elif "name" in line:
        found.append(Grid(_text(line["name"]), line["visible"] is True))
    else:
        found[-1].long, found[-1].refused = line["long"] is True, line["refused"] and _known(line["refused"])
        found[-1].merged = [tuple(_within(number, SCANNED) for number in cells) for cells in line["merged"][:MERGES]]


def _within(number, most):
    if type(number) is not int or not 0 <= number <= most:
        raise ValueError(f"not told by the child: {number!r}")
    return number


def _known(code):
    if code not in REASONS:
        raise ValueError(f"not told by the child: {code!r}")
    return code


def _text(told):
    """The text of a cell, mended as typed texts are, with its fault."""
    text, fault = told if isinstance(told, list) else (told, None)
    if not isinstance(text, str) or len(text) > LONGEST + 100 or (fault is not None and fault not in FAULTS):
        raise ValueError("not told by the child")
    text = one_line(mended(text))
    return Faulty(text, fault) if fault else text


def _spread(grids):
    """Copy the text of a cell merged over several rows to each of them; in total no more than the child may write."""
    left_over = TEXT
    for grid in grids:
        texts, numbers = dict(grid.rows), [number for number, _texts in grid.rows]
        for first, number, column, text in _merged(grid, texts, numbers):
            left_over -= len(text)
            if left_over < 0:
                raise Unreadable(reason("text"))
            _fill(texts[number], column, text)
            grid.spread.setdefault(column, {})[number] = first


def _merged(grid, texts, numbers):
    """Yield (first row, row, column, text) of each cell below the first of a merged one, once even if merged cells overlap."""
    reached = {}
    for first, last, left, _right in sorted(grid.merged):
        begin = max(bisect_right(numbers, first), reached.get(left, 0))
        end = reached[left] = max(begin, bisect_right(numbers, last))
        if text := texts[first][left] if left < len(texts.get(first, ())) else "":
            yield from ((first, number, left, text) for number in numbers[begin:end])


def _fill(row, column, text):
    row += [""] * (column + 1 - len(row))
    row[column] = row[column] or text
