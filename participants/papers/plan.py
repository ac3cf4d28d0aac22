"""Denah tempat duduk: the given seats, with the stage above, and the list of who sits where."""

from participants.access.people import listed
from participants.listing import seating
from participants.papers.composed import compose
from participants.papers.fitting import fit

ACROSS = 243  # mm of a landscape sheet, without its aisle and the letters of the rows
NAMED = 20  # mm: a narrower seat has no place for a name that can be read
HEAD = ["Kursi", "Nama", "Jabatan", "Mewakili"]


def draw(meeting, options, code=""):
    people = seated(meeting)
    rows, others = seating.plan([(one, one.seat) for one in people])
    wide = ACROSS / max([len(seats) for _name, seats in rows], default=1)
    drawn = [(name, [one and box(one, min(wide, 40) - 2.4) for one in seats], _aisle(seats)) for name, seats in rows]
    return compose(
        "plan", meeting, f"Denah Tempat Duduk {meeting.short_title}", rows=drawn, others=others, people=people,
        dates=[day.date for day in meeting.days.all()],
    )  # fmt: skip


def table(meeting, options):
    return HEAD, [[one.seat, one.name, one.office, one.represents.office if one.represents else ""] for one in seated(meeting)]


def seated(meeting):
    """Everyone with a seat, by row and number; places that are no seat of a row come last."""
    rows = listed(meeting).exclude(seat="").select_related("represents").in_protocol_order()
    return sorted(rows, key=lambda one: _place(one.seat))


def _place(seat):
    found = seating.SEAT.fullmatch(seat.strip().upper())
    return (0, len(found[1]), found[1], int(found[2])) if found else (1, 0, seat, 0)


def _aisle(seats):
    """The number of seats before the aisle in the middle."""
    return len(seats) // 2


def box(one, wide):
    """A seat on the plan: the office, as small as it must be; where the seat is narrow the name is in the list only."""
    office = f"mewakili {one.represents.full_office}" if one.represents else one.full_office
    return {
        "seat": one.seat,
        "office": fit(office, wide, 14, 7.6, 5, 6, "arimo-400"),
        "name": fit(one.name, wide, 5.5, 7, 5, 2) if one.name and wide >= NAMED else None,
    }
