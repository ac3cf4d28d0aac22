"""Base model for a list imported from a spreadsheet."""

import hashlib

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from rakerda.editing import hold
from rakerda.importing.previews import Outdated


class SheetImport(models.Model):
    """A list as read from a file, stored until somebody has reviewed and applied it, or not."""

    name = models.CharField(_("file name"), max_length=255)
    sha256 = models.CharField(max_length=64, editable=False)
    rows = models.JSONField(editable=False)  # as read, all as text: rakerda.importing.keeping.kept
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.CharField(max_length=200, editable=False)
    applied_at = models.DateTimeField(null=True, blank=True, editable=False)
    applied_by = models.CharField(max_length=200, blank=True, editable=False)

    class Meta:
        abstract = True
        ordering = ["-pk"]

    def __str__(self):
        return self.name

    @classmethod
    def keep(cls, file, rows, by, **of):
        """Store what was read from a file; `of` are the fields that identify its owner."""
        return cls.objects.create(name=clean_name(file.name), sha256=digest(file), rows=rows, made_by=by, **of)

    def hold_place(self):
        """Lock the target of the list, in a transaction, so that nobody else writes to it. May refuse like any write."""
        raise NotImplementedError

    def apply(self, preview_of, seen, by):
        """Write the list if it still matches what was `seen` (a fingerprint); return the preview made by `preview_of`.

        Raises Outdated, what hold_place() raises, or Http404 if somebody has dropped the list; then nothing was written.
        """
        with transaction.atomic():
            self.hold_place()
            preview = preview_of(hold(self))
            if self.applied_at or not preview.may_apply or preview.fingerprint != seen:
                raise Outdated(preview)
            preview.write()
            self.applied_at, self.applied_by = timezone.now(), by
            self.save(update_fields=["applied_at", "applied_by"])
        return preview

    def drop(self):
        """Delete a list that was not applied, also not by somebody else just now; return whether it was deleted.

        An applied one is kept to document where its rows came from. Raises Http404 for one that somebody else has dropped.
        """
        with transaction.atomic():
            if hold(self).applied_at is None:
                self.delete()
        return self.pk is None


def digest(file):
    """Return the SHA-256 of an open file."""
    file.seek(0)
    return hashlib.sha256(file.read()).hexdigest()


def clean_name(name):
    """Return a file's name without its path, on one line, cut to the length of its column."""
    name = " ".join(name.replace("\\", "/").rsplit("/", 1)[-1].replace("\0", "").split())
    return name[-255:] or "daftar"
