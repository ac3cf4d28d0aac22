"""Taking minutes during speeches: no reload, by keyboard, on phone and desktop, without losing typed text."""

import pytest
from playwright.sync_api import expect

from proceedings.models import Minutes, Question, Remark
from tests.proceedings.make import make_minutes, make_present, make_question

pytestmark = pytest.mark.browser


@pytest.fixture
def minutes(meeting):
    make_present(meeting, name="Hj. Endang Wahyuni Amir, S.IP.", office="Camat Angsana")
    make_present(meeting, name="Rusli Hamdani, S.T.", office="Sekretaris Dinas Perhubungan")
    return make_minutes(meeting)


@pytest.fixture
def open_minutes(minutes, signed_in_page):
    """Open a note taker's page of the minutes, with a mark that a reload would remove."""

    def open_minutes(**values):
        page = signed_in_page("note_taker", **values)
        page.goto(minutes.get_absolute_url())
        if values.get("javascript", True):
            page.evaluate("window.stayed = true")
        return page

    return open_minutes


def typed(page):
    return page.get_by_label("Isi")


def speaker(page):
    return page.get_by_role("combobox", name="Pembicara")


def save(page):
    page.get_by_role("button", name="Catat", exact=True).click()


def act(page, name):
    """Open the menu of the last entry and choose an act."""
    page.locator(".entry__menu").last.click()
    page.locator("#acts .menu__item", has_text=name).click()


@pytest.mark.parametrize("phone", [False, True])
def test_notes_are_taken_without_reloading(open_minutes, phone):
    page = open_minutes(phone=phone)

    speaker(page).fill("Angsana")
    page.locator(".compose__kind", has_text="Pertanyaan").click()
    typed(page).fill("Lampu jalan simpang Bunati padam sejak Oktober, kapan diperbaiki?")
    save(page)
    expect(page.locator("#entries .entry")).to_have_count(1)
    expect(typed(page)).to_have_value("")
    act(page, "Jawab")
    page.get_by_role("combobox", name="Dijawab oleh").fill("Rusli")
    page.get_by_role("textbox", name="Jawaban").fill("Suku cadang tiba minggu kedua Januari.")
    page.get_by_label("Komitmen tindak lanjut").fill("Lampu menyala 19 Januari")
    page.get_by_role("button", name="Simpan", exact=True).click()

    expect(page.locator("#entries")).to_contain_text("Suku cadang tiba minggu kedua Januari.")
    expect(page.locator("#entries")).to_contain_text("Lampu menyala 19 Januari")
    assert page.evaluate("window.stayed")
    question = Question.objects.get()
    assert (question.speaker_name, question.answered_name) == ("Hj. Endang Wahyuni Amir, S.IP.", "Rusli Hamdani, S.T.")


def test_the_keyboard_is_enough(open_minutes):
    page = open_minutes()

    page.keyboard.press("Alt+p")
    page.keyboard.type("Angsana")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(speaker(page)).to_have_value("Hj. Endang Wahyuni Amir, S.IP., Camat Angsana")
    page.keyboard.press("Alt+2")
    page.keyboard.type("Kapan diperbaiki?")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#entries .entry")).to_have_count(1)

    expect(typed(page)).to_be_focused()
    expect(typed(page)).to_be_in_viewport()
    expect(page.locator("#entries .entry").last).to_be_in_viewport()
    page.keyboard.type("Besok")
    page.keyboard.press("Alt+p")
    page.keyboard.type("Rusli")
    page.keyboard.press("Enter")
    page.keyboard.press("Control+Enter")

    expect(page.locator("#entries .entry--answer")).to_contain_text("Besok")
    question = Question.objects.get()
    assert (question.text, question.answer, question.answered_name) == ("Kapan diperbaiki?", "Besok", "Rusli Hamdani, S.T.")


@pytest.mark.parametrize("phone", [False, True])
def test_people_are_chosen_from_the_likely_ones_and_by_search(open_minutes, minutes, phone):
    minutes.note(Remark, speaker=make_present(minutes.meeting, name="Zainal", office="Camat Batulicin"), text="Ya", by="uji")
    page = open_minutes(phone=phone)
    options = page.get_by_role("option")

    speaker(page).click()
    expect(options.first).to_contain_text("baru berbicara")
    expect(options).to_have_count(3)
    speaker(page).fill("dinas rusli")
    expect(options).to_have_count(1)
    options.first.click()
    expect(options).to_have_count(0)
    typed(page).fill("Kami sampaikan besok.")
    save(page)

    expect(page.locator("#entries")).to_contain_text("Rusli Hamdani, S.T.")
    expect(speaker(page)).to_have_value("Rusli Hamdani, S.T., Sekretaris Dinas Perhubungan")


@pytest.mark.parametrize("phone", [False, True])
def test_somebody_unknown_is_noted_marked_and_settled_later(open_minutes, phone):
    page = open_minutes(phone=phone)

    speaker(page).fill("Pak Anu")
    typed(page).fill("Yang diketik")
    save(page)
    expect(page.locator("#entries")).to_contain_text("belum dikenali")
    assert Remark.objects.get().speaker_written == "Pak Anu"
    page.get_by_role("link", name="Tentukan pembicara").click()
    expect(speaker(page)).to_be_focused()
    speaker(page).fill("Angsana")
    page.get_by_role("button", name="Simpan", exact=True).click()

    expect(page.locator("#entries")).not_to_contain_text("belum dikenali")
    expect(page.locator("#entries")).to_contain_text("Hj. Endang Wahyuni Amir")
    assert page.evaluate("window.stayed")


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("phone", [False, True])
def test_long_minutes_begin_and_stay_at_the_newest(open_minutes, minutes, phone, javascript):
    camat = minutes.meeting.participants.first()
    for number in range(60):
        minutes.note(Remark, speaker=camat, text=f"Butir {number}", by="uji")
    page = open_minutes(phone=phone, javascript=javascript)
    newest = page.locator("#entries .entry").last

    expect(page.get_by_text("Butir 59", exact=True)).to_be_in_viewport()
    expect(page.get_by_text("Butir 5", exact=True)).to_have_count(0)
    expect(page.get_by_role("button", name="Catat", exact=True)).to_be_in_viewport()
    speaker(page).fill("Angsana")
    typed(page).fill("Butir terakhir")
    save(page)
    expect(newest).to_contain_text("Butir terakhir")
    expect(newest).to_be_in_viewport()
    page.get_by_role("link", name="11 butir sebelumnya").click()

    expect(page.get_by_text("Butir 5", exact=True)).to_have_count(1)


def test_the_dock_of_a_phone_steps_aside_while_one_writes(open_minutes):
    page = open_minutes(phone=True)
    dock = page.locator(".dock")

    expect(dock).to_be_visible()
    typed(page).focus()
    expect(dock).to_be_hidden()
    typed(page).blur()

    expect(dock).to_be_visible()


def test_a_menu_of_the_list_opens_while_one_writes_on_a_phone(open_minutes, minutes):
    make_question(minutes, text="Kapan?")
    page = open_minutes(phone=True)
    typed(page).focus()

    page.locator(".entry__menu").last.tap()

    expect(page.locator("#acts")).to_contain_text("Perbaiki")


def test_what_is_typed_on_a_lost_line_stays_and_is_said(open_minutes):
    page = open_minutes(accept=["ERR_INTERNET_DISCONNECTED", "htmx:sendError", "htmx:afterRequest"])
    speaker(page).fill("Angsana")
    typed(page).fill("Saat jaringan putus")
    page.context.set_offline(True)

    save(page)
    expect(page.locator("#failure")).to_be_visible()
    expect(typed(page)).to_have_value("Saat jaringan putus")
    page.context.set_offline(False)
    page.reload()

    expect(typed(page)).to_have_value("Saat jaringan putus")
    save(page)
    expect(page.locator("#entries")).to_contain_text("Saat jaringan putus")


def test_whom_a_question_asks_is_asked_of_questions_only(open_minutes):
    page = open_minutes()
    asked = page.get_by_label("Ditujukan kepada")

    expect(asked).to_be_hidden()
    page.locator(".compose__kind", has_text="Pertanyaan").click()

    expect(asked).to_be_visible()


def test_who_writes_at_once_keeps_the_field(open_minutes, minutes):
    make_question(minutes, text="Kapan?")
    page = open_minutes()
    page.evaluate("document.addEventListener('htmx:afterSwap', () => document.getElementById('id_answered_by')?.focus())")

    with page.expect_event("console", lambda message: message.text == "settled"):
        page.evaluate("document.addEventListener('htmx:afterSettle', () => setTimeout(() => console.log('settled')))")
        act(page, "Jawab")

    expect(page.get_by_role("combobox", name="Dijawab oleh")).to_be_focused()


def test_a_note_is_saved_while_the_list_is_asked_for_on_a_slow_line(open_minutes, minutes):
    page = open_minutes(accept=["htmx:afterRequest", "htmx:sendAbort"])
    page.clock.install()
    page.goto(minutes.get_absolute_url())
    speaker(page).fill("Angsana")
    typed(page).fill("Di antara dua putaran")
    page.route(lambda address: address.endswith("/minutes/"), lambda route: None)
    for _round in range(2):
        page.clock.run_for(21_000)

    save(page)
    page.clock.run_for(21_000)

    expect(page.locator("#entries")).to_contain_text("Di antara dua putaran")


@pytest.mark.parametrize("phone", [False, True])
def test_a_name_that_fits_several_is_asked_again_and_the_text_stays(open_minutes, minutes, phone):
    make_present(minutes.meeting, name="Rusli Lain", office="Camat Satui")
    page = open_minutes(phone=phone)

    speaker(page).fill("Rusli")
    typed(page).fill("Yang diketik")
    save(page)

    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_role("alert")).to_be_in_viewport()
    expect(typed(page)).to_have_value("Yang diketik")


def test_what_was_typed_outlives_a_lost_session(open_minutes, open_page, minutes):
    page = open_minutes(accept=["status of 403"])
    speaker(page).fill("Angsana")
    typed(page).fill("Yang belum tersimpan")
    session = page.context.cookies()
    page.context.clear_cookies(name="sessionid")

    save(page)
    page.wait_for_url("**/akun/login/**")
    page.context.add_cookies(session)
    page.goto(minutes.get_absolute_url())

    expect(typed(page)).to_have_value("Yang belum tersimpan")
    expect(speaker(page)).to_have_value("Angsana")
    save(page)
    expect(page.locator("#entries .entry:not(.entry--answer)")).to_have_count(1)
    page.reload()
    expect(typed(page)).to_have_value("")


def test_a_half_written_entry_waits_while_a_question_is_answered(open_minutes, minutes):
    make_question(minutes, text="Kapan?")
    page = open_minutes()
    typed(page).fill("Setengah kalimat")

    act(page, "Jawab")
    expect(page.get_by_role("combobox", name="Dijawab oleh")).to_be_visible()
    expect(page.get_by_role("button", name="Hapus")).to_have_count(0)
    page.get_by_role("link", name="Batal").click()

    expect(typed(page)).to_have_value("Setengah kalimat")


def test_the_second_of_two_writers_sees_both_texts(open_minutes, minutes):
    remark = minutes.note(Remark, speaker=make_present(minutes.meeting, name="Kadri"), text="Semula", by="uji")
    page = open_minutes()
    act(page, "Perbaiki")
    expect(typed(page)).to_have_value("Semula")
    Remark.objects.get(pk=remark.pk).edit(1, text="Tulisan rekan")

    typed(page).fill("Tulisan saya")
    page.get_by_role("button", name="Simpan", exact=True).click()

    expect(page.locator("#theirs")).to_contain_text("Tulisan rekan")
    expect(typed(page)).to_have_value("Tulisan saya")
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.locator("#entries")).to_contain_text("Tulisan saya")


def test_a_removed_entry_comes_back_by_the_toast(open_minutes, minutes):
    minutes.note(Remark, speaker=make_present(minutes.meeting, name="Kadri"), text="Terlanjur dihapus", by="uji")
    page = open_minutes()

    act(page, "Hapus")
    expect(page.locator("#entries")).not_to_contain_text("Terlanjur dihapus")
    page.get_by_role("button", name="Urungkan").click()

    expect(page.locator("#entries")).to_contain_text("Terlanjur dihapus")


def test_without_javascript_notes_are_taken_too(open_minutes, minutes):
    page = open_minutes(javascript=False)

    speaker(page).fill("Angsana")
    typed(page).fill("Tanpa skrip")
    save(page)

    expect(page.locator("#entries")).to_contain_text("Tanpa skrip")
    assert Minutes.objects.get().remarks.get().text == "Tanpa skrip"


def test_without_javascript_an_entry_is_removed_and_settled_too(open_minutes, minutes):
    minutes.note(Remark, speaker_written="Pak Anu", text="Usul", by="uji")
    page = open_minutes(javascript=False)

    page.locator(".entry__menu").click()
    page.get_by_role("link", name="Tentukan pembicara").click()
    speaker(page).fill("Angsana")
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.locator("#entries")).to_contain_text("Hj. Endang Wahyuni Amir")
    page.locator(".entry__menu").click()
    page.get_by_role("button", name="Hapus").click()

    expect(page.locator("#entries")).not_to_contain_text("Usul")
    expect(page.get_by_role("button", name="Urungkan")).to_be_visible()
