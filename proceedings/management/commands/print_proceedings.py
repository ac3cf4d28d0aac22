import sys
import time
from concurrent.futures.process import BrokenProcessPool

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from agenda.models import Meeting
from proceedings.book.binding import bind
from proceedings.book.chapters.chapter import Book
from proceedings.models import Edition
from rakerda.pdf.drawing import LayoutError


class Command(BaseCommand):
    help = "Print the proceedings of a meeting to a file, without an edition in the list. -v2 tells the seconds of each phase."

    def add_arguments(self, parser):
        parser.add_argument("meeting", help="its address: tanah-bumbu/rakerda-2023")
        parser.add_argument("-o", "--output", required=True, help="the PDF to write; - for the standard output")
        parser.add_argument("--audience", choices=Edition.Audience.values, default=Edition.Audience.PUBLIC)

    def handle(self, *, meeting, output, audience, verbosity, **options):
        book = Book(find(meeting), internal=audience == Edition.Audience.INTERNAL, number=None, printed_at=timezone.now())
        watch = Stopwatch()
        try:
            with bind(book, watch) as bound:
                write(bound.file, output)
        except LayoutError as error:
            raise CommandError(f"The book can't be set:\n{error}") from error
        except BrokenProcessPool as error:
            raise CommandError("A process that set a chapter was killed; the machine may be short of memory.") from error
        watch.stop()
        if verbosity > 1:
            for phase, seconds in watch.laps:
                self.stderr.write(f"{seconds:7.2f} s  {phase}")
        if verbosity:
            self.stderr.write(f"{bound.pages} pages in {watch.total:.1f} s; made anew: {describe_new(bound)}")


def describe_new(bound):
    """Describe how much of the book was not cached."""
    parts = [line["part"] for line in bound.manifest if "part" in line]
    decks = [line for line in bound.manifest if "deck" in line]
    return f"{len(set(parts) & set(bound.drawn))} of {len(parts)} parts, {len(bound.shrunk)} of {len(decks)} decks"


def find(address):
    """Return the meeting at REGION/MEETING."""
    region, _slash, slug = address.strip("/").partition("/")
    try:
        return Meeting.objects.select_related("region").get(region__slug=region, slug=slug)
    except Meeting.DoesNotExist as error:
        known = ", ".join(f"{meeting.region.slug}/{meeting.slug}" for meeting in Meeting.objects.select_related("region"))
        raise CommandError(f"There is no meeting at {address!r}. There are: {known or 'none'}.") from error


def write(file, output):
    try:
        if output == "-":
            sys.stdout.buffer.write(file.read_bytes())
        else:
            with open(output, "wb") as target:
                target.write(file.read_bytes())
    except OSError as error:
        raise CommandError(f"{output} can't be written: {error.strerror}") from error


class Stopwatch:
    """A progress callback that records the seconds of each phase."""

    def __init__(self):
        self.laps, self.phase, self.since, self.begun = [], None, time.monotonic(), time.monotonic()

    def __call__(self, phase, done=0, total=0, current=""):
        if phase != self.phase:
            self.stop()
            self.phase, self.since = phase, time.monotonic()

    def stop(self):
        if self.phase:
            self.laps.append((self.phase, time.monotonic() - self.since))

    @property
    def total(self):
        return time.monotonic() - self.begun
