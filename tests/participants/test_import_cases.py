"""Lists as offices keep them, each of one kind: what of them is read, passed over, warned of."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from participants import importing

CASES = Path(__file__).parent / "data/cases"
READ = {
    "three-sheets.xlsx": ["Contoh Satu", "Contoh Camat", "Contoh Kades"],
    "hidden-sheet.xlsx": ["Contoh Baru", "Contoh Baru Dua"],
    "filtered.xlsx": ["Contoh Satu", "Contoh Tersembunyi", "Contoh Dua"],
    "heading-rows.xlsx": ["Contoh Satu", "Contoh Dua"],
    "two-signatures.xlsx": ["Contoh Satu, S.T.", "Contoh Dua, S.T."],
    "nama-nip.xlsx": ["Contoh Satu, S.T."],
    "wa-phones.xlsx": ["Contoh Satu, S.T.", "Contoh Dua, S.T.", "Contoh Tiga", "Contoh Empat"],
    "google-forms.xlsx": ["Contoh Satu, S.T."],
    "no-comma.xlsx": ["Kusnadi Prayitno S.STP, M.AP"],
    "font-family-34.xlsx": ["Contoh Satu"],
    "simpeg.xls": ["Contoh Satu"],
}
TOLD = {  # (rows passed over, sheets left out, rows seen by nobody)
    "hidden-sheet.xlsx": (0, ["lama 2022"], 0),
    "filtered.xlsx": (0, [], 1),
    "heading-rows.xlsx": (2, [], 0),
    "two-signatures.xlsx": (4, [], 0),
}


def look(meeting, name):
    file = SimpleUploadedFile(name, (CASES / name).read_bytes())
    return importing.Preview(importing.receive(meeting, file, True, "uji"))


@pytest.mark.parametrize("name", sorted(path.name for path in CASES.iterdir()))
def test_a_list_of_each_kind_is_read_whole_and_without_a_problem(meeting, name):
    preview = look(meeting, name)

    assert [line.data["name"] for line in preview.lines] == READ[name]
    assert [line.told for line in preview.lines if line.told] == []
    hidden = [line for line in preview.lines if any("disembunyikan" in str(text) for text in line.warnings)]
    assert (len(preview.passed), [sheet for sheet, _why in preview.left], len(hidden)) == TOLD.get(name, (0, [], 0))


def test_what_each_cell_holds_is_understood(meeting):
    phones = [line.data["phone"] for line in look(meeting, "wa-phones.xlsx").lines]
    [asked] = look(meeting, "google-forms.xlsx").lines
    [joined] = look(meeting, "nama-nip.xlsx").lines

    assert phones == [f"+628123456789{last}" for last in range(4)]
    assert [asked.data[key] for key in ("unit", "phone", "email")] == ["Dinas Kesehatan", "+6281234567890", "satu@contoh.go.id"]
    assert (joined.data["nip"], joined.data["grade"]) == ("197001011995031001", "Pembina / IV.a")
