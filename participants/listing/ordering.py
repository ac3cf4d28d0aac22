"""The order of precedence as protocol arranges it: within a rank by dragging, by buttons, and from the keyboard.

UU 9/2010 Pasal 11(1) gives the ranks; the order within one is decided by protocol. Lists, seats and papers follow it.
"""

from itertools import groupby

from django import forms
from django.core.exceptions import BadRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from agenda.access.lookups import get_meeting
from participants.access.lookups import get_participant
from participants.access.people import listed
from participants.identity.protocol import rank_of
from rakerda.htmx import answer, show

PAGE, PART = "participants/listing/order.html", "participants/listing/_order.html"


class PositionForm(forms.Form):
    """The new position of a participant: a step, or a place from 1 within the rank."""

    step = forms.ChoiceField(choices=[("up", "up"), ("down", "down")], required=False)
    position = forms.IntegerField(min_value=1, max_value=32767, required=False)

    def place_from(self, here):
        """The requested place; `here` if none is requested."""
        steps = {"up": here - 1, "down": here + 1}
        return steps.get(self.cleaned_data["step"]) or self.cleaned_data["position"] or here


@require_safe
def order(request, region, meeting):
    """Everyone by rank, to be put in order. Only the secretariat moves them."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    return show(request, PAGE, PART, {"meeting": meeting, "ranks": ranks(meeting)})


@require_POST
def participant_position(request, region, meeting, participant):
    """Move somebody one step, or to a place within the rank. The place may be in the query: the undo of a toast is an address."""
    participant = get_participant(request, region, meeting, participant, may="participants.run")
    meeting = participant.meeting
    form = PositionForm({**request.GET.dict(), **request.POST.dict()})
    if not form.is_valid():
        raise BadRequest("A step is up or down, a position a number from 1.")
    before = participant.place
    participant.move_to(form.place_from(before))
    toast = {}
    if participant.position != before:
        words = _("%s was moved up.") if participant.position < before else _("%s was moved down.")
        toast = {"toast": words % participant, "undo": f"{request.path}?position={before}"}
    page = reverse("participants:order", args=meeting.args)
    return answer(request, f"{page}#participant-{participant.pk}", PART, {"meeting": meeting, "ranks": ranks(meeting)}, **toast)


def ranks(meeting):
    """Each rank with its people in order."""
    rows = list(listed(meeting).in_protocol_order().select_related("represents"))
    for row in rows:
        row.meeting = meeting  # their addresses start with its slugs
    grouped = groupby(rows, lambda row: row.protocol_rank)
    return [(rank_of(rank, meeting.region.province), list(people)) for rank, people in grouped]
