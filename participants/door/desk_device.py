"""The files that a desk's device keeps: the desk list, the printed list, and the parts of the installable page."""

from uuid import UUID, uuid4

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from participants.access.people import listed
from participants.door.desk_list import offline_list
from participants.door.desks import at_desk, desk_url, get_desk
from participants.door.modes import choose_mode, modes_of
from participants.door.paper_entry import PIECE, keep, lines_of
from rakerda.forms.pages import require_form
from rakerda.pages.conditional import tag
from rakerda.pages.lists import as_count

WORKER = settings.BASE_DIR / "static" / "js" / "desk" / "worker.js"


@require_safe
@at_desk(closed="json")
def desk_list(request, desk):
    """The desk list with attendance, as JSON; 304 where the device has it already."""
    content = offline_list(desk.meeting, _mode(request, desk))
    response = JsonResponse(content)
    patch_cache_control(response, private=True, no_cache=True)
    return tag(response, JsonResponse({**content, "at": ""}).content)  # without the moment of the request


@never_cache
@require_safe
@at_desk()
def desk_paper(request, desk):
    """The list to print as the last resort, with the attendance so far."""
    mode = _mode(request, desk)
    rows = listed(desk.meeting).with_attendance(mode.day).select_related("represents")
    context = {
        "meeting": desk.meeting,
        "desk": desk,
        "mode": mode,
        "rows": rows.in_protocol_order(),
        "page": desk_url("desk", desk),
    }
    return render(request, "participants/door/desk_paper.html", context)


@never_cache
@require_form
@at_desk()
def desk_paper_entry(request, desk):
    """Enter a list that was kept on paper: a piece at a time, in its order."""
    mode, start = _mode(request, desk), as_count(request.GET.get("from", ""))
    rows = listed(desk.meeting).with_attendance(mode.day).select_related("represents", "meeting__region")
    total = rows.count()
    lines = lines_of(rows.in_protocol_order()[start : start + PIECE], request.POST, mode.day)
    wrong = any(line.error for line in lines)
    if request.method == "POST" and not wrong:
        kept = keep(desk.meeting, mode, lines, _key(request), request.actor, desk)
        messages.success(request, ngettext("%d arrival recorded.", "%d arrivals recorded.", kept) % kept)
        return HttpResponseRedirect(f"{request.path}?mode={mode.key}&from={start}", status=303)
    wrong = any(line.error for line in lines)
    context = {
        "meeting": desk.meeting,
        "desk": desk,
        "mode": mode,
        "lines": lines,
        "key": uuid4(),
        "page": desk_url("desk", desk),
        "wrong": wrong,
    }
    context |= {"pieces": [(at, min(at + PIECE, total), at == start) for at in range(0, total, PIECE)]}
    return render(request, "participants/door/desk_paper_entry.html", context, status=422 if wrong else 200)


@require_safe
def desk_manifest(request, region, meeting, token):
    """The manifest of the installable page. Browsers fetch it without a cookie, so it discloses no more than the link does."""
    desk = get_desk(request, region, meeting, token)
    page = desk_url("desk", desk)
    icon = {"src": static("img/favicon.svg"), "sizes": "any", "type": "image/svg+xml", "purpose": "any"}
    name = " ".join([_("Registration desk"), desk.meeting.short_title])
    content = {"name": name, "short_name": _("Registration desk"), "id": page, "start_url": page, "scope": page}
    response = JsonResponse({**content, "display": "standalone", "icons": [icon]}, content_type="application/manifest+json")
    patch_cache_control(response, private=True, no_cache=True)
    return response


@require_safe
def desk_worker(request, region, meeting, token):
    """The service worker, under the address of the desk, which limits its scope."""
    get_desk(request, region, meeting, token)
    response = HttpResponse(WORKER.read_bytes(), content_type="text/javascript; charset=utf-8")
    patch_cache_control(response, private=True, no_cache=True)
    return response


def _mode(request, desk):
    mode = choose_mode(modes_of(desk.meeting), request.POST.get("mode") or request.GET.get("mode", ""))
    if mode is None:
        raise Http404
    return mode


def _key(request):
    try:
        return UUID(request.POST.get("key", ""))
    except ValueError:
        return uuid4()
