"""Recognition of a phone by the personal link that was opened on it."""

from participants.access import tokens
from participants.access.links import find_participant

OWN = "own_link"  # in the session: the personal link that was opened on this phone


def remember(request, token):
    """Remember the personal link on this phone; not for a signed-in account, which looks at the pages of others."""
    if not request.user.is_authenticated and request.session.get(OWN) != token:
        request.session[OWN] = token


def who_is_here(request, meeting):
    """The participant whose personal link was opened on this phone, if it is valid and of this meeting; else None."""
    participant, kind = find_participant(request.session.get(OWN, ""))
    return participant if participant and kind == tokens.LINK and participant.meeting_id == meeting.pk else None
