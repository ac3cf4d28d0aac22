"""Spreadsheets: input is read as intended or refused in plain words; output runs nothing and can be read back."""

import datetime
import io
from pathlib import Path

import openpyxl
import pytest
from django.utils import translation
from openpyxl.styles import Font

from rakerda import sheets
from rakerda.grids.texts import seen
from rakerda.sheets.writing import write_csv
from tests.rakerda.workbooks import raw, replaced, saved, with_styles, workbook, zipped

COLUMNS = [
    sheets.Column("name", "Nama", ("nama lengkap", "nama pejabat")),
    sheets.Column("nip", "NIP", ("nip nrp",)),
    sheets.Column("office", "Jabatan"),
    sheets.Column("unit", "Unit kerja", ("SKPD", "perangkat daerah")),
    sheets.Column("phone", "Nomor HP", ("no hp", "kontak hp")),
    sheets.Column("aide", "HP ajudan", ("kontak ajudan",)),
]
HEAD = ["Nama", "NIP", "Jabatan", "Unit kerja"]
RISKY = ["=1+1", "+62812", "-2", "@SUM(A1)", "'=1+1", "''=1+1", "＝1+1", "=cmd|' /C calc'!A0"]
PLAIN = ["'tis", "Hati'if", "محمد", "S.T., M.M.", "“Siti”", "a\u202eb", "0", "007"]


def read_all(content):
    with translation.override("en"):
        return sheets.read(io.BytesIO(content), COLUMNS, {"name", "office"})


def read(content):
    """Return the only sheet that is read."""
    [sheet] = read_all(content).sheets
    return sheet


def names(sheet):
    return [row.cells["name"] for row in sheet.rows]


def comma(*lines):
    return "\n".join(lines).encode()


def refusal(content):
    with pytest.raises(sheets.Unreadable) as refused:
        read_all(content)
    return str(refused.value)


def test_a_list_comes_with_the_numbers_of_its_rows():
    sheet = read(workbook(HEAD, ["Siti", "19750312 200003 2 904", "Kepala", "Dinas"], [], ["Budi", None, "Camat", "Kecamatan"]))

    assert [(row.number, row.cells) for row in sheet.rows] == [
        (2, {"name": "Siti", "nip": "19750312 200003 2 904", "office": "Kepala", "unit": "Dinas"}),
        (4, {"name": "Budi", "nip": "", "office": "Camat", "unit": "Kecamatan"}),
    ]
    assert (sheet.name, sheet.places) == ("Daftar", {"name": "A", "nip": "B", "office": "C", "unit": "D"})


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
@pytest.mark.parametrize("text", RISKY + PLAIN)
def test_a_text_comes_back_as_it_was(kind, text):
    content = sheets.respond("daftar", HEAD, [[text, "", "Kepala", "Dinas"]], kind).content

    assert names(read(content)) == [seen(text)]


@pytest.mark.parametrize("text", RISKY)
def test_no_text_is_a_formula(text):
    page = sheets.Page("Daftar", HEAD, [[text, "", "", ""]])

    cell = openpyxl.load_workbook(io.BytesIO(sheets.write([page]))).active["A2"]
    assert (cell.data_type, cell.quotePrefix, cell.hyperlink) == ("s", True, None)
    assert write_csv(page).decode("utf-8-sig").splitlines()[1].lstrip('"').startswith("'")


def test_a_number_stays_a_number():
    content = sheets.respond("daftar", ["Nama", "Jabatan"], [["Siti", 12]]).content

    assert openpyxl.load_workbook(io.BytesIO(content)).active["B2"].value == 12


def test_the_answer_is_a_private_attachment():
    response = sheets.respond("peserta rakerda", HEAD, [], "csv")

    assert response.headers["Content-Disposition"] == 'attachment; filename="peserta rakerda.csv"'
    assert response.headers["Cache-Control"] == "private, no-store"


def test_heads_are_known_by_other_words_below_a_title():
    sheet = read(
        workbook(
            ["DAFTAR UNDANGAN RAKERDA"],
            ["Tahun 2023"],
            [],
            ["No.", "NAMA LENGKAP", "NIP / NRP", "jabatan"],
            [1, "Siti", "", "Camat"],
        )
    )

    assert [(row.number, row.cells) for row in sheet.rows] == [(5, {"name": "Siti", "nip": "", "office": "Camat"})]
    assert sheet.unknown == []


def test_two_rows_of_heads_are_one():
    rows = ["No", "Nama", "Jabatan", "Kontak", None], [None, None, None, "HP", "Ajudan"], [1, "Siti", "Camat", "0812", "0813"]

    sheet = read(workbook(*rows, merged=["A1:A2", "B1:B2", "C1:C2", "D1:E1"]))

    assert [row.cells for row in sheet.rows] == [{"name": "Siti", "office": "Camat", "phone": "0812", "aide": "0813"}]


def test_a_row_that_numbers_the_columns_and_a_heading_are_passed_over_and_told():
    rows = ["No", "Nama", "Jabatan"], ["(1)", "(2)", "(3)"], ["I. FORKOPIMDA"], [1, "Siti", "Camat"], ["No", "Nama", "Jabatan"]

    sheet = read(workbook(*rows, merged=["A3:C3"]))

    assert names(sheet) == ["Siti"]
    assert sheet.passed == [(2, "(1) (2) (3)"), (3, "I. FORKOPIMDA"), (5, "No Nama Jabatan")]


def test_date_and_signature_below_a_list_are_passed_over_and_told():
    rows = (
        ["No", "Nama", "Jabatan"],
        [1, "Siti", "Camat"],
        [],
        [None, None, "Batulicin, 20 November 2026"],
        [None, None, "Sekretaris,"],
    )

    sheet = read(workbook(*rows))

    assert names(sheet) == ["Siti"]
    assert sheet.passed == [(4, "Batulicin, 20 November 2026"), (5, "Sekretaris,")]


def test_a_last_row_of_one_cell_that_follows_at_once_is_a_row():
    assert names(read(workbook(["Nama", "Jabatan"], ["Siti", "Camat"], ["Budi", None]))) == ["Siti", "Budi"]


def test_a_cell_merged_over_rows_holds_for_each():
    sheet = read(workbook(["Nama", "Unit kerja"], ["Siti", "Dinas"], ["Budi", None], ["Ali", "Badan"], merged=["B2:B3"]))

    assert [row.cells["unit"] for row in sheet.rows] == ["Dinas", "Dinas", "Badan"]


def struck(book, cells):
    for row in book.active[cells]:
        for cell in row:
            cell.font = Font(strike=True)


def test_rows_that_are_hidden_or_struck_through_are_told():
    book = openpyxl.Workbook()
    for row in (["Nama", "Jabatan"], ["Siti", "Camat"], ["Budi", "Lurah"], ["Ali", "Staf"], ["Ani", "Kepala"]):
        book.active.append(row)
    book.active.row_dimensions[3].hidden = book.active.row_dimensions[4].hidden = True
    struck(book, "A4:B5")

    rows = read(saved(book)).rows

    assert [(row.cells["name"], row.notes) for row in rows] == [
        ("Siti", []),
        ("Budi", [("hidden", "")]),
        ("Ali", [("hidden", ""), ("struck", "")]),
        ("Ani", [("struck", "")]),
    ]


def test_a_style_without_its_line_and_one_of_a_condition_are_not_struck_through():
    fonts = '<fonts><font/><font><strike val="0"/></font><font><strike/></font></fonts>'
    styles = f'{fonts}<cellXfs><xf/><xf fontId="1"/><xf fontId="2"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs>'
    rows = [f'<row><c t="inlineStr" s="{style}"><is><t>{style}</t></is></c><c/></row>' for style in range(3)]

    found = read(with_styles(raw("".join(rows)), styles)).rows[1:]

    assert [(row.cells["name"], row.notes) for row in found] == [("0", []), ("1", []), ("2", [("struck", "")])]


def test_unknown_columns_are_told():
    assert read(workbook(["Nama", "Jabatan", "Keterangan"], ["Siti", "Camat", "x"])).unknown == ["C: Keterangan"]


def several(**sheets_of):
    """Return a workbook of sheets by their names: rows, followed by "hidden" or "veryHidden" if it is."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets_of.items():
        sheet = book.create_sheet(name)
        if isinstance(rows[0], str):
            sheet.sheet_state, *rows = rows
        for row in rows:
            sheet.append(row)
    return saved(book)


def told(listing):
    """Return what is read of a file, and what is left out."""
    return [(sheet.name, sheet.hidden, names(sheet)) for sheet in listing.sheets], listing.left


def test_the_list_is_found_on_any_sheet_and_what_is_left_out_is_told():
    listing = read_all(several(Sampul=[["Daftar hadir"]], Peserta=[HEAD, ["Siti", "", "Camat", "Kecamatan"]], Kosong=[[]]))

    assert told(listing) == ([("Peserta", False, ["Siti"])], [("Sampul", "heads")])


def test_every_sheet_with_the_heads_is_read_each_with_its_own_columns():
    listing = read_all(
        several(
            SKPD=[HEAD, ["Siti", "", "Kepala Dinas", "Dinas Sosial"]],
            Kecamatan=[["Data Camat"], ["No", "Jabatan", "Nama"], [1, "Camat Satui", "Budi"]],
            Rekap=[["Nama", "Jumlah"], ["SKPD", 1]],
            Kelurahan=[HEAD, ["Ali", "", "Lurah", "Kelurahan"], ["Umar", "", "Lurah", "Kelurahan"]],
        )
    )

    assert told(listing) == (
        [("SKPD", False, ["Siti"]), ("Kecamatan", False, ["Budi"]), ("Kelurahan", False, ["Ali", "Umar"])],
        [("Rekap", "heads")],
    )
    assert [(sheet.places["name"], sheet.places["office"]) for sheet in listing.sheets] == [("A", "C"), ("C", "B"), ("A", "C")]
    assert [(row.number, row.cells["name"]) for row in listing.rows] == [(2, "Siti"), (3, "Budi"), (2, "Ali"), (3, "Umar")]


def test_a_sheet_with_its_heads_alone_is_left_out_and_told():
    listing = read_all(several(SKPD=[HEAD, ["Siti", "", "Kepala", "Dinas"]], Kelurahan=[HEAD]))

    assert told(listing) == ([("SKPD", False, ["Siti"])], [("Kelurahan", "empty")])


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_left_out_where_a_visible_one_fits(state):
    old = [state, [*HEAD, "Nomor HP"], ["Lama", "", "Camat", "Kecamatan", "0812"]]

    listing = read_all(several(Lama=old, Peserta=[["Nama", "Jabatan"], ["Siti", "Camat"]]))

    assert told(listing) == ([("Peserta", False, ["Siti"])], [("Lama", "hidden")])


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_read_where_no_visible_one_fits_and_told(state):
    listing = read_all(several(Sampul=[["Daftar hadir"]], Lama=[state, HEAD, ["Siti", "", "Camat", ""]]))

    assert told(listing) == ([("Lama", True, ["Siti"])], [("Sampul", "heads")])


def test_of_several_lists_a_hidden_sheet_is_read_for_none_while_a_visible_one_fits_any():
    plans = [sheets.Column("text", "Rencana"), sheets.Column("document", "Dokumen")]
    content = several(Lama=["hidden", ["Rencana", "Dokumen"], ["Jalan", "RKPD"]], Peserta=[HEAD, ["Siti", "", "Camat", ""]])

    lists = sheets.read_several(io.BytesIO(content), {"people": sheets.Wanted(COLUMNS), "plans": sheets.Wanted(plans)})

    assert {name: told(listing) for name, listing in lists.items()} == {
        "people": ([("Peserta", False, ["Siti"])], [("Lama", "hidden")])
    }


def test_what_the_best_sheet_lacks_is_left_to_be_told():
    listing = read_all(several(Sampul=[["Daftar hadir"]], Peserta=[["Nama", "NIP"], ["Siti", ""]]))

    assert (listing.keys, listing.left) == ({"name", "nip"}, [("Sampul", "heads")])


def test_a_long_sheet_beside_the_list_does_not_hinder_it():
    codes = [["Kode", "Wilayah"], *[[number, "x"] for number in range(6000)]]

    assert told(read_all(several(Kode=codes, Peserta=[HEAD, ["Siti", "", "Camat", ""]]))) == (
        [("Peserta", False, ["Siti"])],
        [("Kode", "heads")],
    )


def test_all_sheets_together_have_no_more_rows_than_a_list():
    rows = [HEAD, *[["Siti", "", "Camat", ""]] * 2501]

    assert "more than 5,000 rows" in refusal(several(SKPD=rows, Kecamatan=rows))


def test_a_column_that_stands_twice_on_one_of_the_sheets_is_told_with_the_sheet():
    twice = [["Nama", "Jabatan", "Nama Lengkap"], ["Siti", "Camat", "x"]]

    told = refusal(several(SKPD=[HEAD, ["Budi", "", "Kepala", ""]], **{"Data Camat": twice}))

    assert told == "The column “Nama” appears twice: in 'Data Camat'!A1 and in 'Data Camat'!C1. Keep one of them."


@pytest.mark.parametrize(
    ("value", "text", "faults"),
    [
        (197503122000032904.0, "1.97503E+17", {"nip": "digits"}),
        ("1,97503E+17", "1,97503E+17", {"nip": "digits"}),
        (81234567890, "81234567890", {}),
        (12.0, "12", {}),
        (1.5, "1,5", {}),
        (1.234, "1,234", {}),
        (0.1 + 0.2, "0,3", {}),
        (0.00001, "0,00001", {}),
        ("#REF!", "#REF!", {"nip": "error"}),
        (datetime.date(2023, 12, 28), "28/12/2023", {}),
        ("28 Desember 2023", "28 Desember 2023", {}),
        (True, "ya", {}),
        (" a\n b\u00a0c ", "a b c", {}),
    ],
)
def test_a_cell_is_read_as_a_person_reads_it(value, text, faults):
    [row] = read(workbook(HEAD, ["Siti", value, "Camat", ""])).rows

    assert (row.cells["nip"], row.faults) == (text, faults)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_a_csv_is_read_however_it_was_saved(encoding, sign):
    text = "\r\n".join([sign.join(HEAD), sign.join(['"Siti, S.T.\n; M.M."', "", "Camat", "Kecamatan Satui’s"])])

    [row] = read(text.encode(encoding)).rows

    assert row.cells == {"name": "Siti, S.T. ; M.M.", "nip": "", "office": "Camat", "unit": "Kecamatan Satui’s"}


def test_an_old_csv_of_windows_is_read():
    assert names(read("Nama;Jabatan\nSiti “A”;Camat".encode("windows-1252"))) == ["Siti “A”"]


def test_the_line_by_which_excel_names_its_sign_is_none_of_the_list():
    [row] = read(comma("sep=;", "Nama;Jabatan", "Siti;Camat")).rows

    assert (row.number, row.cells["name"]) == (3, "Siti")


def test_what_a_file_is_its_content_says():
    for content, told in [
        (b"", "The file is empty."),
        (b"%PDF-1.7\n%", "neither a workbook"),
        (b"\x00\x01\x02", "neither a workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (b'<?xml version="1.0"?><Workbook/>', "XML, not a workbook"),
        (zipped({"word/document.xml": b"<a/>"}), "neither a workbook"),
        (b"PK\x03\x04 and nothing", "damaged"),
    ]:
        assert told in refusal(content)


def test_a_damaged_workbook_is_refused():
    whole = workbook(HEAD, *[["Siti", "", "Camat", "Satui"]] * 500)

    at = whole.index(b"xl/worksheets/sheet1.xml") + 300

    for broken in (whole[:-400], whole[:2000], whole[:at] + b"\0" * 300 + whole[at + 300 :]):
        assert "damaged" in refusal(broken)


def test_damage_beside_the_list_does_not_hinder_it():
    book = workbook(HEAD, ["Siti", "", "Camat", "Satui"])

    assert names(read(replaced(book, "xl/theme/theme1.xml", b"<theme"))) == ["Siti"]
    assert names(read(replaced(book, "docProps/app.xml", b"\0"))) == ["Siti"]


def test_a_bomb_is_refused_before_it_unpacks():
    bomb = replaced(workbook(HEAD), "xl/worksheets/sheet1.xml", b" " * 80_000_000)

    assert len(bomb) < 100_000
    assert "unpacks to more than can be read" in refusal(bomb)


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml"])
def test_entities_are_not_unfolded(part):
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + b"".join(
        b'<!ENTITY %c "%s">' % (97 + n, b"&%c;" % (96 + n) * 10) for n in range(1, 10)
    )

    assert "damaged" in refusal(replaced(workbook(HEAD), part, bomb + b"]><x>&j;</x>"))


def test_what_is_too_large_is_refused():
    assert "larger than 10 MB" in refusal(b"Nama;Jabatan\n" + b"x" * 10_000_000)
    assert "more than 5,000 rows" in refusal(comma("Nama;Jabatan", *["Siti;Camat"] * 5001))


def test_a_cell_far_below_and_far_to_the_right_costs_nothing():
    book = openpyxl.Workbook()
    book.active.append(HEAD)
    book.active.append(["Siti", "", "Camat", ""])
    book.active["XFD1048576"] = "x"

    assert names(read(saved(book))) == ["Siti"]


def test_without_heads_the_template_is_named():
    assert refusal(comma("Siti;Camat", "Budi;Lurah")).startswith("No row with the column headings was found (Nama, NIP")


def test_a_column_that_stands_there_twice_is_refused():
    assert refusal(comma("Nama;Jabatan;SKPD;Perangkat Daerah", "Siti;Camat;a;b")) == (
        "The column “Unit kerja” appears twice: in C1 and in D1. Keep one of them."
    )


def test_heads_alone_are_no_list():
    assert refusal(workbook(HEAD)) == "There is nothing below the column headings."


def test_a_cell_that_holds_nothing_is_empty_in_every_column():
    rows = [["Siti", said, "Kepala", said] for said in ("-", "–", "n/a", "N.A.", "nihil", "Tidak ada", "(belum ada)", "...", "−")]
    content = sheets.respond("daftar", HEAD, rows, "csv").content

    assert [(row.cells["nip"], row.cells["unit"]) for row in read(content).rows] == [("", "")] * len(rows)


def test_sums_are_passed_over_and_told():
    rows = [
        ["Siti", "", "Kepala", "Dinas"], ["JUMLAH", "5", "", ""], ["", "Total Keseluruhan", "7", "90%"], ["Rata-rata", "", "", "1,5"],
        ["Jumlah desa", "1", "Kepala", "Dinas"],
    ]  # fmt: skip
    content = sheets.respond("daftar", HEAD, rows, "csv").content

    sheet = read(content)
    assert [row.cells["name"] for row in sheet.rows] == ["Siti", "Jumlah desa"]
    assert [text for _number, text in sheet.passed] == ["JUMLAH 5", "Total Keseluruhan 7 90%", "Rata-rata 1,5"]


OLD = Path(__file__).parent / "data/list.xls"
ODS = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:spreadsheet><table:table table:name="Peserta">
<table:table-row><table:table-cell office:value-type="string"><text:p>Nama</text:p></table:table-cell>
<table:table-cell office:value-type="string"><text:p>Jabatan</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>Siti</text:p></table:table-cell>
<table:table-cell office:value-type="string"><text:p>Camat</text:p></table:table-cell></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"""
MANIFEST = """<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"""


def test_an_old_workbook_is_read_with_the_numbers_of_its_rows():
    listing = sheets.read(io.BytesIO(OLD.read_bytes()), COLUMNS, {"name", "office"})

    assert [(row.number, row.cells["name"], row.cells["nip"]) for row in listing.rows] == [
        (4, "Siti, S.T.", "197503122000031904")
    ]


def test_what_may_be_a_percentage_in_an_old_workbook_is_a_fault_of_its_figure():
    columns = [sheets.Column("indicator", "Indikator kinerja"), sheets.Column("target", "Target", figure=True)]

    listing = sheets.read(io.BytesIO(OLD.read_bytes()), columns, {"indicator"})

    assert [(row.cells["target"], row.faults) for row in listing.rows] == [("0,95", {"target": "loose"})]


def test_an_opendocument_sheet_is_read():
    content = zipped({
        "mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": ODS.replace("\n", "").encode(),
        "META-INF/manifest.xml": MANIFEST.encode(),
    })  # fmt: skip

    assert [row.cells["name"] for row in read(content).rows] == ["Siti"]


def test_a_web_page_is_read_by_its_tables():
    page = (
        "<html><body><table><tr><td>Menu</td></tr></table>"
        "<TABLE><tr><th>Nama<th colspan=2>Jabatan</tr><tr><td>Hati&#39;if<br>A<td>Camat</table>"
    )

    assert [row.cells for row in read(page.encode()).rows] == [{"name": "Hati'if A", "office": "Camat"}]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
def test_a_csv_of_any_usual_sign_and_encoding(sign, encoding):
    content = "\r\n".join(sign.join(cells) for cells in (("Nama", "Jabatan", "Unit kerja"), ("José", "Camat", "Satui")))

    assert [row.cells["name"] for row in read(content.encode(encoding)).rows] == ["José"]
