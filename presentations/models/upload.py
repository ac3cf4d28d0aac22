"""Unfinished uploads."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from agenda.models import RegionalQuerySet
from presentations.models.deck import Deck
from presentations.models.expose import Expose
from presentations.models.files import Failure
from rakerda.constraints import holds

DAMAGED = _("The file did not arrive whole. Reload the page and upload it again.")


class Upload(models.Model):
    """An unfinished upload (tus 1.0). Each PATCH is a file of its own, so that object storage can hold it too.

    Once complete, it becomes a deck or ends with the code of a refusal; it is kept for a while, so that a sender whose
    connection broke at the last moment still gets the result.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    expose = models.ForeignKey(Expose, models.CASCADE, related_name="uploads")
    name = models.CharField(_("file name"), max_length=255)
    length = models.PositiveBigIntegerField()
    offset = models.PositiveBigIntegerField(default=0)
    parts = models.PositiveIntegerField(default=0)
    deck = models.OneToOneField(Deck, models.CASCADE, null=True, blank=True, related_name="upload")
    failure = models.CharField(max_length=10, choices=Failure, blank=True)
    uploaded_by = models.CharField(max_length=200)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    objects = RegionalQuerySet.over("expose__meeting__region", "meeting_id", "unit_id")

    class Meta:
        ordering = ["-created_at"]
        verbose_name, verbose_name_plural = _("upload"), _("uploads")
        constraints = [
            holds(Q(offset__lte=F("length")), name="upload_within_length", told=DAMAGED),
            holds(Q(deck__isnull=True) | Q(failure="", offset=F("length")), name="upload_became_one_whole_deck", told=DAMAGED),
        ]

    def __str__(self):
        return self.name

    @property
    def ended(self):
        """Whether it became a deck or was refused."""
        return bool(self.deck_id or self.failure)
