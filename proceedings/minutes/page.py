"""The page of the minutes and its parts, as every view of this room answers with them."""

from django.urls import reverse

from proceedings.access import statuses
from proceedings.minutes.forms import EntryForm
from proceedings.minutes.transcript import transcript
from proceedings.models import Minutes
from rakerda.htmx import answer, show, wants_part

PAGE, WRITE = "proceedings/minutes/minutes.html", "proceedings/minutes/_write.html"


def begun(request, minutes):
    """Return the minutes, saved at the first entry."""
    if request.method == "POST" and minutes.pk is None:
        session, minutes.pk = minutes.session, Minutes.of(minutes.session).pk
        minutes.refresh_from_db()
        minutes.session = session
    return minutes


def writing(request, minutes, form, **values):
    """Return the form in the place to write; 422 if it has errors."""
    context = page(request, minutes, form=form, action=request.path, **values)
    return show(request, PAGE, WRITE, context, status=422 if form.errors else 200)


def written(request, minutes, toast="", undo="", following=None):
    """Return an empty form for the next entry, and the list with the entry just saved."""
    context = page(request, minutes, form=EntryForm(minutes, initial=following))
    whole = "?whole=1" if context["whole"] else ""
    place = f"{minutes.get_absolute_url()}{whole}#write"
    return answer(request, place, WRITE, {**context, "written": True}, toast=toast, undo=undo)


def page(request, minutes, form=None, **values):
    """The context of the page and of all its parts."""
    meeting, session = minutes.meeting, minutes.session
    writes = request.user.has_perm("proceedings.write", meeting)
    may_write = writes and minutes.approved_at is None
    if form is None and may_write and not wants_part(request):
        form = EntryForm(minutes)
    decisions = list(meeting.decisions.filter(session=session).select_related("topic").prefetch_related("follow_ups__unit"))
    for decision in decisions:
        decision.mark = statuses.of_decision(decision)
    return {
        "meeting": meeting,
        "session": session,
        "minutes": minutes,
        "form": form,
        "action": reverse("proceedings:entry_create", args=[*meeting.args, session.pk]),
        "may_write": may_write,
        "may_follow_up": writes,
        "may_propose": writes,
        "may_adopt": request.user.has_perm("proceedings.adopt", meeting),
        "decisions": decisions,
        **transcript(form.entries if form else minutes.entries, whole="whole" in request.GET or "whole" in request.POST),
        **values,
    }
