"""Measure the book of the demo with slides: cold, unchanged, and after one edit. `make bench` runs it on its own data."""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from measure import ROOT, Peak, run_in_own_cluster, tell

ROUNDS = 3
MEETING = "tanah-bumbu/rakerda-2023"
EDIT = """
from proceedings.models import Passage
foreword = Passage.objects.get(kind="foreword")
Passage.objects.filter(pk=foreword.pk).update(text={text})
"""


def main():
    folder = Path(os.environ["VAR_DIR"])
    manage("prepare", hide=True)
    manage("worker", "--once")
    cold, unchanged, edited = [], [], []
    for number in range(ROUNDS):
        forget_chapters(folder)
        cold.append(print_book(folder))
        unchanged.append(print_book(folder))
        edit(f'foreword.text + " {number}"')
        edited.append(print_book(folder))
    for name, rounds in [("cold", cold), ("nothing changed", unchanged), ("foreword changed", edited)]:
        tell(f"book, {name}", [one.seconds for one in rounds], [one.seconds for one in cold])
        print(f"    memory at the peak {max(one.peak for one in rounds) / 1e6:7.0f} MB  {rounds[-1].told}", flush=True)  # noqa: T201
    print("(memory: of the command and all its children together, shared pages once, without PostgreSQL)")  # noqa: T201


def manage(*command, hide=False):
    subprocess.run([sys.executable, "manage.py", *command], cwd=ROOT, check=True, stdout=subprocess.DEVNULL if hide else None)


def forget_chapters(folder):
    for chapter in (folder / "chapters").rglob("*"):
        if chapter.is_file():
            chapter.unlink()


class Round(NamedTuple):
    """One printing: the seconds of the command including its start; bytes of memory; its own output."""

    seconds: float
    peak: int
    told: str


def print_book(folder):
    begun = time.perf_counter()
    command = [sys.executable, "manage.py", "print_proceedings", MEETING, "-o", str(folder / "book.pdf")]
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
    peak = Peak(process.pid)
    told = process.communicate()[1].strip()
    if process.returncode:
        sys.exit(told)
    return Round(time.perf_counter() - begun, peak.end(), told)


def edit(text):
    manage("shell", "-v", "0", "-c", EDIT.format(text=text), hide=True)


if __name__ == "__main__":
    run_in_own_cluster(__file__, main)
