"""Pages are compressed, files are not, so that an interrupted download can resume."""

from django.middleware.gzip import GZipMiddleware

# Content types that we generate as text. Files are already compressed, and may be requested in ranges of bytes.
COMPRESSED = {
    "text/html",
    "text/csv",
    "text/javascript",
    "application/json",
    "application/manifest+json",
}


class CompressionMiddleware(GZipMiddleware):
    """Django's own, for pages, parts, JSON and CSV. It adds random bytes, so that the length of a page reveals no secret
    in it (BREACH, breachattack.com).
    """

    def process_response(self, request, response):
        kind = response.headers.get("Content-Type", "").split(";")[0]
        if response.streaming or kind not in COMPRESSED:
            return response
        return super().process_response(request, response)
