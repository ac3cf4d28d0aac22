"""How far the invitations are: who was sent theirs, who opened their page, who answered."""

from django.db.models import Count, Exists, Max, OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from participants.access.people import listed
from participants.models import Message, Recipient
from rakerda.pages.lists import PIECE, as_count, link

LETTERS = [Message.Purpose.INVITATION, Message.Purpose.CHANGE, Message.Purpose.CANCELLATION]
FILTERS = {  # what the query's "show" says: the word, and which rows
    "": (_("All"), Q()),
    "unsent": (_("Not sent"), Q(sent_at=None)),
    "unopened": (_("Not opened"), Q(opened_at=None, sent_at__isnull=False)),
    "unanswered": (_("Not confirmed"), Q(answer="")),
    "answered": (_("Confirmed"), ~Q(answer="")),
}


def invited(meeting):
    """Those who are recipients of an issued letter, each with the last one, and when it was sent."""
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
    """The context of the table. The query has show (a filter) and shown (how many rows there are to be)."""
    chosen = query.get("show", "") if query.get("show", "") in FILTERS else ""
    found = invited(meeting)
    counts = found.aggregate(**{name or "all": Count("pk", filter=rows) for name, (_word, rows) in FILTERS.items()})
    wanted = max(PIECE, as_count(query.get("shown", "")))
    rows = list(found.filter(FILTERS[chosen][1])[:wanted])
    for row in rows:
        row.meeting = meeting
        row.channel_word = Message.Channel(row.sent_by_channel).label if row.sent_by_channel else ""
    asked = {"show": chosen}
    return {
        "rows": rows,
        "filters": [
            (word, counts[name or "all"], link(asked, show=name), name == chosen) for name, (word, _rows) in FILTERS.items()
        ],
        "invited": counts["all"],
        "more": counts[chosen or "all"] - len(rows),
        "more_link": link(asked, shown=len(rows) + PIECE),
    }
