"""Scanners at the desk: read whatever the keyboard does, and never taken for what somebody typed."""

import pytest
from playwright.sync_api import expect

from participants.models import CheckIn, Participant, Scan
from tests.browser.desk.acts import GONE, code_of, scan
from tests.browser.waiting import wait_for

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def address_of(page, participant):
    host = page.evaluate("location.origin")
    return f"{host}{participant.meeting.get_absolute_url()}c/{code_of(participant)}/"


@pytest.mark.parametrize("offline", [False, True])
def test_capitals_and_punctuation_hide_no_code(at_desk, people, offline):
    page = at_desk(accept=GONE)
    page.context.set_offline(offline)
    addresses = [address_of(page, one) for one in people]
    typed = [
        addresses[0].upper(), addresses[1].swapcase(), f"{addresses[2]}.", f"({addresses[3]}),",
        code_of(people[4]).upper(), f"{code_of(people[5])}.",
    ]  # fmt: skip

    for one, text in zip(people, typed, strict=True):
        scan(page, text)
        expect(page.locator("[data-card]")).to_contain_text(one.name)
        expect(page.locator("[data-card]")).to_contain_text("Tersimpan" if offline else "Berhasil dicatat")
    page.context.set_offline(False)

    wait_for(page, lambda: CheckIn.objects.count() == len(people))
    assert set(Scan.objects.values_list("result", flat=True)) == {"recorded"}


@pytest.mark.parametrize("offline", [False, True])
@pytest.mark.parametrize("label", ["Nama dengan gelar", "Jabatan dan instansi", "Nomor telepon"])
@pytest.mark.parametrize("enter", [True, False])
def test_a_scan_into_an_open_form_is_a_scan(at_desk, people, offline, label, enter):
    page = at_desk(accept=GONE)
    address = address_of(page, people[1])
    page.context.set_offline(offline)
    page.get_by_role("button", name="Tamu di luar daftar").click()
    guest = page.locator("#guest")
    guest.get_by_label(label).fill("0812")
    guest.get_by_label(label).focus()

    page.keyboard.press("End")
    page.keyboard.type(address.upper() if enter else address)
    if enter:
        page.keyboard.press("Enter")

    expect(page.locator("[data-card]")).to_contain_text(people[1].name)
    expect(guest).to_be_hidden()
    page.get_by_role("button", name="Tamu di luar daftar").click()
    expect(guest.get_by_label(label)).to_have_value("0812")
    page.context.set_offline(False)
    wait_for(page, lambda: [one.participant for one in CheckIn.objects.all()] == [people[1]])
    assert Participant.objects.count() == len(people)


def test_a_scan_into_the_name_of_a_representative_is_a_scan(at_desk, people):
    page = at_desk()
    page.locator("#q").fill("Citra")
    page.get_by_role("link", name="Mewakili").click()
    page.locator("#stand").get_by_label("Nama dengan gelar").focus()

    page.keyboard.type(address_of(page, people[0]))
    page.keyboard.press("Enter")

    expect(page.locator("[data-card]")).to_contain_text(people[0].name)
    assert [one.participant for one in CheckIn.objects.all()] == [people[0]]


def test_a_name_that_a_device_kept_before_is_refused_with_the_reason(at_desk, people):
    page = at_desk()
    page.evaluate(
        """async ([day, name]) => {
          const queue = await import("/static/js/desk/queue.js")
          await queue.add({ key: crypto.randomUUID(), way: "walk_in", act: "arrival", day, name, office: "Pers" }, { mode: day, name })
          await queue.flush()
        }""",
        [str(people[0].meeting.days.get().pk), address_of(page, people[0])],
    )

    expect(page.locator("[data-look]")).to_contain_text("bukan nama")
    assert (CheckIn.objects.count(), Participant.objects.count()) == (0, len(people))
