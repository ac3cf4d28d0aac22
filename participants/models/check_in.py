"""Attendance: the arrivals of participants."""

import datetime

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from pghistory import track

from agenda.models import Day, RegionalQuerySet, Session
from rakerda.constraints import holds, once
from rakerda.pages.refusals import NotNow
from rakerda.shown import show_day, show_time

EARLY = datetime.timedelta(hours=1)  # before the day starts: who comes that early is let in, a rehearsal is no attendance
PRESENT = _("Somebody has recorded this arrival already. Reload the page.")


class TooEarly(NotNow):
    """Arrivals of the day are not recorded yet; `reason` says from when on."""


def admits_from(day):
    """The moment from which arrivals of a day are recorded, by the region's clock: the one rule of desks and lists."""
    starts = timezone.make_aware(datetime.datetime.combine(day.date, day.starts_at), day.meeting.region.zone)
    return starts - EARLY


def why_early(day, at=None):
    """From when on arrivals are recorded, as a sentence, if that moment (by default the present one) is before; else ""."""
    opens = admits_from(day)
    if (at or timezone.now()) >= opens:
        return ""
    with timezone.override(day.meeting.region.zone):
        words = {"day": show_day(day.date), "time": show_time(opens)}
    return gettext("Registration begins on %(day)s at %(time)s.") % words


def require_open(day, at=None):
    """Raise TooEarly before arrivals of a day are recorded. A list on paper, entered later, may hold an earlier moment."""
    now = timezone.now()
    if early := why_early(day, max(at or now, now)):
        raise TooEarly(reason=early)


class CheckInQuerySet(RegionalQuerySet):
    def whole_days(self):
        """Arrivals at the door, without those that were counted for one session."""
        return self.filter(session=None)


@track()
class CheckIn(models.Model):
    """The arrival of a participant: one per day, and one per session where sessions are counted apart."""

    participant = models.ForeignKey("participants.Participant", models.RESTRICT, related_name="check_ins")
    day = models.ForeignKey(Day, models.PROTECT, related_name="check_ins")
    session = models.ForeignKey(Session, models.PROTECT, null=True, blank=True, related_name="check_ins")
    came_at = models.DateTimeField(_("came at"))
    left_at = models.DateTimeField(_("left at"), null=True, blank=True)
    recorded_by = models.CharField(max_length=200, editable=False)
    scan = models.OneToOneField(  # none if recorded in the list, not at a desk
        "participants.Scan", models.PROTECT, null=True, blank=True, related_name="check_in", editable=False
    )

    objects = CheckInQuerySet.over("participant__meeting__region")

    class Meta:
        ordering = ["came_at"]
        verbose_name, verbose_name_plural = _("check-in"), _("check-ins")
        constraints = [
            once("participant", "day", condition=Q(session__isnull=True), name="check_in_once_a_day", told=PRESENT),
            once("participant", "session", name="check_in_once_a_session", told=PRESENT),
            holds(
                Q(left_at__isnull=True) | Q(came_at__lte=F("left_at")),
                name="check_in_left_after_came",
                at="left_at",
                told=_("Somebody leaves after they came; enter a later time of leaving, or an earlier one of arriving."),
            ),
        ]

    def __str__(self):
        return f"{self.participant}, {self.came_at}"
