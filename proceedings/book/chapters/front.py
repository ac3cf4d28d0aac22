"""The pages before the first chapter: the cover, the imprint with the meeting at a glance, the foreword."""

import math

from agenda.letterhead.emblems import read_emblem
from participants.listing.attendance import recap
from presentations.models import Result
from proceedings.book.chapters.chapter import Entry, paragraphs
from proceedings.models import Decision, Passage, Question


def cover(book):
    """The cover: letterhead with crest, title of the book, and waves in the region's colour."""
    crest, region = read_emblem(book.region), book.region
    title = book.meeting.title.replace(region.name, region.name.replace(" ", "\N{NO-BREAK SPACE}"))
    return book.chapter(
        "cover", "sampul", "Sampul", media=crest, crest=next(iter(crest), None), waves=waves(), days=book.days, words=title
    )


def waves(width=210, height=150):
    """Paths of the cover: the sea and, above it, the stitched lines of sasirangan cloth. One shape per line, in millimetres."""

    def swell(x, base, size, length, phase):
        return base + size * math.sin(x / length + phase) + size * 0.35 * math.sin(x / (length * 0.43) + phase * 2)

    def line(base, size, length, phase):
        return " L".join(f"{x} {swell(x, base, size, length, phase):.2f}" for x in range(-4, width + 9, 4))

    seas = [line(16 + 13 * step, 7 - step * 0.7, 29 + 5 * step, 1.1 + step * 1.9) for step in range(5)]
    stitches = [line(30 + 7 * step, 5.5 - 0.25 * step, 31 + 1.8 * step, 1.6 + step * 0.42) for step in range(11)]
    shore = line(10, 6, 34, 0.4)
    return {
        "shore": f"M-4 -1 L{shore} V-1 Z",  # white, over the panel's straight edge
        "seas": [f"M{sea} V{height} H-4 Z" for sea in seas],
        "stitches": [f"M{stitch}" for stitch in stitches],
    }


def imprint(book):
    """The meeting at a glance, and the type of edition."""
    questions = book.said(Question.objects.filter(minutes__session__day__meeting=book.meeting), "minutes__session")
    counts = {
        "recap": recap(book.meeting),
        "indicators": book.said(Result.objects.filter(expose__meeting=book.meeting), "expose__session").count(),
        "questions": questions.count(),
        "decisions": Decision.objects.filter(meeting=book.meeting).adopted().count(),
        "follow_ups": book.follow_ups.count(),
    }
    return book.chapter("imprint", "identitas", "Identitas", topics=book.topics, days=book.days, **counts)


def foreword(book):
    """Kata pengantar, or None: the page that prints the book asks for it."""
    return passage_chapter(book, Passage.Kind.FOREWORD, "kata-pengantar", "Kata Pengantar")


def passage_chapter(book, kind, key, title, number=""):
    """Return a chapter with a single text, signed with name and office; None if it is missing."""
    passage = book.passage(kind)
    if passage is None:
        return None
    return book.chapter(
        "passage",
        key,
        title,
        entries=[Entry(1, title, key, number)],
        number=number,
        paragraphs=paragraphs(passage.text),
        passage=passage,
    )
