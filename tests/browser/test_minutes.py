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


@pytest.mark.parametrize("phone", [False, True])
def test_notes_are_taken_without_reloading(open_minutes, phone):
    page = open_minutes(phone=phone)

    page.get_by_role("combobox", name="Pembicara").fill("Angsana")
    page.get_by_text("Pertanyaan", exact=True).click()
    typed(page).fill("Lampu jalan simpang Bunati padam sejak Oktober, kapan diperbaiki?")
    page.get_by_role("button", name="Simpan").click()
    expect(page.locator("#entries .minutes__item")).to_have_count(1)
    expect(typed(page)).to_have_value("")
    page.get_by_role("link", name="Jawab", exact=True).click()
    page.get_by_label("Dijawab oleh").fill("Rusli")
    page.get_by_label("Jawaban").fill("Suku cadang tiba minggu kedua Januari.")
    page.get_by_label("Komitmen tindak lanjut").fill("Lampu menyala 19 Januari")
    page.get_by_role("button", name="Simpan").click()

    expect(page.locator("#entries")).to_contain_text("Suku cadang tiba minggu kedua Januari.")
    expect(page.locator("#entries")).to_contain_text("Lampu menyala 19 Januari")
    assert page.evaluate("window.stayed")
    question = Question.objects.get()
    assert (question.speaker_name, question.answered_name) == ("Hj. Endang Wahyuni Amir, S.IP.", "Rusli Hamdani, S.T.")


def test_the_keyboard_is_enough(open_minutes):
    page = open_minutes()

    page.get_by_role("combobox", name="Pembicara").fill("Angsana")
    typed(page).focus()
    page.keyboard.press("Alt+2")
    page.keyboard.type("Kapan diperbaiki?")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#entries .minutes__item")).to_have_count(1)

    expect(typed(page)).to_be_focused()
    expect(typed(page)).to_be_in_viewport()
    expect(page.locator("#entries .minutes__item").last).to_be_in_viewport()
    assert Question.objects.get().text == "Kapan diperbaiki?"


def test_whom_a_question_asks_is_asked_of_questions_only(open_minutes):
    page = open_minutes()
    asked = page.get_by_label("Ditujukan kepada")

    expect(asked).to_be_hidden()
    page.get_by_text("Pertanyaan", exact=True).click()

    expect(asked).to_be_visible()


def test_who_writes_at_once_keeps_the_field(open_minutes, minutes):
    make_question(minutes, text="Kapan?")
    page = open_minutes()
    page.evaluate("document.addEventListener('htmx:afterSwap', () => document.getElementById('id_answered_by')?.focus())")

    with page.expect_event("console", lambda message: message.text == "settled"):
        page.evaluate("document.addEventListener('htmx:afterSettle', () => setTimeout(() => console.log('settled')))")
        page.get_by_role("link", name="Jawab", exact=True).click()

    expect(page.get_by_label("Dijawab oleh")).to_be_focused()


def test_a_note_is_saved_while_the_list_is_asked_for_on_a_slow_line(open_minutes, minutes):
    page = open_minutes(accept=["htmx:afterRequest", "htmx:sendAbort"])
    page.clock.install()
    page.goto(minutes.get_absolute_url())
    page.get_by_role("combobox", name="Pembicara").fill("Angsana")
    typed(page).fill("Di antara dua putaran")
    page.route(lambda address: address.endswith("/minutes/"), lambda route: None)
    for _round in range(2):
        page.clock.run_for(21_000)

    page.get_by_role("button", name="Simpan").click()
    page.clock.run_for(21_000)

    expect(page.locator("#entries")).to_contain_text("Di antara dua putaran")


@pytest.mark.parametrize("phone", [False, True])
def test_someone_who_is_absent_is_refused_and_the_text_stays(open_minutes, phone):
    page = open_minutes(phone=phone)

    page.get_by_role("combobox", name="Pembicara").fill("Bupati")
    typed(page).fill("Yang diketik")
    page.get_by_role("button", name="Simpan").click()

    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_role("alert")).to_be_in_viewport()
    expect(typed(page)).to_have_value("Yang diketik")


def test_what_was_typed_outlives_a_lost_session(open_minutes, open_page, minutes):
    page = open_minutes(accept=["status of 403"])
    page.get_by_role("combobox", name="Pembicara").fill("Angsana")
    typed(page).fill("Yang belum tersimpan")
    session = page.context.cookies()
    page.context.clear_cookies(name="sessionid")

    page.get_by_role("button", name="Simpan").click()
    page.wait_for_url("**/akun/login/**")
    page.context.add_cookies(session)
    page.goto(minutes.get_absolute_url())

    expect(typed(page)).to_have_value("Yang belum tersimpan")
    expect(page.get_by_role("combobox", name="Pembicara")).to_have_value("Angsana")
    page.get_by_role("button", name="Simpan").click()
    expect(page.locator("#entries .minutes__item")).to_have_count(1)
    page.reload()
    expect(typed(page)).to_have_value("")


def test_a_half_written_entry_waits_while_a_question_is_answered(open_minutes, minutes):
    make_question(minutes, text="Kapan?")
    page = open_minutes()
    typed(page).fill("Setengah kalimat")

    page.get_by_role("link", name="Jawab", exact=True).click()
    expect(page.get_by_label("Dijawab oleh")).to_be_visible()
    expect(page.get_by_role("button", name="Hapus")).to_have_count(0)
    page.get_by_role("link", name="Batal").click()

    expect(typed(page)).to_have_value("Setengah kalimat")


def test_the_second_of_two_writers_sees_both_texts(open_minutes, minutes):
    remark = minutes.note(Remark, speaker=make_present(minutes.meeting, name="Kadri"), text="Semula", by="uji")
    page = open_minutes()
    page.get_by_role("link", name="Perbaiki").click()
    expect(typed(page)).to_have_value("Semula")
    Remark.objects.get(pk=remark.pk).edit(1, text="Tulisan rekan")

    typed(page).fill("Tulisan saya")
    page.get_by_role("button", name="Simpan").click()

    expect(page.locator("#theirs")).to_contain_text("Tulisan rekan")
    expect(typed(page)).to_have_value("Tulisan saya")
    page.get_by_role("button", name="Simpan").click()
    expect(page.locator("#entries")).to_contain_text("Tulisan saya")


def test_a_removed_entry_comes_back_by_the_toast(open_minutes, minutes):
    minutes.note(Remark, speaker=make_present(minutes.meeting, name="Kadri"), text="Terlanjur dihapus", by="uji")
    page = open_minutes()

    page.get_by_role("link", name="Perbaiki").click()
    page.get_by_role("button", name="Hapus").click()
    expect(page.locator("#entries")).not_to_contain_text("Terlanjur dihapus")
    page.get_by_role("button", name="Urungkan").click()

    expect(page.locator("#entries")).to_contain_text("Terlanjur dihapus")


def test_without_javascript_notes_are_taken_too(open_minutes, minutes):
    page = open_minutes(javascript=False)

    page.get_by_role("combobox", name="Pembicara").fill("Angsana")
    typed(page).fill("Tanpa skrip")
    page.get_by_role("button", name="Simpan").click()

    expect(page.locator("#entries")).to_contain_text("Tanpa skrip")
    assert Minutes.objects.get().remarks.get().text == "Tanpa skrip"
