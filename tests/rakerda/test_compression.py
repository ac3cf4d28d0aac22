"""Compression: of all text that we generate, and of no file."""

import gzip

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from participants.door.desks import desk_url
from tests import make
from tests.participants.test_limits import make_desk
from tests.presentations.test_exposes import make_deck
from tests.rakerda.test_files import body

ACCEPT = {"Accept-Encoding": "gzip"}


@pytest.fixture
def people(meeting):
    make.make_day(meeting)
    return [make.make_participant(meeting, name=f"Nama Peserta {n}") for n in range(30)]


@pytest.mark.parametrize(
    ("page", "headers"), [("participants", {}), ("participants", {"HX-Request": "true"}), ("presence", {"HX-Request": "true"})]
)
def test_a_page_and_a_part_leave_compressed(secretariat, meeting, people, page, headers):
    url = reverse(f"participants:{page}", args=meeting.args)
    plain = secretariat.get(url, headers=headers)

    packed = secretariat.get(url, headers={**headers, **ACCEPT})

    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert len(packed.content) < len(plain.content) / 3
    assert b"Nama Peserta 29" in gzip.decompress(packed.content)


def test_a_list_as_csv_leaves_compressed(secretariat, meeting, people):
    response = secretariat.get(reverse("participants:participants_sheet", args=meeting.args), {"csv": ""}, headers=ACCEPT)

    assert response.headers["Content-Encoding"] == "gzip"
    assert b"Nama Peserta 29" in gzip.decompress(response.content)


def test_the_list_of_a_desk_leaves_compressed_and_is_known_again(secretariat, meeting, people):
    url = desk_url("desk_list", make_desk(meeting))
    first = secretariat.get(url, headers=ACCEPT)
    again = secretariat.get(url, headers={**ACCEPT, "If-None-Match": first.headers["ETag"]})

    assert (first.headers["Content-Encoding"], again.status_code, again.content) == ("gzip", 304, b"")


def test_a_download_that_broke_off_goes_on_where_it_was(secretariat, meeting):
    content = b"%PDF-1.7 " + b"0123456789" * 5000
    deck = make_deck(make.make_expose(meeting), original=ContentFile(content, "asli.pdf"))
    url = reverse("presentations:deck_file", args=[*meeting.args, deck.pk])
    first = secretariat.get(url, headers=ACCEPT)
    start = body(first)[:20_000]

    rest = secretariat.get(url, headers={**ACCEPT, "Range": "bytes=20000-", "If-Range": first.headers["ETag"]})

    assert ("Content-Encoding" in first.headers, "Content-Encoding" in rest.headers, rest.status_code) == (False, False, 206)
    assert start + body(rest) == content


def test_a_workbook_is_compressed_by_itself(secretariat, meeting, people):
    response = secretariat.get(reverse("participants:participants_sheet", args=meeting.args), headers=ACCEPT)

    assert "Content-Encoding" not in response.headers
