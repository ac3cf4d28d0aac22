"""Reads the files of data/."""

import csv
import tomllib
from pathlib import Path

DATA = Path(__file__).parent / "data"


def rows(name):
    """The rows of a table, as dicts of texts by column; tabs separate the cells, nothing is quoted."""
    with open(DATA / f"{name}.tsv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def document(name):
    """A TOML file."""
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))
