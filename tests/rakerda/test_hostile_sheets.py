"""Spreadsheets made to overload the server: each is refused with its own reason, and large honest ones are read."""

import io
import random
import struct
import subprocess
import sys
import zipfile

import openpyxl
import pytest
from django.utils import translation

from rakerda import sheets
from rakerda.grids import limits
from rakerda.sheets.heads import plain
from rakerda.sheets.opening import FOLDER, REASONS, grids_of
from rakerda.sheets.opening import _told as told_by
from tests.rakerda.workbooks import (
    BOOK,
    LIST,
    MAIN,
    SHEET,
    cell,
    raw,
    replaced,
    saved,
    with_strings,
    with_styles,
    workbook,
    zipped,
)

COLUMNS = [sheets.Column("name", "Nama"), sheets.Column("office", "Jabatan"), sheets.Column("nip", "NIP")]
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def refusal(content):
    with translation.override("en"), pytest.raises(sheets.Unreadable) as refused:
        sheets.read(io.BytesIO(content), COLUMNS)
    return str(refused.value)


def names(content):
    return [row.cells["name"] for row in sheets.read(io.BytesIO(content), COLUMNS).rows]


def merges(count, cells="A2:A5000"):
    return "<mergeCells>" + f'<mergeCell ref="{cells}"/>' * count + "</mergeCells>"


def filled(count, text="x", first=3):
    return "".join(f'<row r="{number}">{cell(text)}{cell(text)}</row>' for number in range(first, first + count))


def lying(content, name, size):
    """Return the archive with a false size for a part."""
    at = content.rindex(b"PK\1\2", 0, content.rindex(name.encode()))
    return content[: at + 24] + struct.pack("<I", size) + content[at + 28 :]


def packed(content, how):
    """Return the archive compressed differently."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as archive, zipfile.ZipFile(file, "w", how) as again:
        for name in archive.namelist():
            again.writestr(name, archive.read(name))
    return file.getvalue()


def encrypted(content):
    """Return the archive with the encryption flag set."""
    at = content.index(b"PK\1\2")
    return content[: at + 8] + b"\1" + content[at + 9 :]


def entries(count):
    return zipped({f"{number}": b"" for number in range(count)})


def listing_sheets(count):
    listed = "".join(f'<sheet name="{number}" r:id="rId1"/>' for number in range(count))
    return f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>'.encode()


LONG, SHARED = "x" * 32_000, '<c t="s"><v>0</v></c>'
ENTITIES = b'<!DOCTYPE x [<!ENTITY a "' + b"a" * 1000 + b'">]><x>' + b"&a;" * 1000 + b"</x>"
HOSTILE = {
    "100,000 merged cells": (lambda: raw(filled(4000), merges(100_000)), "merges"),
    "8 million empty rows": (lambda: raw("<row/>" * 8_000_000), "rows"),
    "a row beyond the last of Excel": (lambda: raw('<row r="1048577"/>'), "rows"),
    "12 million empty cells in a row": (lambda: raw(f"<row>{'<c/>' * 12_000_000}</row>"), "cells"),
    "16,384 cells in each row": (lambda: raw(f"<row>{'<c/>' * 16_384}</row>" * 600), "cells"),
    "one small sheet under 150 names": (lambda: replaced(raw("<row/>" * 100_000), BOOK, listing_sheets(150)), "cells"),
    "100,000 sheets": (lambda: replaced(raw(), BOOK, listing_sheets(100_000)), "sheets"),
    "a cell of 50 MB": (lambda: raw(f"<row>{cell('x' * 50_000_000)}</row>"), "long"),
    "a text of 32,000 signs in 450,000 cells": (
        lambda: with_strings(raw(f"<row>{SHARED * 90}</row>" * 5000), f"<si><t>{LONG}</t></si>"), "text",
    ),
    "a text of 32,000 signs merged over 5,000 rows": (
        lambda: raw(f'<row r="3">{cell(LONG)}</row>{filled(4000, first=4)}', merges(1, "A3:A5000")), "text",
    ),
    "a text of 32,000 signs merged over 900 rows of each of 20 sheets": (
        lambda: replaced(
            raw(f'<row r="3">{cell(LONG)}</row>{filled(900, first=4)}', merges(1, "A3:A903")), BOOK, listing_sheets(20)
        ), "text",
    ),
    "two million texts": (lambda: with_strings(raw(), "<si><t>a</t></si>" * 2_000_000), "strings"),
    "55 MB of texts": (lambda: with_strings(raw(), f"<si><t>{LONG}</t></si>" * 1700), "text"),
    "5 million styles": (lambda: with_styles(raw(), f"<cellXfs>{'<xf/>' * 5_000_000}</cellXfs>"), "styles"),
    "12 million fonts": (lambda: with_styles(raw(), f"<fonts>{'<b/>' * 12_000_000}</fonts>"), "cells"),
    "3 million attributes": (lambda: raw("<row " + " ".join(f"a{number}=''" for number in range(3_000_000)) + "/>"), "memory"),
    "XML 3 million levels deep": (lambda: replaced(raw(), SHEET, b"<a>" * 3_000_000), "damaged"),
    "entities in a sheet": (lambda: replaced(raw(), SHEET, ENTITIES), "damaged"),
    "entities in the texts": (lambda: replaced(with_strings(raw(), ""), "xl/sharedStrings.xml", ENTITIES), "damaged"),
    "80 MB of blanks": (lambda: replaced(raw(), SHEET, b" " * 80_000_000), "unpacked"),
    "80 MB that claim to be 1 kB": (lambda: lying(replaced(raw(), SHEET, b" " * 80_000_000), SHEET, 1000), "damaged"),
    "1 kB that claims to be 4 GB": (lambda: lying(raw(), SHEET, 2**32 - 2), "unpacked"),
    "a packing that unpacks at once": (lambda: packed(replaced(raw(), SHEET, b" " * 50_000_000), zipfile.ZIP_BZIP2), "damaged"),
    "3,000 parts": (lambda: entries(3000), "unpacked"),
    "a password": (lambda: encrypted(raw()), "password"),
    "a column beyond the last of Excel": (lambda: raw('<row r="9"><c r="XFE9"><v>1</v></c></row>'), "damaged"),
    "rows that go backwards": (lambda: raw('<row r="9"/><row r="8"/>'), "damaged"),
    "a number beyond all": (lambda: raw("<row><c><v>1e999</v></c></row>"), "damaged"),
    "a merge of nonsense": (lambda: raw(tail=merges(1, "A1:ZZZZ9")), "damaged"),
    "a .csv of one line of 9 MB": (lambda: b"Nama;Jabatan\n" + b"x" * 9_000_000, "long"),
    "a .csv of 9 million columns": (lambda: b"Nama,Jabatan\n" + b"," * 9_000_000, "columns"),
    "a .csv of 9 million empty lines": (lambda: b"Nama;Jabatan\n" + b"\n" * 9_000_000, "rows"),
    "a .csv of 9 million quotation marks": (lambda: b"Nama;Jabatan\n" + b'"' * 9_000_000, "long"),
    "a .csv whose quotation is never closed": (lambda: b'Nama;Jabatan\nSiti;"Camat\nBudi;Lurah', "quote"),
}  # fmt: skip


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_refused_with_its_own_reason(kind):
    make, reason = HOSTILE[kind]
    with translation.override("en"):
        told = str(REASONS[reason])

    assert refusal(make()) == told


def test_most_of_them_are_tiny():
    sizes = [len(make()) for make, _reason in list(HOSTILE.values())[:9]]

    assert max(sizes) < 300_000


def test_a_sign_by_which_a_csv_can_not_be_parted_does_not_hinder_the_right_one():
    """With commas, the inches open a quotation that is never closed."""
    content = 'Nama;Jabatan\nSiti;Camat, "14 inci\nBudi;Lurah'

    assert names(content.encode()) == ["Siti", "Budi"]


def test_what_takes_too_long_is_refused():
    with translation.override("en"), pytest.raises(sheets.Unreadable, match="takes too long"):
        grids_of(io.BytesIO(raw("<row/>" * 1_000_000)), seconds=0.2)


def test_brackets_that_are_never_closed_are_looked_for_once():
    """Not searched to the end of the cell from each of 32,000, in the web process."""
    row = f"<row>{cell('(' * 32_000)}{cell('[' * 32_000)}</row>"

    assert [plain(text) for text in ("(" * 32_000, "[" * 32_000 + ")", "No. (HP) (WA", "a [b] c")] == ["", "", "no wa", "a c"]
    assert len(names(raw(row * 400, head=row * 20 + LIST))) == 401


def test_as_many_merged_rows_and_columns_as_a_list_may_have_are_read():
    content = raw(filled(4998), merges(limits.MERGES, "B3:B4"))

    assert len(names(content)) == 4999


def test_merged_cells_that_overlap_are_spread_once():
    rows = f'<row r="3">{cell("Budi")}{cell("Camat")}</row>' + "".join(f'<row r="{n}">{cell("x")}</row>' for n in range(4, 8))

    content = raw(
        rows, "<mergeCells>" + "".join(f'<mergeCell ref="{cells}"/>' for cells in ("B3:B5", "B3:B6", "B4:B5")) + "</mergeCells>"
    )

    assert [row.cells["office"] for row in sheets.read(io.BytesIO(content), COLUMNS).rows] == ["Camat"] * 5 + [""]


def test_a_sheet_whose_every_row_is_formatted_to_the_last_is_read():
    rows = "".join(f'<row r="{number}" s="1"/>' for number in range(3, limits.SCANNED + 1))

    assert names(raw(rows)) == ["Siti"]


def test_a_list_of_5000_rows_and_100_columns_is_read():
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Daftar")
    sheet.append(["Nama", "Jabatan", *range(98)])
    for number in range(limits.MOST_ROWS):
        sheet.append([f"Siti {number}", "Camat", *[number] * 98])

    assert len(names(saved(book))) == limits.MOST_ROWS


def test_a_file_of_10_megabytes_is_read():
    pool = random.Random(1).randbytes(9_000_000)
    picture = zipped({"xl/media/image1.png": pool})
    with zipfile.ZipFile(io.BytesIO(raw())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}

    content = zipped({**parts, "xl/media/image1.png": pool})

    assert (len(picture) > 9_000_000, names(content)) == (True, ["Siti"])


def test_a_csv_of_10_megabytes_is_read():
    line = f"Siti;{'é, ' * 480}\n"
    content = ("Nama;Jabatan\n" + line * 4900).encode()

    assert (9_000_000 < len(content) < limits.FILE, len(names(content))) == (True, 4900)


def test_a_cell_as_long_as_excel_takes_is_read():
    assert names(workbook(["Nama", "Jabatan"], ["x" * limits.LONGEST, "Camat"])) == ["x" * limits.LONGEST]


@pytest.mark.parametrize(
    "line",
    [
        b"[1,", b"{}", b"[]", b"[1]", b"[-1,[]]", b'["1",[]]', b"[true,[]]", b"[1,[7]]", b'[1,[["a","unheard"]]]', b"[1,[[]]]", b"null",
        b'[1,["' + b"x" * 40_000 + b'"]]', b'{"name":7,"visible":true}', b'{"merged":[["A1"]],"long":false,"refused":""}',
        b'{"merged":[],"long":false,"refused":"unheard"}', b'{"merged":[[1,2]],"long":false,"refused":""}', b"[" * 100_000, b"\xff",
    ],
)  # fmt: skip
def test_what_the_child_should_not_have_told_is_not_believed(line, tmp_path):
    told = tmp_path / "told"
    told.write_bytes(b'{"name":"a","visible":true}\n' + line)

    with pytest.raises(sheets.Unreadable):
        told_by(told)


def test_more_than_the_child_may_tell_is_not_read(tmp_path):
    told = tmp_path / "told"
    with open(told, "wb") as file:
        file.truncate(limits.TEXT + 1)

    with translation.override("en"), pytest.raises(sheets.Unreadable, match="more text than a list can have"):
        told_by(told)


def test_a_link_that_the_child_made_is_not_followed(tmp_path):
    (tmp_path / "told").symlink_to("/etc/hostname")

    with pytest.raises(OSError, match="symbolic link"):
        told_by(tmp_path / "told")


def test_the_child_needs_nothing_of_django_and_no_library():
    script = "import sys; sys.argv[1:] = ['no', 'no']; sys.path.insert(0, {!r}); import rakerda.grids.__main__ as child;"
    script += "print(sorted({{name.split('.')[0] for name in sys.modules}} & {{'django', 'openpyxl', 'lxml', 'presentations'}}))"
    command = [sys.executable, "-I", "-c", script.format(str(FOLDER.parents[1]))]

    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "[]\n"
