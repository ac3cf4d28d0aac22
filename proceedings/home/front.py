"""The entry pages: the first page, a region's page, and the public page of a meeting."""

from django.contrib.auth import get_user_model
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from agenda.access.lookups import get_meeting, get_region
from agenda.access.published import OF_REGION, REGION
from agenda.models import Day, Meeting, Region, Release
from agenda.programme.hours import hours_of
from participants.access.permissions import memberships_of
from proceedings.access.published import FRONT_ROWS
from proceedings.home.beginning import steps_for, waiting
from proceedings.home.meetings import by_nearness, in_order, meetings_for, own_meetings, place_of, published
from proceedings.models import Edition
from rakerda.pages.public import public
from rakerda.pages.versions import Versions

HOME_ROWS = Versions(
    Region.objects.all(),
    Meeting.objects.all(),
    Day.objects.all(),
    Release.objects.all(),
    Edition.objects.published(),
    get_user_model().objects.order_by("pk")[:1],  # whether anyone has an account
)
REGION_ROWS = Versions(
    Region.objects.filter(slug=REGION),
    Meeting.objects.filter(**OF_REGION),
    Day.objects.filter(meeting__region__slug=REGION),
    Release.objects.filter(meeting__region__slug=REGION),
    Edition.objects.published().filter(meeting__region__slug=REGION),
)


@public(HOME_ROWS)
@require_safe
def home(request):
    """Redirect the reader to their work in the meeting nearest to today; who works on none chooses from the published ones.

    If the installation is not set up, the administrator sees the next step, and anyone else who has to act.
    """
    meetings, steps = list(meetings_for(request.user)), steps_for(request.user)
    mine = memberships_of(request.user) or request.user.is_superuser
    if meetings and (mine or len(meetings) == 1) and not steps:
        return redirect(place_of(request.user, by_nearness(meetings)[0]))
    context = {"meetings": meetings, "steps": steps, "next": next((step for step in steps if not step.done), None)}
    context["waiting"] = "" if meetings or steps else waiting(request.user)
    return render(request, "proceedings/home/home.html", context)


@login_required
@require_safe
def meetings(request):
    """List every meeting that the reader works on, to change from one to another."""
    return render(request, "proceedings/home/home.html", {"meetings": list(own_meetings(request.user))})


@public(REGION_ROWS)
@require_safe
def region(request, region):
    """List the meetings of a region: the public ones, or all of them for those who work there."""
    region = get_region(region)
    rows = Meeting.objects.all() if request.user.has_perm("agenda.enter", region) else published()
    return render(request, "proceedings/home/region.html", {"region": region, "meetings": in_order(rows.for_region(region))})


@public(FRONT_ROWS)
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
