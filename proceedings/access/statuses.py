"""Display of states: a shape of the sprite, a word, a tone. Templates name none of them."""

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from proceedings.models import FollowUp
from rakerda.pages.status import Status
from rakerda.shown import show_time

STATES = {
    FollowUp.State.CANCELLED: ("na", ""),
    FollowUp.State.DONE: ("done", "good"),
    FollowUp.State.RETURNED: ("back", "bad"),
    FollowUp.State.WAITING: ("wait", "fair"),
    FollowUp.State.BLOCKED: ("stop", "warn"),
    FollowUp.State.BEGUN: ("half", "fair"),
    FollowUp.State.NONE: ("none", ""),
}


def of_state(state):
    """The status of a follow-up."""
    shape, tone = STATES[state]
    return Status(shape, FollowUp.State(state).label, tone)


def of_lateness(days):
    """The lateness mark, shown beside the state and never instead of it; None if in time."""
    return Status("late", ngettext("%(days)s day late", "%(days)s days late", days) % {"days": days}, "bad") if days else None


def of_decision(decision):
    """Proposed, or adopted with the date."""
    if decision.adopted_at is None:
        return Status("half", _("Proposed"), "fair")
    return Status("done", _("Adopted %(time)s") % {"time": show_time(timezone.localtime(decision.adopted_at))}, "good")


def of_minutes(minutes, count):
    """Not begun, in progress or approved."""
    if minutes is None or not (count or minutes.summary):
        return Status("none", _("Not begun"))
    if minutes.approved_at is None:
        return Status("half", ngettext("%(count)s entry", "%(count)s entries", count) % {"count": count}, "fair")
    return Status("done", _("Signed off"), "good")


def of_report(report):
    """The secretariat's verdict on a report."""
    if report.verified_at:
        return Status("done", _("Verified"), "good")
    return Status("back", _("Returned"), "bad") if report.returned_at else Status("wait", _("To be checked"), "fair")
