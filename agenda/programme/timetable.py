"""The times of a day's agenda points: one pass over the day that keeps a clock for each room.

A point for everyone waits for all clocks and sets them. A fixed time that is reached early leaves a gap; one that is
reached late is a clash, and keeps its time all the same, so that one overrun is reported once and not for the whole day.
All counts are minutes; a clock counts them from 00.00 of the day's date and may pass 1440.
"""

from dataclasses import dataclass
from datetime import time

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from agenda.models import Session

DAY = 1440
HALF_A_DAY = 720
FRIDAY = 4
NOON = (11 * 60 + 30, 13 * 60 + 30)  # holds the Friday prayer; on other days Zuhur and the meal
NOON_BREAK = 30
WITHOUT_SPEAKERS = {Session.Kind.REGISTRATION, Session.Kind.BREAK}


@dataclass(frozen=True)
class Slot:
    """A point with its times. `gap` is the wait before it, `clash` its delay past a fixed time, caused by `overruns`."""

    session: Session
    start: int
    end: int
    gap: int = 0
    clash: int = 0
    overruns: tuple = ()

    @property
    def starts_at(self):
        return to_time(self.start)

    @property
    def ends_at(self):
        return to_time(self.end)

    @property
    def next_date(self):
        """Whether it starts after midnight."""
        return self.start >= DAY


@dataclass(frozen=True)
class Clash:
    """A slot that runs `minutes` past a fixed time, into the slot `into`. Without `slot`, the day itself starts late."""

    slot: Slot | None
    into: Slot
    minutes: int

    @property
    def repair(self):
        """The duration in minutes with which the slot would end in time; 0 if no more than its questions would remain."""
        left = self.slot.session.minutes - self.minutes if self.slot else 0
        return left if left > (self.slot.session.question_minutes if self.slot else 0) else 0


@dataclass(frozen=True)
class Tally:
    """The totals of a day."""

    starts_at: time
    ends_at: time
    minutes: int
    speaking: int
    questions: int


class Hint(TextChoices):
    """Something that a secretariat should check; it blocks nothing."""

    FRIDAY_PRAYER = "friday_prayer", _("It is a Friday: leave 11.30–13.30 free for the prayer.")
    NO_NOON_BREAK = "no_noon_break", _("No half hour is free for all between 11.30 and 13.30: no time for Zuhur and the meal.")


def timetable(day):
    """Return the slots of a day's sessions in order."""
    return walk(to_minutes(day.starts_at), day.sessions.all())


def walk(start, sessions):
    """Return the slots of sessions in order, for a day that starts at this minute."""
    slots, common, rooms = [], None, {}  # the last slot for everyone, and the last slot of each room since then
    for session in sessions:
        if session.room_id:
            own = [rooms[session.room_id]] if session.room_id in rooms else []
            rooms[session.room_id] = slot = _place(session, start, own, common)
        else:
            common, rooms = (slot := _place(session, start, list(rooms.values()), common)), {}
        slots.append(slot)
    return slots


def _place(session, start, rooms, common):
    """Return the slot of a session: it starts after the slots of its rooms and after the last slot for everyone."""
    clock = max(slot.end for slot in [*rooms, common] if slot) if rooms or common else start
    if session.fixed_at is None:
        return Slot(session, clock, clock + session.minutes)
    fixed = _on_the_clock(to_minutes(session.fixed_at), clock)
    late = clock - fixed
    overruns = [slot for slot in rooms if slot.end > fixed] or [slot for slot in [common] if slot and slot.end > fixed]
    return Slot(session, fixed, fixed + session.minutes, max(-late, 0), max(late, 0), tuple(overruns))


def _on_the_clock(fixed, clock):
    """A fixed time more than half a day behind the clock is taken as after midnight."""
    while clock - fixed > HALF_A_DAY:
        fixed += DAY
    return fixed


def clashes(slots):
    """Return the clashes that block publishing, in the order of the day."""
    return [
        Clash(slot, into, slot.end - into.start if slot else into.clash)
        for into in slots
        if into.clash
        for slot in into.overruns or [None]
    ]


def tally(day, slots):
    """Return the totals of a day, from its first minute to its last; parallel sessions each count."""
    start = to_minutes(day.starts_at)
    end = max((slot.end for slot in slots), default=start)
    spoken = [slot.session for slot in slots if slot.session.kind not in WITHOUT_SPEAKERS]
    questions = sum(session.question_minutes for session in spoken)
    speaking = sum(session.minutes for session in spoken) - questions
    return Tally(day.starts_at, to_time(end), end - start, speaking, questions)


def hints(day, slots):
    """Return hints: the prayer on a Friday, on other days a break at noon. Time between two points counts as a break."""
    busy = [slot for slot in slots if slot.session.kind != Session.Kind.BREAK]
    taken = {minute for slot in busy for minute in _shared(slot, NOON)}
    if day.date.weekday() == FRIDAY:
        return [Hint.FRIDAY_PRAYER] if taken else []
    return [Hint.NO_NOON_BREAK] if NOON[1] - NOON[0] - len(taken) < NOON_BREAK else []


def _shared(slot, span):
    """Return how many minutes of a span a slot covers."""
    return range(max(slot.start, span[0]), min(slot.end, span[1]))


def to_minutes(moment):
    return moment.hour * 60 + moment.minute


def to_time(minutes):
    """Return a clock's minute as a time of day, also after midnight."""
    return time(minutes // 60 % 24, minutes % 60)
