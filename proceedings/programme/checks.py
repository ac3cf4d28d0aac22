"""What people and exposés make impossible, or doubtful, in the agenda. Warnings only: an agenda is published as it is."""

from collections import defaultdict
from itertools import chain, combinations
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agenda.models import Session
from agenda.programme.timetable import timetable
from participants.access.people import listed
from participants.models import Assignment, Participant
from presentations.expose import timing
from presentations.models import Expose

NAMED = 5  # list at most this many by name, count the rest
AWAY = {Participant.Answer.REPRESENTED, Participant.Answer.ABSENT}


class Warned(NamedTuple):
    """A warning, and the page where it is mended."""

    title: str
    note: str
    url: str
    act: str


class Engaged(NamedTuple):
    """A participant in a session: by a task, or as the presenter of an exposé."""

    participant: Participant
    session: Session
    task: str


def warnings_of(meeting):
    """Return the Warned of the agenda as it is arranged now, those of time first."""
    exposes = list(Expose.objects.for_meeting(meeting).by_sector())
    engaged = _engaged(meeting, exposes)
    found = [_too_short(exposes), _twice_at_once(meeting, engaged), _away(engaged), _unplaced(meeting, exposes)]
    return list(chain(*found, _empty(meeting, exposes)))


def _engaged(meeting, exposes):
    people = {one.pk: one for one in listed(meeting)}
    tasks = Assignment.objects.filter(participant__in=people).select_related("session")
    found = [Engaged(people[task.participant_id], task.session, task.get_role_display()) for task in tasks]
    presents = [expose for expose in exposes if expose.session and expose.presenter_id in people]
    return found + [Engaged(people[expose.presenter_id], expose.session, _("Presenter: %s") % expose) for expose in presents]


def _too_short(exposes):
    for need in timing.shortages(exposes):
        title = _("%(session)s: the talks and questions take %(needed)s minutes, it has %(available)s")
        yield Warned(
            title % need._asdict(),
            _("Shorten the exposés, or give the session more time."),
            need.session.get_absolute_url(),
            _("Change the session"),
        )


def _twice_at_once(meeting, engaged):
    """Whoever has something to do in two sessions at the same time."""
    days = meeting.days.prefetch_related("sessions__room")
    slots = {slot.session.pk: (day.pk, slot.start, slot.end) for day in days for slot in timetable(day)}
    by_person = defaultdict(dict)
    for one in engaged:
        by_person[one.participant.pk].setdefault(one.session.pk, one)
    for sessions in by_person.values():
        for one, other in combinations(sessions.values(), 2):
            (day, start, end), (other_day, other_start, other_end) = slots[one.session.pk], slots[other.session.pk]
            if day == other_day and start < other_end and other_start < end:
                yield Warned(
                    _("%(person)s is needed in two sessions at the same time") % {"person": _name(one.participant)},
                    f"{one.session} ({one.task}) · {other.session} ({other.task})",
                    one.participant.get_absolute_url(),
                    _("Open the participant"),
                )


def _away(engaged):
    """Whoever has something to do and said that they will not come themselves."""
    tasks = defaultdict(list)
    for one in engaged:
        if one.participant.answer in AWAY:
            tasks[one.participant].append(f"{one.session} ({one.task})")
    for person, said in tasks.items():
        title = _("%(person)s has a task and answered: %(answer)s") % {
            "person": _name(person), "answer": person.get_answer_display(),
        }  # fmt: skip
        yield Warned(title, " · ".join(said), person.get_absolute_url(), _("Open the participant"))


def _unplaced(meeting, exposes):
    rows = [expose for expose in exposes if expose.session is None and not expose.outcome]
    if rows:
        title = ngettext("%(count)s exposé is in no session", "%(count)s exposés are in no session", len(rows))
        note = _("A session of kind Exposé with a field takes the exposés of that field.")
        yield Warned(
            title % {"count": len(rows)}, f"{_names(rows)}. {note}",
            reverse("presentations:exposes", args=meeting.args), _("Open the exposés"),
        )  # fmt: skip
    unknown = [expose for expose in exposes if expose.session and expose.presenter_id is None and not expose.outcome]
    if unknown:
        title = ngettext("%(count)s exposé has no presenter yet", "%(count)s exposés have no presenter yet", len(unknown))
        yield Warned(
            title % {"count": len(unknown)}, _names(unknown),
            reverse("presentations:exposes", args=meeting.args), _("Open the exposés"),
        )  # fmt: skip


def _empty(meeting, exposes):
    held = {expose.session_id for expose in exposes}
    for session in Session.objects.filter(day__meeting=meeting, kind=Session.Kind.EXPOSE).exclude(pk__in=held - {None}):
        note = _("Its field has no exposés, or another session takes them.") if session.sector_id else _("It has no field.")
        yield Warned(
            _("%(session)s: no exposé") % {"session": session}, note, session.get_absolute_url(), _("Change the session")
        )


def _name(participant):
    return participant.name or participant.office


def _names(exposes):
    names = [str(expose) for expose in exposes[:NAMED]]
    return ", ".join(names) + (f" +{len(exposes) - NAMED}" if len(exposes) > NAMED else "")
