"""The list of the directory, and the pages of a unit."""

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from agenda.access.lookups import get_meeting
from participants.access.lookups import get_unit
from participants.access.permissions import rights
from participants.directory.forms import MergerForm, UnitForm
from participants.directory.listing import directory as list_units
from participants.directory.listing import with_holders
from participants.models import Appointment
from rakerda.forms.pages import require_form, sent, show_form
from rakerda.htmx import leave, show


@require_safe
def directory(request, region, meeting):
    """Every unit with its posts and their holders. All who work here may read; the secretariat edits."""
    meeting = get_meeting(request, region, meeting, may="participants.read")
    context = list_units(meeting, request.GET) | rights(request.user, meeting)
    return show(request, "participants/directory/directory.html", "participants/directory/_directory.html", context)


@require_form
def unit_create(request, region, meeting):
    """Add a unit or an outside body."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    form = UnitForm(sent(request), meeting=meeting, initial=asked(request, "kind", "parent"))
    if request.method == "POST" and form.is_valid():
        unit = form.save()
        return leave(request, unit_page(meeting, unit), toast=_("%s is in the directory.") % unit)
    return show_form(request, "participants/directory/unit_create.html", {"meeting": meeting, "form": form})


@require_safe
def unit(request, region, meeting, unit):
    """A unit with its posts, its former names, and its successor."""
    unit = get_unit(request, region, meeting, unit, may="participants.read")
    past = Appointment.objects.filter(post__unit=unit, until__lt=timezone.localdate())
    context = {
        "meeting": request.meeting,
        "unit": unit,
        "posts": with_holders(unit.posts.all()),
        "children": unit.children.active(),
        "predecessors": unit.predecessors.all(),
        "former_names": unit.former_names(),
        "past": past.select_related("official", "post").order_by("-until"),
    }
    return render(request, "participants/directory/unit.html", context | rights(request.user, request.meeting))


@require_form
def unit_update(request, region, meeting, unit):
    """Change a unit, or rename it."""
    unit = get_unit(request, region, meeting, unit, may="participants.run")
    was = unit.name
    form = UnitForm(sent(request), instance=unit, meeting=request.meeting)
    if request.method == "POST" and form.is_valid():
        form.save()
        toast = _("Saved.") if unit.name == was else _("Renamed; the history keeps “%s”.") % was
        return leave(request, unit_page(request.meeting, unit), toast=toast)
    context = {"meeting": request.meeting, "unit": unit, "name": was, "form": form}
    return show_form(request, "participants/directory/unit_update.html", context)


@require_form
def unit_merger(request, region, meeting, unit):
    """Merge a unit into another: it ends, and its successor is named."""
    unit = get_unit(request, region, meeting, unit, may="participants.run")
    form = MergerForm(sent(request), unit=unit, initial={"on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        form.save()
        words = _("%(old)s is now part of %(new)s.") if unit.successor else _("%(old)s has ended.")
        toast = words % {"old": unit, "new": unit.successor}
        return leave(request, unit_page(request.meeting, unit), toast=toast)
    return show_form(request, "participants/directory/unit_merger.html", {"meeting": request.meeting, "unit": unit, "form": form})


@require_POST
def unit_revival(request, region, meeting, unit):
    """Take back an end that was entered by mistake."""
    unit = get_unit(request, region, meeting, unit, may="participants.run")
    unit.revive()
    return leave(request, unit_page(request.meeting, unit), toast=_("%s is active again; its posts are vacant.") % unit)


def unit_page(meeting, unit):
    """A unit's address, seen from a meeting."""
    return reverse("participants:unit", args=[*meeting.args, unit.pk])


def asked(request, *names):
    """The values that a link to an empty form proposes in its query, {name: text}; the form ignores invalid ones."""
    return {name: request.GET[name] for name in names if request.GET.get(name)}
