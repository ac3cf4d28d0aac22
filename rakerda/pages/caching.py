"""Caching of pages in browsers. On a shared machine somebody presses "Back" after another person has signed out."""

from django.conf import settings
from django.utils.cache import patch_cache_control

from rakerda.htmx import wants_part

FORGET = '"cache"'  # for Clear-Site-Data. Not "storage": a desk keeps unsent records there


class PrivateMiddleware:
    """Pages for anyone with a session (an account, a link, a desk) are not stored. A part, which is polled, is revalidated
    and answered 304. Pages for anonymous readers keep the headers of their views.
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
    """Have the browser delete the pages, pictures and files it has cached of this site. Works over https only."""
    response.headers["Clear-Site-Data"] = FORGET
    return response
