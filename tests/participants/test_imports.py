"""The import pages: upload, preview, apply."""

import io
import re

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import Http404
from django.urls import reverse
from openpyxl.styles import Font

from participants import importing
from participants.importing.listing import HEAD
from participants.models import Import, Participant
from rakerda import sheets
from tests import make
from tests.racing import again, at_once

HEADS = ["Nama", "NIP", "Jabatan", "Unit kerja"]
GOOD = ["Siti", "197503122000031904", "Camat Satui", "Kecamatan Satui"]
BAD = ["Budi", "123", "Lurah", "Kelurahan Satui"]
NO_NIP = "NIP terdiri atas 18 angka. NRP Polri atau TNI 5 sampai 14 angka. Kosongkan sel bila tidak punya."


def place(meeting):
    return reverse("participants:imports", args=meeting.args)


def file_of(*rows, name="daftar.csv"):
    return SimpleUploadedFile(name, sheets.respond("daftar", HEADS, rows, "csv").content)


@pytest.fixture
def imported(meeting):
    return importing.receive(meeting, file_of(GOOD), True, "uji")


def seen(imported):
    return {"seen": importing.Preview(imported).fingerprint}


def test_an_uploaded_list_is_shown_before_anything_is_saved(secretariat, meeting):
    response = secretariat.post(place(meeting), {"file": file_of(GOOD, BAD), "holds": "participants"}, follow=True)

    body = response.content.decode()
    assert response.redirect_chain == [(Import.objects.get().get_absolute_url(), 303)]
    assert [text in body for text in ("Belum ada yang tersimpan.", "B3", "NIP terdiri atas 18 angka.", "daftar.csv")] == [
        True
    ] * 4
    assert Participant.objects.count() == 0


def workbook(*pages, hidden=()):
    """Return a file of sheets (name, rows)."""
    book = openpyxl.load_workbook(io.BytesIO(sheets.write([sheets.Page(name, HEADS, rows) for name, rows in pages])))
    for name in hidden:
        book[name].sheet_state = "hidden"
    book.create_sheet("Sampul").append(["Daftar"])
    file = io.BytesIO()
    book.save(file)
    return SimpleUploadedFile("daftar.xlsx", file.getvalue())


def test_the_preview_names_the_sheets_that_were_read_and_those_that_were_not(secretariat, meeting):
    file = workbook(("SKPD", [GOOD]), ("Kecamatan", [BAD]), ("Lama", [GOOD]), hidden=["Lama"])

    body = secretariat.post(place(meeting), {"file": file, "holds": "participants"}, follow=True).content.decode()

    told = " ".join(re.sub("<[^>]+>", "", body).split())
    assert "lembar “SKPD”, “Kecamatan” (2 baris)" in told
    assert "Lembar: “Lama” (tersembunyi); “Sampul” (tanpa judul kolom yang diperlukan)" in told
    assert "Kecamatan!B2 · NIP" in told
    assert "Dibaca dari lembar yang tersembunyi" not in told


def test_the_preview_tells_that_a_hidden_sheet_was_read(secretariat, meeting):
    file = workbook(("Lama", [GOOD]), hidden=["Lama"])

    body = secretariat.post(place(meeting), {"file": file, "holds": "participants"}, follow=True).content.decode()

    told = " ".join(re.sub("<[^>]+>", "", body).split())
    assert "lembar “Lama” (tersembunyi) (1 baris)" in told
    assert "Dibaca dari lembar yang tersembunyi di berkas" in told


def test_the_preview_tells_which_rows_are_hidden_or_struck_through(secretariat, meeting):
    book = openpyxl.load_workbook(workbook(("Peserta", [GOOD, ["Budi", "", "Lurah", "Kelurahan Satui"]])))
    book["Peserta"].row_dimensions[2].hidden = True
    book["Peserta"]["A3"].font = Font(strike=True)
    file = io.BytesIO()
    book.save(file)
    sent = {"file": SimpleUploadedFile("daftar.xlsx", file.getvalue()), "holds": "participants"}

    body = secretariat.post(place(meeting), sent, follow=True).content.decode()

    preview = importing.Preview(Import.objects.get())
    told = ["Baris tersembunyi di berkas, disaring atau disembunyikan.", "Baris ini dicoret di berkas."]
    assert [line.warnings for line in preview.lines] == [[text] for text in told]
    assert [text in body for text in told] == [True, True]


def test_a_list_is_imported(secretariat, imported):
    response = secretariat.post(f"{imported.get_absolute_url()}application/", seen(imported), follow=True)

    assert response.redirect_chain == [(reverse("participants:participants", args=imported.meeting.args), 303)]
    assert "1 baris diimpor." in response.content.decode()
    assert list(Participant.objects.values_list("name", flat=True)) == ["Siti"]


def test_the_directory_alone_leads_to_the_directory(secretariat, meeting):
    secretariat.post(place(meeting), {"file": file_of(GOOD), "holds": "directory"})
    imported = Import.objects.get()

    response = secretariat.post(f"{imported.get_absolute_url()}application/", seen(imported))

    assert (response.url, Participant.objects.count()) == (reverse("participants:directory", args=meeting.args), 0)


def test_what_changed_meanwhile_is_shown_again(secretariat, imported):
    old = seen(imported)
    make.make_official(imported.meeting.region, name="Siti, S.H.", nip=GOOD[1])

    response = secretariat.post(f"{imported.get_absolute_url()}application/", old)

    assert response.status_code == 422
    assert "Tidak ada yang tersimpan: data sudah berubah" in response.content.decode()
    assert Participant.objects.count() == 0


def test_a_list_that_was_imported_stays_as_a_record(secretariat, imported):
    secretariat.post(f"{imported.get_absolute_url()}application/", seen(imported))

    secretariat.post(f"{imported.get_absolute_url()}removal/")

    assert "Diimpor pada" in secretariat.get(imported.get_absolute_url()).content.decode()


def test_a_list_is_dropped(secretariat, imported):
    response = secretariat.post(f"{imported.get_absolute_url()}removal/")

    assert (response.url, Import.objects.count()) == (place(imported.meeting), 0)


def test_a_list_that_was_imported_meanwhile_is_not_dropped(imported):
    stale = again(imported)
    importing.apply(imported, seen(imported)["seen"], "uji")

    assert (stale.drop(), Import.objects.get().applied_by) == (False, "uji")


def test_a_list_that_was_dropped_meanwhile_is_not_imported(imported):
    stale, agreed = again(imported), seen(imported)["seen"]
    imported.drop()

    with pytest.raises(Http404):
        importing.apply(stale, agreed, "uji")
    with pytest.raises(Http404):
        stale.drop()
    assert Participant.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_of_two_who_import_and_drop_a_list_at_once_one_gives_way(sign_in, meeting):
    first, second = sign_in("secretariat"), sign_in("secretariat")

    for _round in range(5):
        Participant.objects.all().delete()
        imported = importing.receive(meeting, file_of(GOOD), True, "uji")
        agreed, address, said = seen(imported), imported.get_absolute_url(), {}
        errors = at_once(
            lambda: said.update(applied=first.post(f"{address}application/", agreed).status_code),  # noqa: B023 - done in its round
            lambda: said.update(dropped=second.post(f"{address}removal/").status_code),  # noqa: B023
        )

        assert errors == [None, None]
        assert (said, Import.objects.filter(pk=imported.pk).exists()) in [
            ({"applied": 303, "dropped": 303}, True),
            ({"applied": 404, "dropped": 303}, False),
        ]


def test_rows_are_filtered(secretariat, meeting):
    imported = importing.receive(meeting, file_of(GOOD, BAD), True, "uji")

    response = secretariat.get(f"{imported.get_absolute_url()}?show=problem", headers={"HX-Request": "true"})

    assert [line.number for line in response.context["lines"]] == [3]
    assert response.templates[0].name == "participants/importing/_import_rows.html"


def test_the_notes_stand_beside_the_rows_and_are_read_as_none(secretariat, meeting):
    imported = importing.receive(meeting, file_of(GOOD, BAD), True, "uji")

    content = secretariat.get(f"{imported.get_absolute_url()}notes/").content

    rows = list(openpyxl.load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True))
    assert [row[-1] for row in rows] == ["Catatan pemeriksaan", None, f"NIP: {NO_NIP}"]
    again = importing.receive(meeting, SimpleUploadedFile("x.xlsx", content), True, "uji")
    assert importing.Preview(again).unknown == []


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "Berkas ini kosong."),
        (b"PK\x03\x04 rusak", "Berkas rusak dan tidak dapat dibuka."),
        (b"a\nb", "Baris judul kolom tidak ditemukan"),
        (b"Nama;Jabatan\n" + b"x" * 10_000_000, "Berkas lebih besar dari 10 MB."),
    ],
)
def test_what_is_no_list_is_told_at_the_file_and_nothing_is_kept(secretariat, meeting, content, told):
    response = secretariat.post(place(meeting), {"file": SimpleUploadedFile("daftar.xlsx", content), "holds": "participants"})

    assert (response.status_code, Import.objects.count()) == (422, 0)
    assert told in response.content.decode()


def test_a_file_beyond_every_limit_is_told_as_too_large(secretariat, meeting, settings):
    settings.UPLOAD_LIMIT = 1000

    response = secretariat.post(place(meeting), {"file": SimpleUploadedFile("daftar.csv", b"x" * 2000), "holds": "participants"})

    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["file"]
    assert "Berkas lebih besar dari 10 MB." in response.content.decode()


@pytest.mark.parametrize("page", ["participants_sheet", "directory_sheet", "import_template"])
@pytest.mark.parametrize(("query", "mark"), [("", b"PK"), ("?csv", b"\xef\xbb\xbf")])
def test_lists_go_out_as_excel_and_as_csv(secretariat, meeting, page, query, mark):
    response = secretariat.get(reverse(f"participants:{page}", args=meeting.args) + query)

    assert response.content.startswith(mark)
    assert response.headers["Content-Disposition"].startswith("attachment; filename=")


def test_a_list_holds_the_numbers_that_the_secretariat_needs(secretariat, meeting):
    official = make.make_official(meeting.region, name="Siti", nip=GOOD[1], phone="+6281234567890")
    make.make_participant(meeting, official=official, name="Siti", office="Camat")

    content = secretariat.get(reverse("participants:participants_sheet", args=meeting.args)).content

    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert [cell.value for cell in sheet[1]] == [*HEAD, "Diwakili oleh", "Jabatan yang mewakili"]
    assert (sheet["B2"].value, sheet["B2"].number_format, sheet["L2"].value) == ("19750312 200003 1 904", "@", "0812-3456-7890")


def test_nobody_else_opens_it(sign_in, meeting, imported):
    for role in ("desk", "note_taker", "leader", "operator"):
        client = sign_in(role)
        pages = [place(meeting), imported.get_absolute_url(), reverse("participants:participants_sheet", args=meeting.args)]
        assert [client.get(page).status_code for page in pages] == [403, 403, 403]


def test_a_list_is_not_imported_by_get(secretariat, imported):
    assert secretariat.get(f"{imported.get_absolute_url()}application/").status_code == 405
