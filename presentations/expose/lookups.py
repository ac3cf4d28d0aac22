"""The scoped getters of this app. 404 for what is not there or not yours, 403 for what is closed now (agenda.access.lookups)."""

from django.shortcuts import get_object_or_404

from agenda.access.lookups import get_meeting, get_of_meeting, require
from participants.access.permissions import confined
from presentations.expose.restoring import removals
from presentations.expose.window import require_time
from presentations.models import Deck, Expose, Slide, Upload


def get_exposes(request, region, meeting):
    """(meeting, those of its exposés that the reader may see, in running order)."""
    meeting = get_meeting(request, region, meeting, may="presentations.read")
    rows = Expose.objects.for_meeting(meeting).by_sector().with_counts()
    return meeting, list(confined(rows, request.user, "presentations.read", meeting))


def get_expose(request, region, meeting, expose, *, may):
    """An exposé of the meeting."""
    return get_of_meeting(
        request, region, meeting, lambda meeting: Expose.objects.for_meeting(meeting).with_counts(), may=may, pk=expose
    )


def get_row(request, region, meeting, model, pk):
    """A row of an exposé (Result, Factor, Plan), for a user who may change it now."""
    rows = model.objects.select_related("expose__meeting__region", "expose__meeting__window")
    row = get_of_meeting(
        request, region, meeting, lambda meeting: rows.filter(expose__meeting=meeting), may="presentations.submit", pk=pk
    )
    require_time(request.user, row.expose)
    return row


def get_removed(request, region, meeting, model, pk):
    """The removal of a row, in the history of its model; the unit may undo it while it may change the exposé."""
    meeting = get_meeting(request, region, meeting, may="presentations.submit")
    rows = removals(model).select_related("expose__meeting__region").filter(expose__meeting=meeting, pgh_obj=pk)
    event = get_object_or_404(rows[:1])
    require_time(request.user, require(request.user, "presentations.submit", event.expose))
    return event


def get_open_expose(request, region, meeting, expose):
    """An exposé that this reader may change now."""
    return require_time(request.user, get_expose(request, region, meeting, expose, may="presentations.submit"))


def get_deck(request, region, meeting, deck, *, may):
    """A version of slides."""
    rows = Deck.objects.select_related("expose__meeting__region", "expose__unit")
    return get_of_meeting(request, region, meeting, lambda meeting: rows.filter(expose__meeting=meeting), may=may, pk=deck)


def get_slide(request, region, meeting, slide):
    """A slide that the reader may see."""
    rows = Slide.objects.select_related("deck__expose__meeting__region")
    return get_of_meeting(
        request, region, meeting, lambda meeting: rows.filter(deck__expose__meeting=meeting), may="presentations.read", pk=slide
    )


def get_upload(request, region, meeting, upload):
    """An upload that may continue: one that began in time may end."""
    rows = Upload.objects.select_related("expose__meeting__region", "deck__expose__meeting__region")
    upload = get_of_meeting(
        request, region, meeting, lambda meeting: rows.filter(expose__meeting=meeting), may="presentations.submit", pk=upload
    )
    require_time(request.user, upload.expose, upload.created_at)
    return upload
