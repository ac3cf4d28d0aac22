"""Rekapitulasi kehadiran per unit: present in person, represented (by whom), absent; and the count for the meals."""

from participants.access.people import listed
from participants.listing.attendance import Presence
from participants.listing.attendance import recap as count
from participants.models import Reception
from participants.papers.attendance import running, signer_of, when
from participants.papers.composed import compose
from rakerda.indonesian import format_day

WORDS = {Presence.IN_PERSON: "hadir sendiri", Presence.REPRESENTED: "diwakili", Presence.ABSENT: "tidak hadir"}
HEAD = ["No.", "Unit", "Kehadiran", "Yang hadir"]


def day_of(meeting, options):
    """The chosen day; of a meeting of one day, that day. None: all of them together."""
    day, _session = when(meeting, options)
    days = [] if day else list(meeting.days.all()[:2])
    return days[0] if len(days) == 1 else day


def title_of(meeting, options):
    day = day_of(meeting, options)
    return f"Rekapitulasi Kehadiran {meeting.title}" + (f", {format_day(day.date)}" if day else "")


def draw(meeting, options, code=""):
    day = day_of(meeting, options)
    counted = count(meeting, day)
    days = [] if day else list(meeting.days.all())
    others = [row for row in counted.rows if not row.presents]
    return compose(
        "recap", meeting, title_of(meeting, options), code, signer_of(meeting, options),
        day=day, dates=[one.date for one in days], daily=[(one, count(meeting, one)) for one in days],
        recap=counted, presenters=lines(counted.presenters.rows), others=lines(others),
        meals=meals(meeting, day, counted), running=running(meeting, day, None, "Rekapitulasi Kehadiran"),
    )  # fmt: skip


def table(meeting, options):
    day = day_of(meeting, options)
    found = lines(count(meeting, day).rows)
    return HEAD, [[place, line["unit"], line["word"], "; ".join(line["people"])] for place, line in enumerate(found, 1)]


def lines(rows):
    """[{"unit", "word", "people"}]: each unit, its presence in words, and who came for it."""
    return [
        {"unit": row.unit.name, "word": WORDS[row.presence], "people": [f"{one.name}, {one.full_office}" for one in row.came]}
        for row in rows
    ]


def meals(meeting, day, counted):
    """The count for the meals: everyone who came, their aides and drivers, and press and crew."""
    came = listed(meeting).with_attendance(day) if day else None
    present = came.exclude(came_at=None) if day else listed(meeting).present()
    companions = sum(present.values_list("companions", flat=True))
    extra = Reception.objects.of(meeting).extra_meals
    return {"came": counted.came, "companions": companions, "extra": extra, "total": counted.came + companions + extra}
