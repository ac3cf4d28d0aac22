"""Context of the agenda editor: each row with its suggested fixes, and the totals of the day."""

from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import ngettext

from agenda.models import Day, Room, Session
from agenda.programme.changes import tell
from agenda.programme.releasing import Draft
from agenda.programme.timetable import Clash, Slot, Tally, clashes, hints, tally, timetable


@dataclass(frozen=True)
class Row:
    slot: Slot
    clashes: list[Clash]
    can_open: bool
    wrong: "Wrong | None"

    @property
    def session(self):
        return self.slot.session


@dataclass(frozen=True)
class Wrong:
    """An invalid entry in a row, with the reason."""

    session: Session
    typed: str
    messages: list[str]


@dataclass(frozen=True)
class ArrangedDay:
    day: Day
    rows: list[Row]
    tally: Tally
    hints: list


@dataclass(frozen=True)
class RoomFilter:
    """A row filter: a room together with points for everyone, or all rows if no room is given. `count` is of the room only."""

    room: Room | None
    count: int
    current: bool

    @property
    def query(self):
        return f"?room={self.room.pk}" if self.room else ""


class Moved:
    """What a change of the agenda did to the points that have begun already; `words` is "" if nothing."""

    words = ""


@contextmanager
def minding_held(meeting):
    """Context manager around a change of the agenda: its Moved tells afterwards how many begun points have another time now."""
    moved, before = Moved(), _held_times(meeting)
    yield moved
    after = _held_times(meeting) if before else {}
    if count := sum(after.get(pk, time) != time for pk, time in before.items()):
        moved.words = ngettext(
            "%(count)s point that has begun already has another time now.",
            "%(count)s points that have begun already have another time now.",
            count,
        ) % {"count": count}


def _held_times(meeting):
    """{id: day and minute of the start} of the points that were opened."""
    if not Session.objects.filter(day__meeting=meeting, opened_at__isnull=False).exists():
        return {}
    days = meeting.days.prefetch_related("sessions")
    return {slot.session.pk: (day.pk, slot.start) for day in days for slot in timetable(day) if slot.session.opened_at}


def arrangement_of(meeting, room=None, problems=(), wrong=None):
    """Return the context of the editor for one room or for all.

    `problems` are the reasons why an act was refused, `wrong` the invalid entries of a row.
    """
    draft = Draft(meeting)
    filters = _filters(draft, room)
    return {
        "meeting": meeting,
        "draft": draft,
        "days": [_arrange(day, slots, wrong, room) for day, slots in draft.days],
        "filters": filters if len(filters) > 2 else [],
        "query": next((chosen.query for chosen in filters if chosen.current), ""),
        "changes": tell(draft.changes),
        "problems": problems,
    }


def _filters(draft, room):
    """All rows, then one filter for each room in use."""
    held = Counter(slot.session.room for _day, slots in draft.days for slot in slots)
    rooms = sorted(filter(None, held), key=lambda used: (used.position, used.name))
    return [RoomFilter(None, held.total(), room is None), *(RoomFilter(used, held[used], used == room) for used in rooms)]


def _arrange(day, slots, wrong, room):
    found = clashes(slots)
    next_ones = _next(slots) if day.date == timezone.localdate() else []
    rows = [
        Row(
            slot,
            [clash for clash in found if (clash.slot or clash.into) is slot],
            slot.session in next_ones,
            wrong if wrong and wrong.session == slot.session else None,
        )
        for slot in slots
        if room is None or slot.session.room_id in {None, room.pk}
    ]
    return ArrangedDay(day, rows, tally(day, slots), hints(day, slots))


def _next(slots):
    """Return the sessions that can be opened next: the first for everyone, or before it the first in each room."""
    found = {}
    for session in [slot.session for slot in slots if not slot.session.opened_at]:
        if session.room_id is None:
            return list(found.values()) or [session]
        found.setdefault(session.room_id, session)
    return list(found.values())
