"""The outbox as its page shows it: messages to be reviewed, ready to be sent, and sent."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from participants.invitations.outdated import outdated, tellings
from participants.models import Message
from participants.outbox.renewing import present
from rakerda.pages.lists import Filters
from rakerda.pages.status import Status

WAITS = Q(sent_at=None, dropped_at=None)
FILTERS = Filters(
    {
        "review": (_("To look through"), WAITS & Q(reviewed_at=None)),
        "ready": (_("Ready to be sent"), WAITS & Q(reviewed_at__isnull=False)),
        "sent": (_("Sent"), Q(sent_at__isnull=False)),
    },
    search=lambda word: (
        Q(participant__name__folds=word) | Q(participant__office__folds=word) | Q(unit__name__folds=word) | Q(address__folds=word)
    ),
)


def of_message(message):
    """The Status of a message."""
    if message.sent_at:
        return Status("done", _("Sent"), "good")
    if message.dropped_at:
        return Status("no", _("Dropped"), "")
    if message.failure:
        return Status("stop", message.get_failure_display(), "bad")
    if not message.reviewed_at:
        return Status("none", _("To look through"), "warn")
    if message.channel == Message.Channel.EMAIL and message.sent_by:
        return Status("half", _("on its way"), "fair")
    return Status("wait", _("Ready to be sent"), "fair")


def changed_row(message):
    """The context of one row after its state changed, with the counts of the filters; the row stays until the page is reloaded."""
    counts = FILTERS.count(Message.objects.filter(meeting=message.meeting))
    present(message.meeting, [message])
    message.status = of_message(message)
    return {"meeting": message.meeting, "message": message, "counts": counts}


def outbox(meeting, query):
    """The context of the list. The query has q (words), show (a filter) and shown (number of rows to show)."""
    asked = FILTERS.asked(query)
    found = asked.search(Message.objects.filter(meeting=meeting)).select_related("participant", "unit", "letter__paper")
    rows = list(asked.narrow(found).order_by("-sent_at" if asked.chosen == "sent" else "pk")[: asked.wanted])
    present(meeting, rows)
    letters = outdated(meeting)
    for row in rows:
        row.meeting, row.status = meeting, of_message(row)
        row.misleads = row.sent_at and row.letter_id in {letter.pk for letter in letters} and row.changed
    return {
        "meeting": meeting,
        "messages_shown": rows,
        **asked.state(asked.count(found), rows),
        "outdated": tellings(letters),
        "mails": found.postable().count() if asked.chosen == "ready" else 0,
    }
