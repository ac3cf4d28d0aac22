"""Seating."""

import itertools

from django.urls import reverse

from participants.listing import seating
from participants.models import Participant
from tests import make


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

    assert seating.rearrange(meeting, width=1) == 2
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
