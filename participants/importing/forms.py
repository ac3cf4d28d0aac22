"""The forms of a list of people: its upload, its columns assigned by hand, rows to be left out."""

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from participants.importing.applying import receive
from participants.importing.columns import NEEDED, READ
from participants.importing.reading import assign, assigned_in, missing
from rakerda.grids.limits import ABOVE
from rakerda.importing.forms import SheetForm
from rakerda.importing.keeping import unkept_grids
from rakerda.sheets import heads
from rakerda.sheets.cells import Unreadable, letters
from rakerda.sheets.heads import Assigned
from rakerda.sheets.reading import given

NOTHING = "-"  # the choice for a column that is not taken
EXAMPLES = 2  # cells that are shown of a column
LONGEST = 40  # characters of an example
HEADS = {column.key: column.head for column in READ}


class ImportForm(SheetForm):
    """A file and the kind of its list."""

    HOLDS = [
        ("participants", _("Participants of this meeting; new ones are added to the directory too")),
        ("directory", _("The directory only; the list of participants is not changed")),
    ]
    holds = forms.ChoiceField(label=_("What the list holds"), choices=HOLDS, widget=forms.RadioSelect, initial="participants")

    def __init__(self, *args, meeting, **values):
        super().__init__(*args, **values)
        self.meeting = meeting

    def receive(self, file, holds):
        """Keep the list of the file."""
        return receive(self.meeting, file, holds == "participants", self.by)


class SkippingForm(forms.Form):
    """A row to be left out or taken in again, or all rows with a problem."""

    skip = forms.CharField(required=False)
    take = forms.CharField(required=False)
    problems = forms.BooleanField(required=False)

    def __init__(self, *args, preview, **values):
        super().__init__(*args, **values)
        self.preview = preview

    def clean(self):
        """Require a row of the list."""
        cleaned = super().clean()
        known = {line.place.key for line in self.preview.lines}
        if not cleaned["problems"] and not known & {cleaned.get("skip"), cleaned.get("take")}:
            raise forms.ValidationError(_("Choose a row of the list."))
        return cleaned

    def save(self):
        """Leave the rows out, or take one in again; returns a sentence about it."""
        imported, lines = self.preview.imported, self.preview.lines
        if key := self.cleaned_data["take"]:
            imported.take_back(key)
            return gettext("The row is taken in again.")
        wrong = [line.place.key for line in lines if line.problems] if self.cleaned_data["problems"] else []
        keys = wrong or [self.cleaned_data["skip"]]
        imported.skip(keys)
        return ngettext("%s row is skipped.", "%s rows are skipped.", len(keys)) % len(keys)


class SheetColumns:
    """A sheet in the form: the names of its fields, and what stands for them now."""

    def __init__(self, at, grid, assigned, taken):
        self.grid, self.name, self.head_field = grid, grid.name, f"head-{at}"
        found = heads.by_hand(grid.rows, READ, assigned) if assigned else heads.likeliest(grid.rows, READ)
        self.head = grid.rows[found.last][0] if found and found.last >= 0 and (assigned or found.places) else 0
        self.places = found.places if found and taken else {}
        self.texts = found.texts if self.head else []
        self.fields = {f"column-{at}-{column}": column for column in self._used()}

    def _used(self):
        return sorted({column for _number, texts in self.grid.rows for column, text in enumerate(texts) if text})

    def heading_rows(self):
        """The rows that may hold the headings: (number, words)."""
        words = ((number, " · ".join(text for text in texts if text)) for number, texts in self.grid.rows[:ABOVE])
        return [
            (0, gettext("No headings: the list begins at once")),
            *((number, f"{number}: {text[:80]}") for number, text in words),
        ]

    def label(self, column):
        """ "C: Nama Lengkap"."""
        text = self.texts[column] if column < len(self.texts) else ""
        return f"{letters(column)}: {Truncator(text).chars(LONGEST)}" if text else letters(column)

    def examples(self, column):
        """The first cells of a column below the headings."""
        below = (
            texts[column] for number, texts in self.grid.rows if number > self.head and column < len(texts) and texts[column]
        )
        return "; ".join(Truncator(text).chars(LONGEST) for _place, text in zip(range(EXAMPLES), below, strict=False))

    def key_at(self, column):
        """What a column holds now; "" for nothing that is taken."""
        return next((key for key, place in self.places.items() if place == column), "")


class ColumnsForm(forms.Form):
    """The columns of every sheet of a list. What is chosen counts for this list and is remembered for its headings."""

    def __init__(self, *args, imported, by="", **values):
        super().__init__(*args, **values)
        self.imported, self.by = imported, by
        rows = imported.rows
        assigned = assigned_in(rows)
        read = {sheet["name"] for sheet in rows.get("sheets", [])}
        lacking = bool(missing(rows))
        self.sheets = [
            SheetColumns(at, grid, assigned.get(grid.name), lacking or grid.name in read)
            for at, grid in enumerate(unkept_grids(rows.get("grids", [])))
        ]
        for sheet in self.sheets:
            self._add(sheet)

    def _add(self, sheet):
        self.fields[sheet.head_field] = forms.TypedChoiceField(
            label=gettext("Row with the headings"), choices=sheet.heading_rows(), coerce=int, initial=sheet.head
        )
        taken = [(NOTHING, gettext("not to be taken")), *HEADS.items()]
        for name, column in sheet.fields.items():
            self.fields[name] = forms.ChoiceField(
                label=sheet.label(column),
                help_text=sheet.examples(column),
                choices=taken,
                initial=sheet.key_at(column) or NOTHING,
            )

    def groups(self):
        """The fields of each sheet: (name of the sheet, field of the headings, fields of the columns)."""
        return [(sheet.name, self[sheet.head_field], [self[name] for name in sheet.fields]) for sheet in self.sheets]

    def clean(self):
        """Refuse a column that is chosen twice in a sheet, and a list without those that it needs."""
        cleaned = super().clean()
        self.assigned = {sheet.name: self._assigned(sheet, cleaned) for sheet in self.sheets}
        held = set().union(*(given(one.places, READ) for one in self.assigned.values()))
        if lacking := [HEADS[key] for key in NEEDED if key not in held]:
            self.add_error(None, gettext("Choose the column with: %s.") % ", ".join(lacking))
        if not self.errors:
            self._read()
        return cleaned

    def _assigned(self, sheet, cleaned):
        places = {}
        for name, column in sheet.fields.items():
            key = cleaned.get(name)
            if key == NOTHING:
                continue
            if key and key in places:
                other = letters(places[key])
                self.add_error(
                    name, gettext("“%(head)s” is chosen for column %(other)s too.") % {"head": HEADS[key], "other": other}
                )
            elif key:
                places[key] = column
        return Assigned(cleaned.get(sheet.head_field) or 0, places)

    def _read(self):
        try:
            assign(self.imported, self.assigned, self.by)
        except Unreadable as refusal:
            self.add_error(None, str(refusal))
