"""Notula: entries of a session with speaker and time."""

import datetime

import pgtrigger
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from pghistory import track

from agenda.models import RegionalQuerySet, Session
from agenda.programme.timetable import timetable
from participants.models import CheckIn, Participant, Unit
from proceedings.models.spoken import NotPresent, Said, Spoken, Unsettled, doubts_of, one_speaker, presence_of
from proceedings.models.versions import Versioned
from rakerda.constraints import holds, kept, refusing
from rakerda.editing import editing, hold
from rakerda.pages.refusals import NotNow

APPROVED = _("The minutes are approved and take no changes. Reopen them first; copy what you typed.")
WHO_SPOKE = _("Write who spoke, or choose them from the list of participants.")


class Locked(NotNow):
    """The minutes are approved and accept no changes until they are reopened."""

    reason = _("These minutes are approved. They must be reopened before anything changes.")


# SQL: whether minutes hold something said by one whose presence is not proven.
UNPROVEN = """
    EXISTS (SELECT 1 FROM proceedings_remark WHERE minutes_id = NEW.id AND check_in_id IS NULL)
    OR EXISTS (SELECT 1 FROM proceedings_directive WHERE minutes_id = NEW.id AND check_in_id IS NULL)
    OR EXISTS (
        SELECT 1 FROM proceedings_question WHERE minutes_id = NEW.id
        AND (check_in_id IS NULL OR (answer <> '' AND answer_check_in_id IS NULL))
    )
"""


@track()
class Minutes(Versioned):
    """Notula of one session."""

    session = models.OneToOneField(Session, models.PROTECT, related_name="minutes_taken")
    chair = models.ForeignKey(
        Participant, models.PROTECT, null=True, blank=True, related_name="chaired", verbose_name=_("chair of the session")
    )
    summary = models.TextField(_("summary"), blank=True)
    approved_at = models.DateTimeField(null=True, blank=True, editable=False)
    approved_by = models.CharField(max_length=200, blank=True, editable=False)
    reopened_at = models.DateTimeField(null=True, blank=True, editable=False)
    reopened_by = models.CharField(max_length=200, blank=True, editable=False)

    objects = RegionalQuerySet.over("session__day__meeting__region", "meeting")

    class Meta:
        ordering = ["session__day__date", "session__position"]
        verbose_name, verbose_name_plural = _("minutes"), _("minutes")
        triggers = [
            refusing(
                "approved_minutes_keep_their_summary",
                pgtrigger.Update,
                when="""OLD.approved_at IS NOT NULL AND NEW.approved_at IS NOT NULL
                    AND (OLD.summary, OLD.chair_id) IS DISTINCT FROM (NEW.summary, NEW.chair_id)""",
                words="approved minutes take no changes",
                told=APPROVED,
            ),
            kept("approved_at", undone_by=["reopened_at"], words="an approval is taken back by a reopening only", told=APPROVED),
            refusing(
                "approved_with_speakers_who_came",
                pgtrigger.Insert | pgtrigger.Update,
                when=f"NEW.approved_at IS NOT NULL AND ({UNPROVEN})",
                words="minutes are approved when everyone who speaks in them is in the attendance",
                told=_(
                    "Somebody who speaks in these minutes is not recognised, or not recorded as present. Settle it, then approve them."
                ),
            ),
        ]
        constraints = [
            holds(
                Q(approved_at__isnull=True, approved_by="")
                | (Q(approved_at__isnull=False, chair__isnull=False) & ~Q(approved_by="")),
                name="minutes_approved_by_someone_under_a_chair",
                at="chair",
                told=_("Choose who chaired the session, then approve the minutes."),
            ),
            holds(
                Q(reopened_at__isnull=True, reopened_by="") | (Q(reopened_at__isnull=False) & ~Q(reopened_by="")),
                name="minutes_reopened_by_someone",
                told=_("Somebody else reopened them at the same time. Reload the page."),
            ),
        ]

    def __str__(self):
        return f"Notula {self.session}"

    def get_absolute_url(self):
        return reverse("proceedings:minutes", args=[*self.meeting.args, self.session_id])

    @classmethod
    def of(cls, session):
        """Return the minutes of a session, created if there are none."""
        return cls.objects.get_or_create(session=session)[0]

    @property
    def entries(self):
        """All entries, in the order in which they were spoken."""
        rows = [*self.remarks.all(), *self.questions.all(), *self.directives.all()] if self.pk else []
        return sorted(rows, key=lambda row: (row.said_at, row.noted_at))

    def moment(self):
        """Return the time of a new entry: now, on the day itself; afterwards, directly after the last entry."""
        now = timezone.now()
        day, zone = self.session.day, self.meeting.region.zone
        if now.astimezone(zone).date() == day.date:
            return now
        entries = self.entries
        if entries:
            return max(entry.said_at for entry in entries)
        planned = next(slot.starts_at for slot in timetable(day) if slot.session == self.session)
        return self.session.opened_at or datetime.datetime.combine(day.date, planned, zone)

    @transaction.atomic
    def note(self, kind, *, text, by, speaker=None, said_at=None, **values):
        """Add a Remark, a Question or a Directive of a participant, or of somebody by the name `speaker_written`."""
        self.unlocked()
        return kind.objects.create(
            minutes=self, speaker=speaker, text=text, noted_by=by, said_at=said_at or self.moment(), **values
        )

    def unlocked(self):
        """Lock the row until the transaction ends, so that nobody approves it meanwhile; raises Locked if it is approved."""
        hold(self).require_open()

    def require_open(self):
        """Raise Locked if they are approved."""
        if self.approved_at:
            raise Locked(self)

    def approve(self, by):
        """Approve them on behalf of the chair; they can no longer change.

        Raises NotPresent without a chair who came, Unsettled while somebody speaks who is not in the attendance.
        """
        with editing(self):
            self.require_open()
            if self.chair is None:
                raise NotPresent(self)
            presence_of(self.chair, self.session)
            self._prove()
            self.approved_at, self.approved_by = timezone.now(), by

    def _prove(self):
        """Store the check-ins recorded since the entries were written; raises Unsettled if any is missing."""
        entries = self.entries
        for one in (one for entry in entries for one in entry.said if not one.proven):
            with editing(one.entry):
                one.entry.bring_along()
        if doubts := doubts_of(entries):
            raise Unsettled(doubts)

    def edit(self, seen, **values):
        """Save the summary and the chair; raises Stale if someone else saved a newer version, Locked if they are approved.

        Raises NotPresent for a chair who did not come.
        """
        if values.get("chair"):
            presence_of(values["chair"], self.session)
        super().edit(seen, **values)

    def reopen(self, by):
        """Undo the approval for a correction; does nothing to open minutes."""
        with editing(self):
            if self.approved_at:
                self.approved_at, self.approved_by = None, ""
                self.reopened_at, self.reopened_by = timezone.now(), by


ONLY_WHILE_OPEN = refusing(
    "only_while_open",
    pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    when="""EXISTS (
        SELECT 1 FROM proceedings_minutes WHERE id IN (OLD.minutes_id, NEW.minutes_id) AND approved_at IS NOT NULL
    )""",
    words="approved minutes take no changes",
    told=APPROVED,
)


@track()
class Remark(Spoken):
    """One intervention: a row of its own, so that two note takers never edit the same text."""

    kind = "remarks"

    minutes = models.ForeignKey(Minutes, models.CASCADE, related_name="remarks")
    speaker = models.ForeignKey(
        Participant, models.PROTECT, null=True, blank=True, related_name="remarks", verbose_name=_("speaker")
    )

    objects = RegionalQuerySet.over("minutes__session__day__meeting__region")

    class Meta:
        ordering = ["said_at", "noted_at"]
        triggers = [ONLY_WHILE_OPEN]
        constraints = [one_speaker("speaker", name="remark_said_by_one", told=WHO_SPOKE)]
        verbose_name, verbose_name_plural = _("remark"), _("remarks")


@track()
class Question(Spoken):
    """Tanya jawab: a question, its addressee, the answer and the promise."""

    kind = "questions"
    SPEAKERS = ("speaker", "answered_by")

    minutes = models.ForeignKey(Minutes, models.CASCADE, related_name="questions")
    speaker = models.ForeignKey(
        Participant, models.PROTECT, null=True, blank=True, related_name="questions", verbose_name=_("asked by")
    )
    addressed_to = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="questions", verbose_name=_("addressed to")
    )
    answer = models.TextField(_("answer"), blank=True)
    answered_by = models.ForeignKey(
        Participant, models.PROTECT, null=True, blank=True, related_name="answers", verbose_name=_("answered by")
    )
    answer_check_in = models.ForeignKey(CheckIn, models.PROTECT, null=True, editable=False, related_name="+")
    answered_written = models.TextField(blank=True, default="", db_default="", editable=False)
    answered_name = models.CharField(max_length=200, blank=True, editable=False)
    answered_office = models.CharField(max_length=520, blank=True, editable=False)
    promise = models.TextField(_("promise"), blank=True)

    objects = RegionalQuerySet.over("minutes__session__day__meeting__region")

    class Meta:
        ordering = ["said_at", "noted_at"]
        triggers = [ONLY_WHILE_OPEN]
        verbose_name, verbose_name_plural = _("question"), _("questions")
        constraints = [
            one_speaker(
                "speaker", name="question_said_by_one", told=_("Write who asked, or choose them from the list of participants.")
            ),
            one_speaker(
                "answered_by",
                name="question_answered_by_one",
                said="answer",
                told=_("Enter the answer and who gave it, or leave both empty."),
            ),
            holds(
                Q(promise="") | ~Q(answer=""),
                name="question_promise_within_answer",
                at="answer",
                told=_("A promise belongs to an answer; enter the answer, too."),
            ),
        ]

    @property
    def said(self):
        """The question and, once there is one, its answer."""
        return [*super().said, *([Said(self, "answered_by")] if self.answer else [])]

    @property
    def answerer(self):
        """The name of whoever answered, as far as it is known."""
        return self.name_of("answered_by")


@track()
class Directive(Spoken):
    """Arahan: an instruction of the head of the region; it outranks decisions."""

    kind = "directives"

    minutes = models.ForeignKey(Minutes, models.CASCADE, related_name="directives")
    speaker = models.ForeignKey(
        Participant, models.PROTECT, null=True, blank=True, related_name="directives", verbose_name=_("given by")
    )

    objects = RegionalQuerySet.over("minutes__session__day__meeting__region")

    class Meta:
        ordering = ["said_at", "noted_at"]
        triggers = [ONLY_WHILE_OPEN]
        constraints = [one_speaker("speaker", name="directive_said_by_one", told=WHO_SPOKE)]
        verbose_name, verbose_name_plural = _("directive"), _("directives")


ENTRIES = {kind.kind: kind for kind in (Remark, Question, Directive)}


NOT_MINUTED = [Session.Kind.REGISTRATION, Session.Kind.BREAK]
