"""What a first visit costs: a phone on a weak rural network opens any page of the demo quickly.

Measured as it leaves: the page and all that it asks for, collected, compressed, and with the headers. Pictures of slides are
not among them: they are what a page is opened for, and come as they are scrolled to.
"""

import re
from collections import deque
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.test import Client, override_settings
from django.urls import resolve
from django.utils import timezone

from agenda.models import Day
from agenda.programme.releasing import publish
from participants.access.links import personal_url
from participants.models import Participant
from rakerda.pages.language import split
from tests.proceedings.test_demo import demo, loaded  # noqa: F401 - fixtures
from tests.world import fetch

PUBLIC_LIMIT, STAFF_LIMIT = 30_000, 40_000  # bytes
MOST = 8  # requests of a first public visit
ENCODED = {"Accept-Encoding": "gzip, deflate, br"}
ASKED = re.compile(
    r'<link rel="(?:stylesheet|icon)" href="([^"]+)"|<link\s+rel="icon"\s+href="([^"]+)"|<script src="([^"]+)"|<use href="([^"]+)"'
)
LINK = re.compile(r'<a\b[^>]*?\shref="([^"]+)"')
LEAVES = {"account_logout"}


@pytest.fixture(scope="module")
def collected(tmp_path_factory):
    """The static files as `manage.py prepare` collects them: bundled, named by their content, compressed."""
    storage = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    folder = tmp_path_factory.mktemp("static")
    with override_settings(STATIC_ROOT=folder, STORAGES={"staticfiles": storage}):
        call_command("collectstatic", verbosity=0, interactive=False)
    return folder, storage


@pytest.fixture
def served(collected, demo, settings):  # noqa: F811
    settings.STATIC_ROOT = collected[0]
    settings.STORAGES = {**settings.STORAGES, "staticfiles": collected[1]}
    return demo


def weigh(client, url):
    """Return the bytes of a response: its body as it is sent, and its headers."""
    response = client.get(url, headers=ENCODED)
    assert response.status_code == 200, url
    body = b"".join(response) if response.streaming else response.content
    return len(body) + sum(len(f"{name}: {value}\r\n") for name, value in response.headers.items())


def pages_of(client, start):
    """Yield (name, url, text) of every page that links lead to, one of each name."""
    seen, waiting = set(), deque(start)
    while waiting:
        url = waiting.popleft()
        language, path = split(urlsplit(url).path)
        if language:  # the same page once more, or a way to it
            continue
        name = resolve(path).view_name
        if name in seen or name in LEAVES or name.startswith("admin:"):
            continue
        response, body = fetch(client, url)
        waiting += [response.headers["Location"]] if response.status_code == 302 else []
        if response.status_code != 200 or not response.headers["Content-Type"].startswith("text/html"):
            continue
        seen.add(name)
        text = body.decode()
        yield name, url, text
        links = (urldefrag(urljoin(url, link.replace("&amp;", "&")))[0] for link in LINK.findall(text))
        waiting += [link for link in links if link.startswith("/")]


def visit(client, url, text):
    """Return how many requests a first visit of a page takes, and its bytes."""
    asked = {urldefrag(next(filter(None, found)))[0] for found in ASKED.findall(text)}
    return 1 + len(asked), weigh(client, url) + sum(weigh(client, file) for file in asked)


def test_a_first_visit_of_the_public_is_light(served):
    person = Participant.objects.filter(meeting=served).first()
    start = ["/", served.get_absolute_url(), "/akun/login/", personal_url(person)]
    visits = {name: visit(Client(), url, text) for name, url, text in pages_of(Client(), start)}

    assert {
        "proceedings:front",
        "proceedings:agenda",
        "account_login",
        "agenda:verification",
        "proceedings:personal",
    } <= visits.keys()
    assert {name: cost for name, cost in visits.items() if cost[0] > MOST or cost[1] > PUBLIC_LIMIT} == {}


def test_a_first_visit_of_the_secretariat_is_light(served):
    client = Client()
    client.force_login(get_user_model().objects.get(username="sekretariat"))
    visits = {name: visit(client, url, text) for name, url, text in pages_of(client, [served.get_absolute_url(), "/"])}

    assert len(visits) > 40
    assert {"proceedings:board", "presentations:results_overview", "participants:order"} <= visits.keys()
    assert {name: cost for name, cost in visits.items() if cost[1] > STAFF_LIMIT} == {}


def test_a_page_of_the_public_asks_for_parts_of_itself_without_htmx(served):
    """It is half of what a page may weigh."""
    Day.objects.filter(meeting=served).update(date=timezone.localdate(timezone=served.region.zone))
    publish(served, "")
    pages = {name: (url, text) for name, url, text in pages_of(Client(), [served.get_absolute_url(), "/akun/login/"])}

    assert {name for name, (_url, text) in pages.items() if "data-again=" in text} == {"proceedings:agenda"}
    assert {name for name, (_url, text) in pages.items() if re.search(r"\shx-(get|post)=|bundles/htmx", text)} == set()
    assert visit(Client(), *pages["proceedings:agenda"])[1] <= PUBLIC_LIMIT
