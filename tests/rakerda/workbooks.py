"""Workbooks as made by programs and people, and malformed ones."""

import io
import zipfile

import openpyxl

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET, STYLES, STRINGS, BOOK = "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml", "xl/workbook.xml"
SHARED = (
    '<Relationship Id="shared" Target="/xl/sharedStrings.xml"'
    ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"/></Relationships>'
)


def workbook(*rows, title="Daftar", merged=(), book=None):
    book = book or openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for cells in merged:
        sheet.merge_cells(cells)
    return saved(book)


def saved(book):
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def zipped(files):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return file.getvalue()


def replaced(content, name, new):
    """Return the workbook with one of its parts replaced."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return zipped({part: new if part == name else archive.read(part) for part in archive.namelist()})


def cell(text):
    """Return a cell with its text."""
    return f'<c t="inlineStr"><is><t>{text}</t></is></c>'


LIST = f"<row>{cell('Nama')}{cell('Jabatan')}{cell('NIP')}</row><row>{cell('Siti')}{cell('Camat')}</row>"


def raw(rows="", tail="", head=LIST):
    """Return a workbook with a hand-written sheet: a list of one row, then these rows, then what follows all rows."""
    part = f'<worksheet xmlns="{MAIN}"><sheetData>{head}{rows}</sheetData>{tail}</worksheet>'
    return replaced(workbook(), SHEET, part.encode())


def with_strings(content, strings):
    """Return the workbook with these hand-written shared strings."""
    relations = "xl/_rels/workbook.xml.rels"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[relations] = parts[relations].replace(b"</Relationships>", SHARED.encode())
    return zipped({**parts, STRINGS: f'<sst xmlns="{MAIN}">{strings}</sst>'.encode()})


def with_styles(content, styles):
    """Return the workbook with these hand-written styles."""
    return replaced(content, STYLES, f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>'.encode())
