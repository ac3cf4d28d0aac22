"""Uploads in pieces (tus 1.0): a dropped connection loses nothing, and nothing is stored twice."""

import base64
import datetime

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from django.utils import timezone

from presentations import tasks
from presentations.models import Deck, Upload
from presentations.models.files import Failure
from presentations.slides import uploading
from tests.presentations import files

TUS = {"Tus-Resumable": "1.0.0"}


def announce(client, expose, length, name="paparan.pdf", **headers):
    metadata = f"filename {base64.b64encode(name.encode()).decode()},filetype YXBwbGljYXRpb24vcGRm"
    headers = {**TUS, "Upload-Length": str(length), "Upload-Metadata": metadata, **headers}
    return client.post(f"{expose.get_absolute_url()}uploads/", headers=headers, content_type="application/octet-stream")


def begin(client, expose, content, **options):
    """Return the address of a new upload of this content."""
    return announce(client, expose, len(content), **options).headers["Location"]


def patch(client, place, offset, piece, **headers):
    headers = {**TUS, "Content-Type": "application/offset+octet-stream", "Upload-Offset": str(offset), **headers}
    return client.patch(place, piece, content_type=headers["Content-Type"], headers=headers)


def offset_of(client, place):
    return int(client.head(place, headers=TUS).headers["Upload-Offset"])


def stored():
    """Return the names of all stored upload files."""
    try:
        return [
            name for folder in default_storage.listdir("uploads")[0] for name in default_storage.listdir(f"uploads/{folder}")[1]
        ]
    except FileNotFoundError:
        return []


def test_pieces_become_a_deck(operator, expose):
    content = files.make_pdf(3)
    place = begin(operator, expose, content, name="Paparan Dinas – akhir.pdf")

    answers = [patch(operator, place, start, content[start : start + 500]) for start in range(0, len(content), 500)]

    deck = expose.decks.get()
    assert {answer.status_code for answer in answers} == {204}
    assert [int(answer.headers["Upload-Offset"]) for answer in answers][-1] == len(content)
    assert answers[-1].headers["Content-Location"] == deck.get_absolute_url()
    assert (deck.name, deck.size, deck.uploaded_by) == (
        "Paparan Dinas – akhir.pdf",
        len(content),
        Upload.objects.get().uploaded_by,
    )
    with deck.original.open("rb") as original:
        assert original.read() == content
    assert stored() == []


def test_what_the_server_speaks_is_told(operator, expose, settings):
    response = operator.options(f"{expose.get_absolute_url()}uploads/")

    told = {name: response.headers[name] for name in ("Tus-Version", "Tus-Extension", "Tus-Max-Size")}
    assert told == {
        "Tus-Version": "1.0.0",
        "Tus-Extension": "creation,termination,expiration",
        "Tus-Max-Size": str(settings.UPLOAD_LIMIT),
    }


def test_another_version_is_refused(operator, expose):
    response = announce(operator, expose, 10, **{"Tus-Resumable": "0.2.2"})

    assert (response.status_code, response.headers["Tus-Version"]) == (412, "1.0.0")


def test_an_upload_tells_where_it_stands(operator, expose):
    content = files.make_pdf()
    place = begin(operator, expose, content)
    patch(operator, place, 0, content[:100])

    response = operator.head(place, headers=TUS)

    assert (response.status_code, response.headers["Upload-Offset"], response.headers["Upload-Length"]) == (
        200,
        "100",
        str(len(content)),
    )
    assert response.headers["Cache-Control"] == "no-store"
    assert "Upload-Expires" in response.headers


def test_a_piece_at_the_wrong_place_is_not_taken(operator, expose):
    content = files.make_pdf()
    place = begin(operator, expose, content)
    patch(operator, place, 0, content[:100])

    answers = [patch(operator, place, offset, content[100:200]).status_code for offset in (0, 50, 150)]

    assert answers == [409, 409, 409]
    assert offset_of(operator, place) == 100


def test_a_piece_of_another_type_is_not_taken(operator, expose):
    place = begin(operator, expose, files.make_pdf())

    response = operator.patch(place, b"%PDF-", content_type="application/octet-stream", headers={**TUS, "Upload-Offset": "0"})

    assert response.status_code == 415


def test_more_than_was_announced_is_not_taken(operator, expose):
    place = announce(operator, expose, 10).headers["Location"]

    assert patch(operator, place, 0, b"%PDF-1.7 and more").status_code == 413
    assert offset_of(operator, place) == 0


@pytest.mark.parametrize("headers", [{"Upload-Length": "viele"}, {"Upload-Length": "-1"}, {"Upload-Metadata": "filename %%%"}])
def test_a_senseless_announcement_is_refused(operator, expose, headers):
    assert announce(operator, expose, 10, **headers).status_code == 400


@pytest.mark.parametrize("offset", ["", "x", "-1", "1.5"])
def test_a_senseless_place_is_refused(operator, expose, offset):
    place = begin(operator, expose, files.make_pdf())

    assert patch(operator, place, 0, b"x", **{"Upload-Offset": offset}).status_code == 400


def test_a_file_above_the_limit_is_refused_before_it_is_sent(operator, expose, settings):
    response = announce(operator, expose, settings.UPLOAD_LIMIT + 1)

    assert (response.status_code, response.content.decode()) == (413, str(Failure.SIZE.label))
    assert announce(operator, expose, settings.UPLOAD_LIMIT).status_code == 201


def test_an_empty_file_is_refused(operator, expose):
    response = announce(operator, expose, 0)

    assert (response.status_code, response.content.decode()) == (422, str(Failure.EMPTY.label))


def test_what_is_no_presentation_is_refused_at_its_first_piece(operator, expose):
    place = announce(operator, expose, 50_000_000, name="paparan.pptx").headers["Location"]

    response = patch(operator, place, 0, files.make_exe())

    assert (response.status_code, response.content.decode()) == (422, str(Failure.TYPE.label))
    assert not Deck.objects.exists()


def test_a_refusal_at_the_end_is_told_again_when_asked_again(operator, expose):
    content = files.make_pptm()
    place = begin(operator, expose, content)

    answers = [patch(operator, place, 0, content), patch(operator, place, len(content), b"")]

    assert [(answer.status_code, answer.content.decode()) for answer in answers] == [(422, str(Failure.MACRO.label))] * 2
    assert stored() == []
    assert not Deck.objects.exists()


def test_the_last_answer_that_was_lost_is_given_again(operator, expose):
    content = files.make_pdf()
    place = begin(operator, expose, content)
    patch(operator, place, 0, content)

    response = patch(operator, place, len(content), b"")

    assert (response.status_code, response.headers["Content-Location"]) == (204, expose.decks.get().get_absolute_url())


def test_bytes_that_are_all_there_become_a_deck_when_asked(operator, expose):
    content = files.make_pdf()
    place = begin(operator, expose, content)
    uploading.append(Upload.objects.get(), 0, Piece(content))  # and the server died before it continued

    response = patch(operator, place, len(content), b"")

    assert response.status_code == 204
    assert expose.decks.count() == 1


class Piece:
    """The body of a request; with `breaks` the connection drops after it."""

    def __init__(self, content, breaks=False):
        self.content, self.breaks = content, breaks

    def read(self, size):
        chunk, self.content = self.content[:size], self.content[size:]
        if not chunk and self.breaks:
            raise uploading.UnreadablePostError("gone")
        return chunk


def test_what_came_before_the_line_dropped_is_kept(operator, expose):
    content = files.make_pdf()
    place = begin(operator, expose, content)

    uploading.append(Upload.objects.get(), 0, Piece(content[:300], breaks=True))

    assert offset_of(operator, place) == 300


def test_a_part_of_an_attempt_that_was_not_committed_is_replaced(operator, expose):
    content = files.make_pdf()
    place = begin(operator, expose, content)
    default_storage.save(uploading.part_path(Upload.objects.get(), 1), ContentFile(b"rubbish"))

    patch(operator, place, 0, content)

    with expose.decks.get().original.open("rb") as original:
        assert original.read() == content


def test_two_files_at_once_become_two_versions(operator, expose):
    contents = [files.make_pdf(1), files.make_pdf(2)]
    places = [begin(operator, expose, content) for content in contents]
    for place, content in zip(places, contents, strict=True):
        patch(operator, place, 0, content[:100])
    for place, content in zip(places, contents, strict=True):
        patch(operator, place, 100, content[100:])

    assert [deck.size for deck in expose.decks.order_by("version")] == [len(content) for content in contents]


def test_an_upload_that_is_given_up_leaves_nothing(operator, expose):
    content = files.make_pdf()
    place = begin(operator, expose, content)
    patch(operator, place, 0, content[:100])

    response = operator.delete(place, headers=TUS)

    assert response.status_code == 204
    assert operator.head(place, headers=TUS).status_code == 404
    assert stored() == []


def test_stale_uploads_are_forgotten_and_others_kept(operator, expose):
    places = [begin(operator, expose, files.make_pdf()) for _ in range(2)]
    for place in places:
        patch(operator, place, 0, b"%PDF-1.7")
    old = Upload.objects.first()
    Upload.objects.filter(pk=old.pk).update(changed_at=timezone.now() - uploading.KEPT - datetime.timedelta(minutes=1))

    tasks.tidy(0)

    assert not Upload.objects.filter(pk=old.pk).exists()
    assert Upload.objects.count() == 1
    assert len(stored()) == 1


def test_a_piece_without_the_csrf_token_is_refused(operator, expose):
    place = begin(operator, expose, files.make_pdf())
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = operator.cookies

    assert patch(strict, place, 0, b"%PDF-1.7").status_code == 403


def test_another_unit_reaches_neither_the_expose_nor_its_upload(operator, expose, sign_in):
    place = begin(operator, expose, files.make_pdf())
    other = sign_in("operator")

    assert announce(other, expose, 10).status_code == 404
    assert other.head(place, headers=TUS).status_code == 404
    assert patch(other, place, 0, b"%PDF-1.7").status_code == 404
    assert other.delete(place, headers=TUS).status_code == 404


def test_who_only_reads_can_not_upload(expose, sign_in):
    assert announce(sign_in("leader"), expose, 10).status_code == 403


def test_a_stranger_is_sent_to_sign_in(expose, client):
    assert announce(client, expose, 10).status_code == 302


def test_after_the_approval_only_the_secretariat_uploads(operator, expose, secretariat):
    place = begin(operator, expose, files.make_pdf())
    type(expose).objects.update(submitted_at=timezone.now(), approved_at=timezone.now())

    assert announce(operator, expose, 10).status_code == 403
    assert patch(operator, place, 0, b"%PDF-1.7").status_code == 403
    assert announce(secretariat, expose, 10).status_code == 201


def test_an_upload_is_not_fetched(operator, expose):
    place = begin(operator, expose, files.make_pdf())

    assert operator.get(place, headers=TUS).status_code == 405
    assert operator.get(f"{expose.get_absolute_url()}uploads/", headers=TUS).status_code == 405
