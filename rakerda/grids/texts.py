"""The text of a cell as displayed; an unreliable one carries its fault."""

import datetime
import re

# What a spreadsheet program may treat as a formula (OWASP, CSV injection), after any leading apostrophes.
RISKY = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")  # characters that XML 1.0 does not allow
# What no one sees and copying brings along: joiners, marks of direction, a byte order mark, a soft hyphen.
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
HARD_BLANKS = re.compile("[\u00a0\u2007\u202f]")
DASHES = re.compile("[\u2010-\u2015\u2212]")
SHORTENED = re.compile(r"\d(?:[.,]\d+)?E\+\d{2}", re.IGNORECASE)
EXACT_DIGITS = 15  # significant digits of a spreadsheet number (IEEE 754); the rest become zeros
ERRORS = {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"}


# What offices write into a cell that holds nothing.
NOTHING = re.compile(
    r"[-._/~*\s…]+|n\s*[/.]\s*a\.?|nihil|nil|null|none|(?:tidak|tdk|tak|belum|blm) (?:ada|tersedia)(?: data| datanya)?|tanpa keterangan",
    re.I,
)


def is_nothing(text):
    """Whether a text says that there is nothing: "-", "n/a", "nihil", "tidak ada", also in brackets."""
    return bool(NOTHING.fullmatch(legible(text).strip("()[] ")))


class Faulty(str):
    """The text of an unreliable cell; `fault` is a key of rakerda.sheets.cells.FAULTS."""

    def __new__(cls, text, fault):
        made = super().__new__(cls, text)
        made.fault = fault
        return made


def seen(text):
    """Return a text without what no one sees in it, and with ordinary blanks for those that do not break."""
    return HARD_BLANKS.sub(" ", INVISIBLE.sub("", text))


def one_line(text):
    """Return a text on one line: each run of whitespace and invalid characters becomes one space, and invisible signs go."""
    return " ".join(CONTROL.sub(" ", seen(text)).split())


def legible(text):
    """Return a name, a number or a code as it is read: on one line, and each dash, hyphen or minus sign as the one on the keyboard."""
    return DASHES.sub("-", one_line(text))


def unguard(text):
    """Undo cells.guard(), also for a text that began with an apostrophe of its own."""
    return text[1:] if text.startswith("'") and RISKY.match(text) else text


def as_text(value):
    """Return the text of a cell on one line. Digits lost by the program ("1.97503E+17") and errors are faults."""
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
    """Return 26:30, or 26:30:15: hours may exceed a day."""
    minutes, seconds = divmod(round(value.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if seconds else f"{hours}:{minutes:02}"


def _line(text):
    text = one_line(unguard(text.strip()))
    if text in ERRORS:
        return Faulty(text, "error")
    return Faulty(text, "digits") if SHORTENED.fullmatch(text) else text
