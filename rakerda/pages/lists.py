"""Lists: filtered, searched, counted and shown a piece at a time, by links that keep the other choices of the reader.

    UNITS = Filters({"all": (_("All"), None), "ended": (_("Ended"), ~Q(ended_on=None))}, search=lambda word: Q(name__icontains=word))

    asked = UNITS.asked(request.GET)
    found = asked.search(units.known(meeting.region_id))
    rows = list(asked.narrow(found)[: asked.wanted])
    context = {"units": rows, **asked.state(asked.count(found), rows)}

The condition of a filter is a Q, where PostgreSQL narrows and counts, or a predicate, where the rows are in memory anyway; None
lets every row through. What an address says and we do not understand is left out.
"""

from collections import Counter
from typing import NamedTuple

from django.db.models import Count, QuerySet
from django.utils.http import urlencode

PIECE = 50  # rows that come at once
LARGEST = 2**63 - 1  # number of a row that PostgreSQL can hold


class Choice(NamedTuple):
    """A filter as it stands above its list (templates/_filters.html): a link, and how many rows are behind it."""

    name: str
    word: str
    count: int | None
    link: str
    current: bool


class Page(NamedTuple):
    """Where a list that is turned over page by page is open: its rows as a slice and as they are counted, and the links."""

    rows: slice
    first: int
    last: int
    before: str
    after: str
    here: str


class Filters:
    """What may be asked of a list: {name: (word, condition)}, the first of them where nothing is asked; `search` gives the
    condition by which a row holds a word; `piece` is how many rows come at once. A predicate looks at `of(row)`, the row itself
    by default: where thousands of rows have a few values, each value is judged once.
    """

    def __init__(self, choices=None, search=None, piece=PIECE, of=None):
        self.choices = choices or {"all": ("", None)}
        self.first = next(iter(self.choices))
        self.searching, self.piece, self.of = search, piece, of

    def asked(self, query, **kept):
        """What an address asks for. `kept` are the list's other choices as they were understood, for its links."""
        return Asked(self, query, kept)

    def count(self, rows):
        """{name: how many rows a filter lets through}; of a QuerySet by one query."""
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
        """Those that a filter lets through."""
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
    """What an address asks of a list: `chosen` (show: the name of a filter, "" for the first), `text` (q: words to search for),
    `wanted` (shown: how many rows at least), `page`, and the list's own choices in `kept`.
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
        """Those of a QuerySet that hold every word that is searched for."""
        return holding(rows, self.text, self.filters.searching)

    def count(self, rows):
        """{name: how many rows a filter lets through}; of a QuerySet by one query."""
        return self.filters.count(rows)

    def narrow(self, rows):
        """Those that the chosen filter lets through."""
        return self.filters.narrow(rows, self.name)

    def link(self, **changed):
        """The query of a link on the page: the choices as they are, apart from what is changed, and without what is empty."""
        values = {"q": self.text, "show": self.chosen, **self.kept, **changed}
        if values["show"] == self.filters.first:
            values["show"] = ""
        return "?" + urlencode({name: value for name, value in values.items() if value})

    def choices(self, counts):
        """The filters above the list; `counts` is what count() gave."""
        return [
            Choice(name, word, counts[name], self.link(show=name), name == self.name)
            for name, (word, _condition) in self.filters.choices.items()
        ]

    def state(self, counts, rows):
        """What the page tells beside its rows, and the link that shows more of them (templates/_filters.html, _more.html)."""
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
        """The page that is asked for, of so many rows; the last one where there are fewer. Its links say "page" from 2 on."""
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
    """The rows of a QuerySet that hold every word of a text; condition(word) says what it is to hold one."""
    for word in text.split():
        rows = rows.filter(condition(word))
    return rows


def as_count(text):
    """How many, from a query: a whole number up to what a page can carry; anything else is 0."""
    return min(as_key(text), 10_000)


def as_key(text):
    """The number of a row, from a query; what is none is 0, which no row has."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < len(str(LARGEST)) else 0


def words_of(query):
    """What a list is searched for, as far as PostgreSQL can hold it."""
    return query.get("q", "").replace("\0", "").strip()[:100]
