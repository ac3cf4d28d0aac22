"""The exposés: performance data first (Permendagri 86/2017), slides second."""

import uuid

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from pghistory import track

from agenda.models import Meeting, RegionalQuerySet, Sector, Session
from participants.models import Participant, Unit
from presentations.measures import Scale
from rakerda.constraints import all_or_none


@track()
class Expose(models.Model):
    """One presentation of a unit in a meeting: its figures, factors and plans, and the slides that will be shown."""

    class Kind(models.TextChoices):
        EXPOSE = "expose", _("Exposé")
        TALK = "talk", _("Talk")

    class Figures(models.TextChoices):
        PROVISIONAL = "provisional", _("provisional figures")
        FINAL = "final", _("final figures")

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="exposes")
    kind = models.CharField(_("kind"), max_length=6, choices=Kind, default=Kind.EXPOSE)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="exposes", verbose_name=_("unit"))
    unit_name = models.CharField(_("unit, as written then"), max_length=200)
    title = models.CharField(_("title"), max_length=200, blank=True)
    sector = models.ForeignKey(Sector, models.PROTECT, null=True, blank=True, related_name="exposes", verbose_name=_("field"))
    session = models.ForeignKey(
        Session, models.SET_NULL, null=True, blank=True, related_name="exposes", verbose_name=_("agenda point")
    )
    position = models.PositiveSmallIntegerField(_("order"), default=1)
    minutes = models.PositiveSmallIntegerField(_("minutes"), default=7, validators=[MinValueValidator(1)])
    presenter = models.ForeignKey(
        Participant, models.SET_NULL, null=True, blank=True, related_name="exposes", verbose_name=_("presenter")
    )
    figures_as_of = models.DateField(_("figures as of"), null=True, blank=True)
    figures = models.CharField(_("state of the figures"), max_length=11, choices=Figures, default=Figures.PROVISIONAL)
    deck = models.OneToOneField("Deck", models.SET_NULL, null=True, blank=True, related_name="pinned_by", editable=False)
    submitted_at = models.DateTimeField(null=True, blank=True, editable=False)
    submitted_by = models.CharField(max_length=200, blank=True, editable=False)
    returned_at = models.DateTimeField(null=True, blank=True, editable=False)
    returned_note = models.TextField(blank=True, editable=False)
    approved_at = models.DateTimeField(null=True, blank=True, editable=False)
    approved_by = models.CharField(max_length=200, blank=True, editable=False)

    objects = RegionalQuerySet.over("meeting__region")

    class Meta:
        ordering = ["sector__position", "position", "unit__position"]
        verbose_name, verbose_name_plural = _("exposé"), _("exposés")
        constraints = [
            models.UniqueConstraint(fields=["meeting", "unit"], condition=Q(kind="expose"), name="expose_once_a_unit"),
            models.CheckConstraint(condition=Q(kind="expose") | ~Q(title=""), name="expose_talk_has_title"),
            models.CheckConstraint(
                condition=Q(approved_at__isnull=True) | Q(submitted_at__isnull=False), name="expose_approved_after_submitted"
            ),
        ]

    def __str__(self):
        return self.title or self.unit_name

    @property
    def region_id(self):
        return self.meeting.region_id

    def get_absolute_url(self):
        return reverse("presentations:expose", args=[*self.meeting.args, self.pk])


class Upload(models.Model):
    """Bytes that are still coming (tus 1.0). Each PATCH is a file of its own, so that object storage can hold it too."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    expose = models.ForeignKey(Expose, models.CASCADE, related_name="uploads")
    name = models.CharField(max_length=255)
    length = models.PositiveBigIntegerField()
    offset = models.PositiveBigIntegerField(default=0)
    parts = models.PositiveIntegerField(default=0)
    uploaded_by = models.CharField(max_length=200)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    objects = RegionalQuerySet.over("expose__meeting__region")

    class Meta:
        ordering = ["-created_at"]
        constraints = [models.CheckConstraint(condition=Q(offset__lte=F("length")), name="upload_within_length")]

    def __str__(self):
        return self.name

    @property
    def region_id(self):
        return self.expose.region_id

    @property
    def unit_id(self):
        return self.expose.unit_id


class Deck(models.Model):
    """One version of the slides. Old versions stay; a failure is a code, so that each reader gets their own language."""

    class Phase(models.TextChoices):
        QUEUED = "queued", _("Waiting its turn")
        CHECKING = "checking", _("Checking the file")
        CONVERTING = "converting", _("Turning it into PDF")
        DRAWING = "drawing", _("Drawing the slides")
        READY = "ready", _("Ready")
        FAILED = "failed", _("Not accepted")

    class Failure(models.TextChoices):
        TYPE = "type", _("The file is not a PowerPoint (.pptx) or PDF presentation.")
        MACRO = "macro", _("The file holds macros. Files with macros can't be accepted: save it as .pptx.")
        PASSWORD = "password", _("The file is protected by a password. Remove the password and upload it again.")
        EMPTY = "empty", _("The file is empty.")
        PAGES = "pages", _("The file has no slides.")
        SIZE = "size", _("The file is larger than the limit.")
        DAMAGED = "damaged", _("The file is damaged and can't be opened. Save it again and upload the new file.")
        TIMEOUT = "timeout", _("Converting the file took too long. Save it as PDF and upload that.")
        CONVERSION = "conversion", _("The file could not be converted. Save it as PDF and upload that.")

    expose = models.ForeignKey(Expose, models.CASCADE, related_name="decks")
    version = models.PositiveSmallIntegerField(editable=False)
    original = models.FileField(upload_to="decks/%Y/")
    name = models.CharField(_("file name"), max_length=255)
    type = models.CharField(max_length=4, blank=True)  # "pptx" or "pdf", by content
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    rendition = models.FileField(upload_to="renditions/%Y/", blank=True)
    pages = models.PositiveSmallIntegerField(null=True, blank=True)
    phase = models.CharField(max_length=10, choices=Phase, default=Phase.QUEUED)
    done = models.PositiveSmallIntegerField(default=0)  # slides drawn so far
    failure = models.CharField(max_length=10, choices=Failure, blank=True)
    uploaded_at = models.DateTimeField(auto_now_add=True)
    uploaded_by = models.CharField(max_length=200)
    finished_at = models.DateTimeField(null=True, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    confirmed_by = models.CharField(max_length=200, blank=True)

    objects = RegionalQuerySet.over("expose__meeting__region")

    class Meta:
        ordering = ["-version"]
        verbose_name, verbose_name_plural = _("slides"), _("slides")
        constraints = [
            models.UniqueConstraint(fields=["expose", "version"], name="deck_version_once"),
            all_or_none("pages", file="rendition", name="deck_rendition_has_pages"),
            models.CheckConstraint(condition=Q(phase="failed") ^ Q(failure=""), name="deck_failed_with_a_reason"),
            models.CheckConstraint(condition=~Q(phase="ready") | Q(pages__gte=1), name="deck_ready_has_pages"),
            models.CheckConstraint(
                condition=Q(confirmed_at__isnull=True) | Q(phase="ready"), name="deck_confirmed_only_if_ready"
            ),
        ]

    def __str__(self):
        return f"{self.name} (versi {self.version})"

    @property
    def region_id(self):
        return self.expose.region_id

    @property
    def unit_id(self):
        return self.expose.unit_id


class Slide(models.Model):
    """A page of a deck's rendition: its picture and its words."""

    deck = models.ForeignKey(Deck, models.CASCADE, related_name="slides")
    number = models.PositiveSmallIntegerField()
    thumbnail = models.FileField(upload_to="slides/%Y/")
    text = models.TextField(blank=True)

    objects = RegionalQuerySet.over("deck__expose__meeting__region")

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["deck", "number"], name="slide_number_once")]

    def __str__(self):
        return f"{self.deck}, {self.number}"

    @property
    def region_id(self):
        return self.deck.region_id

    @property
    def unit_id(self):
        return self.deck.unit_id


@track()
class Result(models.Model):
    """Capaian: one row of the evaluation table (Permendagri 86/2017). Figures, or steps of a named scale, never both."""

    class Polarity(models.TextChoices):
        MAXIMISE = "maximise", _("higher is better")
        MINIMISE = "minimise", _("lower is better")

    expose = models.ForeignKey(Expose, models.CASCADE, related_name="results")
    position = models.PositiveSmallIntegerField(editable=False)
    code = models.CharField(_("programme code"), max_length=20, blank=True)
    name = models.CharField(_("programme or activity"), max_length=250)
    indicator = models.CharField(_("performance indicator"), max_length=300)
    is_key = models.BooleanField(_("key indicator (IKU)"), default=False)
    measure = models.CharField(_("measure"), max_length=40, blank=True, help_text=_("Such as %, km, people."))
    polarity = models.CharField(_("direction"), max_length=8, choices=Polarity, default=Polarity.MAXIMISE)
    target = models.DecimalField(_("target"), max_digits=20, decimal_places=4, null=True, blank=True)
    actual = models.DecimalField(_("actual"), max_digits=20, decimal_places=4, null=True, blank=True)
    scale = models.CharField(_("scale"), max_length=8, choices=Scale, blank=True)
    target_step = models.CharField(_("target, a step of the scale"), max_length=12, blank=True)
    actual_step = models.CharField(_("actual, a step of the scale"), max_length=12, blank=True)
    budget = models.DecimalField(
        _("budget (Rp)"), max_digits=20, decimal_places=2, null=True, blank=True, validators=[MinValueValidator(0)]
    )
    spent = models.DecimalField(
        _("spent (Rp)"), max_digits=20, decimal_places=2, null=True, blank=True, validators=[MinValueValidator(0)]
    )

    objects = RegionalQuerySet.over("expose__meeting__region")

    class Meta:
        ordering = ["position"]
        verbose_name, verbose_name_plural = _("result"), _("results")
        constraints = [
            models.UniqueConstraint(
                fields=["expose", "position"], deferrable=models.Deferrable.DEFERRED, name="result_position_once"
            ),
            models.CheckConstraint(
                condition=Q(scale="", target_step="", actual_step="")
                | (~Q(scale="") & Q(target__isnull=True, actual__isnull=True)),
                name="result_figures_or_steps",
            ),
            models.CheckConstraint(condition=Q(budget__isnull=True) | Q(budget__gte=0), name="result_budget_not_negative"),
            models.CheckConstraint(condition=Q(spent__isnull=True) | Q(spent__gte=0), name="result_spent_not_negative"),
        ]

    def __str__(self):
        return self.indicator

    @property
    def region_id(self):
        return self.expose.region_id

    @property
    def unit_id(self):
        return self.expose.unit_id


@track()
class Factor(models.Model):
    """Faktor pendorong or faktor penghambat."""

    class Kind(models.TextChoices):
        DRIVING = "driving", _("driving factor")
        INHIBITING = "inhibiting", _("inhibiting factor")

    class Category(models.TextChoices):
        PEOPLE = "people", _("staff")
        BUDGET = "budget", _("budget")
        REGULATION = "regulation", _("regulation")
        NATURE = "nature", _("weather and nature")
        LAND = "land", _("land")
        PROCUREMENT = "procurement", _("procurement")
        COORDINATION = "coordination", _("coordination")
        DATA = "data", _("data")
        COMMUNITY = "community", _("community")
        OTHER = "other", _("other")

    expose = models.ForeignKey(Expose, models.CASCADE, related_name="factors")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    category = models.CharField(_("category"), max_length=12, choices=Category, default=Category.OTHER)
    text = models.CharField(_("factor"), max_length=500)
    position = models.PositiveSmallIntegerField(editable=False, default=1)

    objects = RegionalQuerySet.over("expose__meeting__region")

    class Meta:
        ordering = ["kind", "position", "pk"]
        verbose_name, verbose_name_plural = _("factor"), _("factors")

    def __str__(self):
        return self.text

    @property
    def region_id(self):
        return self.expose.region_id

    @property
    def unit_id(self):
        return self.expose.unit_id


class Document(models.TextChoices):
    """The planning paper that a plan or a decision aims at. By late December next year's RKPD and APBD are fixed."""

    ACTION_PLAN = "action_plan", _("Action plan and performance agreement")
    BUDGET_CHANGE = "budget_change", _("Revised RKPD and APBD")
    NEXT_PLAN = "next_plan", _("RKPD and Renja of the year after")
    MEDIUM_TERM = "medium_term", _("RPJMD and Renstra")
    REGULATION = "regulation", _("Regulation, circular or SOP")
    OPERATIONS = "operations", _("Operational, at once")


@track()
class Plan(models.Model):
    """Umpan balik: what the unit will do next year, and in which planning document it belongs."""

    expose = models.ForeignKey(Expose, models.CASCADE, related_name="plans")
    text = models.CharField(_("plan"), max_length=500)
    document = models.CharField(_("planning document"), max_length=14, choices=Document, default=Document.OPERATIONS)
    position = models.PositiveSmallIntegerField(editable=False, default=1)

    objects = RegionalQuerySet.over("expose__meeting__region")

    class Meta:
        ordering = ["position", "pk"]
        verbose_name, verbose_name_plural = _("plan"), _("plans")

    def __str__(self):
        return self.text

    @property
    def region_id(self):
        return self.expose.region_id

    @property
    def unit_id(self):
        return self.expose.unit_id
