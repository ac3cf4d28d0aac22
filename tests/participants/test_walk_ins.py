"""Guests outside the list: listed from their arrival, and removed if that was a mistake."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from participants.door.desk_list import offline_list
from participants.door.desks import desk_url
from participants.door.modes import Mode
from participants.door.recording import Seen, record
from participants.listing.ordering import ranks
from participants.listing.participant_list import participant_list
from participants.listing.seating import propose
from participants.models import Desk, Participant
from participants.papers.people import everyone
from tests import make


@pytest.fixture
def day(meeting):
    return make.make_day(meeting)


def walk_in(meeting, day):
    return record(meeting, Seen(day, way="walk_in", name="Tamu Pers", office="Wartawan"), "Meja 1")


def walk_in_named(meeting, day, name):
    return record(meeting, Seen(day, way="walk_in", name=name, office="Wartawan"), "Meja 1")


def names(meeting, day):
    shown = [one.name for _rank, rows in participant_list(meeting, {})["groups"] for one in rows]
    return shown, [row[1] for row in offline_list(meeting, Mode(day))["people"]], [one.name for one in everyone(meeting, day)]


def test_a_guest_who_came_stands_on_every_list(meeting, day):
    walk_in(meeting, day)

    assert names(meeting, day) == (["Tamu Pers"],) * 3


def test_a_guest_whose_arrival_is_taken_back_stands_on_none(meeting, day):
    scan = walk_in(meeting, day)

    record(meeting, Seen(day, participant=scan.participant, act="undo", undoes=scan.key), "Meja 1")

    assert names(meeting, day) == ([], [], [])
    assert Participant.objects.count() == 1  # the door record keeps their name


def test_a_guest_whose_arrival_is_taken_back_has_no_seat_order_or_line_on_paper(secretariat, meeting, day):
    guest = walk_in(meeting, day)
    desk = Desk.objects.create(
        meeting=meeting, name="Meja 2", pin="!", made_by="uji", expires_at=timezone.now() + timedelta(days=1)
    )
    page = desk_url("desk_paper", desk)
    before = [str(move.participant) for move in propose(meeting)], [rows for _rank, rows in ranks(meeting)], secretariat.get(page)

    record(meeting, Seen(day, participant=guest.participant, act="undo", undoes=guest.key), "Meja 1")

    assert (before[0], before[1], "Tamu Pers" in before[2].content.decode()) == (["Tamu Pers"], [[guest.participant]], True)
    assert (propose(meeting), ranks(meeting)) == ([], [])
    assert "Tamu Pers" not in secretariat.get(page).content.decode()


def test_a_representative_whose_arrival_is_taken_back_is_nobody_s(meeting, day):
    head = make.make_participant(meeting, name="Camat")
    scan = record(meeting, Seen(day, way="search", participant=head, name="Keliru", office="Sekcam"), "Meja 1")

    record(meeting, Seen(day, participant=scan.participant, act="undo", undoes=scan.key), "Meja 1")

    assert names(meeting, day) == (["Camat"],) * 3


def test_who_was_named_before_the_day_stays_without_an_arrival(meeting, day):
    head = make.make_participant(meeting, name="Camat")
    head.name_representative("Sekcam", "Sekretaris Camat")

    assert names(meeting, day) == (["Camat", "Sekcam"],) * 3


def test_one_step_up_passes_one_who_is_shown(meeting, day):
    first, gone, last = [walk_in_named(meeting, day, name) for name in ("Satu", "Dua", "Tiga")]
    record(meeting, Seen(day, participant=gone.participant, act="undo", undoes=gone.key), "Meja 1")

    last.participant.move(-1)

    assert [rows for _rank, rows in ranks(meeting)] == [[last.participant, first.participant]]


def test_somebody_invited_who_did_not_come_stays(meeting, day):
    make.make_participant(meeting, name="Diundang")

    assert names(meeting, day) == (["Diundang"],) * 3


def test_taken_back_in_the_list_the_row_stays_until_the_page_is_opened_anew(secretariat, meeting, day):
    guest = walk_in(meeting, day).participant
    page = reverse("participants:participant_attendance", args=[*meeting.args, guest.pk])

    response = secretariat.post(page, {"day": day.pk, "came": "0"}, headers={"HX-Request": "true"})

    assert response.status_code == 200
    assert "Tamu Pers" in response.content.decode()
