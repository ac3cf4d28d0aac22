"""The annex: every unit's slides, as many per page as fit. A note replaces an unreadable deck."""

import contextlib
import itertools
import tempfile
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

from presentations.models import Expose
from proceedings.book.chapters.chapter import Entry
from proceedings.book.sheets import cache
from rakerda.jobs.life import Phase
from rakerda.pdf import placing
from rakerda.pdf.pool import render_pool

WIDTH = 80.0  # millimetres of a frame in book.css
POINT = 72 / 25.4  # points per millimetre
VERSION = 1  # increase this when placing.shrink() changes
NO_FIELD = "Paparan lain"
WITHOUT = "Unit Tanpa Bahan Paparan"


@dataclass(frozen=True)
class Source:
    """An exposé and its confirmed slides, if any: everything that the annex needs from the database."""

    key: str
    field: str
    title: str
    version: int | None = None
    sha256: str = ""
    rendition: object = None  # the stored PDF

    @classmethod
    def of(cls, expose):
        field = expose.sector.name if expose.sector else NO_FIELD
        source = {"key": f"slide-{expose.pk}", "field": field, "title": str(expose)}
        deck = expose.deck
        if deck is None or deck.phase != Phase.DONE or not deck.rendition:
            return cls(**source)
        return cls(**source, version=deck.version, sha256=deck.sha256, rendition=deck.rendition)

    @property
    def cache_key(self):
        return cache.key_of("deck", VERSION, self.sha256, self.rendition.name)


def gather(book):
    """Return the sources of the annex in running order; talks have no field."""
    return [Source.of(expose) for expose in book.said(Expose.objects.for_meeting(book.meeting).by_sector())]


def unshrunk(sources):
    """Return the sources whose slides have not been shrunk by an earlier printing."""
    return [source for source in sources if source.rendition and cache.find(source.cache_key) is None]


def shrink_one(pool, source):
    """Return the file of a shrunk deck, or None if it is missing or unreadable."""
    try:
        with local(source.rendition) as path, cache.slot(source.cache_key) as target:
            pool.submit(placing.shrink, str(path), str(target)).result()
    except (placing.Unreadable, FileNotFoundError):
        return None
    return cache.find(source.cache_key)


def shrink_all(sources, progress, shrink=shrink_one):
    """Return {source: file of its shrunk deck}; unreadable decks are omitted.

    A deck that kills its child, by size or a library bug, is identified by retrying each one separately.
    """
    waiting = [source for source in sources if source.rendition]
    found = {source: cache.find(source.cache_key) for source in waiting}
    missing = unshrunk(sources)
    try:
        with render_pool() as pool:
            for done, source in enumerate(missing):
                progress(len(waiting) - len(missing) + done, len(waiting), source.title)
                found[source] = shrink(pool, source)
    except BrokenProcessPool:
        for source in [source for source in missing if found[source] is None]:
            with contextlib.suppress(BrokenProcessPool), render_pool() as pool:
                found[source] = shrink(pool, source)
    return {source: file for source, file in found.items() if file}


@contextlib.contextmanager
def local(stored):
    """Context manager: the path of a stored file, itself on a local disk, otherwise a copy."""
    try:
        path = stored.path
    except NotImplementedError:
        with tempfile.NamedTemporaryFile(suffix=".pdf") as copy, stored.open() as file:
            for chunk in file.chunks():
                copy.write(chunk)
            copy.flush()
            yield Path(copy.name)
    else:
        yield Path(path)


class Shown:
    """A deck of the annex with the frames of its slides; no frames means it could not be read and a note is printed."""

    def __init__(self, source, file):
        self.source = source
        shapes = placing.shapes(file) if file else []
        self.frames = [Frame(source, number, shape, file) for number, shape in enumerate(shapes, 1)]
        self.rows = [self.frames[at : at + 2] for at in range(0, len(self.frames), 2)]


class Frame:
    """The frame of one slide; `height` in millimetres."""

    def __init__(self, source, number, shape, file):
        self.anchor, self.number, self.title = f"{source.key}-{number}", number, source.title
        self.height = WIDTH / min(max(shape, 0.5), 3)
        self.placement = (self.anchor, WIDTH * POINT, self.height * POINT, str(file), number - 1)


def annex(book, sources, files):
    """Yield a part for each field with slides; the last lists the units without any. Placements assign slides to frames."""
    groups = [(field, list(group)) for field, group in itertools.groupby(sources, key=lambda source: source.field)]
    shown = [(field, [Shown(source, files.get(source)) for source in group if source.rendition]) for field, group in groups]
    without = [(field, [source.title for source in group if not source.rendition]) for field, group in groups]
    shown, without = ([(field, rows) for field, rows in pairs if rows] for pairs in (shown, without))
    for place, (field, rows) in enumerate(shown, 1):
        title = f"Bahan Paparan Bidang {field}" if field != NO_FIELD else "Bahan Paparan Lain"
        placements = [frame.placement for one in rows for frame in one.frames]
        yield part(book, place, title, placements, shown=rows, without=without if place == len(shown) else [])
    if not shown:
        yield part(book, 1, WITHOUT, [], without=without)


def part(book, place, title, placements, shown=(), without=()):
    """Return one part of the annex; the first opens it."""
    key = f"lampiran-{place}"
    opening = [Entry(1, "Bahan Paparan", "lampiran", "LAMPIRAN")] if place == 1 else []
    closing = [Entry(2, WITHOUT, "tanpa-bahan-paparan")] if shown and without else []
    entries = [*opening, Entry(2, title.removeprefix("Bahan Paparan "), key), *closing]
    context = {"first": place == 1, "shown": shown, "without": without}
    return book.chapter("annex", key, title, entries, slides=placements, **context)
