"""The only module that handles requests for part of a page."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.functional import SimpleLazyObject
from django_htmx.http import HttpResponseClientRedirect

from rakerda.pages.conditional import tag

CHOOSING = ["HX-Request", "HX-Boosted", "HX-History-Restore-Request"]  # what wants_part() reads: caches must distinguish them


def show(request, page, part, context, status=200):
    """Return a GET response, or a form with errors (status 422): the part to htmx, the whole page to others.

    A boosted or history-restoring request is also from htmx, but expects the page.
    """
    return _vary(render(request, part if wants_part(request) else page, context, status=status))


def wants_part(request):
    """Whether the request asks for part of a page."""
    return bool(request.htmx) and not request.htmx.boosted and not request.htmx.history_restore_request


def show_if_new(request, page, part, context):
    """Return a GET response like show(), with an ETag: 304 for a reader who has it (rakerda/pages/conditional.py).

    The token of its forms is masked anew each time. In the tag it is replaced by the one of this browser: a page with the token
    of another one, or of before a sign-in, is another page, whose forms would be refused.
    """
    masked = []
    token = SimpleLazyObject(lambda: masked.append(get_token(request)) or masked[0])
    response = show(request, page, part, {**context, "csrf_token": token})
    said = response.content
    for text in masked:
        said = said.replace(text.encode(), request.META["CSRF_COOKIE"].encode())
    patch_cache_control(response, no_cache=True, **({"private": True} if masked else {}))
    patch_vary_headers(response, ["Cookie"])
    return tag(response, said)


def keep_for_everyone(response):
    """Set the headers of a response that is the same for all who ask in this way: browsers may keep it, and ask again."""
    patch_cache_control(response, no_cache=True)
    patch_vary_headers(response, ["Accept-Encoding", "Cookie", *CHOOSING])
    return response


def answer(request, page_url, part, context, toast="", undo=""):
    """Return the response to a write: htmx gets the part with everything that changed, others are redirected to the page (303).

    `toast` is the message shown; `undo` is the URL to which its "Undo" posts.
    """
    if toast:
        messages.success(request, toast, extra_tags=undo)
    if not request.htmx:
        return _vary(HttpResponseRedirect(page_url, status=303))
    parts = [render_to_string(name, context, request) for name in (part, "_toasts_swap.html")]
    return _vary(HttpResponse("".join(parts)))


def leave(request, page_url, toast="", undo=""):
    """Redirect to another page after a write; the toast is shown there, with its "Undo"."""
    if toast:
        messages.success(request, toast, extra_tags=undo)
    if request.htmx:
        return _vary(HttpResponseClientRedirect(page_url))
    return _vary(HttpResponseRedirect(page_url, status=303))


def _vary(response):
    patch_vary_headers(response, CHOOSING)
    return response
