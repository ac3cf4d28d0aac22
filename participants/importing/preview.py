"""What a list would do, to be looked at: its rows, each new, changed, the same or a problem."""

import hashlib
import json

from django.utils.functional import cached_property

from participants.importing.columns import HEADS, RowForm, printed_office
from participants.importing.matching import Matching
from rakerda.sheets.cells import fault_text, remark_text
from rakerda.sheets.keeping import unkept

KINDS = ["problem", "changed", "new", "same"]  # in the order in which they need a reader


class Line:
    """A row of the list and what it means."""

    def __init__(self, place, cells, faults, notes):
        self.place, self.number, self.cells = place, place.number, cells  # place: rakerda.sheets.keeping.Place
        self.problems, self.changes = [], {}  # problems: (column, text); changes: column: (old, new)
        self.warnings = [remark_text(code) for code, _key in notes]
        self.new = self.second = False  # second: one more post of somebody whose line came before
        self.more = 0  # posts of the same person in later lines
        self.participant = None
        form = RowForm(cells)
        form.is_valid()
        self.data = form.cleaned_data
        for key, errors in form.errors.items():
            if key not in faults:
                self.problem(key, " ".join(errors))
        for key, fault in faults.items():
            self.problem(key, fault_text(fault, cells[key]))

    @property
    def office(self):
        return printed_office(self.data["kind"], self.data["office"])

    @property
    def kind(self):
        return "problem" if self.problems else "new" if self.new else "changed" if self.changes else "same"

    def problem(self, key, text):
        self.problems.append((key, text))

    def warn(self, text):
        self.warnings.append(text)

    @property
    def told(self):
        """Its problems, each with the address of its cell and the head of its column."""
        return [(self.place.cell(key), HEADS[key], text) for key, text in self.problems]

    @property
    def others(self):
        """The cells that change, apart from those that have a column of their own on the page."""
        return [(HEADS[key], old, new) for key, (old, new) in self.changes.items() if key not in {"name", "office", "unit"}]

    def shown(self, key):
        """A cell as it was and as it will be."""
        return self.changes.get(key, ("", self.cells.get(key, "")))

    name = property(lambda self: self.shown("name"))
    office_cell = property(lambda self: self.shown("office"))
    unit = property(lambda self: self.shown("unit"))


class Preview:
    """What a list would do to what is on file now."""

    def __init__(self, imported):
        kept = unkept(imported.rows)
        self.imported, self.participants = imported, imported.rows["participants"]
        self.sheets, self.left, self.unknown, self.passed = kept.sheets, kept.left, kept.unknown, kept.passed
        self.matching = Matching(imported.meeting, self.participants)
        self.lines = [Line(*row) for row in kept.rows]
        for line in self.lines:
            if not line.problems:
                self.matching.take(line)
        self.matching.finish()

    @cached_property
    def counts(self):
        kinds = [line.kind for line in self.lines]
        return {kind: kinds.count(kind) for kind in KINDS}

    @property
    def warned(self):
        return [line for line in self.lines if line.warnings]

    @property
    def new_units(self):
        return self.matching.changes.units

    @property
    def may_apply(self):
        return not self.counts["problem"] and len(self.lines) > self.counts["same"]

    @cached_property
    def fingerprint(self):
        """Tells two previews apart, whatever language they are read in."""
        told = [
            [str(line.place), line.kind, sorted(line.changes.items()), [key for key, _text in line.problems]]
            for line in self.lines
        ]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:32]
