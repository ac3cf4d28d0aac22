"""The meetings that a reader may choose from, and the place of their work in one."""

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone

from agenda.models import Meeting, Release
from participants.access.permissions import confined, memberships_of
from presentations.models import Expose
from proceedings.home.calendar import calendar_of
from proceedings.models import Edition


def published():
    """Meetings with something published."""
    release = Release.objects.filter(meeting=OuterRef("pk"))
    edition = Edition.objects.filter(meeting=OuterRef("pk"), published_at__isnull=False)
    return Meeting.objects.filter(Exists(release) | Exists(edition))


def in_order(meetings):
    return meetings.select_related("region").prefetch_related("days").order_by("region__code", "-pk")


def own_meetings(user):
    """The meetings that someone works on: none for an account without a role."""
    if user.is_superuser:
        return in_order(Meeting.objects.all())
    return in_order(Meeting.objects.filter(region__in={membership.region_id for membership in memberships_of(user)}))


def meetings_for(user):
    """The meetings that someone works on; for anyone else, the published ones."""
    return own_meetings(user) if user.is_superuser or memberships_of(user) else in_order(published())


def by_nearness(meetings):
    """Return the meetings, nearest to today first; of two equally near, the coming one, then the later made."""

    def rank(meeting):
        calendar = calendar_of(meeting, today(meeting))
        return calendar.distance, calendar.over, -meeting.pk

    return sorted(meetings, key=rank)


def today(meeting):
    """Return the date that it is in the region of a meeting."""
    return timezone.localdate(timezone=meeting.region.zone)


def place_of(user, meeting):
    """Return the URL of this reader's work on the meeting."""
    places = [
        ("proceedings.home.board", "proceedings:board"),
        ("proceedings.write", "proceedings:minutes_list"),
        ("participants.check_in", "participants:participants"),
        ("presentations.submit", "presentations:exposes"),
    ]
    name = next((name for act, name in places if user.has_perm(act, meeting)), "proceedings:front")
    exposes = own_exposes(user, meeting) if name == "presentations:exposes" else []
    return exposes[0].get_absolute_url() if len(exposes) == 1 else reverse(name, args=meeting.args)


def own_exposes(user, meeting):
    """The exposés of the units that the reader operates."""
    rows = Expose.objects.filter(meeting=meeting).select_related("meeting__region")
    return list(confined(rows, user, "presentations.submit", meeting))
