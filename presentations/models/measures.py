"""Measures of a result: achievement in percent, the predikat, absorption of the budget. Pure arithmetic, no rows.

Source: Permendagri 86/2017, evaluation form; intervals as printed there, read as "from 91", "from 76" and so on,
so that 90,5 is Tinggi and no value falls between two of them.
"""

from decimal import Decimal

from django.db import models
from django.utils.translation import gettext_lazy as _

IMPOSSIBLE = Decimal(200)  # percent of the budget spent; beyond it the figures have different units
SUSPICIOUS = Decimal(120)  # percent; a higher achievement suggests that the target be checked
WIDE = Decimal(20)  # points between achievement and absorption that need an explanation


class Scale(models.TextChoices):
    """Named scales of results that are no numbers."""

    OPINION = "opinion", _("BPK opinion")
    SAKIP = "sakip", _("SAKIP grade")


STEPS = {
    Scale.OPINION: ["TMP", "TW", "WDP", "WTP"],
    Scale.SAKIP: ["D", "C", "CC", "B", "BB", "A", "AA"],
}


def scale_of(text):
    """The scale that has this step, "" if none has: a step is on one scale only."""
    return next((scale.value for scale, steps in STEPS.items() if text.strip().upper() in steps), "")


class Rating(models.TextChoices):
    """Predikat kinerja, with the lowest percentage that earns it."""

    VERY_HIGH = "very_high", _("Very high")
    HIGH = "high", _("High")
    MEDIUM = "medium", _("Medium")
    LOW = "low", _("Low")
    VERY_LOW = "very_low", _("Very low")


FLOORS = [(91, Rating.VERY_HIGH), (76, Rating.HIGH), (66, Rating.MEDIUM), (51, Rating.LOW)]


def achievement(target, actual, minimise=False):
    """Percent of the target achieved, or None without a basis (target missing or 0, actual missing).

    Lower is better: (2 x target - actual) / target, never below 0.
    """
    if not target or actual is None:
        return None
    reached = (2 * target - actual) / target if minimise else actual / target
    return max(reached * 100, Decimal(0))


def achievement_of_steps(scale, target, actual):
    """Percent of the target's step that the actual step reaches on a named scale; None for an unknown step."""
    steps = STEPS.get(scale, [])
    if target not in steps or actual not in steps:
        return None
    return Decimal(steps.index(actual) + 1) / (steps.index(target) + 1) * 100


def rating(percent):
    """The predikat of a percentage; None for None. Above 100 is Sangat Tinggi."""
    if percent is None:
        return None
    return next((rating for floor, rating in FLOORS if percent >= floor), Rating.VERY_LOW)


def absorption(budget, spent):
    """Serapan: percent of the budget spent; None if either is missing or the budget is 0."""
    if not budget or spent is None:
        return None
    return spent / budget * 100


def mean_capped(percents):
    """The average of the known percentages, each counted at most as 100; None without any."""
    known = [min(percent, Decimal(100)) for percent in percents if percent is not None]
    return sum(known) / len(known) if known else None


def total(values):
    """The sum of the known values; None without any."""
    known = [value for value in values if value is not None]
    return sum(known) if known else None
