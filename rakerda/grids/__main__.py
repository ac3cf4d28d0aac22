"""A script run as a child process with limits: python -I grids/__main__.py FILE TARGET reads a .xlsx, .xls, .xlsb,
.ods, .csv or a web page with a table.

Prints "read", or the code of a reason (limits.Refused). TARGET gets a line of JSON for each sheet, its name and whether a
person sees it, and below it one for each of its rows: [number, texts], a text that can't be trusted as [text, fault], and at
the end "hidden" and "struck" for a row that a person does not see or sees struck through; then one with its merged cells,
whether it goes on beyond what a list may have, and why its rows end early.
"""

import errno
import json
import struct
import sys
import zipfile
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # -I does not add our folder to sys.path

from rakerda.grids import delimited, other, tables
from rakerda.grids.limits import ABOVE, MOST_ROWS, TEXT, Refused
from rakerda.grids.sheet import Sheet
from rakerda.grids.texts import Faulty
from rakerda.grids.workbook import Workbook

ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ODS = b"application/vnd.oasis.opendocument.spreadsheet"
# What the standard library raises on malformed files.
BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, KeyError, ValueError, IndexError, EOFError, NotImplementedError, RuntimeError,
    OverflowError,
)  # fmt: skip


class Told:
    """The output file that the parent reads; beyond TEXT bytes the list is refused."""

    def __init__(self, file):
        self.file, self.left, self.rows = file, TEXT, 0

    def line(self, value):
        line = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        self.left -= len(line)
        if self.left < 0:
            raise Refused("text")
        self.file.write(line)

    def row(self, number, texts, marks=()):
        self.rows += 1
        self.line([number, [[text, text.fault] if isinstance(text, Faulty) else text for text in texts], *marks])


def tell_workbook(path, told):
    """Write every sheet of a .xlsx."""
    book = Workbook(path)
    for name, visible, part in book.sheets:
        told.line({"name": name, "visible": visible})
        sheet = Sheet(book, part, told.row)
        whole = sheet.read()
        told.line({"merged": sheet.merged if whole else [], "long": not whole, "refused": ""})


def tell_other(path, told):
    """Write every sheet of a workbook that is not a .xlsx."""
    for name, visible, rows in other.sheets(path):
        told.line({"name": name, "visible": visible})
        before = told.rows
        for number, texts in rows:
            told.row(number, texts)
        told.line({"merged": [], "long": told.rows - before > MOST_ROWS + ABOVE, "refused": ""})


def tell_page(content, told):
    """Write every table of a web page."""
    for name, rows in tables.tables(delimited.decode(content)):
        told.line({"name": name, "visible": True})
        for number, texts in enumerate(rows, start=1):
            if any(texts):
                told.row(number, texts)
        told.line({"merged": [], "long": len(rows) > MOST_ROWS + ABOVE, "refused": ""})


def is_other(path):
    """Whether an archive is an .ods or .xlsb. Raises Refused for what OpenDocument has beside sheets."""
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        if "mimetype" not in names or "content.xml" not in names:
            return "xl/workbook.bin" in names
        if archive.getinfo("mimetype").file_size > len(ODS) + 10 or not archive.read("mimetype").startswith(ODS):
            raise Refused("type")
    return True


def tell(path, content, told):
    """Write the sheets of a file by what it contains."""
    if content.startswith(OLE) and other.SECRET in content:
        raise Refused("password")
    if content.startswith(OLE) or (content.startswith(ZIP) and is_other(path)):
        tell_other(path, told)
    elif content.startswith(ZIP):
        tell_workbook(path, told)
    elif tables.is_page(content):
        tell_page(content, told)
    elif tables.is_markup(content):
        raise Refused("markup")
    else:
        tell_delimited(content, told)


def tell_delimited(content, told):
    """Write a .csv once for each separator; the right one matches the most headings. With a wrong separator a quote in a text
    may seem to open a quotation, so only the right one's reason counts.
    """
    text = delimited.decode(content)
    for sign in [sign for sign in delimited.SIGNS if delimited.parts_anything(text, sign)] or [";"]:
        told.line({"name": "", "visible": True})
        before, refused = told.rows, ""
        try:
            for number, texts in delimited.rows(text, sign):
                told.row(number, texts)
        except Refused as refusal:
            if str(refusal) == "text":
                raise
            refused = str(refusal)
        told.line({"merged": [], "long": told.rows - before > MOST_ROWS + ABOVE, "refused": refused})


def main(path, target):
    """Return the word for the outcome."""
    try:
        with open(path, "rb") as file, open(target, "wb") as written:
            start = file.read(len(OLE))
            tell(path, start if start.startswith(ZIP) else start + file.read(), Told(written))  # an archive is read by its parts
    except Refused as refusal:
        return str(refusal)
    except MemoryError:
        return "memory"
    except BROKEN:
        return "damaged"
    except OSError as error:
        return "full" if error.errno in {errno.ENOSPC, errno.EDQUOT} else "damaged"
    return "read"


if __name__ == "__main__":
    sys.stdout.write(f"{main(*sys.argv[1:])}\n")
