"""The scoped getters of this floor, and the rule by which every floor refuses access.

Missing or not accessible: 404. Accessible, but the act is not permitted: 403 (a stranger is redirected to sign in).
"""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from agenda.models import Day, Holiday, Meeting, Region, Session


def require(user, may, obj):
    """Return obj if the user may perform the act on it; otherwise raise PermissionDenied or Http404."""
    if user.has_perm(may, obj):
        return obj
    if not user.is_anonymous and not user.has_perm("agenda.enter", obj):
        raise Http404
    raise PermissionDenied


def get_region(slug):
    """Return the region of this address and activate its time zone."""
    region = get_object_or_404(Region, slug=slug)
    timezone.activate(region.zone)
    return region


def get_meeting(request, region, meeting, *, may):
    """Return the meeting of this address if the reader may perform the act on it."""
    region = get_region(region)
    meeting = get_object_or_404(Meeting.objects.for_region(region), slug=meeting)
    meeting.region = region
    request.meeting = require(request.user, may, meeting)
    return meeting


def get_of_meeting(request, region, meeting, rows, *, may, **which):
    """Return one row of a meeting, from a queryset built from it such as `lambda meeting: meeting.rooms.all()`.

    A stranger is refused before the row is looked up, so that the response does not reveal which numbers exist.
    """
    meeting = get_meeting(request, region, meeting, may=may)
    return require(request.user, may, get_object_or_404(rows(meeting), **which))


def get_day(request, region, meeting, day, *, may):
    """A day of the meeting."""
    rows = Day.objects.select_related("meeting__region")
    return get_of_meeting(request, region, meeting, lambda meeting: rows.filter(meeting=meeting), may=may, pk=day)


def get_session(request, region, meeting, session, *, may):
    """An agenda point of the meeting."""
    rows = Session.objects.select_related("day__meeting__region", "room", "sector")
    return get_of_meeting(request, region, meeting, lambda meeting: rows.filter(day__meeting=meeting), may=may, pk=session)


def get_holiday(request, region, meeting, holiday, *, may):
    """A holiday of the meeting's region."""
    return get_of_meeting(request, region, meeting, lambda meeting: Holiday.objects.for_meeting(meeting), may=may, pk=holiday)
