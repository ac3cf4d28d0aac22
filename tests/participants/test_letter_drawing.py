"""The letter as a PDF: text, number of pages, only our fonts, and a separate sheet for each recipient."""

import datetime
import io

import pikepdf
import pypdfium2
import pytest
from django.urls import reverse

from agenda.programme import releasing
from participants.invitations.wording import propose, title_of
from participants.models import Appointment, Drawing, Letter, Reception
from participants.tasks import issue_letter
from rakerda.jobs.life import Replaced
from rakerda.pdf.pool import render_pool
from tests import make
from tests.reading import flat

FONTS = {"Paper-Sans", "Paper-Sans-Bold"}


def words_of(pdf, pages=None):
    """Return the text of a PDF with single spaces, and its number of pages."""
    document = pypdfium2.PdfDocument(pdf)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    return " ".join(" ".join(texts if pages is None else [texts[page] for page in pages]).split()), len(texts)


def bytes_of(file):
    with file.open("rb") as stream:
        return stream.read()


@pytest.fixture
def meeting(db):
    region = make.make_region(
        name="Kabupaten Tanah Bumbu", head_title="Bupati Tanah Bumbu", letterhead_name="Pemerintah Kabupaten Tanah Bumbu",
        letterhead_address="Jalan Dharma Praja Nomor 1",
    )  # fmt: skip
    return make.make_meeting(
        region=region, title="Rapat Kerja Daerah Kabupaten Tanah Bumbu Tahun 2023", venue="Pendopo Serambi Madinah"
    )


@pytest.fixture
def letter(meeting):
    day = make.make_day(meeting)
    make.make_session(day, kind="registration", title="Registrasi", minutes=60)
    make.make_session(day, kind="opening", title="Pembukaan", lead="Protokol")
    make.make_session(day, title="Rapat intern", public=False)
    releasing.publish(meeting, by="uji")
    Reception.objects.create(meeting=meeting, contact_name="Nurhidayah", contact_phone="+6281234567890", attire="PDH",
                             answer_until=datetime.datetime(2023, 12, 26, 8, tzinfo=datetime.UTC))  # fmt: skip
    setda = make.make_unit(meeting.region, name="Sekretariat Daerah")
    sekda = make.make_post(setda, title="Sekretaris Daerah", protocol_rank="f", head=True)
    person = make.make_official(
        meeting.region, name="Dr. Ir. H. Akhmad Syarkawi, M.T.", nip="196808281996121901", grade="Pembina Utama Madya (IV/d)"
    )
    Appointment.objects.create(official=person, post=sekda)
    return make_letter(meeting, signer=sekda)


def make_letter(meeting, audience="presenters", people=7, **values):
    paper = meeting.papers.model.draft(meeting, "invitation", title_of(meeting, "invitation"))
    letter = Letter.objects.create(paper=paper, audience=audience, **propose(meeting, audience), **values)
    letter.address_to([make.make_participant(meeting, office=f"Kepala Dinas Nomor {number}") for number in range(1, people + 1)])
    return letter


def issue(letter, run_jobs):
    letter.paper.number_as("400.14.5.1/1287/Setda/2023", datetime.date(2023, 12, 18))
    letter.issue()
    run_jobs()
    letter = Letter.objects.get(pk=letter.pk)
    assert (letter.drawing.kind, letter.drawing.phase) == ("issue", "done")
    return letter


def test_the_issued_letter_says_what_a_letter_says(letter, run_jobs):
    letter = issue(letter, run_jobs)

    text, pages = words_of(bytes_of(letter.paper.file))
    assert pages == 3
    for said in [
        "PEMERINTAH KABUPATEN TANAH BUMBU", "400.14.5.1/1287/Setda/2023", "Batulicin, 18 Desember 2023", "Penting",
        "2 (dua) lembar", "Undangan", "Yth. Bapak/Ibu/Saudara (daftar terlampir)",
        "Kamis, 28 Desember 2023", "pukul 08.30 WITA s.d. selesai (registrasi pukul 07.30 WITA)", "PDH",
        "paling lambat Selasa, 26 Desember 2023", "narahubung Nurhidayah (0812-3456-7890)", "a.n. BUPATI TANAH BUMBU", "SEKRETARIS DAERAH,",
        "Dr. Ir. H. Akhmad Syarkawi, M.T.", "NIP 19680828 199612 1 901", "Bupati Tanah Bumbu (sebagai laporan)",
        f"Kode verifikasi {letter.paper.code}", "Bukan tanda tangan elektronik", "Surat Bupati Tanah Bumbu",
        "SUSUNAN ACARA", "DAFTAR UNDANGAN", "Kepala Dinas Nomor 7",
    ]:  # fmt: skip
        assert said in text
    assert "Rapat intern" not in text
    assert letter.validity == "valid"


def test_each_recipient_has_a_sheet_with_their_office_and_the_annexes(letter, run_jobs):
    letter = issue(letter, run_jobs)

    rows = list(letter.recipients.select_related("participant"))
    sheets = [words_of(bytes_of(row.sheet)) for row in rows]
    named = [f"{row.participant.office} {row.participant.name}" for row in rows]
    assert [pages for _text, pages in sheets] == [3] * 7
    assert [name for name, (text, _pages) in zip(named, sheets, strict=True) if name not in text] == []
    assert "Konfirmasi kehadiran" in sheets[0][0]
    assert words_of(bytes_of(letter.sheets))[1] == 21
    for pdf in (letter.paper.file, letter.sheets):
        assert fonts_of(bytes_of(pdf)) <= FONTS


def test_the_codes_of_a_recipient_are_side_by_side_and_the_letter_stays_on_its_page(letter, run_jobs):
    issued = issue(letter, run_jobs)
    whole = words_of(bytes_of(issued.paper.file))[1]
    sheet = pypdfium2.PdfDocument(bytes_of(issued.recipients.first().sheet))
    page = sheet[0].get_textpage()

    places = {}
    for words in ("masi kehadiran", "Kode kehadiran"):
        found = page.search(words)
        places[words] = [page.get_charbox(at) for at, _count in iter(found.get_next, None)]

    assert len(sheet) == whole
    left, right = places["masi kehadiran"][-1], places["Kode kehadiran"][-1]
    assert (abs(left[1] - right[1]) < 2, right[0] - left[0] > 50) == (True, True)


def fonts_of(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        entries = [entry for entry in document.objects if isinstance(entry, pikepdf.Dictionary) and "/BaseFont" in entry]
        return {str(entry.BaseFont).partition("+")[2] for entry in entries}


def test_what_changed_while_one_drew_is_drawn_by_the_next(letter, run_jobs):
    letter.draw()
    first = letter.drawing
    first.claim()
    letter.opening = "Dengan ini kami menyampaikan perubahan:"
    letter.save()
    letter.draw()

    with pytest.raises(Replaced), first.finishing():
        pass
    run_jobs()

    letter = Letter.objects.get(pk=letter.pk)
    assert (letter.last_drawing.kind, letter.last_drawing.phase) == ("draft", "done")
    assert "menyampaikan perubahan" in words_of(bytes_of(letter.preview))[0]


def test_a_drawing_that_was_given_up_issues_nothing(letter, run_jobs):
    letter.paper.number_as("400.14.5.1/1287/Setda/2023", datetime.date(2023, 12, 18))
    letter.issue()
    late = letter.drawing
    late.claim()
    Drawing.objects.get(pk=late.pk).give_up()

    with render_pool() as pool, pytest.raises(Replaced):
        issue_letter(pool, late)

    letter = Letter.objects.get(pk=letter.pk)
    assert (letter.issued, letter.printed, letter.issuing, letter.last_drawing.failure) == (False, None, False, "stopped")


def test_a_letter_that_nobody_signs_says_so(letter, run_jobs):
    Appointment.objects.all().delete()
    letter.paper.number_as("400.14.5.1/1287/Setda/2023", datetime.date(2023, 12, 18))
    letter.issue()

    run_jobs()

    letter = Letter.objects.get(pk=letter.pk)
    assert (letter.issued, letter.last_drawing.failure) == (False, "signer")


def test_sheets_that_were_not_drawn_are_drawn_later(letter, run_jobs):
    letter = issue(letter, run_jobs)
    letter.sheets.delete()
    letter.drawing.delete()

    Letter.objects.get(pk=letter.pk).redraw()
    run_jobs()

    letter = Letter.objects.get(pk=letter.pk)
    assert (letter.last_drawing.kind, letter.last_drawing.phase, bool(letter.sheets)) == ("issue", "done", True)


def test_while_it_is_drawn_the_page_asks_again_and_then_says_what_went_wrong(letter, sign_in):
    page = sign_in("secretariat")
    asked = reverse("participants:letter_drawing", args=[*letter.meeting.args, letter.pk])
    letter.draw()

    working, part = page.get(letter.get_absolute_url()), page.get(asked, headers={"HX-Request": "true"})
    letter.last_drawing.give_up()
    failed, left = page.get(letter.get_absolute_url()), page.get(asked, headers={"HX-Request": "true"})

    for answer in (working, part):
        assert f'hx-get="{asked}" hx-trigger="every 2s" hx-target="#drawing"' in flat(answer.content.decode())
    assert str(Drawing.Failure.STOPPED.label) in failed.content.decode()
    assert "hx-trigger" not in failed.content.decode()
    assert left.headers["HX-Redirect"] == letter.get_absolute_url()
