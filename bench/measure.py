"""Shared functions of the measurements."""

import contextlib
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# An environment without variables that choose data or addresses: a measurement modifies the data it finds.
OWN = {name: os.environ[name] for name in ["PATH", "HOME", "LANG", "TERM", "TMPDIR"] if name in os.environ}


UNITS = {"s": 1, "ms": 1000}


def tell(name, seconds, base, unit="s"):
    """Print one line: the median, and its ratio to the base. Ratios are comparable between machines, seconds are not."""
    middle = statistics.median(seconds)
    ratio = middle / statistics.median(base)
    say(f"{name:28} {middle * UNITS[unit]:7.2f} {unit:2}  {ratio:5.2f} of the first   (median of {len(seconds)})")


def say(line):
    """Print one line unchanged."""
    print(line, flush=True)  # noqa: T201


def resident(process):
    """Return the resident bytes of a process ("self" is this one) alone; soffice and drawing are other processes."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) * 1024


def free_port():
    """Return a port of this machine on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]


def run_in_own_cluster(script, main, **environment):
    """Run main() of a script inside a private cluster: the script calls itself again there, with its arguments."""
    if "RAKERDA_BENCH" in os.environ:
        return main()
    with tempfile.TemporaryDirectory() as folder:
        own = {**OWN, "VAR_DIR": folder, "RAKERDA_BENCH": "1", **environment}
        command = [sys.executable, "-m", "rakerda.cluster", sys.executable, script, *sys.argv[1:]]
        sys.exit(subprocess.call(command, cwd=ROOT, env=own))


class Peak(threading.Thread):
    """The peak memory of a process and its descendants at one moment, sampled ten times a second until it ends.

    `bytes` counts a page that several of them share once (Pss of the kernel). Processes that they do not start, such as
    PostgreSQL, are not included.
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
    """Return the process and its descendants."""
    pids = [pid]
    for parent in pids:
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):  # it ended
            for children in Path(f"/proc/{parent}/task").glob("*/children"):
                pids += map(int, children.read_text().split())
    return pids


def memory(pid):
    """Return its share of memory in bytes; 0 once it has ended."""
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0
