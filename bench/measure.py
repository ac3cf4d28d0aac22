"""What the measurements share."""

import os
import statistics
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# An environment without what chooses data or addresses: a measurement edits what it finds.
OWN = {name: os.environ[name] for name in ["PATH", "HOME", "LANG", "TERM", "TMPDIR"] if name in os.environ}


def tell(name, seconds, base):
    """One line: the median, and what it is of the base's. Ratios travel to other machines, seconds do not."""
    middle = statistics.median(seconds)
    ratio = middle / statistics.median(base)
    print(f"{name:28} {middle:7.2f} s   {ratio:5.2f} of the first   (median of {len(seconds)})", flush=True)  # noqa: T201
