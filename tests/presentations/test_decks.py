"""Slides: sent, converted, looked at, confirmed, fetched."""

import io

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from presentations.models import Deck
from presentations.receiving import Failure, Refused
from tests import make
from tests.presentations import files


@pytest.fixture
def expose(meeting):
    return make.make_expose(meeting)


@pytest.fixture
def operator(sign_in, expose):
    return sign_in("operator", unit=expose.unit)


def send(client, expose, content, name="paparan.pdf", **options):
    return client.post(f"{expose.get_absolute_url()}decks/", {"file": SimpleUploadedFile(name, content)}, **options)


def receive(expose, content=None, name="paparan.pdf"):
    return expose.receive(io.BytesIO(content or files.make_pdf(2)), name, "uji")


def read(file):
    with file.open("rb") as stored:
        return stored.read()


def test_a_file_becomes_a_version_with_its_receipt(operator, expose):
    content = files.make_pdf(3)

    response = send(operator, expose, content)

    deck = expose.decks.get()
    assert (response.status_code, response.headers["Location"]) == (303, f"{expose.get_absolute_url()}#slides")
    assert (deck.version, deck.name, deck.type, deck.size, deck.phase) == (1, "paparan.pdf", "pdf", len(content), "queued")
    assert read(deck.original) == content


def test_a_refused_file_touches_nothing_and_says_why(operator, expose):
    deck = receive(expose)

    response = send(operator, expose, files.make_exe(), "paparan.pptx")

    assert response.status_code == 422
    assert str(Failure.TYPE.label) in response.content.decode()
    assert list(expose.decks.all()) == [deck]


@pytest.mark.parametrize("phase", ["queued", "failed"])
def test_only_slides_that_are_ready_can_be_confirmed(expose, phase):
    deck = receive(expose)
    if phase == "failed":
        deck.fail(Failure.CONVERSION)

    with pytest.raises(ValidationError):
        deck.confirm("uji")


def test_many_versions_stand_beside_each_other(expose):
    first, second = receive(expose), receive(expose)

    assert list(expose.decks.all()) == [second, first]
    assert (first.version, second.version) == (1, 2)


def test_a_refusal_names_its_code(expose):
    with pytest.raises(Refused) as refusal:
        receive(expose, files.make_pptm(), "paparan.pptx")

    assert refusal.value.code == Failure.MACRO
    assert not Deck.objects.exists()
