"""Language of the interface: Indonesian, unless the reader chose another.

The public reads /… in Indonesian and /en/… in English: such an address is passed on in the language in which it was read, and is
kept like any other page. Whoever has a session, or stands before a form such as the sign-in, has a choice of their own instead,
in a cookie; an address with a language leads them to the one without.

Django's own middleware would follow Accept-Language; the language of a phone as sold is not a choice of its owner.
"""

import re
from contextlib import contextmanager
from typing import NamedTuple

from django.conf import settings
from django.http import HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import Resolver404, get_script_prefix, resolve, reverse, set_script_prefix
from django.utils import timezone, translation
from django.utils.encoding import escape_uri_path, iri_to_uri

READS = ["GET", "HEAD"]
CODES = [code for code, _name in settings.LANGUAGES]
PREFIX = re.compile(rf"/({'|'.join(CODES)})(/.*)", re.DOTALL)


class LanguageMiddleware:
    """Take the language from the address or the cookie. Under an address with one, every link of the page keeps it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        code, rest = split(request.path_info)
        if code and (response := answer_for(request, code, rest)):
            return response
        language = code or chosen_by(request)
        with under(code), translation.override(language), timezone.override(None):  # looking up the region sets its time zone
            request.LANGUAGE_CODE, request.path_info = language, rest
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response


def split(path):
    """Return (language, path without it) of an address; "" for one without a language."""
    found = PREFIX.fullmatch(path)
    return (found[1], found[2]) if found else ("", path)


def chosen_by(request):
    """Return the language of an address without one. Public pages do not follow the cookie: their address says it."""
    chosen = "" if request.public else request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
    return chosen if chosen in CODES else settings.LANGUAGE_CODE


def answer_for(request, code, rest):
    """Return the response to an address with a language that is no page itself; None if there is one, or none at all."""
    view = _view_at(rest)
    if view is None or request.public:
        return None
    if request.method not in READS:
        return HttpResponseNotAllowed(READS)
    return _lead_on(request, code, rest, remember=settings.SESSION_COOKIE_NAME in request.COOKIES or not is_public(view))


def is_public(view):
    return hasattr(view, "public")


def _view_at(path):
    try:
        return resolve(path).func
    except Resolver404:
        return None


def _lead_on(request, code, rest, remember):
    """Redirect to the address without the language, and have the browser remember it."""
    request.path = get_script_prefix() + rest.removeprefix("/")
    response = HttpResponseRedirect(request.get_full_path())
    if remember:
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            code,
            max_age=settings.LANGUAGE_COOKIE_AGE,
            secure=settings.LANGUAGE_COOKIE_SECURE,
            httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
            samesite=settings.LANGUAGE_COOKIE_SAMESITE,
        )
    return response


@contextmanager
def under(code):
    """Context manager: addresses begin with the language, if there is one."""
    base = get_script_prefix()
    set_script_prefix(f"{base}{code}/" if code else base)
    try:
        yield
    finally:
        set_script_prefix(base)


def outward(name, *args):
    """Return the absolute address of a page as it leaves the house, in a letter, a message or a code: never with a language."""
    before = get_script_prefix()
    set_script_prefix("/")
    try:
        return settings.PUBLIC_URL.geturl() + reverse(name, args=args)
    finally:
        set_script_prefix(before)


class Language(NamedTuple):
    """A language in which the present page can be read: its code, its own name for itself, the address, whether it is this one."""

    code: str
    name: str
    address: str
    current: bool

    @property
    def absolute(self):
        return settings.PUBLIC_URL.geturl() + self.address


def languages_of(request):
    """Return the languages of the page that is being drawn, with what was asked in its address."""
    query = request.META.get("QUERY_STRING", "")
    asked = f"?{iri_to_uri(query)}" if query else ""
    return [
        Language(
            code,
            translation.get_language_info(code)["name_local"],
            f"{_before(request, code)}{escape_uri_path(request.path_info)}{asked}",
            code == request.LANGUAGE_CODE,
        )
        for code in CODES
    ]


def _before(request, code):
    """Return what stands before the path of the page in this language. Whoever has a choice of their own is led on from there."""
    return "" if request.public and code == settings.LANGUAGE_CODE else f"/{code}"
