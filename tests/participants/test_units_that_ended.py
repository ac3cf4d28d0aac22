"""A merged or dissolved unit: it is not asked, chosen or invited, and existing references to it are kept."""

import datetime

import pytest

from participants.access import units
from participants.listing.forms import ParticipantForm
from presentations.models import Expose
from proceedings.follow_ups.forms import FollowUpForm
from tests import make

TODAY = datetime.date(2023, 11, 1)


@pytest.fixture
def ended(meeting):
    """A unit that became part of another."""
    unit = make.make_unit(meeting.region, name="Dinas Lama")
    unit.merge_into(make.make_unit(meeting.region, name="Dinas Baru"), TODAY)
    return unit


def test_access_tells_both(meeting, ended):
    assert ended in units.known(meeting.region)
    assert ended not in units.active(meeting.region)


def test_it_is_asked_for_no_expose(meeting, ended):
    Expose.objects.request(meeting)

    assert [expose.unit.name for expose in meeting.exposes.all()] == ["Dinas Baru"]


def test_no_form_offers_it(meeting, ended):
    offered = [form.fields[name].queryset for form, name in [
        (FollowUpForm(meeting=meeting), "unit"), (FollowUpForm(meeting=meeting), "supporters"), (ParticipantForm(meeting=meeting), "units"),
    ]]  # fmt: skip

    assert [[unit.name for unit in rows] for rows in offered] == [["Dinas Baru"]] * 3


def test_a_form_keeps_what_the_row_holds(meeting, ended):
    participant = make.make_participant(meeting, ended)

    form = ParticipantForm(instance=participant, meeting=meeting)

    assert ended in form.fields["units"].queryset
    assert form.initial["units"] == [ended.pk]
