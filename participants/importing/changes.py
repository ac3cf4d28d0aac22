"""The changes that a list would write: rows to add and fields to change, in memory until they are confirmed."""

from django.utils.translation import gettext as _

from participants.models import Appointment, Mandate, Official, Participant, Post, Unit
from rakerda.sheets.cells import one_line

ORDER = [Unit, Post, Official, Appointment, Participant, Mandate]  # each after those it refers to
BATCH = 500  # rows per statement


class Changes:
    """Changes of rows, as objects private to this preview; only save() writes them."""

    def __init__(self):
        self.new = {model: [] for model in ORDER}
        self.edited = {}  # id(row): (row, the fields that changed)
        self.said = {}  # (id(row), field): (number of the first line with a value, value)
        self.gone = []  # mandates

    def add(self, row):
        self.new[type(row)].append(row)
        return row

    @property
    def units(self):
        """The units that the list would add."""
        return self.new[Unit]

    def set(self, row, field, value):
        setattr(row, field, value)
        if row.pk:
            self.edited.setdefault(id(row), (row, set()))[1].add(field)

    def write(self, line, key, row, field, show=str):
        """Note the value of a cell for a field of a row. An empty cell changes nothing; later lines may not differ."""
        value = line.data.get(key)
        if not value or row is None:
            return False
        place, first = self.said.setdefault((id(row), field), (line.place, value))
        if first != value:
            line.problem(key, _("Row %(number)s says “%(value)s” of the same one.") % {"number": place, "value": show(first)})
            return False
        old = getattr(row, field)
        if old == value or (isinstance(old, str) and one_line(old) == value):
            return False
        if row.pk:
            line.changes[key] = (show(old) if old else "", show(value))
        self.set(row, field, value)
        return True

    def write_all(self):
        """Write all changes, each kind of row after those it refers to, and endings before beginnings.

        The caller holds the transaction.
        """
        for model in ORDER:
            for fields, rows in self._edited(model):
                model.objects.bulk_update(rows, fields, batch_size=BATCH)
            model.objects.bulk_create(self.new[model], batch_size=BATCH)
        Mandate.objects.filter(pk__in=[mandate.pk for mandate in self.gone]).delete()

    def _edited(self, model):
        """The changed rows of a model by their changed fields, those that end first."""
        groups = {}
        for row, fields in self.edited.values():
            if isinstance(row, model):
                groups.setdefault(tuple(sorted(fields)), []).append(row)
        return sorted(groups.items(), key=lambda group: "until" not in group[0])
