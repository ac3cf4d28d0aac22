"""What comes in at the door: bytes of somebody, under a name of theirs. Judged by content, never by name.

Nothing is stored before it is judged, so a refused file leaves no trace beside what was there.
"""

import contextlib
import errno
import hashlib
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from rakerda import sandbox

INSPECTION_SECONDS = 30
HEAD = 1024  # bytes; a PDF may have this much before its first mark (Adobe's implementation note to ISO 32000)
ZIP, OLE, PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-"
SCRIPTS = {"zip": "inspecting.py", "pdf": "inspecting.py", "ole": "inspecting_ole.py"}
# What a page lets choose. The kinds are for phones, whose pickers know no endings. The content decides in the end.
ACCEPT = ",".join(
    [
        *(".pptx", ".ppsx", ".ppt", ".pps", ".odp", ".pdf", "application/pdf", "application/vnd.ms-powerpoint"),
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
        "application/vnd.oasis.opendocument.presentation",
    ]
)


class Type(models.TextChoices):
    """What a deck was sent as; the value is the ending of its file here."""

    PPTX = "pptx", "PowerPoint"
    PPT = "ppt", "PowerPoint 97–2003"
    ODP = "odp", "OpenDocument"
    PDF = "pdf", "PDF"


class Failure(models.TextChoices):
    """Why a file is not accepted. Stored as a code, so that each reader gets their own language."""

    TYPE = "type", _("The file is not a PowerPoint (.pptx, .ppt), OpenDocument (.odp) or PDF presentation.")
    MACRO = "macro", _("The file holds macros. Files with macros can't be accepted: save it as .pptx.")
    PASSWORD = "password", _("The file is protected by a password. Remove the password and upload it again.")
    EMPTY = "empty", _("The file is empty.")
    PAGES = "pages", _("The file has no slides.")
    HIDDEN = "hidden", _("Every slide of the file is hidden. Unhide those that will be shown, and upload it again.")
    MANY = "many", _("The file has more slides than can be shown. Split it, and upload what will be presented.")
    SIZE = "size", _("The file is larger than the limit.")
    DAMAGED = "damaged", _("The file is damaged and can't be opened. Save it again and upload the new file.")
    FULL = "full", _("There is no room left on the server. Nothing was lost: try again later, or tell the secretariat.")
    TIMEOUT = "timeout", _("Converting the file took too long. Save it as PDF and upload that.")
    ISOLATION = (
        "isolation",
        _("This server can't open presentations safely yet. The file is kept and need not be sent again: tell the secretariat."),
    )
    CONVERSION = "conversion", _("The file could not be converted. Save it as PDF and upload that.")


class Refused(Exception):
    """A file that can't be accepted; `code` is a Failure."""

    def __init__(self, code):
        super().__init__(code)
        self.code = Failure(code)

    def __str__(self):
        return str(self.code.label)


@dataclass(frozen=True)
class Received:
    """A file that may become a deck: where it lies for the moment, what it is, and its receipt."""

    path: Path
    type: Type
    size: int
    sha256: str


@contextlib.contextmanager
def received(file):
    """Take in an open binary file and judge it; raises Refused. What it gives lives as long as the block."""
    with room(), sandbox.folder() as folder:
        path = folder / "original"
        size, sha256 = _copy(file, path)
        with open(path, "rb") as copy:
            container = container_of(copy.read(HEAD))
        yield Received(path, inspect(path, container, folder), size, sha256)


@contextlib.contextmanager
def room():
    """Where a full disk is a reason that its reader can be told. Nothing that was there before is lost by it."""
    try:
        yield
    except OSError as error:
        if error.errno not in {errno.ENOSPC, errno.EDQUOT}:
            raise
        raise Refused(Failure.FULL) from error


def container_of(head):
    """What a file is packed as, by its first HEAD bytes: "zip", "ole" or "pdf"; raises Refused for anything else."""
    if not head:
        raise Refused(Failure.EMPTY)
    if head.startswith(ZIP):
        return "zip"
    if head.startswith(OLE):
        return "ole"
    if PDF in head:
        return "pdf"
    raise Refused(Failure.TYPE)


def _copy(file, path):
    digest, size = hashlib.sha256(), 0
    with open(path, "wb") as copy:
        while chunk := file.read(1_000_000):
            size += len(chunk)
            if size > settings.UPLOAD_LIMIT:
                raise Refused(Failure.SIZE)
            digest.update(chunk)
            copy.write(chunk)
    return size, digest.hexdigest()


def inspect(path, container, folder):
    """The Type of the file, found in the sandbox: its parser meets it there first. Raises Refused.

    The scripts follow no link, whatever the file names, so they run where nothing isolates them: what was sent is kept there too.
    """
    command, readable = sandbox.python(Path(__file__).with_name(SCRIPTS[container]), container, path)
    said = []
    try:
        sandbox.run(command, folder, timeout=INSPECTION_SECONDS, readable=readable, on_line=said.append, isolated=False)
    except sandbox.TimedOut as error:
        raise Refused(Failure.DAMAGED) from error
    if len(said) == 1 and said[0] in Type.values:
        return Type(said[0])
    raise Refused(said[0] if said and said[0] in Failure.values else Failure.DAMAGED)


def clean_name(name):
    """The last part of a path, without control characters, at most 255 characters, its ending kept."""
    name = name.replace("\\", "/").rsplit("/", 1)[-1]
    name = "".join(" " if unicodedata.category(character)[0] in "CZ" else character for character in name)
    name = " ".join(name.split()) or "berkas"
    stem, dot, ending = name.rpartition(".")
    if len(name) > 255 and dot and len(ending) < 10:
        return stem[: 254 - len(ending)] + dot + ending
    return name[:255]
