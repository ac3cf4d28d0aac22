"""The points of the agenda."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, ProtectedError, Q, RestrictedError
from django.db.models.deletion import Collector
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from pghistory import track

from agenda.models.meeting import Day, Room
from agenda.models.region import RegionalQuerySet, Sector
from rakerda.constraints import MOVED, holds, once

DAY = 1440  # minutes


class SessionQuerySet(RegionalQuerySet):
    def seen_in(self, room):
        """Sessions that take place in the room or are for everyone; without a room, all."""
        return self.filter(Q(room=room) | Q(room=None)) if room else self

    def running(self):
        return self.filter(opened_at__isnull=False, ended_at__isnull=True)

    def end(self, now):
        """End the sessions that are running."""
        self.running().update(ended_at=now)


@track()
class Session(models.Model):
    """Mata acara: a point of a day's agenda. Positions run 1..n within the day; times follow from them."""

    class Kind(models.TextChoices):
        REGISTRATION = "registration", _("Registration")
        OPENING = "opening", _("Opening")
        PLENARY = "plenary", _("Plenary")
        EXPOSE = "expose", _("Exposé")
        DISCUSSION = "discussion", _("Discussion")
        BREAK = "break", _("Break, prayer, meal")
        FORMULATION = "formulation", _("Formulation")
        CLOSING = "closing", _("Closing")

    day = models.ForeignKey(Day, models.CASCADE, related_name="sessions", verbose_name=_("day"))
    room = models.ForeignKey(
        Room,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="sessions",
        verbose_name=_("room"),
        help_text=_("Empty: everyone."),
    )
    position = models.PositiveSmallIntegerField(editable=False)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.PLENARY)
    title = models.CharField(_("title"), max_length=200)
    minutes = models.PositiveSmallIntegerField(_("minutes it takes"), validators=[MinValueValidator(1), MaxValueValidator(DAY)])
    question_minutes = models.PositiveSmallIntegerField(_("of these, questions and answers"), default=0)
    fixed_at = models.TimeField(
        _("fixed time"), null=True, blank=True, help_text=_("Keeps its time, however long the points before it take.")
    )
    lead = models.CharField(_("in charge"), max_length=150, blank=True, help_text=_("An office as printed, never a person."))
    sector = models.ForeignKey(Sector, models.PROTECT, null=True, blank=True, related_name="sessions", verbose_name=_("field"))
    public = models.BooleanField(_("public"), default=True, help_text=_("Internal points are left out of the published agenda."))
    opened_at = models.DateTimeField(null=True, blank=True, editable=False)
    ended_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = SessionQuerySet.over("day__meeting__region", "meeting")

    class Meta:
        ordering = ["day__date", "position"]
        verbose_name, verbose_name_plural = _("agenda point"), _("agenda points")
        constraints = [  # deferred: a reorder passes through duplicates before it commits
            once("day", "position", name="session_position_once", deferrable=models.Deferrable.DEFERRED, told=MOVED),
            holds(
                Q(position__gte=1), name="session_position_from_1", told=_("The first point has the place 1; choose 1 or more.")
            ),
            holds(
                Q(minutes__range=(1, DAY)),
                name="session_takes_time",
                at="minutes",
                told=_("A point takes one minute at least and a day at most; enter its minutes."),
            ),
            holds(
                Q(question_minutes__lte=F("minutes")),
                name="session_questions_within",
                at="question_minutes",
                told=_("Questions and answers can't take longer than the point itself."),
            ),
            holds(
                Q(ended_at__isnull=True) | Q(opened_at__isnull=False, opened_at__lte=F("ended_at")),
                name="session_ends_after_it_opened",
                told=_("A point ends after it was opened. Reload the page, open it, then end it."),
            ),
            once(
                "day",
                "room",
                condition=Q(opened_at__isnull=False, ended_at__isnull=True),
                nulls_distinct=False,
                name="session_one_runs_in_a_room",
                told=_("Another point runs in this room. Reload the page, end that one, then open this one."),
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("agenda:session_update", args=[*self.meeting.args, self.pk])

    @property
    def running(self):
        return bool(self.opened_at and not self.ended_at)

    def add_to(self, day, position=None):
        """Add it to a day's agenda at position 1..n, by default last. Raises ValidationError as `Meeting.arranging` does."""
        with day.meeting.arranging():
            self._refuse_foreign(day)
            self.day, self.position = day, day.sessions.count() + 1
            self.save(force_insert=True)
            self._stand(day, position or self.position)

    def change(self, *fields):
        """Save these fields of this object and no others: its position may be out of date."""
        with self.meeting.arranging():
            self._refresh("position")
            self._refuse_foreign(self.day)
            self.save(update_fields=fields)

    def set_minutes(self, minutes):
        """Set its duration. Raises ValidationError for zero, for more than a day, or for less than its questions take."""
        self.minutes = minutes
        checked = {"minutes", "question_minutes"}
        self.full_clean(exclude={field.name for field in self._meta.fields} - checked, validate_unique=False)
        self.change("minutes")

    def move(self, position, day=None):
        """Move to a position 1..n (beyond the last: last) of its day or of another day of the meeting."""
        with self.meeting.arranging():
            self._refresh("day", "position")
            self._stand(day or self.day, position)

    def move_after(self, other, day):
        """Move directly after another session of the day, or to the start if none is given."""
        with self.meeting.arranging():
            self._refresh("day", "position")
            others = list(day.sessions.exclude(pk=self.pk))  # a session that has meanwhile left the day counts as the last one
            self._stand(day, 1 if other is None else others.index(other) + 2 if other in others else len(others) + 1)

    def move_up(self, room=None):
        self._step(up=True, room=room)

    def move_down(self, room=None):
        self._step(up=False, room=room)

    def move_among(self, place, room):
        """Move to a position 1..n of the list shown for a room; sessions not shown there keep their places."""
        with self.meeting.arranging():
            self._refresh("day")
            seen = list(self.day.sessions.seen_in(room)) or [self]
            self.move(seen[min(max(place, 1), len(seen)) - 1].position)

    def dependents(self):
        """Return what would be deleted with it: (name of the rows, count), including rows of floors that this one cannot name."""
        collector = Collector("default", origin=self)
        try:
            collector.collect([self])
        except (ProtectedError, RestrictedError):
            return []  # remove() refuses
        rows = [(model._meta.verbose_name_plural, len(found)) for model, found in collector.data.items() if model is not Session]
        return rows + [
            (found.model._meta.verbose_name_plural, found.count()) for found in collector.fast_deletes if found.exists()
        ]

    def remove(self):
        """Remove it and close the gap. Raises ValidationError if it has been opened, or while other rows need it."""
        with self.meeting.arranging():
            self._refresh("opened_at", "day")
            if self.opened_at:
                raise ValidationError(_("“%(title)s” has been opened and can't be removed."), "held", {"title": self.title})
            try:
                self.delete()
            except (ProtectedError, RestrictedError) as error:
                raise ValidationError(_("“%(title)s” is in use and can't be removed."), "held", {"title": self.title}) from error
            _line_up(self.day, self.day.sessions.all())

    def open(self):
        """Start its clock. Ends the session running in its room and any for everyone; a session for everyone ends all."""
        with self.meeting.arranging():
            self._refresh("opened_at", "ended_at")
            if self.running:
                return
            now = timezone.now()
            others = Session.objects.filter(day__meeting=self.meeting)
            if self.room_id:
                others = others.filter(Q(room=self.room_id) | Q(room=None))
            others.end(now)
            self.opened_at, self.ended_at = now, None
            self.save(update_fields=["opened_at", "ended_at"])

    def close(self):
        """Stop its clock if it is running."""
        with self.meeting.arranging():
            Session.objects.filter(pk=self.pk).end(timezone.now())
            self._refresh("opened_at", "ended_at")

    def take_back(self, at):
        """Undo its first opening, or its end, at this moment: what ended then runs again. Returns False, and does nothing, if it
        was opened or ended otherwise since, or another session was opened.
        """
        with self.meeting.arranging():
            self._refresh("opened_at", "ended_at")
            held = Session.objects.filter(day__meeting=self.meeting)
            opened = self.running and self.opened_at == at
            if at is None or not (opened or self.ended_at == at) or held.filter(opened_at__gte=at).exclude(pk=self.pk).exists():
                return False
            if opened:
                held.filter(pk=self.pk).update(opened_at=None)
            held.filter(ended_at=at).update(ended_at=None)
            self._refresh("opened_at", "ended_at")
            return True

    def _refresh(self, *fields):
        """Reload fields inside `arranging`; they do not change until the act is finished."""
        try:
            self.refresh_from_db(fields=fields)
        except Session.DoesNotExist as error:
            raise ValidationError(_("“%(title)s” was removed meanwhile."), "gone", {"title": self.title}) from error

    def _step(self, up, room):
        """Move past the next session that is shown in the room."""
        with self.meeting.arranging():
            self._refresh("day", "position")
            seen = self.day.sessions.seen_in(room)
            past = seen.filter(position__lt=self.position).last() if up else seen.filter(position__gt=self.position).first()
            if past:
                self.move(past.position)

    def _stand(self, day, position):
        """Place it there and renumber the affected days; only inside `arranging`."""
        if day.meeting_id != self.day.meeting_id:
            raise ValueError("A session stays in its meeting.")
        left = self.day
        there = list(day.sessions.exclude(pk=self.pk))
        there.insert(max(position, 1) - 1, self)
        _line_up(day, there)
        if left != day:
            _line_up(left, left.sessions.all())

    def _refuse_foreign(self, day):
        if self.room and self.room.meeting_id != day.meeting_id:
            raise ValueError("The room belongs to another meeting.")
        if self.sector and self.sector.region_id != day.meeting.region_id:
            raise ValueError("The field belongs to another region.")


def _line_up(day, sessions):
    """Assign positions 1..n of this day to the sessions."""
    moved = []
    for position, session in enumerate(sessions, 1):
        if (session.day_id, session.position) != (day.pk, position):
            session.day, session.position = day, position
            moved.append(session)
    Session.objects.bulk_update(moved, ["day", "position"])
