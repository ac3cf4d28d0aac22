"""The exposés on a stick."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from agenda.models import Meeting, RegionalQuerySet


class Bundle(models.Model):
    """A ZIP with every deck as PDF in running order, which opens without a server. The manifest says what is in it, by hash."""

    class Phase(models.TextChoices):
        QUEUED = "queued", _("Waiting its turn")
        PACKING = "packing", _("Packing")
        READY = "ready", _("Ready")
        FAILED = "failed", _("Failed")

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="bundles")
    number = models.PositiveSmallIntegerField(editable=False)
    since = models.ForeignKey(  # holds only what came after that one
        "self", models.SET_NULL, null=True, blank=True, related_name="updates", editable=False
    )
    phase = models.CharField(max_length=7, choices=Phase, default=Phase.QUEUED, editable=False)
    done = models.PositiveSmallIntegerField(default=0, editable=False)
    total = models.PositiveSmallIntegerField(default=0, editable=False)
    file = models.FileField(upload_to="bundles/%Y/", blank=True, editable=False)
    size = models.PositiveBigIntegerField(default=0, editable=False)  # bytes
    manifest = models.JSONField(default=dict, editable=False)  # path in the ZIP: SHA-256
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.CharField(max_length=200, editable=False)

    objects = RegionalQuerySet.over("meeting__region")

    class Meta:
        ordering = ["-number"]
        verbose_name, verbose_name_plural = _("bundle"), _("bundles")
        constraints = [
            models.UniqueConstraint(fields=["meeting", "number"], name="bundle_number_once"),
            models.CheckConstraint(condition=~Q(phase="ready") | ~Q(file=""), name="bundle_ready_has_a_file"),
        ]

    def __str__(self):
        return f"{self.meeting}, {self.number}"

    @property
    def region_id(self):
        return self.meeting.region_id
