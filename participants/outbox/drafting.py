"""Drafting of messages, for many at once. They wait in the outbox until somebody has reviewed them."""

from django.db.models import Exists, OuterRef

from participants.invitations.audience import invitable
from participants.invitations.wording import facts
from participants.models import Message, Reception, Recipient
from participants.outbox.texts import subject_of, text_of

Channel, Whose = Message.Channel, Message.Whose
NUMBERS = {Whose.OWN: "phone", Whose.AIDE: "aide_phone", Whose.OPERATOR: "operator_phone"}


def address_of(participant, channel, whose):
    """The number or e-mail address on file; "" without one."""
    official = participant.official
    if channel == Channel.EMAIL:
        return official.email if official else ""
    number = getattr(official, NUMBERS[whose]) if official else ""
    return number or (participant.phone if whose == Whose.OWN else "")


def choose_whose(participant, whose):
    """Whose number to use: the requested one, else the first on file; many officials are reached through their aide."""
    order = [whose, *(one for one in Whose if one != whose)]
    return next((one for one in order if address_of(participant, Channel.WHATSAPP, one)), whose)


def draft(participants, purpose, channel, letter=None, whose=Whose.OWN):
    """Draft a message to each, unless one waits for the same person and purpose. Returns the number of new ones."""
    if not participants:
        return 0
    meeting = participants[0].meeting
    reception = Reception.objects.of(meeting)
    told = dict(facts(meeting))
    rows = [write(participant, purpose, channel, letter, whose, reception) for participant in participants]
    for row in rows:
        row.told = told
    before = Message.objects.filter(meeting=meeting).count()
    Message.objects.bulk_create(rows, ignore_conflicts=True)
    return Message.objects.filter(meeting=meeting).count() - before


def write(participant, purpose, channel, letter, whose, reception):
    """One unsaved message."""
    whose = choose_whose(participant, whose) if channel == Channel.WHATSAPP else Whose.OWN
    return Message(
        meeting=participant.meeting,
        participant=participant,
        letter=letter,
        channel=channel,
        whose=whose,
        purpose=purpose,
        address=address_of(participant, channel, whose),
        subject=subject_of(participant.meeting, purpose),
        text=text_of(participant, purpose, letter, whose, reception),
    )


def unanswered(meeting):
    """The recipients of issued letters who have not answered."""
    invited = Recipient.objects.filter(participant=OuterRef("pk"), letter__paper__issued_at__isnull=False)
    return invitable(meeting).filter(Exists(invited), answer="")


def unsent(letter):
    """The recipients of a letter who have no message about it, sent or waiting."""
    told = Message.objects.filter(participant=OuterRef("pk"), letter=letter, dropped_at=None)
    return invitable(letter.meeting).filter(~Exists(told), letters__letter=letter)


def announce(letter):
    """Draft messages of a change or a cancellation to everyone; those that wait about the letter before it are dropped.

    Of an invitation the secretariat chooses the moment.
    """
    if letter.purpose == letter.Purpose.INVITATION:
        return
    earlier = letter.predecessor
    if earlier:
        for message in Message.objects.waiting().filter(letter=earlier):
            message.drop()
    people = [
        row.participant for row in letter.recipients.select_related("participant__official", "participant__meeting__region")
    ]
    reachable = [one for one in people if address_of(one, Channel.WHATSAPP, choose_whose(one, Whose.OWN))]
    by_mail = [one for one in people if one not in reachable and address_of(one, Channel.EMAIL, Whose.OWN)]
    silent = [one for one in people if one not in reachable and one not in by_mail]
    draft([*reachable, *silent], letter.purpose, Channel.WHATSAPP, letter)
    draft(by_mail, letter.purpose, Channel.EMAIL, letter)
