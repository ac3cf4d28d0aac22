"""Slides: uploaded, converted, reviewed, confirmed, downloaded."""

import io
import re

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from presentations.models import Deck, Slide
from presentations.models.files import Failure, Refused
from presentations.slides import versions
from tests.presentations import files


def send(client, expose, content, name="paparan.pdf", **options):
    return client.post(f"{expose.get_absolute_url()}decks/", {"file": SimpleUploadedFile(name, content)}, **options)


def receive(expose, content=None, name="paparan.pdf"):
    return versions.receive(expose, io.BytesIO(content or files.make_pdf(2)), name, "uji")


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


def ready(expose):
    """Return a version finished by the worker, with minimal files."""
    deck = receive(expose, name='Paparan "Dinas".pdf')
    deck.store("rendition", ContentFile(b"%PDF-1.7 rendition", "rendition.pdf"))
    deck.pages, deck.phase, deck.ended_at = 1, "done", timezone.now()
    deck.save()
    picture = ContentFile(b"RIFFkecil", "001.webp")
    Slide.objects.create(
        deck=deck, number=1, thumbnail=picture, picture=ContentFile(b"RIFFbesar", "001-large.webp"), text="Jalan"
    )
    return deck


def address(deck, noun):
    return f"{deck.get_absolute_url()}{noun}/"


def test_confirming_pins_the_version(operator, expose):
    deck = ready(expose)

    response = operator.post(address(deck, "confirmation"))

    expose.refresh_from_db()
    deck.refresh_from_db()
    assert response.headers["Location"] == f"{expose.get_absolute_url()}#slides"
    assert expose.deck == deck
    assert deck.confirmed_by.startswith("operator-")


def test_an_older_version_can_be_shown_instead(operator, expose):
    first, second = ready(expose), ready(expose)
    operator.post(address(second, "confirmation"))

    operator.post(address(first, "confirmation"))

    expose.refresh_from_db()
    assert expose.deck == first


def test_a_new_version_does_not_change_what_is_shown(expose, operator):
    first = ready(expose)
    first.confirm("uji")

    send(operator, expose, files.make_pdf(3))

    expose.refresh_from_db()
    assert expose.deck == first


def test_confirming_what_is_not_ready_says_so(operator, expose):
    deck = receive(expose)

    operator.post(address(deck, "confirmation"))

    assert "Slide ini belum siap ditampilkan." in operator.get(expose.get_absolute_url()).content.decode()
    expose.refresh_from_db()
    assert expose.deck is None


def test_the_original_goes_out_as_an_attachment_under_its_name(operator, expose):
    deck = ready(expose)

    response = operator.get(address(deck, "file"))

    assert response.headers["Content-Disposition"].startswith('attachment; filename="Paparan _Dinas_.pdf"')
    assert b"".join(response).startswith(b"%PDF-")


def test_our_rendition_is_shown_in_place(operator, expose):
    deck = ready(expose)

    response = operator.get(f"{address(deck, 'file')}?pdf")

    assert response.headers["Content-Disposition"].startswith("inline;")
    assert response.headers["Content-Type"] == "application/pdf"
    assert b"".join(response) == b"%PDF-1.7 rendition"


def test_without_a_rendition_there_is_no_pdf(operator, expose):
    deck = receive(expose)

    assert operator.get(f"{address(deck, 'file')}?pdf").status_code == 404


@pytest.mark.parametrize(("query", "content"), [("", b"RIFFkecil"), ("?large", b"RIFFbesar")])
def test_a_slide_has_a_small_and_a_large_picture(operator, expose, query, content):
    slide = ready(expose).slides.get()

    response = operator.get(f"{expose.meeting.get_absolute_url()}slides/{slide.pk}/image/{query}")

    assert (response.headers["Content-Type"], response.headers["X-Content-Type-Options"]) == ("image/webp", "nosniff")
    assert "private" in response.headers["Cache-Control"]
    assert b"".join(response) == content


def test_the_part_asks_again_until_the_slides_are_ready(operator, expose):
    deck = receive(expose)
    htmx = {"HX-Request": "true"}

    running = operator.get(deck.get_absolute_url(), headers=htmx).content.decode()
    deck.fail(Failure.CONVERSION)
    ended = operator.get(deck.get_absolute_url(), headers=htmx).content.decode()

    assert running.lstrip().startswith("<section")
    assert 'hx-trigger="every 2s"' in running
    assert 'hx-swap-oob="true"' not in running
    assert "hx-trigger" not in ended
    assert str(Failure.CONVERSION.label) in ended
    assert ended.count('hx-swap-oob="true"') == 2


def test_the_page_that_sent_it_gets_the_next_act_along(operator, expose):
    deck = receive(expose)

    text = operator.get(f"{deck.get_absolute_url()}?sent", headers={"HX-Request": "true"}).content.decode()

    assert 'hx-trigger="every 2s"' in text
    assert text.count('hx-swap-oob="true"') == 2


def test_without_htmx_it_is_the_page(operator, expose):
    deck = receive(expose)

    text = operator.get(deck.get_absolute_url()).content.decode()

    assert "<html" in text
    assert text.count('id="slides"') == text.count('id="act"') == text.count('id="status"') == 1


def test_how_far_it_is_is_seen(operator, expose):
    deck = receive(expose)
    deck.claim()
    deck.record(step="drawing", pages=12, done=6, rendition="x.pdf")

    text = operator.get(expose.get_absolute_url()).content.decode()

    assert "Menggambar slide" in text
    assert "slide 6 dari 12" in text
    assert 'width="80%"' in text


@pytest.mark.parametrize("noun", ["confirmation", "file"])
def test_another_unit_finds_nothing(sign_in, expose, noun):
    other, deck = sign_in("operator"), ready(expose)

    assert other.get(deck.get_absolute_url()).status_code == 404
    assert (other.post if noun == "confirmation" else other.get)(address(deck, noun)).status_code == 404
    assert send(other, expose, files.make_pdf()).status_code == 404


def test_who_only_reads_does_not_confirm(sign_in, expose):
    assert sign_in("leader").post(address(ready(expose), "confirmation")).status_code == 403


def test_after_the_approval_the_unit_sends_and_confirms_nothing(operator, secretariat, expose):
    deck = ready(expose)
    type(expose).objects.update(submitted_at=timezone.now(), approved_at=timezone.now())

    assert send(operator, expose, files.make_pdf()).status_code == 403
    assert operator.post(address(deck, "confirmation")).status_code == 403
    assert secretariat.post(address(deck, "confirmation")).status_code == 303


def test_a_form_without_a_file_says_so(operator, expose):
    response = operator.post(f"{expose.get_absolute_url()}decks/")

    assert response.status_code == 422
    assert str(Failure.EMPTY.label) in response.content.decode()


def test_a_file_above_the_limit_says_so(operator, expose, settings):
    settings.UPLOAD_LIMIT = 1000

    response = send(operator, expose, files.make_pdf() + bytes(200_000))

    assert response.status_code == 422
    assert str(Failure.SIZE.label) in response.content.decode()
    assert not Deck.objects.exists()


def test_files_lie_in_a_folder_of_the_version_under_names_of_ours(expose):
    deck = receive(expose, name="../../evil.php")

    assert re.fullmatch(rf"decks/{expose.pk}/001/[\w-]{{22}}\.pdf", deck.original.name)
    assert deck.name == "evil.php"


def test_a_file_of_a_request_that_failed_goes_before_the_conversion(expose):
    default_storage.save(f"decks/{expose.pk}/001/gagal.pdf", ContentFile(b"of a request that failed"))
    content = files.make_pdf()
    deck = receive(expose, content)

    deck.clear()

    assert default_storage.listdir(f"decks/{expose.pk}/001")[1] == [deck.original.name.rpartition("/")[2]]
    assert read(deck.original) == content
