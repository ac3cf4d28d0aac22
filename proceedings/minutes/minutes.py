"""Notula: writing the minutes during the session.

The page has one place to write, `#write`: a new entry, a correction, an answer or the summary appear there in turn, so
that the list above it can be replaced at any time without losing text being typed.
"""

from django.db.models import Count, Prefetch, ProtectedError
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from agenda.access.lookups import get_meeting
from agenda.models import Session
from agenda.programme.timetable import timetable
from proceedings.access import statuses
from proceedings.access.lookups import get_entry, get_minutes
from proceedings.minutes.forms import AnswerForm, EntryForm, SummaryForm
from proceedings.minutes.page import PAGE, begun, page, writing, written
from proceedings.models import ENTRIES, Minutes, NotPresent, Unsettled
from proceedings.models.minutes import NOT_MINUTED
from rakerda.forms.pages import require_form
from rakerda.htmx import leave, show
from rakerda.indonesian import format_time


@require_safe
def minutes_list(request, region, meeting):
    """List the sessions in order with their times and the state of their minutes; breaks have none."""
    meeting = get_meeting(request, region, meeting, may="proceedings.read")
    counts = {kind: Count(f"minutes_taken__{kind}", distinct=True) for kind in ENTRIES}
    sessions = Session.objects.select_related("room", "sector", "minutes_taken").annotate(**counts)
    sessions = sessions.order_by("position")  # an aggregating query drops the model's own ordering
    days = [(day, _listed(day)) for day in meeting.days.prefetch_related(Prefetch("sessions", sessions))]
    return render(request, "proceedings/minutes/minutes_list.html", {"meeting": meeting, "days": days})


def _listed(day):
    """Return the sessions of a day that have or need minutes, each with its mark: slots of the timetable."""
    slots = []
    for slot in timetable(day):
        session, taken = slot.session, getattr(slot.session, "minutes_taken", None)
        session.mark = statuses.of_minutes(taken, session.remarks + session.questions + session.directives)
        if taken or session.kind not in NOT_MINUTED:
            slots.append(slot)
    return slots


@require_safe
def minutes(request, region, meeting, session):
    """Show the minutes of a session; as a part, the entries so far."""
    minutes = get_minutes(request, region, meeting, session, may="proceedings.read")
    return show(request, PAGE, "proceedings/minutes/_entries.html", {**page(request, minutes), "part": True})


@require_form
def entry_create(request, region, meeting, session):
    """Create an entry: a remark, a question or its answer, a directive; or propose a decision."""
    minutes = get_minutes(request, region, meeting, session, may="proceedings.write")
    form = EntryForm(begun(request, minutes), request.POST or None)
    if request.method == "POST" and form.is_valid() and form.save(by=request.actor):
        return written(request, minutes, following=form.following())
    return writing(request, minutes, form)


@require_form
def entry_update(request, region, meeting, session, entries, entry):
    """Correct an entry."""
    entry = get_entry(request, region, meeting, session, entries, entry, may="proceedings.write")
    form = EntryForm(entry.minutes, request.POST or None, row=entry)
    if request.method == "POST" and form.is_valid() and form.save(by=request.actor):
        return written(request, entry.minutes)
    return writing(request, entry.minutes, form, title=_("Correct the entry"))


@require_POST
def entry_removal(request, region, meeting, session, entries, entry):
    """Remove an entry; the history keeps it and the toast restores it."""
    entry = get_entry(request, region, meeting, session, entries, entry, may="proceedings.write")
    undo = reverse("proceedings:entry_restoration", args=[region, meeting, session, entries, entry.pk])
    try:
        entry.remove()
    except ProtectedError:
        return written(request, entry.minutes, toast=_("It has follow-ups and can't be removed."))
    return written(request, entry.minutes, toast=_("Removed."), undo=undo)


@require_POST
def entry_restoration(request, region, meeting, session, entries, entry):
    """Restore a removed entry."""
    minutes = get_minutes(request, region, meeting, session, may="proceedings.write")
    try:
        ENTRIES[entries].restore(minutes, entry)
    except ENTRIES[entries].pgh_event_model.DoesNotExist as missing:
        raise Http404 from missing
    return written(request, minutes, toast=_("Restored to the minutes."))


@require_form
def question_answer(request, region, meeting, session, question):
    """Record who answered a question, the answer and the promise."""
    entry = get_entry(request, region, meeting, session, "questions", question, may="proceedings.write")
    form = AnswerForm(entry.minutes, request.POST or None, row=entry)
    if request.method == "POST" and form.is_valid() and form.save():
        return written(request, entry.minutes)
    return writing(request, entry.minutes, form, title=_("The answer"), question=entry)


@require_form
def minutes_update(request, region, meeting, session):
    """Edit the chair and the summary."""
    minutes = get_minutes(request, region, meeting, session, may="proceedings.write")
    form = SummaryForm(begun(request, minutes), request.POST or None)
    if request.method == "POST" and form.is_valid() and form.save():
        return written(request, minutes)
    return writing(request, minutes, form, title=_("Chair and summary"))


@require_POST
def minutes_approval(request, region, meeting, session):
    """Approve the minutes on behalf of the chair and close them."""
    minutes = get_minutes(request, region, meeting, session, may="proceedings.adopt")
    try:
        Minutes.of(minutes.session).approve(request.actor)
    except NotPresent:
        return leave(request, minutes.get_absolute_url(), toast=_("Name the chair of the session first, someone who is present."))
    except Unsettled as unsettled:
        return leave(request, minutes.get_absolute_url(), toast=_unsettled(unsettled.doubts))
    return leave(request, minutes.get_absolute_url(), toast=_("The minutes are approved."))


@require_POST
def minutes_reopening(request, region, meeting, session):
    """Reopen approved minutes for a correction."""
    minutes = get_minutes(request, region, meeting, session, may="proceedings.adopt")
    minutes.reopen(request.actor)
    return leave(request, minutes.get_absolute_url(), toast=_("The minutes are open again."))


def _unsettled(doubts):
    """Name what was said by somebody unknown or not recorded as present."""
    zone = doubts[0].entry.minutes.meeting.region.zone
    named = [f"{format_time(timezone.localtime(one.entry.said_at, zone))} {one.name} ({one.doubt.label})" for one in doubts]
    return _("Not approved yet. Settle first who spoke: %(entries)s.") % {"entries": "; ".join(named)}
