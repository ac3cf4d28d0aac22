"""The preview of a list: its rows, each new, changed, the same or a problem."""

from participants.importing.columns import HEADS, RowForm, printed_office
from participants.importing.matching import Matching
from rakerda.importing import previews
from rakerda.importing.keeping import unkept
from rakerda.sheets.cells import remark_text


class Line(previews.Line):
    """A row of the list and its effect. Its warnings are texts, each about the whole row."""

    heads, titles = HEADS, frozenset({"name", "office", "unit"})

    def __init__(self, place, cells, faults, notes, *, province=False):
        super().__init__(place, cells, faults)
        self.warnings = [remark_text(code) for code, _key in notes]
        self.second = False  # one more post of a person in an earlier line
        self.more = 0  # posts of the same person in later lines
        self.participant = self.post = self.rank = self.group = None
        form = RowForm(cells, province=province)
        form.is_valid()
        self.data = form.cleaned_data
        for key, errors in form.errors.items():
            if key not in faults:
                self.problem(key, " ".join(errors))
        self.find_faults()

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

    def __init__(self, imported):
        kept = unkept(imported.rows)
        self.imported, self.participants = imported, imported.rows["participants"]
        self.sheets, self.left, self.unknown, self.passed = kept.sheets, kept.left, kept.unknown, kept.passed
        self.matching = Matching(imported.meeting, self.participants)
        self.lines = [Line(*row, province=imported.meeting.region.province) for row in kept.rows]
        for line in self.lines:
            if not line.problems:
                self.matching.take(line)
        self.matching.finish()

    def write(self):
        self.matching.changes.write_all()

    @property
    def new_units(self):
        return self.matching.changes.units
