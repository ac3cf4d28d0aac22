"""Thirty slides in the viewer: swiped, by keys, by numbers, without script, on a line that drops; and one Back leaves it."""

import re

import pytest
from playwright.sync_api import expect

from tests import make
from tests.browser.test_accessibility import check
from tests.browser.waiting import wait_for
from tests.presentations.test_viewer import FOUND, make_slides, viewer_url

pytestmark = pytest.mark.browser
COUNT = 30
PICTURE = re.compile(r"/slides/\d+/image/\?large$")


@pytest.fixture
def deck(transactional_db, meeting):
    return make_slides(make.make_expose(meeting), COUNT, findings=FOUND)


@pytest.fixture
def open_viewer(signed_in_page, deck):
    """open_viewer("#slide-7", phone=True) returns the viewer's page, for the unit's operator."""

    def open_viewer(place="", **device):
        page = signed_in_page("operator", unit=deck.expose.unit, **device)
        page.goto(f"{viewer_url(deck)}{place}")
        return page

    return open_viewer


def slide(page, number):
    return page.get_by_role("group", name=f"Slide {number} dari {COUNT}", exact=True)


def expect_slide(page, number):
    """One slide is in sight, and the words, the address and the mark name it."""
    expect(slide(page, number)).to_be_in_viewport(ratio=0.9)
    expect(page.locator("output")).to_have_text(f"Slide {number} dari {COUNT}")
    expect(page).to_have_url(re.compile(f"#slide-{number}$"))
    expect(page.locator("[data-dot][aria-current]")).to_have_text(str(number))


def swipe(page, by):
    """Move a finger over the track, to the left where `by` is negative, and let it rest there before it is lifted.

    Lifted in full motion it flings; on a machine that draws too late, the fling's first step may already lie beyond the next slide.
    """
    session = page.context.new_cdp_session(page)

    def touch(kind, *points):
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": 400} for x in points]})

    touch("touchStart", 195 - by / 2)
    for step in range(1, 11):
        touch("touchMove", 195 - by / 2 + by * step / 10)
    page.wait_for_timeout(200)
    touch("touchEnd")


def test_thirty_slides_are_one_back(signed_in_page, deck):
    page = signed_in_page("operator", unit=deck.expose.unit)
    page.goto(deck.expose.get_absolute_url())
    page.get_by_alt_text("Slide 7: Capaian", exact=False).click()
    expect_slide(page, 7)

    page.keyboard.press("Home")
    for number in range(1, COUNT + 1):
        expect_slide(page, number)
        page.keyboard.press("ArrowRight")
    expect(page.get_by_role("heading", name="Begini tampilnya?")).to_be_in_viewport()
    expect(page).to_have_url(re.compile("#end$"))
    page.go_back()

    expect(page).to_have_url(re.compile(f"{deck.expose.get_absolute_url()}$"))


def test_every_key_turns(open_viewer):
    page = open_viewer("#slide-7")

    for key, number in [
        ("PageDown", 8), ("PageUp", 7), ("ArrowDown", 8), ("ArrowUp", 7), ("ArrowLeft", 6), ("ArrowRight", 7), ("Home", 1),
        ("ArrowLeft", 1),
    ]:  # fmt: skip
        page.keyboard.press(key)
        expect_slide(page, number)
    page.keyboard.press("End")
    expect(page.get_by_role("button", name="Slide berikutnya")).to_have_attribute("aria-disabled", "true")
    page.get_by_role("button", name="Slide sebelumnya").click()
    expect_slide(page, COUNT)
    page.get_by_role("link", name="Slide 12: Capaian").click()
    expect_slide(page, 12)


def test_an_end_taller_than_the_window_is_read_before_a_key_leaves_it(open_viewer):
    page = open_viewer()
    page.set_viewport_size({"width": 1280, "height": 400})
    page.keyboard.press("End")
    back = page.locator("#end").get_by_role("link", name="Kembali ke ekspose")
    expect(back).not_to_be_in_viewport()

    for _ in range(6):
        page.keyboard.press("PageDown")
    expect(back).to_be_in_viewport()
    page.keyboard.press("PageUp")
    expect(page.locator("#end")).to_be_in_viewport(ratio=0.5)
    for _ in range(6):
        page.keyboard.press("PageUp")

    expect(page.locator("#end")).not_to_be_in_viewport()


def test_keys_pressed_faster_than_it_glides_are_all_counted(open_viewer):
    page = open_viewer()
    page.emulate_media(reduced_motion="no-preference")

    for _ in range(5):
        page.keyboard.press("ArrowRight")

    expect_slide(page, 6)


def test_a_finger_turns_and_what_was_seen_is_marked(open_viewer):
    page = open_viewer(phone=True)

    swipe(page, -300)
    expect_slide(page, 2)
    swipe(page, -300)
    expect_slide(page, 3)
    swipe(page, 300)
    expect_slide(page, 2)

    expect(page.locator("[data-bar][data-seen]")).to_have_count(3)
    expect(page.locator("[data-bar]").nth(1)).to_have_attribute("aria-current", "true")


def test_a_phone_that_is_turned_stays_at_its_slide(open_viewer):
    page = open_viewer("#slide-7", phone=True)

    page.set_viewport_size({"width": 844, "height": 390})

    expect_slide(page, 7)


def test_the_next_picture_is_fetched_and_no_further_one(signed_in_page, deck):
    page = signed_in_page("operator", unit=deck.expose.unit)
    asked = []
    page.on("request", lambda request: PICTURE.search(request.url) and asked.append(request.url))
    page.goto(f"{viewer_url(deck)}#slide-7")
    wait_for(page, lambda: len(asked) >= 2)
    page.keyboard.press("End")
    page.wait_for_load_state("networkidle")

    kept = list(deck.slides.values_list("pk", flat=True))
    numbers = {kept.index(int(url.split("/")[-3])) + 1 for url in asked}
    assert {7, 8} <= numbers
    assert len(numbers) < 10  # those beside the first and the last one in sight, at most


def test_a_picture_that_did_not_come_is_asked_for_again(signed_in_page, deck):
    page = signed_in_page("operator", unit=deck.expose.unit, accept=["net::ERR_CONNECTION_RESET"])
    page.route(PICTURE, lambda route: route.abort("connectionreset"))
    page.goto(viewer_url(deck))
    again = slide(page, 1).get_by_role("button", name="Muat ulang slide 1")
    expect(again).to_be_visible()
    expect(slide(page, 1).get_by_text("1", exact=True)).to_be_visible()

    page.unroute(PICTURE)
    again.click()

    expect(again).to_be_hidden()
    assert slide(page, 1).get_by_role("img").evaluate("img => img.naturalWidth") == 640
    page.keyboard.press("ArrowRight")  # its picture failed too: turning to it is enough
    wait_for(page, lambda: slide(page, 2).get_by_role("img").evaluate("img => img.naturalWidth") == 640)


def test_the_end_leads_back_to_what_was_found_and_confirms(open_viewer, deck):
    page = open_viewer("#end", phone=True)
    page.get_by_role("link", name="Lihat slide 1", exact=True).click()
    expect_slide(page, 1)
    expect(page.locator("[data-track]")).to_be_focused()
    page.keyboard.press("End")

    page.get_by_role("button", name="Pastikan tampilan").click()

    page.get_by_text("tampilan dipastikan").first.wait_for()
    deck.expose.refresh_from_db()
    assert deck.expose.deck == deck


def test_without_script_it_swipes_and_its_numbers_are_links(open_viewer, deck):
    phone, desk = open_viewer(phone=True, javascript=False), open_viewer("#slide-7", javascript=False)
    expect(slide(desk, 7)).to_be_in_viewport(ratio=0.9)

    swipe(phone, -300)
    desk.get_by_role("link", name="Slide 12: Capaian").click()

    expect(slide(phone, 2)).to_be_in_viewport(ratio=0.9)
    expect(slide(desk, 12)).to_be_in_viewport(ratio=0.9)
    expect(desk.get_by_role("button", name="Slide berikutnya")).to_be_hidden()
    desk.get_by_role("link", name="Pastikan tampilan").click()
    desk.get_by_role("button", name="Pastikan tampilan").click()
    deck.expose.refresh_from_db()
    assert deck.expose.deck == deck


def test_the_viewer_is_open_to_everyone_from_its_first_slide_to_its_end(open_viewer):
    page = open_viewer()
    first = check(page)
    page.keyboard.press("End")

    assert first + check(page) == []
