"""Joining the book from separately set chapters."""

import pikepdf
import pypdfium2
import pytest
from django.utils import timezone

from proceedings.book import binding
from proceedings.book.chapters.chapter import Book
from proceedings.book.sheets import cache
from proceedings.models import Passage


@pytest.fixture
def book(meeting):
    Passage.objects.create(
        meeting=meeting, kind=Passage.Kind.FOREWORD, text="Puji syukur.\n\nSemoga bermanfaat.", signer_name="Sekda, S.E."
    )
    return Book(meeting, internal=False, number=1, printed_at=timezone.now())


def test_merged_pages_are_the_sum_of_the_parts(book):
    with binding.bind(book) as bound, pikepdf.open(bound.file) as document:
        assert len(document.pages) == bound.pages == sum(part["pages"] for part in bound.manifest)


def test_the_second_printing_sets_nothing_again(book):
    with binding.bind(book) as bound:
        first = bound.file.read_bytes()

    with binding.bind(book) as bound:
        assert bound.drawn == []
        assert bound.file.read_bytes() == first


def test_every_page_but_the_cover_says_which_of_how_many_it_is(book):
    with binding.bind(book) as bound:
        pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(bound.file)]

    assert "dari" not in pages[0]
    assert [f"{number} dari {len(pages)}" in page for number, page in enumerate(pages, 1)][1:] == [True] * (len(pages) - 1)


def test_a_pruned_cache_keeps_what_a_running_build_may_need(book, settings):
    with binding.bind(book):
        kept = set(settings.CHAPTER_CACHE.iterdir())

    cache.prune(limit=0)

    assert set(settings.CHAPTER_CACHE.iterdir()) == kept
