"""Tindak lanjut: task, responsible unit and due date, with the unit's reports."""

from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from pghistory import track

from agenda.models import Meeting, RegionalQuerySet
from participants.models import Unit
from proceedings.models.decision import Decision
from proceedings.models.minutes import Directive, Question
from rakerda.constraints import exactly_one, holds, kept
from rakerda.editing import editing, hold
from rakerda.files import RandomIn
from rakerda.pages.refusals import NotNow

JUDGED = _("Somebody has judged this report already. Reload the page to read how.")


class Settled(NotNow):
    """The follow-up is done or cancelled, or the report has been judged; no further change is accepted."""

    reason = _("This is settled already: the follow-up is done or cancelled, or the report was verified or returned.")


class FollowUpQuerySet(RegionalQuerySet):
    def told(self):
        """With everything that its state, its origin and its line in a list need."""
        return self.select_related("meeting__region", "unit", "decision", "directive", "question").prefetch_related(
            "supporters", "reports"
        )

    def public(self):
        """Exclude those that arose in an internal session; decisions of the plenary are public."""
        said = self.exclude(directive__minutes__session__public=False)
        return said.exclude(question__minutes__session__public=False)


@track()
class FollowUp(models.Model):
    """Tindak lanjut: who does what by when, for exactly one decision, directive or question."""

    class State(models.TextChoices):
        """Never stored: derived from the reports."""

        CANCELLED = "cancelled", _("Cancelled")
        DONE = "done", _("Done")
        RETURNED = "returned", _("Returned")
        WAITING = "waiting", _("To be checked")
        BLOCKED = "blocked", _("Hindered")
        BEGUN = "begun", _("In progress")
        NONE = "none", _("Not begun")

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="follow_ups")
    decision = models.ForeignKey(Decision, models.PROTECT, null=True, blank=True, related_name="follow_ups")
    directive = models.ForeignKey(Directive, models.PROTECT, null=True, blank=True, related_name="follow_ups")
    question = models.ForeignKey(Question, models.PROTECT, null=True, blank=True, related_name="follow_ups")
    text = models.TextField(_("what is to be done"))
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="follow_ups", verbose_name=_("unit in charge"))
    supporters = models.ManyToManyField(Unit, blank=True, related_name="supported_follow_ups", verbose_name=_("supporting units"))
    due_on = models.DateField(_("due date"))
    due_reason = models.CharField(_("why the due date moved"), max_length=300, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True, editable=False)
    cancelled_by = models.CharField(max_length=200, blank=True, editable=False)
    cancelled_reason = models.TextField(_("reason"), blank=True, editable=False)

    objects = FollowUpQuerySet.over("meeting__region")

    class Meta:
        ordering = ["due_on", "pk"]
        verbose_name, verbose_name_plural = _("follow-up"), _("follow-ups")
        constraints = [
            exactly_one(
                "decision",
                "directive",
                "question",
                name="follow_up_has_one_origin",
                told=_("A follow-up comes from one decision, directive or question. Begin it on the page of that one."),
            ),
            holds(
                Q(cancelled_at__isnull=True, cancelled_by="", cancelled_reason="")
                | (Q(cancelled_at__isnull=False) & ~Q(cancelled_by="") & ~Q(cancelled_reason="")),
                name="follow_up_cancelled_with_a_reason",
                at="cancelled_reason",
                told=_("Enter the reason for which the follow-up is cancelled."),
            ),
        ]

    def __str__(self):
        return self.text

    def get_absolute_url(self):
        return reverse("proceedings:follow_up", args=[*self.meeting.args, self.pk])

    @property
    def origin(self):
        """The decision, directive or question that it arose from."""
        return self.decision or self.directive or self.question

    @property
    def origin_kind(self):
        """ "decision", "directive" or "question"."""
        return next(kind for kind in ("decision", "directive", "question") if getattr(self, f"{kind}_id"))

    @property
    def last_report(self):
        return next(iter(self.reports.all()), None)

    @property
    def percent(self):
        """The percentage in the unit's last report."""
        return self.last_report.percent if self.last_report else 0

    @property
    def state(self):
        """Done only with a verified report of 100% with evidence; otherwise from the last report."""
        report = self.last_report
        if self.cancelled_at:
            return self.State.CANCELLED
        if any(row.settles for row in self.reports.all()):
            return self.State.DONE
        if report is None:
            return self.State.NONE
        if report.returned_at:
            return self.State.RETURNED
        if report.percent == 100 and not report.verified_at:
            return self.State.WAITING
        return self.State.BLOCKED if report.obstacle else self.State.BEGUN

    @property
    def settled(self):
        return self.state in {self.State.DONE, self.State.CANCELLED}

    def days_late(self, on):
        """Days past the due date; 0 if in time, done or cancelled."""
        return 0 if self.settled else max((on - self.due_on).days, 0)

    def is_late(self, on):
        return self.days_late(on) > 0

    @transaction.atomic
    def report(self, by, text, percent, obstacle="", evidence=None):
        """Create a report of the unit in charge; `evidence` is an uploaded file. Raises Settled if closed."""
        self._require_open()
        return Report.objects.create(
            follow_up=self,
            text=text,
            percent=percent,
            obstacle=obstacle,
            evidence=evidence or "",
            evidence_name=evidence.name[-255:] if evidence else "",
            reported_by=by,
        )

    def cancel(self, by, reason):
        """Cancel it; the reason is kept. Raises Settled if closed."""
        with editing(self):
            self._require_open()
            self.cancelled_at, self.cancelled_by, self.cancelled_reason = timezone.now(), by, reason

    def resume(self):
        """Undo a cancellation."""
        with editing(self):
            self.cancelled_at, self.cancelled_by, self.cancelled_reason = None, "", ""

    def _require_open(self):
        """Raise Settled if it is closed according to the current rows; it is locked until the transaction ends."""
        hold(self)
        prefetch = getattr(self, "_prefetched_objects_cache", {})
        prefetch.pop("reports", None)
        if self.settled:
            raise Settled(self)


@track()
class Report(models.Model):
    """A report of the unit in charge on a follow-up; verified or returned by the secretariat."""

    follow_up = models.ForeignKey(FollowUp, models.CASCADE, related_name="reports")
    text = models.TextField(_("what was done"))
    percent = models.PositiveSmallIntegerField(_("progress (%)"))
    obstacle = models.CharField(_("what hinders it"), max_length=300, blank=True)
    evidence = models.FileField(_("evidence"), upload_to=RandomIn("evidence"), blank=True)
    evidence_name = models.CharField(max_length=255, blank=True, editable=False)  # file name given by the sender
    reported_at = models.DateTimeField(auto_now_add=True)
    reported_by = models.CharField(max_length=200, editable=False)
    verified_at = models.DateTimeField(null=True, blank=True, editable=False)
    verified_by = models.CharField(max_length=200, blank=True, editable=False)
    returned_at = models.DateTimeField(null=True, blank=True, editable=False)
    returned_by = models.CharField(max_length=200, blank=True, editable=False)
    returned_note = models.TextField(_("note"), blank=True, editable=False)

    objects = RegionalQuerySet.over("follow_up__meeting__region", "meeting_id", "unit_id")

    class Meta:
        ordering = ["-reported_at", "-pk"]
        verbose_name, verbose_name_plural = _("report"), _("reports")
        constraints = [
            holds(Q(percent__lte=100), name="report_percent_to_100", at="percent", told=_("Enter a percentage from 0 to 100.")),
            holds(Q(verified_at__isnull=True) | Q(returned_at__isnull=True), name="report_verified_or_returned", told=JUDGED),
            holds(
                Q(verified_at__isnull=True) | Q(percent__lt=100) | ~Q(evidence=""),
                name="report_done_needs_evidence",
                at="evidence",
                told=_("What is done needs evidence. Attach it, or return the report with a note."),
            ),
            holds(
                Q(returned_at__isnull=True) | ~Q(returned_note=""),
                name="report_returned_with_a_note",
                at="returned_note",
                told=_("Enter what the unit should mend before the report is returned."),
            ),
        ]
        triggers = [kept(moment, words="a verdict on a report stays", told=JUDGED) for moment in ("verified_at", "returned_at")]

    def __str__(self):
        return f"{self.percent}%"

    @property
    def judged(self):
        return bool(self.verified_at or self.returned_at)

    @property
    def settles(self):
        """Whether it completes the follow-up."""
        return bool(self.verified_at and self.percent == 100)

    def verify(self, by):
        """Mark it as verified by the secretariat. Raises Settled if it was already judged."""
        self._judge(verified_at=timezone.now(), verified_by=by)

    def return_(self, note, by):
        """Send it back to the unit; the note lists the corrections. Raises Settled if it was already judged."""
        self._judge(returned_at=timezone.now(), returned_by=by, returned_note=note)

    def _judge(self, **verdict):
        with transaction.atomic():
            hold(self.follow_up)  # nobody may cancel it or add a report at the same time
            with editing(self):
                if self.judged:
                    raise Settled(self)
                for name, value in verdict.items():
                    setattr(self, name, value)
