"""A participant's addresses: the personal page, the one to hand on to an operator, and the code for the door."""

from participants.access import tokens
from participants.models import Participant
from rakerda.pages.language import outward


def personal_url(participant):
    """The person's own page, absolute: for them only."""
    return _absolute("proceedings:personal", participant, tokens.make(tokens.LINK, participant.pk, participant.link_generation))


def operator_url(participant):
    """The page that the person may hand on to an operator, absolute: upload and data of their units, nothing else."""
    return _absolute(
        "proceedings:personal", participant, tokens.make(tokens.OPERATOR, participant.pk, participant.link_generation)
    )


def code_of(participant, letter=None):
    """The code that identifies the participant at the door; one printed on a letter also identifies that letter."""
    return tokens.make(tokens.CODE, participant.pk, participant.code_generation, *([letter.pk] if letter else []))


def code_url(participant, letter=None):
    """The same as an address, absolute: what a QR code holds, so that a phone's own camera opens it."""
    return _absolute("participants:code", participant, code_of(participant, letter))


def find_participant(token):
    """(participant, kind) of a link that is still valid, kind LINK or OPERATOR; (None, "") for any other."""
    for kind in (tokens.LINK, tokens.OPERATOR):
        numbers = tokens.read(kind, token)
        if numbers and len(numbers) == 2:
            rows = Participant.objects.select_related("meeting__region", "official", "represents__represents")
            participant = rows.filter(pk=numbers[0], link_generation=numbers[1]).first()
            return (participant, kind) if participant else (None, "")
    return None, ""


def _absolute(name, participant, token):
    return outward(name, *participant.meeting.args, token)
