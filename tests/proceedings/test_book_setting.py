"""A part whose last page has only a few lines is set tighter where that saves the page."""

import pytest
from django.utils import timezone

from proceedings.book.chapters.chapter import Book
from proceedings.book.sheets import setting
from rakerda.pdf import drawing


@pytest.fixture
def part(meeting):
    """Return a chapter of this many one-line paragraphs."""
    book = Book(meeting, internal=False, number=1, printed_at=timezone.now())
    return lambda lines: book.chapter("address", "uji", "Uji", passage="x", paragraphs=[[f"Baris {n}."] for n in range(lines)])


def pages(part):
    return drawing.render(part.html).pages, setting.render(part.html).pages


def first_that_breaks(part):
    return next(lines for lines in range(25, 40) if drawing.render(part(lines).html).pages == 2)


def test_a_few_lines_on_a_last_page_are_taken_back(part):
    assert pages(part(first_that_breaks(part))) == (2, 1)


def test_what_cannot_be_taken_back_is_set_as_it_was(part):
    lines = first_that_breaks(part) + 6
    loose = drawing.render(part(lines).html)

    assert setting.spills(loose.pdf)
    assert setting.render(part(lines).html).pdf == loose.pdf


def test_a_last_page_that_holds_enough_is_left_alone(part):
    lines = first_that_breaks(part) + 22

    assert not setting.spills(drawing.render(part(lines).html).pdf)
    assert pages(part(lines)) == (2, 2)


def test_an_only_page_is_left_alone(part):
    assert setting.render(part(3).html).pdf == drawing.render(part(3).html).pdf
