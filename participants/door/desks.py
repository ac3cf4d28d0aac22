"""Access to a desk: by an account that may check in, or by the desk's link and PIN."""

import logging
import secrets
from datetime import datetime, time, timedelta
from functools import wraps

import pghistory
from django.contrib.auth.hashers import check_password, make_password
from django.http import Http404, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from agenda.access.lookups import get_meeting
from participants.access import tokens
from participants.access.actors import LENGTH
from participants.models import Desk, Limit

GRACE = timedelta(days=1)  # after a desk expired, for what its device has not sent yet
TRIES, PAUSE = 5, 300  # wrong PINs that a desk takes, within so many seconds
OPENED = "desks"  # in the session: {desk: generation} of those opened by a PIN
MAY = "participants.check_in"

logger = logging.getLogger("rakerda.desks")


def at_desk(closed="page", late=False):
    """Decorator: call view(request, desk, …) where the reader may use the desk.

    Otherwise a page redirects to the PIN, and a part that a script fetches (closed="json") gives the reason. With late=True a
    desk that has expired is still accepted for a day: its device may have been without a network when it did.
    """

    def decorate(view):
        @wraps(view)
        def at(request, region, meeting, token, **places):
            desk = get_desk(request, region, meeting, token)
            reason = why_not(request, desk, token, late)
            if reason:
                return _refuse(request, desk, token, reason, closed)
            name_actor(request, desk)
            return view(request, desk, **places)

        return at

    return decorate


def get_desk(request, region, meeting, token):
    """The desk of a link, in its meeting only, whether it is open or not. Raises Http404 for any other."""
    meeting = get_meeting(request, region, meeting, may="agenda.read")
    numbers = tokens.read(tokens.DESK, token) or ()
    desk = Desk.objects.filter(meeting=meeting, pk=numbers[0]).first() if len(numbers) == 2 else None
    if desk is None:
        raise Http404
    desk.meeting, desk.token = meeting, token
    return desk


def why_not(request, desk, token, late=False):
    """Why the reader can't use the desk: "closed" (revoked or renewed), "expired", "pin"; "" where they can."""
    if desk.revoked_at or tokens.read(tokens.DESK, token)[1] != desk.generation:
        return "closed"
    if desk.expired and not (late and timezone.now() - desk.expires_at < GRACE):
        return "expired"
    opened = request.session.get(OPENED, {}).get(str(desk.pk)) == desk.generation
    return "" if opened or request.user.has_perm(MAY, desk) else "pin"


def name_actor(request, desk):
    """Set the actor that histories record: "Meja 2", or the account that works there with the name of the desk."""
    account = getattr(request, "actor", "")
    request.actor = f"{account}, {desk.name}"[:LENGTH] if account else desk.name
    pghistory.context(actor=request.actor)


def opened_desk(request, meeting):
    """The desk of this meeting that this browser has opened by a PIN and that still works, or None."""
    opened = request.session.get(OPENED, {})
    desks = Desk.objects.open().filter(meeting=meeting, pk__in=opened) if opened else ()
    return next((desk for desk in desks if opened[str(desk.pk)] == desk.generation), None)


def new_pin():
    """(six digits, their hash)."""
    pin = f"{secrets.randbelow(10**6):06}"
    return pin, make_password(pin)


def try_pin(request, desk, pin):
    """Try a PIN: "opened", "wrong", "wait" above the limit, or "closed" when this try used up the desk's wrong PINs."""
    key = f"desk-pin-{desk.pk}-{desk.generation}"
    if not Limit.objects.take(key, TRIES, PAUSE):
        return "wait"
    if not check_password(pin, desk.pin):
        desk.count_wrong_pin()
        if desk.guessed:
            logger.warning("Desk %s of %s closed itself: %s wrong PINs.", desk.pk, desk.meeting, desk.wrong_pins)
        return "closed" if desk.revoked_at else "wrong"
    Limit.objects.give_back(key)
    request.session.cycle_key()  # session fixation: an id set by somebody else must not be opened with it
    request.session[OPENED] = {**request.session.get(OPENED, {}), str(desk.pk): desk.generation}
    return "opened"


def desk_url(name, desk, **places):
    """The address of one of the desk's pages, with its current token."""
    token = getattr(desk, "token", None) or token_of(desk)
    region, meeting = desk.meeting.args
    return reverse(f"participants:{name}", kwargs={"region": region, "meeting": meeting, "token": token, **places})


def token_of(desk):
    return tokens.make(tokens.DESK, desk.pk, desk.generation)


def _refuse(request, desk, token, reason, closed):
    if closed == "json":
        return JsonResponse({"error": reason}, status=403 if reason == "pin" else 410)
    if reason == "pin":
        return redirect(desk_url("desk_pin", desk))
    return render(
        request, "participants/door/desk_closed.html", {"meeting": desk.meeting, "desk": desk, "reason": reason}, status=410
    )


def propose_name(meeting):
    """ "Meja 3" for the third desk of the meeting."""
    return f"Meja {meeting.desks.count() + 1}"


def propose_expiry(meeting):
    """The end of the meeting's last day; of today, once that is past."""
    last, today = meeting.days.order_by("-date").first(), timezone.localdate(timezone=meeting.region.zone)
    day = max(last.date, today) if last else today
    return datetime.combine(day, time(23, 59), meeting.region.zone)
