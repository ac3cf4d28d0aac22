"""The personal page: everything an invited person needs on a phone, reached by a link and without an account."""

import datetime
from collections import defaultdict
from typing import NamedTuple
from urllib.parse import quote

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from agenda.models import Session
from agenda.programme.hours import hours_of
from agenda.programme.releasing import for_public
from participants.access import tokens
from participants.access.link_users import linked
from participants.access.links import code_url, operator_url, personal_url
from participants.answers import answering
from participants.answers.forms import OwnAnswerForm
from participants.models import Participant, Reception
from presentations.expose import statuses
from presentations.expose.window import due, why_closed
from presentations.models import Expose
from proceedings.models import FollowUp
from rakerda.indonesian import end_sentence, format_days
from rakerda.pages.status import Status
from rakerda.pdf import qr

Answer = Participant.Answer


@linked(tokens.LINK, tokens.OPERATOR)
@require_safe
def personal(request, link_user):
    """The page of a link. Opening it changes nothing: chat programs fetch links to preview them."""
    participant = link_user.participant
    context = {"meeting": participant.meeting, "participant": participant, "link": link_user.token}
    context |= {"work": work_of(participant, request.user)}
    context |= {"reception": Reception.objects.of(participant.meeting), "units": list(participant.units)}
    if link_user.hands_on:
        return render(request, "proceedings/home/operator.html", context)
    context |= page_of(participant) | code_for(participant) | representative_of(participant)
    context["points"] = points_of(participant, context["released"], context["work"]["exposes"])
    return render(request, "proceedings/home/personal.html", {**context, "act": next_act(context)})


def page_of(participant):
    """Context: the invitation and its answer."""
    meeting = participant.meeting
    released = meeting.releases.first()
    return {
        "days": hours_of(meeting, released),
        "released": released,
        "open": answering.is_open(meeting),
        "presence": answering.presence_of(participant),
        "form": OwnAnswerForm(participant=participant),
        "hand_on_url": operator_url(participant),
        "hand_on_text": quote(_words_for_operator(participant)),
    }


def code_for(participant):
    """The QR code scanned at the door: only for a named person who has not declined."""
    comes = not participant.vacant and participant.answer not in {Answer.REPRESENTED, Answer.ABSENT}
    today = participant.meeting.days.filter(date=timezone.localdate()).exists()
    return {"code": qr.svg(code_url(participant)) if comes else "", "today": today}


def representative_of(participant):
    """Return the representative and the text with which their link is sent to them."""
    if participant.answer != Answer.REPRESENTED:
        return {"representative": None}
    named = participant.representatives.listed().order_by("-answered_at", "-pk").select_related("meeting__region").first()
    if named is None:
        return {"representative": None}
    words = quote(_words_for_representative(participant, named))
    return {"representative": named, "representative_url": personal_url(named), "representative_text": words}


def next_act(context):
    """Return the next act, which has the solid button: "answer", "send" to the representative, or the exposé to upload to."""
    if context["open"] and not context["presence"] and not context["participant"].answer:
        return "answer"
    if context["representative"] and not context["presence"] and not context["representative"].opened_at:
        return "send"
    return next((work.expose.pk for work in context["work"]["exposes"] if not work.expose.newest_version), "")


class Point(NamedTuple):
    """A published agenda point that concerns the reader, and their role in it."""

    date: datetime.date
    time: str
    end: str
    title: str
    parts: list[str]


def points_of(participant, released, works):
    """Return registration, their tasks, and when their units present; from the published agenda only."""
    parts = defaultdict(list)
    for task in participant.assignments.all():
        parts[task.session_id].append(task.get_role_display())
    for work in works:
        parts[work.expose.session_id].append(work.expose.unit_name)
    return [
        Point(datetime.date.fromisoformat(day["date"]), one["time"], one["end"], one["title"], parts[one["id"]])
        for day in (for_public(released.content)["days"] if released else [])
        for one in day["sessions"]
        if one["id"] in parts or one["kind"] == Session.Kind.REGISTRATION
    ]


class Work(NamedTuple):
    """A task of a unit with its state and deadline."""

    expose: Expose
    slides: Status
    results: Status
    state: Status
    due: datetime.datetime | None
    late: bool
    open: bool  # whether the reader may edit its data now
    opens: bool  # whether the reader may open it: who is signed in goes there as themselves, anyone else by the link


def work_of(participant, reader):
    """Return the exposés of their units, the follow-ups that are theirs, and whether the reader may open those."""
    meeting, units = participant.meeting, participant.units
    exposes = Expose.objects.for_meeting(meeting).with_counts().filter(unit__in=units).order_by("unit__position", "kind", "pk")
    follow_ups = [row for row in FollowUp.objects.told().filter(meeting=meeting, unit__in=units) if not row.settled]
    return {
        "exposes": [_work(expose, reader) for expose in exposes],
        "follow_ups": follow_ups,
        "begins": _reaches(reader, "presentations.read", meeting),
        "follows": _reaches(reader, "proceedings.follow", meeting),
    }


def _reaches(reader, act, row):
    """Whether the entrance leads this reader somewhere: an account may have no role for it, a link has."""
    return not reader.is_authenticated or reader.has_perm(act, row)


def _work(expose, reader):
    term = due(expose)
    owed = expose.state in {Expose.State.REQUESTED, Expose.State.DRAFT, Expose.State.RETURNED}
    late = owed and term.overdue is not None
    return Work(
        expose,
        statuses.of_slides(expose),
        statuses.of_results(expose),
        statuses.of_state(expose),
        term.deadline,
        late,
        not why_closed(expose, may_review=False) and _reaches(reader, "presentations.submit", expose),
        _reaches(reader, "presentations.read", expose),
    )


def _words_for_operator(participant):
    """Literal Indonesian, like everything that is sent."""
    meeting = participant.meeting
    return (
        f"Mohon bantuannya mengunggah bahan paparan dan mengisi data capaian {participant.full_office} untuk {meeting.short_title} "
        f"melalui tautan ini: {operator_url(participant)}"
    )


def _words_for_representative(participant, named):
    days = format_days(day.date for day in participant.meeting.days.all())
    when = f" pada {days}" if days else ""
    return (
        f"{end_sentence(f'Yth. {named.name}')} Mohon mewakili {participant.full_office} pada {participant.meeting.title}{when}, "
        f"{end_sentence(participant.meeting.venue)} Undangan dan QR kehadiran: {personal_url(named)}"
    )
