"""The outbox as its page shows it: what waits to be looked through, what may go, what went."""

from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from participants.models import Message
from rakerda.pages.lists import PIECE, as_count, link

WAITS = Q(sent_at=None, dropped_at=None)
FILTERS = {  # what the query's "show" says: the word, and which rows
    "": (_("To look through"), WAITS & Q(reviewed_at=None)),
    "ready": (_("Ready to be sent"), WAITS & Q(reviewed_at__isnull=False)),
    "sent": (_("Sent"), Q(sent_at__isnull=False)),
}


def outbox(meeting, query):
    """The context of the list. The query has show (a filter) and shown (how many rows there are to be)."""
    found = Message.objects.filter(meeting=meeting).select_related("participant", "unit", "letter__paper")
    counts = found.aggregate(**{name or "review": Count("pk", filter=rows) for name, (_word, rows) in FILTERS.items()})
    asked = query.get("show", "")
    chosen = asked if asked in FILTERS else ""
    rows = found.filter(FILTERS[chosen][1]).order_by("-sent_at" if chosen == "sent" else "pk")
    rows = list(rows[: max(PIECE, as_count(query.get("shown", "")))])
    for row in rows:
        row.meeting = meeting
    return {
        "meeting": meeting,
        "messages_shown": rows,
        "chosen": chosen,
        "filters": [
            (word, counts[name or "review"], link({"show": name}), name == chosen) for name, (word, _rows) in FILTERS.items()
        ],
        "count": counts[chosen or "review"],
        "more": counts[chosen or "review"] - len(rows),
        "more_link": link({"show": chosen, "shown": len(rows) + PIECE}),
        "mails": found.postable().count() if chosen == "ready" else 0,
    }
