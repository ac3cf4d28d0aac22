"""The list of exposés and the page of one."""

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from agenda.access.lookups import get_meeting
from presentations.expose.forms import ExposeForm
from presentations.expose.lookups import get_expose, get_exposes, get_open_expose
from presentations.expose.page_context import list_of, page_of
from presentations.models import Expose
from rakerda.forms.pages import require_form, sent, show_form
from rakerda.htmx import leave, show


@require_safe
def exposes(request, region, meeting):
    """The exposés of the meeting by field, with what each has. An operator is redirected to their unit's exposé."""
    meeting, rows = get_exposes(request, region, meeting)
    if len(rows) == 1 and not request.user.has_perm("presentations.review", meeting):
        return redirect(rows[0])
    context = list_of(request.user, meeting, rows, request.GET)
    return show(request, "presentations/expose/exposes.html", "presentations/expose/_exposes.html", context)


@require_POST
def expose_create(request, region, meeting):
    """Request an exposé of every unit that has none yet."""
    meeting = get_meeting(request, region, meeting, may="presentations.review")
    count = len(Expose.objects.request(meeting))
    words = ngettext("%(count)s exposé requested.", "%(count)s exposés requested.", count) % {"count": count}
    return leave(request, reverse("presentations:exposes", args=meeting.args), toast=words)


@require_safe
def expose(request, region, meeting, expose):
    """An exposé with everything about it, and the next act."""
    expose = get_expose(request, region, meeting, expose, may="presentations.read")
    return render(request, "presentations/expose/expose.html", page_of(request.user, expose))


@require_form
def expose_update(request, region, meeting, expose):
    """Edit the head of an exposé: presenter, date of the figures, and its place in the agenda."""
    expose = get_open_expose(request, region, meeting, expose)
    form = ExposeForm(
        sent(request),
        instance=expose,
        may_arrange=request.user.has_perm("presentations.review", expose),
    )
    if form.is_valid():
        form.save()
        return leave(request, expose.get_absolute_url())
    context = {"meeting": expose.meeting, "expose": expose, "form": form}
    return show_form(request, "presentations/expose/expose_update.html", context)
