"""Arranging the agenda with a mouse, a keyboard, a phone, and without script."""

import datetime
import re

import pytest
from playwright.sync_api import expect

from agenda.programme.releasing import publish
from tests import make
from tests.browser.test_accessibility import check
from tests.browser.walking import slow_down

pytestmark = pytest.mark.browser


@pytest.fixture
def day(meeting):
    day = make.make_day(meeting, starts_at=datetime.time(8))
    for title, minutes in [("Registrasi", 60), ("Pembukaan", 20), ("Laporan", 10), ("Sambutan", 30)]:
        make.make_session(day, title=title, minutes=minutes)
    return day


@pytest.fixture
def url(meeting):
    return f"/{meeting.region.slug}/{meeting.slug}/arrangement/"


def rows(page):
    """Return time and title of each row."""
    return [
        (row.locator(".arrange__time").inner_text(), row.locator(".list__title a").inner_text())
        for row in page.locator(".arrange__item").all()
    ]


def order(day):
    return [session.title for session in day.sessions.all()]


def test_the_keyboard_moves_a_row_and_keeps_the_focus_on_its_button(signed_in_page, url, day):
    page = signed_in_page("secretariat")
    page.goto(url)
    button = page.get_by_role("button", name="Naikkan “Laporan”")

    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".toast")).to_contain_text("“Laporan” dinaikkan.")

    assert rows(page) == [("08.00", "Registrasi"), ("09.00", "Laporan"), ("09.10", "Pembukaan"), ("09.30", "Sambutan")]
    expect(button).to_be_focused()

    page.keyboard.press("Space")
    expect(page.locator(".arrange__item .list__title a").first).to_have_text("Laporan")
    expect(button).to_be_focused()
    assert order(day) == ["Laporan", "Registrasi", "Pembukaan", "Sambutan"]


def test_an_undo_puts_the_row_back(signed_in_page, url, day):
    page = signed_in_page("secretariat")
    page.goto(url)

    page.get_by_role("button", name="Turunkan “Registrasi”").click()
    page.locator(".toast").get_by_role("button", name="Urungkan").click()
    expect(page.locator(".arrange__item .list__title a").first).to_have_text("Registrasi")

    assert order(day) == ["Registrasi", "Pembukaan", "Laporan", "Sambutan"]


def test_a_row_is_dragged_into_place(signed_in_page, url, day):
    page = signed_in_page("secretariat")
    page.goto(url)
    row = page.locator(".arrange__item", has_text="Sambutan")
    grip, target = row.locator("[data-grip]").bounding_box(), page.locator(".arrange__item").nth(1).bounding_box()

    page.mouse.move(grip["x"] + grip["width"] / 2, grip["y"] + grip["height"] / 2)
    page.mouse.down()
    page.mouse.move(grip["x"] + 10, target["y"] + target["height"] - 5, steps=8)
    page.mouse.move(grip["x"] + 10, target["y"] + 4, steps=4)
    page.mouse.up()
    expect(page.locator(".toast")).to_contain_text("“Sambutan” dinaikkan.")

    assert rows(page) == [("08.00", "Registrasi"), ("09.00", "Sambutan"), ("09.30", "Pembukaan"), ("09.50", "Laporan")]
    assert order(day) == ["Registrasi", "Sambutan", "Pembukaan", "Laporan"]


def test_minutes_typed_in_a_row_move_all_times_after_it(signed_in_page, url, day):
    page = signed_in_page("secretariat")
    page.goto(url)
    minutes = page.get_by_label("Lama “Registrasi” dalam menit")

    minutes.fill("45")
    page.keyboard.press("Tab")
    expect(page.locator(".arrange__time").nth(1)).to_have_text("08.45")

    assert [time for time, _title in rows(page)] == ["08.00", "08.45", "09.05", "09.15"]
    expect(page.get_by_role("button", name="Naikkan “Registrasi”")).to_be_focused()
    assert day.sessions.get(title="Registrasi").minutes == 45


def test_a_change_and_a_click_right_after_it_both_count(signed_in_page, url, day):
    page = signed_in_page("secretariat")
    page.goto(url)

    page.get_by_label("Lama “Registrasi” dalam menit").fill("30")
    page.get_by_role("button", name="Turunkan “Pembukaan”").click()
    expect(page.locator(".arrange__item .list__title a").nth(1)).to_have_text("Laporan")
    expect(page.locator(".arrange__time").nth(1)).to_have_text("08.30")

    assert (order(day)[1], day.sessions.get(title="Registrasi").minutes) == ("Laporan", 30)


def test_minutes_that_can_not_be_say_so_in_the_row(signed_in_page, url, day):
    page = signed_in_page("secretariat")
    page.goto(url)

    page.get_by_label("Lama “Laporan” dalam menit").fill("0")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert").filter(has_text="Tidak tersimpan, tetap 10 menit")).to_be_visible()

    assert page.get_by_label("Lama “Laporan” dalam menit").input_value() == "0"
    assert day.sessions.get(title="Laporan").minutes == 10


def test_a_clash_is_told_links_to_its_row_and_is_repaired_there(signed_in_page, url, day):
    make.make_session(day, title="ISHOMA", kind="break", minutes=75, fixed_at=datetime.time(9, 45))
    page = signed_in_page("secretariat")
    page.goto(url)
    publish_button = page.get_by_role("button", name="Terbitkan Revisi 1")
    expect(publish_button).to_have_attribute("aria-disabled", "true")
    expect(publish_button).to_have_accessible_description("1 bentrok harus selesai sebelum terbit")

    page.get_by_role("link", name="“Sambutan” melewati “ISHOMA” 15 menit").click()
    assert page.url.endswith(f"#session-{day.sessions.get(title='Sambutan').pk}")
    expect(page.locator(".arrange__item .notice")).to_contain_text("Selesai 10.00, melewati “ISHOMA” 15 menit")
    page.get_by_role("button", name="Jadikan 15 menit").click()

    expect(page.get_by_role("link", name="Terbitkan Revisi 1…")).to_be_visible()
    expect(page.locator(".notice")).to_have_count(0)


@pytest.mark.parametrize("path", ["arrangement/", "agenda/", "releases/"])
def test_a_full_day_is_open_to_everyone(signed_in_page, url, meeting, day, path):
    publish(meeting, "")
    rooms = make.make_room(meeting), make.make_room(meeting)
    for room in rooms:
        make.make_session(day, title="Ekspose", room=room, kind="expose", public=False)
    make.make_session(day, title="ISHOMA", kind="break", minutes=75, fixed_at=datetime.time(10, 15))
    day.sessions.get(title="Registrasi").open()
    page = signed_in_page("secretariat")

    page.goto(url.replace("arrangement/", path))

    check(page)


def test_on_a_phone_every_target_is_large_enough_and_nothing_is_cut_off(signed_in_page, url, day):
    page = signed_in_page("secretariat", phone=True)
    page.goto(url)

    boxes = [target.bounding_box() for target in page.locator(".arrange__item :is(button, input:not([type=hidden]))").all()]

    assert len(boxes) == 12
    assert min(min(box["width"], box["height"]) for box in boxes) >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_without_script_the_same_acts_are_there(signed_in_page, url, day):
    page = signed_in_page("secretariat", javascript=False)
    page.goto(url)

    page.get_by_role("button", name="Naikkan “Pembukaan”").click()
    assert order(day)[0] == "Pembukaan"

    page.get_by_label("Lama “Pembukaan” dalam menit").fill("25")
    page.locator(".arrange__item").first.get_by_role("button", name="Simpan").click()
    assert day.sessions.get(title="Pembukaan").minutes == 25

    page.get_by_role("link", name="Tambah mata acara").click()
    page.get_by_label("Judul").fill("Penutupan")
    page.get_by_label("Lama (menit)").fill("15")
    page.get_by_role("button", name="Tambahkan mata acara").click()
    assert order(day)[-1] == "Penutupan"

    page.get_by_role("link", name="Terbitkan Revisi 1…").click()
    page.get_by_role("button", name="Terbitkan Revisi 1").click()
    expect(page.locator("h1")).to_have_text("Susunan Acara")
    assert re.search(r"Revisi 1", page.locator("aside").inner_text())


def test_a_duration_that_is_entered_is_sent_once(day, url, signed_in_page):
    page = signed_in_page("secretariat")
    page.goto(url)
    sent = []
    page.on("request", lambda request: request.method == "POST" and sent.append(request.post_data))

    minutes = page.get_by_role("spinbutton").first
    minutes.fill("45")
    minutes.press("Enter")
    expect(page.locator(".arrange__time").nth(1)).to_have_text("08.45")
    page.wait_for_load_state("networkidle")

    assert len(sent) == 1


@pytest.mark.parametrize(("delay", "key"), [(700, "Enter"), (50, "Tab")], ids=["typed across it", "typed before it"])
def test_digits_typed_while_the_agenda_is_on_its_way_are_all_kept(signed_in_page, url, day, delay, key):
    page = signed_in_page("secretariat")
    page.goto(url)
    slow_down(page)
    first, second = (page.get_by_label(f"Lama “{title}” dalam menit") for title in ("Registrasi", "Pembukaan"))

    first.fill("45")
    second.focus()
    second.press("End")
    page.keyboard.press("Backspace")
    page.keyboard.press("Backspace")
    page.keyboard.type("135", delay=delay)
    expect(page.locator(".arrange__time").nth(1)).to_have_text("08.45")
    expect(second).to_be_focused()
    page.keyboard.press(key)

    expect(page.locator(".arrange__time").nth(2)).to_have_text("11.00")
    assert [session.minutes for session in day.sessions.all()] == [45, 135, 10, 30]
