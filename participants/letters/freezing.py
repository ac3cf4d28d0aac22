"""What issuing a letter freezes, and what somebody should know before: shown beside the button."""

import ipaddress

from django.conf import settings

from agenda.letterhead.emblems import read_emblem
from agenda.models import Day
from participants.invitations.outdated import MATTERS
from participants.invitations.wording import facts
from participants.letters import signing
from participants.models import Letter

INSIDE = (".local", ".localhost", ".lan", ".home", ".internal", ".intranet", ".test")  # names that only one network knows


def freezing(letter):
    """The values that the letter freezes when it is issued, and the warnings."""
    state = signing.letterhead(letter)["head"]
    rows = [] if letter.purpose == Letter.Purpose.CANCELLATION else facts(letter.meeting)
    return {
        "facts": [(label, value) for label, value in rows if label in MATTERS],
        "count": letter.recipients.count(),
        "sign": signing.signature(letter, signing.day_of(letter)),
        "state": state,
        "no_emblem": not read_emblem(letter.meeting.region, state),
        "address": settings.PUBLIC_URL.geturl(),
        "unreachable": is_inside(settings.PUBLIC_URL.hostname),
        "late": first_day_before(letter),
    }


def is_inside(host):
    """Whether only this machine or its own network finds a host: guests who scan a code don't."""
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith(INSIDE)


def first_day_before(letter):
    """The first day of the meeting, if the letter is dated after it; else None."""
    dated = letter.paper.dated
    first = Day.objects.filter(meeting=letter.paper.meeting_id).first() if dated else None
    return first.date if first and dated > first.date else None
