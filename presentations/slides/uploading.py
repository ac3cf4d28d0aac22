"""Resumable uploads over an unreliable connection: the core of tus 1.0 (https://tus.io/protocols/resumable-upload).

Each piece is a file of its own in the default storage. Nothing is judged whole before the last piece is there, except that
the first piece of something that is no presentation ends the upload at once: a slow line is not made to carry the rest.
"""

import base64
import binascii
import tempfile
from datetime import timedelta

from django.core.files import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.http import UnreadablePostError
from django.utils import timezone

from presentations.models import Upload
from presentations.models.files import Failure, Refused
from presentations.slides.receiving import HEAD, clean_name, container_of, room
from presentations.slides.versions import receive

KEPT = timedelta(days=2)  # since the last piece; after that an unfinished upload is deleted
MEMORY = 2_000_000  # bytes of a piece that are held in memory


class ProtocolError(Exception):
    """The sender violated tus; `status` is the HTTP status of the answer."""

    def __init__(self, status, text):
        super().__init__(text)
        self.status = status


def read_length(headers, name):
    """The number of a header that counts bytes. Raises ProtocolError."""
    value = headers.get(name, "")
    if not value.isascii() or not value.isdecimal():
        raise ProtocolError(400, f"{name} must be a number of bytes.")
    return int(value)


def read_name(headers):
    """The file's name in Upload-Metadata: "filename <base64>, ...". Cleaned; "berkas" without one. Raises ProtocolError."""
    pairs = dict(pair.strip().partition(" ")[::2] for pair in headers.get("Upload-Metadata", "").split(","))
    try:
        return clean_name(base64.b64decode(pairs.get("filename", ""), validate=True).decode())
    except (binascii.Error, UnicodeDecodeError) as error:
        raise ProtocolError(400, "Upload-Metadata must hold base64 of UTF-8.") from error


def append(upload, offset, request):
    """Append the bytes of a PATCH that starts at this offset, as far as they came. Returns the upload in its new state.

    Raises Refused when the disk is full: the upload keeps its offset.
    """
    with room(), tempfile.SpooledTemporaryFile(MEMORY) as piece:
        size = _receive(request, piece, upload.length - offset)
        with transaction.atomic():
            upload = Upload.objects.select_for_update().get(pk=upload.pk)
            if upload.offset != offset:
                raise ProtocolError(409, f"The upload stands at {upload.offset}.")
            if size:
                _keep(upload, piece, size)
    return upload


def _receive(request, piece, room):
    """Copy the body and return its size, also of a broken connection. Raises ProtocolError for more than `room` bytes."""
    size = 0
    try:
        while size <= room and (chunk := request.read(min(64_000, room - size + 1))):
            piece.write(chunk)
            size += len(chunk)
    except UnreadablePostError:
        pass  # the sender asks for the offset and goes on from there
    if size > room:
        raise ProtocolError(413, "More bytes than announced.")
    return size


def _keep(upload, piece, size):
    piece.seek(0)
    if upload.offset == 0 and (size >= HEAD or size == upload.length):
        try:
            container_of(piece.read(HEAD))
        except Refused as refusal:
            upload.failure = refusal.code
        piece.seek(0)
    upload.parts, upload.offset = upload.parts + 1, upload.offset + size
    default_storage.delete(part_path(upload, upload.parts))  # left by an attempt that was not committed
    default_storage.save(part_path(upload, upload.parts), File(piece))
    upload.save(update_fields=["parts", "offset", "failure"])


def finish(upload):
    """Make a deck of a complete upload, once, however often it is requested. Returns the upload."""
    with transaction.atomic():
        upload = Upload.objects.select_for_update().select_related("expose").get(pk=upload.pk)
        if upload.deck_id or upload.failure:
            return upload
        try:
            upload.deck = receive(upload.expose, Joined(upload), upload.name, upload.uploaded_by)
        except Refused as refusal:
            if refusal.code == Failure.FULL:  # its bytes stay, and it is finished when there is space
                raise
            upload.failure = refusal.code
        upload.save(update_fields=["deck", "failure"])
    forget_parts(upload)
    return upload


class Joined:
    """The parts of an upload, read as one file."""

    def __init__(self, upload):
        self.paths = [part_path(upload, number) for number in range(1, upload.parts + 1)]

    def read(self, size):
        """The next bytes, at most `size`; at a seam fewer. b"" at the end only."""
        while self.paths:
            with default_storage.open(self.paths[0]) as part:
                part.seek(self.position)
                if chunk := part.read(size):
                    self.position += len(chunk)
                    return chunk
            self.paths.pop(0)
            self.position = 0
        return b""

    position = 0


def part_path(upload, number):
    """The path of a part. The id of an upload is random itself (UUID 4)."""
    return f"uploads/{upload.pk}/{number:05}"


def forget_parts(upload):
    for number in range(1, upload.parts + 1):
        default_storage.delete(part_path(upload, number))


def forget(upload):
    """Delete an upload and its bytes. A deck made of it stays."""
    forget_parts(upload)
    upload.delete()


def forget_stale():
    """Delete the uploads that were abandoned."""
    for upload in Upload.objects.filter(changed_at__lt=timezone.now() - KEPT):
        forget(upload)
