"""A long form asks before it is left with changes that were not sent, and only then."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.fixture
def heard():
    return []


@pytest.fixture
def open_form(signed_in_page, heard):
    """open_form(url) returns the page of the secretariat, which stays whenever it is asked whether it should."""

    def open_form(url):
        page = signed_in_page("secretariat")
        page.on("dialog", lambda dialog: (heard.append(dialog.type), dialog.dismiss()))
        page.goto(url)
        return page

    return open_form


@pytest.fixture
def reception(meeting):
    return reverse("participants:reception_update", args=meeting.args)


def write(page, label, text):
    """Type as people do: a browser asks only those who touched the page."""
    page.get_by_label(label, exact=False).first.click()
    page.keyboard.type(text)


def leave(page):
    page.get_by_role("banner").get_by_role("link").first.click(no_wait_after=True)


def test_who_leaves_with_a_change_is_asked_and_may_stay(open_form, heard, reception):
    page = open_form(reception)
    write(page, "Narahubung", "Nurhidayah")

    leave(page)

    expect(page).to_have_url(re.compile(r"/reception/$"))
    page.wait_for_timeout(300)
    assert heard == ["beforeunload"]
    assert page.get_by_label("Narahubung", exact=False).first.input_value() == "Nurhidayah"


def test_who_changed_nothing_or_took_it_back_is_not_asked(open_form, heard, reception):
    page = open_form(reception)
    write(page, "Narahubung", "N")
    page.keyboard.press("Backspace")

    leave(page)

    expect(page.locator("h1")).not_to_have_text("Penerimaan peserta")
    assert heard == []


def test_who_saves_is_not_asked(open_form, heard, reception):
    page = open_form(reception)
    write(page, "Narahubung", "Nurhidayah")

    page.get_by_role("button", name="Simpan").click()

    expect(page.locator("#toasts .toast")).to_be_visible()
    assert heard == []


def test_what_came_back_with_errors_is_not_saved_either(open_form, heard, reception):
    page = open_form(reception)
    write(page, "Nomor narahubung", "12")
    page.get_by_role("button", name="Simpan").click()
    expect(page.locator("[role=alert][data-focus]")).to_be_visible()
    page.locator("h1").click()

    leave(page)

    page.wait_for_timeout(300)
    assert heard == ["beforeunload"]


def test_the_settings_of_the_meeting_ask_too(open_form, heard, meeting):
    page = open_form(reverse("agenda:meeting_update", args=meeting.args))
    page.locator("#isi form textarea, #isi form input[type=text]").first.click()
    page.keyboard.type("X")

    leave(page)

    page.wait_for_timeout(300)
    assert heard == ["beforeunload"]
