"""What the measurements share."""

import contextlib
import os
import statistics
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# An environment without what chooses data or addresses: a measurement edits what it finds.
OWN = {name: os.environ[name] for name in ["PATH", "HOME", "LANG", "TERM", "TMPDIR"] if name in os.environ}


UNITS = {"s": 1, "ms": 1000}


def tell(name, seconds, base, unit="s"):
    """One line: the median, and what it is of the base's. Ratios travel to other machines, seconds do not."""
    middle = statistics.median(seconds)
    ratio = middle / statistics.median(base)
    print(f"{name:28} {middle * UNITS[unit]:7.2f} {unit:2}  {ratio:5.2f} of the first   (median of {len(seconds)})", flush=True)  # noqa: T201


class Peak(threading.Thread):
    """The most memory that a process and all below it hold at one moment, looked at ten times a second until it ends.

    `bytes` counts a page that several of them share once (Pss of the kernel). What they do not start, PostgreSQL, is not in it.
    """

    PAUSE = 0.1  # seconds

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.pid, self.bytes, self.over = pid, 0, threading.Event()
        self.start()

    def run(self):
        while not self.over.wait(self.PAUSE):
            self.bytes = max(self.bytes, sum(memory(pid) for pid in tree(self.pid)))

    def end(self):
        self.over.set()
        self.join()
        return self.bytes


def tree(pid):
    """The process and all below it."""
    pids = [pid]
    for parent in pids:
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):  # it ended
            for children in Path(f"/proc/{parent}/task").glob("*/children"):
                pids += map(int, children.read_text().split())
    return pids


def memory(pid):
    """Its share of the memory, in bytes; none once it has ended."""
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0
