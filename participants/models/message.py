"""The outbox: messages that are written, reviewed, and then sent."""

from contextlib import contextmanager
from urllib.parse import quote, urlencode

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from pghistory import track

from agenda.models import Meeting, RegionalQuerySet
from participants.models.letter import Letter, Recipient
from participants.models.participant import Participant
from participants.models.unit import Unit
from rakerda.constraints import holds, once
from rakerda.editing import hold
from rakerda.jobs.queue import defer
from rakerda.pages.refusals import NotNow


class MessageQuerySet(RegionalQuerySet):
    def waiting(self):
        """Written, and not on its way: the outbox."""
        return self.filter(sent_at=None, dropped_at=None)

    def postable(self):
        """E-mails that were reviewed and have an address; a failed one is sent again by hand only."""
        return self.waiting().filter(channel="email", failure="", reviewed_at__isnull=False).exclude(address="")


class Gone(NotNow):
    """The message is not in the outbox any more."""

    reason = _("This message was sent or dropped meanwhile. It is kept with the text that it had then; write another one.")


@track()
class Message(models.Model):
    """One message in the outbox: written, reviewed, sent. WhatsApp is sent by a person's tap, e-mail by a job."""

    class Channel(models.TextChoices):
        WHATSAPP = "whatsapp", "WhatsApp"
        EMAIL = "email", _("E-mail")

    class Whose(models.TextChoices):
        OWN = "own", _("their own")
        AIDE = "aide", _("their aide's")
        OPERATOR = "operator", _("their operator's")

    class Failure(models.TextChoices):
        ADDRESS = "address", _("There is no address, or it is not accepted.")
        REFUSED = "refused", _("The mail server rejected it.")
        UNKNOWN = "unknown", _("The work was interrupted; the e-mail may have been sent. Ask before you send it again.")

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
    whose = models.CharField(_("whose number"), max_length=8, choices=Whose, default=Whose.OWN)
    purpose = models.CharField(_("purpose"), max_length=12, choices=Purpose)
    address = models.CharField(_("to"), max_length=254, blank=True)  # a number in international form, or an e-mail address
    subject = models.CharField(_("subject"), max_length=200, blank=True)
    text = models.TextField(_("text"))
    told = models.JSONField(null=True, editable=False)  # the facts that the text was written with: {label: value}
    made_at = models.DateTimeField(auto_now_add=True)
    reviewed_at = models.DateTimeField(null=True, blank=True, editable=False)
    reviewed_by = models.CharField(max_length=200, blank=True, editable=False)
    sent_at = models.DateTimeField(null=True, blank=True, editable=False)
    sent_by = models.CharField(max_length=200, blank=True, editable=False)
    dropped_at = models.DateTimeField(null=True, blank=True, editable=False)
    tried_at = models.DateTimeField(null=True, blank=True, editable=False)  # handed to the mail server: never twice automatically
    failure = models.CharField(max_length=10, choices=Failure, blank=True, editable=False)

    objects = MessageQuerySet.over("meeting__region")

    class Meta:
        ordering = ["pk"]
        verbose_name, verbose_name_plural = _("message"), _("messages")
        constraints = [
            holds(
                Q(sent_at=None) | Q(reviewed_at__isnull=False, reviewed_at__lte=F("sent_at")),
                name="message_sent_only_when_reviewed",
                told=_("A message is looked through before it is sent. Open it, approve it, then send it."),
            ),
            holds(
                Q(sent_at=None) | Q(dropped_at=None),
                name="message_sent_or_dropped",
                told=_("This message was sent or removed by somebody else. Reload the page."),
            ),
            once(
                "participant",
                "purpose",
                "channel",
                condition=Q(sent_at=None, dropped_at=None),
                name="message_waits_once",
                told=_("Such a message waits for this participant already. Send or remove that one first."),
            ),
        ]

    def __str__(self):
        return f"{self.get_purpose_display()}: {self.participant or self.unit or self.address}"

    def get_absolute_url(self):
        return reverse("participants:message_update", args=[*self.meeting.args, self.pk])

    @property
    def whatsapp_url(self):
        """The address that opens the chat with the text in it (wa.me takes the number without its plus)."""
        return f"https://wa.me/{self.address.removeprefix('+')}?{urlencode({'text': self.text}, quote_via=quote)}"

    def renew(self, text, told):
        """Write other facts into a waiting message. Somebody has to look through it again."""
        self.text, self.told, self.reviewed_at, self.reviewed_by = text, told, None, ""
        self.tried_at, self.failure, self.sent_by = None, "", ""
        self.save(update_fields=["text", "told", "reviewed_at", "reviewed_by", "tried_at", "failure", "sent_by"])

    def review(self, by):
        """Record that somebody has reviewed it: it may be sent."""
        if not self.reviewed_at:
            self.reviewed_at, self.reviewed_by = timezone.now(), by
            self.save(update_fields=["reviewed_at", "reviewed_by"])

    def send(self, by):
        """Record that a person has sent it, by a tap. Raises ValidationError if nobody reviewed it, or it was sent or dropped."""
        with self._held():
            self.sent_at, self.sent_by = timezone.now(), by
            self.save(update_fields=["sent_at", "sent_by"])

    def take_back(self, by, sent_at):
        """Take back a mark as sent that was made at this moment by this actor: the chat was not sent after all. Returns False
        if it was marked again since, or if the same is waiting for that person already.
        """
        with transaction.atomic():
            hold(self)
            waiting = Message.objects.waiting().filter(
                participant=self.participant_id, purpose=self.purpose, channel=self.channel
            )
            if self.channel != self.Channel.WHATSAPP or (self.sent_at, self.sent_by) != (sent_at, by) or waiting.exists():
                return False
            self.sent_at, self.sent_by = None, ""
            self.save(update_fields=["sent_at", "sent_by"])
            return True

    def post(self, by):
        """Queue an e-mail for the worker, once; after a failure again, by hand."""
        if not self.address:
            raise ValidationError(_("There is no e-mail address on file. Write it into the message."), "no_address")
        with self._held():
            self.tried_at, self.failure, self.sent_by = None, "", by
            self.save(update_fields=["tried_at", "failure", "sent_by"])
            key = f"message-{self.pk}"
            defer("participants.send_email", lock=key, queueing_lock=key, message_id=self.pk)

    def fail(self, code):
        """Record that the e-mail was not sent, as far as is known; it may be sent again by hand."""
        self.failure = code
        self.save(update_fields=["failure"])

    @property
    def sheet(self):
        """The recipient's own letter, to be attached; None without one."""
        row = Recipient.objects.filter(letter=self.letter_id, participant=self.participant_id).first() if self.letter_id else None
        return row.sheet if row and row.sheet else None

    def require_waiting(self):
        """Raises Gone if it was sent or dropped, or lies with the mail server. The caller has locked it."""
        if self.sent_at or self.dropped_at or (self.tried_at and not self.failure):
            raise Gone

    def drop(self, at=None):
        """Take it out of the outbox unsent, at the moment that marks those dropped together. The history keeps it."""
        Message.objects.waiting().filter(pk=self.pk).update(dropped_at=at or timezone.now())

    def restore(self):
        """Put a dropped message back. Returns False if it was not dropped, or the same is waiting for that person again."""
        same = Message.objects.waiting().filter(participant=self.participant_id, purpose=self.purpose, channel=self.channel)
        with transaction.atomic():
            hold(self)
            if not self.dropped_at or same.exists():
                return False
            self.dropped_at = None
            self.save(update_fields=["dropped_at"])
            return True

    @contextmanager
    def _held(self):
        with transaction.atomic():
            hold(self)
            if not self.reviewed_at:
                raise ValidationError(_("Look through the message first."), "unreviewed")
            if self.sent_at or self.dropped_at:
                raise ValidationError(_("This message is sent or dropped already."), "over")
            yield
