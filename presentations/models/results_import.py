"""Imported results."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agenda.models import RegionalQuerySet
from presentations.models.expose import Expose
from rakerda.importing.models import SheetImport


class ResultsImport(SheetImport):
    """The filled-in template of a unit; its rows are those of its lists (results, factors, plans)."""

    expose = models.ForeignKey(Expose, models.CASCADE, related_name="results_imports")

    objects = RegionalQuerySet.over("expose__meeting__region", "meeting_id", "unit_id")

    class Meta(SheetImport.Meta):
        verbose_name, verbose_name_plural = _("filled-in template"), _("filled-in templates")

    def get_absolute_url(self):
        return reverse("presentations:results_import", args=[*self.expose.meeting.args, self.pk])

    def hold_place(self):
        """Lock the exposé, as every entered row does. Raises Locked."""
        self.expose.hold_open()
