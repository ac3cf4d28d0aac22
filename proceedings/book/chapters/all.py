"""The chapters of the book in order (domain: prosiding)."""

from proceedings.book.chapters import exposes, front, outcomes, people, programme, speeches
from proceedings.book.chapters.chapter import NUMERALS

BODY = [
    speeches.terms,
    programme.programme,
    speeches.address,
    exposes.exposes,
    outcomes.minutes,
    outcomes.decisions,
    outcomes.follow_ups,
    people.attendance,
    people.signatures,
]
"""Makers of the numbered chapters: each gives its parts, or none where there is nothing to print."""


def chapters(book):
    """Yield all parts except the contents. Rows are read here, and only here."""
    yield front.cover(book)
    yield front.imprint(book)
    yield from filter(None, [front.foreword(book)])
    number = 1
    for make in BODY:
        parts = list(make(book, f"BAB {NUMERALS[number]}"))
        yield from parts
        number += bool(parts)
