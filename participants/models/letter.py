"""Invitations, and the messages that carry them."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from pghistory import track

from agenda.models import Meeting, Paper, RegionalQuerySet
from participants.models.participant import Participant
from participants.models.unit import Post, Unit


class Letter(models.Model):
    """Surat undangan: the text of one paper that goes to many, in one of three wordings (Permendagri 1/2023; a profile, not a law).

    Its number comes late and from outside. What is issued is the paper; a change of date is a letter of its own, with its own number.
    """

    class Audience(models.TextChoices):
        PRESENTERS = "presenters", _("those who present")
        OTHERS = "others", _("others")
        FORKOPIMDA = "forkopimda", _("Forkopimda")

    class Purpose(models.TextChoices):
        INVITATION = "invitation", _("Invitation")
        CHANGE = "change", _("Change of the invitation")
        CANCELLATION = "cancellation", _("Cancellation")

    class Nature(models.TextChoices):
        ORDINARY = "biasa", _("Biasa")
        URGENT = "segera", _("Segera")
        MOST_URGENT = "sangat_segera", _("Sangat Segera")
        IMPORTANT = "penting", _("Penting")
        LIMITED = "terbatas", _("Terbatas")

    class Mandate(models.TextChoices):
        OWN = "", _("in one's own name")
        AN = "an", "a.n."
        UB = "ub", "u.b."

    paper = models.OneToOneField(Paper, models.CASCADE, related_name="letter")
    audience = models.CharField(_("wording for"), max_length=10, choices=Audience)
    purpose = models.CharField(_("purpose"), max_length=12, choices=Purpose, default=Purpose.INVITATION)
    nature = models.CharField(_("nature"), max_length=13, choices=Nature, default=Nature.IMPORTANT)
    opening = models.TextField(_("opening paragraph"))
    notes = models.TextField(_("notes"), blank=True, help_text=_("A line each: attire, material to bring, whom to ask."))
    closing = models.TextField(_("closing paragraph"))
    mandate = models.CharField(_("signed"), max_length=2, choices=Mandate, default=Mandate.AN, blank=True)
    signer = models.ForeignKey(Post, models.PROTECT, null=True, blank=True, related_name="letters", verbose_name=_("signer"))
    copies = models.TextField(_("copies to"), blank=True, help_text=_("An office each line."))

    objects = RegionalQuerySet.over("paper__meeting__region")

    class Meta:
        ordering = ["-paper"]
        verbose_name, verbose_name_plural = _("letter"), _("letters")

    def __str__(self):
        return str(self.paper)

    @property
    def meeting(self):
        return self.paper.meeting

    @property
    def region_id(self):
        return self.paper.region_id


class Recipient(models.Model):
    """To whom a letter goes. Its personal sheet carries their scan code and the way to their page."""

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="recipients")
    participant = models.ForeignKey(Participant, models.CASCADE, related_name="letters")

    objects = RegionalQuerySet.over("letter__paper__meeting__region")

    class Meta:
        verbose_name, verbose_name_plural = _("recipient"), _("recipients")
        constraints = [models.UniqueConstraint(fields=["letter", "participant"], name="recipient_once")]

    def __str__(self):
        return str(self.participant)

    @property
    def region_id(self):
        return self.participant.region_id


class MessageQuerySet(RegionalQuerySet):
    def waiting(self):
        """Written, and not on its way: the outbox."""
        return self.filter(sent_at=None, dropped_at=None)


@track()
class Message(models.Model):
    """One message in the outbox: written, looked through, sent. WhatsApp is sent by a tap of a person, e-mail by a job."""

    class Channel(models.TextChoices):
        WHATSAPP = "whatsapp", "WhatsApp"
        EMAIL = "email", _("E-mail")

    class Purpose(models.TextChoices):
        INVITATION = "invitation", _("Invitation")
        CHANGE = "change", _("Change of the invitation")
        CANCELLATION = "cancellation", _("Cancellation")
        REMINDER = "reminder", _("Reminder to answer")
        MATERIAL = "material", _("Reminder of the slides")

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="messages")
    participant = models.ForeignKey(Participant, models.CASCADE, null=True, blank=True, related_name="messages")
    unit = models.ForeignKey(Unit, models.CASCADE, null=True, blank=True, related_name="messages")
    letter = models.ForeignKey(Letter, models.SET_NULL, null=True, blank=True, related_name="messages")
    channel = models.CharField(_("channel"), max_length=8, choices=Channel)
    purpose = models.CharField(_("purpose"), max_length=12, choices=Purpose)
    address = models.CharField(_("to"), max_length=254, blank=True)  # a number in international form, or an e-mail address
    subject = models.CharField(_("subject"), max_length=200, blank=True)
    text = models.TextField(_("text"))
    made_at = models.DateTimeField(auto_now_add=True)
    reviewed_at = models.DateTimeField(null=True, blank=True, editable=False)
    reviewed_by = models.CharField(max_length=200, blank=True, editable=False)
    sent_at = models.DateTimeField(null=True, blank=True, editable=False)
    sent_by = models.CharField(max_length=200, blank=True, editable=False)
    dropped_at = models.DateTimeField(null=True, blank=True, editable=False)
    failure = models.CharField(max_length=40, blank=True, editable=False)  # a code; each reader gets their own words

    objects = MessageQuerySet.over("meeting__region")

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("message"), _("messages")
        constraints = [
            models.CheckConstraint(
                condition=Q(sent_at=None) | Q(reviewed_at__isnull=False, reviewed_at__lte=F("sent_at")),
                name="message_sent_only_when_reviewed",
            ),
            models.CheckConstraint(condition=Q(sent_at=None) | Q(dropped_at=None), name="message_sent_or_dropped"),
        ]

    def __str__(self):
        return f"{self.get_purpose_display()}: {self.participant or self.unit or self.address}"

    @property
    def region_id(self):
        return self.meeting.region_id
