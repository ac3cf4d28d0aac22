"""Receiving a file of slides: bytes under a name that the sender chose. Judged by content, never by name.

Nothing is stored before it is judged, so a refused file leaves no trace beside what was there.
"""

import contextlib
import errno
import hashlib
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from presentations.models.files import Failure, Refused, Type
from presentations.slides.inspecting import PAGES
from rakerda import sandbox
from rakerda.pdf import checking

INSPECTION_SECONDS = 30
HEAD = checking.HEAD
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SCRIPTS = {
    "zip": Path(__file__).with_name("inspecting.py"),
    "ole": Path(__file__).with_name("inspecting_ole.py"),
    "pdf": Path(checking.__file__),
}


@dataclass(frozen=True)
class Received:
    """A file that may become a deck: its temporary path, its type, and its receipt."""

    path: Path
    type: Type
    size: int
    sha256: str


@contextlib.contextmanager
def received(file):
    """Receive an open binary file and inspect it. Raises Refused. The Received is valid within the block only."""
    with room(), sandbox.folder() as folder:
        path = folder / "original"
        size, sha256 = _copy(file, path)
        with open(path, "rb") as copy:
            container = container_of(copy.read(HEAD))
        yield Received(path, inspect(path, container, folder), size, sha256)


@contextlib.contextmanager
def room():
    """Turn the error of a full disk into Refused, whose reason the reader is shown. Nothing stored before is lost."""
    try:
        yield
    except OSError as error:
        if error.errno not in {errno.ENOSPC, errno.EDQUOT}:
            raise
        raise Refused(Failure.FULL) from error


def container_of(head):
    """The container of a file, by its first HEAD bytes: "zip", "ole" or "pdf". Raises Refused for anything else."""
    if not head:
        raise Refused(Failure.EMPTY)
    if head.startswith(ZIP):
        return "zip"
    if head.startswith(OLE):
        return "ole"
    if checking.is_pdf(head):
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
    """The Type of the file, found in the sandbox, where its parser meets it first. Raises Refused.

    The scripts follow no reference in the file, so they also run where nothing isolates them: the file is kept there, too.
    """
    command, readable = sandbox.python(SCRIPTS[container], container, path)
    said = []
    try:
        sandbox.run(command, folder, timeout=INSPECTION_SECONDS, readable=readable, on_line=said.append, isolated=False)
    except sandbox.TimedOut as error:
        raise Refused(Failure.DAMAGED) from error
    if container == "pdf" and len(said) == 1 and said[0].isdecimal():
        return _pdf_of(int(said[0]))
    if len(said) == 1 and said[0] in Type.values:
        return Type(said[0])
    raise Refused(said[0] if said and said[0] in Failure.values else Failure.DAMAGED)


def _pdf_of(pages):
    """Type.PDF. Raises Refused for a PDF without pages, or with more than can be shown."""
    if not 0 < pages <= PAGES:
        raise Refused(Failure.MANY if pages else Failure.PAGES)
    return Type.PDF


def clean_name(name):
    """The last part of a path, without control characters, at most 255 characters, its ending kept."""
    name = name.replace("\\", "/").rsplit("/", 1)[-1]
    name = "".join(" " if unicodedata.category(character)[0] in "CZ" else character for character in name)
    name = " ".join(name.split()) or "berkas"
    stem, dot, ending = name.rpartition(".")
    if len(name) > 255 and dot and len(ending) < 10:
        return stem[: 254 - len(ending)] + dot + ending
    return name[:255]
