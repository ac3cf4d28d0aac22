"""The days before the meeting in a browser: the board, a reminder, a search, the stick, and its index opened from the disk."""

import zipfile
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.files.base import ContentFile
from playwright.sync_api import expect

from participants.models import Message
from presentations.models import Slide
from tests import make
from tests.presentations import files
from tests.presentations.test_board import board_url, make_unit_that
from tests.presentations.test_bundles import bundles_url
from tests.presentations.test_exposes import make_deck

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def sector(meeting):
    return make.make_sector(meeting.region, name="Ekonomi")


@pytest.fixture
def ready(meeting, sector):
    """A unit with confirmed slides."""
    expose = make_unit_that(meeting, "Dinas Pertanian", sector=sector)
    deck = make_deck(expose, rendition=ContentFile(files.make_pdf(), "rendition.pdf"))
    picture = ContentFile(b"RIFF", "gambar.webp")
    Slide.objects.create(deck=deck, number=1, thumbnail=picture, picture=picture, text="Luas panen padi naik")
    deck.confirm("uji")
    return expose


@pytest.fixture
def owing(meeting, sector):
    unit = make.make_unit(meeting.region, name="Dinas Sosial", sector=sector)
    official = make.make_official(meeting.region, operator_phone="+6281200000002")
    make.make_participant(meeting, unit, official=official, answer="attending")
    return make.make_expose(meeting, unit)


def test_a_reminder_is_copied_and_sent_from_the_board(signed_in_page, meeting, ready, owing):
    page = signed_in_page("secretariat")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.context.route("https://wa.me/**", lambda route: route.fulfill(body="chat"))
    page.goto(board_url(meeting))
    page.get_by_role("link", name="Masih ditunggu").click()
    expect(page.get_by_role("link", name="Masih ditunggu")).to_have_attribute("aria-current", "true")
    row = page.get_by_role("row", name="Dinas Sosial")

    row.get_by_role("button", name="Salin pesan").click()
    expect(row.get_by_role("button", name="Tersalin")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    with page.expect_popup() as chat:
        row.get_by_role("button", name="Ingatkan").click()

    expect(page.get_by_role("row", name="Dinas Sosial").get_by_text("diingatkan")).to_be_visible()
    asked = urlsplit(chat.value.url)
    assert (asked.netloc, asked.path, parse_qs(asked.query)["text"]) == ("wa.me", "/6281200000002", [copied])
    assert Message.objects.get().text == copied


def test_a_search_finds_while_one_types(signed_in_page, meeting, ready, owing):
    page = signed_in_page("secretariat", accept=["status of 404"])
    page.goto(f"{meeting.get_absolute_url()}search/")

    page.get_by_role("searchbox").press_sequentially("pan")

    expect(page.get_by_role("link", name="Dinas Pertanian, slide 1")).to_be_visible()
    expect(page.locator("mark")).to_have_text("panen")
    assert page.url.endswith("?q=pan")


def test_the_index_of_the_stick_opens_from_the_disk(signed_in_page, chromium, meeting, ready, owing, run_jobs, tmp_path):
    page = signed_in_page("secretariat")
    page.goto(bundles_url(meeting))

    page.get_by_role("button", name="Kunci semua dan buat paket").click()
    expect(page.get_by_role("status").get_by_text("Menunggu giliran")).to_be_visible()
    run_jobs()
    with page.expect_download() as download:
        page.get_by_role("link", name="Unduh").click()
    archive = tmp_path / "stick.zip"
    download.value.save_as(archive)
    zipfile.ZipFile(archive).extractall(tmp_path / "stick")

    walk_the_stick(chromium, tmp_path / "stick")


def walk_the_stick(chromium, folder):
    """Open every link of the index on a phone, offline."""
    context = chromium.new_context(viewport={"width": 390, "height": 844}, offline=True, color_scheme="dark")
    page, failed = context.new_page(), []
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.goto((folder / "index.html").as_uri())

    assert page.get_by_role("link", name="Dinas Pertanian").get_attribute("href") == "paparan/01-Dinas-Pertanian.pdf"
    expect(page.get_by_text("belum ada bahan paparan")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(17, 25, 27)"  # with its style sheet
    links = page.evaluate("[...document.links].map(link => link.href)")
    assert all(Path(urlsplit(link).path).is_file() for link in links)
    page.get_by_role("link", name="Susunan acara").click()
    expect(page.get_by_role("heading", name="Susunan acara")).to_be_visible()
    context.close()
    assert failed == []
