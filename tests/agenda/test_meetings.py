"""The settings of a meeting: one page for its name, days, rooms and topics."""

import pytest

from tests import make
from tests.agenda.reading import text_of
from tests.proceedings.make import make_decision


@pytest.fixture
def set_up(meeting, day):
    return {
        "rooms": [make.make_room(meeting, name=name, position=at) for at, name in enumerate(["Pendopo", "Aula"], 1)],
        "topics": [make.make_topic(meeting, text=text, position=at) for at, text in enumerate(["Masyarakat", "Perangkat"], 1)],
    }


def typed(meeting, **changed):
    """Return the data that the page sends if nothing is changed."""
    rows = {
        "days": [
            {"id": day.pk, "date": day.date.isoformat(), "starts_at": f"{day.starts_at:%H:%M}"} for day in meeting.days.all()
        ],
        "rooms": [{"id": room.pk, "name": room.name, "ORDER": room.position} for room in meeting.rooms.all()],
        "topics": [{"id": topic.pk, "text": topic.text, "ORDER": topic.position} for topic in meeting.topics.all()],
    }
    values = {name: getattr(meeting, name) for name in ("title", "short_title", "theme", "purpose", "venue", "opener")}
    for prefix, found in rows.items():
        values |= {f"{prefix}-TOTAL_FORMS": len(found) + 1, f"{prefix}-INITIAL_FORMS": len(found)}
        for number, row in enumerate([*found, {}]):
            values |= {f"{prefix}-{number}-{key}": value for key, value in row.items()}
    return {**values, **changed}


def names(rows):
    return [str(row) for row in rows.all()]


def test_saving_it_unchanged_changes_nothing(secretariat, at, meeting, set_up):
    response = secretariat.post(at("settings/"), typed(meeting))

    assert response.status_code == 303
    assert response.headers["Location"] == at("arrangement/")
    assert (names(meeting.rooms), names(meeting.topics), meeting.days.count()) == (
        ["Pendopo", "Aula"],
        ["Masyarakat", "Perangkat"],
        1,
    )


def test_all_is_saved_at_once(secretariat, at, meeting, set_up):
    changed = {
        "venue": "Gedung Mahligai",
        "theme": "Bersujud",
        "days-0-starts_at": "08:30",
        "days-1-date": "2023-12-29",
        "days-1-starts_at": "09:00",
        "rooms-2-name": "Ruang Bersujud I",
        "topics-0-ORDER": "2",
        "topics-1-ORDER": "1",
        "topics-2-text": "Nilai religius",
    }

    secretariat.post(at("settings/"), typed(meeting, **changed))

    meeting.refresh_from_db()
    assert (meeting.venue, meeting.theme) == ("Gedung Mahligai", "Bersujud")
    assert [f"{day.date} {day.starts_at:%H.%M}" for day in meeting.days.all()] == ["2023-12-28 08.30", "2023-12-29 09.00"]
    assert names(meeting.rooms) == ["Pendopo", "Aula", "Ruang Bersujud I"]
    assert [(topic.position, topic.text) for topic in meeting.topics.all()] == [
        (1, "Perangkat"),
        (2, "Masyarakat"),
        (3, "Nilai religius"),
    ]


def test_rows_can_be_removed_and_those_after_them_close_up(secretariat, at, meeting, set_up):
    secretariat.post(at("settings/"), typed(meeting, **{"topics-0-DELETE": "on", "rooms-0-DELETE": "on"}))

    assert [(topic.position, topic.text) for topic in meeting.topics.all()] == [(1, "Perangkat")]
    assert names(meeting.rooms) == ["Aula"]


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"title": ""}, "Judul lengkap"),
        ({"days-0-date": "kemarin"}, "Tanggal"),
        ({"days-1-date": "2023-12-28", "days-1-starts_at": "09:00"}, "data ganda"),
        ({"rooms-0-name": "Aula"}, "data ganda"),
        ({"topics-0-text": ""}, "Pokok bahasan"),
    ],
)
def test_what_can_not_be_comes_back_and_nothing_is_saved(secretariat, at, meeting, set_up, changed, words):
    response = secretariat.post(at("settings/"), typed(meeting, venue="Tempat yang diketik", **changed))

    meeting.refresh_from_db()
    assert response.status_code == 422
    assert words.lower() in text_of(response).lower()
    assert 'value="Tempat yang diketik"' in response.content.decode()
    assert (meeting.venue, names(meeting.rooms)) == ("Pendopo", ["Pendopo", "Aula"])


def test_a_day_with_points_stays(secretariat, at, meeting, day, set_up):
    make.make_session(day)
    make.make_day(meeting)

    response = secretariat.post(at("settings/"), typed(meeting, **{"days-0-DELETE": "on"}))

    assert response.status_code == 422
    assert "Hari ini berisi mata acara." in text_of(response)
    assert (meeting.days.count(), day.sessions.count()) == (2, 1)


def test_a_room_with_points_stays(secretariat, at, meeting, day, set_up):
    make.make_session(day, room=set_up["rooms"][0])

    response = secretariat.post(at("settings/"), typed(meeting, **{"rooms-0-DELETE": "on"}))

    assert response.status_code == 422
    assert "“Pendopo” dipakai dalam susunan acara" in text_of(response)
    assert names(meeting.rooms) == ["Pendopo", "Aula"]


def test_a_day_on_which_people_came_stays(secretariat, at, meeting, day, set_up):
    make.make_day(meeting)
    make.make_participant(meeting).check_in(day, "uji")

    response = secretariat.post(at("settings/"), typed(meeting, **{"days-0-DELETE": "on"}))

    assert response.status_code == 422
    assert "Ada kehadiran yang tercatat pada hari ini" in text_of(response)
    assert meeting.days.count() == 2


def test_a_topic_with_decisions_stays(secretariat, at, meeting, set_up):
    make_decision(meeting, topic=meeting.topics.first())

    response = secretariat.post(at("settings/"), typed(meeting, **{"topics-0-DELETE": "on"}))

    assert response.status_code == 422
    assert "“Masyarakat” memiliki rumusan" in text_of(response)
    assert names(meeting.topics) == ["Masyarakat", "Perangkat"]


def test_days_and_rooms_may_change_places(secretariat, at, meeting, day, set_up):
    second = make.make_day(meeting)
    first_date, second_date = day.date.isoformat(), second.date.isoformat()
    changed = {"days-0-date": second_date, "days-1-date": first_date, "rooms-0-name": "Aula", "rooms-1-name": "Pendopo"}

    response = secretariat.post(at("settings/"), typed(meeting, **changed))

    day.refresh_from_db()
    assert response.status_code == 303
    assert (day.date.isoformat(), names(meeting.days)) == (second_date, [first_date, second_date])
    assert names(meeting.rooms) == ["Aula", "Pendopo"]


def test_one_day_takes_the_date_of_another_that_is_removed(secretariat, at, meeting, day, set_up):
    second = make.make_day(meeting)

    response = secretariat.post(at("settings/"), typed(meeting, **{"days-0-date": str(second.date), "days-1-DELETE": "on"}))

    assert response.status_code == 303
    assert list(meeting.days.values_list("pk", "date")) == [(day.pk, second.date)]


@pytest.mark.parametrize("prefix", ["days", "rooms"])
def test_a_meeting_keeps_at_least_one_day_and_one_room(secretariat, at, meeting, day, prefix):
    make.make_room(meeting)

    response = secretariat.post(at("settings/"), typed(meeting, **{f"{prefix}-0-DELETE": "on"}))

    assert response.status_code == 422
    assert (meeting.days.count(), meeting.rooms.count()) == (1, 1)


def test_a_meeting_that_never_had_a_room_is_saved_without(secretariat, at, meeting, day):
    response = secretariat.post(at("settings/"), typed(meeting, venue="Pendopo"))

    meeting.refresh_from_db()
    assert (response.status_code, meeting.venue, meeting.rooms.count()) == (303, "Pendopo", 0)


def test_a_row_of_another_meeting_can_not_be_slipped_in(secretariat, at, meeting, set_up):
    foreign = make.make_topic(make.make_meeting(), text="Milik orang")

    response = secretariat.post(at("settings/"), typed(meeting, **{"topics-0-id": foreign.pk, "topics-0-text": "Direbut"}))

    foreign.refresh_from_db()
    assert (response.status_code, foreign.text) == (303, "Milik orang")
    assert names(meeting.topics) == ["Masyarakat", "Perangkat"]


def test_a_closed_meeting_is_not_changed(secretariat, at, meeting, set_up):
    meeting.close()

    response = secretariat.post(at("settings/"), typed(meeting, venue="Aula"))

    meeting.refresh_from_db()
    assert (response.status_code, meeting.venue) == (422, "Pendopo")
    assert "Rapat telah ditutup." in text_of(response)


def test_others_change_nothing(client, sign_in, at, meeting, set_up):
    assert client.post(at("settings/")).headers["Location"].startswith("/akun/login/")
    assert [sign_in(role).post(at("settings/")).status_code for role in ("operator", "desk", "note_taker", "leader")] == [403] * 4
    assert sign_in("secretariat", region=make.make_region()).get(at("settings/")).status_code == 404


def test_other_methods_are_refused(secretariat, at):
    assert secretariat.delete(at("settings/")).status_code == 405
