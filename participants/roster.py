"""Whom a desk knows, also without a network: the list with who came, and nothing that only the secretariat may see."""

from participants.models import CheckIn, Participant


def totals(meeting, mode):
    """How many came, of how many who are invited and have a name."""
    came = CheckIn.objects.filter(participant__meeting=meeting, day=mode.day, session=mode.session).count()
    invited = Participant.objects.filter(meeting=meeting, represents=None, walked_in_at=None).named().count()
    return {"came": came, "people": invited}
