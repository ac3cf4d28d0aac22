"""The structure of a chapter. Its HTML contains no page numbers: they are added when the book is joined."""

from dataclasses import dataclass, field
from functools import cached_property

from django.template.loader import render_to_string
from django.utils import timezone, translation

from proceedings.access.planning import planned_year
from proceedings.models import Edition, Passage

NUMERALS = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"]


@dataclass(frozen=True)
class Entry:
    """A line of the contents and of the bookmarks. `anchor` is the id of an element in a chapter, unique in the book."""

    level: int
    title: str
    anchor: str
    number: str = ""


@dataclass(frozen=True)
class Chapter:
    """A part of the book that is set and cached separately; it starts on a new page.

    media: {storage name: bytes} of its pictures. slides: the placements in its frames, see annex.py.
    """

    key: str
    title: str
    html: str
    entries: tuple[Entry, ...] = ()
    media: dict = field(default_factory=dict)
    slides: tuple = ()


class Book:
    """The data shared by all chapters of an edition."""

    def __init__(self, meeting, *, internal, number, printed_at):
        self.meeting, self.region = meeting, meeting.region
        self.internal, self.number, self.printed_at = internal, number, printed_at

    @classmethod
    def of(cls, edition):
        internal = edition.audience == Edition.Audience.INTERNAL
        return cls(edition.meeting, internal=internal, number=edition.number, printed_at=edition.created_at)

    @property
    def title(self):
        return f"Prosiding {self.meeting.title}"

    @property
    def running(self):
        """The running head of every page, printed beside the chapter's title."""
        return f"Prosiding {self.meeting.short_title} {self.region.name}"

    @cached_property
    def days(self):
        return list(self.meeting.days.order_by("date"))

    @property
    def today(self):
        """The day of printing in the region's time zone."""
        return timezone.localdate(self.printed_at, self.region.zone)

    @property
    def year(self):
        """The year that the meeting plans."""
        return planned_year(self.days[0].date if self.days else self.today)

    @cached_property
    def passages(self):
        return {passage.kind: passage for passage in self.meeting.passages.all()}

    @cached_property
    def topics(self):
        return list(self.meeting.topics.all())

    def passage(self, kind: Passage.Kind):
        """Return the text of a passage, or None if it is missing or blank."""
        passage = self.passages.get(kind)
        return passage if passage and passage.text.strip() else None

    def said(self, rows, session="session"):
        """Filter the rows that this edition prints: a public one omits everything said or shown in internal sessions."""
        return rows if self.internal else rows.exclude(**{f"{session}__public": False})

    @property
    def follow_ups(self):
        """The follow-ups that this edition prints."""
        return self.meeting.follow_ups.all() if self.internal else self.meeting.follow_ups.public()

    def chapter(self, name, key, title, entries=(), media=None, slides=(), number="", **context):
        """Render the template paper/<name>.html; its own title is the first entry if it starts a chapter."""
        context |= {"book": self, "meeting": self.meeting, "region": self.region, "key": key, "title": title, "number": number}
        with translation.override("id"), timezone.override(self.region.zone):
            html = render_to_string(f"proceedings/paper/{name}.html", context)
        return Chapter(key, title, html, tuple(entries), media or {}, tuple(slides))


def paragraphs(text):
    """Split plain text into paragraphs of lines: a blank line separates paragraphs."""
    blocks = "\n".join(line.strip() for line in text.splitlines()).split("\n\n")
    return [block.strip().splitlines() for block in blocks if block.strip()]
