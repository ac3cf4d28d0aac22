"""Notula: writing down what is said, while it is said."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from agenda.lookups import get_meeting
from agenda.models import Session


@require_safe
def minutes_list(request, region, meeting):
    """The sessions in order, each with the state of its minutes."""
    meeting = get_meeting(request, region, meeting, may="proceedings.read")
    sessions = Session.objects.filter(day__meeting=meeting).select_related("day", "room", "sector", "minutes_taken")
    return render(request, "proceedings/minutes_list.html", {"meeting": meeting, "sessions": sessions})
