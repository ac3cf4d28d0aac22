"""Pages are compressed, files are not, so that an interrupted download can resume."""

import re
import secrets

import brotli
from django.middleware.gzip import GZipMiddleware

# Content types that we generate as text. Files are already compressed, and may be requested in ranges of bytes.
COMPRESSED = {
    "text/html",
    "text/csv",
    "text/javascript",
    "application/json",
    "application/manifest+json",
}
PAGE = b"<!DOCTYPE html>"
BROTLI = re.compile(r"\bbr\b")
QUALITY = 5  # of 11: some milliseconds a page
PADDING = 100  # bytes at most


class CompressionMiddleware(GZipMiddleware):
    """Django's own, for pages, parts, JSON and CSV. It adds random bytes, so that the length of a page reveals no secret
    in it (BREACH, breachattack.com).
    """

    def process_response(self, request, response):
        kind = response.headers.get("Content-Type", "").split(";")[0]
        if response.streaming or kind not in COMPRESSED:
            return response
        if is_page(response) and BROTLI.search(request.headers.get("Accept-Encoding", "")):
            return pack(response)
        return super().process_response(request, response)


def is_page(response):
    """Whether the body is a whole page that nothing has compressed."""
    return response.content[:PADDING].lstrip().startswith(PAGE) and not response.has_header("Content-Encoding")


def pack(response):
    """Return a page compressed by Brotli, which takes a tenth less than gzip: a list repeats itself over more than 32 kB.

    A comment of random length at its end stands for what Django adds to gzip. A part has no room for one.
    """
    padding = secrets.token_hex(secrets.randbelow(PADDING) + 1)
    response.content = brotli.compress(response.content + f"<!-- {padding} -->".encode(), quality=QUALITY)
    response.headers["Content-Length"] = str(len(response.content))
    response.headers["Content-Encoding"] = "br"
    response.headers["Vary"] = ", ".join(filter(None, [response.headers.get("Vary"), "Accept-Encoding"]))
    if response.headers.get("ETag", "").startswith('"'):
        response.headers["ETag"] = f"W/{response.headers['ETag']}"
    return response
