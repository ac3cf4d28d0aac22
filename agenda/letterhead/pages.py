"""The page of the emblems. They belong to the region; the meeting in the address is where the reader came from."""

from django.http import Http404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agenda.access.lookups import get_meeting
from agenda.letterhead.forms import EmblemForm
from rakerda.files import send
from rakerda.forms.pages import require_form, show_form
from rakerda.htmx import leave

EMBLEMS = {"region": "crest", "state": "state_emblem"}


@require_form
def emblem_update(request, region, meeting):
    """Upload, replace or remove the emblems."""
    meeting = get_meeting(request, region, meeting, may="agenda.run")
    data, files = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = EmblemForm(data, files, instance=meeting.region)
    if request.method == "POST" and form.is_valid():
        form.save()
        return leave(request, request.get_full_path(), toast=_("Saved."))
    context = {"meeting": meeting, "form": form, "shown": [name for name, field in EMBLEMS.items() if form.initial.get(field)]}
    return show_form(request, "agenda/letterhead/emblem_update.html", context)


@require_safe
def emblem(request, region, meeting, emblem):
    """The picture of one: drawn in the sandbox when it was uploaded."""
    meeting = get_meeting(request, region, meeting, may="agenda.run")
    file = getattr(meeting.region, EMBLEMS[emblem])
    if not file:
        raise Http404
    return send(request, file, f"{emblem}.png", inline=True)
