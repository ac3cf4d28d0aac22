"""The job that prints an edition."""

import logging
import time

from proceedings.book.binding import bind
from proceedings.book.chapters.chapter import Book
from proceedings.book.missing import lacks
from proceedings.models import Passage, Run
from rakerda.jobs.life import works_on
from rakerda.pdf.drawing import LayoutError

logger = logging.getLogger("rakerda.book")
PACE = 0.4  # minimum seconds between two updates of the same step: faster ones cannot be read


@works_on(Run, "edition__meeting__region")
def print_edition(run):
    """Print an edition. A cut-off attempt resumes with the cached parts."""
    edition = run.edition
    book, missing = Book.of(edition), lacks(edition.meeting)
    try:
        with bind(book, paced(run.tell)) as bound:
            bound.manifest.extend({"lacks": code} for code in missing)
            edition.complete(bound, book.title, signer(book))
    except LayoutError as error:
        logger.error("%s: %s", edition, error)
        run.fail(Run.Failure.LAYOUT)


def paced(tell):
    """Pass on step changes immediately, and otherwise no more often than can be read."""
    last = {"step": None, "at": 0.0}

    def told(step, done=0, total=0, current=""):
        now = time.monotonic()
        if step != last["step"] or now - last["at"] > PACE:
            last.update(step=step, at=now)
            tell(step, done, total, current)

    return told


def signer(book):
    """Return the signer of the book: the signer of the foreword, else the office of the letterhead."""
    foreword = book.passage(Passage.Kind.FOREWORD)
    return {
        "office": foreword.signer_office if foreword and foreword.signer_office else book.region.letterhead_office,
        "name": foreword.signer_name if foreword else "",
    }
