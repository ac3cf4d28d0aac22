"""Tindak lanjut: what became of what was agreed."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from agenda.lookups import get_meeting
from participants.access import OPERATOR, memberships_of, roles_of


@require_safe
def follow_ups(request, region, meeting):
    """The follow-ups of the meeting; an operator's own units' only."""
    meeting = get_meeting(request, region, meeting, may="proceedings.follow")
    return render(request, "proceedings/follow_ups.html", {"meeting": meeting, "follow_ups": _visible(request.user, meeting)})


def _visible(user, meeting):
    rows = meeting.follow_ups.select_related("unit")
    if user.is_superuser or roles_of(user, meeting) - {OPERATOR}:
        return rows
    return rows.filter(unit__in=[membership.unit_id for membership in memberships_of(user)])
