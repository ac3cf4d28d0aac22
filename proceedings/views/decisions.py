"""Rumusan: proposed by note takers, adopted in plenary."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from agenda.lookups import get_meeting


@require_safe
def decisions(request, region, meeting):
    """The decisions under their topics."""
    meeting = get_meeting(request, region, meeting, may="proceedings.read")
    rows = meeting.decisions.select_related("topic", "sector")
    return render(request, "proceedings/decisions.html", {"meeting": meeting, "decisions": rows})
