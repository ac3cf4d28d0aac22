"""The successor of an issued letter, which changes or cancels it."""

from django.db import transaction

from participants.invitations.wording import propose, title_of
from participants.models import Letter


def succeed(letter, purpose):
    """Draft the letter that changes or cancels this one, to the same recipients. Raises ValidationError if it has one."""
    with transaction.atomic():
        paper = letter.paper.replace(title_of(letter.meeting, purpose), purpose)
        same = {name: getattr(letter, name) for name in ("audience", "nature", "mandate", "signer", "copies", "place")}
        texts = propose(letter.meeting, letter.audience, purpose, letter)
        successor = Letter.objects.create(paper=paper, purpose=purpose, **same, **texts)
        successor.address_to([row.participant for row in letter.recipients.select_related("participant")])
    return successor
