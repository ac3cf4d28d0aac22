"""Pages leave compressed; files do not, so that a download that broke off goes on where it was."""

from django.middleware.gzip import GZipMiddleware

# What we write as text. Files are compressed by what they are, and are asked for in ranges of bytes.
COMPRESSED = {
    "text/html",
    "text/csv",
    "text/javascript",
    "application/json",
    "application/manifest+json",
}


class CompressionMiddleware(GZipMiddleware):
    """Django's own, for pages, parts, JSON and CSV. It adds bytes at random: the length of a page tells nothing of a secret
    in it (BREACH, breachattack.com)."""

    def process_response(self, request, response):
        kind = response.headers.get("Content-Type", "").split(";")[0]
        if response.streaming or kind not in COMPRESSED:
            return response
        return super().process_response(request, response)
