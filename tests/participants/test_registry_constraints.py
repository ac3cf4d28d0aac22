"""Database constraints, regardless of the writer."""

import uuid
from datetime import timedelta

import pytest
from django.db import IntegrityError, ProgrammingError, transaction
from django.utils import timezone

from participants.models import Message, Reception, Scan, Unit
from tests import make

pytestmark = pytest.mark.django_db


def test_a_successor_asks_when_the_unit_ended():
    old, new = make.make_unit(region := make.make_region()), make.make_unit(region)

    with pytest.raises(IntegrityError, match="unit_succeeded_only_when_ended"):
        Unit.objects.filter(pk=old.pk).update(successor=new)


def test_a_unit_does_not_succeed_itself():
    unit = make.make_unit()

    with pytest.raises(IntegrityError, match="unit_not_own_successor"):
        Unit.objects.filter(pk=unit.pk).update(successor=unit, ended_on=timezone.localdate())


def test_a_unit_keeps_its_old_names():
    unit = make.make_unit(name="Bappeda")

    unit.name = "Bapperida"
    unit.save()

    assert list(unit.events.order_by("pgh_id").values_list("name", flat=True)) == ["Bappeda", "Bapperida"]


def test_nothing_is_sent_that_nobody_looked_through():
    message = Message.objects.create(meeting=make.make_meeting(), channel="email", purpose="reminder", text="Yth.")

    with pytest.raises(IntegrityError, match="message_sent_only_when_reviewed"):
        Message.objects.filter(pk=message.pk).update(sent_at=timezone.now())


def test_a_scan_is_counted_once_by_its_key():
    meeting, key = make.make_meeting(), uuid.uuid4()
    Scan.objects.create(meeting=meeting, key=key, way="code", result="forged")

    with pytest.raises(IntegrityError, match="key"), transaction.atomic():
        Scan.objects.create(meeting=meeting, key=key, way="code", result="recorded")


def test_a_scan_is_never_changed():
    scan = Scan.objects.create(meeting=make.make_meeting(), key=uuid.uuid4(), way="code", result="forged")

    with pytest.raises(ProgrammingError, match="Cannot update"):
        Scan.objects.filter(pk=scan.pk).update(result="recorded")


@pytest.mark.parametrize(("begins", "ends"), [(0, -1), (0, 0), (0, None), (None, 0)])
def test_self_check_in_begins_and_ends_after_it(begins, ends):
    now = timezone.now()
    begins, ends = (None if hours is None else now + timedelta(hours=hours) for hours in (begins, ends))

    with pytest.raises(IntegrityError, match="reception_room_code_has_a_span"):
        Reception.objects.create(meeting=make.make_meeting(), room_code_from=begins, room_code_until=ends)


def test_to_look_at_a_reception_writes_nothing():
    meeting = make.make_meeting()

    assert Reception.objects.of(meeting).greeting == "Assalamualaikum Wr. Wb."
    assert list(Reception.objects.all()) == []
