"""The text of a cell: as displayed, even where its stored value differs; or a fault."""

import datetime
import io
import zipfile

import openpyxl
import pytest
from django.utils import translation

from rakerda import sheets
from rakerda.sheets.cells import fault_text
from tests.rakerda.workbooks import BOOK, MAIN, cell, raw, replaced, saved, with_strings, with_styles, workbook

COLUMNS = [sheets.Column("name", "Nama"), sheets.Column("office", "Jabatan"), sheets.Column("nip", "NIP")]
FIGURES = [*COLUMNS[:2], sheets.Column("nip", "NIP", figure=True)]
NAMELESS = '<row><c/><c/><c t="{type}">{inside}</c></row>'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CALCULATION = f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="Daftar" r:id="rId1"/></sheets>{{}}</workbook>'


def rows_of(content, columns=COLUMNS):
    return sheets.read(io.BytesIO(content), columns).rows


def read(value, number_format="General", columns=COLUMNS):
    """Return (text, fault) of a cell with this value and number format."""
    book = openpyxl.Workbook()
    book.active.append(["Nama", "Jabatan", "NIP"])
    book.active.append(["Siti", "Camat", value])
    book.active["C2"].number_format = number_format
    [row] = rows_of(saved(book), columns)
    return row.cells["nip"], row.faults.get("nip")


def read_raw(inside, type="n", content=None):
    """Return (text, fault) of a cell with hand-written XML."""
    row = rows_of(content or raw(NAMELESS.format(type=type, inside=inside)))[-1]
    return row.cells["nip"], row.faults.get("nip")


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (0.95, "0%", "95"),
        (0.8825, "0.00%", "88,25"),
        (0.8825, "0%", "88,25"),
        (0.07, "0.0%", "7"),
        (0.29, "0%", "29"),
        (0.1 + 0.2, "0%", "30"),
        (1, "0%", "100"),
        (1.2345, "#,##0.00%", "123,45"),
        (-0.05, "0%;[Red]-0%", "-5"),
        (0.5, "[>=1]0;0%", "50"),
        (2, "[>=1]0;0%", "2"),
        (0.5, "0.00%;\\-0.00%;\\-", "50"),
        (0.5, '_-* 0%_-;"turun" 0%', "50"),
    ],
)
def test_a_percentage_is_the_number_that_a_person_sees(value, number_format, text):
    assert read(value, number_format) == (text, None)


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (95, '0"%"', "95"),
        (95, "0\\%", "95"),
        (95, '0.00" %"', "95"),
        (0.95, '0;0;"0%"', "0,95"),
        (0.95, "General", "0,95"),
        (95, "[$%-421]0", "95"),
    ],
)
def test_a_sign_of_percent_that_only_stands_there_changes_nothing(value, number_format, text):
    assert read(value, number_format) == (text, None)


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (123, "000000", "000123"),
        (81234567890, "0000-0000-0000", "0812-3456-7890"),
        (81234567890, "0000\\-0000\\-0000", "0812-3456-7890"),
        (1234567, "000000", "1234567"),
        (1203, '"KD."00"."00', "KD.12.03"),
        (7, "00", "07"),
        (5, "0", "5"),
        (1.5, "00.00", "1,5"),
        (1.5, "000", "1,5"),
        (-5, "00", "-5"),
    ],
)
def test_a_code_keeps_the_zeros_that_a_person_sees(value, number_format, text):
    assert read(value, number_format) == (text, None)


def test_a_code_whose_digits_are_lost_stays_lost():
    assert read(197503122000032904.0, "00000000 000000 0 000") == ("1.97503E+17", "digits")


@pytest.mark.parametrize(
    "number_format",
    [
        "#,##0",
        "#,##0,",
        "0.0,,",
        '0.0,," juta"',
        '"Rp"0.0,,," M"',
        '0.0,,"M"',
        '0,"K"',
        '#,##0,".000"',
        '"Rp"#,##0',
        "[$Rp-421]#,##0",
        "0.00E+00",
        "@",
    ],
)
def test_a_number_that_is_dressed_rounded_or_scaled_is_the_true_one(number_format):
    assert read(1250500000, number_format) == ("1250500000", None)


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (1250.5, '#,##0.00" juta"', "1250,5 juta"),
        (3, '0" Miliar"', "3 Miliar"),
        (750, '"Rp"#,##0\\ \\r\\i\\b\\u', "750 ribu"),
        (5, '"Rp"#,##0.0" M"', "5 M"),
        (5, '"Rp"#,##0.0"M"', "5 M"),
        (5, "#,##0.0\\ [$T-421]", "5 T"),
        (5, 'General" Mrd"', "5 Mrd"),
        (5, '0 "Mio."', "5 Mio"),
        (5, "0.0\\ \\b\\n", "5 bn"),
        (5, '0" mn"', "5 mn"),
        (5, '0"B"', "5 B"),
        (5, "0K", "5 K"),
        (5, '0" rb"', "5 rb"),
        (5.5, '00" M"', "5,5 M"),
        (0.05, '0%" juta"', "5 juta"),
        (5, '#,##0".000"', "5 .000"),
        (5, '#,##0".000.000,-"', "5 .000.000"),
        (5, '"Juta Rp "#,##0', "5 Juta"),
        (1250500, '#,##0.0," juta"', "1250500 juta"),
        (1250500000, '#,##0.0,," T"', "1250500000 T"),
    ],
)
def test_a_number_to_which_the_format_adds_a_thousand_or_a_million_is_a_problem(value, number_format, text):
    assert read(value, number_format) == (text, "word")


@pytest.mark.parametrize(
    "number_format",
    [
        '0" km"',
        '0 "orang"',
        '0" jutawan"',
        '0" m"',
        '0" t"',
        '0" M3"',
        '0" KK"',
        '0" bln"',
        '"K "0',
        '"T-"0',
        '0",-"',
        '0" /1000"',
    ],
)
def test_any_other_word_of_a_format_is_no_part_of_the_number(number_format):
    assert read(12, number_format) == ("12", None)


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (datetime.date(2023, 12, 28), "dd mmmm yyyy", "28/12/2023"),
        (45288.5, "[$-421]dd mmmm yyyy hh:mm", "28/12/2023 12.00"),
        (45288, '"hari "0', "45288"),
        (0.4375, "h:mm", "10.30"),
        (1.1041666667, "[h]:mm", "26:30"),
        (0.0104340278, "[mm]:ss", "0:15:02"),
        (59, "d/m/yyyy", "28/02/1900"),
        (61, "d/m/yyyy", "01/03/1900"),
    ],
)
def test_days_times_and_durations_are_told_from_numbers(value, number_format, text):
    assert read(value, number_format) == (text, None)


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (0.5194444444, "h:mm", "12.28"),
        (45288, "dd/mm/yyyy", "28/12/2023"),
        (1.1041666667, "[h]:mm", "26:30"),
        (datetime.time(12, 28), "h:mm AM/PM", "12.28"),
    ],
)
def test_a_day_a_time_or_a_duration_is_no_figure(value, number_format, text):
    assert read(value, number_format, FIGURES) == (text, "moment")


def test_a_day_in_words_of_a_standard_is_no_figure():
    [row] = rows_of(raw(NAMELESS.format(type="d", inside="<v>2023-12-28T12:28:00</v>")), FIGURES)[1:]

    assert row.faults == {"nip": "moment"}


@pytest.mark.parametrize("value", [-1, 3_000_000, 1e300])
def test_a_day_that_no_calendar_has_is_an_error_as_in_its_cell(value):
    assert read(value, "dd/mm/yyyy") == ("#VALUE!", "error")


def test_the_days_of_a_workbook_of_1904_are_counted_from_there():
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    for row in (["Nama", "Jabatan", "NIP"], ["Siti", "Camat", datetime.date(2023, 12, 28)]):
        book.active.append(row)

    assert rows_of(saved(book))[0].cells["nip"] == "28/12/2023"


@pytest.mark.parametrize(
    ("inside", "type", "text"),
    [
        ("<f>B2*0.9</f>", "n", "=B2*0.9"),
        ("<f>B2*0.9</f><v></v>", "n", "=B2*0.9"),
        ("<f>B2*0.9</f><v/>", "n", "=B2*0.9"),
        ('<f t="shared" si="0"/>', "n", "=…"),
        ("<f>A2&amp;B2</f>", "str", "=A2&B2"),
    ],
)
def test_a_formula_without_its_result_is_a_problem_of_its_cell(inside, type, text):
    assert read_raw(inside, type) == (text, "formula")


def test_what_to_do_about_a_formula_without_its_result_is_told():
    with translation.override("id"):
        told = fault_text("formula", "=B2*0.9")

    assert told == "Sel ini berisi rumus yang hasilnya tidak tersimpan. Buka berkas di Excel, simpan, lalu unggah lagi."


@pytest.mark.parametrize(
    ("inside", "type", "text"),
    [
        ("<f>1+1</f><v>2</v>", "n", "2"),
        ('<f>""</f><v></v>', "str", ""),
        ("<f>A2</f><v>Siti</v>", "str", "Siti"),
    ],
)
def test_a_formula_with_its_result_is_its_result(inside, type, text):
    row = f'<row>{cell("Budi")}<c/><c t="{type}">{inside}</c></row>'

    assert read_raw("", content=raw(row)) == (text, None)


@pytest.mark.parametrize(
    ("asks", "told"),
    [('<calcPr calcId="191029"/>', ("0", None)), ("", ("0", None)), ('<calcPr fullCalcOnLoad="1"/>', ("=B2*0.9", "formula"))],
)
def test_a_zero_that_only_keeps_the_place_of_a_result_is_none(asks, told):
    """Programs that do not calculate write 0 and ask Excel to recalculate."""
    zero = raw(NAMELESS.format(type="n", inside="<f>B2*0.9</f><v>0</v>"))

    assert read_raw("", content=replaced(zero, BOOK, CALCULATION.format(asks).encode())) == told


def test_a_formula_of_a_csv_stays_what_is_written():
    [row] = rows_of(b"Nama;Jabatan;NIP\nSiti;Camat;=1+1")

    assert (row.cells["nip"], row.faults) == ("=1+1", {})


def test_an_error_of_whichever_kind_is_a_problem():
    assert [read_raw(f"<v>{text}</v>", "e") for text in ("#REF!", "#SPILL!")] == [("#REF!", "error"), ("#SPILL!", "error")]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("<r><t>Siti </t></r><r><rPr><b/></rPr><t>Aminah</t></r>", "Siti Aminah"),
        ("<t>東京</t><rPh sb='0' eb='2'><t>とうきょう</t></rPh>", "東京"),
        ("<t>a_x000D_b_x005F_x0041_</t>", "a b_x0041_"),
        ("<t>_xD800_</t>", "?"),
        ("<t/>", ""),
    ],
)
def test_a_text_is_read_in_runs_without_its_reading_and_its_escapes(text, seen):
    row = f'<row><c t="inlineStr"><is>{text}</is></c><c t="s"><v>0</v></c><c><v>1</v></c></row>'

    last = rows_of(with_strings(raw(row), f"<si>{text}</si>"))[-1]

    assert last.cells == {"name": seen, "office": seen, "nip": "1"}


def test_the_strict_variant_of_a_workbook_is_read():
    content = raw()
    for part in (BOOK, "xl/worksheets/sheet1.xml"):
        content = _strict(content, part)

    assert [row.cells["name"] for row in rows_of(content)] == ["Siti"]


def _strict(content, part):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return replaced(
            content, part, archive.read(part).replace(MAIN.encode(), b"http://purl.oclc.org/ooxml/spreadsheetml/main")
        )


def test_a_day_in_words_of_a_standard_is_a_day():
    assert read_raw("<v>2023-12-28T00:00:00</v>", "d") == ("28/12/2023", None)


def test_an_odd_style_is_no_damage():
    """A font of family 34 is not in the standard; openpyxl cannot read such a file."""
    odd = '<fonts><font><family val="34"/></font></fonts><cellXfs><xf numFmtId="9"/></cellXfs>'

    assert read_raw("", content=with_styles(raw('<row><c/><c/><c s="0"><v>0.5</v></c></row>'), odd)) == ("50", None)


def test_all_that_openpyxl_writes_is_read_as_openpyxl_reads_it():
    values = [
        "Siti",
        "a & <b>",
        "  a  ",
        "'=1",
        0,
        12,
        -3,
        1.5,
        1e-7,
        123456789012345,
        True,
        datetime.datetime(2023, 12, 28, 9, 30),
    ]
    content = workbook(["Nama", "Jabatan"], *[[value, "x"] for value in values])

    assert [row.cells["name"] for row in rows_of(content)] == [
        *("Siti", "a & <b>", "a", "=1", "0", "12", "-3", "1,5", "0,0000001", "123456789012345", "ya", "28/12/2023 09.30")
    ]
