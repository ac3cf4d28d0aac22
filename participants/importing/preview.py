"""The preview of a list: its rows, each new, changed, the same or a problem."""

import hashlib
import json

from django.utils import timezone
from django.utils.functional import cached_property

from participants.identity import nip
from participants.importing.asking import Asking
from participants.importing.columns import HEADS, RowForm, printed_office
from participants.importing.matching import Matching
from participants.importing.reading import missing
from rakerda.importing import previews
from rakerda.importing.keeping import unkept
from rakerda.sheets.cells import remark_text


class Line(previews.Line):
    """A row of the list and its effect. Its warnings are texts, each about the whole row."""

    heads, titles = HEADS, frozenset({"name", "office", "unit"})

    def __init__(self, place, cells, faults, notes, *, province=False, skipped=False):
        super().__init__(place, cells, faults)
        self.skipped, self.doubled = skipped, None  # left out by hand; the earlier line that is the same
        self.warnings = [remark_text(code) for code, _key in notes]
        self.second = False  # one more post of a person in an earlier line
        self.more = 0  # posts of the same person in later lines
        self.participant = self.post = self.rank = self.group = None
        form = RowForm(cells, province=province)
        form.is_valid()
        self.data = form.cleaned_data
        if skipped:
            return
        number = self.data.get("nip", "")
        if number and nip.label(number) == "NRP" and "nrp" not in cells.get("nip", "").casefold():
            self.warnings += [str(text) for text in nip.warnings(number, timezone.localdate())]
        for key, errors in form.errors.items():
            if key not in faults:
                self.problem(key, " ".join(errors))
        self.find_faults()

    @property
    def kind(self):
        return "skipped" if self.skipped or self.doubled else super().kind

    @property
    def columns(self):
        """Every column of the file that has no place of its own on the page: (heading, old value, value)."""
        keys = [key for key in HEADS if key in self.place.letters and key not in self.titles]
        return [(HEADS[key], *shown) for key in keys if any(shown := self.shown(key))]

    @property
    def others(self):
        """The changes that are in no column of the file."""
        return [(HEADS[key], *self.changes[key]) for key in self.changes if key not in {*self.place.letters, *self.titles}]

    @property
    def written(self):
        """The office as it will be written, where the list has it shorter; else ""."""
        office = "" if self.problems or self.kind == "skipped" else self.data.get("office", "")
        return office if office and office not in self.cells.get("office", "") else ""

    @property
    def office(self):
        return printed_office(self.data["kind"], self.data["office"])

    def warn(self, text):
        self.warnings.append(text)

    @property
    def oddities(self):
        return [("", text) for text in self.warnings]

    name = property(lambda self: self.shown("name"))
    office_cell = property(lambda self: self.shown("office"))
    unit = property(lambda self: self.shown("unit"))


class Preview(previews.Preview):
    """The effect that a list of people would have on what is on file now."""

    proposes = False  # whether it shows what is asked about as it is likely to be

    def __init__(self, imported):
        kept = unkept(imported.rows)
        self.imported, self.participants = imported, imported.rows["participants"]
        self.sheets, self.left, self.unknown, self.passed = kept.sheets, kept.left, kept.unknown, kept.passed
        self.asking = Asking(imported.rows.get("answers", {}), self.proposes)
        self.matching = Matching(imported.meeting, self.participants, self.asking)
        province, skipped = imported.meeting.region.province, set(imported.rows.get("skipped", []))
        self.lines = [Line(*row, province=province, skipped=row[0].key in skipped) for row in kept.rows]
        taken = [line for line in self.lines if not line.skipped and not line.problems]
        self.matching.renaming.foresee(taken)
        for line in taken:
            self.matching.take(line)
        self.matching.finish()

    def write(self):
        self.matching.changes.write_all()

    @property
    def questions(self):
        """What only a person can tell, that of the whole list first."""
        return sorted(self.asking.questions, key=lambda one: one.kind != "offices")

    @property
    def open_questions(self):
        """How many of the questions nobody has answered."""
        return self.asking.open

    @cached_property
    def fingerprint(self):
        """Hash that distinguishes two previews, also by what was decided and what is still asked."""
        asked = [[one.name, one.answer, one.choices[0][0]] for one in self.questions]
        decided = [super().fingerprint, self.imported.rows.get("skipped", []), asked]
        return hashlib.sha256(json.dumps(decided).encode()).hexdigest()[:32]

    @property
    def skipped(self):
        """The lines that are left out."""
        return [line for line in self.lines if line.kind == "skipped"]

    @property
    def missing(self):
        """The headings of the columns that are to be assigned before the list can be read."""
        return missing(self.imported.rows)

    @property
    def why(self):
        """Why the list could not be read by its headings, where that is more than that nobody knows them."""
        return self.imported.rows.get("why", "")

    @property
    def recalled(self):
        """Whether the columns are those that were assigned to the same headings before."""
        return self.imported.rows.get("recalled", False)

    @property
    def may_assign(self):
        """Whether the columns can be assigned: a list that was kept by an earlier version has its rows alone."""
        return bool(self.imported.rows.get("grids")) and not self.imported.applied_at

    @property
    def new_units(self):
        return self.matching.changes.units


class Settled(Preview):
    """A preview that may be applied only once its questions are answered."""

    proposes = True

    @property
    def may_apply(self):
        return super().may_apply and not self.open_questions
