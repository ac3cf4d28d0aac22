"""The elements of SpreadsheetML and their texts (ECMA-376 Part 1, 18), told apart from those of other languages beside them."""

import re

from rakerda.grids.limits import LONGEST, Refused

NAMESPACES = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",  # the strict variant
)
ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")  # 22.9.2.19, ST_Xstring


def named(**acts):
    """Return the handlers by the full names of elements, in either namespace."""
    return {f"{namespace} {name}": act for namespace in NAMESPACES for name, act in acts.items()}


def is_true(value):
    return value in {"1", "true", "on"}


def unescape(text):
    """Return a text as its cell contains it; half a surrogate pair becomes "?"."""
    return ESCAPE.sub(lambda match: chr(int(match[1], 16)), text).encode("utf-8", "replace").decode() if "_x" in text else text


class Heard:
    """Collects the texts of one kind of element between begin() and end(). More than a cell can hold is refused."""

    def __init__(self):
        self.pieces, self.length, self.on = [], 0, False

    def begin(self, _attributes=None):
        self.on = True

    def end(self):
        self.on = False

    def hear(self, text):
        if self.on:
            self.length += len(text)
            if self.length > LONGEST:
                raise Refused("long")
            self.pieces.append(text)

    def take(self):
        """Return the text collected since the last call."""
        text = "".join(self.pieces)
        self.pieces, self.length = [], 0
        return text


class HeardText(Heard):
    """The text of a cell, possibly in runs (18.4.4); its phonetic reading (rPh, 18.4.6) is ignored."""

    aside = False

    def begin(self, _attributes=None):
        self.on = not self.aside

    def begin_aside(self, _attributes):
        self.aside = True

    def end_aside(self):
        self.aside = False
