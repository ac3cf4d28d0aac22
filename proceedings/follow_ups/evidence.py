"""File types accepted as evidence, determined by content, not by name. Pictures are kept without place and camera."""

import zipfile
from pathlib import Path

from django.core.files.base import ContentFile

from proceedings.follow_ups import photographing
from rakerda import sandbox

LIMIT = 20_000_000  # bytes; shown to users as "20 MB"
OFFICE = {
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": "docx",
    b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": "xlsx",
}
MAGIC = {b"%PDF-": "pdf", b"\xff\xd8\xff": "jpg", b"\x89PNG\r\n\x1a\n": "png"}
HEIC = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}  # ISO/IEC 23008-12, 10: brands
PICTURES = {"heic": "jpg", "webp": "jpg", "jpg": "jpg", "png": "png"}  # and as what each is kept
SECONDS = 30
TYPES = 1_000_000  # maximum bytes of an office file's list of parts; more is an attack


def type_of(file):
    """Return "pdf", "jpg", "png", "heic", "webp", "docx" or "xlsx"; None for anything else, including files with macros."""
    file.seek(0)
    head = file.read(12)
    file.seek(0)
    if head[4:8] == b"ftyp" and head[8:] in HEIC:
        return "heic"
    if head[:4] == b"RIFF" and head[8:] == b"WEBP":
        return "webp"
    return next((kind for magic, kind in MAGIC.items() if head.startswith(magic)), None) or _office_type(file)


class Unreadable(Exception):
    """A picture that can't be opened: damaged, or too large."""


def bare(file, kind):
    """Return a picture of this type (PICTURES) upright and without place, camera and comments, as the type that it is kept as.

    Raises Unreadable, and sandbox.NotIsolated.
    """
    with sandbox.folder() as folder:
        source, target = folder / "source", folder / f"picture.{PICTURES[kind]}"
        source.write_bytes(file.read())
        file.seek(0)
        command, readable = sandbox.python(Path(photographing.__file__), source, target)
        try:
            code = sandbox.run(command, folder, timeout=SECONDS, readable=readable)
        except sandbox.TimedOut as error:
            raise Unreadable from error
        if code != 0:
            raise Unreadable
        with sandbox.open_written(target) as made:
            return ContentFile(made.read(), target.name)


def _office_type(file):
    try:
        with zipfile.ZipFile(file) as parts:
            types = parts.open("[Content_Types].xml").read(TYPES)
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError):  # not a zip, not an office file, or encrypted
        return None
    finally:
        file.seek(0)
    return next((kind for content_type, kind in OFFICE.items() if content_type in types), None)
