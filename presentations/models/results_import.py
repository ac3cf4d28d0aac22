"""Results that came as a spreadsheet."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agenda.models import RegionalQuerySet
from presentations.models.expose import Expose


class ResultsImport(models.Model):
    """The filled-in template of a unit as it was read, kept until somebody has looked at the preview and applied it."""

    expose = models.ForeignKey(Expose, models.CASCADE, related_name="results_imports")
    name = models.CharField(_("file name"), max_length=255)
    sha256 = models.CharField(max_length=64, editable=False)
    rows = models.JSONField(editable=False)  # as read, by list (results, factors, plans): rakerda.sheets.keeping.kept
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.CharField(max_length=200, editable=False)
    applied_at = models.DateTimeField(null=True, blank=True, editable=False)
    applied_by = models.CharField(max_length=200, blank=True, editable=False)

    objects = RegionalQuerySet.over("expose__meeting__region", "meeting_id", "unit_id")

    class Meta:
        ordering = ["-pk"]
        verbose_name, verbose_name_plural = _("filled-in template"), _("filled-in templates")

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("presentations:results_import", args=[*self.expose.meeting.args, self.pk])
