"""The order within a rank: dragged, moved from the keyboard, undone, and without script."""

import pytest
from playwright.sync_api import expect

from tests import make

pytestmark = pytest.mark.browser


@pytest.fixture
def people(meeting):
    return [make.make_participant(meeting, name=name, protocol_rank="j") for name in ("Ahmad", "Budi", "Citra")]


@pytest.fixture
def url(meeting):
    return f"/{meeting.region.slug}/{meeting.slug}/participants/order/"


def order(meeting):
    return [row.name for row in meeting.participants.in_protocol_order()]


def test_somebody_is_dragged_into_place_and_back(signed_in_page, meeting, url, people):
    page = signed_in_page("secretariat")
    page.goto(url)
    grips = page.locator("[data-grip]")
    start, end = grips.nth(2).bounding_box(), grips.nth(0).bounding_box()

    page.mouse.move(start["x"] + 5, start["y"] + 5)
    page.mouse.down()
    page.mouse.move(end["x"] + 5, end["y"] + 30, steps=5)
    page.mouse.move(end["x"] + 5, end["y"] + 2, steps=5)
    page.mouse.up()
    expect(page.locator(".toast")).to_contain_text("Citra dinaikkan.")
    assert order(meeting) == ["Citra", "Ahmad", "Budi"]

    page.locator(".toast").get_by_role("button", name="Urungkan").click()
    expect(page.locator(".order__who b").first).to_have_text("Ahmad")
    assert order(meeting) == ["Ahmad", "Budi", "Citra"]


def test_the_keyboard_moves_somebody_and_keeps_the_focus(signed_in_page, meeting, url, people):
    page = signed_in_page("secretariat")
    page.goto(url)
    button = page.get_by_role("button", name="Naikkan Citra")

    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".order__who b").nth(1)).to_have_text("Citra")
    expect(button).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator(".order__who b").first).to_have_text("Citra")

    assert order(meeting) == ["Citra", "Ahmad", "Budi"]


def test_the_buttons_work_without_script(signed_in_page, meeting, url, people):
    page = signed_in_page("secretariat", javascript=False)
    page.goto(url)

    page.get_by_role("button", name="Turunkan Ahmad").click()

    assert order(meeting) == ["Budi", "Ahmad", "Citra"]
