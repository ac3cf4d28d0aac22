"""The bundle of the exposés, for a USB stick."""

from django.core.files import File
from django.db import models, transaction
from django.db.models import Max, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agenda.models import Meeting, RegionalJobQuerySet
from rakerda.constraints import holds, once
from rakerda.files import RandomIn
from rakerda.jobs.life import FIRST, Job, Phase


class Bundle(Job):
    """A ZIP with every deck as PDF in running order, which opens without a server.

    The manifest lists what the stick holds once it is unpacked there, including the files of earlier bundles:
    `files` (path: SHA-256) and `decks` (exposé: the number of its deck and its path).
    """

    class Failure(models.TextChoices):
        STOPPED = "stopped", _("The work was interrupted. Pack again; if it fails again, tell the administrator.")
        FULL = "full", _("There is no room left on the server. Tell the administrator, and pack again.")

    TASK, PRIORITY = "presentations.pack", FIRST  # somebody waits for it with the stick
    WORDS = {Phase.RUNNING: _("Packing"), Phase.FAILED: _("Not packed")}

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="bundles")
    number = models.PositiveSmallIntegerField(editable=False)
    since = models.ForeignKey(  # an update of that one: holds only later slides
        "self", models.SET_NULL, null=True, blank=True, related_name="updates", editable=False
    )
    failure = models.CharField(max_length=7, choices=Failure, blank=True, editable=False)
    done = models.PositiveSmallIntegerField(default=0, editable=False)
    total = models.PositiveSmallIntegerField(default=0, editable=False)
    file = models.FileField(upload_to=RandomIn("bundles"), blank=True, editable=False)
    size = models.PositiveBigIntegerField(default=0, editable=False)  # bytes
    manifest = models.JSONField(default=dict, editable=False)
    made_by = models.CharField(max_length=200, editable=False)

    objects = RegionalJobQuerySet.over("meeting__region")

    class Meta:
        ordering = ["-number"]
        verbose_name, verbose_name_plural = _("bundle"), _("bundles")
        constraints = [
            *Job.Meta.constraints,
            once(
                "meeting",
                "number",
                name="bundle_number_once",
                told=_("Somebody made a bundle at the same moment. Reload the page and use that one."),
            ),
            holds(
                ~Q(phase="done") | ~Q(file=""),
                name="bundle_done_has_a_file",
                told=_("The bundle was not finished. Reload the page and make it again."),
            ),
        ]

    def __str__(self):
        return f"{self.meeting}, {self.number}"

    @property
    def percent(self):
        return 100 * self.done // self.total if self.total else 0

    @property
    def detail(self):
        return _("%(done)s of %(total)s slides") % {"done": self.done, "total": self.total} if self.total else ""

    @property
    def lock(self):
        return f"bundle-{self.meeting_id}"

    @property
    def is_update(self):
        return self.since_id is not None

    @property
    def file_name(self):
        return f"{self.meeting.slug}-{'pembaruan' if self.is_update else 'paket'}-{self.number}.zip"

    @property
    def brought(self):
        """The paths of the slides in this bundle; of a whole one all."""
        before = self.since.manifest.get("decks", {}) if self.since else {}
        decks = self.manifest.get("decks", {})
        return sorted(path for expose, (deck, path) in decks.items() if before.get(expose) != [deck, path])

    @property
    def gone(self):
        """The paths that are still on the stick but not part of it any more."""
        before = self.since.manifest.get("files", {}) if self.since else {}
        return sorted(set(before) - set(self.manifest.get("files", {})))

    def get_absolute_url(self):
        return reverse("presentations:bundle_file", args=[*self.meeting.args, self.pk])

    # The acts

    @classmethod
    def begin(cls, meeting, by, update=False):
        """Queue a bundle, of all slides or of those since the newest one; two clicks at once are one bundle. Returns it."""
        with transaction.atomic():
            Meeting.objects.select_for_update(of=("self",)).get(pk=meeting.pk)
            mine = cls.objects.filter(meeting=meeting)
            if working := mine.working().first():
                return working
            number = (mine.aggregate(last=Max("number"))["last"] or 0) + 1
            since = mine.done().first() if update else None
            bundle = cls.objects.create(meeting=meeting, number=number, since=since, made_by=by)
            bundle.queue()
        return bundle

    def start_over(self):
        self.done = self.total = 0

    def count(self, done, total):
        self.record(done=done, total=total)

    def complete(self, path, manifest):
        """Keep the ZIP of this path. After a whole bundle, those before the preceding whole one are deleted."""
        with open(path, "rb") as packed, self.finishing():
            self.file.save("bundle.zip", File(packed), save=False)
            self.manifest, self.size = manifest, self.file.size
            self._drop_older()

    def _drop_older(self):
        """Delete those before the preceding whole one, so that the disk does not fill; recent sticks can still be updated."""
        if self.is_update:
            return
        mine = Bundle.objects.filter(meeting=self.meeting_id, number__lt=self.number)
        before = mine.done().filter(since=None).first()
        for old in mine.filter(number__lt=before.number) if before else []:
            old.delete()
            if old.file:
                transaction.on_commit(lambda file=old.file: file.storage.delete(file.name))
