"""The one module that knows a page may ask for a part of itself."""

import hashlib
import json

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers
from django_htmx.http import HttpResponseClientRedirect


def show(request, page, part, context, status=200):
    """Answer a GET, or a form with errors (status 422): the part to htmx, the whole page to anyone else.

    A boosted or history-restoring request is htmx too, but wants the page.
    """
    return _vary(render(request, part if wants_part(request) else page, context, status=status))


def wants_part(request):
    """Whether a page asks for a part of itself."""
    return bool(request.htmx) and not request.htmx.boosted and not request.htmx.history_restore_request


def show_if_new(request, page, part, context, shown):
    """Answer a GET as show() does, with 304 where the reader has it already.

    `shown` is all that the page says, as plain values; who reads it, and in which language, is added here.
    """
    key = json.dumps([shown, request.user.pk, request.LANGUAGE_CODE, bool(request.htmx)])
    etag = f'"{hashlib.sha256(key.encode()).hexdigest()[:32]}"'
    response = get_conditional_response(request, etag=etag) or show(request, page, part, context)
    response.headers["ETag"] = etag
    patch_cache_control(response, no_cache=True)
    patch_vary_headers(response, ["Cookie"])
    return _vary(response)


def answer(request, page_url, part, context, toast="", undo=""):
    """Answer a write: htmx gets the part that holds everything that changed, anyone else goes to the page (303).

    The toast says what happened; undo is the address to which its "Undo" posts.
    """
    if toast:
        messages.success(request, toast, extra_tags=undo)
    if not request.htmx:
        return _vary(HttpResponseRedirect(page_url, status=303))
    parts = [render_to_string(name, context, request) for name in (part, "_toasts_swap.html")]
    return _vary(HttpResponse("".join(parts)))


def leave(request, page_url, toast="", undo=""):
    """Answer a write after which the reader belongs on another page; the toast is shown there, with its "Undo"."""
    if toast:
        messages.success(request, toast, extra_tags=undo)
    if request.htmx:
        return _vary(HttpResponseClientRedirect(page_url))
    return _vary(HttpResponseRedirect(page_url, status=303))


def _vary(response):
    patch_vary_headers(response, ["HX-Request"])
    return response
