"""The figures of a meeting's exposés together, by field and for the region. Read by screens and by the book.

It has rows and figures, and no text: a screen uses the reader's language, the book Indonesian. `exposes` come with their
results, factors and plans (`ExposeQuerySet.with_data`).
"""

import itertools
from collections import Counter
from functools import cached_property
from typing import NamedTuple

from presentations.models import measures
from presentations.models.measures import Rating
from presentations.models.result import Document, Factor

AXIS = 125  # percent at the right end of a bar: the line at 100 % is at four fifths, and greater values run to the end
GOAL = f"{100 / AXIS:.2%}"


class Bars(NamedTuple):
    """Two lengths to draw, as shares of the width ("77.60%"); empty for an unknown value."""

    achievement: str
    absorption: str


def length(percent):
    """The length of the bar of a percentage, as a CSS percentage; "" for None."""
    return "" if percent is None else share(min(percent, AXIS), AXIS)


def share(value, whole):
    """A share of the width as a percentage with a decimal point, as SVG needs it in every language."""
    return f"{float(value) / float(whole):.2%}" if whole else "0.00%"


class Sums:
    """The sums of some exposés. The mean is of their means, each unit counting once and at most as 100."""

    def __init__(self, exposes):
        self.exposes = list(exposes)

    @cached_property
    def results(self):
        return [result for expose in self.exposes for result in expose.results.all()]

    @cached_property
    def mean(self):
        return measures.mean_capped(expose.mean_achievement for expose in self.exposes)

    @property
    def rating(self):
        return measures.rating(self.mean)

    @cached_property
    def budget(self):
        return measures.total(expose.budget for expose in self.exposes)

    @cached_property
    def spent(self):
        return measures.total(expose.spent for expose in self.exposes)

    @property
    def absorption(self):
        return measures.absorption(self.budget, self.spent)

    @property
    def bars(self):
        return Bars(length(self.mean), length(self.absorption))


class Of(Sums):
    """The sums of a field (a Sector, or None for the units outside every field), or of one exposé."""

    def __init__(self, subject, exposes):
        super().__init__(exposes)
        self.subject = subject

    @cached_property
    def each(self):
        """An Of for each of its exposés."""
        return [Of(expose, [expose]) for expose in self.exposes]


def fields_of(exposes):
    """The sums of each field, in running order."""
    return [Of(sector, rows) for sector, rows in itertools.groupby(exposes, key=lambda expose: expose.sector)]


class Step(NamedTuple):
    """A predikat, the numbers of units and of indicators with it, and the bar of the units."""

    rating: Rating | None
    units: int
    indicators: int
    bar: str


def ratings_of(exposes):
    """The Steps of the predikat, the best first, with the units and indicators in each; those that can't be judged come last."""
    sums = Sums(exposes)
    units, indicators = (Counter(row.rating for row in rows) for rows in (sums.exposes, sums.results))
    most = max(units.values(), default=0)
    return [Step(rating, units[rating], indicators[rating], share(units[rating], most)) for rating in (*Rating, None)]


class Hold(NamedTuple):
    """A category of factors, the units that name it, their factors, and the bar of the units."""

    category: Factor.Category
    units: int
    said: list  # of (expose, factor)
    bar: str


def holds_of(exposes):
    """The Holds of the inhibiting factors, those named by most units first."""
    said = {category: [] for category in Factor.Category}
    for expose in exposes:
        for factor in expose.factors.all():
            if factor.kind == Factor.Kind.INHIBITING:
                said[Factor.Category(factor.category)].append((expose, factor))
    units = {category: len({expose.pk for expose, _factor in pairs}) for category, pairs in said.items()}
    named = sorted((category for category in said if said[category]), key=lambda category: -units[category])
    most = max(units.values())
    return [Hold(category, units[category], said[category], share(units[category], most)) for category in named]


class Ask(NamedTuple):
    """A planning document, the plans for it by field, the units that made them, and the bar of the plans."""

    document: Document
    plans: list  # of (expose, plan)
    by_field: list  # numbers, in the order of fields_of()
    units: int
    bar: str


def asks_of(exposes):
    """The Asks of next year: the planning documents, in their order, with the plans for each."""
    aimed = {document: [] for document in Document}
    for expose in exposes:
        for plan in expose.plans.all():
            aimed[Document(plan.document)].append((expose, plan))
    fields = [field.subject for field in fields_of(exposes)]
    most = max(map(len, aimed.values()))
    return [
        Ask(
            document,
            pairs,
            [sum(expose.sector == sector for expose, _plan in pairs) for sector in fields],
            len({expose.pk for expose, _plan in pairs}),
            share(len(pairs), most),
        )
        for document, pairs in aimed.items()
        if pairs
    ]
