"""The entry pages: the first page, a region's page, and the public page of a meeting."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from agenda.access.lookups import get_meeting, get_region
from agenda.models import Meeting
from agenda.programme.hours import hours_of
from participants.access.permissions import memberships_of
from proceedings.home.beginning import steps_for, waiting
from proceedings.home.meetings import by_nearness, in_order, meetings_for, own_meetings, place_of, published


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
