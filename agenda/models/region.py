"""The region that a meeting belongs to."""

import functools
import re
from zoneinfo import ZoneInfo

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from rakerda.constraints import holds, once
from rakerda.files import RandomIn
from rakerda.jobs.life import JobQuerySet

# first path segments that are not a region (rakerda/urls.py, rakerda/pages/language.py) or must not look like one
RESERVED_SLUGS = [
    "admin", "akun", "v", "healthz", "static", "media", "api", "favicon.ico", "robots.txt", "manifest.json", "id", "en",
]  # fmt: skip


SHORT_TITLE = re.compile(  # of an office whose name goes on with that of the region
    r"(?:(?:Plt|Plh|Pj|Pjs)\. )?(?:(?P<head>(?:Wakil )?(?:Bupati|Wali ?kota|Gubernur))|Sekretaris Daerah)", re.IGNORECASE
)
KIND = re.compile(r"(?:Kabupaten|Kota|Provinsi|Kab\.) ", re.IGNORECASE)


def is_short(office):
    """Whether an office of the region lacks the region's name: "Bupati", "Plh. Sekretaris Daerah"."""
    return SHORT_TITLE.fullmatch(office.strip()) is not None


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
    state_emblem = models.FileField(  # null: a version before, at work on the same database, writes none
        _("state emblem (Garuda)"), upload_to=RandomIn("crests"), blank=True, null=True
    )
    accent = models.CharField(_("colour"), max_length=10, choices=Accent, default=Accent.PETROL, blank=True)
    paper_size = models.CharField(_("paper size"), max_length=5, choices=PaperSize, default=PaperSize.A4)

    class Meta:
        ordering = ["code"]
        verbose_name, verbose_name_plural = _("region"), _("regions")
        constraints = [
            holds(
                ~Q(slug__in=RESERVED_SLUGS),
                name="region_slug_not_reserved",
                at="slug",
                told=_("Rakerda itself uses this address; choose another one, such as the name of the region."),
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("proceedings:region", args=[self.slug])

    @property
    def region_id(self):
        """The region itself, so that access can ask every object for its region_id."""
        return self.pk

    @property
    def province(self):
        """Whether it is a province: its code has no part for a kabupaten or kota."""
        return "." not in self.code

    @property
    def head(self):
        """The title of its head in full, as papers print it."""
        return self.titled(self.head_title)

    def titled(self, office):
        """An office in full: Bupati Tanah Bumbu, Wali Kota Palangka Raya, Sekretaris Daerah Kabupaten Tanah Bumbu."""
        found = SHORT_TITLE.fullmatch((office or "").strip())
        if not found:
            return office
        name = KIND.sub("", self.name, count=1) if found["head"] else self.name
        return f"{found[0]} {name.upper() if found[0].isupper() else name}"

    @property
    def zone(self):
        return ZoneInfo(self.time_zone)


class RegionalManager(models.Manager):
    """Manager that adds to its model the keys on the path to its region."""

    on_its_way = ()

    def contribute_to_class(self, model, name):
        super().contribute_to_class(model, name)
        for one in self.on_its_way:
            setattr(model, one, on_the_way(self._queryset_class.region_path, one))


class RegionalQuerySet(models.QuerySet):
    """Rows of one region, through `region_path`, a chain of NOT NULL keys."""

    region_path = "region"

    def for_region(self, region):
        return self.filter(**{self.region_path: region})

    def offered(self, held=()):
        """The rows that a form offers: active and listed ones, plus those that the row already refers to (by id)."""
        return self

    def for_meeting(self, meeting):
        """Rows of one meeting; of its region if the rows do not belong to a meeting (units, officials, sectors)."""
        path = self.region_path.removesuffix("__region")
        if path.split("__")[-1] != "meeting":
            return self.for_region(meeting.region_id)
        return self.filter(**{path: meeting})

    @classmethod
    def over(cls, path, *also):
        """Return a manager for rows that reach their region by this path and expose its `region_id`.

        `also` names further keys on the path to expose: "meeting_id" or "unit_id", by which access determines what a row
        belongs to, or the "meeting" itself. A row without them is judged by its region alone.
        """
        manager = RegionalManager.from_queryset(type(cls.__name__, (cls,), {"region_path": path}))()
        manager.on_its_way = () if path == "region" else ("region_id", *also)
        return manager


def on_the_way(path, name):
    """Return a property: a key of the nearest row on the path with it, as "expose__meeting__region" has meeting_id in the exposé.

    Loads only the rows up to there that are not loaded yet.
    """

    def tell(row):
        for step in _steps(type(row), path, name):
            row = getattr(row, step)
        return getattr(row, name)

    return property(tell)


@functools.cache
def _steps(model, path, name):
    """Return the relations from a model to the first one on its path that has a field or key of this name."""
    taken = []
    for step in path.split("__"):
        taken.append(step)
        model = model._meta.get_field(step).related_model
        if any(name in {field.name, field.attname} for field in model._meta.concrete_fields):
            return taken
    raise LookupError(f"There is no {name} on the way {path}.")


class RegionalJobQuerySet(JobQuerySet, RegionalQuerySet):
    """Rows of one region that the worker creates."""


class Sector(models.Model):
    """Bidang: a group of units that present together."""

    region = models.ForeignKey(Region, models.CASCADE, related_name="sectors")
    name = models.CharField(_("name"), max_length=100)
    position = models.PositiveSmallIntegerField(_("order"), default=1)

    objects = RegionalQuerySet.over("region")

    class Meta:
        ordering = ["position", "name"]
        verbose_name, verbose_name_plural = _("field"), _("fields")
        constraints = [
            once(
                "region",
                "name",
                name="sector_name_once",
                at="name",
                told=_("The region has a field of this name; choose another one."),
            )
        ]

    def __str__(self):
        return self.name
