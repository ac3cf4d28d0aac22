"""Preview of an import: each row is new, changed, unchanged or a problem."""

import hashlib
import json
from collections import Counter

from django.utils.functional import cached_property

from rakerda.sheets.cells import fault_text

KINDS = ["problem", "changed", "new", "same"]  # in order of urgency for a reader


class Outdated(Exception):
    """What would be written differs from what was seen; `preview` is the current one."""

    def __init__(self, preview):
        super().__init__("What is on file has changed since the preview was made.")
        self.preview = preview


class Line:
    """A row of a list and its meaning: whether it is new, which cells change, what is wrong or doubtful.

    `heads` are the headings of its columns. The module that knows the list determines the meaning of a row and records it here.
    """

    list_key = ""  # the list it belongs to, if the file has several
    heads = {}  # key: heading of a column
    titles = frozenset()  # columns with a place of their own on the page, not listed as notes

    def __init__(self, place, cells, faults):
        self.place, self.number = place, place.number  # place: rakerda.importing.keeping.Place
        self.cells, self.faults = cells, faults
        self.problems, self.changes, self.warnings = [], {}, []  # (key, text); key: (old, new)
        self.new = False

    def problem(self, key, text):
        """Record a problem with a cell. A list with a problem cannot be applied."""
        self.problems.append((key, text))

    def find_faults(self):
        """Record the unreliable cells."""
        for key, fault in self.faults.items():
            self.problem(key, fault_text(fault, self.cells[key]))

    @property
    def kind(self):
        return "problem" if self.problems else "new" if self.new else "changed" if self.changes else "same"

    @property
    def told(self):
        """Its problems, each with the address of its cell and the heading of its column."""
        return [(self.place.cell(key), self.heads.get(key, ""), text) for key, text in self.problems]

    @property
    def oddities(self):
        """Its warnings, each with the heading of its column, or "" if it concerns the whole row."""
        return self.warnings

    @property
    def others(self):
        """The changed cells with old and new value, except those with a place of their own on the page."""
        return [(self.heads[key], old, new) for key, (old, new) in self.changes.items() if key not in self.titles]

    def shown(self, key):
        """A cell with old and new value."""
        return self.changes.get(key, ("", self.cells.get(key, "")))


class Preview:
    """The effect of a list on the stored data; `lines` are its rows. write() applies it."""

    lines = ()

    def write(self):
        """Write the list. The caller holds the transaction and has verified that this is what was seen."""
        raise NotImplementedError

    @cached_property
    def counts(self):
        """Return the number of lines of each kind."""
        kinds = Counter(line.kind for line in self.lines)
        return {kind: kinds[kind] for kind in KINDS}

    @property
    def writes(self):
        """Return how many lines would write something."""
        return self.counts["new"] + self.counts["changed"]

    @property
    def may_apply(self):
        return not self.counts["problem"] and self.writes > 0

    @cached_property
    def fingerprint(self):
        """Hash that distinguishes two previews, independent of language."""
        told = [
            [line.list_key, str(line.place), line.kind, sorted(line.changes.items()), [key for key, _text in line.problems]]
            for line in self.lines
        ]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:32]
