"""The one module that knows a page may ask for a part of itself."""

from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.utils.cache import patch_vary_headers


def show(request, page, part, context, status=200):
    """Answer a GET, or a form with errors (status 422): the part to htmx, the whole page to anyone else.

    A boosted or history-restoring request is htmx too, but wants the page.
    """
    partial = request.htmx and not request.htmx.boosted and not request.htmx.history_restore_request
    return _vary(render(request, part if partial else page, context, status=status))


def answer(request, page_url, part, context):
    """Answer a write: htmx gets the part that holds everything that changed, anyone else goes to the page (303)."""
    if request.htmx:
        return _vary(render(request, part, context))
    return _vary(HttpResponseRedirect(page_url, status=303))


def leave(request, page_url):
    """Answer a write after which the reader belongs on another page."""
    if request.htmx:
        response = HttpResponseRedirect(page_url, status=204)
        response.headers["HX-Redirect"] = response.headers.pop("Location")
        return _vary(response)
    return _vary(HttpResponseRedirect(page_url, status=303))


def _vary(response):
    patch_vary_headers(response, ["HX-Request"])
    return response
