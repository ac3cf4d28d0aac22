"""What all lists read from their address: words, how many rows, links that keep the rest."""

from django.utils.http import urlencode

PIECE = 50  # rows that come at once


def as_count(text):
    """A whole number from a query, up to what a page can carry; anything else is 0."""
    return min(int(text), 10_000) if text.isascii() and text.isdecimal() else 0


def words_of(query):
    """What a list is searched for, as far as PostgreSQL can hold it."""
    return query.get("q", "").replace("\0", "").strip()[:100]


def link(asked, **values):
    """The query of a link on the page, without what is empty."""
    return "?" + urlencode({key: value for key, value in {**asked, **values}.items() if value})
