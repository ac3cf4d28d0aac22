"""The outbox as its page shows it: messages to be reviewed, ready to be sent, and sent."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from participants.models import Message
from rakerda.pages.lists import Filters

WAITS = Q(sent_at=None, dropped_at=None)
FILTERS = Filters(
    {
        "review": (_("To look through"), WAITS & Q(reviewed_at=None)),
        "ready": (_("Ready to be sent"), WAITS & Q(reviewed_at__isnull=False)),
        "sent": (_("Sent"), Q(sent_at__isnull=False)),
    }
)


def outbox(meeting, query):
    """The context of the list. The query has show (a filter) and shown (number of rows to show)."""
    asked = FILTERS.asked(query)
    found = Message.objects.filter(meeting=meeting).select_related("participant", "unit", "letter__paper")
    rows = list(asked.narrow(found).order_by("-sent_at" if asked.chosen == "sent" else "pk")[: asked.wanted])
    for row in rows:
        row.meeting = meeting
    return {
        "meeting": meeting,
        "messages_shown": rows,
        **asked.state(asked.count(found), rows),
        "mails": found.postable().count() if asked.chosen == "ready" else 0,
    }
