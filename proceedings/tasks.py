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
PACE = 0.4  # seconds between two looks of the page at the same step: a row that changes faster helps nobody


@works_on(Run, "edition__meeting__region")
def print_edition(run):
    """Print an edition. Where an attempt was cut off, what it had set is found in the cache."""
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
    """Pass on a change of step at once, and else not more often than somebody can read."""
    last = {"step": None, "at": 0.0}

    def told(step, done=0, total=0, current=""):
        now = time.monotonic()
        if step != last["step"] or now - last["at"] > PACE:
            last.update(step=step, at=now)
            tell(step, done, total, current)

    return told


def signer(book):
    """Who answers for the book: whoever signed the foreword, else the office of the letterhead."""
    foreword = book.passage(Passage.Kind.FOREWORD)
    return {
        "office": foreword.signer_office if foreword and foreword.signer_office else book.region.letterhead_office,
        "name": foreword.signer_name if foreword else "",
    }
