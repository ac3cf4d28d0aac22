"""Toasts: one act has one, the next act takes its place, and what it covers can be reached."""

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("floor")]
PAGE = "/uji/perilaku/"


@pytest.fixture
def page(open_page):
    page = open_page()
    page.goto(PAGE)
    return page


def note(page):
    with page.expect_response("**/uji/tanda/"):
        page.get_by_role("button", name="Catat").click()


def test_toasts_do_not_pile_up(page):
    for _turn in range(3):
        note(page)

    expect(page.locator("#toasts .toast")).to_have_count(1)
    expect(page.locator("#toasts").get_by_role("button", name="Urungkan")).to_be_visible()


def test_a_toast_that_somebody_points_at_stays_until_they_leave_it(page):
    note(page)
    first = page.locator("#toasts .toast").first
    first.evaluate("toast => (toast.id = 'first')")
    page.locator("#first").hover()

    page.get_by_role("button", name="Catat").evaluate("button => button.click()")
    expect(page.locator("#toasts .toast")).to_have_count(2)
    expect(page.locator("#first")).to_be_visible()
    page.mouse.move(0, 0)

    expect(page.locator("#first")).to_have_count(0)
    expect(page.locator("#toasts .toast")).to_have_count(1)


def test_undo_is_reached_by_keyboard_and_stays_while_it_has_the_focus(page):
    note(page)
    page.locator("#toasts .toast").get_by_role("button", name="Urungkan").focus()

    page.get_by_role("button", name="Catat").evaluate("button => button.click()")

    expect(page.locator("#toasts .toast")).to_have_count(2)
    expect(page.locator("#toasts .toast").first.get_by_role("button", name="Urungkan")).to_be_focused()


@pytest.mark.parametrize("phone", [False, True])
def test_the_last_row_of_a_page_comes_out_from_under_a_toast(open_page, phone):
    page = open_page(phone=phone)
    page.goto(PAGE)
    note(page)

    page.evaluate("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })")

    toast = page.locator("#toasts .toast").bounding_box()
    last = page.get_by_role("contentinfo").get_by_role("link", name="English").bounding_box()
    assert last["y"] + last["height"] <= toast["y"]
