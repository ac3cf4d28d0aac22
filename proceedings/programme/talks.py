"""The exposés of each session, in their order and with the time at which each begins."""

from collections import defaultdict
from typing import NamedTuple

from agenda.programme.timetable import to_time
from presentations.models import Expose
from rakerda.indonesian import format_time


class Talk(NamedTuple):
    """An exposé or a talk as the agenda shows it."""

    time: str  # "09.10"; "" once it was postponed or given in writing
    outcome: str  # in words, for those
    title: str
    presenter: str  # name, and the office where the unit does not tell it; "" while unknown


def with_talks(meeting, content, *, public):
    """Return the agenda's `content` (Release.content) with the "talks" of each point, at its times.

    To the public nothing is shown of a session that is internal by now.
    """
    held = _by_session(meeting, public)
    days = [
        {**day, "sessions": [{**point, "talks": list(_talks(held[point["id"]], point["start"]))} for point in day["sessions"]]}
        for day in content["days"]
    ]
    return {**content, "days": days}


def _by_session(meeting, public):
    exposes = Expose.objects.filter(meeting=meeting, session__isnull=False).select_related("presenter__represents")
    if public:
        exposes = exposes.filter(session__public=True)
    held = defaultdict(list)
    for expose in exposes.order_by("session", "position", "unit_name", "pk"):
        held[expose.session_id].append(expose)
    return held


def _talks(exposes, start):
    for expose in exposes:
        moved = expose.outcome in {Expose.Outcome.POSTPONED, Expose.Outcome.IN_WRITING}
        yield Talk(
            "" if moved else format_time(to_time(start)),
            str(expose.state.label) if moved else "",
            str(expose),
            _presenter_of(expose),
        )
        start += 0 if moved else expose.minutes


def _presenter_of(expose):
    person = expose.presenter
    if person is None:
        return ""
    told = person.represents is None and expose.unit_name.casefold() in person.office.casefold()  # "Kepala Dinas Pendidikan"
    return person.name if person.name and told else ", ".join(part for part in (person.name, person.printed_office) if part)
