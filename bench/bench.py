"""Measure the book of the loaded demo: cold, unchanged, and after one edit. Medians and ratios of one run; nothing is asserted.

`make bench` runs it. It prints into a folder of its own and leaves the data as they were.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 3
MEETING = "tanah-bumbu/rakerda-2023"
EDIT = """
from proceedings.models import Decision
decision = Decision.objects.first()
Decision.objects.filter(pk=decision.pk).update(text={text})
"""


def main():
    folder = Path(os.environ["VAR_DIR"])
    manage("prepare", hide=True)
    cold, unchanged, edited = [], [], []
    for number in range(ROUNDS):
        forget_chapters(folder)
        cold.append(print_book(folder))
        unchanged.append(print_book(folder))
        edit(f'decision.text + " {number}"')
        edited.append(print_book(folder))
    tell("cold", cold, cold)
    tell("nothing changed", unchanged, cold)
    tell("one decision changed", edited, cold)


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


def tell(name, seconds, base):
    middle = statistics.median(seconds)
    print(f"{name:22} {middle:6.2f} s   {middle / statistics.median(base):5.2f} of cold   (median of {len(seconds)})")  # noqa: T201


if __name__ == "__main__":
    if "RAKERDA_BENCH" not in os.environ:  # run again inside a private cluster of its own
        with tempfile.TemporaryDirectory() as folder:
            environment = {**os.environ, "VAR_DIR": folder, "RAKERDA_BENCH": "1"}
            sys.exit(
                subprocess.call([sys.executable, "-m", "rakerda.cluster", sys.executable, __file__], cwd=ROOT, env=environment)
            )
    main()
