"""The printed book: the texts that someone writes for it, its editions, and the progress of their making."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from agenda.models import Meeting, Paper, RegionalQuerySet


class Passage(models.Model):
    """A text of the book that someone writes: plain text, a blank line between paragraphs."""

    class Kind(models.TextChoices):
        FOREWORD = "foreword", _("Foreword")
        ADDRESS = "address", _("Address of the head of the region")
        TERMS = "terms", _("Terms of reference")

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="passages")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    text = models.TextField(_("text"))
    signer_office = models.CharField(_("signed by (office)"), max_length=250, blank=True)
    signer_name = models.CharField(_("signed by (name)"), max_length=200, blank=True)

    objects = RegionalQuerySet.over("meeting__region")

    class Meta:
        ordering = ["kind"]
        verbose_name, verbose_name_plural = _("passage"), _("passages")
        constraints = [models.UniqueConstraint(fields=["meeting", "kind"], name="passage_kind_once")]

    def __str__(self):
        return self.get_kind_display()

    @property
    def region_id(self):
        return self.meeting.region_id


class Edition(models.Model):
    """Prosiding: one printing of the book, with what went into it. A public one prints names and offices only."""

    class Audience(models.TextChoices):
        PUBLIC = "public", _("Public edition")
        INTERNAL = "internal", _("Internal edition")

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="editions")
    number = models.PositiveSmallIntegerField(editable=False)
    audience = models.CharField(_("edition"), max_length=8, choices=Audience, default=Audience.PUBLIC)
    manifest = models.JSONField(default=list, editable=False)
    pages = models.PositiveSmallIntegerField(null=True, editable=False)
    size = models.PositiveBigIntegerField(null=True, editable=False)
    paper = models.OneToOneField(Paper, models.PROTECT, null=True, related_name="edition", editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.CharField(max_length=200, editable=False)
    published_at = models.DateTimeField(null=True, blank=True, editable=False)
    published_by = models.CharField(max_length=200, blank=True, editable=False)

    objects = RegionalQuerySet.over("meeting__region")

    class Meta:
        ordering = ["-number"]
        verbose_name, verbose_name_plural = _("edition"), _("editions")
        constraints = [
            models.UniqueConstraint(fields=["meeting", "number"], name="edition_number_once"),
            models.CheckConstraint(
                condition=Q(published_at__isnull=True) | Q(audience="public", paper__isnull=False),
                name="edition_published_is_public",
            ),
        ]

    def __str__(self):
        return f"Prosiding {self.meeting.short_title}, edisi {self.number}"

    @property
    def region_id(self):
        return self.meeting.region_id


class Run(models.Model):
    """The progress of the job that builds an edition, for the page that waits for it."""

    class Phase(models.TextChoices):
        QUEUED = "queued", _("Waiting its turn")
        GATHERING = "gathering", _("Gathering the data")
        CHAPTERS = "chapters", _("Setting the chapters")
        SLIDES = "slides", _("Laying out the slides")
        CONTENTS = "contents", _("Numbering the contents")
        JOINING = "joining", _("Joining the book")
        DONE = "done", _("Finished")
        FAILED = "failed", _("Failed")

    class Failure(models.TextChoices):
        STOPPED = "stopped", _("The work was interrupted. Print again; what was set is kept.")
        LAYOUT = "layout", _("A chapter could not be set. The administrator finds the reason in the log.")

    edition = models.OneToOneField(Edition, models.CASCADE, related_name="run")
    phase = models.CharField(max_length=10, choices=Phase, default=Phase.QUEUED)
    done = models.PositiveSmallIntegerField(default=0)
    total = models.PositiveSmallIntegerField(default=0)
    current = models.CharField(max_length=250, blank=True)
    failure = models.CharField(max_length=10, choices=Failure, blank=True)
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    objects = RegionalQuerySet.over("edition__meeting__region")

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(phase="failed") ^ Q(failure=""), name="run_failed_with_a_reason")]

    def __str__(self):
        return self.get_phase_display()

    @property
    def region_id(self):
        return self.edition.region_id
