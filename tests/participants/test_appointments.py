"""Appointments: one definitive holder at a time, others beside; ended ones are history."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from participants.models.official import Held, appoint
from tests import make


@pytest.fixture
def post(meeting):
    return make.make_post(make.make_unit(meeting.region, name="Dinas Kesehatan"), title="Kepala Dinas Kesehatan")


@pytest.fixture
def siti(meeting):
    return make.make_official(meeting.region, name="Siti")


@pytest.fixture
def holder(post):
    return make.make_appointment(post, make.make_official(post.region, name="Ahmad"))


def address(meeting, name, row):
    return reverse(f"participants:{name}", args=[*meeting.args, row.pk])


def held(post):
    with timezone.override(post.region.zone):
        return [(one.official.name, one.kind) for one in post.appointments.open().weightiest_first()]


def test_somebody_on_file_is_appointed(secretariat, meeting, post, siti):
    response = secretariat.post(
        address(meeting, "appointment_create", post), {"official": siti.pk, "kind": "plt", "since": "2023-08-01"}
    )

    assert response.status_code == 303
    [appointment] = post.appointments.all()
    assert (appointment.office, appointment.since) == ("Plt. Kepala Dinas Kesehatan", datetime.date(2023, 8, 1))


@pytest.mark.parametrize("kind", ["plh", "plt"])
def test_another_kind_stands_beside_the_definitive_holder(secretariat, meeting, post, siti, holder, kind):
    secretariat.post(address(meeting, "appointment_create", post), {"official": siti.pk, "kind": kind})

    assert held(post) == [("Ahmad", "definitif"), ("Siti", kind)]


def test_a_second_definitive_holder_is_refused(secretariat, meeting, post, siti, holder):
    response = secretariat.post(address(meeting, "appointment_create", post), {"official": siti.pk, "kind": "definitif"})

    assert (response.status_code, list(response.context["form"].errors)) == (422, ["kind"])
    assert "Ahmad adalah pejabat definitif" in response.content.decode()
    with pytest.raises(Held):
        appoint(siti, post, "definitif")
    with pytest.raises(IntegrityError), transaction.atomic():
        make.make_appointment(post, siti)


def test_a_successor_relieves_the_holder_in_one_act(secretariat, meeting, post, siti, holder):
    secretariat.post(
        address(meeting, "appointment_create", post),
        {"official": siti.pk, "kind": "definitif", "since": "2023-11-01", "relieve": "on"},
    )

    holder.refresh_from_db()
    assert holder.until == datetime.date(2023, 10, 31)
    assert held(post) == [("Siti", "definitif")]


def test_nobody_holds_a_post_twice(secretariat, meeting, post, holder):
    response = secretariat.post(address(meeting, "appointment_create", post), {"official": holder.official_id, "kind": "plh"})

    assert (response.status_code, list(response.context["form"].errors)) == (422, ["official"])


def test_one_person_holds_two_posts(secretariat, meeting, post, holder):
    second = make.make_post(make.make_unit(meeting.region), title="Kepala Dinas Sosial")

    secretariat.post(address(meeting, "appointment_create", second), {"official": holder.official_id, "kind": "plt"})

    page = secretariat.get(reverse("participants:official_update", args=[*meeting.args, holder.official_id]))
    assert [one.office for one in page.context["appointments"]] == ["Plt. Kepala Dinas Sosial", "Kepala Dinas Kesehatan"]


def test_who_leaves_a_post_leaves_it_vacant_and_stays_in_its_history(secretariat, meeting, post, holder):
    response = secretariat.post(address(meeting, "appointment_ending", holder), follow=True)

    holder.refresh_from_db()
    assert (holder.until, held(post)) == (make.today(meeting.region) - datetime.timedelta(days=1), [])
    page = response.content.decode()
    assert [text in page for text in ("Lowong", "1 pengangkatan terdahulu", "Urungkan")] == [True, True, True]


def test_that_is_undone(secretariat, meeting, post, holder):
    secretariat.post(address(meeting, "appointment_ending", holder))

    secretariat.post(address(meeting, "appointment_resumption", holder))

    assert held(post) == [("Ahmad", "definitif")]


def test_not_when_somebody_else_holds_the_post(secretariat, meeting, post, siti, holder):
    holder.end(datetime.date(2023, 10, 31))
    make.make_appointment(post, siti)

    secretariat.post(address(meeting, "appointment_resumption", holder))

    assert held(post) == [("Siti", "definitif")]


def test_dates_are_repaired(secretariat, meeting, holder):
    url = address(meeting, "appointment_update", holder)

    wrong = secretariat.post(url, {"kind": "definitif", "since": "2023-08-01", "until": "2023-07-01"})
    secretariat.post(url, {"kind": "pj", "since": "2023-07-01", "until": ""})

    holder.refresh_from_db()
    assert wrong.status_code == 422
    assert (holder.kind, holder.since, holder.until) == ("pj", datetime.date(2023, 7, 1), None)


def test_an_appointment_that_never_was_is_removed(secretariat, meeting, post, holder):
    secretariat.post(address(meeting, "appointment_removal", holder))

    assert post.appointments.count() == 0


def test_nobody_of_another_region_is_appointed(secretariat, meeting, post):
    foreign = make.make_official(make.make_region())

    response = secretariat.post(address(meeting, "appointment_create", post), {"official": foreign.pk, "kind": "plt"})

    assert list(response.context["form"].errors) == ["official"]
    with pytest.raises(ValueError, match="another region"):
        appoint(foreign, post, "plt")


def test_nobody_else_appoints(sign_in, meeting, post, siti):
    for role in ("desk", "note_taker", "leader", "operator"):
        response = sign_in(role).post(address(meeting, "appointment_create", post), {"official": siti.pk, "kind": "plt"})
        assert response.status_code == 403


def test_an_ending_is_posted(secretariat, meeting, holder):
    assert secretariat.get(address(meeting, "appointment_ending", holder)).status_code == 405
