"""The agenda editor: access, and the content of its rows."""

import datetime

import pytest

from tests import make
from tests.agenda.reading import rows_of, text_of


def url(meeting, path="arrangement/"):
    return f"/{meeting.region.slug}/{meeting.slug}/{path}"


def test_it_shows_each_point_with_its_time(secretariat, meeting, day):
    make.make_session(day, title="Pembukaan", minutes=20)
    make.make_session(day, title="Laporan Ketua Panitia", minutes=10)

    assert rows_of(secretariat.get(url(meeting))) == [("08.00", "Pembukaan", "20"), ("08.20", "Laporan Ketua Panitia", "10")]


@pytest.fixture
def rooms(meeting, day):
    rooms = make.make_room(meeting, name="Pendopo", position=1), make.make_room(meeting, name="Aula", position=2)
    make.make_room(meeting, name="Ruang kosong", position=3)
    for title, room in [("Pembukaan", None), ("Ekspose A", rooms[0]), ("Ekspose B", rooms[1]), ("Ekspose C", rooms[0])]:
        make.make_session(day, title=title, room=room)
    return rooms


def test_the_rows_of_one_room_can_be_seen_with_those_for_everyone(secretariat, meeting, rooms):
    response = secretariat.get(url(meeting, f"arrangement/?room={rooms[0].pk}"))

    assert rows_of(response) == [("08.00", "Pembukaan", "30"), ("08.30", "Ekspose A", "30"), ("09.00", "Ekspose C", "30")]
    assert "Semua ruang 4 Pendopo 2 Aula 1 Kamis" in text_of(response)


def test_with_one_room_there_is_nothing_to_choose(secretariat, meeting, day):
    make.make_session(day, room=make.make_room(meeting))

    assert 'class="filters"' not in secretariat.get(url(meeting)).content.decode()


@pytest.mark.parametrize("room", ["0", "x", "99999999999999999999", ""])
def test_a_room_that_is_not_there_shows_all(secretariat, meeting, rooms, room):
    assert len(rows_of(secretariat.get(url(meeting, f"arrangement/?room={room}")))) == 4


def test_a_room_of_another_meeting_shows_all(secretariat, meeting, rooms):
    foreign = make.make_room(make.make_meeting())

    assert len(rows_of(secretariat.get(url(meeting, f"arrangement/?room={foreign.pk}")))) == 4


def test_what_is_wrong_elsewhere_is_told_in_the_list_of_a_room_too(secretariat, meeting, day, rooms):
    make.make_session(day, title="ISHOMA", fixed_at=datetime.time(8, 45))

    page = secretariat.get(url(meeting, f"arrangement/?room={rooms[1].pk}")).content.decode()

    overrun = day.sessions.get(title="Ekspose C")
    assert f'href="{url(meeting)}#session-{overrun.pk}"' in page


def test_htmx_gets_the_part_alone(secretariat, meeting, day):
    response = secretariat.get(url(meeting), headers={"HX-Request": "true"})

    assert response.content.decode().strip().startswith('<div id="arrangement"')
    assert "HX-Request" in response.headers["Vary"]


def test_a_meeting_without_days_says_where_to_set_them(secretariat, meeting):
    response = secretariat.get(url(meeting))

    assert url(meeting, "settings/") in response.content.decode()


def test_a_stranger_is_sent_to_sign_in(client, meeting):
    response = client.get(url(meeting))

    assert response.status_code == 302
    assert response.headers["Location"].startswith("/akun/login/")


@pytest.mark.parametrize("role", ["operator", "desk", "note_taker", "leader"])
def test_others_who_work_on_the_meeting_may_not_arrange_it(sign_in, meeting, role):
    assert sign_in(role).get(url(meeting)).status_code == 403


def test_a_meeting_of_another_region_is_not_there(sign_in, meeting):
    stranger = sign_in("secretariat", region=make.make_region())

    assert stranger.get(url(meeting)).status_code == 404


def test_a_post_is_refused(secretariat, meeting):
    assert secretariat.post(url(meeting)).status_code == 405


def test_a_clash_is_told_with_its_number_and_its_consequence(secretariat, meeting, day):
    make.make_session(day, title="Ekspose", minutes=270)
    make.make_session(day, title="ISHOMA", minutes=75, fixed_at=datetime.time(12, 15))

    page = secretariat.get(url(meeting)).content.decode()

    assert "12.30" in page
    assert "15" in page
    assert 'aria-disabled="true"' in page
    assert 'value="255"' in page


@pytest.mark.parametrize("count", [1, 3])
def test_its_queries_do_not_grow_with_its_rows(secretariat, meeting, day, count, django_assert_num_queries):
    room, sector = make.make_room(meeting), make.make_sector(meeting.region)
    for _number in range(count):
        make.make_session(day, room=room, sector=sector)
    secretariat.get(url(meeting))

    with django_assert_num_queries(12):
        secretariat.get(url(meeting))
