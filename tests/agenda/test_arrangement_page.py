"""The editor of the agenda: who reaches it, and what its rows say."""

import datetime
import re

import pytest

from tests import make


@pytest.fixture
def day(meeting):
    return make.make_day(meeting, starts_at=datetime.time(8))


def url(meeting, path="arrangement/"):
    return f"/{meeting.region.slug}/{meeting.slug}/{path}"


def rows_of(page):
    """(time, title, minutes) of each row."""
    row = r'<time datetime="[^"]+">([^<]+)</time>.*?<p class="list__title"><a [^>]+>([^<]+)</a>.*? value="(\d+)"'
    return re.findall(row, page, re.DOTALL)


def test_it_shows_each_point_with_its_time(secretariat, meeting, day):
    make.make_session(day, title="Pembukaan", minutes=20)
    make.make_session(day, title="Laporan Ketua Panitia", minutes=10)

    page = secretariat.get(url(meeting)).content.decode()

    assert rows_of(page) == [("08.00", "Pembukaan", "20"), ("08.20", "Laporan Ketua Panitia", "10")]


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

    with django_assert_num_queries(10):
        secretariat.get(url(meeting))
