"""Sending stored files: names, types, ranges, caches."""

import datetime

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db.models.fields.files import FieldFile
from django.utils.http import http_date

from agenda.models import Region
from rakerda.files import LimitedUploadHandler, disposition, random_name, send


def keep(name="rendition.pdf", content=b"%PDF-1.7 0123456789"):
    """Return a stored file, as a model's field does."""
    return FieldFile(Region(), Region._meta.get_field("crest"), default_storage.save(name, ContentFile(content)))


def body(response):
    """Return the received bytes; closes the file."""
    content = b"".join(response) if response.streaming else response.content
    for close in response._resource_closers:  # response.close() would access the database
        close()
    return content


def test_a_file_goes_out_as_an_attachment(rf):
    response = send(rf.get("/"), keep(), "Paparan.pdf")

    assert response.headers["Content-Disposition"] == 'attachment; filename="Paparan.pdf"'
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Length"] == "19"
    assert body(response) == b"%PDF-1.7 0123456789"


def test_a_rendition_of_ours_is_shown_in_place(rf):
    response = send(rf.get("/"), keep("slide.webp"), "slide.webp", inline=True)

    assert response.headers["Content-Disposition"] == 'inline; filename="slide.webp"'
    assert response.headers["Content-Type"] == "image/webp"
    body(response)


@pytest.mark.parametrize("name", ["a.html", "a.svg", "a.xml", "a.js", "a", "a.unknown"])
@pytest.mark.parametrize("inline", [True, False])
def test_what_a_browser_would_run_never_goes_out_as_such(rf, name, inline):
    response = send(rf.get("/"), keep(name), name, inline=inline)

    assert response.headers["Content-Type"] == "application/octet-stream"
    assert response.headers["Content-Disposition"].startswith("attachment")
    body(response)


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("Paparan Dinas.pdf", 'attachment; filename="Paparan Dinas.pdf"'),
        ("Ekspose é.pdf", "attachment; filename=\"Ekspose e.pdf\"; filename*=UTF-8''Ekspose%20%C3%A9.pdf"),
        ('a"; evil="b.pdf', "attachment; filename=\"a__ evil=_b.pdf\"; filename*=UTF-8''a%22%3B%20evil%3D%22b.pdf"),
        ("a\r\nSet-Cookie: x=y.pdf", 'attachment; filename="aSet-Cookie: x=y.pdf"'),
        ("../../etc/passwd", 'attachment; filename="passwd"'),
        ("C:\\dinas\\paparan.pptx", 'attachment; filename="paparan.pptx"'),
        ("عرض.pdf", "attachment; filename=\".pdf\"; filename*=UTF-8''%D8%B9%D8%B1%D8%B6.pdf"),
        ("", 'attachment; filename="berkas"'),
        ("\u202egnp.exe", 'attachment; filename="gnp.exe"'),
    ],
)
def test_a_name_can_not_break_the_header(name, header):
    assert disposition(name) == header


@pytest.mark.parametrize(
    ("asked", "given", "content"),
    [
        ("bytes=0-4", "bytes 0-4/19", b"%PDF-"),
        ("bytes=9-", "bytes 9-18/19", b"0123456789"),
        ("bytes=-3", "bytes 16-18/19", b"789"),
        ("bytes=-500", "bytes 0-18/19", b"%PDF-1.7 0123456789"),
        ("bytes=15-500", "bytes 15-18/19", b"6789"),
    ],
)
def test_a_part_can_be_asked_for(rf, asked, given, content):
    response = send(rf.get("/", headers={"Range": asked}), keep(), "a.pdf")

    assert (response.status_code, response.headers["Content-Range"]) == (206, given)
    assert response.headers["Content-Length"] == str(len(content))
    assert body(response) == content


def test_a_part_beyond_the_end_is_refused(rf):
    response = send(rf.get("/", headers={"Range": "bytes=50-60"}), keep(), "a.pdf")

    assert (response.status_code, response.headers["Content-Range"]) == (416, "bytes */19")


@pytest.mark.parametrize("asked", ["bytes=0-1,3-4", "lines=1-2", "bytes=-", "bytes=a-b"])
def test_a_range_that_is_not_understood_gives_the_whole(rf, asked):
    response = send(rf.get("/", headers={"Range": asked}), keep(), "a.pdf")

    assert (response.status_code, len(body(response))) == (200, 19)


def test_a_part_of_another_state_of_the_file_gives_the_whole(rf):
    response = send(rf.get("/", headers={"Range": "bytes=0-4", "If-Range": '"other"'}), keep(), "a.pdf")

    assert (response.status_code, len(body(response))) == (200, 19)


def test_what_the_reader_has_is_not_sent_again(rf):
    file = keep()
    first = send(rf.get("/"), file, "a.pdf")
    body(first)

    by_tag = send(rf.get("/", headers={"If-None-Match": first.headers["ETag"]}), file, "a.pdf")
    later = http_date((datetime.datetime.now() + datetime.timedelta(hours=1)).timestamp())
    by_time = send(rf.get("/", headers={"If-Modified-Since": later}), file, "a.pdf")

    assert (by_tag.status_code, by_time.status_code) == (304, 304)


def test_only_the_readers_own_browser_keeps_it(rf):
    response = send(rf.get("/"), keep(), "a.pdf", max_age=60)

    assert sorted(response.headers["Cache-Control"].split(", ")) == ["max-age=60", "private"]
    body(response)


def test_a_web_server_in_front_can_send_it(rf, settings):
    settings.X_ACCEL_PREFIX = "/berkas/"
    file = keep("a b.pdf")

    response = send(rf.get("/"), file, "a.pdf", inline=True)

    assert response.content == b""
    assert response.headers["X-Accel-Redirect"] == f"/berkas/{file.name.replace(' ', '%20')}"
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Content-Disposition"] == 'inline; filename="a.pdf"'


def test_a_form_with_a_file_above_the_limit_arrives_without_it(rf, settings):
    settings.UPLOAD_LIMIT = 1000
    request = rf.post("/", {"words": "halo", "file": ContentFile(bytes(200_000), "besar.pdf")})

    assert (request.POST["words"], dict(request.FILES)) == ("halo", {})
    assert request.META["rakerda.too_large"] is True


def test_a_form_with_a_file_within_the_limit_arrives_whole(rf, settings):
    settings.UPLOAD_LIMIT = 1000
    request = rf.post("/", {"file": ContentFile(bytes(1000), "kecil.pdf")})

    assert request.FILES["file"].size == 1000
    assert "rakerda.too_large" not in request.META
    assert isinstance(request.upload_handlers[0], LimitedUploadHandler)


def test_a_random_name_keeps_a_plain_ending_only():
    names = [
        random_name(name)
        for name in ("a.png", "Paparan Dinas.PPTX", "../a/b.webp", "tanpa", ".pdf", "a.<b>", "a.p/n", "a.tar gz")
    ]

    assert [name[22:] for name in names] == [".png", ".pptx", ".webp", "", "", "", "", ""]
