"""Daftar isi: rendered last, from the page counts of all other parts, until its own page count is stable."""

from pathlib import Path
from typing import NamedTuple

from proceedings.book.chapters.chapter import Chapter, Entry
from rakerda.pdf import joining
from rakerda.pdf.drawing import LayoutError

KEY = "daftar-isi"
FRONT = {"sampul", "identitas", "kata-pengantar"}  # parts before the contents
TRIES = 4


class Page(NamedTuple):
    chapter: Chapter
    file: Path


def position(parts):
    """Return the index of the contents among the parts: after the foreword."""
    return sum(part.key in FRONT for part in parts)


def settle(book, parts, extents, set_one):
    """Return the contents and their extent with correct page numbers."""
    guess = 1
    for _ in range(TRIES):
        chapter = draft(book, parts, extents, guess)
        file = set_one(chapter)
        extent = joining.survey(file)
        if extent.pages == guess:
            return Page(chapter, file), extent
        guess = extent.pages
    raise LayoutError(["The contents do not settle."])


def draft(book, parts, extents, own_pages):
    at, page, lines = position(parts), 1, []
    for number, (part, extent) in enumerate(zip(parts, extents, strict=True)):
        if number == at:
            page += own_pages
        lines += [(entry, page + extent.anchors[entry.anchor]) for entry in part.entries]
        page += extent.pages
    return book.chapter("contents", KEY, "Daftar Isi", entries=[Entry(1, "Daftar Isi", KEY)], lines=lines)
