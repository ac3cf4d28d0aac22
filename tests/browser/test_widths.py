"""Every page from a small phone to a wide screen: nothing lies on something else, sticks out of its box, or is too small to hit."""

from urllib.parse import urlsplit

import pytest
from django.test import Client

from participants.access.links import personal_url
from tests import make, wide
from tests.browser.geometry import OVERLAPS, SMALL, SPILLS
from tests.browser.test_accessibility import LONG, overflow, pages_of, tell
from tests.browser.waiting import open_whole
from tests.world import make_world

pytestmark = pytest.mark.browser
WIDTHS = [320, 390, 768, 1024, 1280, 1920]
TOUCHED = 1024  # the widest screen that is worked with fingers
ALWAYS = ["agenda:arrangement", "participants:participants", "proceedings:board", "proceedings:minutes"]


@pytest.fixture
def world(live_server):
    """One of everything, with the longest name in use."""
    return make_world(name=LONG)


def look(page):
    """Return what is wrong with the open page at each width, one line each."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        faults = page.evaluate(OVERLAPS) + page.evaluate(SPILLS) + overflow(page)
        if width <= TOUCHED:
            faults += page.evaluate(SMALL)
        found += [f"{width} px: {fault}" for fault in faults]
    return found


def look_at(pages, page):
    """Return {name: faults} of these pages."""
    found = {}
    for name, path in pages:
        open_whole(page, path)
        found[name] = look(page)
    return found


@pytest.mark.parametrize("role", ["secretariat", "operator", "leader", "note_taker"])
def test_the_pages_of_an_account_fit_every_width(role, world, open_page):
    unit = world["rows"]["unit"]
    client = Client()
    client.force_login(make.make_member(role, unit.region, unit if role == "operator" else None).user)
    pages = dict(pages_of(client, world))
    always = [name for name in ALWAYS if name in pages]

    found = look_at([(name, pages[name]) for name in wide.share_of(pages, always)], open_page(client))

    assert set(always) <= found.keys()
    assert not any(found.values()), tell(found)


def test_the_pages_of_the_public_fit_every_width(world, open_page):
    found = look_at(pages_of(Client(), world), open_page())

    assert {"account_login", "proceedings:agenda", "proceedings:front"} <= found.keys()
    assert not any(found.values()), tell(found)


def test_the_page_of_a_person_fits_every_width(world, open_page):
    page = open_page()
    page.goto(urlsplit(personal_url(world["rows"]["participant"])).path)

    assert look(page) == []
