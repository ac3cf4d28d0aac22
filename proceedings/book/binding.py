"""Create the PDF of the book of a meeting."""

import contextlib
import hashlib
import tempfile
from concurrent.futures import FIRST_COMPLETED, wait
from datetime import UTC
from functools import partial
from pathlib import Path
from typing import NamedTuple

from proceedings.book.chapters import annex, contents
from proceedings.book.chapters.all import chapters
from proceedings.book.sheets import cache, setting
from proceedings.models import Run
from rakerda.pdf import joining, linking, placing
from rakerda.pdf.pool import joining_pool, render_pool

Step = Run.Step


class Bound(NamedTuple):
    """A finished book: its file, which exists until the block ends; the number of pages; and a manifest of its contents."""

    file: Path
    pages: int
    manifest: list
    drawn: list  # keys of the parts that were not cached; a part that was set twice is listed twice
    shrunk: list  # titles of the decks that were not cached


def nobody_watches(step, done=0, total=0, current=""):
    """A progress callback that does nothing."""


@contextlib.contextmanager
def bind(book, progress=nobody_watches):
    """Context manager: print a book and yield it as Bound.

    progress(step, done, total, current) is called with the progress. Holds no transaction: the rows are read at the start, in the
    step "gathering". Raises LayoutError, and BrokenProcessPool when a child was killed.
    """
    progress(Step.GATHERING)
    parts, sources = list(chapters(book)), annex.gather(book)
    with render_pool() as pool, tempfile.TemporaryDirectory(prefix="rakerda-book-") as folder:
        renderer = ChapterRenderer(pool)
        files = renderer.draw_all(parts, partial(progress, Step.CHAPTERS))
        fresh = [source.title for source in annex.unshrunk(sources)]
        shrunk = annex.shrink_all(sources, partial(progress, Step.SLIDES))
        for part in annex.annex(book, sources, shrunk):
            parts.append(part)
            files.append(renderer.lay(part))
        progress(Step.CONTENTS)
        extents = [joining.survey(file) for file in files]
        at = contents.position(parts)
        page, extent = contents.settle(book, parts, extents, renderer.draw)
        parts.insert(at, page.chapter)
        files.insert(at, page.file)
        extents.insert(at, extent)
        total = sum(extent.pages for extent in extents)
        numbers = renderer.draw(book.chapter("numbers", "nomor", "Nomor halaman", pages=range(1, total + 1), total=total))
        progress(Step.JOINING, 0, total)
        target = Path(folder, "prosiding.pdf")
        with joining_pool() as joiner:
            pages = joiner.submit(linking.join, joint_of(book, parts, files, numbers), str(target)).result()
        yield Bound(target, pages, manifest(parts, extents, files) + decks(sources, shrunk), renderer.drawn, fresh)
    cache.prune()


class ChapterRenderer:
    """Renders parts in child processes, except those cached by an earlier printing."""

    def __init__(self, pool):
        self.pool, self.render_key, self.drawn = pool, cache.render_key(), []

    def key_of(self, part):
        media = {name: hashlib.sha256(data).hexdigest() for name, data in part.media.items()}
        return cache.key_of(self.render_key, part.html, media)

    def start(self, part):
        self.drawn.append(part.key)
        return self.pool.submit(setting.render, part.html, part.media)

    def draw(self, part):
        """Return the file of one part."""
        key = self.key_of(part)
        return cache.find(key) or cache.keep(key, self.start(part).result().pdf)

    def draw_all(self, parts, progress):
        """Return the files of many parts, in order."""
        keys = [self.key_of(part) for part in parts]
        files = [cache.find(key) for key in keys]
        running = {self.start(part): number for number, part in enumerate(parts) if files[number] is None}
        progress(len(parts) - len(running), len(parts))
        while running:
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                number = running.pop(future)
                files[number] = cache.keep(keys[number], future.result().pdf)
                progress(len(parts) - len(running), len(parts), parts[number].title)
        return files

    def lay(self, part):
        """Return the file of a part of the annex: its frames with the slides placed in them."""
        key = cache.key_of("laid", self.key_of(part), part.slides)
        if file := cache.find(key):
            return file
        frames = self.draw(part)
        return cache.keep(key, self.pool.submit(placing.lay, str(frames), part.slides).result())


def joint_of(book, parts, files, numbers):
    return linking.Joint(
        parts=[str(file) for file in files],
        entries=[
            (entry.level, f"{entry.number} {entry.title}".strip(), entry.anchor) for part in parts for entry in part.entries
        ],
        numbers=str(numbers),
        title=book.title,
        author=book.region.letterhead_name,
        created=book.printed_at.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ"),
    )


def manifest(parts, extents, files):
    """Return the manifest of the book: each part with its pages and the hash of its content."""
    page, lines = 1, []
    for part, extent, file in zip(parts, extents, files, strict=True):
        lines.append({"part": part.key, "title": part.title, "page": page, "pages": extent.pages, "hash": file.stem})
        page += extent.pages
    return lines


def decks(sources, shrunk):
    """Return which slide version of which unit is in the annex."""
    return [
        {"deck": source.title, "version": source.version, "sha256": source.sha256, "printed": source in shrunk}
        for source in sources
        if source.rendition
    ]
