"""Nobody is shown an act that they cannot do: every link, form and button of every page is taken by everyone who sees it.

The access table says who may; a page that offers more leads its reader to a refusal.
"""

from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from lxml import html

from participants.access import tokens
from tests.pressing import forms_of, send
from tests.test_access import ROWS, told_to
from tests.world import address, fetch, twin, undone

pytestmark = pytest.mark.django_db

READERS = ["anon", "secr", "desk", "note", "lead", "oper", "other", "link", "hand", "sent", "desk+other"]
HOST = "http://testserver"
REFUSED = {401, 403, 404, 405, 500}


def pages_of(reader, world):
    """Return {name: address} of the pages that this reader gets, and of the link that was handed on to an operator."""
    names = sorted({row[0] for row in ROWS if row[1] == "GET" and told_to(row)[reader] == "200"})
    participant = world["rows"]["participant"]
    handed_on = tokens.make(tokens.OPERATOR, participant.pk, participant.link_generation)
    return {name: address(name, world) for name in names} | {
        "proceedings:personal, handed on": address("proceedings:personal", world, link=handed_on)
    }


def followed(body, url):
    """Return the addresses that a page offers to open: links, and parts that htmx asks for."""
    page = html.fromstring(body)
    found = [*page.xpath("//a/@href"), *page.xpath("//*/@hx-get")]
    joined = {urldefrag(urljoin(f"{HOST}{url}", one)).url for one in found if not one.startswith("#")}
    return {one.removeprefix(HOST) for one in joined if urlsplit(one).netloc == urlsplit(HOST).netloc}


def sent_by_parts(body, url):
    """Return the addresses to which htmx sends without a form of its own."""
    return {urljoin(url, one) for one in html.fromstring(body).xpath("//*[not(self::form)]/@hx-post") if one}


def refuses(response):
    to_sign_in = response.status_code == 302 and response["Location"].startswith("/akun/login/?next")
    return response.status_code in REFUSED or to_sign_in


def ask(client, act):
    """Return the response to an act, which is undone."""
    with undone():
        response = act(twin(client))
        for close in response._resource_closers:
            close()
        return response


@pytest.mark.parametrize("reader", READERS)
def test_nobody_is_offered_what_is_refused_to_them(two_worlds, reader):
    client, tried, wrong = two_worlds.clients[reader], set(), []
    for name, url in pages_of(reader, two_worlds.own).items():
        with undone():
            response, body = fetch(twin(client), url)
        if response.status_code != 200 or not response.headers["Content-Type"].startswith("text/html") or not body:
            continue
        acts = {("get", one): lambda who, one=one: who.get(one) for one in followed(body, url)}
        acts |= {("post", one): lambda who, one=one: who.post(one) for one in sent_by_parts(body, url)}
        acts |= {(form.method, form.url, form.button): lambda who, form=form: send(who, form) for form in forms_of(body, url)}
        for key, act in acts.items():
            if key not in tried and refuses(response := ask(client, act)):
                wrong.append((name, *key, response.status_code))
            tried.add(key)

    assert len(tried) > 5
    assert wrong == []
