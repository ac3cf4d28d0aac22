"""The whole workflow: from the agenda to the printed proceedings, with the real worker and the real LibreOffice.

Labels are looked up in the catalogue, so that rewording does not break the walk; what people typed must reappear literally,
at the end in the PDF.
"""

import datetime
import re

import pypdfium2
import pytest
from playwright.sync_api import expect

from tests import make
from tests.browser.walking import confirm, fill, follow, go, make_account, press, word
from tests.presentations import files

pytestmark = [pytest.mark.browser, pytest.mark.office]

INDICATOR = "Jalan kabupaten dalam kondisi mantap"
SLIDE = "Penanganan ruas Sebamban"
DECISION = "Menandatangani kontrak pekerjaan fisik sebelum triwulan kedua."
TASK = "Menyiapkan dokumen pengadaan ruas prioritas."


@pytest.fixture
def meeting(transactional_db):
    """A meeting of one day with three points, as the secretariat finds it."""
    meeting = make.make_meeting(title="Rapat Kerja Daerah Kabupaten Uji Tahun 2023")
    day = make.make_day(meeting, date=datetime.date(2023, 12, 28))
    sector = make.make_sector(meeting.region, name="Infrastruktur")
    make.make_topic(meeting, text="Pencapaian tujuan pembangunan daerah")
    make.make_session(day, title="Pembukaan", kind="opening")
    expose = make.make_session(day, title="Ekspose Bidang Infrastruktur", kind="expose", sector=sector, minutes=60)
    make.make_session(day, title="Penutupan", kind="closing")
    unit = make.make_unit(meeting.region, name="Dinas Pekerjaan Umum", short_name="Dinas PU", sector=sector)
    other = make.make_unit(meeting.region, name="Dinas Perhubungan", short_name="Dishub", sector=sector)
    presenter = make.make_participant(meeting, unit, name="Rusdi Anshari, S.T.", office="Kepala Dinas Pekerjaan Umum")
    make.make_participant(meeting, other, name="Arbain, S.Sos.", office="Kepala Dinas Perhubungan")
    make.make_expose(meeting, unit, session=expose, presenter=presenter)
    make.make_expose(meeting, other, session=expose)
    make_account("sekretariat", "secretariat", meeting.region)
    make_account("operator-dpu", "operator", meeting.region, unit)
    return meeting


def arrange_the_agenda(page):
    """Add a point, move it, change its duration; then publish."""
    go(page, "Agenda")
    follow(page, "Add an agenda point")
    fill(page, "title", "Laporan Ketua Panitia")
    page.locator("#id_minutes").fill("20")
    page.locator("#id_after").select_option(label="Ekspose Bidang Infrastruktur")
    press(page, "Add the agenda point")
    row = page.get_by_role("listitem").filter(has=page.get_by_role("link", name="Laporan Ketua Panitia"))
    expect(row.locator("time").first).to_have_text("09.00")
    row.get_by_role("button", name=word("Move “%(title)s” up", title="Laporan Ketua Panitia")).click()
    expect(row.locator("time").first).to_have_text("08.00")
    row.get_by_role("spinbutton").fill("10")
    row.get_by_role("spinbutton").press("Enter")
    after = page.get_by_role("listitem").filter(has=page.get_by_role("link", name="Ekspose Bidang Infrastruktur"))
    expect(after.locator("time").first).to_have_text("08.10")
    follow(page, "Publish revision %(number)s…", number=1)
    press(page, "Publish revision %(number)s", number=1)


def receive_the_guests(page):
    """Record one person as attending, another as represented."""
    go(page, "Participants")
    row = page.locator(".people__row").filter(has_text="Rusdi Anshari, S.T.")
    row.get_by_role("button", name=re.compile(f"^{word('Present')}")).click()
    expect(row.get_by_role("button", name=re.compile(f"^{word('Undo')}"))).to_be_visible()
    row = page.locator(".people__row").filter(has_text="Arbain, S.Sos.")
    row.get_by_role("link", name=re.compile(re.escape(word("Represented …")))).click()
    page.locator("#id_name").fill("Denny Setiawan, S.SiT.")
    page.locator("#id_office").fill("Kepala Bidang Lalu Lintas")
    press(page, "Record as present")
    expect(page.get_by_role("main")).to_contain_text("Denny Setiawan, S.SiT.")


def send_the_expose(page, work):
    """Upload, wait for the worker, review the slides, confirm; results, factors, plan; submit."""
    expect(page.get_by_role("heading", level=1)).to_have_text("Dinas Pekerjaan Umum")
    deck = files.make_pptx("Dinas Pekerjaan Umum", SLIDE, picture=True, chart=True)
    mime = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    page.locator("#file").set_input_files({"name": "paparan.pptx", "mimeType": mime, "buffer": deck})
    expect(page.locator("#slides").get_by_role("status")).to_contain_text(word("Waiting its turn"))
    work()
    expect(page.locator("#slides").get_by_role("img")).to_have_count(2)
    expect(page.locator("#slides").get_by_role("img").last).to_have_attribute("alt", re.compile(SLIDE))
    follow(page, "Look at the slides and confirm them")
    press(page, "Confirm the slides")
    expect(page.locator("#slides")).to_contain_text(word("confirmed"))
    follow(page, "Of which date are the figures?")
    page.locator("#id_figures_as_of").fill("2023-12-15")
    press(page, "Save")
    follow(page, "Add a result")
    for field, value in [("code", "1.03.10"), ("name", "Penyelenggaraan Jalan"), ("indicator", INDICATOR)]:
        page.locator(f"#id_{field}").fill(value)
    for field, value in [("target", "68,00"), ("actual", "64,50"), ("measure", "%"), ("budget", "182.400.000.000")]:
        page.locator(f"#id_{field}").fill(value)
    page.locator("#id_spent").fill("165.120.000.000")
    press(page, "Save")
    expect(page.locator("#results")).to_contain_text("94,85%")
    for number, text in enumerate(["Tender dini", "Curah hujan tinggi"]):
        page.locator("#factors").get_by_role("link", name=word("Add"), exact=True).nth(number).click()
        page.locator("#id_text").fill(text)
        press(page, "Save")
    follow(page, "Add a plan")
    page.locator("#id_text").fill("Menuntaskan pembebasan lahan")
    press(page, "Save")
    expect(page.locator("#factors")).to_contain_text("Curah hujan tinggi")
    press(page, "Submit")
    expect(page.locator("#act")).to_contain_text(word("Waiting for the secretariat to look at it"))


def review_the_expose(page):
    go(page, "Exposés")
    page.get_by_role("link", name="Dinas Pekerjaan Umum").click()
    press(page, "Approve")
    expect(page.locator("#act")).to_contain_text(word("Approved, ready to present"))


def take_minutes(page):
    """Record a question by one unit and the answer of the other."""
    go(page, "Minutes")
    page.get_by_role("main").get_by_role("link", name="Ekspose Bidang Infrastruktur").first.click()
    page.locator(".compose__kind", has_text=word("Question")).click()
    page.get_by_role("combobox", name=word("Speaker")).fill("Denny")
    page.get_by_label(word("Text")).fill("Kapan pembebasan lahan selesai?")
    page.get_by_role("button", name=word("Note", "act"), exact=True).click()
    expect(page.locator("#entries")).to_contain_text("Kapan pembebasan lahan selesai?")
    page.get_by_role("combobox", name=word("Speaker")).fill("Rusdi")
    page.get_by_label(word("Text")).fill("Paling lambat triwulan pertama.")
    page.get_by_role("button", name=word("Note", "act"), exact=True).click()
    expect(page.locator("#entries")).to_contain_text("Paling lambat triwulan pertama.")


def decide(page):
    """Propose and adopt a decision, and create a follow-up from it."""
    follow(page, "Propose a decision")
    page.locator("#id_topic").select_option(label="Pencapaian tujuan pembangunan daerah")
    page.locator("#id_text").fill(DECISION)
    save(page)
    go(page, "Decisions")
    press(page, "Adopt")
    expect(page.get_by_role("button", name=word("Adopt"), exact=True)).to_have_count(0)
    follow(page, "Make it a follow-up")
    page.locator("#id_text").fill(TASK)
    page.locator("#id_unit").select_option(label="Dinas Pekerjaan Umum")
    page.locator("#id_due_on").fill("2024-03-31")
    save(page)
    go(page, "Follow-ups")
    expect(page.get_by_role("main")).to_contain_text(TASK)


def save(page):
    """Submit the only form of the page, and wait until the server has redirected."""
    form = page.url
    page.get_by_role("main").locator("form#kept-form button.button--big").click()
    page.wait_for_url(lambda address: address != form)


def print_the_proceedings(page, work):
    """Fill in required texts, print, wait for the worker, and return the text of the PDF."""
    go(page, "Proceedings")
    follow(page, "Write the foreword")
    page.locator("#id_text").fill("Puji syukur atas terlaksananya rapat kerja ini.")
    press(page, "Save")
    press(page, "Print the proceedings")
    expect(page.locator("#run").get_by_role("status")).to_have_text(word("Waiting its turn"))
    for phase in ("Gathering the data", "Setting the chapters", "Laying out the slides", "Joining the book"):
        expect(page.locator("#run").get_by_role("list")).to_contain_text(word(phase))
    work()
    with page.expect_download() as download:
        follow(page, "Download the PDF")
    return words_of(download.value.path().read_bytes())


def words_of(pdf):
    """Return the text of a PDF as one line."""
    document = pypdfium2.PdfDocument(pdf)
    words = " ".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return " ".join(words.split())


def publish_the_proceedings(page):
    confirm(page, "Publish for everyone")
    expect(page.get_by_role("main")).to_contain_text(word("Published"))


def read_as_anyone(page, meeting):
    """As an anonymous reader, open the agenda and the proceedings and nothing else. Returns the text of the public PDF."""
    page.goto(meeting.get_absolute_url())
    follow(page, "Read the agenda")
    expect(page.get_by_role("main")).to_contain_text("Laporan Ketua Panitia")
    page.goto(meeting.get_absolute_url())
    follow(page, "Read the proceedings")
    with page.expect_download() as download:
        follow(page, "Download the PDF")
    for room in ("board", "arrangement", "participants", "exposes", "minutes", "decisions", "follow-ups"):
        page.goto(f"{meeting.get_absolute_url()}{room}/")
        assert "/akun/login/" in page.url, room
    return words_of(download.value.path().read_bytes())


def test_an_operator_hands_in_the_expose_by_phone(enter, work):
    send_the_expose(enter("operator-dpu", phone=True), work)


def test_the_whole_path_from_the_agenda_to_the_printed_proceedings(enter, open_page, meeting, work):
    secretariat = enter("sekretariat")
    arrange_the_agenda(secretariat)
    receive_the_guests(secretariat)
    send_the_expose(enter("operator-dpu"), work)
    review_the_expose(secretariat)
    take_minutes(secretariat)
    decide(secretariat)

    printed = print_the_proceedings(secretariat, work)
    publish_the_proceedings(secretariat)
    published = read_as_anyone(open_page(), meeting)

    for words in (INDICATOR, SLIDE, DECISION, TASK, "94,85%", "Kapan pembebasan lahan selesai?", "Denny Setiawan, S.SiT."):
        assert words in printed
    assert published == printed
