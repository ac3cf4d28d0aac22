"""The room code: people check themselves in with their own phone while it is open, and nobody else."""

import datetime
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from participants.access import tokens
from participants.models import CheckIn, Reception, Scan
from participants.room_code import codes
from tests import make


@pytest.fixture
def day(meeting):
    """Today, from midnight."""
    today = make.today(meeting.region)
    return make.make_day(meeting, date=today, starts_at=datetime.time(0))


@pytest.fixture
def reception(meeting, day):
    now = timezone.now()
    span = {"room_code_from": now - timedelta(minutes=10), "room_code_until": now + timedelta(minutes=50)}
    return Reception.objects.create(meeting=meeting, **span)


@pytest.fixture
def one(meeting):
    return make.make_participant(meeting, name="Rusli Hamdani, S.T.", office="Kepala Dinas Perhubungan", seat="D7")


def wall(meeting, minutes=0):
    """Return the address of the code that was on the wall this many minutes ago."""
    minute = codes.minute_of(timezone.now()) - minutes
    return reverse("participants:room_arrival", args=[*meeting.args, tokens.make(tokens.ROOM, meeting.pk, minute)])


def phone_of(participant):
    """Return a phone on which somebody's personal link was opened."""
    phone = Client()
    link = tokens.make(tokens.LINK, participant.pk, participant.link_generation)
    phone.post(reverse("participants:link_opening", args=[*participant.meeting.args, link]))
    return phone


def words(response):
    return response.content.decode()


def test_who_is_known_by_their_link_says_that_they_are_here(meeting, reception, one):
    phone, page = phone_of(one), wall(meeting)
    shown = words(phone.get(page))

    response = phone.post(page, {"key": str(uuid4()), "at": timezone.now().isoformat()}, follow=True)

    assert "Rusli Hamdani" in shown
    assert "Saya hadir" in shown
    assert "Hadir pukul" in words(response)
    assert "D7" in words(response)
    scan = Scan.objects.get()
    assert (scan.way, scan.result, scan.participant, scan.recorded_by) == ("room", "recorded", one, f"{one} (tautan pribadi)")
    assert (scan.device_at is not None, CheckIn.objects.get().scan) == (True, scan)


def test_to_look_at_it_changes_nothing(meeting, reception, one):
    phone_of(one).get(wall(meeting))

    assert (Scan.objects.count(), CheckIn.objects.count()) == (0, 0)


def test_sent_twice_it_is_one(meeting, reception, one):
    phone, page, key = phone_of(one), wall(meeting), str(uuid4())

    for _again in range(2):
        phone.post(page, {"key": key})

    assert (Scan.objects.count(), CheckIn.objects.count()) == (1, 1)


def test_a_stranger_is_told_kindly_to_use_their_link_or_the_desk(client, meeting, reception):
    response = client.post(wall(meeting), {"key": str(uuid4())})

    assert response.status_code == 422
    assert "tautan pribadi" in words(response)
    assert "meja registrasi" in words(response)
    assert Scan.objects.count() == 0


@pytest.mark.parametrize("minutes", [2, 3, 600, -1])
def test_a_photograph_of_the_code_is_soon_worth_nothing(meeting, reception, one, minutes):
    phone = phone_of(one)

    response = phone.post(wall(meeting, minutes), {"key": str(uuid4())})

    assert (response.status_code, Scan.objects.count()) == (422, 0)
    assert "sudah kedaluwarsa" in words(response)


def test_the_code_of_a_minute_ago_is_still_taken(meeting, reception, one):
    phone_of(one).post(wall(meeting, 1), {"key": str(uuid4())})

    assert CheckIn.objects.count() == 1


def test_another_token_of_ours_is_no_code_of_the_room(meeting, reception, one):
    token = tokens.make(tokens.CODE, meeting.pk, codes.minute_of(timezone.now()))
    page = reverse("participants:room_arrival", args=[*meeting.args, token])

    assert phone_of(one).post(page, {"key": str(uuid4())}).status_code == 404
    assert CheckIn.objects.count() == 0


def test_the_code_of_another_meeting_is_refused(meeting, reception, one):
    other = make.make_meeting(region=meeting.region)
    token = tokens.make(tokens.ROOM, other.pk, codes.minute_of(timezone.now()))
    page = reverse("participants:room_arrival", args=[*meeting.args, token])

    assert phone_of(one).post(page, {"key": str(uuid4())}).status_code == 404


@pytest.mark.parametrize(
    ("begins", "ends", "said"),
    [
        (5, 60, "Presensi mandiri belum dibuka"),
        (-60, -1, "Presensi mandiri sudah ditutup"),
        (None, None, "Presensi mandiri sudah ditutup"),
    ],
)
def test_before_and_after_its_time_it_says_so(meeting, reception, one, begins, ends, said):
    now = timezone.now()
    reception.room_code_from = begins and now + timedelta(minutes=begins)
    reception.room_code_until = ends and now + timedelta(minutes=ends)
    reception.save()

    response = phone_of(one).post(wall(meeting), {"key": str(uuid4())})

    assert said in words(response)
    assert CheckIn.objects.count() == 0


def test_one_phone_records_one_person_a_day(meeting, reception, one):
    phone = phone_of(one)
    phone.post(wall(meeting), {"key": str(uuid4())})
    other = make.make_participant(meeting, name="Rekan")
    link = tokens.make(tokens.LINK, other.pk, other.link_generation)
    phone.post(reverse("participants:link_opening", args=[*meeting.args, link]))

    response = phone.post(wall(meeting), {"key": str(uuid4())})

    assert response.status_code == 422
    assert list(CheckIn.objects.values_list("participant", flat=True)) == [one.pk]


def test_a_link_that_was_replaced_identifies_nobody(meeting, reception, one):
    phone = phone_of(one)
    one.replace_links()

    assert phone.post(wall(meeting), {"key": str(uuid4())}).status_code == 422
    assert CheckIn.objects.count() == 0


def test_the_link_that_was_handed_on_identifies_nobody(meeting, reception, one):
    phone = Client()
    link = tokens.make(tokens.OPERATOR, one.pk, one.link_generation)
    phone.post(reverse("participants:link_entrance", args=[*meeting.args, link]))

    assert phone.post(wall(meeting), {"key": str(uuid4())}).status_code == 422


def test_the_screen_shows_the_code_of_this_minute_and_how_many_came(secretariat, meeting, reception, day, one):
    one.check_in(day, "Meja 1")

    page = words(secretariat.get(reverse("participants:room", args=meeting.args)))

    assert f'data-address="{codes.code_url(meeting)}"' in page
    assert "<svg" in page
    assert "<b>1</b> hadir" in page


def test_the_screen_shows_no_code_outside_its_time(secretariat, meeting, day):
    page = words(secretariat.get(reverse("participants:room", args=meeting.args)))

    assert "Presensi mandiri sudah ditutup" in page
    assert "data-address" not in page


def test_the_screen_that_is_current_is_not_sent_again(secretariat, meeting, day):
    page = reverse("participants:room", args=meeting.args)
    first = secretariat.get(page)

    assert secretariat.get(page, headers={"If-None-Match": first.headers["ETag"]}).status_code == 304
