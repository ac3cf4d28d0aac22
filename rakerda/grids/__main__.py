"""A script run as a child process with limits: python -I grids/__main__.py FILE TARGET reads a .xlsx or .csv.

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

from rakerda.grids import delimited
from rakerda.grids.limits import ABOVE, MOST_ROWS, TEXT, Refused
from rakerda.grids.sheet import Sheet
from rakerda.grids.texts import Faulty
from rakerda.grids.workbook import Workbook

ZIP = b"PK\x03\x04"
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
            content = file.read(len(ZIP))
            if content == ZIP:
                tell_workbook(path, Told(written))
            else:
                tell_delimited(content + file.read(), Told(written))
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
