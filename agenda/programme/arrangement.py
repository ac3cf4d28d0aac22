"""The agenda editor: one page and the acts on its rows. Each act returns the whole page, since every row may change."""

from functools import wraps

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from agenda.access.lookups import get_meeting, get_session
from agenda.programme.arranging import Wrong, arrangement_of, minding_held
from agenda.programme.forms import DurationForm, PositionForm
from agenda.programme.words import say_minutes
from rakerda.htmx import answer, show
from rakerda.pages.lists import as_moment

PAGE, PART = "agenda/programme/arrangement.html", "agenda/programme/_arrangement.html"


@require_safe
def arrangement(request, region, meeting):
    """Show the current agenda, its clashes, and its changes since the last revision. For the secretariat only."""
    meeting = get_meeting(request, region, meeting, may="agenda.run")
    return show(request, PAGE, PART, arrangement_of(meeting, _room(request)))


def arranges(act):
    """Decorator for an act on a row, by POST. If the model refuses it, the editor is returned with the reason (422)."""

    @require_POST
    @wraps(act)
    def guarded(request, *args, **kwargs):
        try:
            return act(request, *args, **kwargs)
        except ValidationError as error:
            return _refuse(request, problems=error.messages)

    return guarded


@arranges
def session_position(request, region, meeting, session):
    """Move a point one step, or to a position in its day."""
    session = get_session(request, region, meeting, session, may="agenda.run")
    form = PositionForm({**request.GET.dict(), **request.POST.dict()})  # undo passes the position in the query
    if not form.is_valid():
        return _refuse(request, problems=[error for errors in form.errors.values() for error in errors])
    before = session.position
    with minding_held(request.meeting) as moved:
        form.move(session, _room(request))
    if session.position == before:
        return _answer(request, session)
    toast = _("“%(title)s” was moved up.") if session.position < before else _("“%(title)s” was moved down.")
    return _answer(request, session, toast, undo=_undo("session_position", session, position=before), moved=moved)


@arranges
def session_duration(request, region, meeting, session):
    """Change the duration of a point in minutes."""
    session = get_session(request, region, meeting, session, may="agenda.run")
    before = session.minutes
    form = DurationForm({**request.GET.dict(), **request.POST.dict()})
    with minding_held(request.meeting) as moved:
        kept = form.kept_by(session)
    if not kept:
        return _refuse(request, wrong=Wrong(session, form["minutes"].value(), form.errors["minutes"]))
    if session.minutes == before:
        return _answer(request, session)
    toast = _("“%(title)s” now takes %(minutes)s.")
    return _answer(request, session, toast, undo=_undo("session_duration", session, minutes=before), moved=moved)


@arranges
def session_opening(request, region, meeting, session):
    """Open a point: its clock starts and the previous one ends. Only the secretariat runs the day."""
    session = get_session(request, region, meeting, session, may="agenda.run")
    before = session.opened_at
    session.open()
    undo = "" if before else _undo("session_restoration", session, at=session.opened_at.isoformat())
    return _answer(request, session, _("“%(title)s” has begun."), undo=undo)


@arranges
def session_closure(request, region, meeting, session):
    """End a running point."""
    session = get_session(request, region, meeting, session, may="agenda.run")
    session.close()
    undo = _undo("session_restoration", session, at=session.ended_at.isoformat()) if session.ended_at else ""
    return _answer(request, session, _("“%(title)s” has ended."), undo=undo)


@arranges
def session_restoration(request, region, meeting, session):
    """Take back the opening or the end of a point that was at ?at=, unless the day has gone on since."""
    session = get_session(request, region, meeting, session, may="agenda.run")
    done = session.take_back(as_moment(request.GET.get("at", "")))
    toast = _("“%(title)s” is as before.") if done else _("The day has gone on since: nothing was taken back.")
    return _answer(request, session, toast)


def _room(request):
    """Return the room that the rows are filtered by; None for all rooms, or if the meeting has no such room."""
    asked = request.GET.get("room")
    return next((room for room in request.meeting.rooms.all() if str(room.pk) == asked), None) if asked else None


def _answer(request, session, toast="", undo="", moved=None):
    context = arrangement_of(request.meeting, _room(request))
    page_url = f"{request.meeting.arrangement_url}{context['query']}#session-{session.pk}"
    toast = toast % {"title": session.title, "minutes": say_minutes(session.minutes)} if toast else ""
    words = f" {moved.words}" if moved and moved.words else ""
    return answer(request, page_url, PART, context, toast + words, undo)


def _refuse(request, **why):
    return show(request, PAGE, PART, arrangement_of(request.meeting, _room(request), **why), status=422)


def _undo(name, session, **values):
    return f"{reverse(f'agenda:{name}', args=[*session.meeting.args, session.pk])}?{urlencode(values)}"
