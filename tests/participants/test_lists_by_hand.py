"""What the secretary decides on the preview of a list: columns, rows to be left out, titles, offices, people."""

import io
from pathlib import Path

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse
from lxml import html

from participants import importing
from participants.identity.completing import completed
from participants.importing.renaming import same_words
from participants.models import Appointment, ColumnAssignment, Import, Official, Participant, Post, Unit
from rakerda import sheets
from tests import make
from tests.pressing import forms_of, press

CASES = Path(__file__).parent / "data/cases"
READ, KEEP = "Baca daftar dengan kolom ini", "Simpan jawaban"
NIP = "197503122000031904"


def upload(client, meeting, *rows, name="daftar.xlsx"):
    """Upload a list as the page does; return the address of its preview."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return sent(client, meeting, SimpleUploadedFile(name, file.getvalue()))


def sent(client, meeting, file):
    place = reverse("participants:imports", args=meeting.args)
    response = client.post(place, {"file": file, "holds": "participants"})
    assert response.status_code == 303
    return response.headers["Location"]


def seen(client, url):
    return client.get(url).context["preview"]


def cells(client, url):
    return [line.cells for line in seen(client, url).lines]


def words(client, url):
    return " ".join(html.fromstring(client.get(url).content).find(".//main").text_content().split())


def take(client, url):
    [button] = [form.button for form in forms_of(client.get(url).content, url) if form.button.startswith("Impor ")]
    return press(client, url, button)


UNKNOWN = [
    ["Siapa", "Sebagai apa", "Dari mana", "Kontak"],
    ["Contoh Satu", "Sekretaris Camat Satui", "Kecamatan Satui", "0812-3456-7890"],
]


def test_a_list_whose_headings_nobody_knows_is_assigned_by_hand_and_read_without_another_upload(secretariat, meeting):
    url = upload(secretariat, meeting, *UNKNOWN)

    asked = words(secretariat, url)
    chosen = {"head-0": "1", "column-0-0": "name", "column-0-1": "office", "column-0-2": "unit", "column-0-3": "phone"}
    response = press(secretariat, url, READ, **chosen)

    assert ("Isi kolom belum diketahui" in asked, "Nama, Jabatan" in asked) == (True, True)
    assert response.status_code == 303
    assert cells(secretariat, url) == [
        {"name": "Contoh Satu", "office": "Sekretaris Camat Satui", "unit": "Kecamatan Satui", "phone": "0812-3456-7890"}
    ]
    assert take(secretariat, url).status_code == 303
    assert Participant.objects.get().name == "Contoh Satu"


def test_the_next_file_with_the_same_headings_is_read_as_the_last_one(secretariat, meeting):
    url = upload(secretariat, meeting, *UNKNOWN)
    press(secretariat, url, READ, **{"head-0": "1", "column-0-0": "name", "column-0-1": "office", "column-0-2": "unit"})

    again = upload(secretariat, meeting, ["Daftar hadir"], [" SIAPA", "Sebagai  apa", "Dari mana", "Kontak"], *UNKNOWN[1:])

    assert [row["name"] for row in cells(secretariat, again)] == ["Contoh Satu"]
    assert seen(secretariat, again).recalled
    assert "Kolom ditetapkan seperti terakhir kali" in words(secretariat, again)
    assert importing.Preview(importing.receive(make.make_meeting(), book(*UNKNOWN), True, "uji")).missing == ["Nama", "Jabatan"]


def book(*rows):
    return SimpleUploadedFile("daftar.csv", "\n".join(";".join(row) for row in rows).encode())


def test_headings_of_which_two_say_the_same_are_chosen_from(secretariat, meeting):
    head = ["Nama", "Jabatan", "Unit kerja", "No. HP", "Telepon"]
    url = upload(secretariat, meeting, head, ["Satu", "Camat Satui", "Kecamatan Satui", "0812-3456-7890", "0813-1111-2222"])

    said = words(secretariat, url)
    press(secretariat, url, READ, **{"column-0-3": "-", "column-0-4": "phone"})

    assert "“Nomor HP” ada dua kali: di Sheet!D1 dan di Sheet!E1" in said
    assert [row["phone"] for row in cells(secretariat, url)] == ["0813-1111-2222"]


def test_columns_that_were_not_taken_are_kept_no_longer_than_the_preview(secretariat, meeting):
    url = upload(secretariat, meeting, [*HEAD, "Nomor KTP"], ["Satu", "", "Camat Satui", "Kecamatan Satui", "6310010101700001"])
    before = str(Import.objects.get().rows)

    take(secretariat, url)

    assert ("6310010101700001" in before, "6310010101700001" in str(Import.objects.get().rows)) == (True, False)
    assert "Kolom berkas" not in words(secretariat, url)


def test_a_list_without_headings_is_assigned_too(secretariat, meeting):
    rows = [[f"Contoh {number}", f"Staf {number}", "Dinas Kesehatan"] for number in ("Satu", "Dua")]
    url = upload(secretariat, meeting, *rows)

    press(secretariat, url, READ, **{"head-0": "0", "column-0-0": "name", "column-0-1": "office", "column-0-2": "unit"})

    assert [row["name"] for row in cells(secretariat, url)] == ["Contoh Satu", "Contoh Dua"]
    assert ColumnAssignment.objects.count() == 0


def test_a_column_that_was_read_can_be_another_or_none(secretariat, meeting):
    url = sent(secretariat, meeting, SimpleUploadedFile("g.xlsx", (CASES / "google-forms.xlsx").read_bytes()))
    before = cells(secretariat, url)

    press(secretariat, url, READ, **{"column-0-7": "seat", "column-0-6": "-"})

    [row] = cells(secretariat, url)
    assert (before[0]["phone"], row["seat"], "phone" in row) == ("081234567890", "L", False)


def test_a_column_chosen_twice_and_one_that_is_missing_are_told_and_nothing_changes(secretariat, meeting):
    url = upload(secretariat, meeting, *UNKNOWN)

    twice = press(secretariat, url, READ, **{"head-0": "1", "column-0-0": "name", "column-0-1": "name"})

    assert twice.status_code == 422
    assert "“Nama” sudah dipilih untuk kolom A." in twice.content.decode()
    assert "Pilih kolom yang berisi: Jabatan." in twice.content.decode()
    assert seen(secretariat, url).missing


def test_a_sheet_that_was_left_out_is_taken_and_another_left(secretariat, meeting):
    content = sheets.write(
        [sheets.Page("Dinas", ["Nama", "Jabatan", "Unit kerja"], [["Satu", "Kepala Dinas Kesehatan", "Dinas Kesehatan"]])]
    )
    workbook = openpyxl.load_workbook(io.BytesIO(content))
    other = workbook.create_sheet("Camat")
    other.append(["Yth.", "Sebagai", "Tempat"])
    other.append(["Dua", "Camat Satui", "Kecamatan Satui"])
    file = io.BytesIO()
    workbook.save(file)
    url = sent(secretariat, meeting, SimpleUploadedFile("dua.xlsx", file.getvalue()))
    before = seen(secretariat, url).left

    chosen = {"head-1": "1", "column-1-0": "name", "column-1-1": "office", "column-1-2": "unit"}
    press(secretariat, url, READ, **chosen, **{f"column-0-{column}": "-" for column in range(3)})

    assert before == [("Camat", "heads")]
    assert [row["name"] for row in cells(secretariat, url)] == ["Dua"]
    assert seen(secretariat, url).left == [("Dinas", "chosen")]


def test_the_database_keeps_one_assignment_of_headings_in_a_region(meeting):
    ColumnAssignment.objects.create(region=meeting.region, heading="a" * 64, columns={"name": 0})

    with pytest.raises(IntegrityError), transaction.atomic():
        ColumnAssignment.objects.create(region=meeting.region, heading="a" * 64, columns={"name": 1})
    with pytest.raises(IntegrityError), transaction.atomic():
        ColumnAssignment.objects.create(region=meeting.region, heading="judul", columns={"name": 1})


HEAD = ["Nama", "NIP", "Jabatan", "Unit kerja"]


def test_a_row_is_left_out_in_place_and_stays_out_when_the_columns_change(secretariat, meeting):
    url = upload(
        secretariat, meeting, [*HEAD, "Kursi"], ["Satu", "", "Camat Satui", "Kecamatan Satui", "A1"],
        ["JUMLAH SEMUA YANG HADIR", "12", "orang", "", ""],
    )  # fmt: skip
    assert not seen(secretariat, url).may_apply

    press(secretariat, url, "Lewati: baris 3")

    preview = seen(secretariat, url)
    assert ([line.kind for line in preview.lines], preview.may_apply) == (["new", "skipped"], True)
    assert "Dilewati dengan tangan: 3 (JUMLAH SEMUA YANG HADIR)" in words(secretariat, url)
    press(secretariat, url, READ, **{"column-0-4": "-"})
    assert [line.kind for line in seen(secretariat, url).lines] == ["new", "skipped"]
    press(secretariat, url, "Ambil lagi: baris 3")
    assert [line.kind for line in seen(secretariat, url).lines] == ["new", "problem"]
    press(secretariat, url, "Lewati 1 baris bermasalah")
    take(secretariat, url)
    assert [one.name for one in Participant.objects.all()] == ["Satu"]


def test_rows_of_a_list_that_was_imported_stay(secretariat, meeting):
    url = upload(secretariat, meeting, HEAD, ["Satu", "", "Camat Satui", "Kecamatan Satui"])
    take(secretariat, url)

    response = secretariat.post(f"{url}skips/", {"skip": seen(secretariat, url).lines[0].place.key})

    assert response.status_code == 403
    assert "skipped" not in Import.objects.get().rows


def test_the_preview_shows_every_column_all_new_units_and_rank_and_group_of_each_row(secretariat, meeting):
    head = [*HEAD, "Pangkat/Golongan", "Nomor HP", "HP ajudan", "Surel", "Tempat duduk", "Eselon"]
    rows = [
        [f"Contoh {place}", "", f"Kepala Dinas Contoh {place}", f"Dinas Contoh {place}", "Pembina (IV/a)", f"0812-3456-78{place}",
         f"0813-3456-78{place}", f"satu{place}@contoh.go.id", f"A{place}", "II.b"]
        for place in range(10, 25)
    ]  # fmt: skip
    url = upload(secretariat, meeting, head, *rows)

    said = words(secretariat, url)

    missing = [text for row in rows for text in row if text and text not in said]
    assert missing == []
    assert said.count("(SKPD)") == 15
    assert said.count("Kepala SKPD") == 15


def on_file(meeting, name="Kusnadi Prayitno, S.STP., M.AP.", title="Kepala Dinas Kesehatan", unit="Dinas Kesehatan", **values):
    unit = Unit.objects.filter(name=unit).first() or make.make_unit(meeting.region, name=unit, short_name=unit[:40])
    post = Post.objects.create(region=meeting.region, unit=unit, title=title, head=not unit.posts.exists())
    official = make.make_official(meeting.region, name=name, **values)
    Appointment.objects.create(official=official, post=post)
    return official, post


def test_a_post_under_another_title_is_renamed_where_the_secretary_says_so(secretariat, meeting):
    _official, post = on_file(meeting, title="Kepala Bidang Pelayanan Kesehatan")
    url = upload(
        secretariat,
        meeting,
        HEAD,
        ["Kusnadi Prayitno", "", "Kepala Bidang Pelayanan dan Sumber Daya Kesehatan", "Dinas Kesehatan"],
    )
    [question] = seen(secretariat, url).questions
    said = words(secretariat, url)
    [offered] = [form for form in forms_of(secretariat.get(url).content, url) if form.button == KEEP]

    assert "Kepala Bidang Pelayanan Kesehatan" in said
    assert "Jawab dulu pertanyaannya" in said
    assert offered.fields[question.name].options == (f"rename:{post.pk}", f"new:{post.pk}")
    press(secretariat, url, KEEP, **{question.name: f"rename:{post.pk}"})
    take(secretariat, url)

    post.refresh_from_db()
    assert post.title == "Kepala Bidang Pelayanan dan Sumber Daya Kesehatan"
    assert (Post.objects.count(), Appointment.objects.filter(until=None).count()) == (1, 1)
    assert Participant.objects.get().post == post


def test_a_new_post_stays_new_where_the_secretary_says_so(secretariat, meeting):
    _official, post = on_file(meeting, title="Kepala Bidang Pelayanan Kesehatan")
    url = upload(secretariat, meeting, HEAD, ["Kusnadi Prayitno", "", "Kepala Bidang Kesehatan Masyarakat", "Dinas Kesehatan"])
    [question] = seen(secretariat, url).questions

    press(secretariat, url, KEEP, **{question.name: f"new:{post.pk}"})
    take(secretariat, url)

    assert sorted(Post.objects.values_list("title", flat=True)) == [
        "Kepala Bidang Kesehatan Masyarakat", "Kepala Bidang Pelayanan Kesehatan",
    ]  # fmt: skip


def test_two_posts_that_the_list_names_both_are_no_question(secretariat, meeting):
    on_file(meeting, title="Kepala Bidang Pelayanan Kesehatan")
    rows = [
        ["Kusnadi Prayitno", "", "Kepala Bidang Pelayanan Kesehatan", "Dinas Kesehatan"],
        ["Contoh Dua", "", "Kepala Bidang Pelayanan dan Kesehatan", "Dinas Kesehatan"],
    ]

    assert seen(secretariat, upload(secretariat, meeting, HEAD, *rows)).questions == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Kadinkes", "Kepala Dinas Kesehatan", False),
        ("Kepala Dinas", "Kepala Dinas Kesehatan", True),
        ("Asisten I", "Asisten II", False),
        ("Kepala Bidang Kesehatan Masyarakat", "Kepala Bidang Kesehatan Masyrakat", True),
        ("Kepala Bidang Ekonomi", "Kepala Bidang Sosial", False),
        ("Sekretaris Dinas Kesehatan", "Kepala Dinas Kesehatan", False),
    ],
)
def test_titles_that_say_the_same_in_a_unit(one, other, same):
    assert same_words(one, other, "Dinas Kesehatan") is same


@pytest.mark.parametrize(
    ("title", "unit", "full"),
    [
        ("Kepala Dinas", "Dinas Kesehatan", "Kepala Dinas Kesehatan"),
        ("Kadis", "Dinas Kesehatan", "Kepala Dinas Kesehatan"),
        ("Kepala Badan", "BKPSDM", "Kepala BKPSDM"),
        ("Kepala Badan", "Dinas Kesehatan", ""),
        ("Kepala Bagian", "Bagian Hukum", "Kepala Bagian Hukum"),
        ("Kepala Bagian", "Sekretariat Daerah", "Kepala Bagian pada Sekretariat Daerah"),
        ("Camat", "Kecamatan Satui", "Camat Satui"),
        ("CAMAT", "Kec. Satui", "Camat Satui"),
        ("Lurah", "Kelurahan Tungkaran Pangeran", "Lurah Tungkaran Pangeran"),
        ("Lurah", "Kecamatan Satui", ""),
        ("Sekretaris", "Dinas Kesehatan", "Sekretaris Dinas Kesehatan"),
        ("Sekretaris", "Sekretariat DPRD", "Sekretaris DPRD"),
        ("Kepala Bidang", "Dinas Kesehatan", "Kepala Bidang pada Dinas Kesehatan"),
        ("Kepala Dinas Kesehatan", "Dinas Kesehatan", ""),
        ("Sekretaris Daerah", "Sekretariat Daerah", ""),
    ],
)
def test_an_office_is_completed_from_its_unit(title, unit, full):
    assert completed(title, unit) == full


@pytest.mark.parametrize(("answer", "written"), [("full", "Kepala Dinas Kesehatan"), ("short", "Kepala Dinas")])
def test_short_offices_are_asked_about_once_for_the_whole_list(secretariat, meeting, answer, written):
    rows = [["Satu", "", "Kepala Dinas", "Dinas Kesehatan"], ["Dua", "", "Plt. Camat", "Kecamatan Satui"]]
    url = upload(secretariat, meeting, HEAD, *rows)
    asked = [question.name for question in seen(secretariat, url).questions]
    said = words(secretariat, url)

    press(secretariat, url, KEEP, offices=answer)
    after = words(secretariat, url)
    take(secretariat, url)

    assert asked == ["offices"]
    assert "Kepala Dinas → Kepala Dinas Kesehatan" in said
    assert "Camat → Camat Satui" in said
    assert ("akan ditulis: Kepala Dinas Kesehatan" in after) is (answer == "full")
    assert Participant.objects.get(name="Satu").office == written


def test_an_office_that_is_short_on_file_is_known_and_not_asked_about(secretariat, meeting):
    on_file(meeting, title="Kepala Dinas")

    url = upload(secretariat, meeting, HEAD, ["Kusnadi Prayitno", "", "Kepala Dinas", "Dinas Kesehatan"])

    assert seen(secretariat, url).questions == []


@pytest.mark.parametrize(("answer", "people"), [("same", 1), ("other", 2)])
def test_a_similar_name_in_the_same_post_is_asked_about_side_by_side(secretariat, meeting, answer, people):
    official, post = on_file(meeting)
    url = upload(secretariat, meeting, HEAD, ["Kusnadi Prayitna, S.STP", NIP, "Kepala Dinas Kesehatan", "Dinas Kesehatan"])
    [question] = seen(secretariat, url).questions
    said = words(secretariat, url)

    press(secretariat, url, KEEP, **{question.name: f"{answer}:{official.pk}"})
    after = words(secretariat, url)
    take(secretariat, url)

    assert "orang yang sama?" in said
    assert ("Kusnadi Prayitno, S.STP., M.AP." in said, "Kusnadi Prayitno, S.STP., M.AP." in after) == (True, True)
    assert Official.objects.count() == people
    if answer == "same":
        assert Official.objects.get().name == "Kusnadi Prayitna, S.STP"
    assert Appointment.objects.get(post=post, until=None).official.nip == NIP


def test_a_name_with_degrees_without_a_comma_is_the_one_on_file(secretariat, meeting):
    on_file(meeting, title="Camat Satui", unit="Kecamatan Satui")

    url = sent(secretariat, meeting, SimpleUploadedFile("n.xlsx", (CASES / "no-comma.xlsx").read_bytes()))
    take(secretariat, url)

    assert (Official.objects.count(), seen(secretariat, url).questions) == (1, [])


def test_two_rows_of_one_list_that_are_one_person_are_asked_about_and_the_second_is_passed_over(secretariat, meeting):
    rows = [
        ["Kusnadi Prayitno", "", "Camat Satui", "Kecamatan Satui"], ["Kusnadi Prayitna", "", "Camat Satui", "Kecamatan Satui"],
    ]  # fmt: skip
    url = upload(secretariat, meeting, HEAD, *rows)
    [question] = seen(secretariat, url).questions

    press(secretariat, url, KEEP, **{question.name: question.choices[0][0]})
    take(secretariat, url)

    assert [one.name for one in Official.objects.all()] == ["Kusnadi Prayitno"]


def test_a_question_that_is_open_holds_the_list_back(secretariat, meeting):
    official, _post = on_file(meeting)
    url = upload(secretariat, meeting, HEAD, ["Kusnadi Prayitna", "", "Kepala Dinas Kesehatan", "Dinas Kesehatan"])

    response = secretariat.post(f"{url}application/", {"seen": seen(secretariat, url).fingerprint})

    assert (response.status_code, Participant.objects.count()) == (422, 0)
    assert Official.objects.get() == official


def test_words_that_are_no_choice_are_refused(secretariat, meeting):
    on_file(meeting)
    url = upload(secretariat, meeting, HEAD, ["Kusnadi Prayitna", "", "Kepala Dinas Kesehatan", "Dinas Kesehatan"])
    [question] = seen(secretariat, url).questions

    answers = [secretariat.post(f"{url}answers/", values).status_code for values in ({}, {question.name: "same:0"})]

    assert answers == [422, 422]
    assert "answers" not in Import.objects.get().rows


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("NRP. 12345678", "12345678"),
        ("NRP/NIP 76543210", "76543210"),
        ("11980012340576", "11980012340576"),
        ("12345/P", "12345/P"),
    ],
)
def test_the_number_of_police_and_army_is_kept(secretariat, meeting, cell, kept):
    url = upload(secretariat, meeting, HEAD, ["Contoh Satu", cell, "Kapolres Daerah", "Polres Daerah"])

    take(secretariat, url)

    assert Official.objects.get().nip == kept


def test_a_name_and_an_nrp_in_one_cell_are_parted(secretariat, meeting):
    url = upload(
        secretariat,
        meeting,
        ["Nama / NIP / NRP", "Jabatan", "Unit kerja"],
        ["Contoh Satu, S.I.K.\nNRP. 76543", "Kapolres", "Polres Daerah"],
    )

    assert [(row["name"], row["nip"]) for row in cells(secretariat, url)] == [("Contoh Satu, S.I.K.", "76543")]


def test_signs_of_word_and_signs_that_no_one_sees_are_mended_in_every_cell(secretariat, meeting):
    url = upload(
        secretariat,
        meeting,
        ["Na\u200bma", "\uf0b7 Jabatan", "Unit\u00a0kerja"],
        ["Contoh\u200b Satu", "Camat\x85Satui", "\uf02dKecamatan Satui"],
    )

    assert cells(secretariat, url) == [{"name": "Contoh Satu", "office": "Camat Satui", "unit": "-Kecamatan Satui"}]
