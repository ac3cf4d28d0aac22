"""What the editor of the agenda shows: each row with its repairs, and what the day adds up to."""

from dataclasses import dataclass

from django.utils import timezone

from agenda.changes import tell
from agenda.models import Day, Session
from agenda.releasing import Draft
from agenda.timetable import Clash, Slot, Tally, clashes, hints, tally


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
    """What was typed into a row and not taken, and why."""

    session: Session
    typed: str
    messages: list[str]


@dataclass(frozen=True)
class ArrangedDay:
    day: Day
    rows: list[Row]
    tally: Tally
    hints: list


def arrangement_of(meeting, problems=(), wrong=None):
    """The context of the editor; `problems` say why an act was refused, `wrong` what a row was not given."""
    draft = Draft(meeting)
    today = timezone.localdate()
    return {
        "meeting": meeting,
        "draft": draft,
        "days": [_arrange(day, slots, wrong, on_the_day=day.date == today) for day, slots in draft.days],
        "changes": tell(draft.changes),
        "problems": problems,
    }


def _arrange(day, slots, wrong, on_the_day):
    found = clashes(slots)
    next_ones = _next(slots) if on_the_day else []
    rows = [
        Row(
            slot,
            [clash for clash in found if (clash.slot or clash.into) is slot],
            slot.session in next_ones,
            wrong if wrong and wrong.session == slot.session else None,
        )
        for slot in slots
    ]
    return ArrangedDay(day, rows, tally(day, slots), hints(day, slots))


def _next(slots):
    """The sessions that can be opened next: the first for everyone, or the first of each room before it."""
    found = {}
    for session in [slot.session for slot in slots if not slot.session.opened_at]:
        if session.room_id is None:
            return list(found.values()) or [session]
        found.setdefault(session.room_id, session)
    return list(found.values())
