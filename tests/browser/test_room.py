"""The room code, from the wall to the list: on a phone with a known owner, and on one without."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from participants.access import tokens
from participants.models import CheckIn, Reception, Scan
from participants.room_code.codes import minute_of
from tests import make

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def open_now(meeting):
    make.make_day(meeting, date=make.today(meeting.region), starts_at="00:00")
    now = timezone.now()
    span = {"room_code_from": now - timedelta(minutes=5), "room_code_until": now + timedelta(minutes=60)}
    return Reception.objects.create(meeting=meeting, **span)


@pytest.fixture
def one(meeting):
    return make.make_participant(meeting, name="Rusli Hamdani", office="Kepala Dinas Perhubungan")


def read_wall(page, meeting):
    """Return the address in the code on the screen, as a path of this server."""
    page.goto(reverse("participants:room", args=meeting.args))
    return page.locator("[data-address]").get_attribute("data-address").split("/", 3)[3]


def test_a_phone_that_opened_its_link_says_that_its_owner_is_here(open_page, signed_in_page, meeting, one):
    screen = signed_in_page("desk")
    code = read_wall(screen, meeting)
    phone = open_page(phone=True)
    link = tokens.make(tokens.LINK, one.pk, one.link_generation)
    with phone.expect_response("**/opening/"):
        phone.goto(reverse("proceedings:personal", args=[*meeting.args, link]))

    phone.goto(f"/{code}")
    assert Scan.objects.count() == 0
    phone.get_by_role("button", name="Saya hadir").click()

    expect(phone.locator("[data-card]")).to_contain_text("Hadir pukul")
    assert [(scan.way, scan.device_at is not None) for scan in Scan.objects.all()] == [("room", True)]
    expect(screen.locator(".room__came")).to_contain_text("1 hadir")
    phone.reload()
    expect(phone.locator("[data-card]")).to_contain_text("Rusli Hamdani")
    assert CheckIn.objects.count() == 1


def test_a_phone_of_nobody_is_sent_to_its_link_or_to_the_desk(open_page, signed_in_page, meeting):
    code = read_wall(signed_in_page("desk"), meeting)
    phone = open_page(phone=True)

    phone.goto(f"/{code}")

    expect(phone.get_by_role("heading", name="Kami belum mengenali Bapak/Ibu")).to_be_visible()
    expect(phone.get_by_text("silakan ke meja registrasi")).to_be_visible()
    expect(phone.get_by_role("button", name="Saya hadir")).to_have_count(0)


def test_a_photograph_that_was_sent_on_is_told_to_be_old(open_page, meeting):
    old = tokens.make(tokens.ROOM, meeting.pk, minute_of(timezone.now()) - 3)
    phone = open_page(phone=True)

    phone.goto(reverse("participants:room_arrival", args=[*meeting.args, old]))

    expect(phone.get_by_role("heading", name="QR ini sudah kedaluwarsa")).to_be_visible()


def test_the_board_keeps_itself_up_to_date(signed_in_page, meeting, one):
    board = signed_in_page("leader", phone=True)
    board.goto(reverse("participants:presence", args=meeting.args))
    expect(board.locator(".presence__inside dd")).to_have_text("0")

    one.check_in(meeting.days.get(), "Meja 1")

    expect(board.locator(".presence__inside dd")).to_have_text("1")
