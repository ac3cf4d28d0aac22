"""From the Excel list of a hundred people to the printed attendance sheet, as on the day of the meeting: on a desktop, on a
phone at the door, and with the network lost halfway."""

import datetime
import io
import re

import openpyxl
import pypdfium2
import pytest
from playwright.sync_api import expect

from participants.models import CheckIn, Participant, Scan
from tests import make
from tests.browser.desk.acts import GONE
from tests.browser.walking import follow, go, make_account, press, word

pytestmark = pytest.mark.browser

HEADS = ["No.", "Nama", "Jabatan", "Unit kerja", "Nomor HP", "Unsur"]
ONLINE, REPRESENTED, OFFLINE = ["Nama 001", "Nama 002"], "Nama 003", ["Nama 004", "Nama 005", "Nama 006"]


@pytest.fixture
def meeting(transactional_db):
    meeting = make.make_meeting(title="Rapat Kerja Daerah Kabupaten Uji Tahun 2023")
    make.make_day(meeting, date=make.today(meeting.region), starts_at=datetime.time(0))  # the door is open now
    make_account("sekretariat", "secretariat", meeting.region)
    return meeting


def hundred_people():
    """The list as a secretariat keeps it: a title above the headings, telephone numbers without the leading zero."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["DAFTAR UNDANGAN RAKERDA"])
    sheet.append(HEADS)
    for number in range(1, 101):
        office, unit = f"Kepala Dinas {number:03}", f"Dinas {number:03}"
        sheet.append([number, f"Nama {number:03}, S.T.", office, unit, 81234560000 + number, "Kepala SKPD"])
    file = io.BytesIO()
    book.save(file)
    return {"name": "daftar.xlsx", "mimeType": "application/octet-stream", "buffer": file.getvalue()}


def import_the_list(page):
    go(page, "Participants")
    page.locator("[popovertarget=more]").click()
    follow(page, "Import from Excel")
    page.locator("input[type=file]").set_input_files(hundred_people())
    press(page, "Look at the list")
    expect(page.get_by_role("heading", level=1)).to_have_text(word("Preview of the import"))
    page.get_by_role("button", name="Impor 100 baris").click()
    expect(page.get_by_text("100 baris diimpor.")).to_be_visible()


def open_a_desk(page, meeting):
    """Return the address of a new desk and its PIN, as displayed once."""
    page.goto(f"{meeting.get_absolute_url()}desks/")
    press(page, "Open the desk")
    pin = page.locator(".desk__pin").inner_text()
    return re.search(r"/\S+/desk/[\w-]+/", page.locator("main").inner_text())[0], pin


def stand_at(page, address, pin):
    page.goto(address)
    page.get_by_label("PIN").fill(pin)
    page.get_by_role("button", name="Buka meja").click()
    page.wait_for_selector("html[data-installed]")


def check_in(page, name):
    page.locator("#q").fill(name)
    page.locator("[data-hit]", has_text=name).get_by_role("button", name="Hadir sendiri").click()
    expect(page.locator("[data-card]")).to_contain_text(name)


def represent(page, name):
    page.locator("#q").fill(name)
    page.locator("[data-hit]", has_text=name).get_by_role("link", name="Mewakili").click()
    page.locator("#stand").get_by_label("Nama dengan gelar").fill("Gatot, S.E.")
    page.locator("#stand").get_by_label("Jabatan dan instansi").fill("Sekretaris Dinas 003")
    page.locator("#stand").get_by_role("button", name="Catat hadir").click()
    expect(page.locator("[data-card]")).to_contain_text("Gatot, S.E.")


def print_the_sheet(page, work):
    """Return the text of the attendance sheet of those who came."""
    go(page, "Papers")
    page.locator("#attendance").get_by_role("link").first.click()
    page.get_by_label(re.compile(word("as recorded, with the times of arrival"), re.IGNORECASE)).check()
    page.get_by_label(re.compile(word("only those who came"), re.IGNORECASE)).check()
    press(page, "Print")
    work()
    file = page.locator("#attendance a[href*='/file/']").first
    file.wait_for()
    document = pypdfium2.PdfDocument(page.request.get(file.get_attribute("href")).body())
    return " ".join(" ".join(sheet.get_textpage().get_text_bounded() for sheet in document).split())


def test_from_the_list_in_excel_to_the_printed_attendance_sheet(meeting, enter, open_page, work):
    office = enter("sekretariat")
    import_the_list(office)
    assert Participant.objects.filter(meeting=meeting).count() == 100
    address, pin = open_a_desk(office, meeting)

    door = open_page(phone=True, accept=GONE)
    stand_at(door, address, pin)
    for name in ONLINE:
        check_in(door, name)
    represent(door, REPRESENTED)
    door.context.set_offline(True)
    for name in OFFLINE:
        check_in(door, name)
    door.reload()
    expect(door.locator("[data-line]")).to_contain_text("3 kehadiran tersimpan di perangkat ini")
    door.context.set_offline(False)
    expect(door.locator("[data-line]")).to_be_hidden()

    assert (CheckIn.objects.count(), Scan.objects.count()) == (6, 6)
    words = print_the_sheet(office, work)
    came = [f"{name}, S.T." in words for name in (*ONLINE, *OFFLINE)]
    assert (came, "Gatot, S.E." in words, "mewakili Kepala Dinas 003" in words) == ([True] * 5, True, True)
    assert "Nama 007" not in words
