"""Lists: filtered, searched, counted and displayed in pieces, with links that keep the reader's other choices.

    UNITS = Filters({"all": (_("All"), None), "ended": (_("Ended"), ~Q(ended_on=None))}, search=lambda word: Q(name__icontains=word))

    asked = UNITS.asked(request.GET)
    found = asked.search(units.known(meeting.region_id))
    rows = list(asked.narrow(found)[: asked.wanted])
    context = {"units": rows, **asked.state(asked.count(found), rows)}

The condition of a filter is a Q, if PostgreSQL filters and counts, or a predicate, if the rows are in memory anyway; None
matches every row. Invalid values in an address are ignored.
"""

from collections import Counter
from typing import NamedTuple

from django.db.models import Count, QuerySet
from django.utils.dateparse import parse_datetime
from django.utils.http import urlencode

PIECE = 50  # rows per piece
LARGEST = 2**63 - 1  # largest row number that PostgreSQL can hold


class Choice(NamedTuple):
    """A filter as displayed above its list (templates/_filters.html): a link and the number of its rows."""

    name: str
    word: str
    count: int | None
    link: str
    current: bool


class Page(NamedTuple):
    """The current page of a paginated list: its rows as a slice and as row numbers, and the links."""

    rows: slice
    first: int
    last: int
    before: str
    after: str
    here: str


class Filters:
    """The filters of a list: {name: (word, condition)}, the first one being the default; `search` returns the
    condition by which a row contains a word; `piece` is the number of rows per piece. A predicate receives `of(row)`, by default
    the row itself: where thousands of rows have few distinct values, each value is evaluated once.
    """

    def __init__(self, choices=None, search=None, piece=PIECE, of=None):
        self.choices = choices or {"all": ("", None)}
        self.first = next(iter(self.choices))
        self.searching, self.piece, self.of = search, piece, of

    def asked(self, query, **kept):
        """Parse the choices from a query. `kept` are the list's other valid choices, for its links."""
        return Asked(self, query, kept)

    def count(self, rows):
        """Return {name: number of rows that a filter lets through}; for a QuerySet with one query."""
        if isinstance(rows, QuerySet):
            return rows.aggregate(**{name: Count("pk", filter=condition) for name, (_word, condition) in self.choices.items()})
        if self.of is None:
            return {name: len(self.narrow(rows, name)) for name in self.choices}
        numbers = Counter(map(self.of, rows))
        return {
            name: sum(number for value, number in numbers.items() if condition is None or condition(value))
            for name, (_word, condition) in self.choices.items()
        }

    def narrow(self, rows, name):
        """Return the rows that a filter lets through."""
        _word, condition = self.choices[name]
        if condition is None:
            return rows
        if isinstance(rows, QuerySet):
            return rows.filter(condition)
        if self.of is None:
            return [row for row in rows if condition(row)]
        fitting = {value for value in set(map(self.of, rows)) if condition(value)}
        return [row for row in rows if self.of(row) in fitting]


class Asked:
    """The choices in the address of a list: `chosen` (show: the name of a filter, "" for the first), `text` (q: words to find),
    `wanted` (shown: minimum number of rows), `page`, and the list's own choices in `kept`.
    """

    def __init__(self, filters, query, kept):
        self.filters, self.kept, self.text = filters, kept, words_of(query)
        self.name = query.get("show", "")
        if self.name not in filters.choices:
            self.name = filters.first
        self.chosen = "" if self.name == filters.first else self.name
        self.wanted = max(filters.piece, as_count(query.get("shown", "")))
        self.page = max(1, as_count(query.get("page", "")))

    def search(self, rows):
        """Return the rows of a QuerySet that contain every word searched for."""
        return holding(rows, self.text, self.filters.searching)

    def count(self, rows):
        """Return {name: number of rows that a filter lets through}; for a QuerySet with one query."""
        return self.filters.count(rows)

    def narrow(self, rows):
        """Return the rows that the chosen filter lets through."""
        return self.filters.narrow(rows, self.name)

    def link(self, **changed):
        """Return the query of a link on the page: the current choices with these changes, without empty ones."""
        values = {"q": self.text, "show": self.chosen, **self.kept, **changed}
        if values["show"] == self.filters.first:
            values["show"] = ""
        return "?" + urlencode({name: value for name, value in values.items() if value})

    def choices(self, counts):
        """Return the filters above the list; `counts` is the result of count()."""
        return [
            Choice(name, word, counts[name], self.link(show=name), name == self.name)
            for name, (word, _condition) in self.filters.choices.items()
        ]

    def state(self, counts, rows):
        """Return the context besides the rows, and the link that shows more of them (templates/_filters.html, _more.html)."""
        total, shown = counts[self.name], len(rows)
        return {
            "text": self.text,
            "chosen": self.chosen,
            "filters": self.choices(counts),
            "total": total,
            "shown": shown,
            "more": min(self.filters.piece, total - shown),
            "more_link": self.link(shown=shown + self.filters.piece),
        }

    def open(self, total, piece=None):
        """Return the requested page of this many rows, or the last one if there are fewer. Its links contain "page" from 2 on."""
        piece = piece or self.filters.piece
        number = min(self.page, max(-(-total // piece), 1))
        start, end = (number - 1) * piece, number * piece
        return Page(
            slice(start, end),
            start + 1,
            min(end, total),
            self._link_of_page(number - 1) if number > 1 else "",
            self._link_of_page(number + 1) if end < total else "",
            self._link_of_page(number),
        )

    def _link_of_page(self, number):
        return self.link(page=number if number > 1 else "")


def holding(rows, text, condition):
    """Return the rows of a QuerySet that contain every word of a text; condition(word) defines "contain"."""
    for word in text.split():
        rows = rows.filter(condition(word))
    return rows


def as_count(text):
    """Return a whole number from a query, at most what a page can show; anything else is 0."""
    return min(as_key(text), 10_000)


def as_key(text):
    """Return a row number from a query; anything invalid is 0, which no row has."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < len(str(LARGEST)) else 0


def as_moment(text):
    """Return the moment that an address names, with its zone; None for anything else, which no row has."""
    try:
        found = parse_datetime(text.replace(" ", "+"))
    except ValueError:
        return None
    return found if found and found.tzinfo else None


def words_of(query):
    """Return the search text of a list, limited to what PostgreSQL accepts."""
    return query.get("q", "").replace("\0", "").strip()[:100]
