"""The agenda as it is read, with the exposés of its sessions; and what people and exposés make doubtful in it."""

import datetime
import re

import pytest
from django.test import Client

from agenda.models import Session
from agenda.programme.releasing import publish
from presentations.models import Expose
from proceedings.home.personal import points_of, work_of
from tests import make


def text_of(response):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


@pytest.fixture
def sector(meeting):
    return make.make_sector(meeting.region, name="Ekonomi")


@pytest.fixture
def session(meeting, sector):
    day = make.make_day(meeting, starts_at=datetime.time(9))
    session = Session(kind="expose", title="Ekspose bidang ekonomi", minutes=40, question_minutes=10, sector=sector)
    session.add_to(day)
    return session


@pytest.fixture
def exposes(meeting, sector, session):
    rows = [
        make.make_expose(meeting, sector=sector, unit_name=f"Dinas {name}", position=place, minutes=minutes)
        for place, (name, minutes) in enumerate([("Satu", 10), ("Dua", 7), ("Tiga", 13)], 1)
    ]
    Expose.objects.place(meeting)
    for row in rows:
        row.refresh_from_db()
    return rows


def agenda_of(meeting, client=None):
    return text_of((client or Client()).get(meeting.agenda_url))


def check_of(meeting, client):
    return text_of(client.get(meeting.check_url))


def test_a_session_shows_its_exposes_in_order_with_presenter_and_time(meeting, exposes):
    expose = exposes[1]
    expose.presenter = make.make_participant(meeting, expose.unit, name="Ir. Rahmawati, M.T.", office="Kepala Dinas Dua")
    expose.save()
    publish(meeting, "uji")

    assert "09.00 Dinas Satu 09.10 Dinas Dua · Ir. Rahmawati, M.T. 09.17 Dinas Tiga" in agenda_of(meeting)
    expose.presenter = make.make_participant(meeting, name="Budi, S.T.", office="Sekretaris", represents=expose.presenter)
    expose.save()
    assert "Dinas Dua · Budi, S.T., Sekretaris (mewakili Kepala Dinas Dua) 09.17" in agenda_of(meeting)


def test_they_are_live_beside_the_frozen_agenda(meeting, exposes):
    publish(meeting, "uji")
    agenda_of(meeting)

    Expose.objects.filter(pk=exposes[0].pk).update(minutes=20)

    assert "09.00 Dinas Satu 09.20 Dinas Dua" in agenda_of(meeting)


def test_one_that_was_postponed_takes_no_time_and_says_so(meeting, exposes):
    exposes[0].conclude("postponed", "uji")
    publish(meeting, "uji")

    assert "Ditunda Dinas Satu 09.00 Dinas Dua 09.07 Dinas Tiga" in agenda_of(meeting)


def test_the_exposes_of_an_internal_session_are_not_public(meeting, session, exposes, secretariat):
    publish(meeting, "uji")
    session.public = False
    session.change("public")  # and not published anew

    assert "Dinas Satu" not in agenda_of(meeting)
    assert "Dinas Satu" in agenda_of(meeting, secretariat)


def test_the_head_sees_the_session_in_their_own_agenda(meeting, exposes):
    person = make.make_participant(meeting, exposes[0].unit)
    publish(meeting, "uji")

    works = work_of(person, make.make_member("operator", meeting.region).user)["exposes"]

    assert [point.title for point in points_of(person, meeting.releases.first(), works)] == ["Ekspose bidang ekonomi"]


@pytest.mark.parametrize("page", ["arrangement", "releases"])
def test_the_pages_of_arranging_link_to_the_check_and_load_it(meeting, exposes, secretariat, page):
    body = secretariat.get(f"{meeting.get_absolute_url()}{page}/").content.decode()

    assert f'hx-get="{meeting.check_url}"' in body
    assert f'href="{meeting.check_url}"' in body


def test_a_session_that_is_too_short_is_told(meeting, exposes, secretariat):
    assert "Orang dan ekspose" in check_of(meeting, secretariat)
    assert "memakan" not in check_of(meeting, secretariat)

    Expose.objects.filter(pk=exposes[0].pk).update(minutes=51)

    assert "Ekspose bidang ekonomi: paparan dan tanya jawab memakan 81 menit, tersedia 40 menit" in check_of(meeting, secretariat)


def test_whoever_is_needed_twice_at_once_is_told(meeting, session, exposes, secretariat):
    person = make.make_participant(meeting, name="Drs. Suryadi")
    rooms = [make.make_room(meeting), make.make_room(meeting)]
    points = []
    for room in rooms:
        points.append(Session(title=f"Sidang {room.name}", minutes=30, room=room))
        points[-1].add_to(session.day)
        person.assignments.create(session=points[-1], role="chair")

    page = check_of(meeting, secretariat)
    assert "Drs. Suryadi dibutuhkan di dua mata acara pada waktu yang sama" in page

    points[1].room = rooms[0]
    points[1].change("room")  # one after the other
    assert "pada waktu yang sama" not in check_of(meeting, secretariat)


@pytest.mark.parametrize(("answer", "told"), [("", False), ("attending", False), ("represented", True), ("absent", True)])
def test_whoever_has_a_task_and_does_not_come_is_told(meeting, exposes, secretariat, answer, told):
    person = make.make_participant(meeting, exposes[0].unit, name="Ir. Rahmawati", answer=answer)
    Expose.objects.filter(pk=exposes[0].pk).update(presenter=person)

    assert ("Ir. Rahmawati bertugas, tetapi jawabannya:" in check_of(meeting, secretariat)) is told


def test_exposes_without_a_session_or_presenter_and_empty_sessions_are_told(meeting, session, exposes, secretariat):
    make.make_expose(meeting, unit_name="Dinas Tanpa Bidang")
    Session(kind="expose", title="Ekspose lain", minutes=30).add_to(session.day)

    page = check_of(meeting, secretariat)

    assert "1 ekspose belum masuk mata acara Dinas Tanpa Bidang." in page
    assert "3 ekspose belum ada pemaparnya Dinas Satu, Dinas Dua, Dinas Tiga" in page
    assert "Ekspose lain: tanpa ekspose Bidangnya belum dipilih." in page
