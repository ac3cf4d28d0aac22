"""A list that was read is kept in a row of the database until somebody has looked at it: what is kept of it, and of its file."""

import hashlib


def kept(sheet):
    """A list (rakerda.sheets.Sheet) as JSON holds it."""
    return {
        "sheet": sheet.name,
        "places": sheet.places,
        "unknown": sheet.unknown,
        "passed": sheet.passed,
        "rows": [[row.number, row.cells, row.faults] for row in sheet.rows],
    }


def digest(file):
    """The SHA-256 of an open file."""
    file.seek(0)
    return hashlib.sha256(file.read()).hexdigest()


def clean_name(name):
    """A file's name without its path, on one line, as long as its column is."""
    name = " ".join(name.replace("\\", "/").rsplit("/", 1)[-1].replace("\0", "").split())
    return name[-255:] or "daftar"


class Outdated(Exception):
    """What would be written is not what was looked at; `preview` is what it is now."""

    def __init__(self, preview):
        super().__init__("What is on file has changed since the preview was made.")
        self.preview = preview
