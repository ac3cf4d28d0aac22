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


def position(meeting, participant):
    return reverse("participants:participant_position", args=[*meeting.args, participant.pk])


@pytest.fixture
def three(meeting):
    return [make.make_participant(meeting, name=name, protocol_rank="j") for name in ("satu", "dua", "tiga")]


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ({"step": "up"}, ["satu", "tiga", "dua"]),
        ({"step": "down"}, ["satu", "dua", "tiga"]),
        ({"position": "1"}, ["tiga", "satu", "dua"]),
        ({"position": "99"}, ["satu", "dua", "tiga"]),
        ({}, ["satu", "dua", "tiga"]),
    ],
)
def test_the_secretariat_moves_somebody_by_step_or_to_a_place(secretariat, meeting, three, sent, expected):
    response = secretariat.post(position(meeting, three[2]), sent)

    page = reverse("participants:order", args=meeting.args)
    assert (response.status_code, response.url) == (303, f"{page}#participant-{three[2].pk}")
    assert order(meeting) == expected


def test_htmx_gets_the_whole_order_with_an_undo(secretariat, meeting, three):
    part = secretariat.post(position(meeting, three[2]), {"position": "1"}, headers={"HX-Request": "true"}).content.decode()

    assert part.lstrip().startswith('<div id="order"')
    assert [part.index(name) for name in ("tiga", "satu", "dua")] == sorted(part.index(name) for name in ("tiga", "satu", "dua"))
    assert f"{position(meeting, three[2])}?position=3" in part


def test_a_move_is_undone(secretariat, meeting, three):
    secretariat.post(position(meeting, three[2]), {"position": "1"})

    secretariat.post(f"{position(meeting, three[2])}?position=3")

    assert order(meeting) == ["satu", "dua", "tiga"]


@pytest.mark.parametrize("sent", [{"step": "sideways"}, {"position": "0"}, {"position": "abc"}])
def test_a_move_that_makes_no_sense_is_refused(secretariat, meeting, three, sent):
    assert secretariat.post(position(meeting, three[0]), sent).status_code == 400


def test_the_page_of_the_order_stands_by_rank(secretariat, meeting, three):
    make.make_participant(meeting, name="Bupati", protocol_rank="a")
    head = make.make_participant(meeting, name="Kepala", protocol_rank="")
    make.make_participant(meeting, name="Wakil", protocol_rank="l", represents=head)

    page = secretariat.get(reverse("participants:order", args=meeting.args))

    assert [(rank and rank.value, [str(one) for one in people]) for rank, people in page.context["ranks"]] == [
        ("a", ["Bupati"]),
        ("j", ["satu", "dua", "tiga"]),
        ("l", ["Wakil"]),
        (None, ["Kepala"]),
    ]


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_asks_the_same_for_any_number(secretariat, meeting, django_assert_num_queries, rows):
    for _number in range(rows):
        make.make_participant(meeting, represents=make.make_participant(meeting))

    with django_assert_num_queries(8):  # session, account, memberships; region, meeting; rows; calendar, other meetings
        secretariat.get(reverse("participants:order", args=meeting.args))


def test_nobody_else_moves_anyone(sign_in, meeting, three):
    for role in ("desk", "note_taker", "leader", "operator"):
        assert sign_in(role).post(position(meeting, three[1])).status_code == 403

    assert order(meeting) == ["satu", "dua", "tiga"]


def test_names_are_sorted_without_regard_to_capitals(meeting):
    for name in ["Zulkifli", "de Vries", "Abdul"]:
        make.make_official(meeting.region, name=name)

    assert [official.name for official in meeting.region.officials.all()] == ["Abdul", "de Vries", "Zulkifli"]


def test_the_default_order_is_the_order_of_precedence(meeting):
    make.make_participant(meeting, name="Tamu", protocol_rank="")
    make.make_participant(meeting, name="Bupati", protocol_rank="a")

    assert [participant.name for participant in Participant.objects.all()] == ["Bupati", "Tamu"]
