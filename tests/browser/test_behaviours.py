"""The small scripts, and pages without them."""

import re
from itertools import pairwise

import pytest
from django.conf import settings as project
from django.contrib.auth import get_user_model
from django.urls import reverse
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("floor")]
PAGE = "/uji/perilaku/"


@pytest.fixture
def page(open_page):
    page = open_page(
        accept=[
            "status of 403",
            "status of 500",
            "Status Error Code 500",
            "ERR_INTERNET_DISCONNECTED",
            "htmx:sendError",
            "htmx:afterRequest",
        ]
    )
    page.goto(PAGE)
    return page


def test_htmx_puts_the_part_and_its_toast_in_their_places(page):
    page.get_by_role("button", name="Catat").click()

    expect(page.locator("#bagian .mark")).to_have_text("Hadir")
    expect(page.locator("#toasts .toast")).to_contain_text("Dicatat <hadir>.")
    expect(page.locator("#toasts").get_by_role("button", name="Urungkan")).to_be_visible()


def test_a_field_that_its_writer_made_larger_is_replaced_without_a_complaint(open_page):
    """htmx hands the attributes of the old element on to the new one for a moment; a style among them breaks the content policy."""
    page = open_page()
    page.goto(PAGE)
    page.get_by_role("button", name="Formulir").click()
    page.locator("#bagian #id_note").evaluate("field => { field.style.height = '400px' }")

    page.get_by_role("button", name="Formulir").click()

    expect(page.locator("#bagian #id_note")).not_to_have_attribute("style", "height: 400px;")


def test_a_toast_goes_by_itself_but_not_under_a_hand(open_page):
    page = open_page()
    page.clock.install()
    page.goto(PAGE)
    page.get_by_role("button", name="Catat").click()
    toast = page.locator("#toasts .toast")
    toast.hover()

    page.clock.fast_forward(11_000)
    expect(toast).to_be_visible()
    page.mouse.move(0, 0)
    page.clock.fast_forward(11_000)
    expect(toast).to_have_count(0)


KIND = "performance.getEntriesByType('navigation')[0].type"


def test_a_page_that_back_brings_as_it_was_is_asked_for_anew(page):
    page.goto(PAGE)  # the first visit had no cookie yet: the browser would not take it for the same page
    page.goto("/uji/formulir/")

    page.go_back()

    page.wait_for_load_state("networkidle")
    assert page.evaluate(KIND) == "reload"


def test_what_was_typed_is_not_lost_by_going_back(page):
    page.goto("/uji/formulir/")
    page.get_by_label("Nama dengan gelar").fill("Rusdi Anshari")
    page.goto(PAGE)

    page.go_back()

    expect(page.get_by_label("Nama dengan gelar")).to_have_value("Rusdi Anshari")
    assert page.evaluate(KIND) == "back_forward"


def test_what_was_chosen_is_not_lost_by_going_back(page):
    page.goto("/uji/formulir/")
    choice = page.locator("#isi select").first
    other = choice.locator("option").last.get_attribute("value")
    choice.select_option(other)
    page.goto(PAGE)

    page.go_back()

    expect(choice).to_have_value(other)
    assert page.evaluate(KIND) == "back_forward"


def test_the_answer_to_a_form_is_not_asked_for_again(page):
    page.goto("/uji/formulir/")
    page.locator("#isi form").evaluate("form => form.noValidate = true")
    page.get_by_role("button", name="Simpan").click()
    expect(page.locator("[role=alert][data-focus]")).to_be_visible()
    page.goto(PAGE)

    page.go_back()

    page.wait_for_load_state("networkidle")
    expect(page.locator("[role=alert][data-focus]")).to_be_visible()
    assert page.evaluate(KIND) == "back_forward"


def test_a_part_that_breaks_says_so(page):
    page.get_by_role("button", name="Rusak").click()

    expect(page.locator("#failure")).to_contain_text("Belum berhasil")


def test_a_part_that_is_not_for_the_reader_takes_a_stranger_to_sign_in(page):
    page.get_by_role("button", name="Tertutup").click()

    expect(page).to_have_url(re.compile(r"/akun/login/\?next=/uji/perilaku/"))


def test_a_lost_network_says_that_nothing_is_lost(page):
    page.context.set_offline(True)
    page.get_by_role("button", name="Formulir").click()

    expect(page.locator("#failure")).to_contain_text("Tidak ada jaringan")


def test_a_form_in_a_part_comes_back_with_its_errors_in_focus(page):
    page.get_by_role("button", name="Formulir").click()
    page.locator("#bagian form").evaluate(
        "form => { form.noValidate = true; form.setAttribute('hx-post', form.action); htmx.process(form) }"
    )
    page.get_by_role("button", name="Simpan").click()

    expect(page.locator("#bagian [role=alert]")).to_be_focused()


def test_a_page_with_errors_begins_at_them(open_page):
    page = open_page()
    page.goto("/uji/formulir/")
    page.locator("#isi form").evaluate("form => form.noValidate = true")
    page.get_by_role("button", name="Simpan").click()

    expect(page.locator("[role=alert][data-focus]")).to_be_focused()


def test_a_form_is_sent_once(page):
    sent = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)

    busy = page.get_by_role("button", name="Lambat").evaluate(
        "button => { button.form.requestSubmit(); button.form.requestSubmit(); return button.ariaBusy }"
    )

    assert busy == "true"
    expect(page.locator("#toasts .toast")).to_have_text("Sekali.")
    assert len(sent) == 1


def test_a_form_that_brings_a_file_may_be_sent_again(meeting, signed_in_page):
    page = signed_in_page("secretariat")
    page.goto(reverse("participants:print_create", args=[*meeting.args, "badges"]))
    names = []
    for name in ["CSV", "Excel (.xlsx)"]:
        with page.expect_download() as file:
            page.get_by_role("button", name=name).click()
        names.append(file.value.suggested_filename.rpartition(".")[2])

    assert names == ["csv", "xlsx"]
    expect(page.get_by_role("button", name="Cetak")).not_to_have_attribute("aria-busy", "true")


def test_a_choice_is_sent_at_once(page):
    expect(page.get_by_role("button", name="Tampilkan")).to_be_hidden()

    page.get_by_label("Hari").select_option("2")

    expect(page).to_have_url(re.compile(r"\?hari=2$"))


def test_a_row_is_dragged_to_its_place(page):
    grips = page.locator("[data-grip]")
    start, end = grips.nth(3).bounding_box(), grips.nth(1).bounding_box()

    page.mouse.move(start["x"] + 5, start["y"] + 5)
    page.mouse.down()
    page.mouse.move(end["x"] + 5, end["y"] + 30, steps=5)
    page.mouse.move(end["x"] + 5, end["y"] + 2, steps=5)
    page.mouse.up()

    expect(page.locator("#toasts .toast")).to_have_text("Pembukaan, Paparan, Laporan, Sambutan")
    expect(page.locator("#urutan li").nth(1)).to_contain_text("Paparan")


def test_a_form_that_was_open_while_its_token_changed_is_still_taken(page):
    page.context.add_cookies([{"name": project.CSRF_COOKIE_NAME, "value": "x" * 32, "domain": "localhost", "path": "/"}])

    page.get_by_role("button", name="Lambat").click()

    expect(page.locator("#toasts .toast")).to_have_text("Sekali.")


def test_without_script_everything_is_still_there(open_page):
    page = open_page(javascript=False)
    page.goto(PAGE)

    page.get_by_role("button", name="Catat").click()

    expect(page.locator("h1")).to_have_text("Halaman tidak ditemukan")
    expect(page.locator("#toasts .toast")).to_contain_text("Dicatat <hadir>.")


def test_the_menu_of_a_phone_opens_without_script(signed_in_page):
    page = signed_in_page("secretariat", phone=True, javascript=False)
    page.goto(PAGE)
    expect(page.get_by_role("button", name="Keluar")).to_be_hidden()

    page.get_by_role("button", name="Akun dan bahasa").click()

    expect(page.get_by_role("button", name="Keluar")).to_be_visible()


def test_any_page_is_two_taps_away_on_a_phone_without_script(meeting, signed_in_page):
    page = signed_in_page("secretariat", phone=True, javascript=False)
    page.goto(f"{meeting.get_absolute_url()}board/")

    page.get_by_role("navigation", name="Menu bawah").get_by_role("button", name="Hasil").click()
    page.get_by_role("link", name="Tindak Lanjut", exact=True).click()

    expect(page.locator("h1")).to_have_text("Tindak Lanjut")


def test_the_skip_link_leads_to_the_content(page):
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator("#isi")).to_be_focused()


def test_the_language_is_chosen_in_the_foot_and_stays(page):
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page).to_have_url(re.compile(r"/uji/perilaku/$"))

    page.goto("/akun/login/")
    expect(page.locator("h1")).to_have_text("Sign in")


@pytest.mark.parametrize("width", [768, 1024, 1280, 1920])
def test_the_head_of_a_page_keeps_its_line_on_a_tablet_and_a_laptop(open_page, sign_in, meeting, width):
    meeting.region.letterhead_name = "Pemerintah Kabupaten Pangkajene dan Kepulauan"
    meeting.region.save()
    client = sign_in("secretariat")
    user = get_user_model().objects.get(pk=client.session["_auth_user_id"])
    user.first_name, user.last_name = "Prof. Dr. Ir. H. Muhammad Nurhidayatullah", "Syarkawi Kamilah, M.T."
    user.save()
    page = open_page(client)
    page.set_viewport_size({"width": width, "height": 768})

    page.goto(f"{meeting.get_absolute_url()}board/")

    boxes = [part.bounding_box() for part in page.locator(".head__bar > :visible").all()]
    assert page.locator(".head").bounding_box()["height"] <= 112
    assert all(before["x"] + before["width"] <= after["x"] for before, after in pairwise(boxes))
    assert page.evaluate("document.documentElement.scrollWidth") == width
