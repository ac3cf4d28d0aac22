"""Attendance by unit."""

from participants.listing.attendance import recap
from tests import make


def shape(found):
    return [(row.unit.name, row.presence.value) for row in found.rows]


def test_each_unit_is_in_person_represented_or_absent(meeting):
    day = make.make_day(meeting)
    units = [make.make_unit(meeting.region, name=name) for name in ("Dinas A", "Dinas B", "Dinas C")]
    heads = [make.make_participant(meeting, unit) for unit in units]
    heads[0].check_in(day, "meja 1")
    heads[1].represent_by(name="Sekretaris", office="Sekretaris", by="meja 1", day=day)

    found = recap(meeting)

    assert shape(found) == [("Dinas A", "in_person"), ("Dinas B", "represented"), ("Dinas C", "absent")]
    assert (found.in_person, found.represented, found.absent) == (1, 1, 1)
    assert (found.people, found.came, found.representatives) == (3, 2, 1)


def test_one_person_in_two_posts_is_one_arrival_and_two_units(meeting):
    day = make.make_day(meeting)
    head = make.make_participant(meeting, make.make_unit(meeting.region), make.make_unit(meeting.region))

    head.check_in(day, "meja 1")

    assert (recap(meeting).in_person, recap(meeting).came) == (2, 1)


def test_a_person_of_the_unit_outweighs_its_representative(meeting):
    day = make.make_day(meeting)
    unit = make.make_unit(meeting.region)
    make.make_participant(meeting, unit).represent_by(name="Sekretaris", office="Sekretaris", by="meja 1", day=day)
    make.make_participant(meeting, unit).check_in(day, "meja 1")

    assert shape(recap(meeting)) == [(unit.name, "in_person")]


def test_a_day_counts_by_itself_and_the_meeting_counts_them_all(meeting):
    first, second = make.make_day(meeting), make.make_day(meeting)
    make.make_participant(meeting, make.make_unit(meeting.region)).check_in(first, "meja 1")

    assert (recap(meeting, first).in_person, recap(meeting, second).in_person, recap(meeting).in_person) == (1, 0, 1)


def test_units_without_anyone_on_the_list_are_not_counted(meeting):
    make.make_unit(meeting.region)

    assert recap(meeting).rows == ()


def test_another_meeting_is_left_out(meeting):
    unit = make.make_unit(meeting.region)
    other = make.make_meeting(region=meeting.region)
    make.make_participant(other, unit).check_in(make.make_day(other), "meja 1")

    assert (recap(meeting).rows, recap(meeting).came) == ((), 0)


def test_vacant_posts_and_representatives_are_no_people_of_the_list(meeting):
    day = make.make_day(meeting)
    make.make_participant(meeting, name="").represent_by(name="Plh.", office="Plh.", by="meja 1", day=day)
    make.make_participant(meeting)

    assert recap(meeting).people == 1


def test_papers_count_the_units_that_present(meeting):
    dinas = make.make_unit(meeting.region)
    parts = [make.make_unit(meeting.region, parent=dinas), make.make_unit(meeting.region, kind="kelurahan")]
    kecamatan = [make.make_unit(meeting.region, kind="kecamatan") for _number in range(2)]
    outside = make.make_unit(meeting.region, kind="instansi")
    for unit in [dinas, *parts, *kecamatan, outside]:
        make.make_participant(meeting, unit)

    assert recap(meeting).units_in_words == "3 unit pemapar (1 SKPD dan 2 kecamatan)"
    assert len(recap(meeting).rows) == 6


def test_those_who_stand_for_a_unit_come_in_protocol_order(meeting):
    unit = make.make_unit(meeting.region)
    low = make.make_participant(meeting, unit, protocol_rank="l")
    high = make.make_participant(meeting, unit, protocol_rank="j")

    assert recap(meeting).rows[0].invited == (high, low)


def test_the_number_of_queries_does_not_grow(meeting, django_assert_num_queries):
    day = make.make_day(meeting)
    make.make_participant(meeting, make.make_unit(meeting.region)).check_in(day, "meja 1")
    with django_assert_num_queries(3):
        shape(recap(meeting))

    for _number in range(2):
        head = make.make_participant(meeting, make.make_unit(meeting.region))
        head.represent_by(name="Sekretaris", office="Sekretaris", by="meja 1", day=day)

    with django_assert_num_queries(3):
        shape(recap(meeting))
