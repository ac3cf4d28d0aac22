"""The public agenda page."""

import datetime

import pytest
from django.utils import timezone

from agenda.programme.releasing import publish
from tests import make
from tests.agenda.reading import points_of, text_of
from tests.reading import flat


@pytest.fixture
def agenda(meeting, day):
    make.make_topic(meeting, text="Penguatan peran serta masyarakat")
    return [
        make.make_session(day, title="Pembukaan", kind="opening", lead="Protokol"),
        make.make_session(day, title="Rapat tim perumus", public=False, minutes=15),
        make.make_session(day, title="Penutupan", kind="closing"),
    ]


def test_before_the_first_revision_the_public_reads_that_there_is_none(client, at, agenda):
    response = client.get(at("agenda/"))

    assert response.status_code == 200
    assert "Susunan acara belum terbit" in text_of(response)
    assert points_of(response) == []


def test_the_public_reads_the_newest_revision(client, at, meeting, agenda):
    publish(meeting, "")
    agenda[0].set_minutes(20)
    publish(meeting, "")
    agenda[2].title = "Belum terbit"
    agenda[2].change("title")

    response = client.get(at("agenda/"))

    assert points_of(response) == ["Pembukaan", "Penutupan"]
    page = text_of(response)
    assert "08.00 08.20 Pembukaan 20 menit · Protokol" in page
    assert "Kamis, 28 Desember 2023, pukul 08.00–09.05 WITA" in page
    assert "Revisi 2" in page
    assert "Berubah Pembukaan 30 menit 20 menit" in page
    assert "Penguatan peran serta masyarakat" in page


def test_internal_points_never_reach_the_public(client, sign_in, at, meeting, agenda):
    publish(meeting, "")
    agenda[1].title = "Rapat tim perumus kedua"
    agenda[1].change("title")
    publish(meeting, "")

    for reader in (client, sign_in("operator"), sign_in("secretariat", region=make.make_region())):
        page = reader.get(at("agenda/")).content.decode()
        assert "perumus" not in page


@pytest.mark.parametrize("role", ["secretariat", "desk", "note_taker", "leader"])
def test_the_committee_reads_internal_points_too(sign_in, at, meeting, agenda, role):
    publish(meeting, "")

    response = sign_in(role).get(at("agenda/"))

    assert points_of(response) == ["Pembukaan", "Rapat tim perumus", "Penutupan"]
    assert "Semua sudah terbit." in text_of(response)


def test_the_committee_is_told_of_changes_that_are_not_published(sign_in, at, meeting, agenda):
    publish(meeting, "")
    agenda[0].title = "Pembukaan resmi"
    agenda[0].change("title")

    page = text_of(sign_in("note_taker").get(at("agenda/")))

    assert "1 perubahan belum terbit" in page
    assert "Pembukaan resmi" not in page
    assert "Susun acara" not in page
    assert "Susun acara" in text_of(sign_in("secretariat").get(at("agenda/")))


def test_before_the_first_revision_the_committee_reads_the_draft(sign_in, at, agenda):
    response = sign_in("desk").get(at("agenda/"))

    assert points_of(response) == ["Pembukaan", "Rapat tim perumus", "Penutupan"]
    assert "Ini draf." in text_of(response)


def test_rooms_stand_side_by_side(client, at, meeting, day):
    rooms = make.make_room(meeting, name="Pendopo"), make.make_room(meeting, name="Aula")
    for title, room in [("A", rooms[0]), ("B", rooms[1]), ("C", rooms[0]), ("D", None)]:
        make.make_session(day, title=title, room=room)
    publish(meeting, "")

    response = client.get(at("agenda/"))

    blocks = [
        [(room, [point["title"] for point in points]) for room, points in block.rooms]
        for block in response.context["days"][0].blocks
    ]
    assert blocks == [[("Pendopo", ["A"]), ("Aula", ["B"])], [("Pendopo", ["C"])], [("", ["D"])]]
    assert "08.00 08.30 Pendopo · 08.00–08.30 A" in text_of(response)


def test_points_of_one_room_that_follow_each_other_have_a_line_each(client, at, meeting, day):
    hall, room = make.make_room(meeting, name="Pendopo"), make.make_room(meeting, name="Aula")
    for title, where, minutes in [("A", hall, 30), ("B", hall, 30), ("C", room, 90), ("D", hall, 30)]:
        make.make_session(day, title=title, room=where, minutes=minutes)
    publish(meeting, "")

    [shown] = client.get(at("agenda/")).context["days"]

    # C takes as long as A, B and D together
    assert [[point["title"] for point in block.points] for block in shown.blocks] == [["A", "B", "D", "C"]]
    room.sessions.get().remove()
    publish(meeting, "")
    [shown] = client.get(at("agenda/")).context["days"]
    assert [(block.time, block.end, [point["title"] for point in block.points]) for block in shown.blocks] == [
        ("08.00", "08.30", ["A"]),
        ("08.30", "09.00", ["B"]),
        ("09.00", "09.30", ["D"]),
    ]


def test_all_days_are_shown_with_their_dates(client, at, meeting, agenda):
    make.make_session(make.make_day(meeting), title="Hari kedua")
    make.make_day(meeting)
    publish(meeting, "")

    page = text_of(client.get(at("agenda/")))

    assert "Kamis, 28 Desember 2023 08.00–09.15" in page
    assert "Jumat, 29 Desember 2023 07.30–08.00" in page
    assert "30 Desember 2023" not in page


def test_on_the_day_it_marks_what_runs_and_asks_again(client, at, meeting):
    today = make.make_day(meeting, date=timezone.localdate(timezone=meeting.region.zone))
    session = make.make_session(today, title="Pembukaan")
    make.make_session(today, title="Penutupan")
    publish(meeting, "")
    session.open()

    response = client.get(at("agenda/"), headers={"HX-Request": "true"})

    page = flat(response.content.decode())
    assert page.startswith('<div id="rundown"')
    assert 'data-again="30"' in page
    assert page.count('aria-current="time"') == 1
    assert "Pembukaan 30 menit Sedang berlangsung" in text_of(response)


def test_on_other_days_it_does_not_ask_again(client, at, meeting, agenda):
    publish(meeting, "")

    assert "hx-trigger" not in client.get(at("agenda/")).content.decode()


def test_a_reader_who_has_it_already_gets_no_page(client, at, meeting, agenda):
    publish(meeting, "")
    first = client.get(at("agenda/"))

    again = client.get(at("agenda/"), headers={"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    assert "no-cache" in again.headers["Cache-Control"]
    assert {"Cookie", "HX-Request"} <= set(again.headers["Vary"].split(", "))


@pytest.mark.parametrize("change", ["release", "running", "topic", "venue", "language", "part"])
def test_whatever_changes_the_page_is_sent_anew(client, at, meeting, agenda, change):
    publish(meeting, "")
    headers = {"If-None-Match": client.get(at("agenda/")).headers["ETag"]}
    if change == "release":
        agenda[0].set_minutes(5)
        publish(meeting, "")
    elif change == "running":
        agenda[0].open()
    elif change == "topic":
        meeting.topics.update(text="Lain")
    elif change == "venue":
        meeting.venue = "Aula"
        meeting.save()
    elif change == "language":
        assert client.get("/en" + at("agenda/"), headers=headers).status_code == 200
        return
    elif change == "part":
        headers["HX-Request"] = "true"

    assert client.get(at("agenda/"), headers=headers).status_code == 200


def test_a_signed_in_reader_always_gets_the_page(secretariat, at, meeting, agenda):
    publish(meeting, "")

    assert "ETag" not in secretariat.get(at("agenda/")).headers


def test_an_agenda_of_an_unknown_meeting_is_not_there(client, at, meeting):
    other = make.make_meeting()

    assert client.get(f"/{meeting.region.slug}/tidak-ada/agenda/").status_code == 404
    assert client.get(f"/{meeting.region.slug}/{other.slug}/agenda/").status_code == 404


def test_a_post_is_refused(client, at):
    assert client.post(at("agenda/")).status_code == 405


@pytest.mark.parametrize("count", [1, 3])
def test_its_queries_do_not_grow_with_its_points(client, at, meeting, day, count, django_assert_num_queries):
    for _number in range(count):
        make.make_session(day, room=make.make_room(meeting), sector=make.make_sector(meeting.region))
        make.make_topic(meeting)
    publish(meeting, "")

    with django_assert_num_queries(7):
        client.get(at("agenda/"))
    with django_assert_num_queries(1):  # what tells that nothing has changed
        client.get(at("agenda/"))


def test_a_fixed_time_and_a_break_are_laid_out_as_such(client, at, meeting, day):
    make.make_session(day, title="ISHOMA", kind="break", fixed_at=datetime.time(12, 15))
    publish(meeting, "")

    assert "rundown__item--anchor" in client.get(at("agenda/")).content.decode()
