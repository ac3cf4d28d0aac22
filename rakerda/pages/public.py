"""Public pages: the same for every reader without a session, so each is made once and kept (rakerda/pages/kept.py).

    @public(Versions(Meeting.objects.filter(slug=Place("meeting")), …))
    def front(request, meeting): …

A page is kept for as long as the versions of its rows stay, which one query tells. It sets no cookie and holds no token. Readers with
a session have pages of their own, made each time.
"""

import logging
import re

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.core.exceptions import DisallowedHost
from django.db import connection
from django.http import QueryDict
from django.urls import Resolver404, resolve
from django.utils import timezone

from rakerda.htmx import keep_for_everyone, wants_part
from rakerda.pages.conditional import tag
from rakerda.pages.kept import Kept, Store
from rakerda.pages.language import split

logger = logging.getLogger(__name__)
STORE = Store()
READS = {"GET", "HEAD"}
KEEPABLE = {200, 302}
PERIOD = 900  # seconds; a day begins at a whole quarter of an hour in every time zone
TABLE = re.compile(r'\b(?:FROM|JOIN)\s+"(\w+)"')


def public(versions, asks=()):
    """Decorator: the page is public, and made of these rows. `asks` are what it reads of the query of its address; the rest is
    ignored.
    """

    def mark(view):
        view.public = (versions, frozenset(asks))
        return view

    return mark


class Page:
    """A public page: its rows, and the places of its address."""

    def __init__(self, versions, asks, places):
        self.versions, self.asks, self.places = versions, asks, places

    @property
    def canonical(self):
        """Whether its address is written as we write it. A code may be typed in countless ways, which are not all kept."""
        return all(place.stored(self.places[place]) == self.places[place] for place in self.versions.places)

    def version(self):
        """The version of all that it shows: its rows, and the time, which the day depends on."""
        return f"{int(timezone.now().timestamp()) // PERIOD} {self.versions.of(self.places)}"


class PublicMiddleware:
    """Answer readers without a session from what is kept; sets request.public, which says that the page is for everyone.

    It stands before the session and all that looks at a reader, and after what compresses, tells 304, and leads to https.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        address = (request.path_info, wants_part(request))
        kept = STORE.get(address) if is_for_everyone(request) else None
        page = kept.page if kept else find_page(request)
        request.public = page is not None
        if page is None or not may_keep(request, page):
            return self.get_response(request)
        version = page.version()  # before it is drawn: what changes meanwhile makes another version
        if kept is None or kept.version != version:
            response, kept = self.draw(request, page, version)
            if kept is None:
                return response
            STORE.put(address, kept)
        return kept.response(request.headers.get("Accept-Encoding", ""))

    def draw(self, request, page, version):
        """Return (response, what to keep of it); None for a response that is not everyone's, such as "not found"."""
        request.META["QUERY_STRING"], request.GET = "", QueryDict()  # links of the page would hold it
        reading = Reading()
        with connection.execute_wrapper(reading):
            response = self.get_response(request)
        if response.status_code not in KEEPABLE or response.cookies or response.streaming:
            return response, None
        if unknown := reading.tables - page.versions.tables:
            logger.error("%s is not kept: its versions hold no rows of %s.", request.path, ", ".join(sorted(unknown)))
            return response, None
        return response, Kept.of(page, version, keep_for_everyone(tag(response)))


class Reading:
    """Notes the tables that are read: a page that reads others than it says is never kept."""

    def __init__(self):
        self.tables = set()

    def __call__(self, execute, sql, params, many, context):
        self.tables.update(TABLE.findall(sql))
        return execute(sql, params, many, context)


def find_page(request):
    """Return the public page at this address for a reader without a session, or None."""
    if not is_for_everyone(request):
        return None
    code, rest = split(request.path_info)
    if code == settings.LANGUAGE_CODE:
        return None
    try:
        found = resolve(rest)
    except Resolver404:
        return None
    marked = getattr(found.func, "public", None)
    return Page(*marked, found.kwargs) if marked else None


def is_for_everyone(request):
    """Whether the request is answered alike to all: it only reads, and has no session."""
    return request.method in READS and settings.SESSION_COOKIE_NAME not in request.COOKIES


def may_keep(request, page):
    """Whether the response is the same each time: nothing is asked, no message waits, no template is being edited."""
    asked = page.asks and page.asks & request.GET.keys()
    told = CookieStorage.cookie_name in request.COOKIES
    return not asked and not told and not settings.DEBUG and page.canonical and has_our_host(request)


def has_our_host(request):
    """Whether it is sent to one of our hosts; any other is refused by CommonMiddleware."""
    try:
        return bool(request.get_host())
    except DisallowedHost:
        return False
