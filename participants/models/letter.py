"""Invitations: the letters and their recipients."""

from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Value
from django.db.models.functions import NullIf
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agenda.models import Paper, RegionalJobQuerySet, RegionalQuerySet
from participants.models.participant import Participant
from participants.models.unit import Post
from rakerda.constraints import once
from rakerda.editing import hold
from rakerda.files import RandomIn
from rakerda.jobs.life import Job, Phase
from rakerda.pages.refusals import NotNow

SUBJECTS = {"invitation": "Undangan", "change": "Perubahan Undangan", "cancellation": "Pembatalan Undangan"}


class Issued(NotNow):
    """The letter is issued, or being issued."""

    reason = _("This letter is issued, or is being issued just now. It can only be replaced or cancelled.")


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
    notes = models.TextField(_("notes"), blank=True, help_text=_("One item per line: attire, material to bring, whom to ask."))
    closing = models.TextField(_("closing paragraph"))
    mandate = models.CharField(_("signed"), max_length=2, choices=Mandate, default=Mandate.AN, blank=True)
    signer = models.ForeignKey(Post, models.PROTECT, null=True, blank=True, related_name="letters", verbose_name=_("signer"))
    copies = models.TextField(_("copies to"), blank=True, help_text=_("One office per line."))
    place = models.CharField(
        _("addressed in"), max_length=60, blank=True, help_text=_("Printed below the addressee, after “di”.")
    )
    printed = models.JSONField(null=True, editable=False)  # the issued content; sheets and messages follow it, not the agenda
    preview = models.FileField(upload_to=RandomIn("letters"), blank=True, editable=False)
    sheets = models.FileField(
        upload_to=RandomIn("letters"), blank=True, editable=False
    )  # all personal ones in a row, for the printer

    objects = RegionalQuerySet.over("paper__meeting__region", "meeting")

    class Meta:
        ordering = ["-paper"]
        verbose_name, verbose_name_plural = _("letter"), _("letters")

    def __str__(self):
        return str(self.paper)

    def get_absolute_url(self):
        return reverse("participants:letter", args=[*self.meeting.args, self.pk])

    @property
    def subject(self):
        """The line "Hal" of the letter. Literal Indonesian."""
        return SUBJECTS[self.purpose]

    @property
    def issued(self):
        return self.paper.issued_at is not None

    @property
    def last_drawing(self):
        """The last drawing that was requested, in its present state; None without one."""
        return Drawing.objects.filter(letter=self).first()

    @property
    def issuing(self):
        """Whether it is being issued; until that has ended nobody edits it."""
        return Drawing.objects.working().filter(letter=self, kind=Drawing.Kind.ISSUE).exists()

    @property
    def validity(self):
        """valid, replaced or revoked of an issued letter; "" of a draft. Codes on old letters still identify their person."""
        return {"issued": "valid", "replaced": "replaced", "revoked": "revoked"}.get(self.paper.state, "")

    @property
    def successor(self):
        """The letter that takes its place, drafted or issued, or None."""
        return Letter.objects.filter(paper__replaces=self.paper_id).first()

    @property
    def predecessor(self):
        return Letter.objects.filter(paper=self.paper.replaces_id).first() if self.paper.replaces_id else None

    def address_to(self, participants):
        """Set the recipients to exactly these. Raises ValueError for people of another meeting."""
        if any(participant.meeting_id != self.paper.meeting_id for participant in participants):
            raise ValueError("A recipient belongs to another meeting.")
        with transaction.atomic():
            self.recipients.exclude(participant__in=participants).delete()
            rows = [Recipient(letter=self, participant=participant) for participant in participants]
            Recipient.objects.bulk_create(rows, ignore_conflicts=True)

    @contextmanager
    def drafting(self):
        """Lock the draft and its paper, in their present state, while it is changed. Raises Issued if it is no draft any more."""
        with transaction.atomic():
            hold(self)
            self.require_draft()
            yield

    def require_draft(self):
        """Raises Issued for a letter that is issued or being issued. Locks the paper; the caller has locked the letter."""
        hold(self.paper)
        if self.issued or self.issuing:
            raise Issued

    def draw(self):
        """Have the worker draw the present draft. Raises Issued if it is no draft any more."""
        with self.drafting():
            self._ask(Drawing.Kind.DRAFT)

    def redraw(self):
        """Draw the draft again; of an issued letter the sheets, if a job died before they were done. Not while a job works."""
        with transaction.atomic():
            hold(self)
            hold(self.paper)
            if not Drawing.objects.working().filter(letter=self).exists():
                self._ask(Drawing.Kind.ISSUE if self.issued else Drawing.Kind.DRAFT)

    def issue(self):
        """Have the worker draw and freeze it, with a sheet for each recipient. Raises ValidationError if it is incomplete,
        and Issued if it is issued or being issued.
        """
        with self.drafting():
            if not self.recipients.exists():
                raise ValidationError(_("Nobody is invited by it yet. Choose its recipients."), "recipients")
            if not self.paper.number or not self.paper.dated:
                raise ValidationError(_("Write down its number and its date first."), "number")
            self._ask(Drawing.Kind.ISSUE)

    def discard(self):
        """Delete the draft. Raises Issued if it is no draft any more."""
        with self.drafting():
            self.paper.delete()

    def _ask(self, kind):
        """Queue a new drawing in place of the one before, whose job then finds nothing to do: its result would be outdated."""
        with transaction.atomic():
            hold(self)
            Drawing.objects.filter(letter=self).delete()
            Drawing.objects.create(letter=self, kind=kind).queue()


class Drawing(Job):
    """The drawing of a letter: a draft, or the issue with a sheet for each recipient. One at a time, the last one requested."""

    class Kind(models.TextChoices):
        DRAFT = "draft", _("Draft")
        ISSUE = "issue", _("Issue")

    class Failure(models.TextChoices):
        STOPPED = "stopped", _("The work was interrupted. Try again.")
        LAYOUT = "layout", _("The letter could not be drawn. The administrator finds the reason in the log.")
        SIGNER = "signer", _("Nobody holds the office that signs.")

    TASK = "participants.draw_letter"
    WORDS = {Phase.FAILED: _("The letter was not drawn")}

    letter = models.OneToOneField(Letter, models.CASCADE, related_name="drawing")
    kind = models.CharField(max_length=5, choices=Kind, editable=False)
    failure = models.CharField(max_length=7, choices=Failure, blank=True, editable=False)

    objects = RegionalJobQuerySet.over("letter__paper__meeting__region")

    class Meta:
        verbose_name, verbose_name_plural = _("drawing"), _("drawings")
        constraints = Job.Meta.constraints

    def __str__(self):
        return f"{self.letter}: {self.get_kind_display()}"

    @property
    def word(self):
        """The status in words; while it works, what is being drawn."""
        if not self.working:
            return super().word
        return _("The personal letters are being drawn") if self.letter.issued else _("The letter is being drawn")

    @property
    def lock(self):
        return f"letter-{self.letter_id}"

    def take(self):
        """Lock the letter and its paper first, in the same order as every change of the letter."""
        hold(self.letter)
        hold(self.letter.paper)
        super().take()


class RecipientQuerySet(RegionalQuerySet):
    def in_protocol_order(self):
        """In the order of the list of participants (participants.models.participant.PROTOCOL_ORDER)."""
        rank = NullIf("participant__protocol_rank", Value("")).asc(nulls_last=True)
        return self.order_by(rank, "participant__position", "participant")


class Recipient(models.Model):
    """A recipient of a letter. Their personal sheet carries their scan code and the link to their page."""

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="recipients")
    participant = models.ForeignKey(Participant, models.CASCADE, related_name="letters")
    sheet = models.FileField(upload_to=RandomIn("letters"), blank=True, editable=False)  # the letter to them, with their codes

    objects = RecipientQuerySet.over("letter__paper__meeting__region")

    class Meta:
        verbose_name, verbose_name_plural = _("recipient"), _("recipients")
        constraints = [
            once(
                "letter", "participant", name="recipient_once", told=_("The letter has this recipient already. Reload the page.")
            )
        ]

    def __str__(self):
        return str(self.participant)
