"""What a unit may hand in as evidence: told by its content, never by its name."""

import zipfile

LIMIT = 20_000_000  # bytes; what users read as "20 MB"
OFFICE = {
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": "docx",
    b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": "xlsx",
}
MAGIC = {b"%PDF-": "pdf", b"\xff\xd8\xff": "jpg", b"\x89PNG\r\n\x1a\n": "png"}
TYPES = 1_000_000  # bytes that the list of parts of an office file may take; more is an attack


def type_of(file):
    """ "pdf", "jpg", "png", "docx" or "xlsx"; None for anything else, files with macros included."""
    file.seek(0)
    head = file.read(8)
    file.seek(0)
    return next((kind for magic, kind in MAGIC.items() if head.startswith(magic)), None) or _office_type(file)


def _office_type(file):
    try:
        with zipfile.ZipFile(file) as parts:
            types = parts.open("[Content_Types].xml").read(TYPES)
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError):  # no zip, no office file, or locked
        return None
    finally:
        file.seek(0)
    return next((kind for content_type, kind in OFFICE.items() if content_type in types), None)
