"""What a list would do, to be looked at: its rows, each new, changed, the same or a problem."""

import hashlib
import json
from collections import Counter

from django.utils.functional import cached_property

from rakerda.sheets.cells import fault_text

KINDS = ["problem", "changed", "new", "same"]  # in the order in which they need a reader


class Outdated(Exception):
    """What would be written is not what was looked at; `preview` is what it is now."""

    def __init__(self, preview):
        super().__init__("What is on file has changed since the preview was made.")
        self.preview = preview


class Line:
    """A row of a list and what it means: whether it is new, which cells change, what is wrong or odd.

    `heads` says how its columns are called. What a row means is found by whoever knows the list, and told here.
    """

    list_key = ""  # of several lists in a file, the one to which it belongs
    heads = {}  # key: head of a column
    titles = frozenset()  # columns that have their own place on the page, and are no note

    def __init__(self, place, cells, faults):
        self.place, self.number = place, place.number  # place: rakerda.importing.keeping.Place
        self.cells, self.faults = cells, faults
        self.problems, self.changes, self.warnings = [], {}, []  # (key, text); key: (old, new)
        self.new = False

    def problem(self, key, text):
        """Tell what is wrong with a cell. A list with a problem is not applied."""
        self.problems.append((key, text))

    def find_faults(self):
        """Tell the cells that can't be trusted."""
        for key, fault in self.faults.items():
            self.problem(key, fault_text(fault, self.cells[key]))

    @property
    def kind(self):
        return "problem" if self.problems else "new" if self.new else "changed" if self.changes else "same"

    @property
    def told(self):
        """Its problems, each with the address of its cell and the head of its column."""
        return [(self.place.cell(key), self.heads.get(key, ""), text) for key, text in self.problems]

    @property
    def oddities(self):
        """Its warnings, each with the head of its column, or "" where it is about the whole row."""
        return self.warnings

    @property
    def others(self):
        """The cells that change, each as it was and as it will be, apart from those with a place of their own on the page."""
        return [(self.heads[key], old, new) for key, (old, new) in self.changes.items() if key not in self.titles]

    def shown(self, key):
        """A cell as it was and as it will be."""
        return self.changes.get(key, ("", self.cells.get(key, "")))


class Preview:
    """What a list would do to what is on file now; `lines` are its rows. write() does it."""

    lines = ()

    def write(self):
        """Write the list. The caller holds the transaction, and has made sure that this is what was seen."""
        raise NotImplementedError

    @cached_property
    def counts(self):
        """How many lines there are of each kind."""
        kinds = Counter(line.kind for line in self.lines)
        return {kind: kinds[kind] for kind in KINDS}

    @property
    def writes(self):
        """How many lines would write something."""
        return self.counts["new"] + self.counts["changed"]

    @property
    def may_apply(self):
        return not self.counts["problem"] and self.writes > 0

    @cached_property
    def fingerprint(self):
        """Tells two previews apart, whatever language they are read in."""
        told = [
            [line.list_key, str(line.place), line.kind, sorted(line.changes.items()), [key for key, _text in line.problems]]
            for line in self.lines
        ]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:32]
