"""What a browser may keep of a page. Who shares a machine presses "Back" after somebody has signed out."""

from django.conf import settings
from django.utils.cache import patch_cache_control

from rakerda.htmx import wants_part

FORGET = '"cache"'  # of Clear-Site-Data. Not "storage": there a desk keeps what it has not sent yet


class PrivateMiddleware:
    """A page of whoever has a session (an account, a link, a desk) is kept by nobody. A part of it, which is polled, is asked
    for anew each time and answered 304. Pages of strangers are as their views made them.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        known = settings.SESSION_COOKIE_NAME in request.COOKIES
        if known and response.headers.get("Content-Type", "").startswith("text/html"):
            self.protect(request, response)
        return response

    def protect(self, request, response):
        if "no-store" in response.headers.get("Cache-Control", ""):
            return
        if wants_part(request):
            patch_cache_control(response, private=True, no_cache=True)
        else:
            response.headers["Cache-Control"] = "private, no-store"


def forget(response):
    """Have the browser drop the pages, pictures and files that it keeps of this site. It does so over https only."""
    response.headers["Clear-Site-Data"] = FORGET
    return response
