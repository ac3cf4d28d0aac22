"""Opening and ending points during the meeting."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from agenda.models import Session
from tests import make
from tests.pressing import undo_of


@pytest.fixture
def rooms(meeting):
    return make.make_room(meeting), make.make_room(meeting)


def running(day):
    return {session.title for session in day.sessions.running()}


def test_opening_a_session_starts_its_clock(day):
    session = make.make_session(day)

    session.open()

    session.refresh_from_db()
    assert timezone.now() - session.opened_at < timedelta(seconds=20)
    assert (session.running, session.ended_at) == (True, None)


def test_opening_a_session_ends_the_one_before(day):
    first, second = make.make_session(day, title="A"), make.make_session(day, title="B")
    first.open()

    second.open()

    first.refresh_from_db()
    assert running(day) == {"B"}
    assert first.ended_at == second.opened_at


def test_sessions_in_other_rooms_run_on(day, rooms):
    hall = [make.make_session(day, title=title, room=rooms[0]) for title in ("A", "B")]
    make_other = make.make_session(day, title="C", room=rooms[1])
    hall[0].open()
    make_other.open()

    hall[1].open()

    assert running(day) == {"B", "C"}


def test_a_session_for_everyone_ends_all(day, rooms):
    for room, title in zip(rooms, "AB", strict=True):
        make.make_session(day, title=title, room=room).open()

    make.make_session(day, title="C").open()

    assert running(day) == {"C"}


def test_a_session_in_a_room_ends_the_one_for_everyone(day, rooms):
    make.make_session(day, title="A").open()

    make.make_session(day, title="B", room=rooms[0]).open()

    assert running(day) == {"B"}


def test_what_ran_on_another_day_ends_too(meeting, day):
    make.make_session(day).open()

    make.make_session(make.make_day(meeting)).open()

    assert running(day) == set()


def test_sessions_of_another_meeting_run_on(day):
    elsewhere = make.make_session(make.make_day(), title="X")
    elsewhere.open()

    make.make_session(day).open()

    assert running(elsewhere.day) == {"X"}


def test_opening_twice_does_not_restart_the_clock(day):
    session = make.make_session(day)
    session.open()
    opened_at = session.opened_at

    Session.objects.get(pk=session.pk).open()

    session.refresh_from_db()
    assert session.opened_at == opened_at


def test_opening_one_that_ended_starts_it_anew(day):
    moment = timezone.now() - timedelta(hours=1)
    session = make.make_session(day, opened_at=moment, ended_at=moment)

    session.open()

    session.refresh_from_db()
    assert session.running
    assert session.opened_at > moment


def test_ending_a_session_stops_its_clock_once(day):
    session = make.make_session(day)
    session.open()

    session.close()
    ended_at = session.ended_at
    session.close()

    assert session.ended_at == ended_at
    assert running(day) == set()


def test_ending_one_that_was_never_opened_changes_nothing(day):
    session = make.make_session(day)

    session.close()

    assert (session.opened_at, session.ended_at) == (None, None)


def test_a_session_that_was_opened_stays_on_the_agenda(day):
    session = make.make_session(day)
    session.open()
    session.close()

    with pytest.raises(ValidationError) as refused:
        Session.objects.get(pk=session.pk).remove()

    assert refused.value.code == "held"
    assert day.sessions.count() == 1


def test_closing_a_meeting_ends_what_runs(meeting, day):
    session = make.make_session(day)
    session.open()

    meeting.close()

    session.refresh_from_db()
    assert session.ended_at == meeting.closed_at


def test_a_closed_meeting_opens_no_session(meeting, day):
    session = make.make_session(day)
    meeting.close()

    with pytest.raises(ValidationError, match="Rapat telah ditutup"):
        session.open()


def test_a_reopened_meeting_can_be_arranged_again(meeting, day):
    meeting.close()

    meeting.reopen()
    Session(title="A", minutes=5).add_to(day)

    assert day.sessions.count() == 1


@pytest.fixture
def today(meeting):
    return make.make_day(meeting, date=timezone.localdate(timezone=meeting.region.zone))


def test_the_page_opens_a_session(secretariat, at, today):
    session = make.make_session(today, title="Pembukaan")

    response = secretariat.post(at(f"sessions/{session.pk}/opening/"), headers={"HX-Request": "true"})

    assert response.status_code == 200
    assert "“Pembukaan” dimulai." in response.content.decode()
    assert "Berlangsung sejak" in response.content.decode()
    assert running(today) == {"Pembukaan"}


def test_the_page_ends_a_session(secretariat, at, today):
    session = make.make_session(today, title="Pembukaan")
    session.open()

    response = secretariat.post(at(f"sessions/{session.pk}/closure/"))

    assert response.headers["Location"] == at(f"arrangement/#session-{session.pk}")
    assert running(today) == set()


def test_on_the_day_the_editor_offers_to_begin_what_comes_next(secretariat, at, today, rooms):
    for title, room in [("A", rooms[0]), ("B", rooms[1]), ("C", rooms[0]), ("D", None)]:
        make.make_session(today, title=title, room=room)

    response = secretariat.get(at("arrangement/"))

    offered = {row.session.title for day in response.context["days"] for row in day.rows if row.can_open}
    assert offered == {"A", "B"}


def test_the_next_for_everyone_is_offered_alone(secretariat, at, today, rooms):
    make.make_session(today, title="A").open()
    for title, room in [("B", None), ("C", rooms[0])]:
        make.make_session(today, title=title, room=room)

    response = secretariat.get(at("arrangement/"))

    offered = {row.session.title for day in response.context["days"] for row in day.rows if row.can_open}
    assert offered == {"B"}


def test_on_another_day_the_editor_offers_to_begin_nothing(secretariat, at, day):
    make.make_session(day)

    assert "/opening/" not in secretariat.get(at("arrangement/")).content.decode()


@pytest.mark.parametrize("act", ["opening", "closure"])
def test_others_run_nothing(client, sign_in, secretariat, at, day, act):
    session = make.make_session(day)
    url = at(f"sessions/{session.pk}/{act}/")

    assert client.post(url).status_code == 302
    assert [sign_in(role).post(url).status_code for role in ("operator", "desk", "note_taker", "leader")] == [403] * 4
    assert secretariat.get(url).status_code == 405
    session.refresh_from_db()
    assert session.opened_at is None


# Taking back


@pytest.fixture
def pair(day):
    """Two points of a day, the first of which is running."""
    first, second = make.make_session(day, title="A"), make.make_session(day, title="B")
    first.open()
    return first, second


def test_an_opening_is_taken_back_and_what_ended_for_it_runs_on(day, pair):
    first, second = pair
    began = first.opened_at
    second.open()

    assert second.take_back(second.opened_at)

    first.refresh_from_db()
    second.refresh_from_db()
    assert (running(day), first.opened_at, second.opened_at) == ({"A"}, began, None)


def test_an_end_is_taken_back(day, pair):
    first, _second = pair
    first.close()

    assert first.take_back(first.ended_at)
    assert running(day) == {"A"}


def test_nothing_is_taken_back_once_the_day_went_on(day, pair):
    first, second = pair
    first.close()
    ended = first.ended_at
    second.open()

    assert not first.take_back(ended)
    assert not first.take_back(first.opened_at)
    assert running(day) == {"B"}


def test_what_another_point_ended_is_not_resumed_beside_it(day, pair):
    first, second = pair
    second.open()

    assert not first.take_back(second.opened_at)
    assert running(day) == {"B"}


def test_taken_back_twice_is_once(day, pair):
    _first, second = pair
    second.open()
    at = second.opened_at

    assert [second.take_back(at), second.take_back(at)] == [True, False]
    assert running(day) == {"A"}


def test_the_message_offers_to_take_back_a_first_beginning_and_an_end(secretariat, day, pair):
    _first, second = pair
    undos = []
    for act in ("opening", "closure", "opening"):  # beginning again was asked before
        undos.append(undo_of(secretariat.post(f"{second.get_absolute_url()}{act}/", follow=True)))

    told = secretariat.post(undos[0], follow=True).content.decode()

    assert [bool(undo) for undo in undos] == [True, True, False]
    assert "tidak ada yang dikembalikan" in told
    assert running(day) == {"B"}


def test_an_undo_brings_back_the_running_point(secretariat, day, pair):
    _first, second = pair
    undo = undo_of(secretariat.post(f"{second.get_absolute_url()}opening/", follow=True))

    assert "kembali seperti semula" in secretariat.post(undo, follow=True).content.decode()
    assert running(day) == {"A"}
