"""File types accepted as evidence, determined by content, not by name."""

import zipfile

LIMIT = 20_000_000  # bytes; shown to users as "20 MB"
OFFICE = {
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": "docx",
    b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": "xlsx",
}
MAGIC = {b"%PDF-": "pdf", b"\xff\xd8\xff": "jpg", b"\x89PNG\r\n\x1a\n": "png"}
TYPES = 1_000_000  # maximum bytes of an office file's list of parts; more is an attack


def type_of(file):
    """Return "pdf", "jpg", "png", "docx" or "xlsx"; None for anything else, including files with macros."""
    file.seek(0)
    head = file.read(8)
    file.seek(0)
    return next((kind for magic, kind in MAGIC.items() if head.startswith(magic)), None) or _office_type(file)


def _office_type(file):
    try:
        with zipfile.ZipFile(file) as parts:
            types = parts.open("[Content_Types].xml").read(TYPES)
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError):  # not a zip, not an office file, or encrypted
        return None
    finally:
        file.seek(0)
    return next((kind for content_type, kind in OFFICE.items() if content_type in types), None)
