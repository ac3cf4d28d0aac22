"""Importing the data of an exposé from Excel: the template is downloaded, returned, previewed and applied, all or nothing."""

import datetime
import io
import re
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import Http404
from django.utils import timezone

from presentations.models import Factor, Plan, Result, ResultsImport
from presentations.results import importing
from presentations.results.importing.columns import LISTS
from rakerda import sheets
from tests.racing import again, at_once
from tests.reading import flat

HEADS = [column.head for column in LISTS["results"].columns]
ROW = ["1.03.10", "Jalan", "Jalan mantap", "ya", "%", "makin tinggi makin baik", 68, 64.5, 182_400_000_000, 165_120_000_000, ""]


def make_result(expose, **values):
    return Result.objects.create(expose=expose, **{"name": "Program", "indicator": "Indikator", **values})


def way_in(expose):
    return f"{expose.get_absolute_url()}results/imports/"


def workbook(*rows, heads=HEADS, title="Capaian", **more):
    """Return bytes of a workbook with a list of results, and more lists by sheet name."""
    book = openpyxl.Workbook()
    book.active.title = title
    for row in [heads, *rows]:
        book.active.append(row)
    for name, lines in more.items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def file_of(content, name="capaian.xlsx"):
    return SimpleUploadedFile(name, content)


def received(expose, *rows, **values):
    return importing.receive(expose, file_of(workbook(*rows, **values)), "uji")


def kinds(results_import):
    return [(line.number, line.kind) for line in importing.Preview(results_import).lines]


def told(results_import):
    return [text for line in importing.Preview(results_import).lines for text in line.told]


def seen(results_import):
    return {"seen": importing.Preview(results_import).fingerprint}


@pytest.fixture
def filled(expose):
    """Create rows of every kind, with values that are difficult in a spreadsheet."""
    make_result(expose, code="1.03.10", indicator="Jalan mantap", measure="%", target=68, actual=Decimal("64.5"), is_key=True)
    make_result(expose, code="X.XX.01", indicator="Opini", scale="opinion", target_step="WTP", budget=2_000_000_000_000)
    make_result(expose, indicator="=HYPERLINK(1)", polarity="minimise", target=Decimal("1.234"), actual=0, spent=Decimal("0.5"))
    make_result(expose, indicator="'Petik', 'dua'", name="@SUM(A1)", explanation="-tanpa\u00a0alasan")
    Factor.objects.create(expose=expose, kind="driving", text="Tender dini", category="procurement")
    Factor.objects.create(expose=expose, kind="inhibiting", text="Tender dini", category="other")
    Plan.objects.create(expose=expose, text="+62 rencana", document="regulation")
    return expose


def test_the_template_comes_back_as_the_same(operator, filled):
    content = operator.get(f"{filled.get_absolute_url()}results/template.xlsx").content

    results_import = importing.receive(filled, file_of(content), "uji")

    preview = importing.Preview(results_import)
    assert [line.kind for line in preview.lines] == ["same"] * 7
    assert (told(results_import), preview.left) == ([], [])


def test_the_template_has_lists_help_and_choices(operator, filled):
    content = operator.get(f"{filled.get_absolute_url()}results/template.xlsx").content
    book = openpyxl.load_workbook(io.BytesIO(content))

    assert book.sheetnames == ["Capaian", "Faktor", "Rencana", "Petunjuk", "Pilihan"]
    assert book["Pilihan"].sheet_state == "hidden"
    assert [rule.formula1 for rule in book["Capaian"].data_validations.dataValidation] == [
        '"ya,tidak"',
        '"makin tinggi makin baik,makin rendah makin baik"',
    ]
    assert [rule.formula1 for rule in book["Rencana"].data_validations.dataValidation] == ["Pilihan!$A$1:$A$6"]
    assert (book["Capaian"]["G2"].value, book["Capaian"]["C4"].data_type) == (68, "s")
    assert book["Petunjuk"]["A2"].value == "Capaian: Kode"


def test_the_results_alone_go_out_as_csv_and_come_back(operator, filled):
    content = operator.get(f"{filled.get_absolute_url()}results/template.xlsx?csv").content

    assert [kind for _number, kind in kinds(importing.receive(filled, file_of(content), "uji"))] == ["same"] * 4


def test_a_file_is_shown_before_anything_is_saved(operator, expose):
    make_result(expose, code="1.03.10", indicator="Jalan mantap", target=60, budget=1)

    response = operator.post(way_in(expose), {"file": file_of(workbook(ROW, ["", "P", "Baru"]))}, follow=True)

    body = response.content.decode()
    assert response.redirect_chain == [(ResultsImport.objects.get().get_absolute_url(), 303)]
    assert [text in body for text in ("Belum ada yang tersimpan.", "<del", "182.400.000.000", "Baru")] == [True] * 4
    assert [row.target for row in expose.results.all()] == [60]


def test_it_is_applied_as_a_whole(operator, expose):
    old = make_result(expose, code="1.03.10", name="Jalan", indicator="Jalan mantap", target=60)
    kept = make_result(expose, indicator="Tetap")
    factors = [["Jenis faktor", "Kategori", "Uraian faktor"], ["Pendorong", "pengadaan", "Tender dini"]]
    plans = [["Uraian rencana", "Dokumen perencanaan"], ["Lanjutkan", "RPJMD dan Renstra"]]
    results_import = received(expose, ROW, ["", "P", "Baru", "x", "", "", "WTP", "wdp"], Faktor=factors, Rencana=plans)

    response = operator.post(f"{results_import.get_absolute_url()}application/", seen(results_import), follow=True)

    assert response.redirect_chain == [(f"{expose.get_absolute_url()}#results", 303)]
    assert "4 baris diimpor." in response.content.decode()
    rows = [(row.pk, row.position, row.indicator, row.target, row.is_key) for row in expose.results.all()]
    new = expose.results.get(indicator="Baru")
    assert rows == [
        (old.pk, 1, "Jalan mantap", 68, True),
        (kept.pk, 2, "Tetap", None, False),
        (new.pk, 3, "Baru", None, True),
    ]
    assert (new.scale, new.target_step, new.actual_step) == ("opinion", "WTP", "WDP")
    assert [(row.kind, row.category, row.text) for row in expose.factors.all()] == [("driving", "procurement", "Tender dini")]
    assert [(row.text, row.document) for row in expose.plans.all()] == [("Lanjutkan", "medium_term")]
    results_import.refresh_from_db()
    assert results_import.applied_by


def test_a_row_is_known_by_code_and_indicator_or_by_its_only_code(expose):
    make_result(expose, code="1.03.10", indicator="Jalan mantap")
    make_result(expose, code="1.03.03", indicator="Air minum layak")

    results_import = received(
        expose, ["1.03.03", "P", "air  minum LAYAK"], ["1.03.10", "P", "Jalan kondisi mantap"], ["1.03.08", "P", "Gedung"]
    )

    assert kinds(results_import) == [(2, "changed"), (3, "changed"), (4, "new")]


def test_an_empty_cell_changes_nothing(expose):
    make_result(expose, code="1.03.10", name="Jalan", indicator="Jalan mantap", target=60)

    assert kinds(received(expose, ["1.03.10", "", "Jalan mantap"])) == [(2, "same")]


def test_a_row_that_the_file_does_not_have_stays_and_is_told(operator, expose):
    make_result(expose, indicator="Tetap")
    results_import = received(expose, ROW)

    body = operator.get(results_import.get_absolute_url()).content.decode()
    operator.post(f"{results_import.get_absolute_url()}application/", seen(results_import))

    assert "1 baris yang sudah tersimpan tidak ada di daftar ini." in body
    assert [row.indicator for row in expose.results.all()] == ["Tetap", "Jalan mantap"]


def test_a_problem_names_its_cell_and_nothing_is_written(operator, expose):
    bad = ["jalan", "", "Gedung", "mungkin", "%", "naik", "banyak", "64.500", "1,234", "-1", ""]
    results_import = received(expose, ROW, bad)

    response = operator.post(f"{results_import.get_absolute_url()}application/", seen(results_import))

    assert response.status_code == 422
    assert sorted((address, head) for address, head, _text in told(results_import)) == [
        ("A3", "Kode"),
        ("B3", "Program atau kegiatan"),
        ("D3", "IKU"),
        ("F3", "Arah"),
        ("G3", "Target"),
        ("H3", "Realisasi"),
        ("I3", "Pagu (Rp)"),
        ("J3", "Realisasi anggaran (Rp)"),
    ]
    assert not expose.results.exists()


def test_a_code_that_excel_took_for_a_date_is_told_so(expose):
    [(address, head, text)] = told(received(expose, [datetime.date(2010, 3, 1), "P", "I"]))

    assert (address, head) == ("A2", "Kode")
    assert "01/03/2010" in text
    assert "tanggal" in str(text)


def test_a_date_or_a_time_among_the_figures_is_a_problem(expose):
    row = [
        "",
        "P",
        "I",
        "",
        "",
        "",
        datetime.date(2023, 12, 1),
        datetime.time(12, 28),
        datetime.timedelta(hours=26.5),
        datetime.time(1),
    ]

    found = told(received(expose, row))

    assert [address for address, _head, _text in found] == ["G2", "H2", "I2", "J2"]
    assert found[1][2] == (
        "Sel ini berisi tanggal atau jam (12.28), bukan angka. Jadikan formatnya format angka, lalu tulis angkanya lagi."
    )


def test_figures_that_a_formula_made_are_rounded_to_what_there_is_room_for(expose):
    results_import = received(expose, ["", "P", "I", "", "indeks", "", 1.234, 94.8529411764706, 0.1 + 0.2, 1e-9])

    [line] = importing.Preview(results_import).lines
    assert (line.row.target, line.row.actual, line.row.budget, line.row.spent) == (
        Decimal("1.234"),
        Decimal("94.8529"),
        Decimal("0.3"),
        0,
    )


@pytest.mark.parametrize("digits", [30, 30_000])
def test_a_figure_of_more_digits_than_there_is_room_for_is_a_problem(expose, digits):
    [(address, head, _text)] = told(received(expose, ["", "P", "I", "", "", "", "1" * digits]))

    assert (address, head) == ("G2", "Target")


def test_figures_that_are_texts_are_read(expose):
    results_import = received(expose, ["", "P", "I", "", "ton", "", "38.500", "34.120,5", "Rp182.400.000.000,-", "1.000"])

    [line] = importing.Preview(results_import).lines
    assert (line.row.target, line.row.actual, line.row.budget) == (38_500, Decimal("34120.5"), 182_400_000_000)


def test_percentages_are_what_the_cell_shows_and_a_formula_needs_its_result(expose):
    book = openpyxl.load_workbook(io.BytesIO(workbook(["", "P", "Kapal", "", "%", "", 0.95, 0.8825], ["", "P", "Suluh"])))
    sheet = book.active
    sheet["G2"].number_format, sheet["H2"].number_format = "0%", "0.00%"
    sheet["G3"], sheet["H3"], sheet["I3"] = 0.8, "=G3*0.9", 1250.5
    sheet["G3"].number_format = sheet["H3"].number_format = "0%"
    sheet["I3"].number_format = '#,##0.00" juta"'
    file = io.BytesIO()
    book.save(file)

    results_import = importing.receive(expose, file_of(file.getvalue()), "uji")

    first, second = importing.Preview(results_import).lines
    assert (first.row.target, first.row.actual) == (95, Decimal("88.25"))
    assert (second.cells["target"], second.told) == (
        "80",
        [
            (
                "H3",
                "Realisasi",
                "Sel ini berisi rumus yang hasilnya tidak tersimpan. Buka berkas di Excel, simpan, lalu unggah lagi.",
            ),
            (
                "I3",
                "Pagu (Rp)",
                "Sel ini menampilkan “1250,5 juta”, tetapi isinya angka tanpa kata itu. "
                "Tulis angkanya secara utuh, dan buang kata itu dari formatnya.",
            ),
        ],
    )


def test_results_on_several_sheets_are_one_list_and_other_sheets_are_named(operator, expose):
    more = {"Bidang Dua": [HEADS, ["", "P", "Kapal"], ROW], "Sampul": [["Capaian 2023"]]}

    body = operator.post(way_in(expose), {"file": file_of(workbook(ROW, **more))}, follow=True).content.decode()

    results_import = ResultsImport.objects.get()
    [results] = importing.Preview(results_import).lists
    assert [(str(line.place), line.kind) for line in results.lines] == [
        ("Capaian!2", "new"), ("'Bidang Dua'!2", "new"), ("'Bidang Dua'!3", "problem"),
    ]  # fmt: skip
    assert [(address, text) for address, _head, text in results.lines[-1].told] == [
        ("'Bidang Dua'!A3", "Sama dengan baris Capaian!2. Sisakan salah satu.")
    ]
    shown = " ".join(re.sub("<[^>]+>", "", body).split())
    assert "lembar “Capaian”, “Bidang Dua”" in shown
    assert "Lembar: “Sampul” (tanpa judul kolom yang diperlukan)" in shown


def test_results_of_a_hidden_sheet_are_told_as_such(operator, expose):
    book = openpyxl.load_workbook(io.BytesIO(workbook(ROW, Sampul=[["Capaian"]])))
    book["Capaian"].sheet_state = "hidden"
    book.active = 1
    file = io.BytesIO()
    book.save(file)

    body = flat(operator.post(way_in(expose), {"file": file_of(file.getvalue())}, follow=True).content.decode())

    assert [text in body for text in ("Dibaca dari lembar yang tersembunyi di berkas", "“<bdi>Capaian</bdi>” (tersembunyi)")] == [
        True
    ] * 2


def test_the_same_row_twice_is_a_problem(expose):
    assert kinds(received(expose, ROW, ROW)) == [(2, "new"), (3, "problem")]


def test_a_title_two_rows_of_heads_merged_cells_and_numbers_of_columns_are_understood(expose):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["EVALUASI HASIL RENJA"])
    sheet.append(["Kode", "Program/Kegiatan", "Indikator", "Satuan", "Target", None, "Realisasi", None])
    sheet.append([None, None, None, None, "K", "Rp", "K", "Rp"])
    sheet.append([1, 2, 3, 4, 5, 6, 7, 8])
    sheet.append(["1.03.10", "Jalan", "Jalan mantap", "km", 10, 1000, 9, 900])
    sheet.append([None, None, "Jembatan mantap", "unit", 4, None, 2, None])
    for cells in ("A1:H1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2", "G2:H2", "A5:A6", "B5:B6"):
        sheet.merge_cells(cells)
    file = io.BytesIO()
    book.save(file)

    results_import = importing.receive(expose, file_of(file.getvalue()), "uji")

    rows = [(line.number, line.row.code, line.row.indicator, line.row.target, line.row.budget, line.row.spent)
            for line in importing.Preview(results_import).lines]  # fmt: skip
    assert rows == [(5, "1.03.10", "Jalan mantap", 10, 1000, 900), (6, "1.03.10", "Jembatan mantap", 4, None, None)]


def merged(expose, rows, *cells):
    book = openpyxl.load_workbook(io.BytesIO(workbook(*rows)))
    for one in cells:
        book.active.merge_cells(one)
    file = io.BytesIO()
    book.save(file)
    return importing.receive(expose, file_of(file.getvalue()), "uji")


def test_a_row_that_is_hidden_is_told(operator, expose):
    book = openpyxl.load_workbook(io.BytesIO(workbook(ROW, ["", "P", "Baru"])))
    book.active.row_dimensions[3].hidden = True
    file = io.BytesIO()
    book.save(file)

    body = operator.post(way_in(expose), {"file": file_of(file.getvalue())}, follow=True).content.decode()

    told = "Baris tersembunyi di berkas, disaring atau disembunyikan."
    assert [line.warnings for line in importing.Preview(ResultsImport.objects.get()).lines] == [[], [("", told)]]
    assert body.count(told) == 1


def test_a_budget_merged_over_several_indicators_counts_once_and_is_told(operator, expose):
    rows = [
        ["1.03.10", "Jalan", "Jalan mantap", "", "km", "", 10, 9, 9_000_000, 8_000_000],
        ["", "", "Jembatan mantap", "", "unit", "", 4, 2],
        ["", "", "Drainase", "", "km", "", 4, 2],
        ["1.03.03", "Air", "Air minum", "", "%", "", 4, 2, 5, 4],
    ]
    results_import = merged(expose, rows, "A2:A4", "B2:B4", "I2:I4", "J2:J3")

    lines = importing.Preview(results_import).lines
    assert [(line.row.code, line.row.name, line.row.budget, line.row.spent) for line in lines] == [
        ("1.03.10", "Jalan", 9_000_000, 8_000_000),
        ("1.03.10", "Jalan", None, None),
        ("1.03.10", "Jalan", None, None),
        ("1.03.03", "Air", 5, 4),
    ]
    once = "Sel gabungan: dihitung sekali, di baris ini."
    assert [line.warnings for line in lines] == [[("Pagu (Rp)", once), ("Realisasi anggaran (Rp)", once)], [], [], []]
    assert f"Pagu (Rp): {once}" in operator.get(results_import.get_absolute_url()).content.decode()


def test_a_merged_budget_that_can_not_be_trusted_is_one_problem(expose):
    rows = [["", "Jalan", "Jalan mantap", "", "", "", 1, 1, datetime.time(9)], ["", "Jalan", "Jembatan", "", "", "", 1, 1]]

    assert [address for address, _head, _text in told(merged(expose, rows, "I2:I3"))] == ["I2"]


def test_a_figure_that_a_merged_cell_covers_does_not_count(expose):
    rows = [["", "P", "Jalan", "", "", "", 1, 1, 9_000_000], ["", "P", "Jembatan", "", "", "", 1, 1, 9_000_000]]
    book = openpyxl.load_workbook(io.BytesIO(workbook(*rows)))
    book.active.merged_cells.add("I2:I3")  # as written by programs that keep covered cell values
    file = io.BytesIO()
    book.save(file)

    lines = importing.Preview(importing.receive(expose, file_of(file.getvalue()), "uji")).lines

    assert [line.row.budget for line in lines] == [9_000_000, None]


def test_a_file_that_was_kept_before_rows_had_notes_is_still_shown(operator, expose):
    results_import = received(expose, ROW)
    results_import.rows["results"]["rows"] = [row[:4] for row in results_import.rows["results"]["rows"]]
    results_import.save()

    assert kinds(results_import) == [(2, "new")]
    assert operator.get(results_import.get_absolute_url()).status_code == 200


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "kosong"),
        (b"PK\x03\x04 rusak", "rusak"),
        (workbook(ROW)[:2000], "rusak"),
        (b"%PDF-1.7", "bukan"),
        (workbook(["", "Jalan"], heads=["Kode", "Program"]), "Indikator kinerja"),
        (workbook(["a", "b"], heads=["Nama", "Alamat"]), "judul kolom"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_words_and_nothing_is_kept(operator, expose, content, words):
    make_result(expose)

    response = operator.post(way_in(expose), {"file": file_of(content)})

    assert response.status_code == 422
    assert words in response.content.decode()
    assert not ResultsImport.objects.exists()
    assert expose.results.count() == 1


def test_a_file_above_the_limit_is_refused_in_words(operator, expose, settings):
    settings.UPLOAD_LIMIT = 1000

    response = operator.post(way_in(expose), {"file": file_of(b"PK\x03\x04" + b"0" * 2000)})

    assert response.status_code == 422
    assert "10 MB" in response.content.decode()


def test_too_many_rows_are_refused(expose):
    with pytest.raises(sheets.Unreadable):
        received(expose, *(["", "P", f"Indikator {number}"] for number in range(301)))


def test_what_changed_since_it_was_looked_at_is_looked_at_again(operator, expose):
    result = make_result(expose, code="1.03.10", name="Jalan", indicator="Jalan mantap", target=60)
    results_import = received(expose, ROW)
    before = seen(results_import)
    Result.objects.filter(pk=result.pk).update(target=61)

    response = operator.post(f"{results_import.get_absolute_url()}application/", before)

    assert response.status_code == 422
    assert "data telah berubah" in response.content.decode() or "berubah" in response.content.decode()
    result.refresh_from_db()
    assert result.target == 61


def test_it_is_applied_once(operator, expose):
    results_import = received(expose, ROW)
    before = seen(results_import)

    codes = [operator.post(f"{results_import.get_absolute_url()}application/", before).status_code for _ in range(2)]

    assert codes == [303, 422]
    assert expose.results.count() == 1


def test_a_file_that_was_not_applied_can_be_dropped(operator, expose):
    results_import = received(expose, ROW)

    response = operator.post(f"{results_import.get_absolute_url()}removal/")

    assert response.headers["Location"] == way_in(expose)
    assert not ResultsImport.objects.exists()


def test_a_file_that_was_applied_meanwhile_is_not_dropped(expose):
    results_import = received(expose, ROW)
    stale = again(results_import)
    importing.apply(results_import, seen(results_import)["seen"], "uji")

    assert (stale.drop(), ResultsImport.objects.get().applied_by) == (False, "uji")


def test_a_file_that_was_dropped_meanwhile_is_not_applied(expose):
    results_import = received(expose, ROW)
    stale, agreed = again(results_import), seen(results_import)["seen"]
    results_import.drop()

    with pytest.raises(Http404):
        importing.apply(stale, agreed, "uji")
    assert not expose.results.exists()


@pytest.mark.django_db(transaction=True)
def test_of_two_who_apply_and_drop_a_file_at_once_one_gives_way(sign_in, expose):
    first, second = (sign_in("operator", unit=expose.unit) for _one in range(2))

    for _round in range(5):
        expose.results.all().delete()
        results_import = received(expose, ROW)
        agreed, address, said = seen(results_import), results_import.get_absolute_url(), {}
        errors = at_once(
            lambda: said.update(applied=first.post(f"{address}application/", agreed).status_code),  # noqa: B023 - done in its round
            lambda: said.update(dropped=second.post(f"{address}removal/").status_code),  # noqa: B023
        )

        assert errors == [None, None]
        assert (said, ResultsImport.objects.filter(pk=results_import.pk).exists()) in [
            ({"applied": 303, "dropped": 303}, True),
            ({"applied": 404, "dropped": 303}, False),
        ]


def test_after_the_approval_the_secretariat_alone_imports(operator, secretariat, expose):
    results_import = received(expose, ROW)
    type(expose).objects.update(submitted_at=timezone.now(), approved_at=timezone.now())

    assert operator.post(way_in(expose), {"file": file_of(workbook(ROW))}).status_code == 403
    assert operator.post(f"{results_import.get_absolute_url()}application/", seen(results_import)).status_code == 403
    assert secretariat.post(f"{results_import.get_absolute_url()}application/", seen(results_import)).status_code == 303


def test_a_locked_expose_takes_nothing_even_from_the_secretariat(secretariat, expose):
    results_import = received(expose, ROW)
    type(expose).objects.update(locked_at=timezone.now())

    assert secretariat.post(f"{results_import.get_absolute_url()}application/", seen(results_import)).status_code == 403


def test_another_unit_does_not_see_it(expose, sign_in):
    results_import = received(expose, ROW)

    assert sign_in("operator").get(results_import.get_absolute_url()).status_code == 404


CASES = Path(__file__).parent / "data/cases"


def case(expose, name):
    return importing.Preview(importing.receive(expose, file_of((CASES / name).read_bytes(), name), "uji"))


def test_dashes_and_nihil_are_empty_and_sums_are_passed_over(expose):
    [listed] = case(expose, "capaian-dash.xlsx").lists

    assert [(line.cells["actual"], line.problems) for line in listed.lines[:3]] == [("", []), ("", []), ("1 100", [])]
    assert [line.row and line.row.actual for line in listed.lines if line.cells["target"] == ""] == [1]  # "1 dokumen"
    assert [text for _place, text in listed.passed] == ["JUMLAH 5.000.000 2.000.000", "Rata-rata 95"]


def test_a_percentage_is_what_its_cell_shows_and_a_formula_without_a_result_is_told(expose):
    first, second = case(expose, "percent-cells.xlsx").lines

    assert (first.cells["target"], first.cells["actual"], second.faults["actual"]) == ("95", "88,25", "formula")
