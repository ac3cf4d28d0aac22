"""The exposés: one table over all fields, then field by field every unit's results, factors and plans."""

import itertools
from dataclasses import dataclass

from participants import models as participants
from presentations import measures
from presentations.models import Expose, Factor
from proceedings.book import words
from proceedings.book.chapter import Entry
from rakerda.indonesian import format_percent

KEY = "ekspose"
NO_FIELD = "Di Luar Bidang"


@dataclass(frozen=True)
class Row:
    """A result as the table prints it."""

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
    """One exposé with its number in the book and the number of its table."""

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


class Field:
    """The units of a bidang, with its sums. The mean is of the units' means, each unit counting once."""

    def __init__(self, number, sector, units):
        self.number, self.units, self.key = number, units, f"bidang-{number}"
        self.name = sector.name if sector else NO_FIELD
        self.title = f"Bidang {sector.name}" if sector else NO_FIELD
        self.indicators = sum(len(unit.rows) for unit in units)
        self.mean = measures.mean_capped(unit.mean for unit in units)
        self.word, self.steps = words.RATINGS[measures.rating(self.mean)]
        self.budget, self.spent = total(unit.expose.budget for unit in units), total(unit.expose.spent for unit in units)
        self.absorption = measures.absorption(self.budget, self.spent)


def total(values):
    """The sum of what is known; None where nothing is."""
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def gather(book):
    """All exposés of the meeting by field. Table 1 of the chapter is the one over all fields."""
    rows = Expose.objects.for_meeting(book.meeting).filter(kind=Expose.Kind.EXPOSE).by_sector()
    rows = rows.select_related("presenter__represents").prefetch_related("results", "factors", "plans")
    numbers, tables, fields = itertools.count(1), itertools.count(2), []
    for sector, exposes in itertools.groupby(rows, key=lambda expose: expose.sector):
        next(tables)  # the table of the field's units comes first
        units = [Unit(next(numbers), expose, next(tables), book.year) for expose in exposes]
        fields.append(Field(len(fields) + 1, sector, units))
        fields[-1].table = units[0].table - 1
    return fields


def chart(fields):
    """The bars of the picture, in millimetres: one black and one open for each field, with a line at 100%.

    Fractions are texts: a template would write them with the comma of the language.
    """
    shown = [field for field in fields if field.mean is not None or field.absorption is not None]
    scale, left = 0.9, 49
    foot = 4 + 14 * len(shown)

    def past(length):
        """Where a value stands: behind its bar, and clear of the line at 100%."""
        return f"{left + max(length, 100 * scale) + 1:.2f}"

    def bar(place, field):
        mean, absorption = (float(value or 0) * scale for value in (field.mean, field.absorption))
        y = 4 + 14 * place
        return {
            "field": field, "name_y": y + 6, "y": y, "mean": f"{mean:.2f}", "mean_end": past(mean),
            "mean_y": f"{y + 3.1:.1f}",
            "second_y": y + 5, "absorption": f"{absorption:.2f}", "absorption_end": past(absorption),
            "absorption_y": f"{y + 8.1:.1f}",
        }  # fmt: skip

    words = "; ".join(f"{f.name}: capaian {format_percent(f.mean)}, serapan {format_percent(f.absorption)}" for f in shown)
    return {
        "bars": [bar(place, field) for place, field in enumerate(shown)],
        "lines": [{"x": f"{left + percent * scale:.2f}", "percent": percent} for percent in (0, 25, 50, 75, 100)],
        "foot": foot, "labels": f"{foot + 3.6:.1f}", "legend": foot + 7, "legend_y": f"{foot + 9.3:.1f}", "height": foot + 11,
        "words": f"Diagram batang. {words}",
    }  # fmt: skip


def exposes(book, number):
    """The chapter: its first part over all fields, then one part a field."""
    fields = gather(book)
    units = [unit for field in fields for unit in field.units]
    whole = Field(0, None, units)
    title = "Ekspose Perangkat Daerah"
    yield book.chapter(
        "exposes", KEY, title, [Entry(1, title, KEY, number)], number=number, fields=fields, whole=whole, chart=chart(fields)
    )
    for field in fields:
        head, tail = halves(field)
        context = {"number": number, "field": field, "year": book.year}
        yield book.chapter(
            "field", field.key, field.title, [Entry(2, field.title, field.key), *lines(head)], units=head, **context
        )
        if tail:
            title = f"{field.title}: Kecamatan"
            yield book.chapter("field_more", f"{field.key}-kecamatan", title, lines(tail), units=tail, **context)


def halves(field):
    """The units of a field, its kecamatan apart where it holds others before them: a part is set again as a whole."""
    split = next((at for at, unit in enumerate(field.units) if unit.is_kecamatan), 0) or len(field.units)
    return field.units[:split], field.units[split:]


def lines(units):
    return [Entry(3, unit.expose.unit_name, unit.key, f"{unit.number}.") for unit in units]
