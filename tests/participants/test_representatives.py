"""Somebody comes for somebody else: the most common case at the door."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from participants.listing.attendance import recap
from participants.models import CheckIn, Participant
from tests import make


@pytest.fixture
def day(meeting):
    return make.make_day(meeting)


def form(participant):
    return reverse("participants:representative_create", args=[*participant.meeting.args, participant.pk])


def test_a_representative_stands_for_the_same_units_and_is_present(meeting, day):
    first, second = make.make_unit(meeting.region), make.make_unit(meeting.region)
    head = make.make_participant(meeting, first, second)

    representative = head.represent_by(name="Rusli Hamdani, S.T.", office="Sekretaris Dinas", by="meja 1", day=day)

    assert representative.represents == head
    assert list(representative.units) == [first, second]
    assert [check_in.recorded_by for check_in in representative.check_ins.all()] == ["meja 1"]
    assert not head.check_ins.exists()


def test_a_representative_sits_by_their_own_rank_last_of_it(meeting, day):
    make.make_participant(meeting, protocol_rank="m", position=7)
    head = make.make_participant(meeting, protocol_rank="f", seat="A1")

    plain = head.represent_by(name="Wakapolres", office="Wakapolres", by="meja 1", day=day)
    ranked = head.represent_by(name="Kasat", office="Kasat", by="meja 1", day=day, protocol_rank="l")

    assert [(one.protocol_rank, one.position, one.seat) for one in (plain, ranked)] == [("m", 8, ""), ("l", 1, "")]


def test_the_same_name_sent_twice_is_one_person(meeting, day):
    head = make.make_participant(meeting)
    first = head.represent_by(name="Rusli Hamdani", office="Sekretaris", by="meja 1", day=day)

    second = head.represent_by(name="RUSLI HAMDANI", office="Sekretaris", by="meja 2", day=day)

    assert second == first
    assert CheckIn.objects.count() == 1


def test_the_database_decides_between_two_desks(meeting, day):
    head = make.make_participant(meeting)
    head.represent_by(name="Rusli Hamdani", office="Sekretaris", by="meja 1", day=day)

    with pytest.raises(IntegrityError), transaction.atomic():
        make.make_participant(meeting, name="rusli hamdani", represents=head)


def test_two_representatives_count_their_unit_once(meeting, day):
    head = make.make_participant(meeting, make.make_unit(meeting.region))
    head.represent_by(name="Sekretaris", office="Sekretaris", by="meja 1", day=day)
    head.represent_by(name="Kabid", office="Kepala Bidang", by="meja 1", day=day)

    found = recap(meeting)

    assert (found.represented, found.in_person, found.came) == (1, 0, 2)


def test_a_representative_sends_somebody_else(meeting, day):
    unit = make.make_unit(meeting.region)
    head = make.make_participant(meeting, unit)
    secretary = head.represent_by(name="Sekretaris", office="Sekretaris", by="meja 1", day=day)
    secretary.undo_check_in(day)

    clerk = secretary.represent_by(name="Kasubbag", office="Kasubbag", by="meja 1", day=day)

    rows = {row.pk: row.attendance for row in Participant.objects.with_attendance(day)}
    assert list(clerk.units) == [unit]
    assert rows == {head.pk: "represented", secretary.pk: "represented", clerk.pk: "representing"}


def test_when_the_head_arrives_later_both_stay_and_the_unit_counts_once(meeting, day):
    head = make.make_participant(meeting, make.make_unit(meeting.region))
    representative = head.represent_by(name="Sekretaris", office="Sekretaris", by="meja 1", day=day)

    head.check_in(day, "meja 2")

    found = recap(meeting)
    assert (found.in_person, found.represented, found.came, found.representatives) == (1, 0, 2, 1)
    assert {row.pk: row.attendance for row in Participant.objects.with_attendance(day)} == {
        head.pk: "present",
        representative.pk: "representing",
    }


def test_a_vacant_post_is_represented(meeting, day):
    vacant = make.make_participant(meeting, make.make_unit(meeting.region), name="")

    vacant.represent_by(name="Sekretaris", office="Sekretaris", by="meja 1", day=day)

    assert recap(meeting).represented == 1


def test_a_day_of_another_meeting_is_refused(meeting):
    with pytest.raises(ValueError, match="another meeting"):
        make.make_participant(meeting).represent_by(name="Siapa", office="Siapa", by="meja 1", day=make.make_day())

    assert Participant.objects.count() == 1


# The form


def test_a_desk_writes_three_entries(sign_in, meeting, day):
    head = make.make_participant(meeting)

    response = sign_in("desk").post(form(head), {"name": " Rusli ", "office": "Sekretaris", "phone": "0812 3456 7890"})

    representative = head.representatives.get()
    assert (representative.name, representative.office, representative.phone) == ("Rusli", "Sekretaris", "+6281234567890")
    assert response.status_code == 303
    assert response.url.endswith(f"#participant-{representative.pk}")


def test_the_form_keeps_what_was_written(sign_in, meeting, day):
    response = sign_in("desk").post(form(make.make_participant(meeting)), {"name": "Rusli", "office": "", "phone": "halo"})

    page = response.content.decode()
    assert response.status_code == 422
    assert sorted(response.context["form"].errors) == ["office", "phone"]
    assert 'value="Rusli"' in page
    assert 'value="halo"' in page or 'value="+halo"' in page


def test_the_head_of_the_list_is_named_on_the_form(sign_in, meeting, day):
    head = make.make_participant(meeting, name="Hati'if", office="Kepala Dinas <b>")

    page = sign_in("desk").get(form(head)).content.decode()

    assert "Hati&#x27;if" in page
    assert "Kepala Dinas &lt;b&gt;" in page


def test_who_runs_no_door_is_refused(sign_in, meeting, day):
    head = make.make_participant(meeting)

    for role in ("note_taker", "leader", "operator"):
        assert sign_in(role).post(form(head), {"name": "Rusli", "office": "Sekretaris"}).status_code == 403

    assert not head.representatives.exists()
