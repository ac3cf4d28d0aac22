"""The people in the room now, by group and in protocol order: for a leader before they come in, and for protocol all morning."""

from dataclasses import dataclass

from django.views.decorators.http import require_safe

from agenda.access.days import get_current_day
from agenda.access.lookups import get_meeting
from participants.access.people import listed
from participants.listing.attendance import recap
from participants.models import CheckIn, Group, Participant
from rakerda.htmx import show_if_new
from rakerda.shown import show_time

LATEST = 8  # newest arrivals on the board


@require_safe
def presence(request, region, meeting):
    """The board of the current day (?day= chooses another), for all who work here; the page polls while it is visible."""
    meeting = get_meeting(request, region, meeting, may="participants.read")
    day = get_current_day(meeting, request.GET.get("day", ""))
    board = board_of(meeting, day) if day else {}
    context = {"meeting": meeting, "day": day, **board}
    return show_if_new(request, "participants/listing/presence.html", "participants/listing/_presence.html", context)


@dataclass(frozen=True)
class Seat:
    """An invited person: present, represented by somebody present, gone again, not coming, or not there yet."""

    name: str
    office: str
    state: str  # "present", "represented", "left", "declined", "missing"
    by: str = ""  # their representative; of one who is missing, the one who was announced
    time: str = ""

    @property
    def tone(self):
        return {"present": "good", "represented": "fair", "left": "fair", "declined": "", "missing": "warn"}[self.state]

    @property
    def shape(self):
        return {"present": "done", "represented": "half", "left": "none", "declined": "no", "missing": "wait"}[self.state]


@dataclass(frozen=True)
class Party:
    """A group (unsur), in protocol order."""

    name: str
    seats: tuple[Seat, ...]

    @property
    def arrived(self):
        return sum(seat.state in {"present", "represented"} for seat in self.seats)


def board_of(meeting, day):
    """The board of a day: everyone invited by group, the units that nobody came for, the last arrivals. Constant in queries."""
    rows = listed(meeting).select_related("represents__represents")
    people = list(rows.in_protocol_order())
    arrivals = {one.participant_id: one for one in CheckIn.objects.whole_days().filter(day=day)}
    stand_in = _stand_in(one for one in people if one.pk in arrivals)
    announced = _stand_in(one for one in people if one.pk not in arrivals)
    seated = {one.pk: _seat(one, arrivals, stand_in, announced) for one in people if _has_seat(one, arrivals)}
    counted = recap(meeting, day)
    return {
        "parties": [party for party in (_party(group, people, seated) for group in Group) if party.seats],
        "recap": counted,
        "came": len(arrivals),
        "inside": sum(one.left_at is None for one in arrivals.values()),
        "missing": [row.unit for row in counted.presenters.rows if not row.came],
        "latest": _latest(people, arrivals),
        "states": {
            state: sum(seat.state == state for seat in seated.values())
            for state in ("present", "represented", "declined", "missing")
        },
    }


def _has_seat(one, arrivals):
    """Whether one has a place of their own: not a representative (shown with their principal), nor an absent walk-in guest."""
    return one.represents_id is None and (one.walked_in_at is None or one.pk in arrivals)


def _seat(one, arrivals, stand_in, announced):
    arrival = arrivals.get(one.pk)
    name, office = one.name or one.office, one.office if one.name else ""
    if arrival:
        return Seat(name, office, "left" if arrival.left_at else "present", "", show_time(arrival.left_at or arrival.came_at))
    if found := stand_in.get(one.pk):
        return Seat(name, office, "represented", found.name, show_time(arrivals[found.pk].came_at))
    if one.answer == Participant.Answer.ABSENT:
        return Seat(name, office, "declined")
    return Seat(name, office, "missing", announced[one.pk].name if one.pk in announced else "")


def _stand_in(came):
    """{represented: who came for them}, also through the representative of a representative; the first in protocol order."""
    found = {}
    for one in came:
        principal = one.represents
        while principal:
            found.setdefault(principal.pk, one)
            principal = principal.represents if principal.represents_id else None
    return found


def _party(group, people, seated):
    return Party(str(group.label), tuple(seated[one.pk] for one in people if one.pk in seated and one.group == group))


def _latest(people, arrivals):
    """[(time, name, office)] of the newest arrivals."""
    named = {one.pk: one for one in people}
    known = [one for one in arrivals.values() if one.participant_id in named]  # somebody may have come since the people were read
    newest = sorted(known, key=lambda one: (one.came_at, one.pk), reverse=True)[:LATEST]
    return [(show_time(one.came_at), str(named[one.participant_id]), named[one.participant_id].printed_office) for one in newest]
