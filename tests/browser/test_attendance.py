"""The list of participants in a real browser: recording who came, on a desktop, a phone, and without script."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from participants.models import CheckIn, Participant
from tests import make

pytestmark = pytest.mark.browser


@pytest.fixture
def people(meeting):
    """Two heads of units, and a day to attend."""
    make.make_day(meeting)
    return [
        make.make_participant(meeting, make.make_unit(meeting.region), name=name, office=f"Kepala {name}")
        for name in ("Ahmad Basri", "Siti Rahmah")
    ]


def address(meeting):
    return reverse("participants:participants", args=meeting.args)


def row(page, participant):
    return page.locator(f"#participant-{participant.pk}")


def test_one_press_records_somebody_and_another_takes_it_back(signed_in_page, meeting, people):
    page = signed_in_page("desk")
    page.goto(address(meeting))

    row(page, people[0]).get_by_role("button", name=re.compile("^Hadir")).click()

    expect(row(page, people[0])).to_contain_text("Hadir")
    expect(page.locator("#count-present")).to_have_text("1")
    expect(page.locator("#recap")).to_contain_text("1 orang hadir.")
    expect(page.locator("#toasts")).to_contain_text("Ahmad Basri tercatat hadir.")
    assert CheckIn.objects.get().participant == people[0]

    page.locator("#toasts").get_by_role("button", name="Urungkan").click()

    expect(page.locator("#count-present")).to_have_text("0")
    assert not CheckIn.objects.exists()


def test_the_focus_stays_on_the_row(signed_in_page, meeting, people):
    page = signed_in_page("desk")
    page.goto(address(meeting))

    row(page, people[0]).get_by_role("button").focus()
    page.keyboard.press("Enter")

    expect(page.locator("#count-present")).to_have_text("1")
    assert page.evaluate("document.activeElement.id") == f"attendance-{people[0].pk}"


def test_a_representative_who_goes_changes_the_row_of_the_head_too(signed_in_page, meeting, people):
    representative = people[0].represent_by(name="Rusli", office="Sekretaris", by="meja 1", day=meeting.days.get())
    page = signed_in_page("desk")
    page.goto(address(meeting))
    expect(row(page, people[0])).to_contain_text("oleh Rusli, Sekretaris")

    row(page, representative).get_by_role("button", name=re.compile("Urungkan")).click()

    expect(row(page, people[0])).not_to_contain_text("oleh Rusli")
    expect(page.locator("#count-representing")).to_have_text("0")
    assert page.locator(".people template, #beside *").count() == 0


def test_search_and_filters_work_together_and_stay_in_the_address(signed_in_page, meeting, people):
    page = signed_in_page("desk")
    page.goto(address(meeting))

    page.get_by_role("link", name=re.compile("Tidak hadir")).click()
    page.locator("#q").press_sequentially("siti", delay=20)

    expect(page.locator(".people__row")).to_have_count(1)
    expect(page).to_have_url(re.compile(r"\?.*q=siti"))
    assert "show=absent" in page.url
    assert page.evaluate("document.activeElement.id") == "q"
    page.reload()
    expect(page.locator(".people__row")).to_have_count(1)
    expect(page.locator("#q")).to_have_value("siti")


@pytest.mark.parametrize("javascript", [True, False])
def test_a_representative_is_entered_on_a_phone(signed_in_page, meeting, people, javascript):
    page = signed_in_page("desk", phone=True, javascript=javascript)
    page.goto(address(meeting))

    row(page, people[1]).get_by_role("link", name=re.compile("Mewakili")).click()
    page.get_by_label("Nama dengan gelar").fill("Rusli Hamdani, S.T.")
    page.get_by_label("Jabatan").fill("Sekretaris Dinas")
    page.get_by_role("button", name="Catat hadir").click()

    representative = Participant.objects.get(represents=people[1])
    expect(row(page, representative)).to_be_in_viewport()
    expect(row(page, people[1])).to_contain_text("oleh Rusli Hamdani, S.T., Sekretaris Dinas")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_script_the_button_comes_back_to_the_row(signed_in_page, meeting, people):
    page = signed_in_page("desk", phone=True, javascript=False)
    page.goto(address(meeting))

    row(page, people[1]).get_by_role("button", name=re.compile("^Hadir")).click()

    expect(page).to_have_url(re.compile(f"#participant-{people[1].pk}$"))
    expect(row(page, people[1])).to_contain_text("Hadir")
    assert CheckIn.objects.get().participant == people[1]
