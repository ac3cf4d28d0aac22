"""Whose meeting, when, about what. Nothing here names a person: an office is text."""

from zoneinfo import ZoneInfo

from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from pghistory import track

from rakerda.constraints import all_or_none

# First words of addresses that are not a region (rakerda/urls.py) or must not look like one.
RESERVED_SLUGS = ["admin", "akun", "v", "healthz", "static", "media", "api", "favicon.ico", "robots.txt", "manifest.json"]


class Region(models.Model):
    """Pemerintah daerah: a kabupaten, a kota or a province. Its letterhead and paper profile print on every paper."""

    class Accent(models.TextChoices):
        PETROL = "", _("Petrol")
        PADI = "padi", _("Rice green")
        SAMUDRA = "samudra", _("Ocean blue")
        MANGGIS = "manggis", _("Mangosteen")
        BATA = "bata", _("Brick")

    class PaperSize(models.TextChoices):
        A4 = "a4", "A4 (210 × 297 mm)"
        F4 = "f4", "F4 (215 × 330 mm)"
        FOLIO = "folio", "Folio (210 × 330 mm)"

    class Zone(models.TextChoices):
        WIB = "Asia/Jakarta", "WIB"
        WITA = "Asia/Makassar", "WITA"
        WIT = "Asia/Jayapura", "WIT"

    code = models.CharField(_("Kemendagri code"), max_length=5, unique=True, validators=[RegexValidator(r"^\d\d(\.\d\d)?$")])
    slug = models.SlugField(_("address"), unique=True)
    name = models.CharField(_("name"), max_length=100)
    short_name = models.CharField(_("short name"), max_length=40)
    head_title = models.CharField(_("title of its head"), max_length=100)
    capital = models.CharField(_("place of signing"), max_length=100)
    time_zone = models.CharField(_("time zone"), max_length=20, choices=Zone)
    letterhead_name = models.CharField(_("letterhead, first line"), max_length=150)
    letterhead_office = models.CharField(_("letterhead, second line"), max_length=150)
    letterhead_address = models.TextField(_("letterhead, address"), blank=True)
    crest = models.FileField(_("crest"), upload_to="crests/", blank=True)
    accent = models.CharField(_("colour"), max_length=10, choices=Accent, default=Accent.PETROL, blank=True)
    paper_size = models.CharField(_("paper size"), max_length=5, choices=PaperSize, default=PaperSize.A4)

    class Meta:
        ordering = ["code"]
        verbose_name, verbose_name_plural = _("region"), _("regions")
        constraints = [
            models.CheckConstraint(condition=~Q(slug__in=RESERVED_SLUGS), name="region_slug_not_reserved"),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("proceedings:region", args=[self.slug])

    @property
    def region_id(self):
        """Itself, so that access asks every object the same question."""
        return self.pk

    @property
    def zone(self):
        return ZoneInfo(self.time_zone)


class RegionalQuerySet(models.QuerySet):
    """Rows of one region, over `region_path`, a chain of NOT NULL keys."""

    region_path = "region"

    def for_region(self, region):
        return self.filter(**{self.region_path: region})

    @classmethod
    def over(cls, path):
        """A manager whose rows reach their region by this path."""
        return type(cls.__name__, (cls,), {"region_path": path}).as_manager()


class Sector(models.Model):
    """Bidang: a group of units that present together."""

    region = models.ForeignKey(Region, models.CASCADE, related_name="sectors")
    name = models.CharField(_("name"), max_length=100)
    position = models.PositiveSmallIntegerField(_("order"), default=1)

    objects = RegionalQuerySet.over("region")

    class Meta:
        ordering = ["position", "name"]
        verbose_name, verbose_name_plural = _("field"), _("fields")
        constraints = [models.UniqueConstraint(fields=["region", "name"], name="sector_name_once")]

    def __str__(self):
        return self.name


class Meeting(models.Model):
    """One Rapat Kerja Daerah."""

    region = models.ForeignKey(Region, models.PROTECT, related_name="meetings")
    slug = models.SlugField(_("address"))
    title = models.CharField(_("full title"), max_length=200)
    short_title = models.CharField(_("short title"), max_length=40)
    theme = models.CharField(_("theme"), max_length=300, blank=True)
    purpose = models.TextField(_("purpose"), blank=True)
    venue = models.CharField(_("place"), max_length=200)
    opener = models.CharField(_("opened by"), max_length=100, blank=True, help_text=_("An office, never a person."))
    sample = models.BooleanField(
        _("holds sample data"), default=False, help_text=_("Pages and papers say that some values are invented.")
    )
    closed_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = RegionalQuerySet.over("region")

    class Meta:
        ordering = ["-pk"]
        verbose_name, verbose_name_plural = _("meeting"), _("meetings")
        constraints = [models.UniqueConstraint(fields=["region", "slug"], name="meeting_slug_once")]

    def __str__(self):
        return self.title

    @property
    def args(self):
        """The two slugs that start the address of all its pages."""
        return [self.region.slug, self.slug]

    def get_absolute_url(self):
        return reverse("proceedings:front", args=self.args)


class Topic(models.Model):
    """Pokok bahasan: what the meeting is about; decisions hang under it."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="topics")
    position = models.PositiveSmallIntegerField(_("order"))
    text = models.CharField(_("topic"), max_length=300)

    objects = RegionalQuerySet.over("meeting__region")

    class Meta:
        ordering = ["position"]
        verbose_name, verbose_name_plural = _("topic"), _("topics")
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "position"], deferrable=models.Deferrable.DEFERRED, name="topic_position_once"
            )
        ]

    def __str__(self):
        return self.text

    @property
    def region_id(self):
        return self.meeting.region_id


class Day(models.Model):
    """A date of the meeting; the clock of its agenda starts at starts_at, local time."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="days")
    date = models.DateField(_("date"))
    starts_at = models.TimeField(_("starts at"))

    objects = RegionalQuerySet.over("meeting__region")

    class Meta:
        ordering = ["date"]
        verbose_name, verbose_name_plural = _("day"), _("days")
        constraints = [models.UniqueConstraint(fields=["meeting", "date"], name="day_once")]

    def __str__(self):
        return str(self.date)

    @property
    def region_id(self):
        return self.meeting.region_id


class Room(models.Model):
    """A place within the venue; sessions in different rooms run side by side."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="rooms")
    name = models.CharField(_("name"), max_length=100)
    position = models.PositiveSmallIntegerField(_("order"), default=1)

    objects = RegionalQuerySet.over("meeting__region")

    class Meta:
        ordering = ["position", "name"]
        verbose_name, verbose_name_plural = _("room"), _("rooms")
        constraints = [models.UniqueConstraint(fields=["meeting", "name"], name="room_name_once")]

    def __str__(self):
        return self.name

    @property
    def region_id(self):
        return self.meeting.region_id


@track()
class Session(models.Model):
    """Mata acara: a point of a day's agenda. Positions run 1..n within the day; times follow from them."""

    class Kind(models.TextChoices):
        REGISTRATION = "registration", _("Registration")
        OPENING = "opening", _("Opening")
        PLENARY = "plenary", _("Plenary")
        EXPOSE = "expose", _("Exposé")
        DISCUSSION = "discussion", _("Discussion")
        BREAK = "break", _("Break, prayer, meal")
        FORMULATION = "formulation", _("Formulation")
        CLOSING = "closing", _("Closing")

    day = models.ForeignKey(Day, models.CASCADE, related_name="sessions", verbose_name=_("day"))
    room = models.ForeignKey(
        Room,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="sessions",
        verbose_name=_("room"),
        help_text=_("Empty: everyone."),
    )
    position = models.PositiveSmallIntegerField(editable=False)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.PLENARY)
    title = models.CharField(_("title"), max_length=200)
    minutes = models.PositiveSmallIntegerField(_("minutes"), validators=[MinValueValidator(1)])
    question_minutes = models.PositiveSmallIntegerField(_("of these, questions and answers"), default=0)
    fixed_at = models.TimeField(_("fixed time"), null=True, blank=True)
    lead = models.CharField(_("in charge"), max_length=150, blank=True, help_text=_("An office as printed, never a person."))
    sector = models.ForeignKey(Sector, models.PROTECT, null=True, blank=True, related_name="sessions", verbose_name=_("field"))
    public = models.BooleanField(_("public"), default=True, help_text=_("Internal points are left out of the published agenda."))
    opened_at = models.DateTimeField(null=True, blank=True, editable=False)
    ended_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = RegionalQuerySet.over("day__meeting__region")

    class Meta:
        ordering = ["day__date", "position"]
        verbose_name, verbose_name_plural = _("agenda point"), _("agenda points")
        constraints = [  # deferred: a reorder passes through duplicates before it commits
            models.UniqueConstraint(
                fields=["day", "position"], deferrable=models.Deferrable.DEFERRED, name="session_position_once"
            ),
            models.CheckConstraint(condition=Q(position__gte=1), name="session_position_from_1"),
            models.CheckConstraint(condition=Q(minutes__gte=1), name="session_takes_time"),
            models.CheckConstraint(condition=Q(question_minutes__lte=F("minutes")), name="session_questions_within"),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(opened_at__lte=F("ended_at")), name="session_ends_after_it_opened"
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def meeting(self):
        return self.day.meeting

    @property
    def region_id(self):
        return self.day.meeting.region_id

    def get_absolute_url(self):
        return reverse("agenda:session_update", args=[*self.meeting.args, self.pk])


class Release(models.Model):
    """Revisi: a named, frozen agenda. The public reads the newest; `content` needs no other table to be printed."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="releases")
    number = models.PositiveSmallIntegerField(editable=False)
    released_at = models.DateTimeField(auto_now_add=True)
    released_by = models.CharField(max_length=200, editable=False)
    content = models.JSONField(editable=False)
    changes = models.JSONField(editable=False, default=list)

    objects = RegionalQuerySet.over("meeting__region")

    class Meta:
        ordering = ["-number"]
        verbose_name, verbose_name_plural = _("revision"), _("revisions")
        constraints = [models.UniqueConstraint(fields=["meeting", "number"], name="release_number_once")]

    def __str__(self):
        return f"{self.meeting.short_title}, revisi {self.number}"

    @property
    def region_id(self):
        return self.meeting.region_id


class Paper(models.Model):
    """Naskah dinas: drafted (no bytes), numbered (from outside, and late), issued (frozen), then only replaced or revoked."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="papers")
    kind = models.CharField(max_length=30)
    title = models.CharField(_("title"), max_length=300)
    number = models.CharField(_("number"), max_length=100, blank=True)
    dated = models.DateField(_("date"), null=True, blank=True)
    file = models.FileField(upload_to="papers/%Y/", blank=True, editable=False)
    sha256 = models.CharField(max_length=64, null=True, blank=True, editable=False)  # noqa: DJ001 - null is "not issued"
    code = models.CharField(max_length=20, null=True, blank=True, unique=True, editable=False)
    issued_at = models.DateTimeField(null=True, blank=True, editable=False)
    signer = models.JSONField(null=True, blank=True, editable=False)
    replaces = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="replaced_by", editable=False)
    revoked_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = RegionalQuerySet.over("meeting__region")

    class Meta:
        ordering = ["-pk"]
        verbose_name, verbose_name_plural = _("official paper"), _("official papers")
        constraints = [
            all_or_none("sha256", "code", "issued_at", "signer", file="file", name="paper_issued_whole"),
            models.CheckConstraint(
                condition=Q(revoked_at__isnull=True) | Q(issued_at__isnull=False), name="paper_revoked_only_if_issued"
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def region_id(self):
        return self.meeting.region_id
