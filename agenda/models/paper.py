"""Official papers."""

from contextlib import contextmanager
from functools import reduce
from operator import or_

import pgtrigger
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from agenda.models.codes import digest, make_code, verification_url
from agenda.models.meeting import Meeting
from agenda.models.region import RegionalQuerySet
from rakerda.constraints import all_or_none, holds, telling
from rakerda.files import RandomIn

FROZEN = ["meeting", "kind", "title", "number", "dated", "file", "sha256", "code", "issued_at", "signer", "replaces"]
REVOKED = ["revoked_at", "revoked_by", "revoked_reason"]
ISSUED_WHOLE = _("A paper is issued with its signer, file and code together. Reload the page and issue it again.")


def _changed(*fields):
    return reduce(or_, (pgtrigger.Q(**{f"old__{field}__df": pgtrigger.F(f"new__{field}")}) for field in fields))


class PaperQuerySet(RegionalQuerySet):
    def issued(self):
        return self.filter(issued_at__isnull=False)

    def valid(self):
        """Issued papers that are neither revoked nor replaced by an issued one."""
        return self.issued().filter(revoked_at__isnull=True).exclude(replaced_by__issued_at__isnull=False)


class Paper(models.Model):
    """Naskah dinas: drafted (no bytes), numbered (externally, often late), issued (frozen), then only replaced or revoked."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="papers")
    kind = models.CharField(max_length=30)
    title = models.CharField(_("title"), max_length=300)
    number = models.CharField(_("number"), max_length=100, blank=True)
    dated = models.DateField(_("date"), null=True, blank=True)
    file = models.FileField(upload_to=RandomIn("papers"), blank=True, editable=False)
    sha256 = models.CharField(max_length=64, null=True, blank=True, editable=False)  # noqa: DJ001 - null is "not issued"
    code = models.CharField(max_length=20, null=True, blank=True, unique=True, editable=False)
    issued_at = models.DateTimeField(null=True, blank=True, editable=False)
    signer = models.JSONField(null=True, blank=True, editable=False)
    replaces = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="replaced_by", editable=False)
    revoked_at = models.DateTimeField(null=True, blank=True, editable=False)
    revoked_by = models.CharField(max_length=200, blank=True, editable=False)
    revoked_reason = models.TextField(_("reason"), blank=True, editable=False)  # for the secretariat; others see the date only

    objects = PaperQuerySet.over("meeting__region")

    class Meta:
        ordering = ["-pk"]
        verbose_name, verbose_name_plural = _("official paper"), _("official papers")
        constraints = [
            all_or_none(
                "sha256",
                "code",
                "issued_at",
                "signer",
                file="file",
                name="paper_issued_whole",
                told=ISSUED_WHOLE,
            ),
            holds(
                Q(revoked_at__isnull=True) | Q(issued_at__isnull=False),
                name="paper_revoked_only_if_issued",
                told=_("Only an issued paper is revoked. A draft is changed or removed instead."),
            ),
            holds(
                Q(revoked_at__isnull=True, revoked_by="", revoked_reason="")
                | (Q(revoked_at__isnull=False) & ~Q(revoked_by="") & ~Q(revoked_reason="")),
                name="paper_revoked_with_a_reason",
                at="revoked_reason",
                told=_("Enter the reason for which the paper is revoked."),
            ),
        ]
        triggers = [  # an issued paper is in circulation: only its revocation is still written, once
            telling(
                pgtrigger.Protect(
                    name="paper_frozen",
                    operation=pgtrigger.Update,
                    condition=pgtrigger.Q(old__issued_at__isnull=False) & _changed(*FROZEN)
                    | pgtrigger.Q(old__revoked_at__isnull=False) & _changed(*REVOKED),
                ),
                _("An issued paper stays as it is. Revoke it, and issue another one in its place."),
            ),
            telling(
                pgtrigger.Protect(
                    name="paper_kept", operation=pgtrigger.Delete, condition=pgtrigger.Q(old__issued_at__isnull=False)
                ),
                _("An issued paper is not removed, since its code may be checked at any time. Revoke it instead."),
            ),
        ]

    def __str__(self):
        return self.title

    @classmethod
    def draft(cls, meeting, kind, title, replaces=None):
        """Create a paper without bytes and without a number."""
        return cls.objects.create(meeting=meeting, kind=kind, title=title, replaces=replaces)

    def number_as(self, number, dated):
        """Store the number and date assigned by the records office. They are printed on it, so not after it is issued."""
        with self._held(issued=False):
            self.number, self.dated = number, dated
            self.save(update_fields=["number", "dated"])

    def issue(self, file, signer, code=""):
        """Freeze the paper: its bytes, their hash, its code, the time, and the signer.

        `signer` is a dict of texts as printed (office, name, rank, nip); later changes of the person do not affect it.
        `code` is the verification code that the bytes already contain (make_code()). A paper that this one replaces stops
        being valid now.
        """
        if not isinstance(signer, dict) or not all(isinstance(text, str) for text in signer.values()):
            raise TypeError("A signer is a snapshot of texts.")
        with self._held(issued=False):
            self.sha256, self.code = digest(file), code or make_code()
            self.issued_at, self.signer = timezone.now(), signer
            self.file.save(f"{self.code}.pdf", file, save=False)
            self.save(update_fields=["sha256", "code", "issued_at", "signer", "file"])

    def replace(self, title=None, kind=None):
        """Draft the paper that replaces it; until that is issued, this one remains valid."""
        with self._held(issued=True):
            if Paper.objects.filter(replaces=self).exists():
                raise ValidationError(_("This paper has a successor already."), "replaced")
            return Paper.draft(self.meeting, kind or self.kind, title or self.title, replaces=self)

    def revoke(self, by, reason):
        """Mark it as invalid without a successor. The first revocation time and its reason are kept."""
        with self._held(issued=True):
            if not self.revoked_at:
                self.revoked_at, self.revoked_by, self.revoked_reason = timezone.now(), str(by), reason
                self.save(update_fields=REVOKED)

    @property
    def state(self):
        """State of the paper: drafted, numbered, issued, replaced or revoked."""
        if not self.issued_at:
            return "numbered" if self.number else "drafted"
        if self.revoked_at:
            return "revoked"
        successor = getattr(self, "replaced_by", None)
        return "replaced" if successor and successor.issued_at else "issued"

    @property
    def verification_url(self):
        """Absolute URL that verifies its code; the QR code on the paper points to it."""
        return verification_url(self.code)

    @contextmanager
    def _held(self, issued):
        """Lock the row and change it. Raises ValidationError if it is issued, or if it is not, as required."""
        with transaction.atomic():
            held = Paper.objects.select_for_update(no_key=True).get(pk=self.pk)
            if issued and not held.issued_at:
                raise ValidationError(_("This paper is not issued yet."), "not_issued")
            if held.issued_at and not issued:
                raise ValidationError(_("This paper is issued. It can only be replaced or revoked."), "issued")
            self.revoked_at, self.revoked_by, self.revoked_reason = held.revoked_at, held.revoked_by, held.revoked_reason
            yield
