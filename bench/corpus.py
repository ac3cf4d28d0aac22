"""Upload and convert every presentation of a folder with the real code, and report the outcome of each.

bench/corpus.py FOLDER, for your own decks: nothing leaves this machine, and its output is removed at the end. It uses separate
data. Not part of `make bench`, which has no such folder. --together N sets how many run at once (2).
"""

import argparse
import os
import random
import re
import statistics
import subprocess
import sys
import time
import traceback
from collections import Counter
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from measure import ROOT, resident, run_in_own_cluster, say

ENDINGS = re.compile(r"\.(pptx|pptm|ppt|ppsx|ppsm|pps|potx|potm|pot|odp|otp|fodp|pdf)$", re.IGNORECASE)
EVERY, SLOWEST = 50, 10  # conversions between two memory readings; number of slowest files to list


@dataclass
class Outcome:
    """Outcome of a file: "ready", "refused: type", "failed: timeout", "odd: …", or "OUR CRASH"."""

    path: Path
    name: str = ""
    seconds: float = 0
    note: str = ""

    def __str__(self):
        return f"{self.seconds:8.1f} s  {self.name:24} {self.path}\n{self.note}".rstrip()


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("folder", type=Path)
    asked.add_argument("--together", type=int, default=2)
    asked = asked.parse_args()
    paths = sorted(path for path in asked.folder.rglob("*") if path.is_file() and ENDINGS.search(path.name))
    if not paths:
        sys.exit(f"No presentation lies in {asked.folder}.")
    random.Random(1).shuffle(paths)  # noqa: S311 - so that the middle of the run is like its end
    subprocess.run([sys.executable, "manage.py", "prepare"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    import django

    django.setup()
    report(run(paths, asked.together))


def run(paths, together):
    """Return the outcomes of the files; print the memory of this process on the way."""
    from presentations.models import Expose

    exposes, outcomes = list(Expose.objects.order_by("pk")), []
    with ThreadPoolExecutor(together) as threads:
        work = [threads.submit(take, path, exposes[number % len(exposes)]) for number, path in enumerate(paths)]
        for done, each in enumerate(as_completed(work), 1):
            outcomes.append(each.result())
            if outcomes[-1].name != "ready":
                say(str(outcomes[-1]))
            if done % EVERY == 0 or done == len(paths):
                say(f"{done:5} of {len(paths)} files, this process holds {resident('self') / 1e6:.1f} MB")
    return outcomes


def take(path, expose):
    """Process one file: receive it like an upload, convert it like the worker."""
    from django.db import connections

    outcome, begun = Outcome(path), time.perf_counter()
    try:
        outcome.name = receive_and_convert(path, expose)
    except Exception:  # noqa: BLE001 - whatever our code raises is a finding: it is told whole, and the next file goes on
        outcome.name, outcome.note = "OUR CRASH", traceback.format_exc()
    finally:
        connections.close_all()
    outcome.seconds = time.perf_counter() - begun
    return outcome


def receive_and_convert(path, expose):
    from presentations.models import Deck
    from presentations.models.files import Refused
    from presentations.slides.versions import receive
    from presentations.tasks import convert

    try:
        with path.open("rb") as file:
            deck = receive(expose, file, path.name, "bench")
    except Refused as refusal:
        return f"refused: {refusal.code.value}"
    convert(deck.pk)
    deck = Deck.objects.get(pk=deck.pk)
    if deck.phase == "failed":
        return f"failed: {deck.failure}"
    return "ready" if (odd := oddness(deck)) is None else f"odd: {odd}"


def oddness(deck):
    """Return what is wrong with a deck that ended well, else None."""
    if deck.working:
        return f"left in {deck.phase}"
    pictures = [file for slide in deck.slides.all() for file in (slide.thumbnail, slide.picture)]
    if not deck.pages == deck.done == deck.slides.count():
        return f"{deck.pages} pages, {deck.done} done, {deck.slides.count()} slides"
    return next((f"{file.name} is empty" for file in pictures if file.size == 0), None)


def report(outcomes):
    """Print the table and the slowest files."""
    for name, count in Counter(outcome.name for outcome in outcomes).most_common():
        seconds = [outcome.seconds for outcome in outcomes if outcome.name == name]
        middle, high = statistics.median(seconds), sorted(seconds)[len(seconds) * 9 // 10]
        say(f"{name:24} {count:5} files {middle:8.2f} s in the middle {high:8.2f} s at 90 %")
    say("The slowest:")
    for outcome in sorted(outcomes, key=lambda outcome: -outcome.seconds)[:SLOWEST]:
        say(str(outcome))


if __name__ == "__main__":
    sys.argv[1:] = [
        os.path.abspath(each) if os.path.isdir(each) else each for each in sys.argv[1:]
    ]  # it calls itself again elsewhere
    run_in_own_cluster(os.path.abspath(__file__), main, DJANGO_SETTINGS_MODULE="rakerda.settings", PYTHONPATH=str(ROOT))
