"""Revalidation of pages that a reader already has: an ETag and the response 304 (RFC 9110, 8.8.3 and 15.4.5).

The tag is computed from the page as this reader sees it, so readers who see the same share a tag, and an upgrade changes it
where it changes the page. It is weak: the bytes sent differ each time, masked and padded against BREACH.
"""

import hashlib

from django.middleware.http import ConditionalGetMiddleware


def tag(response, said=None):
    """Set the ETag of a response: of its body, or of `said` (bytes) if the body contains changing values."""
    told = hashlib.sha256(response.content if said is None else said).hexdigest()
    response.headers["ETag"] = f'W/"{told[:32]}"'
    return response


class ConditionalMiddleware(ConditionalGetMiddleware):
    """Django's own, for pages tagged by their view. It is outside of all middleware that sets headers, so the 304 has those of
    the 200 it replaces; the view has run by then, so a reader without access gets its refusal, and never 304.
    """

    def needs_etag(self, response):
        return False
