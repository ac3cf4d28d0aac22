"""The pages of a registration desk. A desk's link opens these and nothing else."""

import json
from uuid import UUID, uuid4, uuid5

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import Http404, HttpResponseRedirect, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from agenda.access.lookups import get_meeting, require
from participants.access.people import listed
from participants.door import codes, recording
from participants.door.announced import namesakes, with_announced
from participants.door.desk_list import PROTOCOL, totals
from participants.door.desks import MAY, at_desk, desk_url, get_desk, name_actor, opened_desk, try_pin, why_not
from participants.door.forms import DeviceTimeField, GuestForm, PinForm, ScanForm, moment_of
from participants.door.modes import choose_mode, modes_of
from participants.door.scan_results import result_of
from participants.door.signing import DeviceSignatureForm, sign_scan
from participants.listing.participant_list import with_others
from participants.models import Attendance, Reception, Scan
from participants.models.check_in import why_early
from rakerda.forms.pages import require_form, sent, show_form

FOUND = 20  # rows that a search shows; more letters find fewer
BATCH = 200  # scans that one request may bring


@never_cache
@require_safe
@at_desk()
def desk(request, desk):
    """The desk: search, codes, the result of the last scan (?scan=)."""
    modes = modes_of(desk.meeting)
    mode = choose_mode(modes, request.GET.get("mode", ""))
    context = {"meeting": desk.meeting, "desk": desk, "modes": modes, "mode": mode, "key": uuid4()}
    context |= {
        "page": desk_url("desk", desk),
        "now": timezone.now(),
        "guest": GuestForm(auto_id="guest-%s"),
    }
    context |= {"stand": GuestForm(auto_id="stand-%s"), "urls": urls_of(desk)}
    context |= {"totals": totals(desk.meeting, mode) if mode else {}}
    context |= {"scans_url": desk_url("desk_scans", desk), "scanned": _scanned(desk, request.GET.get("scan", ""))}
    context |= _search(desk.meeting, mode, request.GET)
    context["early"] = why_early(mode.day) if mode else ""
    context["signs"] = Reception.objects.of(desk.meeting).signs
    context["chief"] = _chief(desk.meeting, request.GET.get("for", ""))
    if context["chief"] and mode:
        context["guest"] = GuestForm(auto_id="guest-%s", initial=_announced_for(context["chief"], mode.day))
    return render(request, "participants/door/desk.html", context)


@never_cache
@require_form
def desk_pin(request, region, meeting, token):
    """Ask for the desk's PIN; redirect to the desk where no PIN is needed."""
    desk = get_desk(request, region, meeting, token)
    if why_not(request, desk, token) != "pin":
        return redirect(desk_url("desk", desk))
    form = PinForm(sent(request), open_by=lambda pin: try_pin(request, desk, pin))
    if request.method == "POST" and form.is_valid():
        return HttpResponseRedirect(desk_url("desk", desk), status=303)
    if desk.revoked_at:  # by this try
        return redirect(desk_url("desk", desk))
    context = {"meeting": desk.meeting, "form": form}
    return show_form(request, "participants/door/desk_pin.html", context)


@require_POST
@at_desk(closed="json", late=True)
def desk_scans(request, desk):
    """Record scans: one from a form, answered by a redirect to its result; or a batch as JSON, with one result each."""
    if request.content_type == "application/json":
        return _take_batch(request, desk)
    if desk.expired:
        return redirect(desk_url("desk", desk))
    form = ScanForm(_own_key(request.POST), meeting=desk.meeting)
    if not form.is_valid():
        return _show_errors(request, desk, form)
    if alike := _bearing_the_name(request, desk, form):
        return _ask_who(request, desk, form, alike)
    scan = recording.record(desk.meeting, form.seen(), request.actor, desk)
    mode = f"&mode={request.POST['mode']}" if request.POST.get("mode", "").replace("-", "").isdecimal() else ""
    return HttpResponseRedirect(f"{desk_url('desk', desk)}?scan={scan.key}{mode}", status=303)


@never_cache
@require_form
def code(request, region, meeting, code):
    """The page that a phone's own camera opens. GET changes nothing; the participant is shown to desks only."""
    meeting = get_meeting(request, region, meeting, may="agenda.read")
    reading = codes.read(meeting, code)
    if reading.result == Scan.Result.ELSEWHERE:
        raise Http404
    desk = opened_desk(request, meeting)
    context = {"meeting": meeting, "desk": desk, "key": uuid4()}
    if not desk and not request.user.has_perm(MAY, meeting):
        if request.method == "POST":
            require(request.user, MAY, meeting)
        return render(request, "participants/door/code.html", context)
    mode = choose_mode(modes_of(meeting), "")
    context |= {"reading": reading, "mode": mode, "announced": _announced(reading.participant, mode)}
    if request.method == "POST":
        instead = [one for one in context["announced"] if request.POST.get("instead") == str(one.pk)]
        context["scanned"] = _record_code(request, desk, meeting, code, mode, *instead)
    return render(request, "participants/door/code.html", context)


def _bearing_the_name(request, desk, form):
    """Those on the list whose name a new guest bears, until somebody has said that it is another person."""
    sent = form.cleaned_data
    asks = sent["way"] == Scan.Way.WALK_IN and not sent["participant"] and not request.POST.get("other")
    return namesakes(desk.meeting, sent["name"]) if asks else []


def _ask_who(request, desk, form, alike):
    context = {
        "meeting": desk.meeting,
        "desk": desk,
        "form": GuestForm(form.data),
        "alike": alike,
        "page": desk_url("desk", desk),
    }
    return render(request, "participants/door/desk_alike.html", context, status=409)


def _own_key(sent):
    """The form with a key of its own, derived from the page's key and its content: sent twice, it is still one scan."""
    try:
        page = UUID(sent.get("key", ""))
    except ValueError:
        return sent
    what = "\n".join(sent.get(name, "") for name in ["act", "participant", "code", "name", "office", "day", "session"])
    return {**sent.dict(), "key": uuid5(page, what)}


def _announced(participant, mode):
    """The representatives who were announced for somebody and have not come."""
    return with_announced([participant], participant.meeting_id, mode.day)[0].announced if participant and mode else []


def _record_code(request, desk, meeting, code, mode, instead=None):
    """The ScanResult of a code; or of the representative who came `instead`."""
    if desk:
        name_actor(request, desk)
    if mode is None:
        raise Http404
    given = {"key": request.POST.get("key") or uuid4(), "way": Scan.Way.CODE, "day": mode.day.pk, "code": code}
    if instead:
        given |= {"way": Scan.Way.SEARCH, "code": "", "participant": instead.pk}
    form = ScanForm(given, meeting=meeting)
    if not form.is_valid():
        raise Http404
    return result_of(recording.record(meeting, form.seen(), request.actor, desk))


def _take_batch(request, desk):
    try:
        sent = json.loads(request.body)
        scans = sent["scans"][:BATCH]
        now = DeviceTimeField(required=False).clean(str(sent.get("now") or ""))
    except (ValueError, KeyError, TypeError, AttributeError, ValidationError, RecursionError):
        return JsonResponse({"error": "unreadable"}, status=400)
    answers = [_take(request, desk, scan, now) for scan in scans]
    if desk.expired and not any("result" in answer or "signed" in answer for answer in answers):
        return JsonResponse({"error": "expired"}, status=410)
    return JsonResponse({"answers": answers})


def _take(request, desk, values, now):
    """The result of one scan, or signature, of a batch; an unreadable one does not stop the others."""
    if isinstance(values, dict) and "signs" in values:
        return _take_signature(desk, values, now)
    form, left_out = ScanForm.forgiving(values if isinstance(values, dict) else {}, meeting=desk.meeting, now=now)
    if not form.is_valid():
        why = " ".join(str(error) for errors in form.errors.values() for error in errors)
        return {"key": form["key"].value(), "error": form.errors.get_json_data(), "note": why}
    seen = form.seen()
    if seen.at > desk.expires_at:  # made after the desk had closed
        return {"key": str(seen.key), "error": "expired"}
    try:
        scan = recording.record(desk.meeting, seen, request.actor, desk)
    except Http404:  # taken off the list this moment: now the form is invalid
        return _take(request, desk, values, now)
    return result_of(scan, left_out).as_dict()


def _take_signature(desk, values, now):
    form = DeviceSignatureForm(values)
    if not form.is_valid():
        return {"key": form["key"].value(), "error": form.errors.get_json_data()}
    sent = form.cleaned_data
    return {"key": str(sent["key"]), "signed": sign_scan(desk.meeting, sent["signs"], sent["strokes"], moment_of(values, now))}


def _show_errors(request, desk, form):
    """The form of a guest with its errors, status 422; errors as JSON for any other form, which our pages do not send."""
    if form.data.get("way") not in {Scan.Way.WALK_IN, Scan.Way.SEARCH, Scan.Way.PROTOCOL}:
        return JsonResponse({"error": form.errors.get_json_data()}, status=422)
    guest = GuestForm(form.data)
    for name in set(form.errors) & set(guest.fields):
        guest.errors[name] = form.errors[name]
    context = {"meeting": desk.meeting, "desk": desk, "form": guest, "page": desk_url("desk", desk)}
    return render(request, "participants/door/desk_form.html", context, status=422)


def urls_of(desk):
    """The addresses of the desk's other pages, by the name they have within it."""
    names = ["pin", "list", "paper", "paper_entry", "manifest", "worker"]
    return {name: desk_url(f"desk_{name}", desk) for name in names}


def _chief(meeting, pk):
    """The participant whom somebody represents, where the page asks for the representative; else None."""
    return listed(meeting).filter(pk=pk).first() if pk.isascii() and pk.isdecimal() and len(pk) < 18 else None


def _announced_for(chief, day):
    """The entries of the representative who was announced for somebody."""
    named = with_announced([chief], chief.meeting_id, day)[0].announced
    return {"name": named[0].name, "office": named[0].office} if named else {}


def _scanned(desk, key):
    try:
        scan = Scan.objects.filter(meeting=desk.meeting, key=key).select_related("participant__represents", "day").first()
    except ValidationError:  # no UUID
        return None
    return scan and result_of(scan)


def _search(meeting, mode, query):
    """The rows found by the search, or protocol's short list. Text typed by a scanner is read as a code."""
    text = query.get("q", "").replace("\0", "").strip()[: codes.LENGTH]
    day = mode and mode.day
    rows = listed(meeting).with_attendance(day)
    if len(text) >= 2:
        reading = codes.read(meeting, text)
        found = [reading.participant.pk] if reading.participant else listed(meeting).matching(text[:100]).values("pk")
        rows = rows.filter(Q(pk__in=found) | Q(represents__in=found, attendance=Attendance.ABSENT))
    elif query.get("show") == "protocol":
        rows = rows.filter(group__in=PROTOCOL, represents=None)
    else:
        return {"text": text, "hits": None}
    hits = with_announced(with_others(rows, meeting, day, FOUND), meeting, day)
    return {"text": text, "hits": hits, "way": Scan.Way.SEARCH if text else Scan.Way.PROTOCOL}
