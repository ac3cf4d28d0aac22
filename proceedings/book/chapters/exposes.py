"""The exposés: one table over all fields, then results, factors and plans of every unit by field."""

import itertools
from dataclasses import dataclass
from operator import attrgetter

from participants import models as participants
from presentations.models import Expose, Factor
from presentations.results import overview_data
from proceedings.book.chapters import words
from proceedings.book.chapters.chapter import Entry

KEY = "ekspose"
NO_FIELD = "Di Luar Bidang"


@dataclass(frozen=True)
class Row:
    """A result as printed in the table."""

    result: object
    word: str
    steps: int

    @classmethod
    def of(cls, result):
        return cls(result, *words.RATINGS[result.rating])

    @property
    def target(self):
        return self.result.target_step if self.result.scale else self.result.target

    @property
    def actual(self):
        return self.result.actual_step if self.result.scale else self.result.actual


def has_data(expose):
    """Whether the unit gave anything to print: results, factors or plans."""
    return any(list(rows.all()) for rows in (expose.results, expose.factors, expose.plans))


class Unit:
    """An exposé with data, its number in the book, and the number of its table; 0 if it has no results."""

    def __init__(self, number, expose, tables, year):
        self.number, self.expose = number, expose
        self.key = f"unit-{number}"
        self.rows = [Row.of(result) for result in expose.results.all()]
        self.table = next(tables) if self.rows else 0
        self.mean, self.word = expose.mean_achievement, words.RATINGS[expose.rating][0]
        factors = [(factor, words.CATEGORIES[factor.category]) for factor in expose.factors.all()]
        self.driving = [pair for pair in factors if pair[0].kind == Factor.Kind.DRIVING]
        self.inhibiting = [pair for pair in factors if pair[0].kind == Factor.Kind.INHIBITING]
        self.plans = [(plan, words.document(plan.document, year)) for plan in expose.plans.all()]
        self.presenter_office = expose.presenter.printed_office if expose.presenter else ""
        self.figures = words.FIGURES[expose.figures]
        self.is_kecamatan = expose.unit.kind == participants.Unit.Kind.KECAMATAN


class Field(overview_data.Of):
    """A bidang: its units with data, the names of the others, its totals, and the numbers of its table and its figure."""

    def __init__(self, number, sector, exposes, units, silent, table=0, figure=0):
        super().__init__(sector, exposes)
        self.number, self.units, self.silent, self.key = number, units, silent, f"bidang-{number}"
        self.table, self.figure = table, figure
        self.name = sector.name if sector else NO_FIELD
        self.title = f"Bidang {sector.name}" if sector else NO_FIELD
        self.word = words.RATINGS[self.rating][0]

    @property
    def reporting(self):
        """How many of its units gave results: "3 dari 18", or only the number if all did."""
        return of_all(sum(bool(unit.rows) for unit in self.units), len(self.exposes))

    @property
    def each(self):
        """The sums of each unit with results."""
        return [overview_data.Of(unit.expose, [unit.expose]) for unit in self.units if unit.rows]


def printed(book):
    """Return the exposés of the meeting that this edition prints, in running order, with their data."""
    rows = book.said(Expose.objects.for_meeting(book.meeting).filter(kind=Expose.Kind.EXPOSE).by_sector())
    return rows.select_related("presenter__represents").with_data()


def of_all(some, everyone):
    """A number of units in words, and of how many if those are more."""
    return str(some) if some == everyone else f"{some} dari {everyone}"


def gather(book, rows, tables, figures):
    """Return the Fields of these exposés, numbered on. Units without any data have no block of their own: they are named."""
    numbers, fields = itertools.count(1), []
    for sector, group in itertools.groupby(rows, key=lambda expose: expose.sector):
        exposes = list(group)
        given = [expose for expose in exposes if has_data(expose)]
        silent = [expose.unit_name for expose in exposes if expose not in given]
        has_results = any(expose.results.all() for expose in given)
        table, figure = (next(tables), next(figures)) if has_results else (0, 0)
        units = [Unit(next(numbers), expose, tables, book.year) for expose in given]
        fields.append(Field(len(fields) + 1, sector, exposes, units, silent, table, figure))
    return fields


def overall(book, exposes, figures):
    """Data of the figures over all fields, those with data numbered: results, predikat, inhibiting factors, plans."""
    results = any(expose.results.all() for expose in exposes)
    holds, asks = overview_data.holds_of(exposes), overview_data.asks_of(exposes)
    return {
        "ratings": [(step, words.RATINGS[step.rating][0]) for step in overview_data.ratings_of(exposes)],
        "holds": [(hold, words.CATEGORIES[hold.category] or "lain-lain") for hold in holds],
        "asks": [(ask, words.document(ask.document, book.year)) for ask in asks],
        "goal": overview_data.GOAL,
        "numbered": {
            name: next(figures)
            for name, has in [("sums", results), ("ratings", results), ("holds", holds), ("asks", asks)]
            if has
        },
    }


def exposes(book, number):
    """Yield the chapter: first a part over all fields, with table 1, then one part per field."""
    tables, figures = itertools.count(1), itertools.count(1)
    rows = list(printed(book))
    shown = overall(book, rows, figures)
    if "sums" in shown["numbered"]:
        next(tables)
    fields = gather(book, rows, tables, figures)
    units, silent = (list(itertools.chain.from_iterable(map(attrgetter(of), fields))) for of in ("units", "silent"))
    whole = Field(0, None, rows, units, silent)
    title = "Ekspose Perangkat Daerah"
    yield book.chapter("exposes", KEY, title, [Entry(1, title, KEY, number)], number=number, fields=fields, whole=whole, **shown)
    for field in filter(attrgetter("units"), fields):
        head, tail = halves(field)
        context = {"number": number, "field": field, "goal": overview_data.GOAL}
        entries = [Entry(2, field.title, field.key), *lines(head)]
        yield book.chapter("field", field.key, field.title, entries, units=head, **context)
        if tail:
            title = f"{field.title}: Kecamatan"
            yield book.chapter("field_more", f"{field.key}-kecamatan", title, lines(tail), units=tail, **context)


def halves(field):
    """Split the units of a field: its kecamatan are separate if other units precede them, because a part is set as a whole."""
    split = next((at for at, unit in enumerate(field.units) if unit.is_kecamatan), 0) or len(field.units)
    return field.units[:split], field.units[split:]


def lines(units):
    return [Entry(3, unit.expose.unit_name, unit.key, f"{unit.number}.") for unit in units]
