"""Database constraints behind the rules of the models."""

import datetime

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from agenda.models import RESERVED_SLUGS, Meeting, Region, Release, Session
from tests import make

MOMENT = timezone.now()


@pytest.fixture
def session(day):
    return make.make_session(day)


@pytest.mark.parametrize(
    "wrong",
    [
        {"position": 0},
        {"minutes": 0},
        {"minutes": 1441},
        {"question_minutes": 31},
        {"ended_at": MOMENT},
        {"opened_at": MOMENT, "ended_at": MOMENT - datetime.timedelta(seconds=1)},
    ],
    ids=lambda wrong: "-".join(wrong),
)
def test_a_session_that_can_not_be(session, wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        Session.objects.update(**wrong)


def test_a_position_is_taken_once_when_the_reorder_is_done(day, session):
    other = make.make_session(day)

    def take_its_position():
        Session.objects.filter(pk=other.pk).update(position=session.position)  # allowed until the transaction ends
        connection.check_constraints()

    with pytest.raises(IntegrityError), transaction.atomic():
        take_its_position()


@pytest.mark.parametrize("with_room", [True, False])
def test_one_session_runs_in_a_room(meeting, day, with_room):
    room = make.make_room(meeting) if with_room else None
    make.make_session(day, room=room, opened_at=MOMENT)

    with pytest.raises(IntegrityError), transaction.atomic():
        make.make_session(day, room=room, opened_at=MOMENT)


def test_a_room_that_is_used_stays(meeting, day):
    room = make.make_room(meeting)
    make.make_session(day, room=room)

    with pytest.raises(ProtectedError):
        room.delete()


@pytest.mark.parametrize("slug", RESERVED_SLUGS)
def test_a_region_does_not_take_an_address_of_the_house(db, slug):
    with pytest.raises(IntegrityError), transaction.atomic():
        make.make_region(slug=slug)


def at_once(act):
    """Do it and end the wait of constraints: days and rooms may change places until the transaction ends."""
    act()
    connection.check_constraints()


def test_names_that_are_addresses_are_taken_once(meeting, day):
    room, sector = make.make_room(meeting), make.make_sector(meeting.region)

    for again in (
        lambda: make.make_region(slug=meeting.region.slug),
        lambda: make.make_region(code=meeting.region.code),
        lambda: make.make_meeting(region=meeting.region, slug=meeting.slug),
        lambda: make.make_day(meeting, date=day.date),
        lambda: make.make_room(meeting, name=room.name),
        lambda: make.make_sector(meeting.region, name=sector.name),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            at_once(again)

    assert make.make_meeting(slug=meeting.slug).region != meeting.region


def test_a_revision_number_is_taken_once(meeting):
    Release.objects.create(meeting=meeting, number=1, released_by="", content={})

    with pytest.raises(IntegrityError), transaction.atomic():
        Release.objects.create(meeting=meeting, number=1, released_by="", content={})


def test_rows_reach_their_region(meeting, session):
    assert list(Session.objects.for_region(meeting.region)) == [session]
    assert list(Session.objects.for_region(make.make_region())) == []
    assert list(Meeting.objects.for_region(meeting.region)) == [meeting]
    assert {row.region_id for row in (meeting, session, session.day, make.make_room(meeting))} == {meeting.region_id}
    assert Region.objects.get(pk=meeting.region_id).region_id == meeting.region_id
