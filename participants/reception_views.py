"""The secretariat's pages of the door: which desks there are, and what they did."""

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from agenda.lookups import get_meeting
from participants.desks import desk_url
from participants.door_forms import DeskForm

require_form = require_http_methods(["GET", "HEAD", "POST"])


@require_form
def desks(request, region, meeting):
    """The desks of the meeting; a new one's PIN is told once, in the answer to the form."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    form = DeskForm(request.POST if request.method == "POST" else None, meeting=meeting)
    if request.method == "POST" and form.is_valid():
        desk, pin = form.save(request.actor)
        context = {"meeting": meeting, "desk": desk, "pin": pin, "link": request.build_absolute_uri(desk_url("desk", desk))}
        return render(request, "participants/desk_opened.html", context)
    context = {"meeting": meeting, "form": form, "desks": meeting.desks.all(), "now": timezone.now()}
    return render(request, "participants/desks.html", context, status=422 if form.errors else 200)
