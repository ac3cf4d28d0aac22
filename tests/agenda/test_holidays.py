"""The closed days: added, edited, removed, and the national ones proposed."""

import datetime

import pytest

from agenda.calendar.national_days import missing_days, national_days, take_over
from agenda.models import Holiday
from tests import make


@pytest.fixture
def christmas(meeting):
    return Holiday.objects.create(region=meeting.region, date=datetime.date(2023, 12, 25), name="Hari Raya Natal")


def days(meeting):
    return [(str(one.date), one.name, one.joint_leave) for one in Holiday.objects.for_region(meeting.region)]


def test_the_secretariat_adds_a_day_of_joint_leave(secretariat, meeting, at):
    response = secretariat.post(at("holidays/"), {"date": "2023-12-26", "name": "Cuti Bersama Natal", "joint_leave": "on"})

    assert (response.status_code, response.url) == (303, at("holidays/?year=2023"))
    assert days(meeting) == [("2023-12-26", "Cuti Bersama Natal", True)]
    assert "Selasa, 26 Desember 2023" in secretariat.get(at("holidays/?year=2023")).content.decode()


def test_htmx_is_sent_to_the_list(secretariat, meeting, at):
    response = secretariat.post(at("holidays/"), {"date": "2023-12-26", "name": "Cuti"}, headers={"HX-Request": "true"})

    assert response.headers["HX-Redirect"] == at("holidays/?year=2023")


def test_a_day_is_changed(secretariat, meeting, at, christmas):
    secretariat.post(at(f"holidays/{christmas.pk}/"), {"date": "2023-12-25", "name": "Hari Raya Natal 2023"})

    assert days(meeting) == [("2023-12-25", "Hari Raya Natal 2023", False)]


def test_a_day_is_removed_and_that_is_undone(secretariat, meeting, at):
    leave = Holiday.objects.create(region=meeting.region, date=datetime.date(2023, 12, 26), name="Cuti & libur", joint_leave=True)

    secretariat.post(at(f"holidays/{leave.pk}/removal/"))
    assert days(meeting) == []
    secretariat.post(at("holidays/?date=2023-12-26&name=Cuti+%26+libur&joint_leave=on"))

    assert days(meeting) == [("2023-12-26", "Cuti & libur", True)]


@pytest.mark.parametrize(
    ("sent", "wrong"), [({"date": "2023-12-24", "name": ""}, "name"), ({"date": "kemarin"}, "date"), ({}, "date")]
)
def test_what_is_wrong_comes_back(secretariat, meeting, at, christmas, sent, wrong):
    response = secretariat.post(at("holidays/"), {"date": "2023-12-25", "name": "Natal", **sent})

    assert (response.status_code, list(response.context["form"].errors)) == (422, [wrong])


def test_the_national_days_of_a_year_are_those_of_the_joint_decree():
    found = national_days(2023)

    assert found[datetime.date(2023, 8, 17)] == ("Hari Kemerdekaan Republik Indonesia", False)
    assert found[datetime.date(2023, 12, 26)] == ("Cuti Bersama Hari Raya Natal", True)
    assert found[datetime.date(2023, 12, 25)][1] is False


def test_they_are_proposed_and_taken_over_once(secretariat, meeting, at, christmas):
    page = secretariat.get(at("holidays/?year=2023")).content.decode()
    assert "python-holidays" in page
    missing = missing_days(meeting.region, 2023)

    secretariat.post(at("holidays/proposal/"), {"year": "2023"})

    assert len(days(meeting)) == len(missing) + 1
    assert ("2023-12-25", "Hari Raya Natal", False) in days(meeting)
    assert take_over(meeting.region, 2023) == 0


@pytest.mark.parametrize("year", ["", "abc", "99999", "0000", "²²²²"])
def test_a_year_that_makes_no_sense_is_that_of_the_meeting(secretariat, meeting, at, year):
    make.make_day(meeting, date=datetime.date(2023, 12, 28))

    assert secretariat.get(at("holidays/"), {"year": year}).context["year"] == 2023


def test_another_region_has_its_own(secretariat, meeting, at):
    Holiday.objects.create(region=make.make_region(), date=datetime.date(2023, 4, 8), name="Hari Jadi")

    assert "Hari Jadi" not in secretariat.get(at("holidays/?year=2023")).content.decode()


def test_nobody_else_opens_it(sign_in, meeting, at):
    for role in ("desk", "note_taker", "leader", "operator"):
        assert sign_in(role).get(at("holidays/")).status_code == 403


def test_a_removal_is_posted(secretariat, meeting, at, christmas):
    assert secretariat.get(at(f"holidays/{christmas.pk}/removal/")).status_code == 405
