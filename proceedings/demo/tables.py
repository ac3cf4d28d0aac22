"""Reads the files of data/."""

import csv
import tomllib
from pathlib import Path

DATA = Path(__file__).parent / "data"


def rows(name):
    """Return the rows of a table as dicts of texts by column; cells are separated by tabs, nothing is quoted."""
    with open(DATA / f"{name}.tsv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def document(name):
    """Return a parsed TOML file."""
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))
