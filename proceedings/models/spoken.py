"""Who said something: a participant with the proof that they were there, or a name as it was written, to be settled later."""

from functools import reduce
from operator import or_
from typing import NamedTuple

from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from participants.models import CheckIn
from proceedings.models.versions import Versioned
from rakerda.constraints import holds


class NotPresent(Exception):
    """Someone who is not in the attendance of the meeting cannot chair, and someone of another meeting cannot speak."""


class Unsettled(Exception):
    """Minutes are not approved while `doubts` remain: things said by somebody unknown or not recorded as present."""

    def __init__(self, doubts):
        super().__init__(*doubts)
        self.doubts = doubts


class Doubt(models.TextChoices):
    """Why it is not proven that the speaker was there."""

    UNKNOWN = "unknown", _("not recognised yet")
    ABSENT = "absent", _("not recorded as present")


class Said(NamedTuple):
    """One thing said in an entry: the entry's own text, or the answer to a question."""

    entry: models.Model
    part: str  # "speaker" or "answered_by", the field that names who said it
    doubt: str = ""

    @property
    def participant_id(self):
        return getattr(self.entry, f"{self.part}_id")

    @property
    def proven(self):
        """Whether the check-in of whoever said it is held."""
        return getattr(self.entry, f"{COLUMNS[self.part].check_in}_id") is not None

    @property
    def name(self):
        return self.entry.name_of(self.part)


class Columns(NamedTuple):
    """Where an entry keeps all that it knows of a speaker, by field name."""

    written: str
    check_in: str
    name: str
    office: str


COLUMNS = {
    "speaker": Columns("speaker_written", "check_in", "speaker_name", "speaker_office"),
    "answered_by": Columns("answered_written", "answer_check_in", "answered_name", "answered_office"),
}


def nearest_check_in(participant, session):
    """Return the check-in by which someone was at a session: of its day, else of another day; None if none is recorded.

    Raises NotPresent for a participant of another meeting.
    """
    if participant.meeting_id != session.day.meeting_id:
        raise NotPresent(participant)
    check_ins = participant.check_ins.all()
    return min(check_ins, key=lambda check_in: (check_in.day_id != session.day_id, check_in.pk), default=None)


def presence_of(participant, session):
    """Return the check-in that allows someone to chair a session; raises NotPresent if there is none."""
    check_in = nearest_check_in(participant, session)
    if check_in is None:
        raise NotPresent(participant)
    return check_in


def doubts_of(entries):
    """Return what was said in these entries by somebody unknown or not recorded as present; at most one query."""
    said = [one for entry in entries for one in entry.said if not one.proven]
    named = {one.participant_id for one in said} - {None}
    came = set(CheckIn.objects.filter(participant__in=named).values_list("participant", flat=True)) if named else set()
    doubted = [one for one in said if one.participant_id not in came]
    return [one._replace(doubt=Doubt.ABSENT if one.participant_id else Doubt.UNKNOWN) for one in doubted]


def mark_doubts(entries):
    """Set `speaker_doubt` and `answered_by_doubt` on those of these entries that have one; return the doubts."""
    doubts = doubts_of(entries)
    for one in doubts:
        setattr(one.entry, f"{one.part}_doubt", one.doubt)
    return doubts


def one_speaker(part, *, name, told, said=None):
    """Constraint: what was `said` has either a participant or a name as written, and only a participant has a check-in."""
    columns = COLUMNS[part]
    nobody = Q(**{f"{part}__isnull": True, f"{columns.check_in}__isnull": True})
    unwritten = Q(**{columns.written: ""})
    one = (Q(**{f"{part}__isnull": False}) & unwritten) | (nobody & ~unwritten)
    silent = Q(**{said: ""}) & nobody & unwritten if said else None
    return holds(silent | (~Q(**{said: ""}) & one) if said else one, name=name, at=part, told=told)


class Spoken(Versioned):
    """An entry: what somebody said, with their name and office at that time.

    The check-in is the proof that they were there. It may come later than the entry: who is on the list and not recorded as present,
    or is not recognised yet, stands in the minutes and keeps them from being approved.
    """

    SPEAKERS = ("speaker",)

    said_at = models.DateTimeField(_("time"))
    check_in = models.ForeignKey(CheckIn, models.PROTECT, null=True, editable=False, related_name="+")
    speaker_written = models.TextField(blank=True, default="", db_default="", editable=False)  # as typed: not recognised yet
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

    @classmethod
    def unproven(cls):
        """Return the entries, of every meeting, in which a check-in is missing: those with doubts are among them."""
        missing = [Q(**{f"{COLUMNS[part].check_in}__isnull": True}) for part in cls.SPEAKERS]
        return cls.objects.filter(reduce(or_, missing))

    @property
    def said(self):
        """Everything said in this entry."""
        return [Said(self, "speaker")]

    @property
    def said_by(self):
        """The name of the speaker, as far as it is known."""
        return self.name_of("speaker")

    def name_of(self, part):
        """Return the name of a speaker: as it was when it was said, or as written; of one without a name the office."""
        columns = COLUMNS[part]
        return next(filter(None, (getattr(self, name) for name in (columns.written, columns.name, columns.office))), "")

    def save(self, *args, **kwargs):
        """Save it; a new row also stores its speaker."""
        if self._state.adding:
            self.bring_along()
        super().save(*args, **kwargs)

    def bring_along(self):
        """Store name, office and check-in of whoever spoke; raises NotPresent for a participant of another meeting."""
        for part in self.SPEAKERS:
            self._bring(part)

    def _bring(self, part):
        """Name and office stay as they were while the speaker does; the check-in comes as soon as there is one."""
        columns, person = COLUMNS[part], getattr(self, part)
        if person is None:
            values = {columns.check_in: None, columns.name: "", columns.office: ""}
        else:
            values = {columns.check_in: self._proof(person, columns.check_in)}
            if not getattr(self, columns.name) or self._stored(part) not in {None, person.pk}:
                values |= {columns.name: person.name, columns.office: person.printed_office}
        for name, value in values.items():
            setattr(self, name, value)

    def _proof(self, person, held):
        """Return the held check-in if it is this person's and still stands, else the nearest one or None."""
        nearest = nearest_check_in(person, self.minutes.session)
        return next((one for one in person.check_ins.all() if one.pk == getattr(self, f"{held}_id")), nearest)

    def _stored(self, part):
        """Return the id of the speaker in the database; None for a new row."""
        if self._state.adding:
            return None
        return type(self)._base_manager.values_list(f"{part}_id", flat=True).get(pk=self.pk)

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
        """Recreate a removed row of these minutes; raises the event model's DoesNotExist if there was none.

        An arrival that was taken back meanwhile is not restored with it.
        """
        minutes.unlocked()
        event = cls.pgh_event_model.objects.filter(minutes_id=minutes.pk, pgh_obj_id=pk, pgh_label="delete").latest("pgh_id")
        for name in (COLUMNS[part].check_in for part in cls.SPEAKERS):
            if not CheckIn.objects.filter(pk=getattr(event, f"{name}_id")).exists():
                setattr(event, name, None)
        return event.revert()
