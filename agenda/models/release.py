"""The published agenda."""

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from agenda.models.meeting import Meeting
from agenda.models.region import RegionalQuerySet
from rakerda.constraints import once, telling


class Release(models.Model):
    """Revisi: a named, frozen agenda. The public sees the newest; `content` can be printed without any other table."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="releases")
    number = models.PositiveSmallIntegerField(editable=False)
    released_at = models.DateTimeField(auto_now_add=True)
    released_by = models.CharField(max_length=200, editable=False)
    content = models.JSONField(editable=False)
    changes = models.JSONField(editable=False, default=list)

    objects = RegionalQuerySet.over("meeting__region")

    class Meta:
        ordering = ["-number"]
        verbose_name, verbose_name_plural = _("revision"), _("revisions")
        constraints = [
            once(
                "meeting",
                "number",
                name="release_number_once",
                told=_(
                    "Somebody published a revision at the same moment. Reload the page, then publish yours if it is still needed."
                ),
            )
        ]
        triggers = [
            telling(
                pgtrigger.ReadOnly(name="release_frozen"),
                _("A published revision stays as it is. Change the agenda, and publish the next revision."),
            )
        ]

    def __str__(self):
        return f"{self.meeting.short_title}, revisi {self.number}"
