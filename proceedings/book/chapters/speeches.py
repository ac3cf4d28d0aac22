"""What the head of the region said: the address as written, and the directives as noted. They outrank what is agreed."""

from proceedings.book.chapters import front
from proceedings.book.chapters.chapter import Entry, paragraphs
from proceedings.models import Directive, Passage


def terms(book, number):
    """Kerangka acuan kegiatan, where somebody wrote it."""
    chapter = front.passage_chapter(book, Passage.Kind.TERMS, "kerangka-acuan", "Kerangka Acuan Kegiatan", number)
    return [chapter] if chapter else []


def address(book, number):
    """Sambutan and arahan in one chapter; left out where there is neither."""
    passage = book.passage(Passage.Kind.ADDRESS)
    rows = Directive.objects.filter(minutes__session__day__meeting=book.meeting).select_related("minutes__session")
    directives = list(
        book.said(rows, "minutes__session").order_by("minutes__session__day__date", "minutes__session__position", "said_at", "pk")
    )
    if passage is None and not directives:
        return
    title = f"Arahan {book.region.head_title}"
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
