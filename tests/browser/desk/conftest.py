"""A desk of the door and its visitors."""

import pytest
from django.contrib.auth.hashers import make_password
from django.utils import timezone

from participants.door.desks import desk_url
from participants.models import Desk
from tests import make


@pytest.fixture
def day(meeting):
    return make.make_day(meeting)


@pytest.fixture
def people(meeting, day):
    names = ["Andi Zulkarnain", "Budi Santoso", "Citra Lestari", "Dewi Anggraini", "Eko Prasetyo", "Fitri Handayani"]
    unit = make.make_unit(meeting.region, name="Dinas Perhubungan", short_name="Dishub")
    return [
        make.make_participant(meeting, unit, name=name, office=f"Kepala {name[:4]}", seat=f"C{n}") for n, name in enumerate(names)
    ]


@pytest.fixture
def desk(meeting, day):
    expires_at = timezone.now() + timezone.timedelta(hours=8)
    pin = make_password("123456", hasher="md5")
    return Desk.objects.create(meeting=meeting, name="Meja 2", pin=pin, made_by="uji", expires_at=expires_at)


@pytest.fixture(autouse=True)
def quick_pins(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def at_desk(open_page, desk, people):
    """A page of the desk, opened with its PIN and installed."""

    def at_desk(**options):
        page = open_page(**options)
        page.goto(desk_url("desk", desk))
        page.get_by_label("PIN").fill("123456")
        page.get_by_role("button", name="Buka meja").click()
        page.wait_for_selector("html[data-installed]")
        return page

    return at_desk
