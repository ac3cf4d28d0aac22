"""The job that prints an edition."""

import logging
import time

from procrastinate.contrib.django import app

from proceedings.book.binding import bind
from proceedings.book.chapters.chapter import Book
from proceedings.book.missing import lacks
from proceedings.models import Edition, Passage, Run
from rakerda.jobs import when_lost
from rakerda.pdf.drawing import LayoutError

logger = logging.getLogger("rakerda.book")
PACE = 0.4  # seconds between two looks of the page at the same phase: a row that changes faster helps nobody


@app.task(name="proceedings.print_edition")
def print_edition(edition_id):
    """Print an edition. Run again after its worker died, it begins anew; what was set is found in the cache."""
    edition = Edition.objects.select_related("meeting__region", "run").get(pk=edition_id)
    if edition.run.ended:
        return
    edition.run.begin()
    book, missing = Book.of(edition), lacks(edition.meeting)
    try:
        with bind(book, paced(edition.run.tell)) as bound:
            bound.manifest.extend({"lacks": code} for code in missing)
            edition.complete(bound, book.title, signer(book))
    except LayoutError as error:
        logger.error("%s: %s", edition, error)
        edition.run.fail(Run.Failure.LAYOUT)


@when_lost(print_edition)
def stop(edition_id):
    """The job raised, or its worker died too often: whoever waits may print again."""
    run = Run.objects.get(edition=edition_id)
    if not run.ended:
        run.fail(Run.Failure.STOPPED)


def paced(tell):
    """Pass on a change of phase at once, and else not more often than somebody can read."""
    last = {"phase": None, "at": 0.0}

    def told(phase, done=0, total=0, current=""):
        now = time.monotonic()
        if phase != last["phase"] or now - last["at"] > PACE:
            last.update(phase=phase, at=now)
            tell(phase, done, total, current)

    return told


def signer(book):
    """Who answers for the book: whoever signed the foreword, else the office of the letterhead."""
    foreword = book.passage(Passage.Kind.FOREWORD)
    return {
        "office": foreword.signer_office if foreword and foreword.signer_office else book.region.letterhead_office,
        "name": foreword.signer_name if foreword else "",
    }
