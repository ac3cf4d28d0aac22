"""Whether processes started by a test, or by these processes, still exist."""

import time
from pathlib import Path


def is_alive(pid):
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False


def wait_until_gone(pids, seconds=30):
    deadline = time.monotonic() + seconds
    while [pid for pid in pids if is_alive(pid)]:
        assert time.monotonic() < deadline
        time.sleep(0.05)
