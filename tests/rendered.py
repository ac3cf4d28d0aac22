"""Every page of every role: fetched, refused, submitted empty, and with its forms submitted unchanged.

`make html` runs this file by its name, which no test has, to write the pages down for a checker.
"""

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from django.conf import settings

from tests.test_access import COLUMNS, NOT_OURS, ROWS
from tests.test_forms import forms_on, pressed
from tests.world import address, fetch, undone, walk_urls

pytestmark = pytest.mark.django_db

FOLDER = Path(settings.VAR_DIR) / "html"
READERS = [*COLUMNS, "entrance"]


class Page(NamedTuple):
    """A page with the path to it, as a file name."""

    name: str
    body: bytes


def pages(reader, two_worlds, *, press=True):
    """Yield every page of this reader; the sign-in pages, which the table of test_access.py omits, for "entrance"."""
    asked = _entrance(two_worlds) if reader == "entrance" else _rooms(reader, two_worlds, press)
    for name, response, body in asked:
        if response.headers.get("Content-Type", "").startswith("text/html") and b"<html" in body:
            yield Page(re.sub(r"[^a-z0-9_-]", ".", name.lower()), body)


def _rooms(reader, two_worlds, press):
    client, world = two_worlds.clients[reader], two_worlds.own
    for name, method, *told in ROWS:
        url, status = address(name, world), told[COLUMNS.index(reader)]
        if method == "GET" or status == "422":
            with undone():
                yield f"{name}-{method}", *fetch(client, url, method)
        if press and (method, status) == ("GET", "200"):
            yield from _answers(client, name, url)


def _answers(client, name, url):
    for number, form in enumerate(forms_on(client, url)):
        answer, _changes = pressed(client, form)
        if not answer.streaming:
            yield f"{name}-form-{number}", answer, answer.content


def _entrance(two_worlds):
    for name in sorted(name for name, places in walk_urls().items() if NOT_OURS.match(name) and not places):
        with undone():
            yield f"{name}-GET", *fetch(two_worlds.clients["anon"], address(name, two_worlds.own))


@pytest.mark.parametrize("reader", READERS)
def test_write_the_pages_down(two_worlds, reader):
    folder = FOLDER / reader
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.html"):
        old.unlink()
    for page in pages(reader, two_worlds):
        (folder / f"{page.name}.html").write_bytes(page.body)

    assert any(folder.iterdir())
