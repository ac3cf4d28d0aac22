"""What the chapters of the book are, in their order (domain: prosiding)."""

from proceedings.book import front
from proceedings.book.chapter import NUMERALS

BODY = []
"""Makers of the numbered chapters: each gives its parts, or none where there is nothing to print."""


def chapters(book):
    """All parts but the contents. Rows are read here, and only here."""
    yield front.cover(book)
    yield front.imprint(book)
    yield from filter(None, [front.foreword(book)])
    numerals = iter(NUMERALS[1:])
    numeral = next(numerals)
    for make in BODY:
        parts = list(make(book, numeral))
        yield from parts
        if parts:
            numeral = next(numerals)
