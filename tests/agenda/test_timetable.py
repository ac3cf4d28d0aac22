"""Computing the times of a day. Without a database: the result depends on the sessions alone."""

from datetime import date, time

import pytest

from agenda.models import Day, Session
from agenda.programme.timetable import Hint, Tally, clashes, hints, tally, timetable, to_minutes, to_time, walk
from tests import make

HALL, AULA = 1, 2


def point(minutes, fixed=None, room=None, **values):
    fixed_at = time(*map(int, fixed.split("."))) if fixed else None
    return Session(minutes=minutes, fixed_at=fixed_at, room_id=room, **values)


def walk_from(start, *sessions):
    return walk(to_minutes(time(*map(int, start.split(".")))), sessions)


def times(slots):
    return [f"{slot.starts_at:%H.%M}–{slot.ends_at:%H.%M}" for slot in slots]


def test_points_follow_one_another_from_the_start_of_the_day():
    slots = walk_from("07.30", point(60), point(20), point(10))

    assert times(slots) == ["07.30–08.30", "08.30–08.50", "08.50–09.00"]
    assert [(slot.gap, slot.clash) for slot in slots] == [(0, 0), (0, 0), (0, 0)]


def test_an_empty_day_has_no_slots_and_ends_as_it_starts():
    day = Day(date=date(2023, 12, 28), starts_at=time(7, 30))

    assert walk_from("07.30") == []
    assert tally(day, []) == Tally(time(7, 30), time(7, 30), 0, 0, 0)
    assert hints(day, []) == []


def test_a_fixed_time_that_is_reached_early_leaves_a_gap():
    slots = walk_from("08.00", point(30), point(60, "12.15"), point(30))

    assert times(slots) == ["08.00–08.30", "12.15–13.15", "13.15–13.45"]
    assert [slot.gap for slot in slots] == [0, 225, 0]
    assert clashes(slots) == []


def test_a_fixed_time_that_is_reached_to_the_minute_is_neither():
    slots = walk_from("08.00", point(30), point(10, "08.30"))

    assert [(slot.gap, slot.clash) for slot in slots] == [(0, 0), (0, 0)]


def test_a_fixed_time_that_is_reached_late_clashes_and_keeps_its_time():
    slots = walk_from("11.10", point(80), point(75, "12.15"), point(50))

    assert times(slots) == ["11.10–12.30", "12.15–13.30", "13.30–14.20"]
    assert [slot.clash for slot in slots] == [0, 15, 0]
    [clash] = clashes(slots)
    assert (clash.slot, clash.into, clash.minutes) == (slots[0], slots[1], 15)


def test_a_clash_says_how_long_the_point_may_take_to_end_in_time():
    [clash] = clashes(walk_from("11.10", point(80, question_minutes=15), point(75, "12.15")))

    assert clash.repair == 65


def test_no_repair_is_offered_that_leaves_only_the_questions():
    [clash] = clashes(walk_from("11.10", point(80, question_minutes=70), point(75, "12.15")))

    assert clash.repair == 0


def test_a_fixed_time_before_the_day_starts_clashes_with_the_day_itself():
    [clash] = clashes(walk_from("07.30", point(60, "07.00")))

    assert (clash.slot, clash.minutes, clash.repair) == (None, 30, 0)


def test_two_fixed_times_can_clash_with_each_other():
    slots = walk_from("12.00", point(75, "12.15"), point(30, "13.00"))

    [clash] = clashes(slots)
    assert (clash.slot, clash.minutes) == (slots[0], 30)


def test_rooms_run_side_by_side_and_each_keeps_its_clock():
    slots = walk_from("13.30", point(50, room=HALL), point(70, room=AULA), point(50, room=HALL), point(60, room=AULA))

    assert times(slots) == ["13.30–14.20", "13.30–14.40", "14.20–15.10", "14.40–15.40"]


def test_a_point_for_everyone_waits_for_all_rooms_and_sets_their_clocks():
    slots = walk_from("13.30", point(50, room=HALL), point(130, room=AULA), point(20), point(30, room=HALL), point(30, room=AULA))

    assert times(slots) == ["13.30–14.20", "13.30–15.40", "15.40–16.00", "16.00–16.30", "16.00–16.30"]


def test_a_room_that_held_nothing_yet_starts_with_the_last_point_for_everyone():
    slots = walk_from("08.00", point(60), point(30, room=HALL), point(30, room=HALL), point(15, room=AULA))

    assert times(slots) == ["08.00–09.00", "09.00–09.30", "09.30–10.00", "09.00–09.15"]


def test_a_fixed_time_in_one_room_leaves_the_other_rooms_alone():
    slots = walk_from("13.00", point(30, room=HALL), point(30, room=AULA), point(30, "14.00", room=HALL), point(30, room=AULA))

    assert times(slots) == ["13.00–13.30", "13.00–13.30", "14.00–14.30", "13.30–14.00"]
    assert [slot.gap for slot in slots] == [0, 0, 30, 0]


def test_a_fixed_time_for_everyone_clashes_with_each_room_that_runs_past_it():
    slots = walk_from("13.30", point(150, room=HALL), point(120, room=AULA), point(140, room=3), point(20, "15.40"))

    found = [(clash.slot.session.room_id, clash.minutes) for clash in clashes(slots)]

    assert found == [(HALL, 20), (3, 10)]
    assert slots[-1].clash == 20


def test_a_fixed_time_in_one_room_clashes_with_the_point_for_everyone_before_it():
    slots = walk_from("13.00", point(45), point(30, "13.30", room=HALL), point(30, room=AULA))

    [clash] = clashes(slots)
    assert (clash.slot, clash.into, clash.minutes) == (slots[0], slots[1], 15)
    assert times(slots) == ["13.00–13.45", "13.30–14.00", "13.45–14.15"]


def test_a_point_for_everyone_waits_for_the_one_before_it_even_when_a_room_began_too_early():
    slots = walk_from("13.00", point(60), point(10, "13.30", room=HALL), point(10))

    assert times(slots) == ["13.00–14.00", "13.30–13.40", "14.00–14.10"]


def test_a_day_may_run_past_midnight():
    slots = walk_from("22.00", point(90), point(60), point(30))

    assert times(slots) == ["22.00–23.30", "23.30–00.30", "00.30–01.00"]
    assert [slot.next_date for slot in slots] == [False, False, True]
    assert [slot.start for slot in slots] == [1320, 1410, 1470]


def test_a_fixed_time_after_midnight_is_a_gap_and_not_a_day_late():
    slots = walk_from("22.00", point(90), point(30, "00.30"))

    assert (slots[1].gap, slots[1].clash, slots[1].next_date) == (60, 0, True)


def test_a_fixed_time_before_midnight_that_is_reached_after_it_is_late():
    slots = walk_from("22.00", point(130), point(30, "23.50"))

    assert slots[1].clash == 20


def test_noon_moved_to_the_end_of_the_day_is_late_and_not_tomorrow():
    slots = walk_from("08.00", point(540), point(75, "12.15"))

    assert slots[1].clash == 285


def test_a_day_adds_up_speaking_and_questions_but_neither_registration_nor_breaks():
    day = Day(date=date(2023, 12, 28), starts_at=time(7, 30))
    slots = walk_from(
        "07.30",
        point(60, kind=Session.Kind.REGISTRATION),
        point(45, question_minutes=15),
        point(75, "12.15", kind=Session.Kind.BREAK),
        point(50, room=HALL, question_minutes=15, kind=Session.Kind.EXPOSE),
        point(70, room=AULA, kind=Session.Kind.EXPOSE),
    )

    day_in_sum = tally(day, slots)

    assert day_in_sum.starts_at == time(7, 30)
    assert day_in_sum.ends_at == time(14, 40)
    assert day_in_sum.minutes == 430
    assert day_in_sum.speaking == 30 + 35 + 70
    assert day_in_sum.questions == 30


FRIDAY, THURSDAY = date(2023, 12, 29), date(2023, 12, 28)


@pytest.mark.parametrize(
    ("on", "slots", "expected"),
    [
        (FRIDAY, walk_from("08.00", point(240)), [Hint.FRIDAY_PRAYER]),
        (FRIDAY, walk_from("08.00", point(210), point(60, "13.30")), []),
        (FRIDAY, walk_from("08.00", point(210), point(120, kind=Session.Kind.BREAK), point(60)), []),
        (THURSDAY, walk_from("08.00", point(480)), [Hint.NO_NOON_BREAK]),
        (THURSDAY, walk_from("08.00", point(240), point(29, kind=Session.Kind.BREAK), point(240)), [Hint.NO_NOON_BREAK]),
        (THURSDAY, walk_from("08.00", point(240), point(30, kind=Session.Kind.BREAK), point(240)), []),
        (THURSDAY, walk_from("08.00", point(240), point(240, "12.30")), []),
        (THURSDAY, walk_from("13.00", point(240)), []),
        (THURSDAY, walk_from("08.00", point(360, room=HALL), point(30, room=AULA)), [Hint.NO_NOON_BREAK]),
    ],
    ids=[
        "through Friday prayer",
        "free on Friday",
        "a break on Friday",
        "no break",
        "a short break",
        "a break",
        "a gap",
        "after noon",
        "a room without",
    ],
)
def test_the_prayer_and_the_break_at_noon_are_hinted_at(on, slots, expected):
    assert hints(Day(date=on, starts_at=time(8)), slots) == expected


def test_minutes_and_times_of_day_turn_into_each_other():
    assert (to_minutes(time(8, 5)), to_time(485), to_time(1440), to_time(1470)) == (485, time(8, 5), time(0), time(0, 30))


def test_a_day_of_the_database_is_walked_in_its_order(db, django_assert_num_queries):
    day = make.make_day(starts_at=time(8))
    second = make.make_session(day, position=2, minutes=15)
    first = make.make_session(day, position=1, minutes=45)

    with django_assert_num_queries(1):
        slots = timetable(day)

    assert [(slot.session, slot.starts_at) for slot in slots] == [(first, time(8)), (second, time(8, 45))]
