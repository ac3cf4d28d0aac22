"""Rumusan: what the meeting agrees."""

import pgtrigger
from django.db import models, transaction
from django.db.models import Max, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from pghistory import track

from agenda.models import Meeting, RegionalQuerySet, Sector, Session, Topic
from presentations.models import Document
from proceedings.models.locks import refusing
from proceedings.models.versions import Versioned
from rakerda.refusals import NotNow


class Adopted(NotNow):
    """The decision is adopted: its words are those the plenary heard, until the adoption is withdrawn."""

    reason = _("The decision is adopted and keeps its words. To change them, withdraw the adoption first.")


class DecisionQuerySet(RegionalQuerySet):
    region_path = "meeting__region"

    def adopted(self):
        return self.filter(adopted_at__isnull=False)

    def proposed(self):
        return self.filter(adopted_at__isnull=True)


@track()
class Decision(Versioned):
    """Rumusan: proposed by a note taker, adopted in plenary. Positions run within the meeting."""

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
    withdrawn_at = models.DateTimeField(null=True, blank=True, editable=False)
    withdrawn_by = models.CharField(max_length=200, blank=True, editable=False)
    withdrawn_reason = models.TextField(_("reason"), blank=True, editable=False)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        verbose_name, verbose_name_plural = _("decision"), _("decisions")
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "position"], deferrable=models.Deferrable.DEFERRED, name="decision_position_once"
            ),
            models.CheckConstraint(
                condition=Q(adopted_at__isnull=True, adopted_by="") | (Q(adopted_at__isnull=False) & ~Q(adopted_by="")),
                name="decision_adopted_by_someone",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True, withdrawn_by="", withdrawn_reason="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_by="") & ~Q(withdrawn_reason="")),
                name="decision_withdrawn_with_a_reason",
            ),
        ]
        triggers = [
            refusing(
                "adopted_words_are_frozen",
                pgtrigger.Update,
                when="""OLD.adopted_at IS NOT NULL AND NEW.adopted_at IS NOT NULL
                    AND (OLD.topic_id, OLD.sector_id, OLD.issue, OLD.text, OLD.output, OLD.document)
                    IS DISTINCT FROM (NEW.topic_id, NEW.sector_id, NEW.issue, NEW.text, NEW.output, NEW.document)""",
                words="an adopted decision keeps its words",
            ),
            refusing(
                "adopted_is_kept",
                pgtrigger.Delete,
                when="OLD.adopted_at IS NOT NULL",
                words="an adopted decision is not deleted",
            ),
        ]

    def __str__(self):
        return self.text

    @property
    def region_id(self):
        return self.meeting.region_id

    def get_absolute_url(self):
        return reverse("proceedings:decision_update", args=[*self.meeting.args, self.pk])

    def save(self, *args, **kwargs):
        """A new one comes last."""
        if self.position is None:
            self.position = (self.meeting.decisions.aggregate(last=Max("position"))["last"] or 0) + 1
        super().save(*args, **kwargs)

    def edit(self, seen, **values):
        """Change its words; raise Adopted for one the plenary has heard, Stale if someone else was quicker."""
        if self.adopted_at:
            raise Adopted(self)
        super().edit(seen, **values)

    def adopt(self, by):
        """The chair's gavel: the words are the meeting's now. Once adopted, nothing happens."""
        if self.adopted_at is None:
            self.adopted_at, self.adopted_by = timezone.now(), by
            self.withdrawn_at, self.withdrawn_by, self.withdrawn_reason = None, "", ""
            self.save()

    def withdraw(self, by, reason):
        """Take the adoption back, and say why; it is a proposal again."""
        self.adopted_at, self.adopted_by = None, ""
        self.withdrawn_at, self.withdrawn_by, self.withdrawn_reason = timezone.now(), by, reason
        self.save()

    @transaction.atomic
    def move_to(self, position):
        """Put it in this place, 1..n of the meeting; the others close up."""
        rows = list(Decision.objects.select_for_update().filter(meeting_id=self.meeting_id))
        rows.remove(self)
        rows.insert(max(position, 1) - 1, self)
        for place, row in enumerate(rows, 1):
            Decision.objects.filter(pk=row.pk).exclude(position=place).update(position=place)
        self.position = rows.index(self) + 1

    @transaction.atomic
    def remove(self):
        """Take a proposal away; the history keeps it. What has follow-ups stays (ProtectedError)."""
        if self.adopted_at:
            raise Adopted(self)
        self.delete()
