"""Content of each chapter of the book. Chapters are set separately here; test_book_binding.py joins them."""

import datetime
import io
import re

import pikepdf
import pypdfium2
import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from PIL import Image

from agenda.programme import releasing
from presentations.models import Document, Factor, Plan, Result
from proceedings.book.chapters import exposes, front, outcomes, people, programme, speeches
from proceedings.book.chapters.all import chapters
from proceedings.book.chapters.chapter import Book, paragraphs
from proceedings.models import Passage, Remark
from rakerda.pdf import drawing
from tests import make
from tests.proceedings.make import make_decision, make_directive, make_follow_up, make_minutes, make_present, make_question
from tests.world import make_world

LONG = "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana"  # 93 letters
HOSTILE = "<b>{}</b> & \"'</td><img src=file:///etc/passwd> Hati'if 😀 ‮"


def open_book(meeting, internal=False):
    return Book(meeting, internal=internal, number=7, printed_at=timezone.now())


def read(*parts):
    """Return the text of chapters as printed, in one line."""
    words = []
    for part in parts:
        document = pypdfium2.PdfDocument(drawing.render(part.html, part.media).pdf)
        words += [page.get_textpage().get_text_bounded() for page in document]
    return " ".join(" ".join(words).replace("\ufffe", "").split())


def make_result(expose, **values):
    return Result.objects.create(
        expose=expose, **{"name": "Program", "indicator": "Indikator", "target": 100, "actual": 95, **values}
    )


def test_the_pictures_stand_in_the_chapter_with_their_numbers(meeting):
    expose = make.make_expose(meeting, sector=make.make_sector(meeting.region, name="Ekonomi"), unit_name="Dinas Perikanan")
    make_result(expose, actual=75, budget=200, spent=100)
    Factor.objects.create(expose=expose, kind=Factor.Kind.INHIBITING, category=Factor.Category.LAND, text="Lahan belum bebas")
    Plan.objects.create(expose=expose, text="Membebaskan lahan", document=Document.ACTION_PLAN)

    make.make_day(meeting, date=datetime.date(2023, 12, 28))

    whole, field = exposes.exposes(open_book(meeting), "BAB IV")

    assert "Sebanyak 1 unit menyampaikan 1 indikator kinerja dalam 1 bidang." in read(whole)
    assert [f"Gambar IV.{number}." in read(whole) for number in (1, 2, 3, 4)] == [True] * 4
    assert "Gambar IV.5. Capaian kinerja dan serapan anggaran unit, Bidang Ekonomi" in read(field)
    assert "<title>capaian 75,00%, serapan 50,00%</title>" in field.html
    assert {bar.split('"')[0] for bar in field.html.split('width="')[1:] if bar[0].isdigit() and "%" in bar[:7]} == {
        "60.00%",
        "40.00%",
    }
    assert "Lahan 1" in read(whole)
    assert "Rencana Aksi dan Perjanjian Kinerja 2024 1 1" in read(whole)


def test_an_empty_meeting_prints_every_chapter_but_the_unwritten(meeting):
    parts = list(chapters(open_book(meeting)))

    assert [part.key for part in parts] == [
        "sampul",
        "identitas",
        "susunan-acara",
        "ekspose",
        "notula",
        "rumusan",
        "tindak-lanjut",
        "kehadiran",
        "berita-acara",
    ]
    assert "Belum ada rumusan yang disepakati." in read(*parts)


def test_chapters_are_numbered_in_their_order(meeting):
    Passage.objects.create(meeting=meeting, kind="terms", text="Latar belakang.")

    numbers = [(entry.number, entry.title) for part in chapters(open_book(meeting)) for entry in part.entries if entry.level == 1]

    assert numbers == [
        ("BAB I", "Kerangka Acuan Kegiatan"),
        ("BAB II", "Susunan Acara"),
        ("BAB III", "Ekspose Perangkat Daerah"),
        ("BAB IV", "Notula dan Tanya Jawab"),
        ("BAB V", "Rumusan Hasil Rapat Kerja"),
        ("BAB VI", "Tindak Lanjut"),
        ("BAB VII", "Kehadiran"),
        ("BAB VIII", "Berita Acara dan Pengesahan"),
    ]


def test_hostile_words_print_as_they_were_typed(db):
    world = make_world(name=HOSTILE)
    meeting = world["rows"]["session"].day.meeting
    world["rows"]["decision"].adopt("uji")

    words = read(*chapters(open_book(meeting, internal=True))).replace(" ", "")  # a narrow column breaks an address

    for noun in [
        "RapatKerjaDaerah",
        "Tema",
        "Acara",
        "Dinas",
        "Indikator",
        "Faktor",
        "Pertanyaan",
        "Jawaban",
        "Rumusan",
        "Katapengantar",
    ]:
        assert f"<b>{noun}</b>&\"'</td><imgsrc=file:///etc/passwd>Hati'if" in words


def test_every_anchor_of_the_contents_stands_in_its_chapter_once(db):
    meeting = make_world()["rows"]["session"].day.meeting
    parts = list(chapters(open_book(meeting)))

    anchors = [entry.anchor for part in parts for entry in part.entries]

    assert len(anchors) == len(set(anchors))
    assert [part.html.count(f'id="{entry.anchor}"') for part in parts for entry in part.entries] == [1] * len(anchors)


def test_only_our_fonts_are_in_the_book(db):
    meeting = make_world(name=HOSTILE)["rows"]["session"].day.meeting
    used = set()
    for part in chapters(open_book(meeting)):
        with pikepdf.open(io.BytesIO(drawing.render(part.html, part.media).pdf)) as document:
            used |= {str(font.BaseFont).split("+")[1] for font in document.objects if "/DescendantFonts" in dir_of(font)}

    assert {name.rsplit("-", name.count("-") - 1)[0] for name in used} == {
        "Paper-Sans",
        "Paper-Serif",
        "Symbola-Semi",
    }  # an emoji


def dir_of(item):
    return item.keys() if isinstance(item, pikepdf.Dictionary) else []


# The public and the internal edition


def test_a_public_edition_holds_nothing_personal(db):
    world = make_world()
    meeting = world["rows"]["session"].day.meeting

    for part in chapters(open_book(meeting)):
        for secret in ["197503122000031904", "19750312", "+6281234567", "pribadi@example.go.id", "tanda tangan terekam", "A1"]:
            assert secret not in part.html


def test_what_was_said_at_an_internal_session_stands_in_no_public_edition(meeting):
    day = make.make_day(meeting)
    for title, public in [("Sidang pleno", True), ("Tim perumus", False)]:
        record = make_minutes(session=make.make_session(day, title=title, public=public), summary=f"Ringkasan {title}")
        question = make_question(record, text=f"Pertanyaan {title}")
        directive = make_directive(record, text=f"Petunjuk {title}")
        make_follow_up(meeting, question=question, text=f"Janji {title}")
        make_follow_up(meeting, directive=directive, text=f"Tugas {title}")
    make_follow_up(meeting, text="Rencana rumusan")

    public, internal = (
        read(
            *outcomes.minutes(book, "BAB V"),
            *outcomes.follow_ups(book, "BAB VII"),
            *speeches.address(book, "BAB III"),
            front.imprint(book),
        )
        for book in (open_book(meeting), open_book(meeting, internal=True))
    )

    kinds = ("Ringkasan", "Pertanyaan", "Petunjuk", "Janji", "Tugas")
    assert [f"{kind} Tim perumus" in public for kind in kinds] == [False] * 5
    assert [f"{kind} Sidang pleno" in public for kind in kinds] == [True] * 5
    assert [f"{kind} Tim perumus" in internal for kind in kinds] == [True] * 5
    assert ("3 tindak lanjut" in public, "5 tindak lanjut" in internal, "Rencana rumusan" in public) == (True, True, True)
    assert ("1 pertanyaan" in public, "2 pertanyaan" in internal, "Tim perumus" in public) == (True, True, False)


def test_an_internal_edition_prints_the_nip_and_lines_to_sign_on(db):
    world = make_world()
    world["participant"], meeting = world["rows"]["participant"], world["rows"]["session"].day.meeting
    world["participant"].check_in(world["rows"]["day"], by="uji")

    words = read(*people.attendance(open_book(meeting, internal=True), "BAB I"))

    assert "19750312 200003 1 904" in words
    assert "Tanda tangan" in words
    assert "+6281234567" not in words


def test_a_public_list_names_only_those_who_came(meeting):
    make_present(meeting, name="Datang, S.E.")
    make.make_participant(meeting, name="Berhalangan, S.E.")

    public, internal = (read(*people.attendance(open_book(meeting, internal), "BAB I")) for internal in (False, True))

    assert ("Datang, S.E." in public, "Berhalangan, S.E." in public) == (True, False)
    assert ("Berhalangan, S.E." in internal, "tidak hadir" in internal) == (True, True)


def test_people_stand_in_the_order_of_protocol(meeting):
    for name, rank in [("Ketiga", "m"), ("Pertama", "a"), ("Kedua", "j")]:
        make_present(meeting, name=name, protocol_rank=rank)

    words = read(*people.attendance(open_book(meeting), "BAB I"))

    assert words.index("Pertama") < words.index("Kedua") < words.index("Ketiga")


def test_the_recap_counts_a_unit_once(meeting):
    unit, other = make.make_unit(meeting.region), make.make_unit(meeting.region)
    make_present(meeting, unit)
    make_present(meeting, unit)
    make.make_participant(meeting, other)

    words = read(*people.attendance(open_book(meeting), "BAB I"))

    assert "Dari 2 unit, 1 dihadiri sendiri, 0 diwakili, dan 1 tidak hadir." in words


def test_signers_are_those_who_came_and_the_page_says_what_is_not_signed(meeting):
    day = make.make_day(meeting, date=datetime.date(2023, 12, 28))
    unit = make.make_unit(meeting.region)
    head = make.make_participant(meeting, unit, office="Kepala Dinas Perhubungan")
    head.represent_by("Yang Datang, S.T.", "Kepala Bidang Lalu Lintas", by="uji", day=day)
    make_decision(meeting).adopt("uji")

    words = read(*people.signatures(open_book(meeting, internal=True), "BAB I"))

    assert "Pada hari ini, Kamis, tanggal dua puluh delapan, bulan Desember, tahun dua ribu dua puluh tiga" in words
    assert "Kepala Bidang Lalu Lintas (mewakili Kepala Dinas Perhubungan)" in words
    assert head.name not in words
    assert "belum ada tanda tangan yang terekam" in words


# The chapters one by one


def test_the_cover_leaves_the_space_free_for_a_crest_that_is_missing_or_no_picture(meeting):
    without = front.cover(open_book(meeting))
    meeting.region.crest.save("lambang.png", ContentFile(b"not a picture"))
    broken = front.cover(open_book(meeting))

    assert (without.media, broken.media) == ({}, {})
    assert ["lambang" in part.html.casefold() for part in (without, broken)] == [False, False]


def test_the_cover_shows_the_crest_of_the_region(meeting):
    picture = io.BytesIO()
    Image.new("RGB", (8, 8), "green").save(picture, "PNG")
    meeting.region.crest.save("lambang daerah.png", ContentFile(picture.getvalue()))

    part = front.cover(open_book(meeting))

    assert list(part.media) == [meeting.region.crest.name]
    assert drawing.render(part.html, part.media).pages == 1


def test_the_imprint_tells_sample_data_and_the_edition(meeting):
    meeting.sample = True

    words = read(front.imprint(open_book(meeting)))

    assert "Edisi 7, edisi publik: memuat nama dan jabatan saja." in words
    assert "Buku ini memuat data contoh." in words


def test_a_foreword_keeps_its_paragraphs(meeting):
    passage = Passage(meeting=meeting, kind="foreword", text="Satu\ndua.\r\n\r\nTiga.\n\n\n", signer_name="Sekda, M.T.")
    passage.save()

    assert paragraphs(passage.text) == [["Satu", "dua."], ["Tiga."]]
    assert "Sekda, M.T." in read(front.foreword(open_book(meeting)))


def test_a_blank_foreword_is_left_out(meeting):
    Passage.objects.create(meeting=meeting, kind="foreword", text=" \n ")

    assert front.foreword(open_book(meeting)) is None


def test_an_agenda_that_was_never_published_says_so(meeting):
    day = make.make_day(meeting)
    make.make_session(day, title="Pembukaan")
    make.make_session(day, title="Rapat tertutup", public=False)

    [part] = programme.programme(open_book(meeting), "BAB I")
    words = read(part)

    assert "Susunan acara ini belum diterbitkan" in words
    assert ("Pembukaan" in words, "Rapat tertutup" in words) == (True, False)
    assert "07.30–08.00" in words


def test_the_newest_revision_is_printed_as_it_was_frozen(meeting):
    day = make.make_day(meeting)
    session = make.make_session(day, title="Pembukaan")
    releasing.publish(meeting, by="uji")
    session.title = "Diubah kemudian"
    session.save()

    words = read(*programme.programme(open_book(meeting), "BAB I"))

    assert ("revisi 1" in words, "Pembukaan" in words, "Diubah kemudian" in words) == (True, True, False)


def test_directives_are_printed_with_who_gave_them(meeting):
    head = make_present(meeting, name="dr. H. Bupati, M.Sc.", office="Bupati", protocol_rank="a")
    make_directive(make_minutes(meeting), speaker=head, text="Pengadaan dimulai sejak Januari.")

    words = read(*speeches.address(open_book(meeting), "BAB I"))

    assert "Pengadaan dimulai sejak Januari." in words
    assert f"dr. H. Bupati, M.Sc., {meeting.region.head}, pukul" in words


def test_a_unit_prints_its_figures_results_factors_and_plans(meeting):
    sector = make.make_sector(meeting.region, name="Infrastruktur")
    unit = make.make_unit(meeting.region, name=LONG, sector=sector)
    head = make_present(meeting, unit, name="Ir. Rahmawati, M.T.", office="Kepala Dinas")
    expose = make.make_expose(meeting, unit, presenter=head, figures_as_of=datetime.date(2023, 12, 20))
    make_result(expose, code="1.03.10", target=68, actual="64.5", budget=2_000_000_000_000, spent=1_000_000_000_000)
    make_result(expose, indicator="Nilai SAKIP", target=None, actual=None, scale="sakip", target_step="A", actual_step="BB")
    Factor.objects.create(expose=expose, kind="inhibiting", category="nature", text="Curah hujan")
    Plan.objects.create(expose=expose, text="Percepatan lahan", document="budget_change")

    words = read(*exposes.exposes(open_book(meeting), "BAB III"))

    for expected in [
        f"1. {LONG}",
        "Disampaikan oleh Ir. Rahmawati, M.T., Kepala Dinas.",
        "Data per 20 Desember 2023",
        "angka sementara, belum diaudit",
        "Rp2.000.000.000.000",
        "94,85%",
        "Sangat Tinggi",
        "50,00%",
        "Tabel III.3.",
        "Curah hujan (cuaca dan alam)",
        f"Percepatan lahan Perubahan RKPD dan APBD {open_book(meeting).year}",
        "Jumlah 1 unit",
    ]:
        assert expected in words


def test_the_book_tells_why_achievement_and_absorption_lie_apart(meeting):
    expose = make.make_expose(meeting)
    make_result(expose, target=100, actual=70, budget=100, spent=95, explanation="Lahan belum bebas")

    assert "Penjelasan: Lahan belum bebas" in read(*exposes.exposes(open_book(meeting), "BAB III"))


def test_a_factor_that_fills_its_line_is_not_broken_after_its_first_word(meeting):
    text = "Perusahaan tambang membantu penerangan jalan desa"
    expose = make.make_expose(meeting)
    Factor.objects.create(expose=expose, kind=Factor.Kind.DRIVING, category=Factor.Category.COMMUNITY, text=text)

    _whole, field = exposes.exposes(open_book(meeting), "BAB IV")

    document = pypdfium2.PdfDocument(drawing.render(field.html, field.media).pdf)
    lines = [line.strip() for page in document for line in page.get_textpage().get_text_bounded().splitlines()]
    assert [line for line in lines if "tambang" in line] == [text]


def test_units_without_data_are_named_in_one_list_and_have_no_block(meeting):
    make.make_expose(meeting, unit_name="Dinas Diam")
    make.make_expose(meeting, unit_name="Dinas Sunyi")

    [whole] = (read(part) for part in exposes.exposes(open_book(meeting), "BAB III"))

    assert "Belum ada capaian kinerja yang disampaikan oleh 2 unit dalam 1 bidang." in whole
    assert "Tabel" not in whole
    assert "Gambar" not in whole
    assert "Pemapar belum dicatat." not in whole
    assert "Unit yang belum menyampaikan data" in whole
    assert "Dinas Diam; Dinas Sunyi" in whole


def test_tables_and_pictures_are_numbered_without_holes(meeting):
    """Three of eighteen units gave data, one of them no results."""
    fields = [
        make.make_sector(meeting.region, name=name, position=place) for place, name in enumerate(["Satu", "Dua", "Tiga"], 1)
    ]
    rows = [make.make_expose(meeting, sector=fields[place % 3], unit_name=f"Dinas ke-{place}") for place in range(18)]
    make_result(rows[3])
    make_result(rows[5])
    Factor.objects.create(expose=rows[9], kind="driving", text="Dukungan")

    parts = [read(part) for part in exposes.exposes(open_book(meeting), "BAB III")]

    words = " ".join(parts)
    assert "Sebanyak 2 dari 18 unit menyampaikan 2 indikator kinerja dalam 3 bidang." in words
    assert [int(number) for number in re.findall(r"Tabel III\.(\d+)\.", words)] == [1, 2, 3, 4, 5]
    assert [int(number) for number in re.findall(r"Gambar III\.(\d+)\.", words)] == [1, 2, 3, 4]
    assert re.findall(r"(\d+)\. Dinas ke-(\d+) Pemapar", words) == [("1", "3"), ("2", "9"), ("3", "5")]
    assert {f"Dinas ke-{place}" for place in range(18) if f"Dinas ke-{place}" in parts[0]} | {
        "Dinas ke-3",
        "Dinas ke-5",
        "Dinas ke-9",
    } == {f"Dinas ke-{place}" for place in range(18)}
    assert "Data capaian belum disampaikan." in parts[1]
    assert len(parts) == 3  # nobody of the second field gave data: it has no part


@pytest.mark.parametrize(("kind", "signs"), [("expose", False), ("discussion", False), ("formulation", True), ("plenary", True)])
def test_the_chair_of_the_whole_meeting_signs_its_berita_acara(meeting, kind, signs):
    day = make.make_day(meeting)
    chair = make_present(meeting, name="Drs. Suryadi", office="Asisten Perekonomian")
    minutes = make_minutes(meeting, session=make.make_session(day, kind=kind))
    minutes.edit(1, chair=chair)

    [part] = people.signatures(open_book(meeting), "BAB VIII")

    head = re.search(r"Pimpinan Sidang(.*?)Naskah", read(part))[1]
    assert ("Drs. Suryadi" in head) is signs
    assert ("Bupati" in head) is not signs  # the head of the region, whose name is written by hand


def test_plans_are_not_headed_by_another_year_than_their_document(meeting):
    make.make_day(meeting, date=datetime.date(2026, 12, 1))
    Plan.objects.create(expose=make.make_expose(meeting), text="Percepatan lahan", document=Document.NEXT_PLAN)

    words = read(*exposes.exposes(open_book(meeting), "BAB III"))

    assert "Rencana ke depan (umpan balik) 1. Percepatan lahan RKPD dan Renja 2028" in words
    assert "Rencana 2027" not in words


def test_an_average_is_capped_and_the_book_says_so(meeting):
    expose = make.make_expose(meeting)
    make_result(expose, target=100, actual=140)
    make_result(expose, target=100, actual=50)

    words = read(*exposes.exposes(open_book(meeting), "BAB III"))

    assert "75,00%" in words
    assert "masing-masing paling tinggi 100%" in words


def test_kecamatan_are_set_apart_from_the_rest_of_their_field(meeting):
    sector = make.make_sector(meeting.region)
    for place, kind in enumerate(["skpd", "kecamatan"], 1):
        make_result(make.make_expose(meeting, make.make_unit(meeting.region, kind=kind, sector=sector), position=place))

    parts = list(exposes.exposes(open_book(meeting), "BAB III"))

    assert [part.key for part in parts] == ["ekspose", "bidang-1", "bidang-1-kecamatan"]


def test_minutes_print_questions_answers_and_promises(meeting):
    asker, answerer = make_present(meeting, name="Camat, S.IP."), make_present(meeting, name="Kadis, S.T.", office="Kepala Dinas")
    minutes = make_minutes(meeting, summary="Sidang dibuka.")
    values = {"answer": "Sudah diusulkan.", "answered_by": answerer, "promise": "Jadwal terbit Januari."}
    make_question(minutes, speaker=asker, text="Apakah ada bidan?", **values)
    make_question(minutes, speaker=asker, text="Kapan?")

    words = read(*outcomes.minutes(open_book(meeting), "BAB IV"))

    for expected in ["Sidang dibuka.", "1. Camat, S.IP.", "Apakah ada bidan?", "Sudah diusulkan.", "Kadis, S.T., Kepala Dinas"]:
        assert expected in words
    assert "Komitmen tindak lanjut: Jadwal terbit Januari." in words
    assert "belum dijawab dalam sidang" in words
    assert "belum disahkan oleh pimpinan sidang" in words


def test_minutes_tell_of_whom_it_is_not_proven_that_they_were_there(meeting):
    minutes, absent = make_minutes(meeting), make.make_participant(meeting, name="Hamdani", office="Camat Mantewe")
    minutes.note(Remark, speaker_written="Pak Anu", text="Usul", by="uji")
    make_directive(minutes, speaker=absent)

    said = read(*outcomes.minutes(open_book(meeting), "BAB IV"))
    directed = read(*speeches.address(open_book(meeting), "BAB I"))

    assert "Pak Anu (belum dikenali)" in said
    assert "Hamdani, Camat Mantewe, pukul" in directed
    assert "(tidak tercatat hadir)" in directed


def test_only_adopted_decisions_are_printed_under_their_topic(meeting):
    topic = make.make_topic(meeting, text="Peran serta masyarakat")
    decision = make_decision(meeting, topic=topic, text="Forum desa setiap triwulan.")
    decision.adopt("uji")
    make_follow_up(meeting, decision=decision, unit=make.make_unit(meeting.region, name="Dinas PMD"))
    make_decision(meeting, text="Masih usulan.")

    words = read(*outcomes.decisions(open_book(meeting), "BAB V"))

    for expected in ["Peran serta masyarakat", "Forum desa setiap triwulan.", "Dinas PMD, paling lambat 31 Maret 2024"]:
        assert expected in words
    assert "Masih usulan." not in words


def test_follow_ups_tell_their_state_by_sign_and_word(meeting):
    make_follow_up(meeting, due_on=datetime.date(2020, 1, 1)).report(by="uji", text="Mulai", percent=40)

    words = read(*outcomes.follow_ups(open_book(meeting), "BAB VI"))

    for expected in ["► Proses", "kemajuan 40%", "▲ terlambat", "1 Januari 2020"]:
        assert expected in words


@pytest.mark.parametrize(("paper", "size"), [("a4", (210, 297)), ("f4", (215, 330)), ("folio", (210, 330))])
def test_the_paper_is_the_one_of_the_region(meeting, paper, size):
    meeting.region.paper_size = paper

    document = pypdfium2.PdfDocument(drawing.render(front.imprint(open_book(meeting)).html).pdf)

    assert tuple(round(points / 72 * 25.4) for points in document[0].get_size()) == size


def test_reading_the_rows_takes_as_many_queries_for_many_as_for_one(meeting):
    counts = []
    for _time in range(3):
        fill(meeting)
        with CaptureQueriesContext(connection) as queries:
            list(chapters(open_book(meeting, internal=True)))
        counts.append(len(queries))

    assert counts == counts[:1] * 3


def fill(meeting):
    """Create one more of everything that the book reads."""
    unit = make.make_unit(meeting.region, sector=make.make_sector(meeting.region))
    head = make_present(meeting, unit)
    make_result(make.make_expose(meeting, unit, presenter=head))
    make_question(make_minutes(session=make.make_session(meeting.days.first())), speaker=head)
    decision = make_decision(meeting, topic=make.make_topic(meeting))
    decision.adopt("uji")
    make_follow_up(meeting, decision=decision, unit=unit)
