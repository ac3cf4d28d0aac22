"""One way to tell a page that its reader has already: a tag, and the answer 304 (RFC 9110, 8.8.3 and 15.4.5).

The tag is of what the page says to this reader, so whoever sees the same has the same tag, and an upgrade changes it where it
changes the page. It is a weak one: on the line the bytes are other ones each time, masked and padded against BREACH.
"""

import hashlib

from django.middleware.http import ConditionalGetMiddleware


def tag(response, said=None):
    """Set the ETag of a response: of its body, or of `said` (bytes) where the body holds what is another one each time."""
    told = hashlib.sha256(response.content if said is None else said).hexdigest()
    response.headers["ETag"] = f'W/"{told[:32]}"'
    return response


class ConditionalMiddleware(ConditionalGetMiddleware):
    """Django's own, for what its view has tagged. It stands outside of all that sets headers of a page, so the 304 has those of
    the 200 in whose place it is; and the view has judged by then: who may not see the page hears that, and never 304.
    """

    def needs_etag(self, response):
        return False
