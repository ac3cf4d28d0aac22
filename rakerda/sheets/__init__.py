"""Spreadsheets, in and out: .xlsx and .csv. Every cell is a text in, and no text becomes a formula on its way out."""

from rakerda.sheets.cells import Unreadable, address
from rakerda.sheets.heads import Column
from rakerda.sheets.reading import LIMIT, MOST_ROWS, NOTES, Row, Sheet, read
from rakerda.sheets.writing import TYPES, Page, kind_of, respond, send, write

__all__ = [
    "LIMIT",
    "MOST_ROWS",
    "NOTES",
    "TYPES",
    "Column",
    "Page",
    "Row",
    "Sheet",
    "Unreadable",
    "address",
    "kind_of",
    "read",
    "respond",
    "send",
    "write",
]
