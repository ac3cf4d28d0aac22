"""One cell: its address, its text, and what a program does to texts that look like something else."""

import datetime
import re

from django.utils.translation import gettext as _

# What a spreadsheet program may take for a formula (OWASP, CSV injection), behind any apostrophes that were there before.
RISKY = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")  # what XML 1.0 can't hold
SHORTENED = re.compile(r"\d(?:[.,]\d+)?E\+\d{2}", re.IGNORECASE)
EXACT_DIGITS = 15  # of a number in a spreadsheet (IEEE 754); the rest become zeros
ERRORS = {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"}


class Unreadable(ValueError):
    """A file that can't be read as a list; says why in the reader's language."""


class Lost(str):
    """A cell whose digits the program has not kept: "1.97503E+17". No text can be made of it again."""


class Failed(str):
    """A cell that shows an error of its formula: "#REF!"."""


def fault_text(fault, text):
    """What is wrong with a cell that can't be trusted (Row.faults), in the reader's language."""
    told = {
        "digits": _(
            "A program has turned this into the number %(text)s, and its last digits are lost. Make the column text and write it again."
        ),
        "error": _("The formula of this cell gives an error (%(text)s). Write the value itself."),
    }
    return told[fault] % {"text": text}


def guard(text):
    """The text as a .csv may hold it: an apostrophe before what would be taken for a formula."""
    return f"'{text}" if RISKY.match(text) else text


def unguard(text):
    """The text that was guarded: what guard() gave comes back as it was, also if it began with an apostrophe of its own."""
    return text[1:] if text.startswith("'") and RISKY.match(text) else text


def as_text(value):
    """The text of a cell on one line, as a person reads it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, datetime.datetime):
        return value.strftime("%d/%m/%Y" if value.time() == datetime.time() else "%d/%m/%Y %H.%M")
    if isinstance(value, datetime.date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, datetime.time):
        return value.strftime("%H.%M")
    return _line(str(value))


def _number(value):
    digits = str(abs(int(value))) if abs(value) < 1e21 else ""
    if isinstance(value, float) and not value.is_integer():
        return (
            f"{value:.{EXACT_DIGITS}g}".replace(".", ",") if abs(value) >= 1e-4 else f"{value:.15f}".rstrip("0").replace(".", ",")
        )
    if not digits or (len(digits) > EXACT_DIGITS and (isinstance(value, float) or not digits[EXACT_DIGITS:].strip("0"))):
        return Lost(f"{value:.5E}")
    return str(int(value))


def _line(text):
    text = one_line(unguard(text.strip()))
    if text in ERRORS:
        return Failed(text)
    return Lost(text) if SHORTENED.fullmatch(text) else text


def one_line(text):
    """A text as a cell gives it back: blanks and breaks are one blank, and what no cell can hold is none."""
    return " ".join(CONTROL.sub(" ", text).split())


def letters(column):
    """A, B, … Z, AA: the name of a column, counted from 0."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def address(column, number):
    """C14."""
    return f"{letters(column)}{number}"
