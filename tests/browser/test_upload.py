"""An upload from a phone with a bad connection, and without script."""

import base64
import re

import pytest

from presentations.models import Deck, Upload
from tests import make
from tests.browser.waiting import wait_for
from tests.presentations import files

pytestmark = pytest.mark.browser

PIECE = re.compile(r"/uploads/[0-9a-f-]+/$")


@pytest.fixture
def expose(transactional_db, meeting):
    return make.make_expose(meeting)


@pytest.fixture
def small_pieces(settings):
    """Pieces small enough that a little file has many."""
    settings.UPLOAD_CHUNK = 1000


@pytest.fixture
def page(signed_in_page, expose):
    page = signed_in_page("operator", unit=expose.unit, phone=True, accept=["net::ERR_CONNECTION_RESET"])
    page.goto(expose.get_absolute_url())
    return page


def choose(page, content, name="paparan.pdf"):
    """The same bytes chosen again are the same file to the page: the date is fixed."""
    page.evaluate(
        """([bytes, name]) => {
            const content = Uint8Array.from(atob(bytes), one => one.charCodeAt(0))
            const file = new File([content], name, { lastModified: 1703750400000 })
            const chosen = new DataTransfer()
            chosen.items.add(file)
            const input = document.getElementById("file")
            input.files = chosen.files
            input.dispatchEvent(new Event("change", { bubbles: true }))
        }""",
        [base64.b64encode(content).decode(), name],
    )


def wait_until_queued(page):
    page.locator("#slides").get_by_text("Menunggu giliran").wait_for()


def read(deck):
    with deck.original.open("rb") as original:
        return original.read()


def test_a_file_is_sent_in_pieces_and_its_progress_is_seen(page, expose, small_pieces):
    page.reload()
    content = files.make_pdf(20)
    pieces = []
    page.on("request", lambda request: request.method == "PATCH" and pieces.append(request.url))

    choose(page, content)

    wait_until_queued(page)
    assert read(expose.decks.get()) == content
    assert len(pieces) == -(-len(content) // 1000)
    assert page.locator("[data-upload-going]").is_hidden()
    assert page.get_by_text("Slide sedang disiapkan").is_visible()  # the next act was shown with it


def test_the_slides_appear_by_themselves(page, expose, run_jobs):
    choose(page, files.make_pdf(2, "Jalan mantap"))
    wait_until_queued(page)

    run_jobs()

    page.get_by_alt_text("Slide 2: Jalan mantap 2").wait_for()
    assert page.locator(".slides__item img").evaluate_all("all => all.every(img => img.complete || img.loading === 'lazy')")
    page.get_by_role("link", name="Lihat slide, lalu pastikan").click()
    page.get_by_role("button", name="Pastikan tampilan").click()
    page.get_by_text("tampilan dipastikan").first.wait_for()
    expose.refresh_from_db()
    assert expose.deck.version == 1


def test_a_dropped_line_is_waited_for_and_nothing_is_sent_twice(page, expose, small_pieces):
    page.reload()
    content = files.make_pdf(20)
    sent = []

    def drop_third(route, request):
        sent.append(request)
        route.abort("connectionreset") if len(sent) == 3 else route.continue_()

    page.route(PIECE, lambda route, request: drop_third(route, request) if request.method == "PATCH" else route.continue_())

    choose(page, content)

    wait_until_queued(page)
    assert read(expose.decks.get()) == content
    assert len(sent) == -(-len(content) // 1000) + 1


def test_an_upload_goes_on_after_the_page_was_closed(page, expose, small_pieces):
    page.reload()
    content = files.make_pdf(20)
    sent = []

    def hold_after_two(route, request):
        if request.method == "PATCH":
            sent.append(request)
        if len(sent) <= 2:
            route.continue_()

    page.route(PIECE, hold_after_two)
    choose(page, content)
    while len(sent) < 3:
        page.wait_for_timeout(50)
    page.reload()
    page.unroute(PIECE)

    page.get_by_text("Unggahan paparan.pdf terhenti di tengah jalan.").wait_for()
    again = []
    page.on("request", lambda request: request.method == "PATCH" and again.append(request.headers["upload-offset"]))
    choose(page, content)

    wait_until_queued(page)
    assert again[0] == "2000"
    assert read(expose.decks.get()) == content
    assert Upload.objects.count() == 1


def test_some_megabytes_survive_a_line_that_drops_and_then_a_tab_that_is_closed(signed_in_page, expose):
    """In pieces as on the running product."""
    page = signed_in_page("operator", unit=expose.unit, phone=True, accept=["net::ERR_INTERNET_DISCONNECTED"])
    page.goto(expose.get_absolute_url())
    content = files.make_heavy_pdf(3_200_000)
    held, places = [], []

    def hold_third_and_sixth(route, request):
        if request.method == "PATCH":
            places.append(int(request.headers["upload-offset"]))
        held.append(route) if request.method == "PATCH" and len(places) in {3, 6} else route.continue_()

    page.context.route(PIECE, hold_third_and_sixth)
    choose(page, content)
    wait_for(page, lambda: len(held) == 1)
    page.context.set_offline(True)
    held[0].abort("internetdisconnected")
    page.get_by_text("Jaringan terputus").wait_for()
    page.context.set_offline(False)
    wait_for(page, lambda: len(held) == 2)
    held[1].abort("internetdisconnected")
    page.close()
    page = page.context.new_page()
    page.goto(expose.get_absolute_url())
    page.get_by_text("Unggahan paparan.pdf terhenti di tengah jalan.").wait_for()
    choose(page, content)

    page.get_by_text("Menunggu giliran").first.wait_for(timeout=30_000)
    assert read(expose.decks.get()) == content
    assert [place / 500_000 for place in places] == [0, 1, 2, 2, 3, 4, 4, 5, 6]  # only the interrupted piece is sent twice


def test_a_wrong_file_is_refused_before_it_is_sent(page, expose):
    sent = []
    page.on("request", lambda request: "uploads" in request.url and sent.append(request.url))

    choose(page, files.make_exe(), "paparan.pptx")
    page.get_by_text("Berkas ini bukan bahan paparan PowerPoint").wait_for()
    choose(page, files.make_pptm(), "paparan.pptm")
    page.locator("[data-upload-refusal]").get_by_text("Berkas bermakro tidak dapat diterima").wait_for()
    choose(page, b"", "paparan.pdf")
    page.get_by_text("Berkas ini kosong.").wait_for()

    assert sent == []


def test_a_file_above_the_limit_is_refused_before_it_is_sent(page, expose, settings):
    settings.UPLOAD_LIMIT = 1000
    page.reload()

    choose(page, bytes(1001), "paparan.pdf")

    page.get_by_text("Berkas ini lebih besar dari").wait_for()
    assert not Upload.objects.exists()


def test_what_only_the_server_can_tell_is_refused_in_plain_words_and_another_can_be_chosen(page, expose):
    choose(page, files.make_zip({"catatan.txt": "bukan paparan"}), "paparan.pptx")
    page.get_by_text("Berkas ini bukan bahan paparan PowerPoint").wait_for()
    assert not Deck.objects.exists()

    choose(page, files.make_pdf())

    wait_until_queued(page)
    assert page.locator("[data-upload-refusal]").is_hidden()


@pytest.mark.parametrize("lost", ["changed", "gone"])
def test_a_file_that_is_lost_between_two_pieces_is_told_at_once(page, expose, small_pieces, tmp_path, lost):
    page.reload()
    path, held = tmp_path / "paparan.pdf", []
    path.write_bytes(files.make_pdf(20))
    holds = lambda request: request.method == "PATCH" and not held  # noqa: E731
    page.route(PIECE, lambda route, request: held.append(route) if holds(request) else route.continue_())
    page.set_input_files("#file", path)
    wait_for(page, lambda: held)

    if lost == "gone":
        path.unlink()
    else:
        path.write_bytes(files.make_pdf(21))
    held[0].continue_()

    page.locator("[data-upload-refusal]").get_by_text("Pilih berkas lagi").wait_for()
    page.locator("[data-upload-going]").wait_for(state="hidden")
    path.write_bytes(again := files.make_pdf(22))
    page.set_input_files("#file", path)
    wait_until_queued(page)
    assert read(expose.decks.get()) == again
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('upload:'))") == []


def test_a_file_that_is_lost_while_the_line_is_down_is_told(page, expose, small_pieces, tmp_path):
    page.reload()
    path = tmp_path / "paparan.pdf"
    path.write_bytes(files.make_pdf(20))

    def drop(route, request):
        if request.method != "PATCH":
            return route.continue_()
        path.unlink(missing_ok=True)
        return route.abort("connectionreset")

    page.route(PIECE, drop)
    page.set_input_files("#file", path)

    page.locator("[data-upload-refusal]").get_by_text("Pilih berkas lagi").wait_for()


def test_an_upload_can_be_stopped(page, expose, small_pieces):
    page.reload()
    page.route(PIECE, lambda route, request: None if request.method == "PATCH" else route.continue_())
    with page.expect_request(lambda request: request.method == "PATCH"):
        choose(page, files.make_pdf(20))
    with page.expect_response(lambda response: response.request.method == "DELETE"):
        page.get_by_role("button", name="Hentikan").click()

    page.locator("[data-upload-going]").wait_for(state="hidden")

    assert not Upload.objects.exists()
    assert page.evaluate("localStorage.length") == 0


def test_without_script_a_form_sends_it(signed_in_page, expose, run_jobs, tmp_path):
    page = signed_in_page("operator", unit=expose.unit, phone=True, javascript=False)
    (tmp_path / "paparan.pdf").write_bytes(files.make_pdf(2, "Jalan mantap"))
    (tmp_path / "setup.pptx").write_bytes(files.make_exe())
    page.goto(expose.get_absolute_url())

    page.set_input_files("#file", tmp_path / "setup.pptx")
    page.get_by_role("button", name="Unggah", exact=True).click()
    page.get_by_text("Berkas ini bukan bahan paparan PowerPoint").wait_for()
    page.set_input_files("#file", tmp_path / "paparan.pdf")
    page.get_by_role("button", name="Unggah", exact=True).click()
    wait_until_queued(page)
    run_jobs()
    page.reload()

    page.get_by_role("link", name="Lihat slide, lalu pastikan").click()
    page.get_by_role("button", name="Pastikan tampilan").click()
    page.get_by_text("tampilan dipastikan").first.wait_for()
