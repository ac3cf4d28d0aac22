"""Pages that are kept for everyone: what is kept, for whom, and how much."""

import gzip

import brotli
import pytest
from django.contrib.messages.storage.base import Message
from django.contrib.messages.storage.cookie import CookieStorage
from django.core.files.base import ContentFile
from django.http import HttpResponse
from django.test import Client
from django.urls import path, reverse

from agenda.models import Meeting, Paper, Topic
from agenda.programme.releasing import publish
from rakerda.pages.kept import EXTRA, Kept, Store
from rakerda.pages.public import STORE, public
from rakerda.pages.versions import Place, Versions
from tests import make
from tests.racing import at_once

pytestmark = pytest.mark.django_db
PART = {"HX-Request": "true"}


@pytest.fixture
def agenda(meeting):
    """The address of a public page."""
    make.make_topic(meeting, text="Urusan pertama")
    make.make_session(make.make_day(meeting), title="Pembukaan")
    publish(meeting, "")
    return meeting.agenda_url


def test_a_kept_page_is_the_page(agenda):
    first, second = Client().get(agenda), Client().get(agenda)

    assert (first.content, dict(first.headers)) == (second.content, dict(second.headers))
    assert second.headers["Content-Type"] == "text/html; charset=utf-8"
    assert second.headers["Content-Security-Policy"].count("-src 'self'") > 4
    assert second.headers["X-Frame-Options"] == "DENY"
    assert second.headers["Cache-Control"] == "no-cache"
    assert {"Accept-Encoding", "Cookie", "HX-Request"} <= set(second.headers["Vary"].split(", "))


def test_a_kept_page_asks_one_query(agenda, django_assert_num_queries):
    Client().get(agenda)

    with django_assert_num_queries(1):
        assert Client().get(agenda).status_code == 200


def test_a_reader_who_has_it_hears_304(agenda):
    tag = Client().get(agenda).headers["ETag"]

    for headers in ({}, {"Accept-Encoding": "gzip"}, {"Accept-Encoding": "gzip, br"}):
        again = Client().get(agenda, headers={"If-None-Match": tag, **headers})
        assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", tag)


def test_it_is_packed_as_the_reader_accepts(agenda):
    plain = Client().get(agenda)
    packed = {
        name: Client().get(agenda, headers={"Accept-Encoding": name})
        for name in ("gzip", "br", "gzip, deflate, br, zstd", "br;q=0, gzip", "identity")
    }

    assert {name: one.headers.get("Content-Encoding") for name, one in packed.items()} == {
        "gzip": "gzip",
        "br": "br",
        "gzip, deflate, br, zstd": "br",
        "br;q=0, gzip": "gzip",
        "identity": None,
    }
    assert gzip.decompress(packed["gzip"].content) == brotli.decompress(packed["br"].content) == plain.content
    assert {int(one.headers["Content-Length"]) == len(one.content) for one in packed.values()} == {True}


def test_only_the_head_is_sent_to_who_asks_for_it(agenda):
    for _time in ("drawn", "kept"):
        head = Client().head(agenda)
        assert (head.status_code, head.content) == (200, b"")
    assert head.headers["ETag"] == Client().get(agenda).headers["ETag"]


def test_a_page_and_its_part_are_kept_apart(agenda):
    for _time in ("drawn", "kept"):
        page, part = Client().get(agenda).content, Client().get(agenda, headers=PART).content
        boosted = Client().get(agenda, headers={**PART, "HX-Boosted": "true"}).content
        assert (b"<html" in page, b"<html" in part, boosted == page) == (True, False, True)


def test_what_is_asked_beside_the_address_fills_nothing_and_is_not_shown(agenda):
    plain = Client().get(f"{agenda}?lain=penanda").content
    STORE.clear()

    bodies = {Client().get(f"{agenda}?fbclid={number}&show=penanda").content for number in range(20)}

    assert bodies == {plain}
    assert b"penanda" not in plain
    assert len(STORE.kept) == 1


def test_a_code_that_is_typed_gets_its_own_answer():
    page = reverse("agenda:verification")
    Client().get(page)

    assert Client().get(page, {"code": "7kq2 9xmf 4t1b"}).url == reverse("agenda:paper", args=["7KQ2-9XMF-4T1B"])
    assert b"<form" in Client().get(page).content


def test_a_code_that_is_written_otherwise_is_not_kept(meeting):
    paper = Paper.draft(meeting, "proceedings", "Prosiding")
    paper.issue(ContentFile(b"%PDF-", "prosiding.pdf"), {"office": "Sekda"})
    code = paper.code
    for written in (code, code.lower(), code.replace("-", ""), f"{code}-", f"-{code}"):
        assert Client().get(reverse("agenda:paper", args=[written])).status_code == 200

    assert [address for address, _part in STORE.kept] == [reverse("agenda:paper", args=[code])]


def test_what_is_not_there_is_not_kept(agenda):
    assert Client().get(reverse("agenda:paper", args=["7KQ2-9XMF-4T1B"])).status_code == 404
    assert Client().get("/tidak/ada/").status_code == 404
    assert Client().get("/tidak-ada/").status_code == 404

    assert list(STORE.kept) == []


def test_a_foreign_host_is_refused_though_the_page_is_kept(agenda):
    assert Client().get(agenda).status_code == 200

    assert Client().get(agenda, headers={"host": "penyerang.example"}).status_code == 400


def test_a_plain_request_is_led_to_https_though_the_page_is_kept(agenda, settings):
    Client().get(agenda)
    settings.SECURE_SSL_REDIRECT = True

    response = Client().get(f"/en{agenda}?a=1")

    assert (response.status_code, response.url) == (301, f"https://testserver/en{agenda}?a=1")
    assert Client().get(agenda, secure=True).status_code == 200


def test_whoever_has_a_session_gets_their_own_and_leaves_nothing(agenda, secretariat, sign_in):
    Client().get(agenda)
    kept = dict(STORE.kept)

    for reader in (secretariat, sign_in("operator")):
        page = reader.get(agenda)
        assert page.headers["Cache-Control"] == "private, no-store"
        assert b"Masuk" not in page.content
    assert STORE.kept == kept
    assert "Masuk" in Client().get(agenda).content.decode()


def test_a_message_that_waits_is_shown_to_whom_it_is_for(agenda):
    Client().get(agenda)
    reader = Client()
    reader.cookies[CookieStorage.cookie_name] = CookieStorage(None)._encode([Message(25, "Sudah keluar.")])

    assert "Sudah keluar." in reader.get(agenda).content.decode()
    assert CookieStorage.cookie_name not in {name for name, value in reader.cookies.items() if value.value}
    assert "Sudah keluar." not in Client().get(agenda).content.decode()
    assert len(STORE.kept) == 1


def test_nothing_is_kept_while_templates_are_edited(agenda, settings):
    settings.DEBUG = True
    Client().get(agenda)

    assert list(STORE.kept) == []


# A page that reads what it does not say.


def _forgets(request, meeting):
    return HttpResponse(",".join(Topic.objects.filter(meeting__slug=meeting).values_list("text", flat=True)))


def _says(request, meeting):
    return _forgets(request, meeting)


def _cookie(request, meeting):
    response = HttpResponse("isi")
    response.set_cookie("a", "b")
    return response


MEETING = Versions(Meeting.objects.filter(slug=Place("meeting")))
urlpatterns = [
    path("lupa/<slug:meeting>/", public(MEETING)(_forgets)),
    path("ingat/<slug:meeting>/", public(MEETING + Versions(Topic.objects.filter(meeting__slug=Place("meeting"))))(_says)),
    path("kue/<slug:meeting>/", public(MEETING)(_cookie)),
]


def test_a_page_that_reads_other_tables_than_it_says_is_never_kept(meeting, settings, caplog):
    settings.ROOT_URLCONF = __name__
    Client().get(f"/ingat/{meeting.slug}/")
    Client().get(f"/lupa/{meeting.slug}/")

    assert [address for address, _part in STORE.kept] == [f"/ingat/{meeting.slug}/"]
    assert "agenda_topic" in caplog.text
    make.make_topic(meeting, text="Baru")
    assert [Client().get(f"/{name}/{meeting.slug}/").content for name in ("ingat", "lupa")] == [b"Baru"] * 2


def test_a_page_that_sets_a_cookie_is_never_kept(meeting, settings):
    settings.ROOT_URLCONF = __name__

    assert Client().get(f"/kue/{meeting.slug}/").cookies["a"].value == "b"
    assert list(STORE.kept) == []


# How much is kept.


def kept(size):
    return Kept(None, "1", 200, {}, {"": b"x" * (size - EXTRA)})


def test_what_is_kept_has_a_limit_in_bytes():
    store = Store(limit=100_000)
    for number in range(1000):
        store.put(number, kept(10_000))
        store.get(0)  # asked for again and again: it stays

    assert list(store.kept) == [*range(991, 1000), 0]
    assert store.size == sum(one.size for one in store.kept.values()) == 100_000


def test_a_page_in_place_of_another_takes_its_room():
    store = Store(limit=100_000)
    for size in (10_000, 50_000, 20_000):
        store.put("a", kept(size))

    assert (store.size, len(store.kept)) == (20_000, 1)


def test_a_page_larger_than_all_room_is_not_kept():
    store = Store(limit=100_000)
    store.put("a", kept(10_000))
    store.put("b", kept(200_000))

    assert (store.size, list(store.kept)) == (0, [])


def test_many_at_once_lose_no_count():
    store = Store(limit=100_000)

    def work():
        for number in range(2000):
            store.put(number % 50, kept(3_000 + number % 7 * 1000))
            store.get(number % 13)

    assert at_once(*[work] * 4) == [None] * 4
    assert store.size == sum(one.size for one in store.kept.values()) <= 100_000
