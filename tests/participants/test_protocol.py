"""The order of precedence: UU 9/2010 Pasal 11(1)."""

import pytest
from django.urls import reverse

from participants.models import Participant
from tests import make


def order(meeting):
    return [participant.name for participant in meeting.participants.in_protocol_order()]


def test_ranks_go_from_a_to_m_and_then_those_without(meeting):
    for rank in ["m", "", "j", "a", "f"]:
        make.make_participant(meeting, name=f"[{rank}]", protocol_rank=rank)

    assert order(meeting) == ["[a]", "[f]", "[j]", "[m]", "[]"]


def test_within_a_rank_the_position_decides(meeting):
    for position in [3, 1, 2]:
        make.make_participant(meeting, name=str(position), protocol_rank="j", position=position)

    assert order(meeting) == ["1", "2", "3"]


def test_a_move_changes_places_within_the_rank(meeting):
    make.make_participant(meeting, name="Sekda", protocol_rank="f")
    rows = [make.make_participant(meeting, name=name, protocol_rank="j") for name in ("satu", "dua", "tiga")]

    rows[2].move(-1)
    rows[0].move(1)

    assert order(meeting) == ["Sekda", "tiga", "satu", "dua"]
    assert [row.position for row in meeting.participants.filter(protocol_rank="j")] == [1, 2, 3]


def test_at_the_end_of_the_rank_nobody_goes_further(meeting):
    make.make_participant(meeting, name="Bupati", protocol_rank="a")
    first = make.make_participant(meeting, name="satu", protocol_rank="j")
    last = make.make_participant(meeting, name="dua", protocol_rank="j")

    first.move(-1)
    last.move(1)

    assert order(meeting) == ["Bupati", "satu", "dua"]


def test_equal_positions_are_put_in_order_by_the_first_move(meeting):
    rows = [make.make_participant(meeting, name=name, protocol_rank="j", position=0) for name in ("satu", "dua", "tiga")]

    rows[0].move(1)

    assert order(meeting) == ["dua", "satu", "tiga"]


def test_the_order_of_another_meeting_stays(meeting):
    other = make.make_participant(make.make_meeting(region=meeting.region), protocol_rank="j", position=5)
    make.make_participant(meeting, protocol_rank="j").move(1)

    other.refresh_from_db()

    assert other.position == 5


@pytest.mark.parametrize(("direction", "expected"), [("up", ["dua", "satu"]), ("down", ["satu", "dua"])])
def test_the_secretariat_moves_somebody(secretariat, meeting, direction, expected):
    make.make_participant(meeting, name="satu")
    second = make.make_participant(meeting, name="dua")

    response = secretariat.post(
        reverse("participants:participant_position", args=[*meeting.args, second.pk]), {"direction": direction}
    )

    assert (response.status_code, order(meeting)) == (303, expected)


def test_nobody_else_moves_anyone(sign_in, meeting):
    make.make_participant(meeting, name="satu")
    second = make.make_participant(meeting, name="dua")

    for role in ("desk", "note_taker", "leader", "operator"):
        assert (
            sign_in(role).post(reverse("participants:participant_position", args=[*meeting.args, second.pk])).status_code == 403
        )

    assert order(meeting) == ["satu", "dua"]


def test_names_are_sorted_without_regard_to_capitals(meeting):
    for name in ["Zulkifli", "de Vries", "Abdul"]:
        make.make_official(meeting.region, name=name)

    assert [official.name for official in meeting.region.officials.all()] == ["Abdul", "de Vries", "Zulkifli"]


def test_the_default_order_is_the_order_of_precedence(meeting):
    make.make_participant(meeting, name="Tamu", protocol_rank="")
    make.make_participant(meeting, name="Bupati", protocol_rank="a")

    assert [participant.name for participant in Participant.objects.all()] == ["Bupati", "Tamu"]
