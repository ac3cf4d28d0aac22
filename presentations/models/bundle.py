"""The exposés on a stick."""

from django.core.files import File
from django.db import models, transaction
from django.db.models import Max, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agenda.models import Meeting, RegionalQuerySet
from rakerda.files import RandomIn
from rakerda.jobs import defer

FIRST = 10  # priority of the job: somebody waits with the stick in hand


class BundleQuerySet(RegionalQuerySet):
    def waiting(self):
        """Those whose job waits or works."""
        return self.filter(phase__in=[Bundle.Phase.QUEUED, Bundle.Phase.PACKING])

    def ready(self):
        return self.filter(phase=Bundle.Phase.READY)


class Bundle(models.Model):
    """A ZIP with every deck as PDF in running order, which opens without a server.

    The manifest says what the stick holds once it is unpacked there, also what an earlier bundle brought:
    `files` (path: SHA-256) and `decks` (exposé: the number of its deck and its path).
    """

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
    file = models.FileField(upload_to=RandomIn("bundles"), blank=True, editable=False)
    size = models.PositiveBigIntegerField(default=0, editable=False)  # bytes
    manifest = models.JSONField(default=dict, editable=False)
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.CharField(max_length=200, editable=False)

    objects = BundleQuerySet.over("meeting__region")

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
    def ended(self):
        return self.phase in {self.Phase.READY, self.Phase.FAILED}

    @property
    def percent(self):
        return 100 * self.done // self.total if self.total else 0

    @property
    def is_update(self):
        return self.since_id is not None

    @property
    def file_name(self):
        return f"{self.meeting.slug}-{'pembaruan' if self.is_update else 'paket'}-{self.number}.zip"

    @property
    def brought(self):
        """The paths of the slides that this one brings; of a whole one all."""
        before = self.since.manifest.get("decks", {}) if self.since else {}
        decks = self.manifest.get("decks", {})
        return sorted(path for expose, (deck, path) in decks.items() if before.get(expose) != [deck, path])

    @property
    def gone(self):
        """The paths that the stick still holds and that are no part of it any more."""
        before = self.since.manifest.get("files", {}) if self.since else {}
        return sorted(set(before) - set(self.manifest.get("files", {})))

    def get_absolute_url(self):
        return reverse("presentations:bundle_file", args=[*self.meeting.args, self.pk])

    # The acts

    @classmethod
    def begin(cls, meeting, by, update=False):
        """Queue the packing, of all or of what came since the newest one; two clicks at once are one bundle."""
        with transaction.atomic():
            Meeting.objects.select_for_update(of=("self",)).get(pk=meeting.pk)
            mine = cls.objects.filter(meeting=meeting)
            if waiting := mine.waiting().first():
                return waiting
            number = (mine.aggregate(last=Max("number"))["last"] or 0) + 1
            since = mine.ready().first() if update else None
            bundle = cls.objects.create(meeting=meeting, number=number, since=since, made_by=by)
            defer("presentations.pack", priority=FIRST, lock=f"bundle-{meeting.pk}", bundle_id=bundle.pk)
        return bundle

    def start(self, total):
        """The job works on it now, for the first time or again after its worker died."""
        self.phase, self.done, self.total = self.Phase.PACKING, 0, total
        self.save(update_fields=["phase", "done", "total"])

    def count(self, done):
        self.done = done
        self.save(update_fields=["done"])

    def complete(self, path, manifest):
        """Keep the ZIP of this path. After a whole one, those before the whole one before it go."""
        with open(path, "rb") as packed, transaction.atomic():
            self.file.save("bundle.zip", File(packed), save=False)
            self.phase, self.manifest, self.size = self.Phase.READY, manifest, self.file.size
            self.save(update_fields=["file", "phase", "manifest", "size"])
            self._drop_older()

    def fail(self):
        self.phase = self.Phase.FAILED
        self.save(update_fields=["phase"])

    def _drop_older(self):
        """A stick that was made an hour ago can still be brought up to date, and the disk does not fill."""
        if self.is_update:
            return
        mine = Bundle.objects.filter(meeting=self.meeting_id, number__lt=self.number)
        before = mine.ready().filter(since=None).first()
        for old in mine.filter(number__lt=before.number) if before else []:
            old.delete()
            if old.file:
                transaction.on_commit(lambda file=old.file: file.storage.delete(file.name))
