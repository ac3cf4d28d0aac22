"""The pattern of every concurrent write: lock the row, check again, save the changes."""

from threading import Event

import pytest
from django.http import Http404

from agenda.models import Meeting
from participants.directory.forms import OfficialForm
from participants.models import Official, Participant
from rakerda.editing import columns, editing, hold
from tests import make
from tests.racing import again, at_once


@pytest.fixture
def participant(meeting):
    return make.make_participant(meeting, name="Siti", office="Camat", seat="A1")


def test_only_what_the_block_changed_is_written(participant):
    mine = again(participant)
    Participant.objects.update(seat="B2", companions=2)

    with editing(mine):
        mine.name = "Siti Aminah"

    found = again(participant)
    assert (found.name, found.seat, found.companions) == ("Siti Aminah", "B2", 2)


def test_the_block_sees_the_row_as_it_is_now(participant):
    mine = again(participant)
    Participant.objects.update(seat="B2")

    with editing(mine):
        assert mine.seat == "B2"


def test_what_was_read_with_the_row_stays_where_it_is_the_same(participant, django_assert_num_queries):
    mine = Participant.objects.select_related("meeting__region").get(pk=participant.pk)

    hold(mine)

    with django_assert_num_queries(0):
        assert mine.meeting.region_id == participant.region_id


def test_a_relation_that_another_changed_is_read_anew(meeting, participant):
    official = make.make_official(meeting.region, name="Siti Aminah")
    mine = Participant.objects.select_related("official").get(pk=participant.pk)
    Participant.objects.update(official=official)

    hold(mine)

    assert mine.official == official


def test_a_block_that_changes_nothing_writes_nothing(participant):
    before = Participant.pgh_event_model.objects.count()

    with editing(participant):
        participant.seat = "A1"

    assert Participant.pgh_event_model.objects.count() == before


def test_what_a_block_raises_undoes_it(participant):
    def change_and_fail():
        with editing(participant):
            participant.seat = "B2"
            raise ValueError("tidak")

    with pytest.raises(ValueError, match="tidak"):
        change_and_fail()

    assert again(participant).seat == "A1"


def test_a_row_that_is_gone_is_not_there(participant):
    mine = again(participant)
    participant.delete()

    with pytest.raises(Http404), editing(mine):
        pytest.fail("there is nothing to edit")

    assert not Participant.objects.exists()


def test_a_form_writes_what_it_changed_and_nothing_that_it_had_read(meeting):
    official = make.make_official(meeting.region, name="Siti", grade="Pembina (IV/a)")
    typed = {
        "name": "Siti",
        "grade": "Pembina Tk. I (IV/b)",
        "nip": "",
        "phone": "",
        "aide_phone": "",
        "operator_phone": "",
        "email": "",
    }
    form = OfficialForm(typed, instance=again(official), meeting=meeting)
    assert form.is_valid()
    Official.objects.update(name="Siti Aminah")

    form.save()

    found = again(official)
    assert (found.name, found.grade) == ("Siti Aminah", "Pembina Tk. I (IV/b)")


def test_columns_are_plain_values(participant):
    found = columns(participant)

    assert (found["meeting_id"], found["seat"], "meeting" in found) == (participant.meeting_id, "A1", False)


@pytest.mark.django_db(transaction=True)
def test_a_second_writer_waits_for_the_first_and_sees_what_was_written():
    meeting = make.make_meeting(theme="lama")
    mine, theirs, held, seen = again(meeting), again(meeting), Event(), []

    def first():
        with editing(mine):
            held.set()
            mine.theme = "baru"

    def second():
        held.wait(10)
        with editing(theirs):
            seen.append(theirs.theme)
            theirs.venue = "Pendopo"

    errors = at_once(first, second)

    found = Meeting.objects.get()
    assert (errors, seen, found.theme, found.venue) == ([None, None], ["baru"], "baru", "Pendopo")
