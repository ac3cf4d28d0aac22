"""Writing a list as .xlsx or .csv.

A text stays a text: in a .xlsx by the type of its cell and Excel's own mark for it, in a .csv by an apostrophe. Both come back
as they were through rakerda.sheets.read.
"""

import csv
import io
import itertools
from dataclasses import dataclass, field
from decimal import Decimal

from django.http import HttpResponse

from rakerda.files import disposition
from rakerda.indonesian import format_number
from rakerda.sheets.cells import CONTROL, RISKY, guard, letters

TYPES = {"xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "csv": "text/csv; charset=utf-8"}
NARROW, WIDE = 8, 60  # characters wide
LONGEST = 32_767  # characters of a cell in Excel
GUIDE, CHOICES = "Petunjuk", "Pilihan"  # sheets of a template that are not lists; the latter is hidden
HEAD_FILL, HEAD_INK = "E7EEEF", "0A3236"


@dataclass
class Page:
    """A sheet of a workbook: its name, the headings, the rows (texts, numbers, dates, None), the choices of a column, and
    which columns contain figures: there typed values become numbers, elsewhere they stay texts.
    """

    name: str
    head: list
    rows: list
    choices: dict = field(default_factory=dict)  # the column, counted from 0: texts
    figures: frozenset = frozenset()  # columns, counted from 0


def kind_of(request):
    """Return "csv" for ?csv, else "xlsx"."""
    return "csv" if "csv" in request.GET else "xlsx"


def respond(name, head, rows, kind="xlsx"):
    """Return a response with a list as a file of this name (without extension), .xlsx or .csv."""
    return send(name, [Page("Daftar", list(head), [list(row) for row in rows])], kind)


def send(name, pages, kind="xlsx"):
    """Return a response with a workbook; a .csv has its first page."""
    content = write(pages) if kind == "xlsx" else write_csv(pages[0])
    response = HttpResponse(content, content_type=TYPES[kind])
    response.headers["Content-Disposition"] = disposition(f"{name}.{kind}")
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def write_csv(page):
    """Return a .csv as bytes for Excel in Indonesia: semicolons, since its comma marks decimals, and UTF-8 with a BOM."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerows([[_for_csv(value) for value in row] for row in (page.head, *page.rows)])
    return file.getvalue().encode("utf-8-sig", "replace")


def _for_csv(value):
    if value is None or isinstance(value, int | float):
        return "" if value is None else value
    if isinstance(value, Decimal):
        return format_number(value).replace(".", "")
    return guard(_plain(value)) if isinstance(value, str) else guard(_date(value))


def _date(value):
    return value.strftime("%d/%m/%Y") if hasattr(value, "strftime") else str(value)


def _plain(text):
    """Return the text without characters that a cell cannot contain."""
    return CONTROL.sub(" ", str(text).encode("utf-8", "replace").decode())[:LONGEST]


def write(pages):
    """Return the bytes of a .xlsx with these pages: frozen headings, columns as wide as their contents."""
    import openpyxl  # 0.2 s

    book = openpyxl.Workbook(write_only=True)
    lists = [texts for page in pages for texts in page.choices.values() if any("," in text for text in texts)]
    for page in pages:
        _write_page(book.create_sheet(page.name), page, lists)
    if lists:
        _write_choices(book.create_sheet(CHOICES), lists)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _write_choices(sheet, lists):
    """Write choices that contain a comma to a sheet, one column each: an inline list is separated by commas."""
    sheet.sheet_state = "hidden"
    for row in itertools.zip_longest(*lists):
        sheet.append([_cell(sheet, text) for text in row])


def _source(texts, lists):
    if texts in lists:
        column = letters(lists.index(texts))
        return f"{CHOICES}!${column}$1:${column}${len(texts)}"
    return '"{}"'.format(",".join(texts))


def _write_page(sheet, page, lists):
    from openpyxl.worksheet.datavalidation import DataValidation

    sheet.freeze_panes = "A2"
    for column, width in enumerate(_widths(page)):
        dimension = sheet.column_dimensions[letters(column)]
        dimension.width = width
        if column not in page.figures:
            dimension.number_format = "@"  # what is typed below remains a text: NIP, 0812…
    for column, texts in page.choices.items():
        rule = DataValidation(type="list", formula1=_source(texts, lists), allow_blank=True, showErrorMessage=False)
        rule.add(f"{letters(column)}2:{letters(column)}{len(page.rows) + 2000}")
        sheet.data_validations.append(rule)
    sheet.append([_head_cell(sheet, text) for text in page.head])
    for row in page.rows:
        sheet.append([_cell(sheet, value) for value in row])
    sheet.auto_filter.ref = f"A1:{letters(len(page.head) - 1)}{len(page.rows) + 1}"


def _widths(page):
    for column, head in enumerate(page.head):
        longest = max((len(str(row[column])) for row in page.rows if column < len(row) and row[column] is not None), default=0)
        yield min(max(longest, len(head), NARROW), WIDE) + 2


def _cell(sheet, value):
    """Write a cell unchanged: a text never becomes a formula, a number or a link."""
    from openpyxl.cell import WriteOnlyCell

    if isinstance(value, Decimal):
        return _figure(sheet, value)
    if not isinstance(value, str):
        return value
    text = _plain(value)
    cell = WriteOnlyCell(sheet)
    cell.value = guard(text) if text.startswith("'") else text
    cell.data_type, cell.number_format = "s", "@"
    if RISKY.match(text):
        cell.quotePrefix = True
    return cell


def _figure(sheet, value):
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, value)
    cell.number_format = "#,##0" if value == value.to_integral_value() else "#,##0.####"
    return cell


def _head_cell(sheet, text):
    from openpyxl.styles import Alignment, Font, PatternFill

    cell = _cell(sheet, text)
    cell.font, cell.fill = Font(bold=True, color=HEAD_INK), PatternFill("solid", fgColor=HEAD_FILL)
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    return cell
