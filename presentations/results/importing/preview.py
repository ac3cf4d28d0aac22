"""The preview of a filled-in template: its rows, each new, changed, the same or a problem."""

import copy
from collections import Counter

from django.utils.translation import gettext as _

from presentations.results.importing.columns import LISTS, texts_of, told_of
from rakerda.importing import previews
from rakerda.importing.keeping import unkept
from rakerda.sheets.cells import one_line, remark_text

PLACES = {"target_step": "target", "actual_step": "actual", "scale": "target"}  # field: the column for its errors


class Line(previews.Line):
    """A row of a list and its effect. `row` is the saved row that it matches, or a new one."""

    titles = frozenset({"indicator", "text"})

    def __init__(self, of, place, cells, faults, notes):
        super().__init__(place, cells, faults)
        self.of, self.row, self.form = of, None, None
        self.warnings = [(self.heads.get(key, ""), remark_text(code)) for code, key in notes]
        self.find_faults()

    def judge(self, row):
        """Apply the cells to a copy of the row and note changes and faults; an empty cell changes nothing."""
        self.new = row.pk is None
        before = texts_of(row)
        said = {key: text for key, text in self.cells.items() if text}
        form = self.of.form({**before, **said}, instance=copy.copy(row))
        if form.is_valid():
            self.row, self.form = form.instance, form
            after = texts_of(self.row)
            self.changes = {key: (before[key], after[key]) for key in after if one_line(before[key]) != one_line(after[key])}
        for key, errors in form.errors.items():
            place = PLACES.get(key, key)
            if place not in self.faults:
                self.problem(place, told_of(place, self.cells.get(place, ""), errors))

    @property
    def list_key(self):
        return self.of.key

    @property
    def heads(self):
        return {column.key: column.head for column in self.of.columns}

    @property
    def others(self):
        """The cells that it would write. Defaults of a new row have no old value; an emptied cell is shown as a dash."""
        return [] if self.problems else [(head, "" if self.new else old, new or "–") for head, old, new in super().others]

    @property
    def title(self):
        """The name of the row for a reader, before and after."""
        old, new = self.shown("indicator" if "indicator" in self.heads else "text")
        return old, new or (str(self.row) if self.row else "")


class Listed:
    """One list of the file: its lines, and how many saved rows it does not name."""

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
        """Match lines with rows by their key, else by a code that occurs once on both sides."""
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


class Preview(previews.Preview):
    """The effect that a filled-in template would have on what is on file now."""

    def __init__(self, results_import):
        self.results_import = results_import
        rows, expose = results_import.rows, results_import.expose
        self.lists = [Listed(of, rows[key], expose) for key, of in LISTS.items() if key in rows]
        self.lines = [line for one in self.lists for line in one.lines]
        self.left = [sheet for one in self.lists for sheet in one.left]

    def write(self):
        for line in self.lines:
            if line.kind in {"new", "changed"}:
                line.form.save()
