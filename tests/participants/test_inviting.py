"""Inviting from the directory by group or by post: each person once; those already listed are skipped and counted."""

import datetime

import pytest
from django.urls import reverse

from participants.listing.inviting import Invited, invite
from participants.models import Participant
from tests import make


@pytest.fixture
def heads(meeting):
    """Return three heads of SKPD, one of them Plt. of a second SKPD, and one vacant post: (post, official or None)."""
    made = []
    for name in ("Dinas Sosial", "Dinas Kesehatan", "Dinas Perikanan"):
        unit = make.make_unit(meeting.region, name=name)
        made.append(make.make_post(unit, title=f"Kepala {name}", head=True))
    ahmad, siti = (make.make_official(meeting.region, name=name) for name in ("Ahmad", "Siti"))
    make.make_appointment(made[0], ahmad)
    make.make_appointment(made[1], siti)
    make.make_appointment(made[2], siti, kind="plt")
    vacant = make.make_post(make.make_unit(meeting.region, name="Badan Kesbangpol"), title="Kepala Badan Kesbangpol", head=True)
    return [*made, vacant]


def address(meeting):
    return reverse("participants:inviting", args=meeting.args)


def on_list(meeting):
    rows = meeting.participants.in_protocol_order()
    return [(row.name, row.office, sorted(unit.name for unit in row.units)) for row in rows]


EVERYONE = [
    ("Ahmad", "Kepala Dinas Sosial", ["Dinas Sosial"]),
    ("Siti", "Kepala Dinas Kesehatan / Plt. Kepala Dinas Perikanan", ["Dinas Kesehatan", "Dinas Perikanan"]),
    ("", "Kepala Badan Kesbangpol", ["Badan Kesbangpol"]),
]


def test_a_group_comes_onto_the_list_in_one_act(secretariat, meeting, heads):
    response = secretariat.post(address(meeting), {"groups": ["units"]}, follow=True)

    assert on_list(meeting) == EVERYONE
    assert "3 peserta ditambahkan." in response.content.decode()
    assert {row.group for row in meeting.participants.all()} == {"units"}
    assert {row.post for row in meeting.participants.all()} == {heads[0], heads[1], heads[3]}


def test_posts_are_chosen_one_by_one(secretariat, meeting, heads):
    secretariat.post(address(meeting), {"posts": [heads[0].pk, heads[3].pk]})

    assert on_list(meeting) == [EVERYONE[0], EVERYONE[2]]


def test_who_is_on_the_list_is_skipped_and_counted(secretariat, meeting, heads):
    invite(meeting, {heads[0].pk})

    response = secretariat.post(address(meeting), {"groups": ["units"]}, follow=True)

    assert on_list(meeting) == EVERYONE
    assert "2 peserta ditambahkan. 1 sudah ada dalam daftar." in response.content.decode()
    assert invite(meeting, {post.pk for post in heads}) == Invited(0, 4)


def test_new_ones_stand_behind_those_of_their_rank(meeting, heads):
    make.make_participant(meeting, name="Terdahulu", protocol_rank="j", position=7)

    invite(meeting, {heads[0].pk, heads[1].pk})

    assert [(row.name, row.position) for row in meeting.participants.in_protocol_order()] == [
        ("Terdahulu", 7),
        ("Ahmad", 8),
        ("Siti", 9),
    ]


def test_the_definitive_holder_is_invited_before_the_plh(meeting, heads):
    make.make_appointment(heads[0], make.make_official(meeting.region, name="Harian"), kind="plh")

    invite(meeting, {heads[0].pk})

    assert [row.name for row in meeting.participants.all()] == ["Ahmad"]


def test_each_post_proposes_its_group(meeting):
    kinds = {
        ("instansi", "Bupati", "a"): "leaders",
        ("instansi", "Kapolres", "f"): "forkopimda",
        ("kecamatan", "Camat Satui", "l"): "camat",
        ("kelurahan", "Lurah", "m"): "lurah",
        ("instansi", "Ketua", ""): "guests",
    }
    posts = [
        make.make_post(make.make_unit(meeting.region, kind=kind), title=title, protocol_rank=rank, head=True)
        for kind, title, rank in kinds
    ]

    invite(meeting, {post.pk for post in posts})

    assert {row.office: row.group for row in meeting.participants.all()} == {
        title: group for (_kind, title, _rank), group in kinds.items()
    }
    assert list(meeting.participants.get(group="leaders").units) == []


def test_a_division_does_not_stand_for_the_whole_secretariat(meeting):
    setda = make.make_unit(meeting.region, name="Sekretariat Daerah")
    make.make_post(setda, title="Sekretaris Daerah", protocol_rank="f", head=True)
    division = make.make_post(setda, title="Kepala Bagian Hukum", protocol_rank="l")
    make.make_appointment(division)

    invite(meeting, {division.pk})

    assert [list(row.units) for row in meeting.participants.all()] == [[]]


def test_neither_an_ended_unit_nor_another_region_is_offered(secretariat, meeting, heads):
    foreign = make.make_post(make.make_unit())
    heads[0].unit.merge_into(heads[1].unit, datetime.date(2023, 6, 30))

    for post in (foreign, heads[0]):
        assert secretariat.post(address(meeting), {"posts": [post.pk]}).status_code == 422

    assert Participant.objects.count() == 0


def test_the_page_tells_who_is_missing(secretariat, meeting, heads):
    invite(meeting, {heads[0].pk})

    page = secretariat.get(address(meeting))

    assert [(group.value, len(rows), new) for group, rows, new in page.context["groups"]] == [("units", 4, 3)]
    assert "3 dari 4 belum ada dalam daftar" in page.content.decode()


def test_nothing_chosen_comes_back(secretariat, meeting, heads):
    response = secretariat.post(address(meeting))

    assert response.status_code == 422
    assert "Pilih unsur atau jabatan." in response.content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_the_number_of_queries_does_not_grow(secretariat, meeting, django_assert_num_queries, rows):
    for _number in range(rows):
        make.make_appointment(make.make_post(make.make_unit(meeting.region)))

    with django_assert_num_queries(
        10
    ):  # session, account, memberships; region, meeting; appointments, list, posts; calendar, other meetings
        secretariat.get(address(meeting))


@pytest.mark.parametrize("rows", [1, 3])
def test_nor_does_it_when_they_are_invited(meeting, django_assert_num_queries, rows):
    posts = [make.make_post(make.make_unit(meeting.region), head=True) for _number in range(rows)]

    with django_assert_num_queries(9):  # savepoint, lock; appointments, list, posts; last places; people, mandates; release
        invite(meeting, {post.pk for post in posts})


def test_nobody_else_invites(sign_in, meeting, heads):
    for role in ("desk", "note_taker", "leader", "operator"):
        assert sign_in(role).post(address(meeting), {"groups": ["units"]}).status_code == 403
