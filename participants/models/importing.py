"""Imported lists of people, and how their columns were assigned before."""

import copy

from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agenda.models import Meeting, Region, RegionalQuerySet
from rakerda.constraints import holds, once
from rakerda.editing import editing
from rakerda.importing.models import SheetImport
from rakerda.pages.refusals import NotNow


class Imported(NotNow):
    """The list has been imported already."""

    reason = _("This list was imported, and stays as a record. Upload the file again to import it anew.")


class Import(SheetImport):
    """A list of people; its rows say also whether they are participants of the meeting, or of the directory alone, and what
    was decided about them: the columns of each sheet, rows to be skipped, answers to questions.
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="imports")

    objects = RegionalQuerySet.over("meeting__region")

    class Meta(SheetImport.Meta):
        verbose_name, verbose_name_plural = _("import"), _("imports")

    def get_absolute_url(self):
        return reverse("participants:import_preview", args=[*self.meeting.args, self.pk])

    def hold_place(self):
        """Lock the region's row, so that only one list of a region is applied at a time."""
        Region.objects.select_for_update(no_key=True).get(pk=self.region_id)

    def apply(self, preview_of, seen, by):
        """Write the list (SheetImport.apply); the sheets as they came, with columns that were not taken, are kept no longer."""
        with transaction.atomic():
            preview = super().apply(preview_of, seen, by)
            if "grids" in self.rows:
                self.rows = {key: value for key, value in self.rows.items() if key != "grids"}
                self.save(update_fields=["rows"])
        return preview

    def read_anew(self, read):
        """Replace what was read by read(rows), which may raise sheets.Unreadable. Raises Imported."""
        with editing(self):
            self._require_open()
            self.rows = self.rows | read(self.rows)

    def skip(self, keys):
        """Leave out these rows (Place.key) as well. Raises Imported."""
        self._decide(lambda rows: rows.update(skipped=sorted({*rows.get("skipped", []), *keys})))

    def take_back(self, key):
        """Take a row in again that was left out. Raises Imported."""
        self._decide(lambda rows: rows.update(skipped=[one for one in rows.get("skipped", []) if one != key]))

    def answer(self, answers):
        """Keep the answers to questions about the list, {name: value}. Raises Imported."""
        self._decide(lambda rows: rows.update(answers=rows.get("answers", {}) | answers))

    def _decide(self, change):
        with editing(self):
            self._require_open()
            rows = copy.copy(self.rows)
            change(rows)
            self.rows = rows

    def _require_open(self):
        if self.applied_at:
            raise Imported


class ColumnAssignment(models.Model):
    """The columns that somebody assigned to the headings of a list: proposed for the next file of the region with the same headings."""

    region = models.ForeignKey(Region, models.CASCADE, related_name="column_assignments", verbose_name=_("region"))
    heading = models.CharField(max_length=64, editable=False)  # rakerda.sheets.heads.signature
    columns = models.JSONField(editable=False)  # {key: column, counted from 0}
    made_at = models.DateTimeField(auto_now=True)
    made_by = models.CharField(max_length=200, editable=False)

    objects = RegionalQuerySet.over("region")

    class Meta:
        ordering = ["-made_at", "-pk"]
        verbose_name, verbose_name_plural = _("assignment of columns"), _("assignments of columns")
        constraints = [
            once(
                "region",
                "heading",
                name="column_assignment_once",
                told=_("Somebody else assigned the columns of these headings at the same time. Do it again."),
            ),
            holds(
                Q(heading__regex=r"^[0-9a-f]{64}$"),
                name="column_assignment_of_headings",
                told=_("Only columns with headings are remembered."),
            ),
        ]

    def __str__(self):
        return ", ".join(self.columns)
