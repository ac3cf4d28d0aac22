"""Adding, editing and removing a point of the agenda on its own page."""

import datetime

import pytest

from agenda.models import Session
from tests import make
from tests.agenda.reading import text_of
from tests.pressing import press


def values(day, **changed):
    plain = {
        "title": "Pembukaan",
        "kind": "opening",
        "day": day.pk,
        "after": "first",
        "minutes": "20",
        "question_minutes": "0",
        "fixed_at": "",
        "room": "",
        "lead": "Protokol",
        "sector": "",
        "public": "on",
    }
    return {**plain, **changed}


def order(day):
    return [session.title for session in day.sessions.all()]


def test_a_point_is_added_where_it_was_asked_for(secretariat, at, meeting, day):
    registration, _report = make.make_session(day, title="Registrasi"), make.make_session(day, title="Laporan")
    room, sector = make.make_room(meeting), make.make_sector(meeting.region)
    wanted = values(
        day, after=registration.pk, fixed_at="08:30", question_minutes="5", room=room.pk, sector=sector.pk, kind="plenary"
    )

    response = secretariat.post(at("sessions/new/"), wanted)

    added = Session.objects.get(title="Pembukaan")
    assert response.status_code == 303
    assert response.headers["Location"] == at(f"arrangement/#session-{added.pk}")
    assert order(day) == ["Registrasi", "Pembukaan", "Laporan"]
    assert (added.minutes, added.question_minutes, added.fixed_at) == (20, 5, datetime.time(8, 30))
    assert (added.room, added.sector, added.lead, added.kind, added.public) == (room, sector, "Protokol", "plenary", True)


def test_a_new_point_comes_last_by_default(secretariat, at, meeting, day):
    last, tomorrow = make.make_session(day), make.make_day(meeting)
    there = make.make_session(tomorrow)

    assert secretariat.get(at("sessions/new/")).context["form"]["after"].value() == str(last.pk)

    form = secretariat.get(at(f"sessions/new/?day={tomorrow.date}")).context["form"]
    assert (form["day"].value(), form["after"].value()) == (tomorrow.pk, str(there.pk))
    assert secretariat.get(at("sessions/new/?day=2023-13-45")).context["form"]["day"].value() == day.pk


def test_with_one_day_the_day_is_not_asked_for(secretariat, at, day):
    assert secretariat.get(at("sessions/new/")).context["form"]["day"].is_hidden


def test_choices_are_those_of_the_meeting(secretariat, at, meeting, day):
    mine = [make.make_room(meeting, name="Pendopo"), make.make_sector(meeting.region, name="Ekonomi")]
    make.make_room(make.make_meeting(region=meeting.region), name="Aula lain")
    make.make_sector(name="Bidang asing")
    make.make_session(title="Acara asing")

    page = text_of(secretariat.get(at("sessions/new/")))

    assert [name for name in ("Pendopo", "Ekonomi", "Aula lain", "Bidang asing", "Acara asing") if name in page] == [
        str(row) for row in mine
    ]


@pytest.mark.parametrize("field", ["day", "after", "room", "sector"])
def test_a_row_of_another_region_can_not_be_slipped_in(secretariat, at, day, field):
    elsewhere = make.make_session()
    foreign = {
        "day": elsewhere.day.pk,
        "after": elsewhere.pk,
        "room": make.make_room(elsewhere.meeting).pk,
        "sector": make.make_sector().pk,
    }

    response = secretariat.post(at("sessions/new/"), {**values(day), field: foreign[field]})

    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    assert order(day) == []


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"title": ""}, "title"),
        ({"title": "x" * 201}, "title"),
        ({"minutes": "0"}, "minutes"),
        ({"minutes": "1441"}, "minutes"),
        ({"minutes": ""}, "minutes"),
        ({"question_minutes": "21"}, "question_minutes"),
        ({"question_minutes": "-1"}, "question_minutes"),
        ({"fixed_at": "25:00"}, "fixed_at"),
        ({"kind": "party"}, "kind"),
        ({"after": ""}, "after"),
    ],
)
def test_what_can_not_be_comes_back_with_what_was_typed(secretariat, at, day, wrong, field):
    response = secretariat.post(at("sessions/new/"), values(day, lead="Seksi Acara", **wrong))

    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    assert 'value="Seksi Acara"' in response.content.decode()
    assert order(day) == []


def test_a_closed_meeting_takes_no_more_sessions(secretariat, at, meeting, day):
    meeting.close()

    response = secretariat.post(at("sessions/new/"), values(day))

    assert response.status_code == 422
    assert "Rapat telah ditutup." in text_of(response)
    assert order(day) == []
    assert at("sessions/new/") not in secretariat.get(at("arrangement/")).content.decode()


def test_a_point_is_edited_and_keeps_its_place(secretariat, at, day):
    first, second = make.make_session(day, title="A"), make.make_session(day, title="B")

    form = secretariat.get(at(f"sessions/{second.pk}/")).context["form"]
    assert form["after"].value() == str(first.pk)
    response = secretariat.post(at(f"sessions/{second.pk}/"), values(day, title="B2", after=first.pk, public=""))

    second.refresh_from_db()
    assert response.headers["Location"] == at(f"arrangement/#session-{second.pk}")
    assert (order(day), second.public) == (["A", "B2"], False)


def test_editing_can_move_a_point_to_another_day(secretariat, at, meeting, day):
    first, second = make.make_session(day, title="A"), make.make_session(day, title="B")
    tomorrow = make.make_day(meeting)
    there = make.make_session(tomorrow, title="X")

    secretariat.post(at(f"sessions/{first.pk}/"), values(tomorrow, title="A", after="first"))
    secretariat.post(at(f"sessions/{second.pk}/"), values(tomorrow, title="B", after=there.pk))

    assert (order(day), order(tomorrow)) == ([], ["A", "X", "B"])


def test_when_only_the_day_is_changed_a_point_comes_last_there(secretariat, at, meeting, day):
    first, second = make.make_session(day, title="A"), make.make_session(day, title="B")
    tomorrow = make.make_day(meeting)
    make.make_session(tomorrow, title="X")

    secretariat.post(at(f"sessions/{second.pk}/"), values(tomorrow, title="B", after=first.pk))

    assert (order(day), order(tomorrow)) == (["A"], ["X", "B"])


def test_a_point_does_not_come_after_itself(secretariat, at, day):
    session = make.make_session(day)

    assert secretariat.post(at(f"sessions/{session.pk}/"), values(day, after=session.pk)).status_code == 422


def test_a_wrong_edit_changes_nothing(secretariat, at, day):
    session = make.make_session(day, title="A")

    response = secretariat.post(at(f"sessions/{session.pk}/"), values(day, title="B", minutes="0"))

    session.refresh_from_db()
    assert (response.status_code, session.title, session.minutes) == (422, "A", 30)
    assert 'value="B"' in response.content.decode()


def test_removing_asks_first_and_says_what_goes_with_it(secretariat, at, meeting, day):
    session = make.make_session(day, title="Pembukaan")
    participant = make.make_participant(meeting)
    participant.assignments.create(session=session, role="mc")

    page = text_of(secretariat.get(at(f"sessions/{session.pk}/removal/")))

    assert "Hapus “Pembukaan” dari susunan acara?" in page
    assert "Ikut terhapus" in page
    assert order(day) == ["Pembukaan"]


def test_removing_closes_the_gap(secretariat, at, day):
    sessions = [make.make_session(day, title=title) for title in "ABC"]

    response = secretariat.post(at(f"sessions/{sessions[1].pk}/removal/"))

    assert response.status_code == 303
    assert response.headers["Location"] == at("arrangement/")
    assert [(session.position, session.title) for session in day.sessions.all()] == [(1, "A"), (2, "C")]


def test_a_point_that_was_opened_is_not_removed(secretariat, at, day):
    session = make.make_session(day, title="Pembukaan")
    session.open()

    response = secretariat.post(at(f"sessions/{session.pk}/removal/"))

    assert response.status_code == 422
    assert "“Pembukaan” sudah dimulai, jadi tidak dapat dihapus." in text_of(response)
    assert order(day) == ["Pembukaan"]


def test_a_point_that_was_held_says_so_and_offers_no_removal(secretariat, at, day):
    session = make.make_session(day)
    session.open()
    session.close()

    page = secretariat.get(at(f"sessions/{session.pk}/")).content.decode()

    assert ("Mulai lagi mata acara ini" in page, "catatan waktu ini hilang" in page, "/removal/" in page) == (True, True, False)


def test_a_point_that_was_held_begins_again_after_it_was_asked(secretariat, at, day):
    session = make.make_session(day)
    session.open()
    session.close()

    press(secretariat, at(f"sessions/{session.pk}/"), "Mulai lagi mata acara ini")

    session.refresh_from_db()
    assert session.running


def test_a_point_at_which_people_checked_in_is_not_removed(secretariat, at, meeting, day):
    session = make.make_session(day, title="Pembukaan")
    make.make_check_in(make.make_participant(meeting), day, session=session)

    response = secretariat.post(at(f"sessions/{session.pk}/removal/"))

    assert response.status_code == 422
    assert "masih dipakai data lain" in text_of(response)
    assert order(day) == ["Pembukaan"]


PAGES = ["sessions/new/", "sessions/{pk}/", "sessions/{pk}/removal/"]


@pytest.mark.parametrize("page", PAGES)
def test_strangers_sign_in_and_operators_are_refused(client, sign_in, at, day, page):
    url = at(page.format(pk=make.make_session(day).pk))

    assert client.get(url).headers["Location"].startswith("/akun/login/")
    assert client.post(url, values(day)).headers["Location"].startswith("/akun/login/")
    for role in ("operator", "desk", "note_taker", "leader"):
        member = sign_in(role)
        assert (member.get(url).status_code, member.post(url, values(day)).status_code) == (403, 403)
    assert len(order(day)) == 1


@pytest.mark.parametrize("page", PAGES)
def test_a_secretariat_of_another_region_finds_nothing(sign_in, at, day, page):
    url = at(page.format(pk=make.make_session(day).pk))
    stranger = sign_in("secretariat", region=make.make_region())

    assert (stranger.get(url).status_code, stranger.post(url, values(day)).status_code) == (404, 404)


def test_a_session_of_another_meeting_is_not_at_this_address(secretariat, at):
    elsewhere = make.make_session()

    assert secretariat.get(at(f"sessions/{elsewhere.pk}/")).status_code == 404


def test_other_methods_are_refused(secretariat, at, day):
    session = make.make_session(day)

    assert [secretariat.put(at(page.format(pk=session.pk))).status_code for page in PAGES] == [405, 405, 405]
