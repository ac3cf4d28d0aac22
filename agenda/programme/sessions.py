"""Pages for a single agenda point: add, edit, remove."""

from django.core.exceptions import ValidationError
from django.shortcuts import render
from django.utils.translation import gettext as _

from agenda.access.lookups import get_meeting, get_session
from agenda.programme.arranging import minding_held
from agenda.programme.forms import SessionForm
from rakerda.forms.pages import require_form
from rakerda.htmx import leave


@require_form
def session_create(request, region, meeting):
    """Add a point, by default at the end of the day given in the address, or of the first day."""
    meeting = get_meeting(request, region, meeting, may="agenda.run")
    days = {day.date.isoformat(): day for day in meeting.days.all()}
    day = days.get(request.GET.get("day"), next(iter(days.values()), None))
    form = SessionForm(request.POST or None, meeting=meeting, initial=_place(day, day and day.sessions.last()))
    if request.method == "POST":
        with minding_held(meeting) as moved:
            added = form.kept()
        if added:
            return _leave(request, form.instance, _("“%(title)s” was added."), moved)
    return _show(request, "agenda/programme/session_create.html", form)


@require_form
def session_update(request, region, meeting, session):
    """Edit a point."""
    session = get_session(request, region, meeting, session, may="agenda.run")
    before = session.day.sessions.filter(position__lt=session.position).last()
    place = _place(session.day, before)
    form = SessionForm(request.POST or None, instance=session, meeting=request.meeting, initial=place)
    if request.method == "POST":
        with minding_held(request.meeting) as moved:
            saved = form.kept()
        if saved:
            return _leave(request, session, _("“%(title)s” was saved."), moved)
    return _show(request, "agenda/programme/session_update.html", form)


@require_form
def session_removal(request, region, meeting, session):
    """Confirm and remove a point from the agenda. Dependent rows are deleted with it, so there is no undo."""
    session = get_session(request, region, meeting, session, may="agenda.run")
    problems = []
    if request.method == "POST":
        try:
            with minding_held(request.meeting) as moved:
                session.remove()
        except ValidationError as error:
            problems = error.messages
        else:
            toast = _("“%(title)s” was removed.") % {"title": session.title}
            return leave(request, request.meeting.arrangement_url, f"{toast} {moved.words}".strip())
    context = {"session": session, "problems": problems, "lost": session.dependents()}
    return render(request, "agenda/programme/session_removal.html", context, status=422 if problems else 200)


def _place(day, after):
    return {"day": day, "after": str(after.pk) if after else SessionForm.FIRST}


def _show(request, page, form):
    return render(request, page, {"form": form, "session": form.instance}, status=422 if form.errors else 200)


def _leave(request, session, toast, moved):
    toast = f"{toast % {'title': session.title}} {moved.words}".strip()
    return leave(request, f"{request.meeting.arrangement_url}#session-{session.pk}", toast)
