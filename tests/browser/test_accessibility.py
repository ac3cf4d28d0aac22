"""Every page on a phone and on a desktop, light and dark: no axe violations, no horizontal scrolling."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.test import Client
from django.urls import reverse

from presentations.expose.window import lock
from tests import make, wide
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.waiting import open_whole
from tests.world import address, make_world, walk_urls

pytestmark = pytest.mark.browser
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
IN_THE_DARK = ["color-contrast", "link-in-text-block"]
ON_A_PHONE = [*IN_THE_DARK, "target-size", "scrollable-region-focusable"]
# The most used pages, and those with the widest tables: every share covers them.
ALWAYS = ["agenda:arrangement", "participants:participants", "presentations:result_table", "proceedings:board"]
NARROW = {"width": 320, "height": 640}  # a desktop at 400 % (WCAG 1.4.10)
LONG = "{} Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana"


def pages_of(client, world):
    """Yield the addresses that show this reader a page; the others are writes, files, parts, or refused."""
    for name in sorted(walk_urls()):
        path = address(name, world) if "key" not in walk_urls()[name] else reverse(name, args=["1", "salah"])
        response = client.get(path)
        assert response.status_code < 500
        if response.streaming:  # a file: its handle stays open until it is read or closed
            response.close()
        if response.status_code == 200 and not response.streaming and b"<html" in response.content:
            yield name, path


def faults(page, rules=RULES):
    """Return axe's findings, one line each: rule, element and message. Its script stays in the page between two calls."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(
        "async options => (await axe.run(options)).violations", {"runOnly": rules, "resultTypes": ["violations"]}
    )
    return [f"{fault['id']}: {node['html'][:160]} {node['failureSummary']}" for fault in found for node in fault["nodes"]]


def overflow(page):
    """Return the elements wider than the window, with the excess in pixels."""
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"{wide} px too wide at {page.viewport_size['width']} px"] if wide else []


def check(page):
    """Return all faults of the open page."""
    found = faults(page)
    page.emulate_media(color_scheme="dark")
    found += faults(page, IN_THE_DARK)
    page.set_viewport_size(PHONE)
    found += faults(page, ON_A_PHONE) + overflow(page)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(NARROW)
    found += overflow(page)
    page.set_viewport_size(DESKTOP)
    return found


@pytest.fixture
def world(live_server):
    """One of everything, with the longest name in use."""
    return make_world(name=LONG)


def check_all(pages, page):
    """Return {name: faults} of these pages."""
    found = {}
    for name, path in pages:
        open_whole(page, path)
        if page.locator("h1").count() != 1:
            found[name] = ["not one h1"]
        found.setdefault(name, []).extend(check(page))
    return found


def tell(found):
    return "\n".join(f"{name}: {fault}" for name, faults in found.items() for fault in faults)


def test_the_pages_of_the_secretariat_are_open_to_everyone(world, open_page):
    client = Client()
    client.force_login(make.make_member("secretariat", world["rows"]["unit"].region).user)

    pages = dict(pages_of(client, world))

    found = check_all([(name, pages[name]) for name in wide.share_of(pages, ALWAYS)], open_page(client))

    assert len(pages) > 20
    assert set(ALWAYS) < found.keys()
    assert not any(found.values()), tell(found)


def test_the_pages_of_an_operator_are_open_to_everyone(world, open_page):
    client = Client()
    unit = world["rows"]["unit"]
    client.force_login(make.make_member("operator", unit.region, unit).user)

    pages = dict(pages_of(client, world))

    found = check_all([(name, pages[name]) for name in wide.share_of(pages, ["presentations:expose"])], open_page(client))

    assert "presentations:expose" in found
    assert len(found) > 1
    assert not any(found.values()), tell(found)


def test_the_pages_of_the_public_are_open_to_everyone(world, open_page):
    found = check_all(pages_of(Client(), world), open_page())

    assert {"account_login", "proceedings:agenda", "proceedings:home", "proceedings:region", "proceedings:front"} <= set(found)
    assert not any(found.values()), tell(found)


def test_so_is_a_page_that_is_not_there(world, open_page):
    page = open_page(accept=["status of 404"])
    page.goto("/tidak-ada/")

    assert check(page) == []


def test_so_is_what_is_not_possible_now(meeting, signed_in_page):
    expose = make.make_expose(meeting)
    lock(meeting, "uji")
    page = signed_in_page("operator", unit=expose.unit, accept=["status of 403"])
    page.goto(f"{expose.get_absolute_url()}results/")

    assert page.locator("[data-reason]").count() == 1
    assert check(page) == []


def test_so_is_a_form_with_errors(floor, open_page):
    page = open_page()
    page.goto("/uji/formulir/")
    page.locator("#isi form").evaluate("form => form.noValidate = true")
    page.get_by_role("button", name="Simpan").click()
    page.wait_for_selector("[role=alert][data-focus]")

    assert check(page) == []


@pytest.mark.parametrize("phone", [True, False])
@pytest.mark.parametrize("menu", ["account", "sheet-plan"])
def test_so_is_every_open_menu(meeting, signed_in_page, menu, phone):
    page = signed_in_page("secretariat", phone=phone)
    page.goto(reverse("proceedings:board", args=meeting.args))
    button = page.locator(f"[popovertarget={menu}]")
    if button.is_visible():  # a wide screen has no sheets
        button.click()

    assert faults(page) + overflow(page) == []


@pytest.mark.parametrize("accent", ["", "padi", "samudra", "manggis", "bata"])
def test_so_is_every_colour_a_region_may_choose(accent, meeting, signed_in_page):
    meeting.region.accent = accent
    meeting.region.save()
    page = signed_in_page("secretariat")
    page.goto(reverse("proceedings:board", args=meeting.args))
    light = faults(page, IN_THE_DARK)
    page.emulate_media(color_scheme="dark")

    assert light + faults(page, IN_THE_DARK) == []
