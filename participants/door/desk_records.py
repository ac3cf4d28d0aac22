"""The secretariat's pages of the door: the desks and their records."""

from django.db.models import Count, Max, Q
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from agenda.access.lookups import get_meeting, get_of_meeting
from participants.door.desks import MAY, desk_url
from participants.door.forms import DeskForm, RenewalForm
from participants.models import Desk, Scan
from rakerda.forms.pages import require_form, sent, show_form
from rakerda.htmx import leave
from rakerda.pdf import qr

SHOWN = 100  # scans of a desk that its page lists


@require_form
def desks(request, region, meeting):
    """The desks of the meeting, for users who may check in. The secretariat opens them; a new desk's PIN is shown once."""
    may = "participants.run" if request.method == "POST" else MAY
    meeting = get_meeting(request, region, meeting, may=may)
    form = DeskForm(sent(request), meeting=meeting)
    if request.method == "POST" and form.is_valid():
        return _opened(request, *form.save(request.actor))
    recorded = Count("scans", Q(scans__result__in=Scan.KEPT))
    rows = meeting.desks.annotate(recorded=recorded, last_at=Max("scans__received_at"))
    context = {
        "meeting": meeting,
        "form": form,
        "now": timezone.now(),
        "may_run": request.user.has_perm("participants.run", meeting),
    }
    context["desks"] = [(desk, _page(desk, meeting)) for desk in rows]
    return show_form(request, "participants/door/desks.html", context)


@require_form
def desk_record(request, region, meeting, desk):
    """The record of a desk, its link, and the form that reopens it with a new link and PIN."""
    desk = _get(request, region, meeting, desk)
    form = RenewalForm(sent(request), instance=desk, meeting=desk.meeting)
    if request.method == "POST" and form.is_valid():
        return _opened(request, *form.save())
    scans = desk.scans.select_related("participant").order_by("-received_at", "-pk")
    counts = desk.scans.order_by().values_list("result").annotate(many=Count("pk")).order_by("-many")
    context = {"meeting": desk.meeting, "desk": desk, "form": form, "now": timezone.now(), "scans": scans[:SHOWN]}
    context["counts"] = [(Scan.Result(result).label, many) for result, many in counts]
    return render(
        request, "participants/door/desk_record.html", {**context, **_link(request, desk)}, status=422 if form.errors else 200
    )


@require_POST
def desk_revocation(request, region, meeting, desk):
    """Close a desk: its link is void."""
    desk = _get(request, region, meeting, desk)
    desk.revoke()
    page = reverse("participants:desk_record", args=[*desk.meeting.args, desk.pk])
    return leave(request, page, toast=_("%s is closed.") % desk)


def _get(request, region, meeting, desk):
    rows = Desk.objects.select_related("meeting__region")
    return get_of_meeting(request, region, meeting, lambda meeting: rows.filter(meeting=meeting), may="participants.run", pk=desk)


def _page(desk, meeting):
    """The desk's page, while it is open."""
    desk.meeting = meeting
    return "" if desk.revoked_at or desk.expired else desk_url("desk", desk)


def _opened(request, desk, pin):
    context = {"meeting": desk.meeting, "desk": desk, "pin": pin, **_link(request, desk)}
    return render(request, "participants/door/desk_opened.html", context)


def _link(request, desk):
    link = request.build_absolute_uri(desk_url("desk", desk))
    return {"link": link, "code": qr.svg(link)}
