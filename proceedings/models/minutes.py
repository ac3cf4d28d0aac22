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
from proceedings.models.versions import Versioned
from rakerda.constraints import holds, kept, refusing
from rakerda.editing import editing, hold
from rakerda.pages.refusals import NotNow

APPROVED = _("The minutes are approved and take no changes. Reopen them first; copy what you typed.")


class NotPresent(Exception):
    """Someone who is not in the attendance of the meeting cannot speak or sign."""


class Locked(NotNow):
    """The minutes are approved and accept no changes until they are reopened."""

    reason = _("These minutes are approved. They must be reopened before anything changes.")


def presence_of(participant, session):
    """Return the check-in that allows someone to speak in a session: of its day or of another day of the meeting."""
    if participant.meeting_id != session.day.meeting_id:
        raise NotPresent(participant)
    check_ins = list(participant.check_ins.all())
    if not check_ins:
        raise NotPresent(participant)
    return min(check_ins, key=lambda check_in: (check_in.day_id != session.day_id, check_in.pk))


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
            kept("approved_at", undone_by="reopened_at", words="an approval is taken back by a reopening only", told=APPROVED),
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
    def note(self, kind, *, speaker, text, by, said_at=None, **values):
        """Add a Remark, a Question or a Directive of someone present."""
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
        """Approve them on behalf of the chair; they can no longer change."""
        with editing(self):
            self.require_open()
            if self.chair is None:
                raise NotPresent(self)
            presence_of(self.chair, self.session)
            self.approved_at, self.approved_by = timezone.now(), by

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


class Spoken(Versioned):
    """An entry spoken in a session by someone present, with their name and office at that time.

    The check-in is its proof: the database rejects an entry of someone who did not come, and the undoing of a speaker's arrival.
    """

    said_at = models.DateTimeField(_("time"))
    check_in = models.ForeignKey(CheckIn, models.PROTECT, editable=False, related_name="+")
    speaker_name = models.CharField(max_length=200, editable=False)
    speaker_office = models.CharField(max_length=520, blank=True, editable=False)  # "… (mewakili …)": two offices
    text = models.TextField(_("text"))
    noted_by = models.CharField(max_length=200, editable=False)
    noted_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True

    def __str__(self):
        return self.text

    def get_absolute_url(self):
        return reverse("proceedings:entry_update", args=[*self.minutes.meeting.args, self.minutes.session_id, self.kind, self.pk])

    def save(self, *args, **kwargs):
        """Save it; a new row also stores its speaker."""
        if self._state.adding:
            self.bring_along()
        super().save(*args, **kwargs)

    def bring_along(self):
        """Store the speaker's name, office and check-in; raises NotPresent if they did not come."""
        if self.check_in_id is None or self.check_in.participant_id != self.speaker_id:
            self.check_in = presence_of(self.speaker, self.minutes.session)
            self.speaker_name, self.speaker_office = self.speaker.name, self.speaker.printed_office

    @transaction.atomic
    def edit(self, seen, **values):
        """Correct the row; raises Stale if someone else saved a newer version, Locked if the minutes are approved."""
        self.minutes.unlocked()
        super().edit(seen, **values)

    @transaction.atomic
    def remove(self):
        """Remove the row from the minutes; the history keeps it and `restore` recreates it."""
        self.minutes.unlocked()
        self.delete()

    @classmethod
    @transaction.atomic
    def restore(cls, minutes, pk):
        """Recreate a removed row of these minutes; raises the event model's DoesNotExist if there was none."""
        minutes.unlocked()
        event = cls.pgh_event_model.objects.filter(minutes_id=minutes.pk, pgh_obj_id=pk, pgh_label="delete").latest("pgh_id")
        return event.revert()


@track()
class Remark(Spoken):
    """One intervention: a row of its own, so that two note takers never edit the same text."""

    kind = "remarks"

    minutes = models.ForeignKey(Minutes, models.CASCADE, related_name="remarks")
    speaker = models.ForeignKey(Participant, models.PROTECT, related_name="remarks", verbose_name=_("speaker"))

    objects = RegionalQuerySet.over("minutes__session__day__meeting__region")

    class Meta:
        ordering = ["said_at", "noted_at"]
        triggers = [ONLY_WHILE_OPEN]
        verbose_name, verbose_name_plural = _("remark"), _("remarks")


@track()
class Question(Spoken):
    """Tanya jawab: a question, its addressee, the answer and the promise."""

    kind = "questions"

    minutes = models.ForeignKey(Minutes, models.CASCADE, related_name="questions")
    speaker = models.ForeignKey(Participant, models.PROTECT, related_name="questions", verbose_name=_("asked by"))
    addressed_to = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="questions", verbose_name=_("addressed to")
    )
    answer = models.TextField(_("answer"), blank=True)
    answered_by = models.ForeignKey(
        Participant, models.PROTECT, null=True, blank=True, related_name="answers", verbose_name=_("answered by")
    )
    answer_check_in = models.ForeignKey(CheckIn, models.PROTECT, null=True, editable=False, related_name="+")
    answered_name = models.CharField(max_length=200, blank=True, editable=False)
    answered_office = models.CharField(max_length=520, blank=True, editable=False)
    promise = models.TextField(_("promise"), blank=True)

    objects = RegionalQuerySet.over("minutes__session__day__meeting__region")

    class Meta:
        ordering = ["said_at", "noted_at"]
        triggers = [ONLY_WHILE_OPEN]
        verbose_name, verbose_name_plural = _("question"), _("questions")
        constraints = [
            holds(
                Q(answer="", answered_by__isnull=True, answer_check_in__isnull=True)
                | (~Q(answer="") & Q(answered_by__isnull=False, answer_check_in__isnull=False)),
                name="question_answered_by_one_who_came",
                at="answered_by",
                told=_("Choose who answered, among those who came, and enter the answer."),
            ),
            holds(
                Q(promise="") | ~Q(answer=""),
                name="question_promise_within_answer",
                at="answer",
                told=_("A promise belongs to an answer; enter the answer, too."),
            ),
        ]

    def bring_along(self):
        """Store who answered as well as who asked."""
        super().bring_along()
        if self.answered_by_id is None:
            self.answer_check_in, self.answered_name, self.answered_office = None, "", ""
        elif self.answer_check_in_id is None or self.answer_check_in.participant_id != self.answered_by_id:
            self.answer_check_in = presence_of(self.answered_by, self.minutes.session)
            self.answered_name, self.answered_office = self.answered_by.name, self.answered_by.printed_office


@track()
class Directive(Spoken):
    """Arahan: an instruction of the head of the region; it outranks decisions."""

    kind = "directives"

    minutes = models.ForeignKey(Minutes, models.CASCADE, related_name="directives")
    speaker = models.ForeignKey(Participant, models.PROTECT, related_name="directives", verbose_name=_("given by"))

    objects = RegionalQuerySet.over("minutes__session__day__meeting__region")

    class Meta:
        ordering = ["said_at", "noted_at"]
        triggers = [ONLY_WHILE_OPEN]
        verbose_name, verbose_name_plural = _("directive"), _("directives")


ENTRIES = {kind.kind: kind for kind in (Remark, Question, Directive)}


NOT_MINUTED = [Session.Kind.REGISTRATION, Session.Kind.BREAK]
