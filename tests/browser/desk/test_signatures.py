"""Signatures on screen in a real browser: drawn by hand, with and without a network, exactly once."""

import pypdfium2
import pytest
from playwright.sync_api import expect

from participants.models import CheckIn, Reception, Signature
from participants.papers import attendance
from rakerda.pdf import drawing
from tests.browser.desk.acts import GONE, check_in, code_of
from tests.browser.waiting import wait_for

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def signs(meeting):
    return Reception.objects.create(meeting=meeting, signs=True)


def write(page):
    """Draw a zigzag from left to right."""
    expect(page.locator("[data-pad]")).to_be_visible()
    box = page.locator("[data-pad]").bounding_box()

    def at(x, y):
        return box["x"] + box["width"] * x, box["y"] + box["height"] * y

    page.mouse.move(*at(0.2, 0.3))
    page.mouse.down()
    page.mouse.move(*at(0.4, 0.7), steps=8)
    page.mouse.move(*at(0.8, 0.4), steps=8)
    page.mouse.up()


def on_device(page):
    """Return the scans and signatures stored on the device, in order."""
    return page.evaluate("async () => (await import('/static/js/desk/store.js')).scans()")


def test_who_came_signs_and_the_sheet_has_it(at_desk, meeting, day, people):
    page = at_desk(phone=True)
    check_in(page, people[0].name)
    expect(page.locator("[data-signature]")).to_contain_text("Andi Zulkarnain")

    write(page)
    with page.expect_response("**/scans/"):
        page.get_by_role("button", name="Simpan tanda tangan").click()

    expect(page.locator("[data-signature]")).to_be_hidden()
    expect(page.locator("[data-card]")).to_contain_text("Andi Zulkarnain")
    [kept] = Signature.objects.all()
    assert kept.check_in == people[0].check_ins.get()
    assert all(abs(said - drawn) <= 12 for said, drawn in zip(kept.strokes[0][:2], (200, 300), strict=True))
    composed = attendance.draw(meeting, {"day": day.pk, "filled": True, "drawn": True})
    assert attendance.path(kept.strokes) in composed.html
    assert len(pypdfium2.PdfDocument(drawing.render(composed.html, composed.media).pdf)) == 1
    page.reload()
    assert ["strokes" in row["scan"] for row in on_device(page)] == [False]


def test_without_a_network_it_waits_behind_its_scan(at_desk, people):
    page = at_desk(accept=GONE)
    page.context.set_offline(True)
    check_in(page, people[1].name)
    write(page)
    page.get_by_role("button", name="Simpan tanda tangan").click()
    wait_for(page, lambda: ["strokes" in row["scan"] for row in on_device(page)] == [False, True])
    page.reload()
    expect(page.locator("[data-line]")).to_contain_text("1 kehadiran tersimpan")
    assert Signature.objects.count() == 0

    page.context.set_offline(False)

    expect(page.locator("[data-line]")).to_be_hidden()
    assert [row.check_in for row in Signature.objects.all()] == [CheckIn.objects.get()]


def test_it_is_skipped_by_key_and_by_the_next_scan(at_desk, people):
    page = at_desk()
    check_in(page, people[2].name)
    expect(page.get_by_role("button", name="Lewati")).to_be_focused()

    page.keyboard.press("Enter")

    expect(page.locator("[data-signature]")).to_be_hidden()
    check_in(page, people[3].name)
    expect(page.locator("[data-signature]")).to_be_visible()
    page.keyboard.type(code_of(people[4]))
    page.keyboard.press("Enter")
    expect(page.locator("[data-signature]")).to_contain_text("Eko Prasetyo")
    page.keyboard.press("Escape")
    expect(page.locator("[data-signature]")).to_be_hidden()
    assert (CheckIn.objects.count(), Signature.objects.count()) == (3, 0)


def test_somebody_on_the_list_signs_on_their_page(signed_in_page, day, people):
    people[5].check_in(day, "uji")
    page = signed_in_page("secretariat", dark=True)
    page.goto(people[5].get_absolute_url())
    page.get_by_role("link", name="Tanda tangani").click()
    expect(page.get_by_role("button", name="Simpan tanda tangan")).to_be_disabled()

    write(page)
    page.get_by_role("button", name="Simpan tanda tangan").click()

    expect(page.get_by_text("Tanda tangan tersimpan.")).to_be_visible()
    assert [row.check_in.participant for row in Signature.objects.all()] == [people[5]]
