"""The window in which a unit may hand in, and the name of its timing: in time, late, or accepted after the lock."""

import datetime
from typing import NamedTuple

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from presentations.models import Expose, Extension, Locked, Window
from rakerda.pages.refusals import NotNow


class Time(models.TextChoices):
    """The phase of an exposé's window, by which a unit may change it or not."""

    EARLY = "early", _("not open yet")
    OPEN = "open", _("open")
    LATE = "late", _("past the deadline")  # nothing was handed in: it still may be, and is listed as late
    CORRECTING = "correcting", _("open for corrections")
    OVER = "over", _("closed")
    LOCKED = "locked", _("locked")


WORKING = {Time.OPEN, Time.LATE, Time.CORRECTING}
APPROVED = _("The exposé is approved. It may be changed again once it was sent back for repair.")
EARLY = _("It is too early: the page of the exposé shows when it opens.")
OVER = _("The time to hand in has passed. The secretariat can give your unit more time.")


class Due(NamedTuple):
    """The phase and the deadlines of an exposé. Without a window there is no deadline, and it is always open."""

    time: Time
    opens_at: datetime.datetime | None
    deadline: datetime.datetime | None  # with the unit's own extension
    until: datetime.datetime | None  # until when the unit may change anything
    now: datetime.datetime
    submitted_at: datetime.datetime | None

    @property
    def working(self):
        """Whether the unit may change its exposé now."""
        return self.time in WORKING

    @property
    def late(self):
        """Whether it came after its deadline, or has not come and the deadline is past."""
        return self.deadline is not None and (self.submitted_at or self.now) > self.deadline

    @property
    def overdue(self):
        """The time since the deadline, as a timedelta."""
        return self.now - self.deadline if self.deadline and self.now > self.deadline else None


def due(expose, now=None):
    """The Due of an exposé at a moment, by default now."""
    now, window = now or timezone.now(), window_of(expose)
    if window is None:
        time = Time.LOCKED if expose.locked_at else Time.OPEN
        return Due(time, None, None, None, now, expose.submitted_at)
    deadline = max(filter(None, [window.closes_at, expose.extended_until]))
    until = max(window.corrects_until, deadline)
    return Due(_time(expose, window, deadline, until, now), window.opens_at, deadline, until, now, expose.submitted_at)


def _time(expose, window, deadline, until, now):
    if expose.locked_at:
        return Time.LOCKED
    if now < window.opens_at:
        return Time.EARLY
    if now <= deadline:
        return Time.OPEN
    if now > until:
        return Time.OVER
    return Time.CORRECTING if expose.submitted_at else Time.LATE


def window_of(expose):
    """The window of the exposé's meeting, or None; read once a meeting."""
    return getattr(expose.meeting, "window", None)


def require_time(user, expose, begun_at=None):
    """Return the exposé if this user may change it now, else raise NotNow. An act that began in time may end."""
    if reason := why_closed(expose, user.has_perm("presentations.review", expose), begun_at):
        raise NotNow(reason=reason, oneself=None if reason == EARLY else Locked.oneself)
    return expose


def may_change(user, expose):
    """Whether this user may change the exposé now."""
    return user.has_perm("presentations.submit", expose) and not why_closed(expose, user.has_perm("presentations.review", expose))


def why_closed(expose, may_review, begun_at=None):
    """The reason why it can't be changed now, in words, or "" if it can.

    Locked: by nobody, until the secretariat reopens it. Approved or out of time: by the secretariat only.
    """
    if expose.locked_at:
        return Locked.reason
    if may_review:
        return ""
    if expose.approved_at:
        return APPROVED
    deadline = due(expose, begun_at)
    if deadline.working:
        return ""
    return EARLY if deadline.time == Time.EARLY else OVER


def grant(expose, until, reason, by):
    """Grant an extension to one unit; its reason is kept, and so are earlier extensions."""
    return Extension.objects.create(expose=expose, until=until, reason=reason, granted_by=by)


def lock(meeting, by):
    """Lock all exposés of a meeting; returns the moment that marks them, and their number. After that the secretariat reopens
    one, or all that were locked together, or accepts a file late.
    """
    now = timezone.now()
    with transaction.atomic():
        Window.objects.filter(meeting=meeting, locked_at=None).update(locked_at=now, locked_by=by)
        return now, Expose.objects.filter(meeting=meeting, locked_at=None).update(locked_at=now, locked_by=by)


def last_lock(meeting):
    """Return the moment at which those exposés were locked that were locked last; None if none is."""
    return Expose.objects.filter(meeting=meeting).aggregate(last=models.Max("locked_at"))["last"]


def locked_together(meeting, at):
    """The exposés that were locked at this moment and not reopened since."""
    return Expose.objects.filter(meeting=meeting, locked_at=at, locked_at__isnull=False)


def unlock(meeting, at, by):
    """Reopen the exposés that were locked together at this moment; returns their number. The window keeps when all were locked."""
    reopened = {"reopened_at": timezone.now(), "reopened_by": by}
    return locked_together(meeting, at).update(locked_at=None, locked_by="", **reopened)
