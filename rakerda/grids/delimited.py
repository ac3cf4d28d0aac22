"""A .csv: in whichever encoding it was saved, parted by whichever sign."""

import csv
import io
import itertools

from rakerda.grids.limits import ABOVE, LONGEST, MOST_COLUMNS, MOST_ROWS, SCANNED, WIDEST, Refused
from rakerda.grids.texts import as_text

OTHERS = (b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8")
SIGNS = (";", ",", "\t")
END = "\0end"  # a line that no text holds: what swallows it is a quotation mark that nobody closed


def decode(content):
    """The text of the file; without Excel's own line, which names the sign."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):  # what Excel calls Unicode text
        text = content.decode("utf-16", "replace")
    elif b"\0" in content or content.startswith(OTHERS):
        raise Refused("type")
    else:
        text = _eight_bits(content)
    first, _newline, rest = text.replace("\0", " ").partition("\n")
    return "\n" + rest if first.strip().casefold() in {f"sep={sign}" for sign in SIGNS} else text.replace("\0", " ")


def _eight_bits(content):
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("windows-1252", "replace")


def parted(text, sign):
    """The rows of the text by this sign: (number, values). Numbers are those that a program shows."""
    csv.field_size_limit(LONGEST)
    lines = _with_end(io.StringIO(text, newline=""))
    number, values = 0, []
    try:
        for number, values in enumerate(csv.reader(lines, delimiter=sign), start=1):
            if values == [END]:
                return
            if len(values) > WIDEST:
                raise Refused("columns")
            if number > SCANNED:
                raise Refused("rows")
            yield number, values
    except csv.Error as error:
        raise Refused("long" if "field limit" in str(error) else "damaged") from error
    raise Refused("quote")


def _with_end(lines):
    last = ""
    for last in lines:
        yield last
    if not last.endswith(("\n", "\r")):
        yield "\n"
    yield END


def rows(text, sign):
    """The rows that hold something, as many as a list may have and one more: (number, texts)."""
    filled = 0
    for number, values in parted(text, sign):
        texts = [as_text(value) for value in values[:MOST_COLUMNS]]
        if any(texts):
            filled += 1
            yield number, texts
        if filled > MOST_ROWS + ABOVE:
            return


def parts_anything(text, sign):
    """Whether this sign makes more than one cell of any row where heads may stand."""
    try:
        return any(len(values) > 1 for _number, values in itertools.islice(parted(text, sign), ABOVE + 2))
    except Refused:
        return True
