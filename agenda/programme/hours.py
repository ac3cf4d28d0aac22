"""When the days of a meeting begin. Registration opens before, and papers tell the two apart."""

from typing import NamedTuple

from agenda.models import Day, Session
from agenda.programme.releasing import Draft, for_public
from rakerda.indonesian import format_time


class Hours(NamedTuple):
    """A day with the time it begins, as printed ("08.30"), and the time registration opens; "" where nobody registers."""

    day: Day
    begins: str
    registration: str


def hours_of(meeting, release):
    """The hours of each day by this revision; without one by the agenda as it stands. Internal points do not count."""
    content = for_public(release.content if release else Draft(meeting).content)
    points = {day["date"]: day["sessions"] for day in content["days"]}
    return [_hours(day, points.get(day.date.isoformat(), [])) for day in meeting.days.all()]


def _hours(day, points):
    """Registration counts as such where it comes first."""
    first, *others = points or [None]
    if first is None or first["kind"] != Session.Kind.REGISTRATION or not others:
        return Hours(day, first["time"] if first else format_time(day.starts_at), "")
    return Hours(day, others[0]["time"], first["time"])
