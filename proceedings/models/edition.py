"""The printed book: its written texts, its editions, and the progress of their printing."""

from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import models, transaction
from django.db.models import Max, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from agenda.models import Meeting, Paper, RegionalJobQuerySet, RegionalQuerySet
from rakerda.constraints import holds, once
from rakerda.editing import editing, hold
from rakerda.jobs.life import WORKING, Job, Phase


class Passage(models.Model):
    """A written text of the book: plain, with a blank line between paragraphs."""

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
        constraints = [
            once(
                "meeting",
                "kind",
                name="passage_kind_once",
                told=_("Somebody began this passage at the same moment. Copy your text, reload the page, and add it there."),
            )
        ]

    def __str__(self):
        return self.get_kind_display()


class EditionQuerySet(RegionalQuerySet):
    def printed(self):
        return self.filter(paper__isnull=False)

    def printing(self):
        """Editions whose job is waiting or running."""
        return self.filter(run__phase__in=WORKING)

    def published(self):
        return self.filter(published_at__isnull=False)


class Edition(models.Model):
    """Prosiding: one printing of the book with its contents. A public one prints names and offices only."""

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
            once(
                "meeting",
                "number",
                name="edition_number_once",
                told=_("Somebody began an edition at the same moment. Reload the page and use that one."),
            ),
            once(
                "meeting",
                condition=Q(published_at__isnull=False),
                name="edition_published_one_of_a_meeting",
                told=_("Another edition is published. Take that one back first, then publish this one."),
            ),
            holds(
                Q(published_at__isnull=True) | Q(audience="public", paper__isnull=False),
                name="edition_published_is_public",
                told=_("Only an issued edition for the public is published. Issue one for the public, then publish it."),
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
        """Codes of requirements for publication that were missing when it was printed."""
        return [line["lacks"] for line in self.manifest if "lacks" in line]

    @property
    def file_name(self):
        kind = {self.Audience.PUBLIC: "publik", self.Audience.INTERNAL: "internal"}[self.audience]
        return f"{self.meeting.region.slug}-{self.meeting.slug}-prosiding-{self.number}-{kind}.pdf"

    @classmethod
    def begin(cls, meeting, audience, by):
        """Create a numbered edition and queue its printing. Raises ValidationError while another one is printed."""
        with transaction.atomic():
            Meeting.objects.select_for_update().get(pk=meeting.pk)
            if meeting.editions.printing().exists():
                raise ValidationError(_("An edition is being printed. Wait until it is finished."), "printing")
            number = (meeting.editions.aggregate(last=Max("number"))["last"] or 0) + 1
            edition = cls.objects.create(meeting=meeting, audience=audience, number=number, created_by=by)
            Run.objects.create(edition=edition).queue()
        return edition

    def complete(self, bound, title, signer):
        """Issue the bound book as a paper; afterwards the edition does not change."""
        with self.run.finishing(), bound.file.open("rb") as file:
            paper = Paper.draft(self.meeting, "proceedings", title)
            paper.issue(File(file), signer)
            self.paper, self.pages, self.size, self.manifest = paper, bound.pages, bound.file.stat().st_size, bound.manifest
            self.save(update_fields=["paper", "pages", "size", "manifest"])
            self.run.current = ""

    def publish(self, by):
        """Publish it in place of the previously published one. Raises ValidationError if that is impossible."""
        if self.internal or self.paper is None:
            raise ValidationError(_("Only a printed public edition can be published."), "internal")
        if self.lacks:
            raise ValidationError(_("Something that must be there was missing when it was printed. Print it again."), "lacks")
        with transaction.atomic():
            hold(self.meeting)  # only one is public; a concurrent publication waits
            self.meeting.editions.exclude(pk=self.pk).update(published_at=None, published_by="")
            with editing(self):
                self.published_at, self.published_by = timezone.now(), by

    def withdraw(self, published_at=None):
        """Withdraw it from the public; it stays in the list. With `published_at` only if it was published then, and by nobody
        anew since. Returns whether it was.
        """
        with editing(self):
            if published_at and self.published_at != published_at:
                return False
            self.published_at, self.published_by = None, ""
            return True


class Run(Job):
    """The job that prints an edition, for the progress page."""

    class Step(models.TextChoices):
        GATHERING = "gathering", _("Gathering the data")
        CHAPTERS = "chapters", _("Setting the chapters")
        SLIDES = "slides", _("Laying out the slides")
        CONTENTS = "contents", _("Numbering the contents")
        JOINING = "joining", _("Joining the book")

    class Failure(models.TextChoices):
        STOPPED = "stopped", _("The work was interrupted. Print again; what was set is kept.")
        LAYOUT = "layout", _("A chapter could not be set. The administrator finds the reason in the log.")

    TASK = "proceedings.print_edition"
    WORDS = {Phase.RUNNING: _("Being printed"), Phase.DONE: _("Finished")}
    NOTE = _("You may leave this page; the printing goes on.")

    edition = models.OneToOneField(Edition, models.CASCADE, related_name="run")
    step = models.CharField(max_length=10, choices=Step, blank=True)
    done = models.PositiveSmallIntegerField(default=0)
    total = models.PositiveSmallIntegerField(default=0)
    current = models.CharField(max_length=250, blank=True)
    failure = models.CharField(max_length=10, choices=Failure, blank=True)

    objects = RegionalJobQuerySet.over("edition__meeting__region")

    class Meta:
        constraints = Job.Meta.constraints

    def __str__(self):
        return str(self.word)

    @property
    def lock(self):
        return f"book-{self.edition.meeting_id}"

    @property
    def word(self):
        return self.get_step_display() if self.phase == Phase.RUNNING and self.step else super().word

    @property
    def detail(self):
        return f"{self.done}/{self.total}" if self.total else ""

    @property
    def note(self):
        """The chapter being set, if any."""
        return self.current or super().note

    @property
    def percent(self):
        """Approximate percentage of the whole printing; most of it is setting the chapters."""
        starts = {"": 0, "gathering": 2, "chapters": 5, "slides": 70, "contents": 88, "joining": 92, "done": 100}
        steps = list(starts)
        start, end = starts[self.step], starts[steps[steps.index(self.step) + 1]]
        return start + (end - start) * self.done // self.total if self.total else start

    @property
    def steps(self):
        """The steps as a checklist: done, running, waiting."""
        steps = list(self.Step)
        here = len(steps) if self.phase == Phase.DONE else steps.index(self.step) if self.step else -1
        looks = {-1: ("done", "good"), 0: ("half", "fair"), 1: ("none", "")}
        return [
            dict(zip(("label", "shape", "tone"), (step.label, *looks[(place > here) - (place < here)]), strict=True))
            for place, step in enumerate(steps)
        ]

    def start_over(self):
        self.step, self.done, self.total, self.current = "", 0, 0, ""

    def tell(self, step, done=0, total=0, current=""):
        """Record its progress for the page. Raises Replaced."""
        self.record(step=step, done=done, total=total, current=current[:250])
