"""Reading a .csv in any of the usual encodings and with any of the usual separators."""

import csv
import io
import itertools

from rakerda.grids.limits import ABOVE, LONGEST, MOST_COLUMNS, MOST_ROWS, SCANNED, WIDEST, Refused
from rakerda.grids.texts import as_text

OTHERS = (b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8")
SIGNS = (";", ",", "\t", "|")
END = "\0end"  # a line that no text contains: it appears in a cell only if a quotation is never closed


def decode(content):
    """Return the text of the file without Excel's own line that names the separator."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):  # Excel's "Unicode text"
        text = content.decode("utf-16", "replace")
    elif (wide := _wide(content)) and not content.startswith(OTHERS):
        text = content.decode(wide, "replace")
    elif b"\0" in content or content.startswith(OTHERS):
        raise Refused("type")
    else:
        text = _eight_bits(content)
    first, _newline, rest = text.replace("\0", " ").partition("\n")
    return "\n" + rest if first.strip().casefold() in {f"sep={sign}" for sign in SIGNS} else text.replace("\0", " ")


def _wide(content):
    """The encoding of a text in two bytes a sign without a mark at its beginning; "" of any other."""
    start = content[:2000]
    odd, even = start[1::2], start[::2]
    for name, noughts, signs in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if len(noughts) > 1 and noughts.count(0) > 0.8 * len(noughts) and not signs.count(0):
            return name
    return ""


def _eight_bits(content):
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("windows-1252", "replace")


def parted(text, sign):
    """Yield the rows of the text for this separator: (number, values). Numbers are those a spreadsheet program shows."""
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
    """Yield non-empty rows, at most one more than a list with its title may have: (number, texts)."""
    filled = 0
    for number, values in parted(text, sign):
        texts = [as_text(value) for value in values[:MOST_COLUMNS]]
        if any(texts):
            filled += 1
            yield number, texts
        if filled > MOST_ROWS + ABOVE:
            return


def parts_anything(text, sign):
    """Whether this separator yields more than one cell in any row where headings may be."""
    try:
        return any(len(values) > 1 for _number, values in itertools.islice(parted(text, sign), ABOVE + 2))
    except Refused:
        return True
