"""The progress of the invitations: sent, personal page opened, answered."""

from django.db.models import Exists, Max, OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from participants.access.people import listed
from participants.models import Message, Recipient
from rakerda.pages.lists import Filters

LETTERS = [Message.Purpose.INVITATION, Message.Purpose.CHANGE, Message.Purpose.CANCELLATION]
FILTERS = Filters(
    {
        "all": (_("All"), None),
        "unsent": (_("Not sent"), Q(sent_at=None)),
        "unopened": (_("Not opened"), Q(opened_at=None, sent_at__isnull=False)),
        "unanswered": (_("Not confirmed"), Q(answer="")),
        "answered": (_("Confirmed"), ~Q(answer="")),
    }
)


def invited(meeting):
    """The recipients of issued letters, each with the last of theirs and when it was sent."""
    rows = Recipient.objects.filter(participant=OuterRef("pk"), letter__paper__issued_at__isnull=False).order_by("-letter__paper")
    sent = Message.objects.filter(participant=OuterRef("pk"), purpose__in=LETTERS, sent_at__isnull=False).order_by("-sent_at")
    return (
        listed(meeting)
        .filter(Exists(rows))
        .annotate(
            letter_id=Subquery(rows.values("letter")[:1]),
            letter_number=Subquery(rows.values("letter__paper__number")[:1]),
            sent_at=Subquery(sent.filter(letter=OuterRef("letter_id")).values("sent_at")[:1]),
            sent_by_channel=Subquery(sent.filter(letter=OuterRef("letter_id")).values("channel")[:1]),
            reminded_at=Max("messages__sent_at", filter=Q(messages__purpose=Message.Purpose.REMINDER)),
        )
        .in_protocol_order()
    )


def progress(meeting, query):
    """The context of the table. The query has show (a filter) and shown (number of rows to show)."""
    asked, found = FILTERS.asked(query), invited(meeting)
    counts = asked.count(found)
    rows = list(asked.narrow(found)[: asked.wanted])
    for row in rows:
        row.meeting = meeting
        row.channel_word = Message.Channel(row.sent_by_channel).label if row.sent_by_channel else ""
    return {"rows": rows, "invited": counts["all"], **asked.state(counts, rows)}
