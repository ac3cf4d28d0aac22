"""Spreadsheets, in and out: .xlsx and .csv."""

from rakerda.sheets.cells import Unreadable, address
from rakerda.sheets.heads import Column
from rakerda.sheets.reading import NOTES, Listing, Row, Sheet, Wanted, read, read_several
from rakerda.sheets.writing import GUIDE, TYPES, Page, kind_of, respond, send, write

__all__ = [
    "GUIDE",
    "NOTES",
    "TYPES",
    "Column",
    "Listing",
    "Page",
    "Row",
    "Sheet",
    "Unreadable",
    "Wanted",
    "address",
    "kind_of",
    "read",
    "read_several",
    "respond",
    "send",
    "write",
]
