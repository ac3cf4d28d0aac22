"""The bundle for the podium: lock, pack, download."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from agenda.access.lookups import get_meeting, get_of_meeting
from presentations.expose.window import lock
from presentations.handing_in import bundling
from presentations.models import Bundle, Expose
from rakerda.files import send
from rakerda.htmx import answer, show
from rakerda.jobs.life import Phase

PAGE, PART = "presentations/handing_in/bundles.html", "presentations/handing_in/_bundles.html"


@require_safe
def bundles(request, region, meeting):
    """The bundles, the changes since the last one, and the progress of packing."""
    meeting = get_meeting(request, region, meeting, may="presentations.review")
    return show(request, PAGE, PART, page_of(meeting))


@require_POST
def bundle_create(request, region, meeting):
    """Queue a bundle of all slides, with "update" of those since the last one; with "lock" all exposés are locked before."""
    meeting = get_meeting(request, region, meeting, may="presentations.review")
    by = str(request.actor)
    if "lock" in request.POST:
        lock(meeting, by)
    Bundle.begin(meeting, by, update="update" in request.POST)
    words = _("The stick is being packed.")
    return answer(request, reverse("presentations:bundles", args=meeting.args), PART, page_of(meeting), toast=words)


@require_safe
def bundle_file(request, region, meeting, bundle):
    """The ZIP of a bundle."""
    rows = Bundle.objects.done().select_related("meeting__region")
    may = "presentations.review"
    bundle = get_of_meeting(request, region, meeting, lambda meeting: rows.filter(meeting=meeting), may=may, pk=bundle)
    return send(request, bundle.file, bundle.file_name)


def page_of(meeting):
    """The context of the page and of its part."""
    rows = list(Bundle.objects.filter(meeting=meeting).select_related("since"))
    for row in rows:
        row.meeting = meeting
    ready = next((row for row in rows if row.phase == Phase.DONE), None)
    items = bundling.items_of(meeting)
    return {
        "meeting": meeting,
        "bundles": rows,
        "working": next((row for row in rows if row.working), None),
        "ready": ready,
        "news": bundling.changes(items, ready) if ready else [],
        "without": [item for item in items if item.deck is None],
        "with_slides": sum(item.deck is not None for item in items),
        "open_ones": Expose.objects.filter(meeting=meeting, locked_at=None).count(),
    }
