"""The printed book: the texts that someone writes for it, its editions, and the progress of their making."""

from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import models, transaction
from django.db.models import Max, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from agenda.models import Meeting, Paper, RegionalQuerySet
from rakerda.editing import editing, hold
from rakerda.jobs import defer


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


class EditionQuerySet(RegionalQuerySet):
    def printed(self):
        return self.filter(paper__isnull=False)

    def printing(self):
        """Those whose job waits or works."""
        return self.filter(run__phase__in=[phase for phase in Run.Phase if phase not in Run.ENDED])

    def published(self):
        return self.filter(published_at__isnull=False)


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

    objects = EditionQuerySet.over("meeting__region")

    class Meta:
        ordering = ["-number"]
        verbose_name, verbose_name_plural = _("edition"), _("editions")
        constraints = [
            models.UniqueConstraint(fields=["meeting", "number"], name="edition_number_once"),
            models.UniqueConstraint(
                fields=["meeting"], condition=Q(published_at__isnull=False), name="edition_published_one_of_a_meeting"
            ),
            models.CheckConstraint(
                condition=Q(published_at__isnull=True) | Q(audience="public", paper__isnull=False),
                name="edition_published_is_public",
            ),
        ]

    def __str__(self):
        return f"Prosiding {self.meeting.short_title}, edisi {self.number}"

    def get_absolute_url(self):
        return reverse("proceedings:edition", args=[*self.meeting.args, self.pk])

    @property
    def internal(self):
        return self.audience == self.Audience.INTERNAL

    @property
    def lacks(self):
        """Codes of what was missing when it was printed and must be there before the public may read it."""
        return [line["lacks"] for line in self.manifest if "lacks" in line]

    @property
    def file_name(self):
        kind = {self.Audience.PUBLIC: "publik", self.Audience.INTERNAL: "internal"}[self.audience]
        return f"{self.meeting.region.slug}-{self.meeting.slug}-prosiding-{self.number}-{kind}.pdf"

    @classmethod
    def begin(cls, meeting, audience, by):
        """Number a new edition and queue its printing. One at a time: raises ValidationError while another is printed."""
        with transaction.atomic():
            Meeting.objects.select_for_update().get(pk=meeting.pk)
            if meeting.editions.printing().exists():
                raise ValidationError(_("An edition is being printed. Wait until it is finished."), "printing")
            number = (meeting.editions.aggregate(last=Max("number"))["last"] or 0) + 1
            edition = cls.objects.create(meeting=meeting, audience=audience, number=number, created_by=by)
            Run.objects.create(edition=edition)
            defer("proceedings.print_edition", lock=f"book-{meeting.pk}", edition_id=edition.pk)
        return edition

    def complete(self, bound, title, signer):
        """Issue the bound book as a paper; from here on the edition does not change."""
        with transaction.atomic(), bound.file.open("rb") as file:
            paper = Paper.draft(self.meeting, "proceedings", title)
            paper.issue(File(file), signer)
            self.paper, self.pages, self.size, self.manifest = paper, bound.pages, bound.file.stat().st_size, bound.manifest
            self.save(update_fields=["paper", "pages", "size", "manifest"])
            self.run.finish()

    def publish(self, by):
        """Show it to everyone, in place of the one that they could read before. Raises ValidationError where that can't be."""
        if self.internal or self.paper is None:
            raise ValidationError(_("Only a printed public edition can be published."), "internal")
        if self.lacks:
            raise ValidationError(_("Something that must be there was missing when it was printed. Print it again."), "lacks")
        with transaction.atomic():
            hold(self.meeting)  # one is public; who publishes another waits
            self.meeting.editions.exclude(pk=self.pk).update(published_at=None, published_by="")
            with editing(self):
                self.published_at, self.published_by = timezone.now(), by

    def withdraw(self):
        """Take it back from the public; it stays in the list."""
        with editing(self):
            self.published_at, self.published_by = None, ""


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

    ENDED = frozenset([Phase.DONE, Phase.FAILED])

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
    def ended(self):
        return self.phase in self.ENDED

    @property
    def waits(self):
        return self.phase == self.Phase.QUEUED

    @property
    def percent(self):
        """Of the whole printing, roughly: the chapters are most of it."""
        starts = {"queued": 0, "gathering": 2, "chapters": 5, "slides": 70, "contents": 88, "joining": 92, "done": 100}
        if self.phase not in starts:
            return 0
        phases = list(starts)
        start, end = starts[self.phase], starts[phases[min(phases.index(self.phase) + 1, len(phases) - 1)]]
        return start + (end - start) * self.done // self.total if self.total else start

    @property
    def steps(self):
        """The phases as a list to tick off: what is done, what runs, what waits."""
        phases = [phase for phase in self.Phase if phase not in {self.Phase.QUEUED, *self.ENDED}]
        here = phases.index(self.phase) if self.phase in phases else len(phases) if self.phase == self.Phase.DONE else -1
        looks = {-1: ("done", "good"), 0: ("half", "fair"), 1: ("none", "")}
        return [
            dict(zip(("label", "shape", "tone"), (phase.label, *looks[(place > here) - (place < here)]), strict=True))
            for place, phase in enumerate(phases)
        ]

    def begin(self):
        """The job works on it now, for the first time or again after its worker died."""
        self.phase, self.started_at, self.ended_at = self.Phase.GATHERING, timezone.now(), None
        self.save(update_fields=["phase", "started_at", "ended_at"])

    def tell(self, phase, done=0, total=0, current=""):
        """How far it is, for the page that waits."""
        self.phase, self.done, self.total, self.current = phase, done, total, current[:250]
        self.save(update_fields=["phase", "done", "total", "current"])

    def finish(self):
        self.phase, self.current, self.ended_at = self.Phase.DONE, "", timezone.now()
        self.save(update_fields=["phase", "current", "ended_at"])

    def fail(self, failure):
        self.phase, self.failure, self.ended_at = self.Phase.FAILED, failure, timezone.now()
        self.save(update_fields=["phase", "failure", "ended_at"])
