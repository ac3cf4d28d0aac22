"""Hostile texts in every name, through every page: shown as they were written, and never as anything else."""

import re
from html.parser import HTMLParser

import pytest

from tests.test_access import ROWS
from tests.world import address, fetch, make_world, undone

HOSTILE = {
    "markup": "<script>alert(1)</script><b onmouseover=alert(2)>{}</b>\"'><img src=x onerror=alert(3)>--><!-- <![CDATA[",
    "template": "=cmd|' /C calc'!A0 {} {{{{ 314159|add:1 }}}}{{% debug %}}{{# x #}} 100% %s %(name)s ..\\..\\../etc?a=b&c=d#e",
    "scripts": "Hati'if \u0645\u062d\u0645\u062f \u202e{}\u202c \U0001f468\u200d\U0001f469\u200d\U0001f467 e\u0301\ufeff d\u2019Arc",
    "long": "{} " + "Panjang " * 22,
}

pytestmark = pytest.mark.django_db


class Reader(HTMLParser):
    """What a browser would make of a page: handlers and scripts that nobody wrote, pictures from elsewhere."""

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
    """What a page does beyond showing the text."""
    return Reader(body).found + re.findall(
        r"&amp;(?:lt|gt|quot|#x27|amp);|314160", body
    )  # escaped twice; a template that was run


@pytest.mark.parametrize("shape", HOSTILE.values(), ids=HOSTILE)
def test_every_page_shows_the_text_and_does_nothing_else(two_worlds, shape):
    _own, _foreign, clients = two_worlds
    with undone():
        world = make_world(name=shape)
        wrong = {}
        for name in [name for name, method, *_cells in ROWS if method == "GET"]:
            with undone():
                response, body = fetch(clients["super"], address(name, world))
            if response.status_code not in {200, 302, 303}:
                wrong[name] = response.status_code
            elif response.headers["Content-Type"].startswith("text/html") and (found := faults(body.decode())):
                wrong[name] = found

    assert wrong == {}


def test_the_text_is_shown_whole(two_worlds):
    """Escaped, and neither stripped nor clipped: a name stands as it was written."""
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
