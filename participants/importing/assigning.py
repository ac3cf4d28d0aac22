"""The form that assigns the columns of a list by hand: for each sheet the row of headings, for each column what it holds."""

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from participants.importing.columns import NEEDED, READ
from participants.importing.reading import assign, assigned_in, missing
from rakerda.grids.limits import ABOVE
from rakerda.importing.keeping import unkept_grids
from rakerda.sheets import heads
from rakerda.sheets.cells import Unreadable, letters
from rakerda.sheets.heads import Assigned
from rakerda.sheets.reading import given

NOTHING = "-"  # the choice for a column that is not taken
EXAMPLES = 2  # cells that are shown of a column
LONGEST = 40  # characters of an example
HEADS = {column.key: column.head for column in READ}


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
        return [(0, _("No headings: the list begins at once")), *((number, f"{number}: {text[:80]}") for number, text in words)]

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
            label=_("Row with the headings"), choices=sheet.heading_rows(), coerce=int, initial=sheet.head
        )
        taken = [(NOTHING, _("not to be taken")), *HEADS.items()]
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
            self.add_error(None, _("Choose the column with: %s.") % ", ".join(lacking))
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
                self.add_error(name, _("“%(head)s” is chosen for column %(other)s too.") % {"head": HEADS[key], "other": other})
            elif key:
                places[key] = column
        return Assigned(cleaned.get(sheet.head_field) or 0, places)

    def _read(self):
        try:
            assign(self.imported, self.assigned, self.by)
        except Unreadable as refusal:
            self.add_error(None, str(refusal))
