"""Measure conversions against bare LibreOffice on the same 40 decks, the drawing of 600 slides, and what a worker holds on to.

`make bench` runs it, on data of its own. --conversions N says how many the worker does (200), --decks N how many are compared (40).
"""

import argparse
import io
import os
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from measure import ROOT, resident, run_in_own_cluster, say, tell

TOGETHER, TURN = 2, 4  # conversions at once; decks after which the two alternate, so that a busy moment affects both
SLIDES, SETTLED = 600, 20


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("--conversions", type=int, default=200)
    asked.add_argument("--decks", type=int, default=40)
    asked = asked.parse_args()
    subprocess.run([sys.executable, "manage.py", "prepare"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    import django

    django.setup()
    decks = receive(asked.decks)
    compare(decks, Path(os.environ["VAR_DIR"]))
    draw_many(decks)
    watch_worker(asked.conversions)


def receive(count):
    """Create new versions of slides as the demo draws them, each of another unit; their queued jobs are removed."""
    from procrastinate.contrib.django.models import ProcrastinateJob

    from presentations.models import Expose
    from presentations.slides.versions import receive
    from proceedings.demo import slides
    from proceedings.demo.exposes import Talk

    exposes = list(Expose.objects.order_by("pk")[:count])
    decks = []
    for number, expose in enumerate(exposes):
        content = slides.draw(Talk(expose), number)
        decks.append(receive(expose, io.BytesIO(content), f"paparan-{number}.pptx", "bench"))
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {ProcrastinateJob._meta.db_table} CASCADE")
    return decks


def compare(decks, folder):
    """Compare a whole conversion (checks, sandbox, PDF/A, pictures, text, database) with bare soffice, in turns of some decks."""
    turns = [decks[start : start + TURN] for start in range(0, len(decks), TURN)]
    ours, bare = [], []
    for turn in turns:
        ours.append(timed(convert, turn))
        bare.append(timed(lambda deck: run_office(deck, folder), turn))
    phases = {deck.phase for deck in map(fresh, decks)}
    if phases != {"done"}:
        sys.exit(f"Not all decks were converted: {phases}")
    tell(f"{TURN} of {len(decks)} decks, bare soffice", bare, bare)
    tell(f"{TURN} of {len(decks)} decks, ours", ours, bare)
    say(f"    all {len(decks)}: {sum(ours) / sum(bare):.2f} of bare soffice")


def timed(act, decks):
    begun = time.perf_counter()
    with ThreadPoolExecutor(TOGETHER) as threads:
        list(threads.map(act, decks))
    return time.perf_counter() - begun


def convert(deck):
    from django.db import connections

    from presentations.tasks import convert

    try:
        convert(deck.pk)
    finally:
        connections.close_all()


def run_office(deck, folder):
    """Run LibreOffice with its default settings, with a profile of its own, so that two can run at once."""
    with tempfile.TemporaryDirectory(dir=folder) as place:
        command = [
            "soffice",
            f"-env:UserInstallation=file://{place}/profile",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            place,
        ]
        subprocess.run([*command, deck.original.path], check=True, capture_output=True)


def fresh(deck):
    from presentations.models import Deck

    return Deck.objects.get(pk=deck.pk)


class Drawn:
    """The arguments that converting.draw() needs of a deck."""

    type = "pdf"
    pages = 0

    def begin_drawing(self, rendition, pages):
        self.pages = pages

    def count(self, done):
        pass


def draw_many(decks):
    """Draw both pictures and extract the text of 600 slides, in the sandbox, one deck after the other."""
    from presentations.slides import converting
    from rakerda import sandbox

    begun, slides, number = time.perf_counter(), 0, 0
    while slides < SLIDES:
        deck, number = fresh(decks[number % len(decks)]), number + 1
        with sandbox.folder() as folder:
            drawn = Drawn()
            source = shutil.copy(deck.rendition.path, folder / "source.pdf")  # the sandbox sees this folder only
            converting.draw(drawn, source, folder)
        slides += drawn.pages
    seconds = time.perf_counter() - begun
    tell(f"{slides} slides drawn and read", [seconds], [seconds])
    say(f"    {1000 * seconds / slides:.0f} ms a slide, {number} decks")


def watch_worker(conversions):
    """Print the memory of the real worker, once it has settled and after this many conversions."""
    from presentations.models import Deck, Expose

    expose = Expose.objects.first()
    source = Deck.objects.filter(expose=expose).first()
    pptx, pdf = read(source.original), read(fresh(source).rendition)
    for number in range(conversions):
        content, name = (pptx, "a.pptx") if number % 10 == 0 else (pdf, "a.pdf")
        receive(expose, io.BytesIO(content), name, "bench")
    worker = subprocess.Popen([sys.executable, "manage.py", "worker"], cwd=ROOT)
    try:
        marks = [held_after(worker, done, conversions) for done in (min(SETTLED, conversions), conversions // 2, conversions)]
    finally:
        worker.terminate()
        worker.wait()
    say(f"worker, memory after {min(SETTLED, conversions)}, {conversions // 2} and {conversions} conversions: "
        + ", ".join(f"{mark / 1e6:.1f} MB" for mark in marks) + f" ({marks[-1] / marks[0]:.2f} of the first)")  # fmt: skip


def held_after(worker, done, conversions):
    """Return the resident bytes of the worker itself after this many conversions."""
    from presentations.models import Deck

    while True:
        queued = Deck.objects.filter(uploaded_by="bench").exclude(phase__in=["done", "failed"]).count()
        if conversions - queued >= done:
            return resident(worker.pid)
        if worker.poll() is not None:
            sys.exit("The worker ended.")
        time.sleep(0.2)


def read(file):
    with file.open("rb") as stored:
        return stored.read()


if __name__ == "__main__":
    run_in_own_cluster(__file__, main, DJANGO_SETTINGS_MODULE="rakerda.settings", PYTHONPATH=str(ROOT))
