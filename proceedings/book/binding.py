"""From a meeting to the bytes of its book."""

import contextlib
import hashlib
import tempfile
from concurrent.futures import FIRST_COMPLETED, wait
from pathlib import Path
from typing import NamedTuple

from proceedings.book import cache, contents, joining
from proceedings.book.chapters import chapters
from proceedings.book.press import press
from proceedings.models import Run
from rakerda import pdf

Phase = Run.Phase


class Bound(NamedTuple):
    """A finished book: its file, which lives as long as the block that bound it; pages; and what went into it."""

    file: Path
    pages: int
    manifest: list
    reused: int  # chapters that were not set again


def nobody_watches(phase, done=0, total=0, current=""):
    """A progress that goes nowhere."""


@contextlib.contextmanager
def bind(book, progress=nobody_watches):
    """Print a book, and give it to the block as Bound.

    progress(phase, done, total, current) hears how far it is. Holds no transaction: the rows are read at the start, in the
    phase "gathering". Raises LayoutError, and BrokenProcessPool when a child was killed.
    """
    progress(Phase.GATHERING)
    parts = list(chapters(book))
    with press() as pool, tempfile.TemporaryDirectory(prefix="rakerda-book-") as folder:
        files, reused = set_all(pool, parts, progress)
        extents = [joining.survey(file) for file in files]
        progress(Phase.CONTENTS)
        at = contents.position(parts)
        page, extent = contents.settle(book, parts, extents, lambda chapter: set_one(pool, chapter))
        parts.insert(at, page.chapter)
        files.insert(at, page.file)
        extents.insert(at, extent)
        total = sum(extent.pages for extent in extents)
        numbers = set_one(pool, book.chapter("numbers", "nomor", "Nomor halaman", pages=range(1, total + 1), total=total))
        progress(Phase.JOINING, 0, total)
        target = Path(folder, "prosiding.pdf")
        joint = joining.Joint(
            parts=[str(file) for file in files],
            entries=[(entry.level, outline_title(entry), entry.anchor) for part in parts for entry in part.entries],
            numbers=str(numbers),
            title=book.title,
            author=book.region.letterhead_name,
            created=book.printed_at.strftime("D:%Y%m%d%H%M%SZ"),
        )
        pages = pool.submit(joining.join, joint, str(target)).result()
        yield Bound(target, pages, manifest(parts, extents, files), reused)
    cache.prune()


def outline_title(entry):
    return f"{entry.number} {entry.title}".strip()


def key_of(chapter):
    return cache.key_of(
        cache.press_key(), chapter.html, {name: hashlib.sha256(data).hexdigest() for name, data in chapter.media.items()}
    )


def set_one(pool, chapter):
    """The file of a chapter that is set now, unless it is kept from an earlier time."""
    key = key_of(chapter)
    return cache.find(key) or cache.keep(key, pool.submit(pdf.render, chapter.html, chapter.media).result().pdf)


def set_all(pool, parts, progress):
    """The files of all chapters in order, and how many were kept from an earlier time."""
    keys = [key_of(part) for part in parts]
    files = [cache.find(key) for key in keys]
    missing = [number for number, file in enumerate(files) if file is None]
    progress(Phase.CHAPTERS, len(parts) - len(missing), len(parts))
    running = {pool.submit(pdf.render, parts[number].html, parts[number].media): number for number in missing}
    done = len(parts) - len(missing)
    while running:
        for future in wait(running, return_when=FIRST_COMPLETED).done:
            number = running.pop(future)
            files[number] = cache.keep(keys[number], future.result().pdf)
            done += 1
            progress(Phase.CHAPTERS, done, len(parts), parts[number].title)
    return files, len(parts) - len(missing)


def manifest(parts, extents, files):
    """What the book is made of: each part with its pages and the hash of its content."""
    page, lines = 1, []
    for part, extent, file in zip(parts, extents, files, strict=True):
        lines.append({"part": part.key, "title": part.title, "page": page, "pages": extent.pages, "hash": file.stem})
        page += extent.pages
    return lines
