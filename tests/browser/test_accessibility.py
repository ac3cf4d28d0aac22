"""Every page, on a phone and on a desktop, in light and in dark: no fault that axe finds, nothing to scroll sideways."""

from types import SimpleNamespace
from typing import NamedTuple

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import get_resolver, reverse

from tests import make
from tests.browser.conftest import DESKTOP, PHONE

pytestmark = pytest.mark.browser
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}
NARROW = {"width": 320, "height": 640}  # a desktop at 400 % (WCAG 1.4.10)


class Page(NamedTuple):
    """Who opens it, and the rows of the world that its address names after the meeting; None: it stands above the meetings."""

    role: str = "secretariat"
    rows: tuple = ()


OUTSIDE = None
PAGES = {
    "account_login": Page("", OUTSIDE),
    "account_logout": Page("secretariat", OUTSIDE),
    "account_inactive": Page("", OUTSIDE),
    "account_signup": Page("", OUTSIDE),
    "account_set_password": Page("secretariat", OUTSIDE),
    "account_reset_password": Page("", OUTSIDE),
    "account_reset_password_done": Page("", OUTSIDE),
    "account_reset_password_from_key_done": Page("", OUTSIDE),
    "agenda:agenda": Page(""),
    "agenda:arrangement": Page(),
    "agenda:session_create": Page(),
    "agenda:session_update": Page(rows=("session",)),
    "agenda:session_removal": Page(rows=("session",)),
    "agenda:release_create": Page(),
    "agenda:meeting_update": Page(),
    "presentations:exposes": Page(),
    "presentations:expose": Page(rows=("expose",)),
    "proceedings:home": Page("secretariat", OUTSIDE),
    "proceedings:front": Page(""),
    "proceedings:board": Page(),
    "proceedings:minutes_list": Page(),
    "proceedings:decisions": Page(),
    "proceedings:follow_ups": Page(),
}
# Addresses that answer with no page of their own: writes, files and parts.
NO_PAGES = {
    "healthz",
    "set_language",
    "account_change_password",  # leads an account without a password to account_set_password, which looks the same
    "account_reset_password_from_key",  # the same form
    "agenda:session_position",
    "agenda:session_duration",
    "agenda:session_opening",
    "agenda:session_closure",
    "presentations:deck_create",
    "presentations:deck",
    "presentations:deck_confirmation",
    "presentations:deck_file",
    "presentations:slide_image",
    "proceedings:region",  # tried by its address below
}


def names(resolver, prefix=""):
    """The names of all addresses but those of the admin."""
    for pattern in resolver.url_patterns:
        if hasattr(pattern, "url_patterns"):
            if pattern.namespace != "admin":
                yield from names(pattern, f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix)
        else:
            yield f"{prefix}{pattern.name}"


@pytest.fixture
def world(meeting):
    """A meeting with a row of each kind, with the longest names that are known."""
    unit = make.make_unit(
        meeting.region,
        name="Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana",
        short_name="DP3AP2KB",
    )
    make.make_topic(meeting)
    session = make.make_session(make.make_day(meeting), title="Pembukaan")
    participant = make.make_participant(meeting, unit, office=f"Kepala {unit.name}")
    expose = make.make_expose(meeting, unit)
    return SimpleNamespace(meeting=meeting, unit=unit, session=session, participant=participant, expose=expose)


def address(name, world):
    rows = PAGES[name].rows
    return (
        reverse(name) if rows is OUTSIDE else reverse(name, args=[*world.meeting.args, *(getattr(world, row).pk for row in rows)])
    )


def faults(page, rules=None):
    """What axe finds, one line each: rule, element, and what it says."""
    options = {**RULES, "runOnly": rules} if rules else RULES
    found = Axe().run(page, options=options).response["violations"]
    return [f"{fault['id']}: {node['html'][:160]} {node['failureSummary']}" for fault in found for node in fault["nodes"]]


def overflow(page):
    """How many pixels the page is wider than its window."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def check(page):
    assert faults(page) == []
    page.emulate_media(color_scheme="dark")
    assert faults(page, ["color-contrast", "link-in-text-block"]) == []
    page.set_viewport_size(PHONE)
    assert faults(page, ["target-size", "color-contrast", "scrollable-region-focusable"]) == []
    assert overflow(page) == 0
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(NARROW)
    assert overflow(page) == 0
    page.set_viewport_size(DESKTOP)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_open_to_everyone(name, world, open_page, signed_in_page):
    role = PAGES[name].role
    page = signed_in_page(role) if role else open_page()

    response = page.goto(address(name, world))

    assert response.status == 200
    assert page.locator("h1").count() == 1
    check(page)


@pytest.mark.parametrize("path", ["/tidak-ada/", "/{region}/"])
def test_so_are_the_pages_without_a_name(path, world, open_page):
    page = open_page(accept=["status of 404"])

    page.goto(path.format(region=world.meeting.region.slug))

    check(page)


def test_so_is_a_form_with_errors(floor, open_page):
    page = open_page()
    page.goto("/uji/formulir/")
    check(page)
    page.locator("#isi form").evaluate("form => form.noValidate = true")
    page.get_by_role("button", name="Simpan").click()

    check(page)


def test_so_is_the_open_menu_of_a_phone(world, signed_in_page):
    page = signed_in_page("secretariat", phone=True)
    page.goto(address("proceedings:board", world))
    page.get_by_role("button", name="Menu").click()

    assert faults(page) == []
    assert overflow(page) == 0


@pytest.mark.parametrize("accent", ["", "padi", "samudra", "manggis", "bata"])
def test_so_is_every_colour_a_region_may_choose(accent, world, signed_in_page):
    world.meeting.region.accent = accent
    world.meeting.region.save()
    page = signed_in_page("secretariat")

    page.goto(address("proceedings:board", world))

    for scheme in ["light", "dark"]:
        page.emulate_media(color_scheme=scheme)
        assert faults(page, ["color-contrast"]) == []


def test_no_page_is_forgotten():
    known = {*PAGES, *NO_PAGES}

    assert sorted(set(names(get_resolver())) ^ known) == []
