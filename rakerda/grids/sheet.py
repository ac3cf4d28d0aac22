"""Reading one sheet of a workbook row by row (ECMA-376 Part 1, 18.3.1): displayed cell texts and merged ranges."""

import datetime
import math
import re

from rakerda.grids.elements import Heard, HeardText, is_true, named, unescape
from rakerda.grids.formats import shown
from rakerda.grids.limits import ABOVE, MERGES, MOST_COLUMNS, MOST_ROWS, SCANNED, WIDEST, Refused
from rakerda.grids.texts import Faulty, as_text

RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?")
SHOWN_FORMULA = 100  # characters


class Enough(Exception):
    """The sheet has more rows than a list may have; the rest is not read."""


class Sheet:
    """Reads a sheet and passes each non-empty row to tell(number, texts, marks)."""

    def __init__(self, book, part, tell):
        self.book, self.part, self.tell = book, part, tell
        self.number = self.column = self.filled = 0
        self.merged, self.columns = [], {}
        self.value, self.formula = HeardText(), Heard()
        self.row = None

    def read(self):
        """Return whether it was read to its end; only then are the merged cells known."""
        value, formula = self.value, self.formula
        begins = named(
            row=self._begin_row, c=self._begin_cell, v=self._begin_value, t=self._begin_value, f=self._begin_formula,
            rPh=value.begin_aside, mergeCell=self._merge,
        )  # fmt: skip
        ends = named(row=self._end_row, c=self._end_cell, v=value.end, t=value.end, f=formula.end, rPh=value.end_aside)
        try:
            self.book.package.parse(self.part, begins, ends, self._hear)
        except Enough:
            return False
        return True

    def _hear(self, text):
        self.value.hear(text)
        self.formula.hear(text)

    def _begin_row(self, attributes):
        number = int(attributes.get("r", self.number + 1))
        if number <= self.number:
            raise Refused("damaged")
        if number > SCANNED:
            raise Refused("rows")
        self.number, self.column, self.row = number, 0, []
        self.marks = {"hidden"} if is_true(attributes.get("hidden")) else set()

    def _end_row(self):
        if self.row:
            self.filled += 1
            if self.filled > MOST_ROWS + ABOVE:
                raise Enough
            self.tell(self.number, self.row, sorted(self.marks))
        self.row = None

    def _begin_cell(self, attributes):
        self.column = self._column(attributes["r"]) if "r" in attributes else self.column + 1
        self.type, self.style = attributes.get("t", "n"), attributes.get("s")
        self.has_value = self.has_formula = False

    def _column(self, reference):
        """Return the number of a column, from 1, from the address of a cell."""
        name = reference.rstrip("0123456789")
        if name not in self.columns:
            self.columns[name] = column_of(name)
        return self.columns[name]

    def _begin_value(self, _attributes):
        self.has_value = True
        self.value.begin()

    def _begin_formula(self, _attributes):
        self.has_formula = True
        self.formula.begin()

    def _end_cell(self):
        value, formula = self.value.take(), self.formula.take()
        if self.row is None or self.column > MOST_COLUMNS or not (self.has_value or self.has_formula):
            return
        text = self._text(value.strip() if self.type not in {"str", "inlineStr"} else value, formula)
        if text:
            self.row += [""] * (self.column - len(self.row))
            self.row[self.column - 1] = text
            if self.style in self.book.struck:
                self.marks.add("struck")

    def _text(self, value, formula):
        if self.has_formula and self._is_uncalculated(value):
            return Faulty(f"={formula[:SHOWN_FORMULA] or '…'}", "formula")
        if self.type in {"n", ""}:
            return self._number(value) if value else ""
        if self.type == "s":
            return as_text(self.book.strings[int(value)]) if value else ""
        if self.type == "b":
            return as_text(is_true(value))
        if self.type == "e":
            return Faulty(value, "error")
        return _day(value) if self.type == "d" else as_text(unescape(value))

    def _is_uncalculated(self, value):
        """Whether the formula has no cached result; the text "" is a result."""
        if self.type == "str":
            return not self.has_value
        return not value or (self.book.recalculated and self.type in {"n", ""} and float(value) == 0)

    def _number(self, value):
        number = float(value) if set(value) & set(".eE") else int(value)
        if not math.isfinite(number):
            raise Refused("damaged")
        code = self.book.formats[int(self.style)] if self.style and int(self.style) < len(self.book.formats) else ""
        return shown(number, code, self.book.epoch)

    def _merge(self, attributes):
        match = RANGE.fullmatch(attributes.get("ref", ""))
        if not match:
            raise Refused("damaged")
        left, first, right, last = match.groups()
        self.merged.append((int(first), int(last or first), column_of(left) - 1, column_of(right or left) - 1))
        if len(self.merged) > MERGES:
            raise Refused("merges")


def _day(value):
    """Return the ISO 8601 date of a cell with the fault "moment", or any other text as it is."""
    try:
        return Faulty(as_text(datetime.datetime.fromisoformat(value)), "moment")
    except ValueError:
        return as_text(value)


def column_of(name):
    """AA is 27."""
    number = 0
    for letter in name.upper():
        number = number * 26 + ord(letter) - 64
    if not (name.isascii() and name.isalpha() and number <= WIDEST):
        raise Refused("damaged")
    return number
