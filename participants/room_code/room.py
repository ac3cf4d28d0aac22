"""The screen with the room code, and the page that it opens on a phone."""

from uuid import uuid4

from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from agenda.access.lookups import get_meeting
from participants.access import tokens
from participants.access.link_users import LinkUser
from participants.access.phones import who_is_here
from participants.door import recording
from participants.door.desk_list import totals
from participants.door.forms import ScanForm
from participants.door.modes import choose_mode, modes_of
from participants.door.scan_results import result_of
from participants.models import CheckIn, Reception, Scan
from participants.room_code.codes import code_url, is_fresh, is_taken, read_wall, span_of, take
from rakerda.forms.pages import require_form
from rakerda.htmx import show_if_new
from rakerda.pdf import qr


@require_safe
def room(request, region, meeting):
    """The screen for the projector: the code, which changes every minute, until when it is accepted, and how many came."""
    meeting = get_meeting(request, region, meeting, may="participants.check_in")
    span, mode = span_of(meeting), choose_mode(modes_of(meeting), "")
    address = code_url(meeting) if span.state == "open" and mode else ""
    context = {"meeting": meeting, "span": span, "mode": mode, "address": address, "code": qr.svg(address) if address else ""}
    context["totals"] = totals(meeting, mode) if mode else {}
    return show_if_new(request, "participants/room_code/room.html", "participants/room_code/_room.html", context)


@never_cache
@require_form
def room_arrival(request, region, meeting, wall):
    """The page that the code opens on a phone. GET changes nothing; a participant whose link is known here may check in."""
    meeting = get_meeting(request, region, meeting, may="agenda.read")
    minute = read_wall(meeting, wall)
    if minute is None:
        raise Http404
    participant, mode = who_is_here(request, meeting), choose_mode(modes_of(meeting), "")
    context = {"meeting": meeting, "participant": participant, "mode": mode, "span": span_of(meeting), "key": uuid4()}
    context |= {"reception": Reception.objects.of(meeting), "scanned": _scanned(request, participant, mode)}
    if context["scanned"]:
        return render(request, "participants/room_code/room_arrival.html", context)
    context["refusal"] = why_not(request, context["span"], minute, participant, mode)
    if request.method == "POST" and not context["refusal"]:
        form = ScanForm(_given(request, participant, mode), meeting=meeting)
        if form.is_valid():
            return _record(request, meeting, participant, form.seen())
        context["refusal"] = (_("This could not be read"), _("Please scan the code again."))
    return render(request, "participants/room_code/room_arrival.html", context, status=422 if request.method == "POST" else 200)


def why_not(request, span, minute, participant, mode):
    """(error, remedy) where nobody can be recorded; else None."""
    desk = _("Please go to the registration desk; you are recorded there in a moment.")
    if mode is None or span.state in {"unset", "after"}:
        return _("Self check-in is closed"), desk
    if span.state == "before":
        return _("Self check-in has not begun"), _("Please scan the code again when it is open, or go to the registration desk.")
    if not is_fresh(minute):
        return _("This code has expired"), _(
            "It changes every minute. Please scan the code that the screen in the room shows now."
        )
    if participant is None:
        return _("We don't know yet who you are"), _(
            "So that nobody signs for somebody else, this works with your personal link only: open it from the message or the "
            "letter of invitation on this phone, then scan the code again. Without it, please go to the registration desk."
        )
    if participant.vacant:
        return _("The post is vacant. Record who represents it."), desk
    if is_taken(request, mode.day, participant):
        return _("This phone has recorded somebody else today"), desk
    return None


def _given(request, participant, mode):
    own = {"way": Scan.Way.ROOM, "act": Scan.Act.ARRIVAL, "day": mode.day.pk, "participant": participant.pk}
    return {**own, "key": request.POST.get("key") or uuid4(), "at": request.POST.get("at", "")}


def _record(request, meeting, participant, seen):
    by = LinkUser(participant, tokens.LINK).actor
    scan = recording.record(meeting, seen, by)
    take(request, seen.day, participant)
    return HttpResponseRedirect(f"{request.path}?scan={scan.key}", status=303)


def _scanned(request, participant, mode):
    """The result of the scan just sent, or that they are in already; of the phone's own participant only. None without one."""
    if participant is None or mode is None or request.method == "POST":
        return None
    scan = Scan.objects.filter(participant=participant, way=Scan.Way.ROOM, day=mode.day).order_by("-received_at").first()
    came = CheckIn.objects.whole_days().filter(participant=participant, day=mode.day).exists()
    asked = scan and str(scan.key) == request.GET.get("scan", "")
    return result_of(scan) if asked or (came and scan) else None
