"""The text of a cell, as a person reads it; one that can't be trusted carries its fault."""

import datetime
import re

# What a spreadsheet program may take for a formula (OWASP, CSV injection), behind any apostrophes that were there before.
RISKY = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")  # what XML 1.0 can't hold
SHORTENED = re.compile(r"\d(?:[.,]\d+)?E\+\d{2}", re.IGNORECASE)
EXACT_DIGITS = 15  # of a number in a spreadsheet (IEEE 754); the rest become zeros
ERRORS = {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"}


class Faulty(str):
    """The text of a cell that can't be trusted; `fault` is a key of rakerda.sheets.cells.FAULTS."""

    def __new__(cls, text, fault):
        made = super().__new__(cls, text)
        made.fault = fault
        return made


def one_line(text):
    """A text as a cell gives it back: blanks and breaks are one blank, and what no cell can hold is none."""
    return " ".join(CONTROL.sub(" ", text).split())


def unguard(text):
    """The text that was guarded: what cells.guard() gave comes back as it was, also if it began with an apostrophe of its own."""
    return text[1:] if text.startswith("'") and RISKY.match(text) else text


def as_text(value):
    """The text of a cell on one line. Digits that the program has not kept ("1.97503E+17") and errors are faults."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, datetime.datetime):
        return value.strftime("%d/%m/%Y" if value.time() == datetime.time() else "%d/%m/%Y %H.%M")
    if isinstance(value, datetime.time):
        return value.strftime("%H.%M")
    if isinstance(value, datetime.timedelta):
        return _duration(value)
    return _line(value)


def _number(value):
    digits = str(abs(int(value))) if abs(value) < 1e21 else ""
    if isinstance(value, float) and not value.is_integer():
        return (
            f"{value:.{EXACT_DIGITS}g}".replace(".", ",") if abs(value) >= 1e-4 else f"{value:.15f}".rstrip("0").replace(".", ",")
        )
    if not digits or (len(digits) > EXACT_DIGITS and (isinstance(value, float) or not digits[EXACT_DIGITS:].strip("0"))):
        return Faulty(f"{value:.5E}", "digits")
    return str(int(value))


def _duration(value):
    """26:30, or 26:30:15: hours go beyond a day."""
    minutes, seconds = divmod(round(value.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if seconds else f"{hours}:{minutes:02}"


def _line(text):
    text = one_line(unguard(text.strip()))
    if text in ERRORS:
        return Faulty(text, "error")
    return Faulty(text, "digits") if SHORTENED.fullmatch(text) else text
