"""Rows of one meeting and of one region."""

from agenda.models import Room, Sector
from participants.models import Mandate, Unit
from tests import make


def test_rows_that_hang_on_a_meeting_are_told_by_it(meeting):
    own = make.make_room(meeting)
    make.make_room(make.make_meeting(region=meeting.region))
    make.make_room(make.make_meeting())

    assert list(Room.objects.for_meeting(meeting)) == [own]


def test_rows_that_hang_on_no_meeting_are_told_by_its_region(meeting):
    sector, unit = make.make_sector(meeting.region), make.make_unit(meeting.region)
    make.make_sector()
    make.make_unit()

    assert list(Sector.objects.for_meeting(meeting)) == [sector]
    assert list(Unit.objects.for_meeting(meeting)) == [unit]


def test_a_long_way_to_the_meeting_is_walked(meeting):
    unit = make.make_unit(meeting.region)
    own = make.make_participant(meeting, unit)
    make.make_participant(make.make_meeting(region=meeting.region), unit)

    assert [mandate.participant for mandate in Mandate.objects.for_meeting(meeting)] == [own]
