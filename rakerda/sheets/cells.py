"""A single cell: its address, its text, and how programs alter texts that look like something else."""

import re

from django.utils.translation import gettext_lazy

from rakerda.grids.texts import CONTROL, RISKY, one_line

__all__ = [
    "CONTROL",
    "FAULTS",
    "REMARKS",
    "RISKY",
    "Unassigned",
    "Unreadable",
    "address",
    "fault_text",
    "guard",
    "letters",
    "one_line",
    "placed",
    "remark_text",
]
# Reasons why a cell is unreliable (Row.faults).
FAULTS = {
    "digits": gettext_lazy(
        "A program has turned this into the number %(text)s, and its last digits are lost. Format the column as text, and retype it."
    ),
    "error": gettext_lazy("The formula of this cell gives an error (%(text)s). Write the value itself."),
    "formula": gettext_lazy(
        "This cell holds a formula whose result was not saved. Open the file in Excel, save it, and upload it again."
    ),
    "moment": gettext_lazy(
        "The cell holds a date or a time (%(text)s), not a number. Make its format that of a number, and write the figure again."
    ),
    "loose": gettext_lazy(
        "An .xls or .ods file doesn't tell whether %(text)s is a percentage. Save it as .xlsx in Excel, and upload that."
    ),
    "word": gettext_lazy(
        "The cell shows “%(text)s” but holds the number without the word. Write the whole number, and take the word out of its format."
    ),
}
# What a person sees of a row that its cells do not contain (Row.notes).
REMARKS = {
    "hidden": gettext_lazy("This row is hidden in the file, by a filter or by hand."),
    "struck": gettext_lazy("This row is struck through in the file."),
    "merged": gettext_lazy("Merged cell: counted once, in this row."),
}
PLAIN_NAME = re.compile(r"[^\W\d]\w*")


class Unreadable(ValueError):
    """A file that cannot be read as a list; the message is in the reader's language."""


class Unassigned(Unreadable):
    """A file whose columns nobody can tell by their headings; a person can assign them."""


def fault_text(fault, text):
    """Return the reason why a cell is unreliable (Row.faults), in the reader's language."""
    return str(FAULTS[fault]) % {"text": text}


def remark_text(code):
    """Return the note on a row that looks different to a person (Row.notes), in the reader's language."""
    return str(REMARKS[code])


def guard(text):
    """Return the text for a .csv: with an apostrophe if it would be interpreted as a formula."""
    return f"'{text}" if RISKY.match(text) else text


def letters(column):
    """Return the name of a column, numbered from 0: A, B, … Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def address(column, number):
    """Return the address, for example C14."""
    return f"{letters(column)}{number}"


def placed(sheet, cell):
    """Return Kecamatan!C14, or 'Data Camat'!C14 as Excel writes it; without a sheet only the cell."""
    if not sheet:
        return str(cell)
    name = sheet if PLAIN_NAME.fullmatch(sheet) else "'{}'".format(sheet.replace("'", "''"))
    return f"{name}!{cell}"
