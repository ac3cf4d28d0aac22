"""Names of stored files, and the only way to send them. MEDIA is never served directly: the view that calls send() has
checked the access. In addition names are random, so they cannot be guessed.

An uploaded file is sent as an attachment of a type that no browser executes; only our own renditions are displayed.
"""

import mimetypes
import os
import re
import secrets
import unicodedata
from urllib.parse import quote

from csp.constants import UNSAFE_INLINE
from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import FileResponse, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.deconstruct import deconstructible
from django.utils.http import quote_etag
from django.views.decorators.http import condition

SHOWN = {".pdf": "application/pdf", ".webp": "image/webp", ".png": "image/png", ".jpg": "image/jpeg"}
OCTETS = "application/octet-stream"
SAFE = ("application/pdf", "application/vnd.", "application/zip", "image/webp")
TOO_LARGE = "rakerda.too_large"
DAY = 24 * 3600  # seconds


def random_name(name):
    """Return a name of 128 random bits with the extension of this one, from which send() knows the type."""
    ending = os.path.splitext(name)[1].lower()
    return secrets.token_urlsafe(16) + (ending if re.fullmatch(r"\.[a-z0-9]{1,10}", ending) else "")


@deconstructible
class RandomIn:
    """upload_to of a FileField: folder/year/random.extension. The original name, if kept, is in the row."""

    def __init__(self, folder):
        self.folder = folder

    def __call__(self, row, name):
        return f"{self.folder}/{timezone.now():%Y}/{random_name(name)}"


class LimitedUploadHandler(FileUploadHandler):
    """Runs before Django's upload handlers: if a form contains a file above UPLOAD_LIMIT, nothing of it is kept.

    The rest of the body is read and discarded, so that the sender gets a response and not a broken connection; the form arrives
    without its file, and request.META[TOO_LARGE] says why.
    """

    def new_file(self, *args, **kwargs):
        super().new_file(*args, **kwargs)
        self.received = 0

    def receive_data_chunk(self, raw_data, start):
        self.received += len(raw_data)
        if self.received > settings.UPLOAD_LIMIT:
            self.request.META[TOO_LARGE] = True
            raise StopUpload(connection_reset=False)
        return raw_data

    def file_complete(self, file_size):
        return None


def send(request, file, name, inline=False, max_age=0):
    """Return a response with a stored file (a FieldFile) under this name. The caller has authorised it.

    `inline` is for renditions that we made ourselves. `max_age` in seconds lets the reader's own browser cache it that long
    without revalidation; otherwise it asks each time and usually gets 304.
    """
    modified = file.storage.get_modified_time(file.name)
    etag = quote_etag(f"{file.size:x}-{int(modified.timestamp() * 1_000_000):x}")
    answer = condition(lambda *_: etag, lambda *_: modified)(_respond)
    response = answer(request, file, name, inline, etag)
    patch_cache_control(response, private=True, max_age=max_age)
    return response


def _respond(request, file, name, inline, etag):
    span = _span(request, file.size, etag)
    if span == "none":
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{file.size}"})
    response = _accelerated(file) if settings.X_ACCEL_PREFIX else _streamed(file, span)
    ending = os.path.splitext(file.name)[1].lower()
    shown = inline and ending in SHOWN
    response.headers["Content-Type"] = SHOWN[ending] if shown else _harmless(mimetypes.guess_type(f"x{ending}")[0])
    response.headers["Content-Disposition"] = disposition(name, shown)
    response.headers["X-Content-Type-Options"] = "nosniff"
    if response.headers["Content-Type"].startswith("image/"):
        response._csp_replace = {"style-src": [UNSAFE_INLINE]}  # of the page that a browser makes around a lone picture
    return response


def _harmless(guessed):
    """Return the guessed type, unless a browser would execute it."""
    return guessed if guessed and guessed.startswith(SAFE) else OCTETS


def _streamed(file, span):
    stream = file.storage.open(file.name, "rb")
    if span is None:
        response = FileResponse(stream)
        response.headers["Content-Length"] = str(file.size)
    else:
        first, last = span
        stream.seek(first)
        response = FileResponse(_Slice(stream, last - first + 1), status=206)
        response.headers["Content-Length"] = str(last - first + 1)
        response.headers["Content-Range"] = f"bytes {first}-{last}/{file.size}"
    response.headers["Accept-Ranges"] = "bytes"
    return response


def _accelerated(file):
    """Have the web server in front send the file (nginx: an `internal` location under this prefix)."""
    return HttpResponse(headers={"X-Accel-Redirect": settings.X_ACCEL_PREFIX + quote(file.name)})


class _Slice:
    """A slice of an open file, for streaming."""

    def __init__(self, stream, length):
        self.stream, self.left = stream, length

    def read(self, size=-1):
        chunk = self.stream.read(self.left if size < 0 else min(size, self.left))
        self.left -= len(chunk)
        return chunk

    def close(self):
        self.stream.close()


def _span(request, size, etag):
    """Return (first, last) of a single-range request (RFC 9110, 14.2), None for the whole file, "none" if it is unsatisfiable."""
    match = re.fullmatch(r"bytes=(\d{0,18})-(\d{0,18})", request.headers.get("Range", ""))
    if not match or match[0] == "bytes=-" or request.headers.get("If-Range", etag) != etag:
        return None
    first, last = match.groups()
    if not first:
        first, last = max(0, size - int(last)), size - 1
    first, last = int(first), min(int(last or size - 1), size - 1)
    return (first, last) if first <= last else "none"


def disposition(name, inline=False):
    """Return the header of RFC 6266: a plain name for old clients, the UTF-8 name for others. No path, no control character."""
    name = name.replace("\\", "/").rsplit("/", 1)[-1]
    name = "".join(character for character in name if unicodedata.category(character)[0] != "C").strip() or "berkas"
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    plain = re.sub(r'["\\%;]', "_", plain) or "berkas"
    header = f'{"inline" if inline else "attachment"}; filename="{plain}"'
    return header if plain == name else f"{header}; filename*=UTF-8''{quote(name, safe='')}"
