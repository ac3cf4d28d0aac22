"""The window in which units may hand in, and extensions of it."""

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from pghistory import track

from agenda.models import Meeting, RegionalQuerySet
from presentations.models.expose import Expose
from rakerda.constraints import holds, kept, telling


class WindowQuerySet(RegionalQuerySet):
    def of(self, meeting):
        """The meeting's window, or None: without one, units may hand in at any time."""
        return self.filter(meeting=meeting).first()


@track()
class Window(models.Model):
    """The window of a meeting's exposés: opening, deadline, end of corrections, and the lock."""

    meeting = models.OneToOneField(Meeting, models.CASCADE, related_name="window")
    opens_at = models.DateTimeField(_("opens"))
    closes_at = models.DateTimeField(_("deadline"), help_text=_("Anything handed in later is listed as late."))
    corrects_until = models.DateTimeField(
        _("corrections until"),
        help_text=_("Until then a unit may still change what it handed in. After that, only the secretariat can."),
    )
    locked_at = models.DateTimeField(null=True, blank=True, editable=False)
    locked_by = models.CharField(max_length=200, blank=True, editable=False)

    objects = WindowQuerySet.over("meeting__region")

    class Meta:
        verbose_name, verbose_name_plural = _("time for handing in"), _("times for handing in")
        constraints = [
            holds(
                Q(opens_at__lt=F("closes_at"), closes_at__lte=F("corrects_until")),
                name="window_in_order",
                told=_("The deadline comes after the opening, and corrections end no earlier than the deadline."),
            )
        ]
        triggers = [
            kept(
                "locked_at",
                words="exposés are reopened one by one; that all were locked stays",
                told=_("All exposés were locked, and that stays. Reopen a single one on its own page."),
            )
        ]

    def __str__(self):
        return str(self.meeting)


class Extension(models.Model):
    """An extension for one unit, with the reason. Rows are added and never changed: the newest counts."""

    expose = models.ForeignKey(Expose, models.CASCADE, related_name="extensions")
    until = models.DateTimeField(_("until"))
    reason = models.CharField(_("reason"), max_length=300)
    granted_at = models.DateTimeField(default=timezone.now, editable=False)
    granted_by = models.CharField(max_length=200, editable=False)

    objects = RegionalQuerySet.over("expose__meeting__region", "meeting_id", "unit_id")

    class Meta:
        ordering = ["-granted_at", "-pk"]
        verbose_name, verbose_name_plural = _("extension"), _("extensions")
        constraints = [
            holds(~Q(reason=""), name="extension_with_a_reason", at="reason", told=_("Enter the reason for the later deadline."))
        ]
        triggers = [
            telling(
                pgtrigger.Protect(name="extension_frozen", operation=pgtrigger.Update),
                _("A later deadline that was granted stays on record. Grant another one instead."),
            )
        ]

    def __str__(self):
        return f"{self.expose}: {self.until}"
