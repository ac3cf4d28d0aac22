"""How the participants were invited: a letter for each audience, and the messages sent."""

import datetime

from agenda.models import Paper
from participants.access.people import listed
from participants.invitations.audience import propose_audience
from participants.invitations.wording import propose, title_of
from participants.models import Letter, Message, Post
from participants.outbox.texts import subject_of, text_of
from proceedings.demo import tables
from proceedings.demo.place import SECRETARY

DATED = datetime.date(2023, 12, 18)
SENT = datetime.time(15, 30)
HEARD = datetime.timedelta(seconds=40)  # one tap per person
SLIDES = "paling lambat pada batas waktu yang tertera di sana"  # the part of the proposed text that depends on the exposés


def load(meeting):
    """Create everything but the PDFs, which the worker draws when the letters are issued."""
    facts = tables.document("meeting")["invitations"]
    return [_letter(meeting, audience, people, facts) for audience, people in propose_audience(meeting).items() if people]


def _letter(meeting, audience, people, facts):
    texts = propose(meeting, audience)
    texts["notes"] = texts["notes"].replace(SLIDES, facts["slides"])
    paper = Paper.draft(meeting, "invitation", title_of(meeting, Letter.Purpose.INVITATION))
    paper.number_as(facts["numbers"][audience], DATED)
    signer = Post.objects.get(region=meeting.region, title="Sekretaris Daerah")
    letter = Letter.objects.create(
        paper=paper, audience=audience, signer=signer, place=meeting.region.capital, copies=facts["copies"][audience], **texts
    )
    rows = list(listed(meeting).filter(pk__in=people).in_protocol_order())
    letter.address_to(rows)
    Message.objects.bulk_create(_message(letter, row, number) for number, row in enumerate(rows))
    return letter


def _message(letter, participant, number):
    participant.meeting = letter.meeting
    sent_at = datetime.datetime.combine(DATED, SENT, letter.meeting.region.zone) + number * HEARD
    purpose = Message.Purpose.INVITATION
    return Message(
        meeting=letter.meeting,
        participant=participant,
        letter=letter,
        channel=Message.Channel.WHATSAPP,
        purpose=purpose,
        subject=subject_of(letter.meeting, purpose),
        text=text_of(participant, purpose, letter),
        reviewed_at=sent_at,
        reviewed_by=SECRETARY,
        sent_at=sent_at,
        sent_by=SECRETARY,
    )
