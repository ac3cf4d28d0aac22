"""Beranda: where the meeting stands, and the one next act."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from agenda.lookups import get_meeting


@require_safe
def board(request, region, meeting):
    """Where the meeting stands."""
    meeting = get_meeting(request, region, meeting, may="proceedings.board")
    return render(request, "proceedings/board.html", {"meeting": meeting})
