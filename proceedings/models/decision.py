"""Rumusan: what the meeting agrees."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from pghistory import track

from agenda.models import Meeting, RegionalQuerySet, Sector, Session, Topic
from presentations.models import Document


@track()
class Decision(models.Model):
    """Rumusan: proposed by a note taker, adopted in plenary."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="decisions")
    position = models.PositiveSmallIntegerField(editable=False)
    topic = models.ForeignKey(Topic, models.PROTECT, null=True, blank=True, related_name="decisions", verbose_name=_("topic"))
    sector = models.ForeignKey(Sector, models.PROTECT, null=True, blank=True, related_name="decisions", verbose_name=_("field"))
    session = models.ForeignKey(
        Session, models.SET_NULL, null=True, blank=True, related_name="decisions", verbose_name=_("agenda point")
    )
    issue = models.TextField(_("issue"), blank=True)
    text = models.TextField(_("decision"))
    output = models.CharField(_("output"), max_length=300, blank=True)
    document = models.CharField(_("planning document"), max_length=14, choices=Document, default=Document.OPERATIONS)
    proposed_by = models.CharField(max_length=200, editable=False)
    adopted_at = models.DateTimeField(null=True, blank=True, editable=False)
    adopted_by = models.CharField(max_length=200, blank=True, editable=False)

    objects = RegionalQuerySet.over("meeting__region")

    class Meta:
        ordering = ["position"]
        verbose_name, verbose_name_plural = _("decision"), _("decisions")
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "position"], deferrable=models.Deferrable.DEFERRED, name="decision_position_once"
            )
        ]

    def __str__(self):
        return self.text

    @property
    def region_id(self):
        return self.meeting.region_id

    def get_absolute_url(self):
        return reverse("proceedings:decision_update", args=[*self.meeting.args, self.pk])
