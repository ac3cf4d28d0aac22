"""Daftar hadir: its entries, their order, and its layout."""

import datetime
import io

import pikepdf
import pypdfium2
import pytest

from participants.models import Signature
from participants.papers import attendance
from rakerda.pdf import drawing
from tests import make

UNIT = "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana"  # 93 letters
BLANK = {"blanks": 0}


def read(composed):
    """Return the text of each page."""
    document = pypdfium2.PdfDocument(drawing.render(composed.html, composed.media).pdf)
    return [" ".join(page.get_textpage().get_text_bounded().replace("\ufffe", "").split()) for page in document]


def rows_of(meeting, **options):
    people = attendance.chosen(attendance.everyone(meeting, *attendance.when(meeting, options)), options)
    groups, _last = attendance.numbered(people, options)
    return [
        (words, [(row.number, row.person.name, row.person.stands_for, row.absent) for pair in pairs for row in pair])
        for words, _size, pairs in groups
    ]


def test_groups_and_protocol_order_the_sheet(meeting):
    make.make_participant(meeting, name="Camat", group="camat", protocol_rank="l")
    make.make_participant(meeting, name="Kajari", group="forkopimda", protocol_rank="f", position=5)
    make.make_participant(meeting, name="Dandim", group="forkopimda", protocol_rank="f", position=2)
    make.make_participant(meeting, name="Ketua DPRD", group="forkopimda", protocol_rank="d")
    make.make_participant(meeting, name="Bupati", group="leaders", protocol_rank="a")

    assert rows_of(meeting) == [
        ("Pimpinan Daerah", [(1, "Bupati", "", False)]),
        (
            "Forum Koordinasi Pimpinan Daerah dan DPRD",
            [(2, "Ketua DPRD", "", False), (3, "Dandim", "", False), (4, "Kajari", "", False)],
        ),
        ("Camat", [(5, "Camat", "", False)]),
    ]


def test_the_number_of_police_and_army_is_printed_as_an_nrp(meeting):
    for name, number in (("Dandim", "11980012340576"), ("Kajari", "197503122000031904")):
        make.make_participant(meeting, name=name, official=make.make_official(meeting.region, name=name, nip=number))

    [page] = read(attendance.draw(meeting, BLANK))

    assert ("NRP 11980012340576" in page, "NIP 19750312 200003 1 904" in page) == (True, True)


def test_a_representative_stands_in_the_place_of_whom_they_stand_for(meeting):
    day = make.make_day(meeting)
    first = make.make_participant(meeting, name="Kadishub", office="Kepala Dinas Perhubungan", group="units", position=1)
    make.make_participant(meeting, name="Kadinsos", office="Kepala Dinas Sosial", group="units", position=2)
    first.represent_by("Sekdishub", "Sekretaris", "uji", day)

    rows = [(1, "Sekdishub", "Kepala Dinas Perhubungan", False), (2, "Kadinsos", "", False)]
    assert rows_of(meeting) == [("Kepala Perangkat Daerah", rows)]
    assert "(mewakili Kepala Dinas Perhubungan)" in read(attendance.draw(meeting, BLANK))[0]


def test_a_head_who_comes_late_signs_beside_the_representative(meeting):
    day = make.make_day(meeting)
    head = make.make_participant(meeting, name="Kepala", office="Kepala Dinas", group="units")
    head.represent_by("Wakil", "Sekretaris", "uji", day)
    head.check_in(day, "uji")

    [(_words, rows)] = rows_of(meeting, day=day.pk, filled=True)
    assert [name for _number, name, *_rest in rows] == ["Kepala", "Wakil"]


def test_the_recorded_sheet_tells_who_came_when_and_who_did_not(meeting):
    day = make.make_day(meeting)
    came = make.make_participant(meeting, name="Hadir", office="Camat A", group="camat")
    came.check_in(day, "uji", at=datetime.datetime(2023, 12, 28, 0, 7, tzinfo=datetime.UTC))
    make.make_participant(meeting, name="Absen", office="Camat B", group="camat")

    text = " ".join(read(attendance.draw(meeting, {"day": day.pk, "filled": True})))

    assert "pukul 08.07" in text  # WITA
    assert "tidak hadir" in text
    assert "1 orang hadir, terdiri atas 1 orang hadir sendiri dan 0 orang mewakili; 1 orang tidak hadir" in text
    assert rows_of(meeting, day=day.pk, filled=True, present=True) == [("Camat", [(1, "Hadir", "", False)])]


def test_a_sheet_to_be_signed_by_hand_tells_no_times(meeting):
    day = make.make_day(meeting)
    came = make.make_participant(meeting, name="Hadir", office="Camat A", group="camat")
    came.check_in(day, "uji", at=datetime.datetime(2023, 12, 28, 1, 43, tzinfo=datetime.UTC))

    blank, filled = (read(attendance.draw(meeting, {**BLANK, "day": day.pk, "filled": filled}))[0] for filled in (False, True))

    assert ("09.43" in blank, "09.43" in filled) == (False, True)


def test_a_sheet_of_a_session_counts_who_was_counted_there(meeting):
    day = make.make_day(meeting)
    session = make.make_session(day, title="Sidang kelompok")
    one = make.make_participant(meeting, name="Satu", group="camat")
    two = make.make_participant(meeting, name="Dua", group="camat")
    for participant in (one, two):
        participant.check_in(day, "uji")
    make.make_check_in(two, day, session=session)

    rows = rows_of(meeting, day=day.pk, session=session.pk, filled=True, present=True)
    assert rows == [("Camat", [(1, "Dua", "", False)])]
    assert attendance.title_of(meeting, {"session": session.pk}).endswith(", Sidang kelompok, Kamis, 28 Desember 2023")


def test_a_day_of_another_meeting_is_no_day(meeting):
    other = make.make_day()

    assert attendance.when(meeting, {"day": other.pk}) == (None, None)


def test_strokes_become_a_path_within_their_box():
    assert (
        attendance.path([[0, 0, 1000, 1000], [500, 500], [], "x", [-5, 2000, 1, "y"]])
        == "M0 0L1000 500M500 250L500 250M0 500L0 500"
    )


def test_signatures_are_drawn_only_where_asked(meeting):
    day = make.make_day(meeting)
    came = make.make_participant(meeting, name="Hadir", group="camat").check_in(day, "uji")
    Signature.objects.create(check_in=came, strokes=[[0, 0, 1000, 1000]])
    asked = {"day": day.pk, "filled": True}

    assert "M0 0L1000 500" in attendance.draw(meeting, {**asked, "drawn": True}).html
    assert "M0 0L1000 500" not in attendance.draw(meeting, asked).html
    assert "M0 0L1000 500" not in attendance.draw(meeting, {"day": day.pk, "drawn": True}).html


def test_long_names_stay_within_the_paper_and_no_log_is_written(meeting, caplog):
    unit = make.make_unit(meeting.region, name=UNIT)
    make.make_participant(meeting, unit, name="Nama " * 40, office=f"Kepala {UNIT} {UNIT}"[:250], group="units")
    make.make_participant(meeting, unit, name="X" * 200, office="Y" * 250, group="units")

    composed = attendance.draw(meeting, BLANK)
    document = pypdfium2.PdfDocument(drawing.render(composed.html, composed.media).pdf)  # raises if the log is not empty

    for page in document:
        text = page.get_textpage()
        boxes = [text.get_charbox(place) for place in range(text.count_chars())]
        assert max(right for _left, _bottom, right, _top in boxes) <= page.get_width() - 40
    assert caplog.records == []


def test_only_our_fonts_are_in_it(meeting):
    make.make_participant(meeting, name="Nama", group="units")

    drawn = pikepdf.open(io.BytesIO(drawing.render(*attendance.draw(meeting, BLANK)[:2]).pdf))

    fonts = {str(font.BaseFont).partition("+")[2] for page in drawn.pages for font in page.Resources.Font.values()}
    assert {font.removesuffix("-Bold") for font in fonts} == {"Paper-Sans"}


def test_an_issued_sheet_prints_its_code_and_says_what_it_is_not(meeting):
    text = read(attendance.draw(meeting, BLANK, "7KQ2-9XMF-4T1B"))[0]

    assert "Kode verifikasi 7KQ2-9XMF-4T1B" in text
    assert "Bukan tanda tangan elektronik" in text


@pytest.mark.parametrize("count", [0, 1, 26, 27, 28, 250])
def test_the_signature_never_stands_alone_on_a_page(meeting, count):
    make_many(meeting, count)

    *_others, last = read(attendance.draw(meeting, BLANK))

    assert "Mengetahui," in last
    assert sum(f"Kepala Bidang {number:03}" in last for number in range(1, count + 1)) >= min(count, 2)


@pytest.mark.parametrize("blanks", [1, 2, 3, 12])
def test_nor_does_it_after_empty_rows(meeting, blanks):
    make_many(meeting, 14)

    *_others, last = read(attendance.draw(meeting, {"blanks": blanks}))

    assert "Mengetahui," in last
    assert f"{14 + blanks}." in last


def make_many(meeting, count):
    for number in range(1, count + 1):
        make.make_participant(meeting, name=f"Peserta {number:03}", office=f"Kepala Bidang {number:03}", group="units")
