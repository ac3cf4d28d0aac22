"""Slides handed over at the podium, and the receipts of all uploads."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from presentations.expose.window import lock
from tests import make
from tests.presentations import files
from tests.presentations.test_exposes import make_deck, texts


@pytest.fixture
def locked(expose):
    lock(expose.meeting, "uji")
    return expose


def test_slides_are_taken_in_after_the_lock(secretariat, locked):
    response = secretariat.post(
        f"{locked.get_absolute_url()}decks/late/", {"file": SimpleUploadedFile("paparan.pdf", files.make_pdf())}
    )

    [deck] = locked.decks.all()
    assert response.status_code == 303
    assert (deck.late_at is not None, deck.uploaded_by.startswith("secretariat-")) == (True, True)


def test_late_slides_are_shown_as_soon_as_they_are_converted(locked):
    deck = make_deck(locked, phase="running", late_at="2023-12-28T09:00Z", pages=1, rendition="x.pdf")

    deck.finish([])

    locked.refresh_from_db()
    assert (locked.deck, locked.deck.confirmed_by) == (deck, "uji")


def test_other_slides_wait_for_a_confirmation(expose):
    deck = make_deck(expose, phase="running", pages=1, rendition="x.pdf")

    deck.finish([])

    expose.refresh_from_db()
    assert expose.deck is None


def test_the_page_says_which_slides_came_late(secretariat, expose):
    make_deck(expose, late_at="2023-12-28T09:00Z")

    assert "diterima susulan" in texts(secretariat.get(expose.get_absolute_url()))


def test_a_refused_file_changes_nothing(secretariat, locked):
    make_deck(locked)

    response = secretariat.post(f"{locked.get_absolute_url()}decks/late/", {"file": SimpleUploadedFile("paparan.pptx", b"MZ")})

    assert response.status_code == 422
    assert "Berkas ini bukan" in texts(response)
    assert "Yang sudah ada tidak berubah." in texts(response)
    assert locked.decks.count() == 1


def test_a_unit_takes_nothing_in_after_the_lock(operator, locked):
    assert (
        operator.post(
            f"{locked.get_absolute_url()}decks/late/", {"file": SimpleUploadedFile("paparan.pdf", files.make_pdf())}
        ).status_code
        == 403
    )


def test_late_slides_are_not_fetched(secretariat, locked):
    assert secretariat.get(f"{locked.get_absolute_url()}decks/late/").status_code == 405


def test_a_receipt_says_what_came_when_and_from_whom(operator, expose):
    deck = make_deck(expose, name="Paparan Dinas.pptx", size=1_500_000, sha256="ab" * 32, pages=12)

    page = texts(operator.get(f"{deck.get_absolute_url()}receipt/"))

    assert "Paparan Dinas.pptx" in page
    assert "1,5 MB · 12 slide" in page
    assert "ab" * 32 in page


def test_a_receipt_of_another_unit_is_not_there(sign_in, expose):
    stranger = sign_in("operator", unit=make.make_unit(expose.meeting.region))

    assert stranger.get(f"{make_deck(expose).get_absolute_url()}receipt/").status_code == 404
