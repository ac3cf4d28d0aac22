"""The tables of a web page that a program named .xls, with the parser of the standard library."""

from html.parser import HTMLParser

from rakerda.grids.limits import ABOVE, ELEMENTS, MOST_COLUMNS, MOST_ROWS, SHEETS, Refused
from rakerda.grids.texts import as_text

BEGINS = (b"<html", b"<!doctype html", b"<table", b"<head", b"<body", b"<meta", b"<style", b"<!--")


def is_page(content):
    """Whether a file is a web page, whatever its name."""
    start = content[:2000].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return start.startswith(BEGINS) or (start.startswith(b"<?xml") and b"<html" in start)


def is_markup(content):
    """Whether it is XML of another kind, such as the "XML Spreadsheet 2003" of old programs."""
    return content[:2000].removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<?xml")


class Tables(HTMLParser):
    """Reads into `found` the rows of each table; of one within another the text counts as that of the outer cell."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found, self.row, self.cell, self.depth, self.left, self.span = [], None, None, 0, ELEMENTS, 1

    def handle_starttag(self, tag, attrs):
        self.left -= 1
        if self.left < 0:
            raise Refused("cells")
        if tag == "table":
            self.depth += 1
            if self.depth == 1:
                self._begin()
        elif self.depth == 1 and tag == "tr":
            self._end_row()
            self.row = []
        elif self.depth == 1 and tag in {"td", "th"}:
            self._begin_cell(dict(attrs))
        elif self.cell is not None and tag in {"br", "p", "div"}:
            self.cell.append(" ")

    def handle_endtag(self, tag):
        if tag == "table" and self.depth:
            if self.depth == 1:
                self._end_row()
            self.depth -= 1
        elif self.depth == 1 and tag in {"td", "th"}:
            self._end_cell()
        elif self.depth == 1 and tag == "tr":
            self._end_row()

    def handle_data(self, data):
        if self.cell is not None:
            self.cell.append(data)

    def _begin(self):
        self.found.append([])
        if len(self.found) > SHEETS:
            raise Refused("sheets")

    def _begin_cell(self, attributes):
        self._end_cell()
        self.row = [] if self.row is None else self.row
        span = attributes.get("colspan") or "1"
        self.cell, self.span = [], min(int(span), MOST_COLUMNS) if span.isascii() and span.isdecimal() else 1

    def _end_cell(self):
        if self.cell is not None:
            self.row += [as_text("".join(self.cell)), *[""] * (self.span - 1)]
            self.cell = None

    def _end_row(self):
        self._end_cell()
        if self.row is not None and len(self.found[-1]) <= MOST_ROWS + ABOVE:
            self.found[-1].append(self.row[:MOST_COLUMNS])
        self.row = None


def tables(text):
    """Yield (name, rows) of each table with rows. Only one table has no name."""
    reader = Tables()
    reader.feed(text)
    reader.close()
    found = [rows for rows in reader.found if any(any(row) for row in rows)]
    for number, rows in enumerate(found, start=1):
        yield (f"Tabel {number}" if len(found) > 1 else ""), rows
