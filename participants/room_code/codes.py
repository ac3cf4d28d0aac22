"""The code on the wall of the hall, with which people check in by their own phone while it is open.

A code on a wall can be photographed and sent to somebody who is not there, and an attendance app that asks for a name lets anyone
sign for anyone. So a code is valid for two minutes at most, the time is set beforehand (Reception), a person is identified only
by their personal link, and one phone records one person a day. A person without the link at hand goes to the desk.
"""

from typing import NamedTuple

from django.utils import timezone

from participants.access import tokens
from participants.models import Reception
from rakerda.pages.language import outward

MINUTE = 60  # s that a code is shown on the wall
LIVES = 2  # minutes for which it is accepted
USED = "room"  # in the session: {day: participant} recorded by this phone


class Span(NamedTuple):
    """The state of the room code, "unset", "before", "open" or "after"; and from when until when it is accepted."""

    state: str
    begins: timezone.datetime | None = None
    ends: timezone.datetime | None = None

    @property
    def minutes(self):
        """Minutes until it opens or closes, at least 1; 0 in any other state."""
        towards = {"before": self.begins, "open": self.ends}.get(self.state)
        return max(1, -(-int((towards - timezone.now()).total_seconds()) // MINUTE)) if towards else 0


def span_of(meeting):
    """The present Span of the meeting's room code."""
    reception, now = Reception.objects.of(meeting), timezone.now()
    begins, ends = reception.room_code_from, reception.room_code_until
    if begins is None:
        return Span("unset")
    return Span("before" if now < begins else "open" if now < ends else "after", begins, ends)


def minute_of(moment):
    return int(moment.timestamp()) // MINUTE


def code_url(meeting):
    """The address in the code of this minute, absolute."""
    token = tokens.make(tokens.ROOM, meeting.pk, minute_of(timezone.now()))
    return outward("participants:room_arrival", *meeting.args, token)


def read_wall(meeting, token):
    """The minute of a code of this meeting; None for anything else."""
    numbers = tokens.read(tokens.ROOM, token) or ()
    return numbers[1] if len(numbers) == 2 and numbers[0] == meeting.pk else None


def is_fresh(minute):
    """Whether the code of this minute is still accepted: it is this minute's or the last's."""
    return 0 <= minute_of(timezone.now()) - minute < LIVES


def is_taken(request, day, participant):
    """Whether this phone has recorded another participant on this day."""
    return request.session.get(USED, {}).get(str(day.pk), participant.pk) != participant.pk


def take(request, day, participant):
    request.session[USED] = {**request.session.get(USED, {}), str(day.pk): participant.pk}
