"""Imported lists of people."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agenda.models import Meeting, Region, RegionalQuerySet
from rakerda.importing.models import SheetImport


class Import(SheetImport):
    """A list of people; its rows say also whether they are participants of the meeting, or of the directory alone."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="imports")

    objects = RegionalQuerySet.over("meeting__region")

    class Meta(SheetImport.Meta):
        verbose_name, verbose_name_plural = _("import"), _("imports")

    def get_absolute_url(self):
        return reverse("participants:import_preview", args=[*self.meeting.args, self.pk])

    def hold_place(self):
        """Lock the region's row, so that only one list of a region is applied at a time."""
        Region.objects.select_for_update(no_key=True).get(pk=self.region_id)
