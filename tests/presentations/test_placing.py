"""The session of a field takes its exposés, whichever was there first; what was placed by hand stays."""

import pytest

from agenda.models import Session
from presentations.models import Expose
from tests import make
from tests.pressing import press


@pytest.fixture
def sector(meeting):
    return make.make_sector(meeting.region, name="Ekonomi")


@pytest.fixture
def expose(meeting, sector):
    return make.make_expose(meeting, sector=sector)


def add_session(meeting, **values):
    """Add a point to the agenda, as its page does."""
    session = Session(**{"kind": "expose", "title": "Ekspose", "minutes": 60, **values})
    session.add_to(meeting.days.first() or make.make_day(meeting))
    return session


def session_of(expose):
    return Expose.objects.get(pk=expose.pk).session


def test_a_session_takes_the_exposes_of_its_field(meeting, expose, sector):
    other = make.make_expose(meeting, sector=make.make_sector(meeting.region))
    without = make.make_expose(meeting, sector=None)

    session = add_session(meeting, sector=sector)

    assert session_of(expose) == session
    assert session_of(other) is None
    assert session_of(without) is None


def test_a_point_that_is_no_session_of_exposes_takes_none(meeting, expose, sector):
    add_session(meeting, sector=sector, kind="discussion")

    assert session_of(expose) is None


def test_a_session_that_is_pressed_together_on_its_page_takes_them(meeting, secretariat, expose, sector):
    make.make_day(meeting)

    press(
        secretariat, f"{meeting.get_absolute_url()}sessions/new/", "Tambahkan mata acara",
        title="Ekspose bidang ekonomi", kind="expose", minutes="60", sector=str(sector.pk),
    )  # fmt: skip

    assert session_of(expose).title == "Ekspose bidang ekonomi"


def test_they_follow_the_field_of_the_session(meeting, expose, sector):
    session = add_session(meeting, sector=sector)
    session.sector = make.make_sector(meeting.region)
    session.change("sector")
    assert session_of(expose) is None

    session.sector = sector
    session.change("sector")
    assert session_of(expose) == session

    session.remove()
    assert session_of(expose) is None


def test_the_first_session_of_a_field_takes_them_and_keeps_them_when_the_order_changes(meeting, expose, sector):
    first, second = add_session(meeting, sector=sector), add_session(meeting, sector=sector)
    assert session_of(expose) == first

    second.move(1)

    assert session_of(expose) == first


def test_an_expose_that_was_placed_by_hand_stays(meeting, secretariat, expose, sector):
    add_session(meeting, sector=sector)
    other = add_session(meeting, sector=None)

    press(secretariat, f"{expose.get_absolute_url()}header/", "Simpan", session=str(other.pk))
    add_session(meeting, sector=sector)

    assert session_of(expose) == other


def test_a_talk_is_placed_by_hand_only(meeting, sector):
    talk = make.make_expose(meeting, sector=sector, kind="talk", title="Paparan Bupati")

    add_session(meeting, sector=sector)

    assert session_of(talk) is None


def test_an_expose_that_is_asked_for_later_comes_into_the_session_too(meeting, sector):
    session = add_session(meeting, sector=sector)
    make.make_unit(meeting.region, sector=sector)

    [expose] = Expose.objects.request(meeting)

    assert session_of(expose) == session
