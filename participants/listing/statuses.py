"""The status marks of an answer and of an attendance, the same on every page."""

from django.utils.translation import gettext as _

from participants.listing.attendance import Presence
from participants.models import Participant
from rakerda.pages.status import Status

Answer = Participant.Answer
ANSWERS = {
    Answer.ATTENDING: ("done", "good"), Answer.REPRESENTED: ("rep", "good"), Answer.ABSENT: ("no", "warn"), Answer.NONE: ("none", ""),
}  # fmt: skip


def of_answer(answer):
    """The Status of an answer given before the meeting."""
    shape, tone = ANSWERS[answer]
    return Status(shape, str(Answer(answer).label), tone)


def of_presence(presence):
    """The Status of a unit's presence."""
    return {
        Presence.IN_PERSON: lambda: Status("done", _("Present"), "good"),
        Presence.REPRESENTED: lambda: Status("rep", _("Represented"), "good"),
        Presence.ABSENT: lambda: Status("no", _("Did not come"), "warn"),
    }[presence]()
