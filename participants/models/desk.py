"""The desks at the door, their scans, and signatures."""

import pgtrigger
from django.db import models
from django.db.models import Case, F, When
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from agenda.models import Day, Meeting, RegionalQuerySet, Session
from rakerda.constraints import once, telling
from rakerda.editing import editing

GUESSES = 50  # wrong PINs after which a desk's link is void


class DeskQuerySet(RegionalQuerySet):
    def open(self):
        """The desks whose link works now."""
        return self.filter(revoked_at=None, expires_at__gt=timezone.now())

    def guessed(self):
        """The desks that closed themselves after too many wrong PINs, until they are reopened."""
        return self.filter(wrong_pins__gte=GUESSES)


class Desk(models.Model):
    """A registration desk: a link and a PIN for its staff, without accounts. The link expires and can be revoked."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="desks")
    name = models.CharField(_("name"), max_length=60)
    pin = models.CharField(max_length=128, editable=False)  # hashed as passwords are
    generation = models.PositiveSmallIntegerField(default=1, editable=False)  # raised: links given out before are void
    expires_at = models.DateTimeField(_("works until"))
    revoked_at = models.DateTimeField(null=True, blank=True, editable=False)
    wrong_pins = models.PositiveSmallIntegerField(default=0, editable=False)  # since its link was made
    made_by = models.CharField(max_length=200, editable=False)

    objects = DeskQuerySet.over("meeting__region")

    class Meta:
        ordering = ["name"]
        verbose_name, verbose_name_plural = _("desk"), _("desks")
        constraints = [
            once(
                "meeting",
                "name",
                name="desk_name_once",
                at="name",
                told=_("A desk of the meeting has this name; choose another one."),
            )
        ]

    def __str__(self):
        return self.name

    @property
    def expired(self):
        return self.expires_at <= timezone.now()

    @property
    def guessed(self):
        """Whether it closed itself after too many wrong PINs."""
        return self.wrong_pins >= GUESSES

    def count_wrong_pin(self):
        """Count a wrong PIN; the last one allowed closes the desk. So few of a million PINs can be tried."""
        closing = Case(When(wrong_pins__gte=GUESSES - 1, then=Coalesce("revoked_at", timezone.now())), default="revoked_at")
        same = Desk.objects.filter(pk=self.pk, generation=self.generation, wrong_pins__lt=GUESSES)
        same.update(wrong_pins=F("wrong_pins") + 1, revoked_at=closing)
        self.refresh_from_db(fields=["wrong_pins", "revoked_at"])

    def revoke(self):
        """Close it now; if it is closed already, the first moment is kept."""
        Desk.objects.filter(pk=self.pk, revoked_at=None).update(revoked_at=timezone.now())
        self.refresh_from_db(fields=["revoked_at"])

    def renew(self, pin, expires_at):
        """Reopen it with another link and another PIN: those given out before are void."""
        with editing(self):
            self.pin, self.expires_at, self.revoked_at, self.wrong_pins = pin, expires_at, None, 0
            self.generation += 1


class Scan(models.Model):
    """One act at the door and its result. Never changed: what is sent again is recognised by its key."""

    class Way(models.TextChoices):
        CODE = "code", _("QR code")
        SEARCH = "search", _("search")
        PROTOCOL = "protocol", _("protocol's list")
        ROOM = "room", _("room's QR code")
        WALK_IN = "walk_in", _("guest outside the list")
        PAPER = "paper", _("from paper")

    class Act(models.TextChoices):
        ARRIVAL = "arrival", _("arrival")
        DEPARTURE = "departure", _("departure")
        UNDO = "undo", _("taken back")

    class Result(models.TextChoices):
        RECORDED = "recorded", _("recorded")
        ALREADY = "already", _("was recorded already")
        REPLACED = "replaced", _("recorded, with a replaced letter")
        CONFLICT = "conflict", _("differs from what is recorded")
        ELSEWHERE = "elsewhere", _("code of another meeting")
        FORGED = "forged", _("not a code of ours")
        VOID = "void", _("a code that was revoked")
        PAPER = "paper", _("code of a paper")
        EARLY = "early", _("registration has not begun")
        UNNAMED = "unnamed", _("vacant post, nobody named")
        TEST = "test", _("test code")

    KEPT = (Result.RECORDED, Result.REPLACED)  # the results that changed the attendance

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="scans")
    key = models.UUIDField(unique=True)  # made by the device: the same scan sent twice is one
    desk = models.ForeignKey(Desk, models.PROTECT, null=True, blank=True, related_name="scans")
    participant = models.ForeignKey("participants.Participant", models.RESTRICT, null=True, blank=True, related_name="scans")
    day = models.ForeignKey(Day, models.PROTECT, null=True, blank=True, related_name="scans")
    session = models.ForeignKey(Session, models.PROTECT, null=True, blank=True, related_name="scans")
    way = models.CharField(_("way"), max_length=8, choices=Way)
    act = models.CharField(_("act"), max_length=9, choices=Act, default=Act.ARRIVAL)
    result = models.CharField(_("result"), max_length=9, choices=Result)
    device_at = models.DateTimeField(_("time of the device"), null=True, blank=True)
    received_at = models.DateTimeField(_("received at"), default=timezone.now, editable=False)
    recorded_by = models.CharField(max_length=200, editable=False)

    objects = RegionalQuerySet.over("meeting__region")

    class Meta:
        ordering = ["received_at", "pk"]
        verbose_name, verbose_name_plural = _("scan"), _("scans")
        indexes = [models.Index(fields=["meeting", "received_at"], name="scan_of_meeting")]
        triggers = [
            telling(
                pgtrigger.Protect(name="scan_frozen", operation=pgtrigger.Update),
                _("What a desk recorded stays as it is. Correct the attendance of the participant instead."),
            )
        ]

    def __str__(self):
        return f"{self.participant or self.way}, {self.received_at}"


class Signature(models.Model):
    """A signature written on a screen at arrival: personal data, shown only in the attendance sheet and to users who check in."""

    check_in = models.OneToOneField("participants.CheckIn", models.CASCADE, related_name="signature")
    strokes = models.JSONField(help_text="[[x, y, x, y, …], …], from 0 to 1000 across and down")
    signed_at = models.DateTimeField(default=timezone.now)

    objects = RegionalQuerySet.over("check_in__participant__meeting__region")

    class Meta:
        verbose_name, verbose_name_plural = _("signature"), _("signatures")

    def __str__(self):
        return str(self.check_in)
