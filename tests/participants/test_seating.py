"""Seating."""

import itertools

import pytest
from django.urls import reverse

from participants.listing import seating
from participants.models import Participant
from tests import make
from tests.pressing import press, undo_of
from tests.racing import at_once


def seats_of(meeting):
    return dict(Participant.objects.filter(meeting=meeting).values_list("name", "seat"))


def test_the_best_seat_is_in_the_middle_then_right_then_left():
    assert list(itertools.islice(seating.seats(5), 6)) == ["A3", "A4", "A2", "A5", "A1", "B3"]
    assert list(itertools.islice(seating.seats(4), 5)) == ["A3", "A2", "A4", "A1", "B3"]


def test_rows_go_on_after_z():
    assert [seating.letters(row) for row in (0, 25, 26, 27, 52)] == ["A", "Z", "AA", "AB", "BA"]


def test_a_representative_sits_by_their_own_rank(meeting):
    day = make.make_day(meeting)
    make.make_participant(meeting, name="Camat", protocol_rank="l")
    head = make.make_participant(meeting, name="Kepala Dinas", protocol_rank="j")
    head.represent_by("Sekretaris Dinas", "Sekretaris", "uji", day)
    make.make_participant(meeting, name="Bupati", protocol_rank="a")

    seating.rearrange(meeting, width=3)

    assert seats_of(meeting) == {"Bupati": "A2", "Camat": "A3", "Sekretaris Dinas": "A1", "Kepala Dinas": ""}


def test_who_cannot_come_and_a_vacant_post_get_no_seat(meeting):
    make.make_participant(meeting, name="Berhalangan", answer="absent", seat="A1")
    make.make_participant(meeting, name="", office="Kepala Dinas")
    make.make_participant(meeting, name="Datang")

    assert len(seating.rearrange(meeting, width=1)) == 2
    assert seats_of(meeting) == {"Berhalangan": "", "": "", "Datang": "A1"}


def test_seats_that_are_taken_are_kept_if_asked(meeting):
    make.make_participant(meeting, name="Bupati", protocol_rank="a")
    make.make_participant(meeting, name="Camat", protocol_rank="l", seat="A2")
    make.make_participant(meeting, name="Tamu", protocol_rank="m", seat="VIP 1")

    seating.rearrange(meeting, width=3, keep=True)

    assert seats_of(meeting) == {"Bupati": "A3", "Camat": "A2", "Tamu": "VIP 1"}


def test_looking_changes_nothing_and_the_act_gives_the_seats(meeting, secretariat):
    make.make_participant(meeting, name="Bupati", protocol_rank="a", seat="C9")
    page = reverse("participants:seating", args=meeting.args)

    looked = secretariat.get(page, {"width": 3})
    before = seats_of(meeting)
    secretariat.post(page, {"width": 3})

    assert "A2" in looked.content.decode()
    assert [before, seats_of(meeting)] == [{"Bupati": "C9"}, {"Bupati": "A2"}]


# Taking back


@pytest.fixture
def page(meeting):
    """The page of the seats, with a Bupati at C9 and a Camat at C8, who are moved to A2 and A3 by it."""
    make.make_participant(meeting, name="Bupati", protocol_rank="a", seat="C9")
    make.make_participant(meeting, name="Camat", protocol_rank="l", seat="C8")
    return reverse("participants:seating", args=meeting.args)


def seat(name, place):
    Participant.objects.filter(name=name).update(seat=place)


def test_the_seats_given_last_are_taken_back(meeting, secretariat, page):
    undo = undo_of(secretariat.post(page, {"width": 3}, follow=True))
    given = seats_of(meeting)

    told = secretariat.post(undo, follow=True).content.decode()

    assert [given, seats_of(meeting)] == [{"Bupati": "A2", "Camat": "A3"}, {"Bupati": "C9", "Camat": "C8"}]
    assert "2 kursi kembali seperti semula." in told


def test_they_are_taken_back_from_their_page_as_long_as_one_is_signed_in(meeting, secretariat, page):
    secretariat.post(page, {"width": 3})
    secretariat.get(page)

    press(secretariat, page, "Kembalikan 2 kursi yang terakhir diatur")

    assert seats_of(meeting) == {"Bupati": "C9", "Camat": "C8"}
    assert "Kembalikan" not in secretariat.get(page).content.decode()


def test_an_undo_pressed_twice_changes_nothing_more(meeting, secretariat, page):
    undo = undo_of(secretariat.post(page, {"width": 3}, follow=True))
    secretariat.post(undo)
    seat("Bupati", "B1")

    assert "0 kursi kembali" in secretariat.post(undo, follow=True).content.decode()
    assert seats_of(meeting) == {"Bupati": "B1", "Camat": "C8"}


def test_an_arrangement_pressed_twice_is_taken_back_to_before_the_first(meeting, secretariat, page):
    for _time in range(2):
        secretariat.post(page, {"width": 3})

    secretariat.post(reverse("participants:seating_removal", args=meeting.args))

    assert seats_of(meeting) == {"Bupati": "C9", "Camat": "C8"}


def test_a_seat_that_somebody_changed_since_stays_and_is_told(meeting, secretariat, page):
    undo = undo_of(secretariat.post(page, {"width": 3}, follow=True))
    seat("Bupati", "VIP 1")

    told = secretariat.post(undo, follow=True).content.decode()

    assert seats_of(meeting) == {"Bupati": "VIP 1", "Camat": "C8"}
    assert "1 kursi kembali seperti semula. 1 sudah diubah sejak itu dan tetap." in told


def test_nobody_gets_an_old_seat_back_on_which_somebody_sits_by_now(meeting):
    one, two, three = (make.make_participant(meeting, name=name) for name in ("Satu", "Dua", "Tiga"))
    changed = {one.pk: ("A1", "A2"), two.pk: ("A2", "A3"), three.pk: ("", "A4")}
    for name, place in [("Satu", "A2"), ("Dua", "A3"), ("Tiga", "A4")]:
        seat(name, place)
    make.make_participant(meeting, name="Baru", seat="A1")

    assert seating.put_back(meeting, changed) == 1
    assert seats_of(meeting) == {"Satu": "A2", "Dua": "A3", "Tiga": "", "Baru": "A1"}


def test_another_session_or_meeting_takes_nothing_back(meeting, secretariat, sign_in, page):
    secretariat.post(page, {"width": 3})
    other = make.make_meeting(region=meeting.region)

    sign_in("secretariat").post(reverse("participants:seating_removal", args=meeting.args))
    secretariat.post(reverse("participants:seating_removal", args=other.args))

    assert seats_of(meeting) == {"Bupati": "A2", "Camat": "A3"}
    assert "Kembalikan 2" in secretariat.get(page).content.decode()


@pytest.mark.django_db(transaction=True)
def test_two_undos_and_a_new_arrangement_at_once_leave_no_seat_twice(meeting, page):
    changed = seating.rearrange(meeting, width=3)

    failed = at_once(*2 * [lambda: seating.put_back(meeting, changed)], lambda: seating.rearrange(meeting, width=1))

    assert failed == [None, None, None]
    assert sorted(seats_of(meeting).values()) in (["A1", "B1"], ["C8", "C9"])
