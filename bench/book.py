"""Measure the book of the demo, slides and all: cold, unchanged, and after one edit. `make bench` runs it, on data of its own."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from measure import OWN, ROOT, tell

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
    tell("book, cold", cold, cold)
    tell("book, nothing changed", unchanged, cold)
    tell("book, foreword changed", edited, cold)
    manage("print_proceedings", MEETING, "-o", str(folder / "book.pdf"))  # tells pages and seconds


def manage(*command, hide=False):
    subprocess.run([sys.executable, "manage.py", *command], cwd=ROOT, check=True, stdout=subprocess.DEVNULL if hide else None)


def forget_chapters(folder):
    for chapter in (folder / "chapters").rglob("*"):
        if chapter.is_file():
            chapter.unlink()


def print_book(folder):
    """Seconds that the command takes, its start included."""
    begun = time.perf_counter()
    manage("print_proceedings", MEETING, "-o", str(folder / "book.pdf"), hide=True)
    return time.perf_counter() - begun


def edit(text):
    manage("shell", "-v", "0", "-c", EDIT.format(text=text), hide=True)


if __name__ == "__main__":
    if "RAKERDA_BENCH" not in os.environ:  # run again inside a private cluster of its own
        with tempfile.TemporaryDirectory() as folder:
            environment = {**OWN, "VAR_DIR": folder, "RAKERDA_BENCH": "1"}
            command = [sys.executable, "-m", "rakerda.cluster", sys.executable, __file__]
            sys.exit(subprocess.call(command, cwd=ROOT, env=environment))
    main()
