"""A desk that has the list already forgets who is taken off it."""

import pytest
from playwright.sync_api import expect

from participants.models import CheckIn
from tests.browser.desk.acts import GONE
from tests.browser.waiting import wait_for

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LOOK = """async () => (await import("/static/js/desk/desk_list.js")).refresh()"""


def test_who_is_taken_off_the_list_is_forgotten_with_the_next_look(at_desk, people):
    page = at_desk(accept=GONE)
    people[0].strike()

    page.evaluate(LOOK)
    page.locator("#q").fill("Zulkarnain")
    expect(page.locator("[data-result]")).to_contain_text("Tidak ada")
    page.context.set_offline(True)
    page.reload()
    page.wait_for_selector("html[data-ready]")
    page.locator("#q").fill("Zulkarnain")

    expect(page.locator("[data-hit]")).to_have_count(0)


@pytest.mark.parametrize("offline", [False, True])
def test_a_guest_who_is_taken_back_is_forgotten_at_once(at_desk, people, offline):
    page = at_desk(accept=GONE)
    page.get_by_role("button", name="Tamu di luar daftar").click()
    page.locator("#guest").get_by_label("Nama dengan gelar").fill("Tamu Salah")
    page.locator("#guest").get_by_label("Jabatan dan instansi").fill("Pers")
    page.locator("#guest").get_by_role("button", name="Catat hadir").click()
    expect(page.locator("[data-card]")).to_contain_text("Berhasil dicatat")
    page.context.set_offline(offline)

    page.locator("[data-card]").get_by_role("button", name="Urungkan").click()
    expect(page.locator("[data-card]")).not_to_contain_text("Berhasil dicatat")
    page.locator("#q").fill("Tamu Salah")

    expect(page.locator("[data-hit]")).to_have_count(0)
    page.context.set_offline(False)
    wait_for(page, lambda: CheckIn.objects.count() == 0)
