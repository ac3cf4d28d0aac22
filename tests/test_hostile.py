"""Hostile texts in every name, on every page: displayed as written, and never as anything else."""

import csv
import io
import re
from html.parser import HTMLParser

import openpyxl
import pytest
from django.core.files.base import ContentFile

from agenda.models import Paper
from agenda.programme.releasing import publish
from participants.importing.columns import COLUMNS
from rakerda import sheets
from rakerda.grids.texts import seen
from tests.test_access import ROWS
from tests.world import address, fetch, make_world, undone

HOSTILE = {
    "markup": "<script>alert(1)</script><b onmouseover=alert(2)>{}</b>\"'><img src=x onerror=alert(3)>--><!-- <![CDATA[",
    "template": "=cmd|' /C calc'!A0 {} {{{{ 314159|add:1 }}}}{{% debug %}}{{# x #}} 100% %s %(name)s ..\\..\\../etc?a=b&c=d#e",
    "scripts": "Hati'if \u0645\u062d\u0645\u062f \u202e{}\u202c \U0001f468\u200d\U0001f469\u200d\U0001f467 e\u0301\ufeff d\u2019Arc",
    "long": "{} " + "Panjang " * 22,
}

RISKY = ("=", "+", "-", "@", "\t", "\r")  # characters that start a formula in a spreadsheet

pytestmark = pytest.mark.django_db


class Reader(HTMLParser):
    """A browser's view of a page: injected handlers and scripts, external pictures."""

    def __init__(self, body):
        super().__init__()
        self.found = []
        self.feed(body)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.found += [f"{tag} {name}" for name in attrs if name.startswith("on")]
        if (
            (tag == "script" and not attrs.get("src"))
            or (tag == "img" and attrs.get("src") == "x")
            or (tag == "b" and "onmouseover" in attrs)
        ):
            self.found.append(self.get_starttag_text())
        for name in ("href", "src", "action", "hx-get", "hx-post"):
            if re.match(r"\s*javascript:", attrs.get(name) or "", re.IGNORECASE):
                self.found.append(f"{tag} {name}")


def faults(body):
    """Return what a page does beyond displaying the text."""
    return Reader(body).found + re.findall(
        r"&amp;(?:lt|gt|quot|#x27|amp);|314160", body
    )  # escaped twice; a template that was run


def formulas(body):
    """Return the cells that Excel would run or follow, or would treat as a formula once edited."""
    cells = [cell for sheet in openpyxl.load_workbook(io.BytesIO(body)) for row in sheet for cell in row]
    return [
        cell.value
        for cell in cells
        if cell.data_type == "f" or cell.hyperlink or (str(cell.value).startswith(RISKY) and not cell.quotePrefix)
    ]


def formulas_of_csv(body):
    rows = csv.reader(io.StringIO(body.decode("utf-8-sig"), newline=""), delimiter=";")
    return [cell for row in rows for cell in row if cell.startswith(RISKY)]


def print_agenda(meeting):
    """Publish the agenda and issue its print, which everyone may open then."""
    publish(meeting, by="uji")
    Paper.draft(meeting, "agenda", meeting.title).issue(ContentFile(b"%PDF-", "susunan.pdf"), {"office": "", "name": ""})


@pytest.mark.parametrize("shape", HOSTILE.values(), ids=HOSTILE)
def test_every_page_shows_the_text_and_does_nothing_else(two_worlds, shape):
    _own, _foreign, clients = two_worlds
    with undone():
        world = make_world(name=shape)
        print_agenda(world["rows"]["day"].meeting)
        wrong = {}
        for name in [name for name, method, *_cells in ROWS if method == "GET"]:
            with undone():
                response, body = fetch(clients["super"], address(name, world))
                kind = response.headers.get("Content-Type", "")
                listed = fetch(clients["super"], address(name, world) + "?csv")[1] if kind == sheets.TYPES["xlsx"] else b""
            if response.status_code not in {200, 302, 303}:
                wrong[name] = response.status_code
                continue
            found = faults(body.decode()) if kind.startswith("text/html") else []
            found += [*formulas(body), *formulas_of_csv(listed)] if listed else []
            if found:
                wrong[name] = found

    assert wrong == {}


def test_the_text_is_shown_whole(two_worlds):
    """Escaped, and neither stripped nor truncated: a name is displayed as written."""
    _own, _foreign, clients = two_worlds
    with undone():
        world = make_world(name=HOSTILE["markup"])
        _response, body = fetch(clients["super"], address("participants:participants", world))

    assert "&lt;script&gt;alert(1)&lt;/script&gt;&lt;b onmouseover=alert(2)&gt;Pejabat&lt;/b&gt;&quot;&#x27;&gt;" in body.decode()


def test_a_file_s_name_cannot_write_a_header(two_worlds):
    _own, _foreign, clients = two_worlds
    with undone():
        world = make_world(name='"; filename=jahat.exe {} \u202efdp.exe')
        response, _body = fetch(clients["super"], address("presentations:deck_file", world))

    assert response.headers["Content-Disposition"].startswith("attachment")
    assert re.findall(r'filename="([^"]*)"', response.headers["Content-Disposition"]) != ["jahat.exe"]
    assert "\u202e" not in response.headers["Content-Disposition"]


@pytest.mark.parametrize("shape", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("query", ["", "?csv"])
def test_a_name_comes_back_out_of_a_list_as_it_is_seen(two_worlds, shape, query):
    _own, _foreign, clients = two_worlds
    with undone():
        world = make_world(name=shape)
        _response, body = fetch(clients["super"], address("participants:participants_sheet", world) + query)

    names = [row.cells["name"] for row in sheets.read(io.BytesIO(body), COLUMNS).rows]
    assert seen(" ".join(shape.format("Pejabat").split())) in names
