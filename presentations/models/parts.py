"""The parts of an exposé that a reviewer looks at, and what was changed in them since."""

import hashlib
import json

from django.db import models
from django.utils.translation import gettext_lazy as _


class Part(models.TextChoices):
    """A part of an exposé, in words that follow "changed after that: …"."""

    SLIDES = "slides", _("the slides")
    PRESENTER = "presenter", _("the presenter")
    TITLE = "title", _("the title")
    FIGURES = "figures", _("the date of the figures")
    RESULTS = "results", _("the results")
    FACTORS = "factors", _("the factors")
    PLANS = "plans", _("the plans")


def of(expose):
    """Return {Part: text} of its content now; the texts of a part are equal only for equal content."""
    head = {
        Part.SLIDES: expose.deck_id or "",
        Part.PRESENTER: expose.presenter_id or "",
        Part.TITLE: expose.title,
        Part.FIGURES: f"{expose.figures_as_of or ''} {expose.figures}",
    }
    rows = {Part.RESULTS: expose.results, Part.FACTORS: expose.factors, Part.PLANS: expose.plans}
    return {part: str(value) for part, value in head.items()} | {part: _hash_of(row.all()) for part, row in rows.items()}


def changed(expose, before):
    """The Parts that differ from `before`, as of() returned it; [] if that is empty."""
    return [part for part, value in of(expose).items() if before.get(part) != value] if before else []


def revision_of(expose):
    """A short text that differs after every change of a part: what a reviewer's page has shown."""
    return _digest(of(expose))


def _hash_of(rows):
    """A hash of these rows in their order, without what only numbers them."""
    names = [field.attname for field in rows.model._meta.concrete_fields if field.name not in {"id", "expose", "position"}]
    return _digest(list(rows.order_by("position").values_list(*names)))


def _digest(value):
    return hashlib.sha256(json.dumps(value, default=str).encode()).hexdigest()[:16]
