"""Rumusan: decisions of the meeting."""

from contextlib import contextmanager

import pgtrigger
from django.db import models, transaction
from django.db.models import Max, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from pghistory import track

from agenda.models import Meeting, RegionalQuerySet, Sector, Session, Topic
from presentations.models import Document
from proceedings.models.versions import Versioned
from rakerda.constraints import MOVED, holds, kept, once, refusing
from rakerda.editing import editing, hold
from rakerda.pages.refusals import NotNow

ADOPTED = _("The decision is adopted and keeps its words. Withdraw it with a reason, then propose another one.")
ADOPTED_AT_ONCE = _("Somebody adopted a decision at the same moment. Reload the page, then adopt this one again.")


class Adopted(NotNow):
    """The decision is adopted: its text cannot change until the adoption is withdrawn."""

    reason = _("The decision is adopted and keeps its words. To change them, withdraw the adoption first.")


class DecisionQuerySet(RegionalQuerySet):
    def adopted(self):
        return self.filter(adopted_at__isnull=False)

    def proposed(self):
        return self.filter(adopted_at__isnull=True)


@track()
class Decision(Versioned):
    """Rumusan: proposed by a note taker, adopted in plenary. Positions run within the meeting and may change.

    Its number is assigned at its first adoption and never changes, because published editions quote it.
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="decisions")
    position = models.PositiveSmallIntegerField(editable=False)
    number = models.PositiveSmallIntegerField(null=True, editable=False)
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

    objects = DecisionQuerySet.over("meeting__region")

    class Meta:
        ordering = ["position"]
        verbose_name, verbose_name_plural = _("decision"), _("decisions")
        constraints = [
            once("meeting", "position", deferrable=models.Deferrable.DEFERRED, name="decision_position_once", told=MOVED),
            once("meeting", "number", name="decision_number_once", told=ADOPTED_AT_ONCE),
            holds(
                Q(adopted_at__isnull=True, adopted_by="") | (Q(adopted_at__isnull=False, number__gte=1) & ~Q(adopted_by="")),
                name="decision_adopted_by_someone_under_a_number",
                told=ADOPTED_AT_ONCE,
            ),
            holds(
                Q(withdrawn_at__isnull=True, withdrawn_by="", withdrawn_reason="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_by="") & ~Q(withdrawn_reason="")),
                name="decision_withdrawn_with_a_reason",
                at="withdrawn_reason",
                told=_("Enter the reason for which the decision is withdrawn."),
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
                told=ADOPTED,
            ),
            refusing(
                "adopted_is_not_deleted",
                pgtrigger.Delete,
                when="OLD.adopted_at IS NOT NULL",
                words="an adopted decision is not deleted",
                told=ADOPTED,
            ),
            kept("adopted_at", undone_by=["withdrawn_at"], words="an adoption is taken back by a withdrawal only", told=ADOPTED),
            kept("number", words="a decision keeps its number", told=_("A decision keeps its number. Reload the page.")),
        ]

    def __str__(self):
        return self.text

    def get_absolute_url(self):
        return reverse("proceedings:decision_update", args=[*self.meeting.args, self.pk])

    def save(self, *args, **kwargs):
        """Save it; a new one is added at the end."""
        if self.position is not None:
            super().save(*args, **kwargs)
            return
        with self._in_turn():
            self.position = _highest(self.meeting.decisions, "position") + 1
            super().save(*args, **kwargs)

    def require_open(self):
        """Raise Adopted if the decision is adopted."""
        if self.adopted_at:
            raise Adopted(self)

    def adopt(self, by):
        """Adopt it: the chair's gavel makes the text final. Does nothing if it is already adopted."""
        with self._in_turn(), editing(self):
            if self.adopted_at is None:
                self.adopted_at, self.adopted_by = timezone.now(), by
                self.withdrawn_at, self.withdrawn_by, self.withdrawn_reason = None, "", ""
                self.number = self.number or self._next_number()

    def withdraw(self, by, reason):
        """Withdraw the adoption with a reason; it is a proposal again and keeps its number. Does nothing for a proposal."""
        with editing(self):
            if self.adopted_at:
                self.adopted_at, self.adopted_by = None, ""
                self.withdrawn_at, self.withdrawn_by, self.withdrawn_reason = timezone.now(), by, reason

    def move_to(self, position):
        """Move to position 1..n of the meeting; the others shift."""
        with self._in_turn():
            rows = list(self.meeting.decisions.all())
            rows.remove(self)
            rows.insert(max(position, 1) - 1, self)
            for place, row in enumerate(rows, 1):
                Decision.objects.filter(pk=row.pk).exclude(position=place).update(position=place)
            self.position = rows.index(self) + 1

    @transaction.atomic
    def remove(self):
        """Delete a proposal; the history keeps it. One with follow-ups is not deleted (ProtectedError)."""
        hold(self).require_open()
        self.delete()

    def _next_number(self):
        """Return one more than any number ever given in the meeting; the history knows the numbers of deleted decisions."""
        return _highest(self.pgh_event_model.objects.filter(meeting=self.meeting_id), "number") + 1

    @contextmanager
    def _in_turn(self):
        """Serialise changes within a meeting, because positions and numbers are counted. Must be acquired before the row lock."""
        with transaction.atomic():
            Meeting.objects.select_for_update(no_key=True).get(pk=self.meeting_id)
            yield


def _highest(rows, column):
    """Return the highest number in a column, 0 if there is none."""
    return rows.aggregate(highest=Max(column))["highest"] or 0
