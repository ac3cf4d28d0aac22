"""Beranda on a phone shows the units that need something; its filters are links, with and without script."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from presentations.models import Deck, Result
from tests import make

pytestmark = pytest.mark.browser


@pytest.fixture
def url(meeting):
    """The board with two units: one has handed in everything, the other nothing."""
    make.make_session(make.make_day(meeting))
    sector = make.make_sector(meeting.region)
    units = [
        make.make_unit(meeting.region, name=f"Dinas {name}", short_name=name, sector=sector) for name in ("Lengkap", "Kosong")
    ]
    done, _empty = (make.make_expose(meeting, unit) for unit in units)
    Result.objects.create(expose=done, position=1, name="Program", indicator="Indikator")
    deck = Deck.objects.create(
        expose=done,
        version=1,
        type="pdf",
        name="a.pdf",
        size=1,
        sha256="0" * 64,
        rendition="a.pdf",
        pages=1,
        **make.ended(),
        uploaded_by="uji",
    )
    done.deck, done.submitted_at, done.approved_at = deck, timezone.now(), timezone.now()
    done.save()
    return f"{meeting.get_absolute_url()}board/"


def test_a_phone_shows_the_units_that_need_something_then_the_rest(signed_in_page, url):
    page = signed_in_page("secretariat", phone=True)
    page.goto(url)
    units = page.locator("#units")

    expect(units.get_by_role("link", name="Kosong")).to_be_visible()
    expect(units.get_by_role("link", name="Lengkap", exact=True)).to_be_hidden()
    units.get_by_role("link", name="1 lainnya lengkap").click()

    expect(units.get_by_role("link", name="Lengkap", exact=True)).to_be_visible()
    expect(page).to_have_url(re.compile("show=ready"))


def test_a_desktop_shows_every_unit_and_narrows_in_place(signed_in_page, url):
    page = signed_in_page("secretariat")
    page.goto(url)
    page.evaluate("window.stayed = true")
    units = page.locator("#units")
    expect(units.get_by_role("link", name="Dinas Lengkap")).to_be_visible()

    units.get_by_role("link", name="Belum ada bahan paparan").click()
    expect(units.get_by_role("link", name="Dinas Lengkap")).to_have_count(0)
    assert page.evaluate("window.stayed")
    page.go_back()

    expect(units.get_by_role("link", name="Dinas Lengkap")).to_be_visible()


def test_without_javascript_the_filters_are_links(signed_in_page, url):
    page = signed_in_page("secretariat", javascript=False)
    page.goto(url)

    page.locator("#units").get_by_role("link", name="Belum ada bahan paparan").click()

    expect(page.locator("#units").get_by_role("link", name="Dinas Kosong")).to_be_visible()
    expect(page.locator("#units").get_by_role("link", name="Dinas Lengkap")).to_have_count(0)
