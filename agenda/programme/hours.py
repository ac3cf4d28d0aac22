"""Start times of the days of a meeting. Registration opens earlier, and papers print both times."""

from typing import NamedTuple

from agenda.models import Day, Session
from agenda.programme.releasing import Draft, for_public
from rakerda.indonesian import format_time


class Hours(NamedTuple):
    """A day with the time it starts, as printed ("08.30"), and the time registration opens; "" if there is no registration."""

    day: Day
    begins: str
    registration: str


def hours_of(meeting, release):
    """Return the hours of each day from this revision, or without one from the current agenda. Internal points do not count."""
    content = for_public(release.content if release else Draft(meeting).content)
    points = {day["date"]: day["sessions"] for day in content["days"]}
    return [_hours(day, points.get(day.date.isoformat(), [])) for day in meeting.days.all()]


def _hours(day, points):
    """A registration counts only if it is the first point of the day."""
    first, *others = points or [None]
    if first is None or first["kind"] != Session.Kind.REGISTRATION or not others:
        return Hours(day, first["time"] if first else format_time(day.starts_at), "")
    return Hours(day, others[0]["time"], first["time"])
