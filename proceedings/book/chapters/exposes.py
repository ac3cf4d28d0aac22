"""The exposés: one table over all fields, then results, factors and plans of every unit by field."""

import itertools
from dataclasses import dataclass

from participants import models as participants
from presentations.models import Expose, Factor
from presentations.results import overview_data
from proceedings.book.chapters import words
from proceedings.book.chapters.chapter import Entry

KEY = "ekspose"
NO_FIELD = "Di Luar Bidang"
OVERALL = 4  # figures over all fields; those of the fields are numbered after them


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


class Unit:
    """An exposé with its number in the book and the number of its table."""

    def __init__(self, number, expose, table, year):
        self.number, self.expose, self.table = number, expose, table
        self.key = f"unit-{number}"
        self.rows = [Row.of(result) for result in expose.results.all()]
        self.mean, self.word = expose.mean_achievement, words.RATINGS[expose.rating][0]
        factors = [(factor, words.CATEGORIES[factor.category]) for factor in expose.factors.all()]
        self.driving = [pair for pair in factors if pair[0].kind == Factor.Kind.DRIVING]
        self.inhibiting = [pair for pair in factors if pair[0].kind == Factor.Kind.INHIBITING]
        self.plans = [(plan, words.document(plan.document, year)) for plan in expose.plans.all()]
        self.presenter_office = expose.presenter.printed_office if expose.presenter else ""
        self.figures = words.FIGURES[expose.figures]
        self.is_kecamatan = expose.unit.kind == participants.Unit.Kind.KECAMATAN


class Field(overview_data.Of):
    """The units of a bidang with its totals and the number of its figure in the chapter."""

    def __init__(self, number, sector, units, figure=0):
        super().__init__(sector, [unit.expose for unit in units])
        self.number, self.units, self.figure, self.key = number, units, figure, f"bidang-{number}"
        self.name = sector.name if sector else NO_FIELD
        self.title = f"Bidang {sector.name}" if sector else NO_FIELD
        self.word = words.RATINGS[self.rating][0]


def gather(book):
    """Return all exposés of the meeting by field. Table 1 of the chapter covers all fields."""
    rows = book.said(Expose.objects.for_meeting(book.meeting).filter(kind=Expose.Kind.EXPOSE).by_sector())
    rows = rows.select_related("presenter__represents").with_data()
    numbers, tables, fields = itertools.count(1), itertools.count(2), []
    figures = itertools.count(OVERALL + 1)
    for sector, exposes in itertools.groupby(rows, key=lambda expose: expose.sector):
        next(tables)  # the table of the field's units is first
        units = [Unit(next(numbers), expose, next(tables), book.year) for expose in exposes]
        fields.append(Field(len(fields) + 1, sector, units, figure=next(figures)))
        fields[-1].table = units[0].table - 1
    return fields


def overall(book, fields, whole):
    """Data of the figures over all fields: predikat, inhibiting factors, plans for next year."""
    return {
        "ratings": [(step, words.RATINGS[step.rating][0]) for step in overview_data.ratings_of(whole.exposes)],
        "holds": [(hold, words.CATEGORIES[hold.category] or "lain-lain") for hold in overview_data.holds_of(whole.exposes)],
        "asks": [(ask, words.document(ask.document, book.year)) for ask in overview_data.asks_of(whole.exposes)],
        "goal": overview_data.GOAL,
    }


def exposes(book, number):
    """Yield the chapter: first a part over all fields, then one part per field."""
    fields = gather(book)
    units = [unit for field in fields for unit in field.units]
    whole = Field(0, None, units)
    title = "Ekspose Perangkat Daerah"
    shown = overall(book, fields, whole)
    yield book.chapter("exposes", KEY, title, [Entry(1, title, KEY, number)], number=number, fields=fields, whole=whole, **shown)
    for field in fields:
        head, tail = halves(field)
        context = {"number": number, "field": field, "year": book.year, "goal": overview_data.GOAL}
        yield book.chapter(
            "field", field.key, field.title, [Entry(2, field.title, field.key), *lines(head)], units=head, **context
        )
        if tail:
            title = f"{field.title}: Kecamatan"
            yield book.chapter("field_more", f"{field.key}-kecamatan", title, lines(tail), units=tail, **context)


def halves(field):
    """Split the units of a field: its kecamatan are separate if other units precede them, because a part is set as a whole."""
    split = next((at for at, unit in enumerate(field.units) if unit.is_kecamatan), 0) or len(field.units)
    return field.units[:split], field.units[split:]


def lines(units):
    return [Entry(3, unit.expose.unit_name, unit.key, f"{unit.number}.") for unit in units]
