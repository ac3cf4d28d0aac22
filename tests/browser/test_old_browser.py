"""Chromium 109, the last for Windows 7 and 8.1: the most used pages look there as they do in a new one."""

from collections import Counter
from urllib.parse import urlsplit

import pytest

from participants.access.links import personal_url
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.geometry import OVERLAPS
from tests.browser.test_accessibility import overflow
from tests.browser.waiting import open_whole
from tests.world import address, make_world

pytestmark = pytest.mark.browser
UNKNOWN = "Found a 'popover' attribute"  # what it says to every page that has one; static/js/popover.js stands in for it
PUBLIC = ["proceedings:front", "proceedings:agenda", "account_login"]
STAFF = [
    "proceedings:board",
    "agenda:arrangement",
    "participants:participants",
    "presentations:exposes",
    "presentations:expose",
    "proceedings:minutes_list",
    "proceedings:minutes",
]

# Text and background of all that carries a meaning by its colour, as [what, property, red, green, blue, alpha].
COLOURS = """() => [...document.querySelectorAll("body, header, header a, h1, .button, .mark, .mark__shape, .tag, .notice, .field__input")]
  .flatMap(one => ["color", "backgroundColor", "borderTopColor"].map(name => {
    const numbers = getComputedStyle(one)[name].match(/[\\d.]+/g).map(Number)
    return [`${one.tagName} ${one.className.baseVal ?? one.className}`, name, ...numbers.slice(0, 3), numbers[3] ?? 1]
  }))"""

# Fields to write or choose in that nobody would see.
BARE = """() => [...document.querySelectorAll("main :is(input:not([type=hidden], [type=checkbox], [type=radio]), select, textarea)")]
  .filter(one => one.checkVisibility?.() ?? one.offsetParent)
  .filter(one => {
    const { borderTopWidth, borderTopStyle, borderTopColor } = getComputedStyle(one)
    return parseFloat(borderTopWidth) < 1 || borderTopStyle === "none" || /, 0\\)$/.test(borderTopColor)
  }).map(one => one.outerHTML.slice(0, 120))"""


@pytest.fixture
def world(live_server):
    """One of everything, with the longest name in use."""
    return make_world(name="{} Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana")


@pytest.fixture
def compare(open_page):
    """compare(paths, client) returns what is wrong with these pages in the old browser, one line each."""

    def compare(paths, client=None, dark=False):
        old, new = open_page(client, dark=dark, old=True, accept=[UNKNOWN]), open_page(client, dark=dark)
        return [
            f"{path} at {size['width']} px: {fault}"
            for path in paths
            for size in (PHONE, DESKTOP)
            for fault in look(old, new, path, size)
        ]

    return compare


def look(old, new, path, size):
    for page in (old, new):
        page.set_viewport_size(size)
        open_whole(page, path)
    yield from (
        f"other colour {one} for {other}"
        for one, other in zip(*(page.evaluate(COLOURS) for page in (old, new)), strict=True)
        if differ(one, other)
    )
    shown, meant = (page.locator("body").inner_text().splitlines() for page in (old, new))
    yield from (f"only {who} browser shows: {line}" for who, line in apart(shown, meant))
    yield from (f"no border: {field}" for field in old.evaluate(BARE))
    yield from (f"overlap: {pair}" for pair in Counter(old.evaluate(OVERLAPS)) - Counter(new.evaluate(OVERLAPS)))
    yield from overflow(old)


def apart(shown, meant):
    """Yield which browser alone shows a line of text, and the line."""
    yield from (("the old", line) for line in Counter(shown) - Counter(meant))
    yield from (("the new", line) for line in Counter(meant) - Counter(shown))


def differ(one, other):
    """Whether two colours are more than a rounding apart."""
    return (
        one[:2] != other[:2]
        or any(abs(mine - its) > 1 for mine, its in zip(one[2:5], other[2:5], strict=True))
        or abs(one[5] - other[5]) > 0.01
    )


def test_the_pages_of_the_public(world, compare):
    assert compare([address(name, world) for name in PUBLIC]) == []


def test_the_pages_of_the_secretariat(world, compare, sign_in):
    client = sign_in("secretariat", region=world["rows"]["unit"].region)

    assert compare([address(name, world) for name in STAFF], client) == []


def test_the_page_of_a_person(world, compare):
    assert compare([urlsplit(personal_url(world["rows"]["participant"])).path]) == []


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("accent", ["padi", "samudra", "manggis", "bata"])
def test_every_colour_that_a_region_may_choose(accent, dark, meeting, compare):
    meeting.region.accent = accent
    meeting.region.save()

    assert compare([meeting.get_absolute_url()], dark=dark) == []


def test_it_is_as_dark_as_its_device(meeting, open_page):
    old, new = open_page(old=True, dark=True, accept=[UNKNOWN]), open_page(dark=True)

    assert list(look(old, new, meeting.get_absolute_url(), PHONE)) == []
    assert old.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(251, 249, 245)"


def test_a_dialog_opens_and_closes_where_nothing_is_known_of_popovers(floor, open_page):
    page = open_page(old=True, accept=[UNKNOWN])
    page.goto("/uji/dialog/")
    dialog = page.locator("#tanya")
    assert not dialog.is_visible()

    page.get_by_role("button", name="Buka").click()
    assert dialog.is_visible()
    page.keyboard.press("Escape")
    assert not dialog.is_visible()

    page.get_by_role("button", name="Buka").click()
    page.get_by_role("button", name="Tutup").click()
    assert not dialog.is_visible()


def test_the_menus_of_a_meeting_open_and_close_there(meeting, open_page, sign_in):
    page = open_page(sign_in("secretariat"), phone=True, old=True, accept=[UNKNOWN])
    page.goto(f"{meeting.get_absolute_url()}board/")
    sheet, account = page.locator("#sheet-result"), page.locator("#account")
    assert not sheet.is_visible()
    assert not account.is_visible()

    page.locator("[popovertarget=sheet-result]").click()
    assert sheet.is_visible()
    assert overflow(page) == []
    page.locator("[popovertarget=account]").click()
    assert account.is_visible()
    assert not sheet.is_visible()
    page.keyboard.press("Escape")
    assert not account.is_visible()
