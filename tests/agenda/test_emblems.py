"""The emblems of the letterhead: uploaded by the secretariat, drawn anew in the sandbox, or their space stays free."""

import io
import re

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from agenda.letterhead.emblems import read_emblem
from agenda.letterhead.forms import LIMIT
from tests import make
from tests.test_architecture import ROOT


@pytest.fixture
def url(meeting):
    return reverse("agenda:emblem_update", args=meeting.args)


def sent(data, name="lambang.png", **others):
    return {"crest": SimpleUploadedFile(name, data), **others}


def test_an_emblem_is_kept_as_a_png_that_was_drawn_in_the_sandbox(secretariat, meeting, url):
    region = meeting.region

    response = secretariat.post(url, sent(make.picture(size=(2000, 2500), kind="JPEG"), "lambang.jpg"))

    region.refresh_from_db()
    [data] = read_emblem(region).values()
    picture = Image.open(io.BytesIO(data))
    assert (response.status_code, picture.format, picture.size) == (303, "PNG", (1280, 1600))
    shown = secretariat.get(reverse("agenda:emblem", args=[*meeting.args, "region"]))
    assert (shown.headers["Content-Type"], b"".join(shown.streaming_content)) == ("image/png", data)


def test_the_emblems_of_the_region_and_of_the_state_are_two(secretariat, meeting, url):
    secretariat.post(url, {"state_emblem": SimpleUploadedFile("garuda.png", make.picture())})

    meeting.region.refresh_from_db()
    assert (len(read_emblem(meeting.region, state=True)), read_emblem(meeting.region)) == (1, {})


@pytest.mark.parametrize(
    "data",
    [b"not a picture", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"GIF89a\x01\x00\x01\x00", make.picture()[:50], b"%PDF-1.7"],
    ids=["text", "svg", "gif", "cut off", "pdf"],
)
def test_what_is_no_png_or_jpg_is_refused(secretariat, meeting, url, data):
    response = secretariat.post(url, sent(data))

    meeting.region.refresh_from_db()
    assert (response.status_code, list(response.context["form"].errors), meeting.region.crest.name) == (422, ["crest"], "")


def test_a_picture_that_is_too_large_is_refused(secretariat, url):
    assert secretariat.post(url, sent(make.picture() + bytes(LIMIT))).status_code == 422


def test_a_new_emblem_takes_the_place_of_the_old_and_a_removed_one_is_gone(
    secretariat, meeting, url, django_capture_on_commit_callbacks
):
    region = meeting.region
    secretariat.post(url, sent(make.picture()))
    region.refresh_from_db()
    first = region.crest.name

    with django_capture_on_commit_callbacks(execute=True):
        secretariat.post(url, sent(make.picture(colour=(200, 0, 0, 255))))
    region.refresh_from_db()
    second = region.crest.name
    with django_capture_on_commit_callbacks(execute=True):
        secretariat.post(url, {"crest-clear": "on"})

    region.refresh_from_db()
    assert (region.crest.name, [default_storage.exists(name) for name in (first, second)]) == ("", [False, False])
    assert first != second


def test_to_save_the_page_unchanged_keeps_both(secretariat, meeting, url):
    region = meeting.region
    region.crest.save("lambang.png", ContentFile(make.picture()))
    before = region.crest.name

    secretariat.post(url, {})

    region.refresh_from_db()
    assert region.crest.name == before
    assert default_storage.exists(before)


def test_the_emblem_of_another_region_is_not_shown(sign_in, meeting):
    other = make.make_meeting()
    other.region.crest.save("lambang.png", ContentFile(make.picture()))

    assert sign_in("secretariat").get(reverse("agenda:emblem", args=[*other.args, "region"])).status_code == 404


def test_no_template_of_a_paper_prints_something_in_place_of_an_emblem():
    """A dashed shield, a grey circle, "lambang daerah": on a real letter they are worse than nothing."""
    papers = [path for path in (ROOT / "templates").rglob("*.html") if "paper" in path.parts or path.name == "desk_paper.html"]
    placeholder = re.compile(
        r"tempat lambang|>\s*lambang\b|lorem|placeholder|stroke-dasharray=\"2\.5|TODO|contoh logo", re.IGNORECASE
    )

    assert len(papers) > 30
    assert [path.name for path in papers if placeholder.search(path.read_text())] == []
