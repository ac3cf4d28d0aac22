"""The live board: who is in the room, by group and in protocol order."""

import pytest
from django.urls import reverse

from participants.listing import presence
from participants.listing.presence import board_of
from participants.models import Group, Participant
from tests import make


@pytest.fixture
def day(meeting):
    return make.make_day(meeting)


def page_of(meeting):
    return reverse("participants:presence", args=meeting.args)


def seats(board):
    return [(party.name, [(seat.name, seat.state, seat.by) for seat in party.seats]) for party in board["parties"]]


def test_somebody_who_came_since_the_people_were_read_waits_for_the_next_look(meeting, day):
    people = [make.make_participant(meeting, name="Bupati", group="leaders", protocol_rank="a")]
    people[0].check_in(day, "Meja 1")
    guest = Participant.walk_in(meeting, "Tamu", "Wartawan")
    guest.check_in(day, "Meja 1")
    arrivals = {one.participant_id: one for one in guest.check_ins.all() | people[0].check_ins.all()}

    assert [name for _time, name, _office in presence._latest(people, arrivals)] == ["Bupati"]


def test_everyone_invited_stands_in_their_group(meeting, day):
    head = make.make_participant(meeting, name="Bupati", group="leaders", protocol_rank="a")
    first = make.make_participant(meeting, name="Kadis Satu", group="units", protocol_rank="j")
    second = make.make_participant(meeting, name="Kadis Dua", group="units", protocol_rank="j")
    head.check_in(day, "Meja 1")
    second.represent_by("Sekretaris", "Sekretaris Dinas", "Meja 1", day)

    board = board_of(meeting, day)

    assert seats(board) == [
        (str(Group.LEADERS.label), [("Bupati", "present", "")]),
        (str(Group.UNITS.label), [(first.name, "missing", ""), (second.name, "represented", "Sekretaris")]),
    ]
    assert board["states"] == {"present": 1, "represented": 1, "missing": 1}
    assert (board["came"], board["inside"]) == (2, 2)


def test_who_has_left_is_not_in_the_room(meeting, day):
    came = make.make_participant(meeting, name="Kadis").check_in(day, "Meja 1")
    came.left_at = came.came_at
    came.save()

    board = board_of(meeting, day)

    assert (board["came"], board["inside"], seats(board)[0][1]) == (1, 0, [("Kadis", "left", "")])


def test_units_that_nobody_came_for_are_named(meeting, day):
    here, missing = make.make_unit(meeting.region, name="Dinas Hadir"), make.make_unit(meeting.region, name="Dinas Belum")
    make.make_participant(meeting, here, name="Satu").check_in(day, "Meja 1")
    make.make_participant(meeting, missing, name="Dua")

    assert board_of(meeting, day)["missing"] == [missing]


def test_a_guest_whose_arrival_was_undone_is_not_listed(meeting, day):
    guest = Participant.walk_in(meeting, "Tamu", "Pers")
    guest.check_in(day, "Meja 1")
    assert len(board_of(meeting, day)["parties"]) == 1
    guest.undo_check_in(day)

    assert board_of(meeting, day)["parties"] == []


def test_it_asks_as_much_for_many_as_for_one(meeting, day, django_assert_num_queries):
    for number in range(12):
        unit = make.make_unit(meeting.region, name=f"Dinas {number}")
        one = make.make_participant(meeting, unit, name=f"Kadis {number}")
        (one.check_in(day, "Meja 1") if number % 2 else one.represent_by(f"Wakil {number}", "Sekretaris", "Meja 1", day))

    with django_assert_num_queries(5):
        board_of(meeting, day)


def test_a_leader_sees_it_and_what_is_current_is_not_sent_again(sign_in, meeting, day):
    leader = sign_in("leader")
    make.make_participant(meeting, name="Camat Uji", group="camat").check_in(day, "Meja 1")
    first = leader.get(page_of(meeting))

    again = leader.get(page_of(meeting), headers={"If-None-Match": first.headers["ETag"]})

    assert "Camat Uji" in first.content.decode()
    assert (again.status_code, again.content) == (304, b"")


def test_a_new_arrival_changes_it(secretariat, meeting, day):
    one = make.make_participant(meeting, name="Baru")
    first = secretariat.get(page_of(meeting))
    one.check_in(day, "Meja 1")

    again = secretariat.get(page_of(meeting), headers={"If-None-Match": first.headers["ETag"]})

    assert again.status_code == 200


def test_a_meeting_without_days_says_so(secretariat, meeting):
    assert "belum" in secretariat.get(page_of(meeting)).content.decode()


def test_an_operator_is_refused(sign_in, meeting, day):
    assert sign_in("operator", unit=make.make_unit(meeting.region)).get(page_of(meeting)).status_code == 403
