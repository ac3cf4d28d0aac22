"""The entry pages: the first page, a region's page, and the public page of a meeting."""

from django.db.models import Exists, OuterRef
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from agenda.access.lookups import get_meeting, get_region
from agenda.models import Meeting, Release
from agenda.programme.hours import hours_of
from participants.access.permissions import confined, memberships_of
from presentations.models import Expose
from proceedings.home.beginning import steps_for, waiting
from proceedings.models import Edition


@require_safe
def home(request):
    """Redirect the reader to their work; a reader with no meeting, or with several, chooses.

    If the installation is not set up, the administrator sees the next step, and anyone else who has to act.
    """
    meetings, steps = list(meetings_for(request.user)), steps_for(request.user)
    if len(meetings) == 1 and not steps:
        return redirect(place_of(request.user, meetings[0]))
    context = {"meetings": meetings, "steps": steps, "next": next((step for step in steps if not step.done), None)}
    context["waiting"] = "" if meetings or steps else waiting(request.user)
    return render(request, "proceedings/home/home.html", context)


@require_safe
def region(request, region):
    """List the meetings of a region: the public ones, or all of them for those who work there."""
    region = get_region(region)
    rows = Meeting.objects.all() if request.user.has_perm("agenda.enter", region) else published()
    return render(request, "proceedings/home/region.html", {"region": region, "meetings": in_order(rows.for_region(region))})


@require_safe
def front(request, region, meeting):
    """The public page of a meeting: name, date, place and topics; agenda and proceedings once they are published."""
    meeting = get_meeting(request, region, meeting, may="agenda.read")
    context = {
        "meeting": meeting,
        "days": hours_of(meeting, released := meeting.releases.first()),
        "topics": list(meeting.topics.all()),
        "released": released,
        "published": meeting.editions.filter(published_at__isnull=False).exists(),
    }
    return render(request, "proceedings/home/front.html", context)


def published():
    """Meetings with something published."""
    release = Release.objects.filter(meeting=OuterRef("pk"))
    edition = Edition.objects.filter(meeting=OuterRef("pk"), published_at__isnull=False)
    return Meeting.objects.filter(Exists(release) | Exists(edition))


def in_order(meetings):
    return meetings.select_related("region").prefetch_related("days").order_by("region__code", "-pk")


def meetings_for(user):
    """The meetings that someone works on; for anyone else, the published ones."""
    if user.is_superuser:
        return in_order(Meeting.objects.all())
    regions = {membership.region_id for membership in memberships_of(user)}
    return in_order(Meeting.objects.filter(region__in=regions) if regions else published())


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
