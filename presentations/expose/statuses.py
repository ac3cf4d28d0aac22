"""Statuses: a shape, a word and a tone (templates/_status.html)."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from presentations.expose.window import due
from presentations.models import Deck, Expose
from rakerda.jobs.life import WORKING, Phase
from rakerda.pages.status import Status


def of_state(expose):
    """The Status of an exposé."""
    shape, tone = {
        Expose.State.REQUESTED: ("none", ""),
        Expose.State.DRAFT: ("half", ""),
        Expose.State.SUBMITTED: ("wait", "fair"),
        Expose.State.RETURNED: ("back", "bad"),
        Expose.State.APPROVED: ("done", "good"),
        Expose.State.LOCKED: ("lock", "good"),
        Expose.State.POSTPONED: ("late", "warn"),
        Expose.State.IN_WRITING: ("done", "fair"),
        Expose.State.PRESENTED: ("done", "good"),
    }[expose.state]
    return Status(shape, str(expose.state.label), tone)


def of_time(expose):
    """The Status of an exposé that came late, or is overdue; None for any other."""
    deadline = due(expose)
    if not deadline.late:
        return None
    return Status("late", _("late") if expose.submitted_at else _("overdue"), "warn" if expose.submitted_at else "bad")


def of_slides(expose):
    """The Status of the slides. Needs with_counts() and the deck."""
    newest = expose.newest_version
    if expose.deck:
        return of_confirmed(expose)
    if not newest:
        return Status("none", _("Not uploaded"), "warn")
    status = of_newest(expose)
    return status._replace(word=_("Version %(version)s: %(state)s") % {"version": newest, "state": status.word})


def of_confirmed(expose):
    """The Status of the version that will be shown, and whether a newer one is on its way. Needs with_counts()."""
    shown = {"version": expose.deck.version}
    if expose.awaiting_version:
        words = _("Version %(version)s, not confirmed yet: version %(newer)s")
        return Status("done", words % {**shown, "newer": expose.awaiting_version}, "fair")
    if expose.newest_version > expose.deck.version and expose.newest_phase in WORKING:
        words = _("Version %(version)s, being converted: version %(newer)s")
        return Status("done", words % {**shown, "newer": expose.newest_version}, "fair")
    return Status("done", _("Version %(version)s") % shown, "good")


def of_newest(expose):
    """The Status of the newest version while none is confirmed. Needs with_counts()."""
    if expose.newest_phase == Phase.DONE:
        return Status("half", _("Not confirmed yet"), "warn")
    return Deck.status_of(expose.newest_phase, expose.newest_failure)


def of_results(expose):
    """The Status of the table of results: the number of its rows. Needs with_counts()."""
    count = expose.result_count
    if not count:
        return Status("none", _("Empty"), "warn")
    return Status("done", ngettext("%(count)s row", "%(count)s rows", count) % {"count": count}, "good")


RATING_TONES = {"very_high": "good", "high": "fair", "medium": "warn", "low": "poor", "very_low": "bad"}
