"""Representatives and namesakes at the desk, alike with and without a network."""

import pytest
from playwright.sync_api import expect

from participants.answers import answering
from participants.models import CheckIn, Participant
from tests.browser.desk.acts import GONE, code_of, scan
from tests.browser.waiting import wait_for

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
OFFLINE = pytest.mark.parametrize("offline", [False, True])
RULE = "Wakil duduk menurut tingkatnya sendiri"


def enter_guest(page, name):
    page.get_by_role("button", name="Tamu di luar daftar").click()
    page.locator("#guest").get_by_label("Nama dengan gelar").fill(name)
    page.locator("#guest").get_by_label("Jabatan dan instansi").fill("Wartawan")
    page.locator("#guest").get_by_role("button", name="Catat hadir").click()


def arrived():
    return sorted(CheckIn.objects.values_list("participant__name", flat=True))


@OFFLINE
def test_a_guest_with_a_listed_name_may_be_the_listed_person(at_desk, people, offline):
    page = at_desk(accept=GONE)
    page.context.set_offline(offline)

    enter_guest(page, "Dr. CITRA LESTARI, S.T.")
    expect(page.locator("#alike")).to_contain_text("Apakah ini Citra Lestari (Kepala Citr)?")
    page.get_by_role("button", name="Ya, catat beliau hadir").click()

    expect(page.locator("[data-card]")).to_contain_text("Citra Lestari")
    expect(page.locator("[data-card]")).to_contain_text("C2")
    page.context.set_offline(False)
    wait_for(page, lambda: arrived() == ["Citra Lestari"])
    assert Participant.objects.count() == len(people)


@OFFLINE
def test_a_guest_with_a_listed_name_may_be_another_person(at_desk, people, offline):
    page = at_desk(accept=GONE)
    page.context.set_offline(offline)

    enter_guest(page, "citra lestari")
    page.locator("#alike").get_by_role("button", name="Batal").click()
    page.get_by_role("button", name="Tamu di luar daftar").click()
    expect(page.locator("#guest").get_by_label("Nama dengan gelar")).to_have_value("citra lestari")
    page.locator("#guest").get_by_role("button", name="Catat hadir").click()
    page.get_by_role("button", name="Bukan, orang lain").click()

    expect(page.locator("[data-card]")).to_contain_text("citra lestari")
    page.context.set_offline(False)
    wait_for(page, lambda: arrived() == ["citra lestari"])


@OFFLINE
@pytest.mark.parametrize("by", ["name", "code"])
def test_who_was_announced_is_offered_and_recorded(at_desk, people, offline, by):
    answering.be_represented(people[2], "uji", "Dinas luar", "Gatot, S.E.", "Sekretaris")
    page = at_desk(accept=GONE)
    page.context.set_offline(offline)

    if by == "code":
        scan(page, code_of(people[2]))
    else:
        page.locator("#q").fill("Citr")
    expect(page.locator("[data-hit]", has_text="Citra Lestari")).to_contain_text("Diwakili oleh Gatot, S.E., belum datang")
    assert CheckIn.objects.count() == 0
    page.locator("[data-hit]", has_text="Sekretaris (mewakili").get_by_role("button", name="Hadir sendiri").click()

    expect(page.locator("[data-card]")).to_contain_text("Gatot, S.E.")
    page.context.set_offline(False)
    wait_for(page, lambda: arrived() == ["Gatot, S.E."])


def test_the_form_is_filled_with_who_was_announced(at_desk, people):
    answering.be_represented(people[2], "uji", "Dinas luar", "Gatot, S.E.", "Sekretaris")
    page = at_desk()
    page.locator("#q").fill("Citra")

    page.locator("[data-hit]", has_text="Citra Lestari").get_by_role("link", name="Mewakili").click()

    expect(page.locator("#stand").get_by_label("Nama dengan gelar")).to_have_value("Gatot, S.E.")
    expect(page.locator("#stand").get_by_label("Jabatan dan instansi")).to_have_value("Sekretaris")


@OFFLINE
def test_a_representative_is_shown_no_seat_of_the_one_they_stand_for(at_desk, people, offline):
    page = at_desk(accept=GONE)
    page.context.set_offline(offline)
    page.locator("#q").fill("Citra")
    page.get_by_role("link", name="Mewakili").click()
    page.locator("#stand").get_by_label("Nama dengan gelar").fill("Gatot, S.E.")
    page.locator("#stand").get_by_label("Jabatan dan instansi").fill("Sekretaris")
    page.locator("#stand").get_by_role("button", name="Catat hadir").click()

    card = page.locator("[data-card]")
    expect(card).to_contain_text("Gatot, S.E.")
    expect(card).to_contain_text("Sekretaris (mewakili Kepala Citr)")
    expect(card).to_contain_text(RULE)
    expect(card.locator("[data-slot=seat]")).to_be_hidden()


@OFFLINE
def test_a_departure_is_undone_with_one_press(at_desk, people, offline):
    page = at_desk(accept=GONE)
    people[0].check_in(people[0].meeting.days.get(), "Meja 1")
    page.reload()
    page.wait_for_selector("html[data-ready]")
    page.context.set_offline(offline)

    page.locator("#q").fill("Andi Z")
    page.get_by_role("button", name="Pulang").click()
    expect(page.locator("[data-card]")).to_contain_text("Kepulangan")
    page.locator("[data-card]").get_by_role("button", name="Urungkan").click()
    expect(page.locator("[data-card]")).not_to_contain_text("Kepulangan")
    page.locator("#q").fill("Andi Z")
    expect(page.get_by_role("button", name="Pulang")).to_be_visible()

    page.context.set_offline(False)
    expect(page.locator("[data-line]")).to_be_hidden()
    wait_for(page, lambda: list(CheckIn.objects.values_list("left_at", flat=True)) == [None])
