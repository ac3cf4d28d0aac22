"""The report of a unit: results with figures, factors, plans."""

import hashlib
import json
from decimal import Decimal

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator, RegexValidator
from django.db import models, transaction
from django.db.models import F, Max, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from pghistory import track

from agenda.models import RegionalQuerySet
from presentations.models import measures
from presentations.models.expose import Expose
from presentations.models.measures import Scale
from rakerda.constraints import MOVED, holds, once
from rakerda.editing import Stale, hold
from rakerda.indonesian import MISSING, SEARCH, format_number
from rakerda.searching.folding import Folded

NOT_NEGATIVE = _("Enter an amount of 0 or more.")

# Urusan, bidang urusan, program, then perhaps kegiatan and sub kegiatan (Kepmendagri 050-5889/2021); X is the unit's own urusan.
CODE = RegexValidator(r"^[0-9X]\.(\d\d|XX)\.\d\d(\.\d\.\d\d(\.\d{2,4})?)?$", _("Write the code as 1.03.10 or 1.03.10.2.01.0005."))


class Row(models.Model):
    """A line of an exposé's data, numbered 1..n in its list."""

    expose = models.ForeignKey(Expose, models.CASCADE, related_name="%(class)ss")
    position = models.PositiveSmallIntegerField(editable=False)

    objects = RegionalQuerySet.over("expose__meeting__region", "meeting_id", "unit_id")

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        """Save the row; a new one gets the last position."""
        with transaction.atomic():
            if self.position is None:
                hold(self.expose)  # two new lines at once are numbered in turn
                self.position = (self.siblings().aggregate(last=Max("position"))["last"] or 0) + 1
            super().save(*args, **kwargs)

    def remove(self):
        """Delete the row; those below it move up. Raises Locked."""
        with transaction.atomic():
            self.expose.hold_open()
            hold(self)
            self.delete()
            self.siblings().filter(position__gt=self.position).update(position=F("position") - 1)

    def siblings(self):
        """The rows of the list in which this one is numbered."""
        return type(self).objects.filter(expose=self.expose_id)

    def get_absolute_url(self):
        return reverse(f"presentations:{self._meta.model_name}_update", args=[*self.expose.meeting.args, self.pk])


def position_once(*fields, name):
    """The constraint of unique positions. Deferred: a removal or an undo passes through duplicates before it commits."""
    return once(*fields, "position", deferrable=models.Deferrable.DEFERRED, name=name, told=MOVED)


@track()
class Result(Row):
    """Capaian: one row of the evaluation table (Permendagri 86/2017). Figures, or steps of a named scale, never both."""

    class Polarity(models.TextChoices):
        MAXIMISE = "maximise", _("higher is better")
        MINIMISE = "minimise", _("lower is better")

    code = models.CharField(_("programme code"), max_length=20, blank=True, validators=[CODE])
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
    explanation = models.CharField(
        _("explanation"), max_length=500, blank=True, help_text=_("Why achievement and absorption lie far apart.")
    )

    class Meta:
        ordering = ["position"]
        verbose_name, verbose_name_plural = _("result"), _("results")
        indexes = [
            GinIndex(SearchVector(Folded("code"), Folded("name"), Folded("indicator"), config=SEARCH), name="result_folded")
        ]
        constraints = [
            position_once("expose", name="result_position_once"),
            holds(
                Q(scale="", target_step="", actual_step="") | (~Q(scale="") & Q(target__isnull=True, actual__isnull=True)),
                name="result_figures_or_steps",
                at="scale",
                told=_("Enter target and actual as figures, or choose a scale and its steps; not both."),
            ),
            holds(Q(budget__isnull=True) | Q(budget__gte=0), name="result_budget_not_negative", at="budget", told=NOT_NEGATIVE),
            holds(Q(spent__isnull=True) | Q(spent__gte=0), name="result_spent_not_negative", at="spent", told=NOT_NEGATIVE),
        ]

    def __str__(self):
        return self.indicator

    def clean(self):
        """Refuse a spending that no budget can have: pagu is the upper limit (UU 1/2004 Pasal 3(3)), so one far beyond it has another
        unit, such as a budget in million rupiah. A little beyond is marked on the page instead (`wide`)."""
        if self.absorption is not None and self.absorption > measures.IMPOSSIBLE:
            told = _("This is %(percent)s%% of the budget. Check the unit of both: perhaps one is in million rupiah.")
            raise ValidationError({"spent": told % {"percent": format_number(round(self.absorption))}})
        if self.spent and self.budget == 0:
            raise ValidationError({"spent": _("Money was spent without a budget. Enter the budget, or leave both empty.")})

    @property
    def fingerprint(self):
        """A hash of the entered values, 32 hexadecimal digits: equal only for equal values."""
        values = [getattr(self, field) for field in TYPED]
        shown = [format_number(value) if isinstance(value, Decimal | int) else value for value in values]
        return hashlib.sha256(json.dumps(shown).encode()).hexdigest()[:32]

    @transaction.atomic
    def write(self, seen):
        """Save the row. Raises Stale if it has changed since the fingerprint `seen` ("" skips this check), or Locked.

        A new row that exists already was sent twice over a bad line; it is written once.
        """
        self.expose.hold_open()
        rows = list(self.siblings())
        if self.pk is None and (twin := next((row for row in rows if row.fingerprint == self.fingerprint), None)):
            self.pk, self.position = twin.pk, twin.position
            return
        if self.pk:
            self._require_seen(next((row for row in rows if row.pk == self.pk), None), seen)
        self.save(update_fields=TYPED if self.pk else None)

    def _require_seen(self, current, seen):
        if current is None or (seen and current.fingerprint not in {seen, self.fingerprint}):
            raise Stale(current)

    @property
    def target_text(self):
        """The target with its unit: "1.950 ha", "68%", "WTP"; "–" if it is not known."""
        return self.target_step or _figure(self.target, self.measure)

    @property
    def actual_text(self):
        return self.actual_step or _figure(self.actual, self.measure)

    @property
    def achievement(self):
        """Percent of the target achieved; None if it can't be computed."""
        if self.scale:
            return measures.achievement_of_steps(self.scale, self.target_step, self.actual_step)
        return measures.achievement(self.target, self.actual, minimise=self.polarity == self.Polarity.MINIMISE)

    @property
    def rating(self):
        return measures.rating(self.achievement)

    @property
    def absorption(self):
        """Percent of the budget spent; None if it can't be computed."""
        return measures.absorption(self.budget, self.spent)

    @property
    def suspicious(self):
        """Whether the target needs checking: more than 120 percent achieved."""
        return self.achievement is not None and self.achievement > measures.SUSPICIOUS

    @property
    def wide(self):
        """Whether achievement and absorption are so far apart that they need an explanation."""
        if self.achievement is None or self.absorption is None:
            return False
        return abs(self.achievement - self.absorption) > measures.WIDE


TYPED = [
    *("code", "name", "indicator", "is_key", "measure", "polarity", "scale", "target", "actual", "target_step", "actual_step"),
    *("budget", "spent", "explanation"),
]


def _figure(value, measure):
    if value is None:
        return MISSING
    return f"{format_number(value)}{measure}" if measure == "%" else f"{format_number(value)} {measure}".strip()


@track()
class Factor(Row):
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

    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    category = models.CharField(_("category"), max_length=12, choices=Category, default=Category.OTHER)
    text = models.CharField(_("factor"), max_length=500)

    class Meta:
        ordering = ["kind", "position"]
        verbose_name, verbose_name_plural = _("factor"), _("factors")
        constraints = [position_once("expose", "kind", name="factor_position_once")]
        indexes = [GinIndex(SearchVector(Folded("text"), config=SEARCH), name="factor_folded")]

    def __str__(self):
        return self.text

    def siblings(self):
        return super().siblings().filter(kind=self.kind)


class Document(models.TextChoices):
    """The planning document to which a plan or a decision belongs. By late December next year's RKPD and APBD are fixed."""

    ACTION_PLAN = "action_plan", _("Action plan and performance agreement")
    BUDGET_CHANGE = "budget_change", _("Revised RKPD and APBD")
    NEXT_PLAN = "next_plan", _("RKPD and Renja of the year after")
    MEDIUM_TERM = "medium_term", _("RPJMD and Renstra")
    REGULATION = "regulation", _("Regulation, circular or SOP")
    OPERATIONS = "operations", _("Operational, at once")


@track()
class Plan(Row):
    """Umpan balik: what the unit will do next year, and in which planning document it belongs."""

    text = models.CharField(_("plan"), max_length=500)
    document = models.CharField(_("planning document"), max_length=14, choices=Document, default=Document.OPERATIONS)

    class Meta:
        ordering = ["position"]
        verbose_name, verbose_name_plural = _("plan"), _("plans")
        constraints = [position_once("expose", name="plan_position_once")]
        indexes = [GinIndex(SearchVector(Folded("text"), config=SEARCH), name="plan_folded")]

    def __str__(self):
        return self.text
