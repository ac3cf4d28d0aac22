"""Publishing the agenda."""

from django.core.exceptions import ValidationError
from django.shortcuts import render
from django.utils.translation import gettext as _

from agenda.access.lookups import get_meeting
from agenda.programme.changes import tell
from agenda.programme.releasing import Draft, publish
from rakerda.forms.pages import require_form
from rakerda.htmx import leave


@require_form
def release_create(request, region, meeting):
    """Show what a revision would change and ask for confirmation; then publish it."""
    meeting = get_meeting(request, region, meeting, may="agenda.run")
    status = 200
    if request.method == "POST":
        try:
            release = publish(meeting, by=str(request.actor))
        except ValidationError:
            status = 422  # the page shows the reason
        else:
            return leave(request, meeting.agenda_url, _("Revision %(number)s is published.") % {"number": release.number})
    draft = Draft(meeting)
    return render(
        request, "agenda/programme/release_create.html", {"draft": draft, "changes": tell(draft.changes)}, status=status
    )
