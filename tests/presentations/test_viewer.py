"""The viewer: every slide of a version on one page, and the question behind the last."""

import io
import re

import pytest
from django.core.files.base import ContentFile
from lxml import html
from PIL import Image, ImageDraw

from presentations.expose.window import lock
from presentations.models import Slide
from tests import make
from tests.presentations.test_exposes import make_deck, texts

FOUND = [
    {"code": "font", "slides": [1, 2], "value": "Montserrat"},
    {"code": "hidden", "slides": [2], "value": ""},
    {"code": "ratio", "slides": [], "value": "4:3"},
]


def make_picture(number, size=(640, 360)):
    """Return a real picture as the worker draws it, with its number."""
    picture, file = Image.new("RGB", size, "white"), io.BytesIO()
    ImageDraw.Draw(picture).text((40, 40), f"Slide {number}", "black", font_size=60)
    picture.save(file, "WEBP")
    return ContentFile(file.getvalue(), f"{number:03}.webp")


def make_slides(expose, count, **values):
    """Return a version with this many slides and their pictures."""
    deck = make_deck(expose, pages=count, **values)
    for number in range(1, count + 1):
        Slide.objects.create(
            deck=deck, number=number, thumbnail=make_picture(number), picture=make_picture(number), text=f"Capaian\nke-{number}"
        )
    return deck


def viewer_url(deck):
    return f"{deck.get_absolute_url()}viewer/"


def read(client, deck):
    return html.fromstring(client.get(viewer_url(deck)).content)


def test_every_slide_is_on_the_page_with_its_words(operator, expose):
    page = read(operator, make_slides(expose, 3))

    figures = page.findall(".//figure")
    assert [figure.get("id") for figure in figures] == ["slide-1", "slide-2", "slide-3"]
    assert [figure.get("aria-label") for figure in figures] == ["Slide 1 dari 3", "Slide 2 dari 3", "Slide 3 dari 3"]
    pictures = [figure.find("img") for figure in figures]
    assert [img.get("alt") for img in pictures] == ["Capaian ke-1", "Capaian ke-2", "Capaian ke-3"]
    assert {(img.get("loading"), img.get("width"), img.get("height")) for img in pictures} == {("lazy", "1280", "720")}
    assert all(img.get("src").endswith("/image/?large") for img in pictures)


def test_its_numbers_lead_to_the_slides_and_to_the_end(operator, expose):
    page = read(operator, make_slides(expose, 2))

    dots = [(dot.get("href"), dot.get("aria-label")) for dot in page.find_class("viewer__dot")]
    assert dots == [("#slide-1", "Slide 1: Capaian ke-1"), ("#slide-2", "Slide 2: Capaian ke-2"), ("#end", "Pastikan tampilan")]
    assert all(page.get_element_by_id(place.lstrip("#")) is not None for place, _name in dots)


def test_a_slide_without_text_has_words_too(operator, expose):
    deck = make_slides(expose, 1)
    deck.slides.update(text=" \n")

    page = read(operator, deck)

    assert page.find(".//figure/img").get("alt") == "Gambar tanpa teks"
    assert page.find_class("viewer__dot")[0].get("aria-label") == "Slide 1"


def test_what_the_check_found_stands_at_the_end_and_leads_to_its_slide(operator, expose):
    deck = make_slides(expose, 3, findings=FOUND)

    end = read(operator, deck).get_element_by_id("end")

    words = re.sub(r"\s+", " ", end.text_content())
    assert "Begini tampilnya?" in words
    assert "3 slide" in words
    assert "Slide berukuran 4:3, sedangkan layar 16:9" in words
    assert "Jenis huruf yang diganti: Montserrat · slide 1–2" in words
    assert [link.get("href") for link in end.iterfind(".//li//a")] == ["#slide-1"]  # a hidden slide is not among those shown


@pytest.mark.parametrize(
    ("kind", "words"), [("pptx", "tidak menemukan hal yang perlu"), ("pdf", "Hanya berkas .pptx yang diperiksa")]
)
def test_where_nothing_was_found_it_says_whether_anything_was_checked(operator, expose, kind, words):
    assert words in texts(operator.get(viewer_url(make_slides(expose, 1, type=kind))))


def forms(client, deck):
    """Return the addresses to which the viewer's forms post."""
    return [form.get("action") for form in read(client, deck).get_element_by_id("end").iter("form")]


def test_its_end_confirms_this_very_version(operator, expose):
    older = make_slides(expose, 1)
    make_slides(expose, 1).confirm("uji")

    [action] = forms(operator, older)
    operator.post(action)

    expose.refresh_from_db()
    assert action == f"{older.get_absolute_url()}confirmation/"
    assert expose.deck == older


def test_what_is_confirmed_is_told_and_not_asked(operator, expose):
    deck = make_slides(expose, 1)
    deck.confirm("Rusdi")

    words = texts(operator.get(viewer_url(deck)))

    assert "Begini tampilnya nanti" in words
    assert "oleh Rusdi." in words
    assert forms(operator, deck) == []


def test_who_only_looks_or_comes_too_late_is_not_asked(sign_in, operator, secretariat, expose):
    deck = make_slides(expose, 1)
    asked = [forms(client, deck) != [] for client in (operator, secretariat, sign_in("leader"), sign_in("note_taker"))]

    lock(expose.meeting, "uji")

    assert asked == [True, True, False, False]
    assert forms(operator, deck) == forms(secretariat, deck) == []
    assert "Belum dipastikan" in texts(operator.get(viewer_url(deck)))


def test_another_unit_finds_no_viewer(sign_in, expose):
    other = sign_in("operator", unit=make.make_unit(expose.meeting.region, name="Dinas lain"))

    assert other.get(viewer_url(make_slides(expose, 1))).status_code == 404


@pytest.mark.parametrize("phase", ["queued", "running"])
def test_before_its_slides_are_drawn_there_is_no_viewer(operator, expose, phase):
    assert operator.get(viewer_url(make_deck(expose, phase))).status_code == 404


def test_the_pictures_of_the_expose_and_its_next_act_open_the_viewer(operator, expose):
    deck = make_slides(expose, 2)

    page = html.fromstring(operator.get(expose.get_absolute_url()).content)

    links = [link.get("href") for link in page.iter("a") if "/viewer/" in link.get("href", "")]
    url = viewer_url(deck)
    assert links == [url, f"{url}#slide-1", f"{url}#slide-2", url]  # the next act, the pictures, the way to confirm
    assert not any("?large" in link.get("href", "") for link in page.iter("a"))


def test_the_pictures_of_the_queue_open_the_viewer(secretariat, expose):
    deck = make_slides(expose, 1)
    deck.confirm("uji")
    type(expose).objects.filter(pk=expose.pk).update(submitted_at=deck.confirmed_at, submitted_by="uji")

    page = html.fromstring(secretariat.get(f"{expose.meeting.get_absolute_url()}exposes/queue/").content)

    [picture] = page.find_class("slides__item")
    assert picture.find("a").get("href") == f"{viewer_url(deck)}#slide-1"


@pytest.mark.parametrize("count", [1, 3])
def test_the_viewer_asks_the_same_questions_for_any_number_of_slides(operator, expose, count, django_assert_num_queries):
    deck = make_slides(expose, count)

    with django_assert_num_queries(8):  # session, user, region, meeting, memberships, version, slides, window
        operator.get(viewer_url(deck))
