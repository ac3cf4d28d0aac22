"""What a filled-in template would do, to be looked at: its rows, each new, changed, the same or a problem."""

import copy
import hashlib
import json
from collections import Counter

from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from presentations.results.importing.columns import LISTS, texts_of, told_of
from rakerda.sheets.cells import fault_text, one_line, remark_text
from rakerda.sheets.keeping import unkept

KINDS = ["problem", "changed", "new", "same"]  # in the order in which they need a reader
PLACES = {"target_step": "target", "actual_step": "actual", "scale": "target"}  # cells in which a form finds fault: their column


class Line:
    """A row of a list and what it means. `row` is the row of ours that it is about, a new one where there is none."""

    def __init__(self, of, place, cells, faults, notes):
        self.of, self.place, self.number = of, place, place.number  # place: rakerda.sheets.keeping.Place
        self.cells, self.faults = cells, faults
        self.problems, self.changes, self.row = [], {}, None
        self.warnings = [(self.heads.get(key, ""), remark_text(code)) for code, key in notes]
        for key, fault in faults.items():
            self.problem(key, fault_text(fault, cells[key]))

    def judge(self, row):
        """Read the cells over what stands in the row; an empty cell says nothing."""
        self.new = row.pk is None
        before = texts_of(row)
        said = {key: text for key, text in self.cells.items() if text}
        form = self.of.form({**before, **said}, instance=copy.copy(row))
        if form.is_valid():
            self.row = form.instance
            after = texts_of(self.row)
            self.changes = {key: (before[key], after[key]) for key in after if one_line(before[key]) != one_line(after[key])}
        for key, errors in form.errors.items():
            place = PLACES.get(key, key)
            if place not in self.faults:
                self.problem(place, told_of(place, self.cells.get(place, ""), errors))

    def problem(self, key, text):
        self.problems.append((key, text))

    @property
    def kind(self):
        return "problem" if self.problems else "new" if self.new else "changed" if self.changes else "same"

    @property
    def heads(self):
        return {column.key: column.head for column in self.of.columns}

    @property
    def told(self):
        """Its problems, each with the address of its cell and the head of its column."""
        return [(self.place.cell(key), self.heads.get(key, ""), text) for key, text in self.problems]

    @property
    def shown(self):
        """The cells that it would write, each as it was and as it will be."""
        return [(self.heads[key], old, new) for key, (old, new) in self.changes.items() if key not in {"indicator", "text"}]

    @property
    def title(self):
        """By what a reader knows the row, as it was and as it will be."""
        key = "indicator" if "indicator" in self.heads else "text"
        old, new = self.changes.get(key, ("", self.cells.get(key, "")))
        return old, new or (str(self.row) if self.row else "")


class Listed:
    """One list of the file: its lines, and how many rows of ours it does not name."""

    def __init__(self, of, kept, expose):
        kept = unkept(kept)
        self.of, self.sheets, self.left, self.unknown, self.passed = of, kept.sheets, kept.left, kept.unknown, kept.passed
        self.lines = [Line(of, *row) for row in kept.rows]
        self.expose, self.rows = expose, list(of.model.objects.filter(expose=expose))
        self._require_once()
        self._match()

    @property
    def name(self):
        return self.of.model._meta.verbose_name_plural

    def _require_once(self):
        first = {}
        for line in self.lines:
            place = first.setdefault(self.of.same(line.cells), line.place)
            if place is not line.place:
                told = _("This is the same as row %(number)s. Keep one of them.") % {"number": place}
                line.problem(self.of.columns[0].key, told)

    def _match(self):
        """A row is known by what tells it from others, else by a code that only one has on either side."""
        known = {self.of.same(texts_of(row)): row for row in self.rows}
        found = {line: known.pop(self.of.same(line.cells), None) for line in self.lines}
        left = list(known.values())
        codes = Counter(row.code for row in left if getattr(row, "code", ""))
        asked = Counter(line.cells.get("code") for line, row in found.items() if row is None)
        by_code = {row.code: row for row in left if codes[getattr(row, "code", "")] == 1 == asked[row.code]}
        for line, row in found.items():
            row = row or by_code.pop(line.cells.get("code"), None)
            left = [one for one in left if one is not row]
            line.judge(row or self.of.model(expose=self.expose))
        self.missing = left


class Preview:
    """What a filled-in template would do to what is on file now."""

    def __init__(self, results_import):
        self.results_import = results_import
        rows, expose = results_import.rows, results_import.expose
        self.lists = [Listed(of, rows[key], expose) for key, of in LISTS.items() if key in rows]
        self.lines = [line for one in self.lists for line in one.lines]
        self.left = [sheet for one in self.lists for sheet in one.left]

    @cached_property
    def counts(self):
        kinds = Counter(line.kind for line in self.lines)
        return {kind: kinds[kind] for kind in KINDS}

    @property
    def writes(self):
        return self.counts["new"] + self.counts["changed"]

    @property
    def may_apply(self):
        return not self.counts["problem"] and self.writes > 0

    @cached_property
    def fingerprint(self):
        """Tells two previews apart, whatever language they are read in."""
        told = [
            [line.of.key, str(line.place), line.kind, sorted(line.changes.items()), len(line.problems)] for line in self.lines
        ]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:32]
