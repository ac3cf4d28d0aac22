"""A reader who already has a page gets 304: equal pages have equal tags, different ones different tags, and nobody gets 304 for a
page that they may not see."""

import gzip
import re

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.test import Client
from django.urls import reverse

from agenda.programme.releasing import publish
from participants.access.links import operator_url
from participants.door.desks import desk_url
from participants.models import Membership
from rakerda.pages.public import STORE
from tests import make
from tests.participants.test_limits import make_desk
from tests.pressing import press

PART = {"HX-Request": "true"}
TOKEN = re.compile(rb"\b[A-Za-z0-9]{64}\b")  # of a form, masked


@pytest.fixture
def agenda(meeting):
    """The address of a public page."""
    make.make_session(make.make_day(meeting), title="Pembukaan")
    publish(meeting, "")
    return reverse("proceedings:agenda", args=meeting.args)


@pytest.fixture
def readers(meeting, sign_in):
    """Readers of the public agenda only: a visitor, a link user, an account of another region."""
    linked = Client()
    path = operator_url(make.make_participant(meeting, make.make_unit(meeting.region))).split("/", 3)[3]
    linked.post(f"/{path}entrance/")
    return [Client(), linked, sign_in("secretariat", region=make.make_region())]


def asked_again(client, url, tag, **headers):
    return client.get(url, headers={"If-None-Match": tag, **headers})


def kept(response):
    """Return the headers that a cache keeps, of a page and of its 304 (RFC 9110, 15.4.5), and the cookies set."""
    names = ["Cache-Control", "Content-Location", "ETag", "Expires", "Last-Modified", "Vary"]
    return {name: response.headers.get(name) for name in names} | {"cookies": sorted(response.cookies)}


def test_the_same_part_has_the_same_tag_for_whoever_reads_it(agenda, readers):
    answers = [reader.get(agenda, headers=PART) for reader in readers]

    assert len({answer.content for answer in answers}) == 1
    assert len({answer.headers["ETag"] for answer in answers}) == 1
    assert [asked_again(reader, agenda, answers[0].headers["ETag"], **PART).status_code for reader in readers] == [304] * 3


def test_a_page_that_names_its_reader_has_a_tag_for_each(agenda, readers):
    answers = [reader.get(agenda) for reader in readers]

    assert len({TOKEN.sub(b"", answer.content) for answer in answers}) == 3
    assert len({answer.headers["ETag"] for answer in answers}) == 3


def test_whoever_takes_up_a_link_gets_the_page_that_says_so(agenda, meeting):
    """A visitor who then opens a link: the page now shows how to leave it, and is another one."""
    client = Client()
    before = client.get(agenda)
    path = operator_url(make.make_participant(meeting, make.make_unit(meeting.region))).split("/", 3)[3]
    client.post(f"/{path}entrance/")

    after = asked_again(client, agenda, before.headers["ETag"])

    assert (after.status_code, after.headers["ETag"] == before.headers["ETag"]) == (200, False)
    assert "link-user" in after.content.decode()


def test_each_reader_who_has_their_page_hears_304(agenda, readers):
    for reader in readers:
        first = reader.get(agenda)
        again = asked_again(reader, agenda, first.headers["ETag"])

        assert (again.status_code, again.content) == (304, b"")


def test_the_mask_of_a_token_makes_no_other_page_and_another_token_does(agenda, readers):
    client = readers[-1]
    first, second = client.get(agenda), client.get(agenda)
    assert TOKEN.findall(first.content) != TOKEN.findall(second.content)
    assert first.headers["ETag"] == second.headers["ETag"]

    client.cookies["csrftoken"] = "a" * 32

    again = asked_again(client, agenda, first.headers["ETag"])
    assert (again.status_code, again.headers["ETag"] == first.headers["ETag"]) == (200, False)


def test_a_page_with_a_token_is_for_its_own_browser_and_one_without_for_all(agenda, readers):
    _visitor, linked, _away = readers
    answers = [linked.get(agenda, headers=PART), Client().get(agenda), Client().get(agenda, headers=PART)]

    assert TOKEN.findall(linked.get(agenda).content) != []
    assert linked.get(agenda).headers["Cache-Control"] == "private, no-store"
    assert [sorted(answer.headers["Cache-Control"].split(", ")) for answer in answers] == [
        ["no-cache", "private"],
        ["no-cache"],
        ["no-cache"],
    ]


@pytest.mark.parametrize("headers", [{}, PART, {"Accept-Encoding": "gzip"}, {**PART, "Accept-Encoding": "gzip"}])
def test_the_304_has_the_headers_of_the_page_in_whose_place_it_is(agenda, meeting, headers):
    for number in range(20):
        make.make_topic(meeting, text=f"Pokok {number}")
        make.make_session(meeting.days.get(), title=f"Acara {number}")
    publish(meeting, "")
    client = Client()
    client.get(agenda)
    page = client.get(agenda, headers=headers)

    again = asked_again(client, agenda, page.headers["ETag"], **headers)

    assert page.headers.get("Content-Encoding", "") == headers.get("Accept-Encoding", "")
    assert (page.status_code, again.status_code) == (200, 304)
    assert kept(again) == kept(page)
    assert {"Accept-Encoding", "Cookie", "HX-Request"} <= set(again.headers["Vary"].split(", "))


def test_packed_and_plain_are_the_same_page(agenda):
    client = Client()
    plain, packed = client.get(agenda), client.get(agenda, headers={"Accept-Encoding": "gzip"})

    assert TOKEN.sub(b"", gzip.decompress(packed.content)) == TOKEN.sub(b"", plain.content)
    assert packed.headers["ETag"] == plain.headers["ETag"]
    assert asked_again(client, agenda, plain.headers["ETag"], **{"Accept-Encoding": "gzip"}).status_code == 304


def test_a_tag_is_weak_and_compared_as_the_rfc_says(agenda):
    """If-None-Match weakly, If-Match strongly (RFC 9110, 8.8.3.2): the bytes may differ."""
    client = Client()
    tag = client.get(agenda).headers["ETag"]
    assert tag.startswith('W/"')

    named = [tag, tag.removeprefix("W/"), f'"lain", {tag}', "*", '"lain"']
    assert [asked_again(client, agenda, one).status_code for one in named] == [304, 304, 304, 304, 200]
    assert client.get(agenda, headers={"If-Match": tag}).status_code == 412


def test_an_upgrade_makes_another_tag_of_what_it_changes_and_of_nothing_else(agenda, monkeypatch):
    client = Client()
    before = [client.get(agenda, headers=headers) for headers in ({}, PART)]
    plain = staticfiles_storage.url

    monkeypatch.setattr(staticfiles_storage._wrapped, "url", lambda name: plain(name).replace(".css", ".0123456789ab.css"))
    STORE.clear()  # a new version is a new process

    page, part = (client.get(agenda, headers=headers) for headers in ({}, PART))
    assert b".0123456789ab.css" in page.content
    assert page.headers["ETag"] != before[0].headers["ETag"]
    assert (part.content, part.headers["ETag"]) == (before[1].content, before[1].headers["ETag"])


def test_a_page_and_its_part_are_never_taken_for_each_other(agenda):
    client = Client()
    page, part = client.get(agenda), client.get(agenda, headers=PART)

    assert asked_again(client, agenda, page.headers["ETag"], **PART).content == part.content
    for header in ("HX-Boosted", "HX-History-Restore-Request"):
        whole = asked_again(client, agenda, part.headers["ETag"], **PART, **{header: "true"})
        assert (whole.status_code, b"<html" in whole.content) == (200, True)
        assert header in whole.headers["Vary"]
        assert asked_again(client, agenda, page.headers["ETag"], **PART, **{header: "true"}).status_code == 304


def test_a_message_that_waits_is_shown_and_then_the_page_is_the_one_before(secretariat, meeting):
    make.make_day(meeting)
    board, one = reverse("participants:presence", args=meeting.args), make.make_participant(meeting)
    secretariat.get(board)
    tag = secretariat.get(board).headers["ETag"]
    press(secretariat, one.get_absolute_url(), "Simpan peserta", seat="C7")

    told, then = asked_again(secretariat, board, tag), asked_again(secretariat, board, tag)

    assert (told.status_code, "data-toast" in told.content.decode(), then.status_code) == (200, True, 304)


def test_whoever_may_not_see_it_any_more_hears_that(sign_in, meeting):
    make.make_day(meeting)
    board, leader = reverse("participants:presence", args=meeting.args), sign_in("leader")
    tag = leader.get(board, headers=PART).headers["ETag"]
    assert asked_again(leader, board, tag, **PART).status_code == 304

    Membership.objects.all().delete()

    assert asked_again(leader, board, tag, **PART).status_code == 404
    sent = [asked_again(Client(), board, "*", **headers) for headers in ({}, PART)]  # a stranger, to sign in
    assert [(one.status_code, one.content, "ETag" in one.headers) for one in sent] == [(302, b"", False), (200, b"", False)]


def test_a_desk_that_was_closed_hears_that(meeting):
    make.make_day(meeting)
    desk, client = make_desk(meeting), Client()
    client.post(desk_url("desk_pin", desk), {"pin": "123456"})
    address = desk_url("desk_list", desk)
    first = client.get(address)
    assert kept(asked_again(client, address, first.headers["ETag"])) == kept(first)

    desk.revoke()

    assert asked_again(client, address, first.headers["ETag"]).status_code not in {200, 304}
