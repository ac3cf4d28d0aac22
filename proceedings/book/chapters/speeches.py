"""Speeches of the head of the region: the written address and the noted directives. They outrank decisions."""

from proceedings.book.chapters import front
from proceedings.book.chapters.chapter import Entry, paragraphs
from proceedings.models import Directive, Passage, mark_doubts


def terms(book, number):
    """Kerangka acuan kegiatan, or None if it is not written."""
    chapter = front.passage_chapter(book, Passage.Kind.TERMS, "kerangka-acuan", "Kerangka Acuan Kegiatan", number)
    return [chapter] if chapter else []


def address(book, number):
    """Sambutan and arahan in one chapter; omitted if neither exists."""
    passage = book.passage(Passage.Kind.ADDRESS)
    rows = Directive.objects.filter(minutes__session__day__meeting=book.meeting).select_related("minutes__session")
    directives = list(
        book.said(rows, "minutes__session").order_by("minutes__session__day__date", "minutes__session__position", "said_at", "pk")
    )
    mark_doubts(directives)
    if passage is None and not directives:
        return
    title = f"Arahan {book.region.head}"
    yield book.chapter(
        "address",
        "arahan",
        title,
        entries=[Entry(1, title, "arahan", number)],
        number=number,
        passage=passage,
        paragraphs=paragraphs(passage.text) if passage else [],
        directives=directives,
    )
