"""The versions of an exposé's slides, and their pictures."""

import posixpath

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import models, transaction
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from agenda.models import RegionalJobQuerySet, RegionalQuerySet
from presentations.models.expose import Expose
from presentations.models.files import Failure, Type
from rakerda.constraints import all_or_none, holds, once
from rakerda.editing import editing, hold
from rakerda.files import random_name
from rakerda.indonesian import SEARCH
from rakerda.jobs.life import Job, Phase
from rakerda.pages.status import Status
from rakerda.sandbox import open_written
from rakerda.searching.folding import Folded

UNFINISHED = _("The pictures of the slides were not finished. Reload the page, then upload the file again.")


def deck_path(deck, name):
    """decks/<exposé>/<version>/: one folder a version."""
    return f"decks/{deck.expose_id}/{deck.version:03}/{random_name(name)}"


def slide_path(slide, name):
    return deck_path(slide.deck, name)


class DeckQuerySet(RegionalJobQuerySet):
    def awaiting(self):
        """The versions that wait for their confirmation (Deck.awaits): all ready ones while none was confirmed, then those that
        became ready after the confirmation. Whoever confirms an older version has decided against the newer ones."""
        confirmed = Q(version__gt=F("expose__deck__version"), ended_at__gt=F("expose__deck__confirmed_at"))
        return self.done().filter(Q(expose__deck=None) | confirmed)

    def unopened(self):
        """The newest version of each exposé that was only kept, because no sandbox isolated its conversion."""
        newer = Deck.objects.filter(expose=OuterRef("expose"), version__gt=OuterRef("version"))
        return self.filter(~Exists(newer), failure=Failure.ISOLATION)


class Deck(Job):
    """One version of the slides. Old versions stay; a failure is a code, so that each reader gets their own language."""

    class Step(models.TextChoices):
        CHECKING = "checking", _("Checking the file")
        CONVERTING = "converting", _("Turning it into PDF")
        DRAWING = "drawing", _("Drawing the slides")

    Failure = Failure
    TASK, LOST = "presentations.convert", Failure.CONVERSION
    WORDS = {Phase.RUNNING: _("Being converted"), Phase.FAILED: _("Not accepted")}
    NOTE = _("Usually less than a minute.")
    REFUSED = Q(phase=Phase.FAILED) & ~Q(failure=Failure.ISOLATION)  # failures of the file's content: the unit must send another

    expose = models.ForeignKey(Expose, models.CASCADE, related_name="decks")
    version = models.PositiveSmallIntegerField(editable=False)
    original = models.FileField(upload_to=deck_path)
    name = models.CharField(_("file name"), max_length=255)
    type = models.CharField(max_length=4, choices=Type)  # SHA-256 by content
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    rendition = models.FileField(upload_to=deck_path, blank=True)
    pages = models.PositiveSmallIntegerField(null=True, blank=True)
    step = models.CharField(max_length=10, choices=Step, blank=True, editable=False)  # of the conversion that runs
    done = models.PositiveSmallIntegerField(default=0)  # slides drawn so far
    failure = models.CharField(max_length=10, choices=Failure, blank=True)
    uploaded_at = models.DateTimeField(auto_now_add=True)
    uploaded_by = models.CharField(max_length=200)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    confirmed_by = models.CharField(max_length=200, blank=True)
    findings = models.JSONField(default=list, editable=False)  # of the check: [{"code": …, "slides": [numbers], "value": text}]
    late_at = models.DateTimeField(null=True, blank=True, editable=False)  # accepted after the lock: "susulan"

    objects = DeckQuerySet.over("expose__meeting__region", "meeting_id", "unit_id")

    class Meta:
        ordering = ["-version"]
        verbose_name, verbose_name_plural = _("slides"), _("slides")
        constraints = [
            *Job.Meta.constraints,
            once(
                "expose",
                "version",
                name="deck_version_once",
                told=_("Somebody uploaded slides at the same moment. Reload the page, then upload yours if they are newer."),
            ),
            holds(
                Q(type__in=Type.values),
                name="deck_of_a_known_type",
                at="type",
                told=_("Slides are a PowerPoint, OpenDocument or PDF file; upload one of these."),
            ),
            all_or_none("pages", file="rendition", name="deck_rendition_has_pages", told=UNFINISHED),
            holds(~Q(phase="done") | Q(pages__gte=1), name="deck_done_has_pages", told=UNFINISHED),
            holds(
                Q(confirmed_at__isnull=True) | Q(phase="done"),
                name="deck_confirmed_only_if_done",
                told=_(
                    "Slides are confirmed when their pictures are there. Wait until they are, look through them, then confirm."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.name} (versi {self.version})"

    def get_absolute_url(self):
        return reverse("presentations:deck", args=[*self.expose.meeting.args, self.pk])

    @classmethod
    def status_of(cls, phase, failure=""):
        """The Status of a version in this phase, for lists that read no more of it than that."""
        return cls(phase=phase, failure=failure).status

    @property
    def status(self):
        """Its Status. One that is only kept waits for the administrator; it is not an error."""
        return Status("wait", _("Not converted yet"), "warn") if self.failure == Failure.ISOLATION else super().status

    @property
    def word(self):
        return self.get_step_display() if self.phase == Phase.RUNNING and self.step else super().word

    @property
    def detail(self):
        if not (self.pages and self.done):
            return self.name
        drawn = _("slide %(done)s of %(pages)s") % {"done": self.done, "pages": self.pages}
        return f"{self.name} · {drawn}"

    @property
    def percent(self):
        """The progress in percent. Most of the time goes into the PDF, then slide by slide."""
        if self.step == self.Step.DRAWING:
            return 60 + 40 * self.done // (self.pages or 1)
        return {self.Step.CHECKING: 8, self.Step.CONVERTING: 20}.get(self.step, 3)

    def confirm(self, by):
        """Confirm this version: from now on its slides are shown. Raises ValidationError if they are not ready, or Locked."""
        if self.phase != Phase.DONE:
            raise ValidationError(_("These slides are not ready to be shown."))
        with editing(self.expose), editing(self):
            if not self.late_at:
                self.expose.require_open()
            if self.expose.deck_id != self.pk or self.expose.decks.awaiting().exists():
                self.confirmed_at, self.confirmed_by = timezone.now(), by
            self.expose.deck = self

    def awaits(self, confirmed):
        """Whether this version waits for its confirmation while the version `confirmed` (or None) is shown; see awaiting()."""
        if self.phase != Phase.DONE:
            return False
        return confirmed is None or (self.version > confirmed.version and self.ended_at > confirmed.confirmed_at)

    # Its conversion (converting.py); each step can be repeated after a crash

    @property
    def lock(self):
        return f"deck-{self.pk}"

    def take(self):
        """Lock the exposé first, in the same order as a confirmation."""
        hold(self.expose)
        super().take()

    def start_over(self):
        self.step, self.done = "", 0

    def enter(self, step):
        self.record(step=step, done=0)

    def clear(self):
        """Delete the files that an interrupted attempt left in its folder: all but the original."""
        storage, folder = self.original.storage, posixpath.dirname(self.original.name)
        for name in storage.listdir(folder)[1]:
            if f"{folder}/{name}" != self.original.name:
                storage.delete(f"{folder}/{name}")

    def note_findings(self, findings):
        """Keep what the check found."""
        self.record(findings=findings)

    def begin_drawing(self, rendition, pages):
        """Keep the PDF and the number of its pages."""
        with open_written(rendition) as file:
            self.store("rendition", File(file, "rendition.pdf"))
        self.record(rendition=self.rendition.name, pages=pages)

    def count(self, done):
        self.record(done=done)

    def finish(self, drawn):
        """Keep the slides, all or none. `drawn` lists thumbnail, picture and text of each page, as paths."""
        slides = [Slide.of(self, number, *paths) for number, paths in enumerate(drawn, 1)]
        with transaction.atomic():
            with self.finishing():
                self.slides.all().delete()
                Slide.objects.bulk_create(slides)
                self.done = len(drawn)
            if self.late_at:  # accepted at the podium: nobody has time to confirm
                self.confirm(self.uploaded_by)

    def store(self, field, file):
        """Keep the original or the rendition under its name."""
        name = {"original": f"original.{self.type}", "rendition": "rendition.pdf"}[field]
        getattr(self, field).save(name, file, save=False)


class Slide(models.Model):
    """A page of a deck's rendition: its pictures and its text."""

    deck = models.ForeignKey(Deck, models.CASCADE, related_name="slides")
    number = models.PositiveSmallIntegerField()
    thumbnail = models.FileField(upload_to=slide_path)  # WebP, 320 px wide: for lists
    picture = models.FileField(upload_to=slide_path)  # WebP, 1280 px wide: for reading
    text = models.TextField(blank=True)

    objects = RegionalQuerySet.over("deck__expose__meeting__region", "meeting_id", "unit_id")

    class Meta:
        ordering = ["number"]
        verbose_name, verbose_name_plural = _("slide"), _("slides")
        constraints = [once("deck", "number", name="slide_number_once", told=UNFINISHED)]
        indexes = [GinIndex(SearchVector(Folded("text"), config=SEARCH), name="slide_folded")]

    def __str__(self):
        return f"{self.deck}, {self.number}"

    @classmethod
    def of(cls, deck, number, thumbnail, picture, text):
        """An unsaved slide with stored files, from the output of rakerda/pdf/rasterizing.py."""
        with open_written(text) as words:
            slide = cls(deck=deck, number=number, text=words.read().decode(errors="replace"))
        for field, path in [("thumbnail", thumbnail), ("picture", picture)]:
            with open_written(path) as file:
                getattr(slide, field).save(path.name, File(file), save=False)
        return slide
