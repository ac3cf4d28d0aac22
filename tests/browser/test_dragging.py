"""Rows that are dragged into order: the page scrolls by itself near its edge, and Escape ends a drag."""

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("floor")]
PAGE = "/uji/perilaku/"
NAMES = ["Pembukaan", "Laporan", "Sambutan", "Paparan"]


@pytest.fixture
def page(open_page):
    page = open_page()
    page.goto(PAGE)
    return page


def take(page, number):
    """Press the mouse on the grip of this row."""
    grip = page.locator("[data-grip]").nth(number)
    grip.scroll_into_view_if_needed()
    box = grip.bounding_box()
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    page.mouse.down()
    return box


def order(page):
    texts = page.locator("#urutan > li").all_inner_texts()
    return [next(name for name in NAMES if name in text) for text in texts]


def test_the_page_scrolls_by_itself_under_a_row_that_is_dragged_to_its_edge(page):
    page.set_viewport_size({"width": 800, "height": 240})
    page.evaluate("document.body.style.paddingBlockEnd = '600px'")
    page.locator("#urutan > li").nth(3).evaluate("row => row.scrollIntoView({ block: 'end' })")
    before = page.evaluate("scrollY")
    box = take(page, 3)

    page.mouse.move(box["x"] + 5, 20, steps=5)

    expect(page.locator("#urutan > li").first).to_contain_text("Paparan")
    assert page.evaluate("scrollY") < before - 60
    page.mouse.up()
    expect(page.locator("#toasts .toast")).to_have_text("Paparan, Pembukaan, Laporan, Sambutan")


def test_a_row_that_rests_in_the_middle_scrolls_nothing(page):
    box = take(page, 3)
    page.mouse.move(box["x"] + 5, box["y"] - 60, steps=3)
    before = page.evaluate("scrollY")

    page.evaluate("new Promise(done => setTimeout(done, 200))")

    assert page.evaluate("scrollY") == before
    page.mouse.up()


def test_escape_puts_the_row_back_and_sends_nothing(page):
    sent = []
    page.on("request", lambda request: sent.append(request.method) if request.method == "POST" else None)
    top = page.locator("[data-grip]").nth(1).bounding_box()
    box = take(page, 3)
    page.mouse.move(box["x"] + 5, top["y"] + 2, steps=8)
    assert order(page) != NAMES

    page.keyboard.press("Escape")

    assert order(page) == NAMES
    expect(page.locator("[data-moving]")).to_have_count(0)
    page.mouse.move(box["x"] + 5, top["y"] - 20, steps=3)
    page.mouse.up()
    assert (order(page), sent) == (NAMES, [])
