"""The scoped getters of this floor: not there or not yours is 404, yours but not now is 403 (agenda.lookups)."""

from django.core.exceptions import PermissionDenied

from agenda.lookups import get_meeting, get_of_meeting
from presentations.models import Deck, Expose, Slide


def get_exposes(request, region, meeting):
    """The meeting, and those of its exposés that the reader may see, in running order."""
    meeting = get_meeting(request, region, meeting, may="presentations.read")
    rows = Expose.objects.for_meeting(meeting).by_sector().with_counts()
    return meeting, [expose for expose in rows if request.user.has_perm("presentations.read", expose)]


def get_expose(request, region, meeting, expose, *, may):
    """An exposé of the meeting."""
    return get_of_meeting(
        request, region, meeting, lambda meeting: Expose.objects.for_meeting(meeting).with_counts(), may=may, pk=expose
    )


def get_own(request, region, meeting, rows, *, may="presentations.submit", **which):
    """A row of an exposé, found by its queryset, to be changed by the unit; once it is approved by the secretariat only."""
    row = get_of_meeting(request, region, meeting, lambda meeting: rows.filter(expose__meeting=meeting), may=may, **which)
    require_open(request.user, row.expose)
    return row


def get_open_expose(request, region, meeting, expose, *, may="presentations.submit"):
    """An exposé that the unit may still change."""
    return require_open(request.user, get_expose(request, region, meeting, expose, may=may))


def require_open(user, expose):
    """Return the exposé unless it is approved; then only who reviews may change it."""
    if expose.approved_at and not user.has_perm("presentations.review", expose):
        raise PermissionDenied
    return expose


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
