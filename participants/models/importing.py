"""Lists that came as a spreadsheet."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agenda.models import Meeting, RegionalQuerySet


class Import(models.Model):
    """A list as it was read from a file, kept until somebody has looked at the preview and applied it, or has not."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="imports")
    name = models.CharField(_("file name"), max_length=255)
    sha256 = models.CharField(max_length=64, editable=False)
    rows = models.JSONField(editable=False)  # as read, all texts: participants.importing.applying.receive says how
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.CharField(max_length=200, editable=False)
    applied_at = models.DateTimeField(null=True, blank=True, editable=False)
    applied_by = models.CharField(max_length=200, blank=True, editable=False)

    objects = RegionalQuerySet.over("meeting__region")

    class Meta:
        ordering = ["-pk"]
        verbose_name, verbose_name_plural = _("import"), _("imports")

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("participants:import_preview", args=[*self.meeting.args, self.pk])
