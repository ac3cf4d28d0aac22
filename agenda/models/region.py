"""Whose meeting it is."""

from zoneinfo import ZoneInfo

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from rakerda.files import RandomIn
from rakerda.jobs.life import JobQuerySet

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
    crest = models.FileField(_("crest"), upload_to=RandomIn("crests"), blank=True)
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

    def for_meeting(self, meeting):
        """Rows of one meeting; of its region, where the rows hang on no meeting (units, officials, sectors)."""
        path = self.region_path.removesuffix("__region")
        if path.split("__")[-1] != "meeting":
            return self.for_region(meeting.region_id)
        return self.filter(**{path: meeting})

    @classmethod
    def over(cls, path):
        """A manager whose rows reach their region by this path."""
        return type(cls.__name__, (cls,), {"region_path": path}).as_manager()


class RegionalJobQuerySet(JobQuerySet, RegionalQuerySet):
    """Rows of one region that the worker makes."""


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
