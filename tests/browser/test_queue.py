"""Reviewing with the keyboard in a browser: one exposé after the other, none of them unseen."""

import re

import pytest
from playwright.sync_api import expect

from presentations.models import Expose
from tests import make
from tests.browser.waiting import wait_for
from tests.presentations.test_exposes import complete
from tests.presentations.test_queue import queue_url

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def waiting(meeting):
    """Three submitted exposés, in running order."""
    exposes = [
        complete(make.make_expose(meeting, make.make_unit(meeting.region, name=name), position=position))
        for position, name in enumerate(["Dinas Kesehatan", "Dinas Pendidikan", "Dinas Sosial"])
    ]
    for expose in exposes:
        expose.submit("uji")
    return exposes


@pytest.fixture
def page(signed_in_page, meeting, waiting):
    page = signed_in_page("secretariat")
    page.goto(queue_url(meeting))
    return page


def shown(page, name):
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


def states(exposes):
    for expose in exposes:
        expose.refresh_from_db()
    return [expose.accepted for expose in exposes]


def test_one_goes_on_and_back_by_letter(page):
    page.keyboard.press("j")
    shown(page, "Dinas Pendidikan")
    page.keyboard.press("k")
    shown(page, "Dinas Kesehatan")


def test_all_are_approved_by_letter(page, waiting):
    for name in ["Dinas Kesehatan", "Dinas Pendidikan", "Dinas Sosial"]:
        shown(page, name)
        page.keyboard.press("s")
    shown(page, "Tidak ada yang menunggu pemeriksaan")

    assert states(waiting) == [True, True, True]


def test_a_letter_that_is_held_down_approves_one(page, waiting):
    page.keyboard.down("s")
    shown(page, "Dinas Pendidikan")
    page.keyboard.down("s")  # the keyboard repeats it
    page.keyboard.up("s")
    page.keyboard.press("j")
    shown(page, "Dinas Sosial")

    assert states(waiting) == [True, False, False]


def test_a_note_is_typed_and_its_letters_press_nothing(page, waiting):
    page.keyboard.press("p")
    expect(page.get_by_role("textbox")).to_be_focused()
    page.keyboard.type("Pasjks")
    page.get_by_role("button", name="Kembalikan untuk perbaikan").click()
    shown(page, "Dinas Pendidikan")

    assert states(waiting) == [False, False, False]
    assert Expose.objects.get(pk=waiting[0].pk).returned_note == "Pasjks"


def hold(page, address):
    """Hold back what goes to addresses like this one. Returns a function that lets it go."""
    held, free = [], []
    page.route(address, lambda route: route.continue_() if free else held.append(route))

    def release():
        wait_for(page, lambda: held)
        free.append(True)
        for route in held:
            route.continue_()

    return release


def test_a_letter_while_the_next_one_is_on_its_way_acts_on_none(page, waiting):
    release = hold(page, re.compile(r"\?at="))

    page.keyboard.press("j")
    page.keyboard.press("s")
    page.wait_for_timeout(1500)  # longer than a press that led nowhere counts
    page.keyboard.press("s")
    release()

    shown(page, "Dinas Pendidikan")
    assert states(waiting) == [False, False, False]


def test_letters_while_an_approval_is_on_its_way_act_on_none(page, waiting):
    release = hold(page, re.compile("/approval/"))

    for letter in "ssj":
        page.keyboard.press(letter)
    page.wait_for_timeout(1500)
    page.keyboard.press("j")
    release()

    shown(page, "Dinas Pendidikan")
    assert states(waiting) == [True, False, False]


def test_an_approval_by_letter_is_undone(page, waiting):
    page.keyboard.press("s")
    shown(page, "Dinas Pendidikan")
    expect(page.locator("#toasts")).to_contain_text("Dinas Kesehatan disetujui")

    page.get_by_role("button", name="Urungkan").click()

    shown(page, "Dinas Kesehatan")
    assert states(waiting) == [False, False, False]
