"""The order of a day: positions run 1..n, whatever is moved by whomever at any time."""

import threading
from concurrent.futures import ThreadPoolExecutor, wait

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, connections, transaction

from agenda.models import Session
from tests import make
from tests.agenda.reading import rows_of


def order(day):
    """Return position and title of each session."""
    return [(session.position, session.title) for session in day.sessions.all()]


@pytest.fixture
def three(day):
    return [make.make_session(day, title=title) for title in "ABC"]


def test_a_new_session_comes_last(day, three):
    Session(title="D", minutes=10).add_to(day)

    assert order(day) == [(1, "A"), (2, "B"), (3, "C"), (4, "D")]


def test_a_new_session_can_take_a_position_and_the_rest_makes_room(day, three):
    Session(title="D", minutes=10).add_to(day, 2)

    assert order(day) == [(1, "A"), (2, "D"), (3, "B"), (4, "C")]


@pytest.mark.parametrize(
    ("position", "expected"),
    [(1, "BAC"), (2, "ABC"), (3, "ACB"), (99, "ACB"), (0, "BAC"), (-5, "BAC")],
)
def test_a_session_moves_to_a_position(day, three, position, expected):
    three[1].move(position)

    assert order(day) == list(enumerate(expected, 1))


def test_up_and_down_are_one_step_and_stop_at_the_ends(day, three):
    three[2].move_up()
    assert order(day) == list(enumerate("ACB", 1))

    three[2].move_up()
    three[2].move_up()
    assert order(day) == list(enumerate("CAB", 1))

    three[0].move_down()
    three[0].move_down()
    assert order(day) == list(enumerate("CBA", 1))


def test_a_session_moves_to_another_day_and_the_old_day_closes_up(meeting, day, three):
    tomorrow = make.make_day(meeting)
    make.make_session(tomorrow, title="X")

    three[0].move(1, tomorrow)

    assert order(day) == [(1, "B"), (2, "C")]
    assert order(tomorrow) == [(1, "A"), (2, "X")]


def test_a_session_stays_in_its_meeting(day, three):
    elsewhere = make.make_day()

    with pytest.raises(ValueError, match="stays in its meeting"):
        three[0].move(1, elsewhere)

    assert order(day) == list(enumerate("ABC", 1))


def test_a_session_takes_no_room_of_another_meeting(day):
    room = make.make_room(make.make_meeting())

    with pytest.raises(ValueError, match="another meeting"):
        Session(title="D", minutes=10, room=room).add_to(day)

    assert order(day) == []


def test_a_session_takes_no_field_of_another_region(day):
    with pytest.raises(ValueError, match="another region"):
        Session(title="D", minutes=10, sector=make.make_sector()).add_to(day)


def test_the_place_that_an_old_copy_remembers_does_not_count(day, three):
    old = Session.objects.get(pk=three[0].pk)
    three[2].move(1)

    old.move_down()

    assert order(day) == list(enumerate("CBA", 1))


def test_editing_an_old_copy_does_not_bring_back_its_position(day, three):
    old = Session.objects.get(pk=three[0].pk)
    three[0].move(3)
    old.title = "A2"

    old.change("title")

    assert order(day) == list(enumerate(["B", "C", "A2"], 1))


def test_when_a_session_leaves_those_after_it_close_up(day, three):
    three[1].remove()

    assert order(day) == [(1, "A"), (2, "C")]


def test_a_closed_meeting_keeps_its_order(meeting, day, three):
    meeting.close()

    for act in [three[0].move_down, three[0].remove, lambda: three[0].set_minutes(5), lambda: Session(minutes=1).add_to(day)]:
        with pytest.raises(ValidationError) as refused:
            act()
        assert refused.value.code == "closed"

    assert order(day) == list(enumerate("ABC", 1))


def test_a_session_that_was_removed_meanwhile_says_so(day, three):
    old = Session.objects.get(pk=three[1].pk)
    three[1].remove()

    acts = [old.move_up, old.move_down, old.remove, old.open, old.close]
    acts += [lambda: old.move(1), lambda: old.move_among(1, None), lambda: old.move_after(None, day)]
    for act in [*acts, lambda: old.set_minutes(5), lambda: old.change("title")]:
        with pytest.raises(ValidationError) as refused:
            act()
        assert refused.value.code == "gone"

    assert order(day) == [(1, "A"), (2, "C")]


def test_a_session_whose_neighbour_was_removed_meanwhile_comes_last(day, three):
    neighbour = Session.objects.get(pk=three[1].pk)
    three[1].remove()

    three[0].move_after(neighbour, day)

    assert order(day) == [(1, "C"), (2, "A")]


def test_the_history_keeps_where_a_session_stood(day, three):
    three[0].move(3)

    history = Session.pgh_event_models["update"].objects.filter(pgh_obj=three[0], pgh_label="update")
    assert [row.position for row in history] == [3]


@pytest.mark.django_db(transaction=True)
def test_two_browsers_that_reorder_at_once_wait_for_each_other(day, three):
    waiting = threading.Event()

    def second_browser():
        try:
            session = Session.objects.get(pk=three[2].pk)
            waiting.set()
            session.move(1)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(1) as thread:
        with transaction.atomic():
            three[0].move(3)
            other = thread.submit(second_browser)
            assert waiting.wait(10)
            wait([other], timeout=0.3)
            assert other.running()  # held until this one has committed
        failed = other.exception(10)

    assert failed is None
    assert order(day) == list(enumerate("CBA", 1))


@pytest.mark.django_db(transaction=True)
def test_many_moves_at_once_leave_no_hole_and_no_double(day):
    sessions = [make.make_session(day) for _number in range(6)]

    def move(session, position):
        Session.objects.get(pk=session.pk).move(position)
        connections.close_all()

    threads = [threading.Thread(target=move, args=(session, 6 - at)) for at, session in enumerate(sessions)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)

    assert [position for position, _title in order(day)] == [1, 2, 3, 4, 5, 6]
    assert connection.is_usable()


@pytest.fixture
def two_rooms(meeting, day):
    """H: hall, A: aula, E: everyone."""
    hall, aula = make.make_room(meeting, name="Pendopo"), make.make_room(meeting, name="Aula")
    for title, room in [("H1", hall), ("A1", aula), ("A2", aula), ("H2", hall), ("E", None)]:
        make.make_session(day, title=title, room=room)
    return hall, aula


def titled(day, title):
    return day.sessions.get(title=title)


def test_in_the_list_of_a_room_a_step_goes_past_what_is_not_seen_there(day, two_rooms):
    titled(day, "H2").move_up(two_rooms[0])
    assert "".join(title for _position, title in order(day)) == "H2H1A1A2E"

    titled(day, "H2").move_down(two_rooms[0])
    titled(day, "H2").move_down(two_rooms[0])
    titled(day, "H2").move_down(two_rooms[0])
    assert "".join(title for _position, title in order(day)) == "H1A1A2EH2"


def test_in_the_list_of_a_room_a_place_counts_what_is_seen_there(day, two_rooms):
    titled(day, "E").move_among(1, two_rooms[1])
    assert "".join(title for _position, title in order(day)) == "H1EA1A2H2"

    titled(day, "A1").move_among(3, two_rooms[1])
    assert "".join(title for _position, title in order(day)) == "H1EA2A1H2"


def test_the_buttons_in_the_list_of_a_room_move_in_it_and_answer_with_it(secretariat, at, day, two_rooms):
    session, query = titled(day, "H2"), f"?room={two_rooms[0].pk}"

    response = secretariat.post(at(f"sessions/{session.pk}/position/{query}"), {"step": "up"}, headers={"HX-Request": "true"})

    assert [title for _time, title, _minutes in rows_of(response)] == ["H2", "H1", "E"]
    assert f"/sessions/{session.pk}/position/{query}" in response.content.decode()
    again = secretariat.post(at(f"sessions/{session.pk}/position/{query}"), {"position": "2"})
    assert again.headers["Location"] == at(f"arrangement/{query}#session-{session.pk}")
    assert "".join(title for _position, title in order(day)) == "H1H2A1A2E"


def post(client, at, session, htmx=False, **values):
    return client.post(at(f"sessions/{session.pk}/position/"), values, headers={"HX-Request": "true"} if htmx else {})


def test_the_button_up_answers_with_the_whole_editor(secretariat, at, day, three):
    response = post(secretariat, at, three[1], step="up", htmx=True)

    assert response.status_code == 200
    assert '<div id="arrangement"' in response.content.decode()
    assert "“B” dinaikkan." in response.content.decode()
    assert f"/sessions/{three[1].pk}/position/?position=2" in response.content.decode()
    assert order(day) == list(enumerate("BAC", 1))


def test_without_htmx_a_move_leads_back_to_its_row(secretariat, at, day, three):
    response = post(secretariat, at, three[1], step="down", position="")

    assert response.status_code == 303
    assert response.headers["Location"] == at(f"arrangement/#session-{three[1].pk}")
    assert order(day) == list(enumerate("ACB", 1))


def test_a_drop_names_the_position(secretariat, at, day, three):
    post(secretariat, at, three[2], position=1, htmx=True)

    assert order(day) == list(enumerate("CAB", 1))


def test_an_undo_names_the_position_in_its_address(secretariat, at, day, three):
    secretariat.post(at(f"sessions/{three[0].pk}/position/?position=3"))

    assert order(day) == list(enumerate("BCA", 1))


def test_a_step_past_the_end_changes_nothing_and_says_nothing(secretariat, at, day, three):
    response = post(secretariat, at, three[0], step="up", htmx=True)

    assert response.status_code == 200
    assert "data-toast" not in response.content.decode()
    assert order(day) == list(enumerate("ABC", 1))


@pytest.mark.parametrize("values", [{}, {"position": "0"}, {"position": "satu"}, {"step": "sideways"}, {"position": "99999999"}])
def test_a_move_to_nowhere_is_refused(secretariat, at, day, three, values):
    response = post(secretariat, at, three[0], htmx=True, **values)

    assert response.status_code == 422
    assert 'role="alert"' in response.content.decode()
    assert order(day) == list(enumerate("ABC", 1))


def test_a_move_in_a_closed_meeting_says_why_not(secretariat, at, meeting, day, three):
    meeting.close()

    response = post(secretariat, at, three[0], step="down", htmx=True)

    assert response.status_code == 422
    assert "Rapat telah ditutup." in response.content.decode()


def test_a_stranger_moves_nothing(client, at, day, three):
    response = post(client, at, three[0], step="down")

    assert response.status_code == 302
    assert response.headers["Location"].startswith("/akun/login/")
    assert order(day) == list(enumerate("ABC", 1))


def test_an_operator_moves_nothing(sign_in, at, day, three):
    assert post(sign_in("operator"), at, three[0], step="down").status_code == 403
    assert order(day) == list(enumerate("ABC", 1))


def test_a_session_of_another_meeting_is_not_there(secretariat, at, day):
    elsewhere = make.make_session()

    assert post(secretariat, at, elsewhere, step="down").status_code == 404


def test_a_get_is_refused(secretariat, at, day, three):
    assert secretariat.get(at(f"sessions/{three[0].pk}/position/")).status_code == 405
