"""The settings of a meeting: name, place, topics, days and rooms."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from agenda.access.lookups import get_meeting
from agenda.programme.forms import Settings
from rakerda.forms.pages import require_form
from rakerda.htmx import leave


@require_form
def meeting_update(request, region, meeting):
    """Edit the meeting. Changes of venue and days appear on its agenda page with the next revision."""
    meeting = get_meeting(request, region, meeting, may="agenda.run")
    settings = Settings(request.POST or None, meeting)
    if request.method == "POST" and settings.kept():
        return leave(request, meeting.arrangement_url, _("The meeting was saved."))
    status = 422 if request.method == "POST" else 200
    return render(request, "agenda/programme/meeting_update.html", {"settings": settings}, status=status)
