"""The review of exposés: handed in, approved, returned, concluded."""

from django.contrib import messages
from django.core.exceptions import BadRequest, ValidationError
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from agenda.access.lookups import get_meeting
from presentations.expose.forms import ReturnForm
from presentations.expose.lookups import get_expose, get_open_expose
from presentations.expose.page_context import page_of
from presentations.models import Expose
from rakerda.htmx import leave


@require_POST
def expose_submission(request, region, meeting, expose):
    """Hand an exposé in, as its unit."""
    expose = get_open_expose(request, region, meeting, expose)
    return take(request, expose, expose.submit, _("Submitted. The secretariat will look at it."))


@require_POST
def expose_approval(request, region, meeting, expose):
    """Approve an exposé, as the secretariat; ?undo takes that back, and ?undo=queue does so in the queue."""
    expose = get_expose(request, region, meeting, expose, may="presentations.review")
    if "undo" in request.GET:
        return take(request, expose, lambda by: expose.undo_approval(), _("%s waits for review again.") % expose)
    undo = f"{reverse('presentations:expose_approval', args=[*expose.meeting.args, expose.pk])}?undo"
    undo += "=queue" if "queue" in request.POST else ""
    seen = request.POST.get("seen", "")
    return take(
        request, expose, lambda by: expose.approve(by, seen), _("%s is approved and ready to be presented.") % expose, undo
    )


@require_POST
def expose_return(request, region, meeting, expose):
    """Return an exposé to its unit with a note, as the secretariat."""
    expose = get_expose(request, region, meeting, expose, may="presentations.review")
    form = ReturnForm(request.POST)
    if not form.is_valid():
        return render(request, "presentations/expose/expose.html", {**page_of(request.user, expose), "form": form}, status=422)
    return take(request, expose, lambda by: expose.return_(form.cleaned_data["note"], by), _("Returned to the unit."))


@require_POST
def expose_outcome(request, region, meeting, expose):
    """Record the outcome of an exposé: presented, postponed, given in writing; an empty one takes it back."""
    expose = get_expose(request, region, meeting, expose, may="presentations.review")
    outcome = request.POST.get("outcome", "")
    if outcome and outcome not in Expose.Outcome.values:
        raise BadRequest
    expose.conclude(outcome, str(request.actor))
    return leave(
        request, expose.get_absolute_url(), toast=_("Recorded: %s.") % (expose.state.label if outcome else _("taken back"))
    )


@require_safe
def queue(request, region, meeting):
    """The exposés that wait for review, one after the other: ?at=NUMBER is the one shown."""
    meeting = get_meeting(request, region, meeting, may="presentations.review")
    rows = Expose.objects.for_meeting(meeting).by_sector().with_counts()
    waiting = [expose for expose in rows if expose.state == Expose.State.SUBMITTED]
    context = {"meeting": meeting, **place_in(waiting, request.GET.get("at", ""))}
    if context["expose"]:
        context |= {**page_of(request.user, context["expose"]), "queued": True}
    return render(request, "presentations/handing_in/queue.html", context)


def place_in(waiting, asked):
    """The context of the queue: the requested exposé, or the first; with its neighbours."""
    here = next((place for place, expose in enumerate(waiting) if str(expose.pk) == asked), 0)
    return {
        "expose": waiting[here] if waiting else None,
        "place": here + 1,
        "waiting": len(waiting),
        "before": waiting[here - 1] if here else None,
        "after": waiting[here + 1] if here + 1 < len(waiting) else None,
    }


def take(request, expose, act, words, undo=""):
    """Do the act and go to the exposé, or to the next of the queue; if it is refused, show the reason there."""
    try:
        act(str(request.actor))
    except ValidationError as error:
        messages.error(request, error.messages[0])
        return leave(request, place_of(request, expose))
    return leave(request, place_after(request, expose), toast=words, undo=undo)


def place_of(request, expose):
    """The address of the exposé itself, in the queue if the reviewer came from there."""
    queue = reverse("presentations:queue", args=expose.meeting.args)
    return f"{queue}?at={expose.pk}" if "queue" in request.POST else expose.get_absolute_url()


def place_after(request, expose):
    """The address to go on to: the queue if the reviewer came from there, else the exposé."""
    if "queue" not in request.POST and request.GET.get("undo") != "queue":
        return expose.get_absolute_url()
    asked = request.POST.get("queue", str(expose.pk))
    return f"{reverse('presentations:queue', args=expose.meeting.args)}{f'?at={asked}' if asked.isdecimal() else ''}"
