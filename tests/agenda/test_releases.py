"""Publishing: frozen content, refusals, and changes in words."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import ProgrammingError, transaction
from django.utils import translation

from agenda.models import Release
from agenda.programme.changes import changes_between, tell
from agenda.programme.releasing import Draft, for_public, publish
from tests import make
from tests.agenda.reading import text_of


@pytest.fixture
def agenda(meeting, day):
    """Three points: opening 08.00, report 08.30, exposé 09.00 in a room."""
    room, sector = make.make_room(meeting, name="Pendopo"), make.make_sector(meeting.region, name="Ekonomi")
    return [
        make.make_session(day, title="Pembukaan", kind="opening", lead="Protokol"),
        make.make_session(day, title="Laporan"),
        make.make_session(day, title="Ekspose", kind="expose", room=room, sector=sector, minutes=50, question_minutes=15),
    ]


def told(meeting, language="id"):
    with translation.override(language):
        return [str(change) for change in tell(Draft(meeting).changes)]


def test_a_revision_freezes_all_that_is_printed(meeting, agenda):
    release = publish(meeting, "Nurhidayah")

    assert (release.number, release.released_by, release.changes) == (1, "Nurhidayah", [])
    assert release.content == {
        "venue": "Pendopo",
        "days": [
            {
                "date": "2023-12-28",
                "sessions": [
                    {
                        "id": session.pk,
                        "time": time,
                        "end": end,
                        "start": start,
                        "minutes": session.minutes,
                        "question_minutes": session.question_minutes,
                        "fixed": False,
                        "title": session.title,
                        "kind": session.kind,
                        "lead": session.lead,
                        "room": room,
                        "sector": sector,
                        "public": True,
                    }
                    for session, time, end, start, room, sector in [
                        (agenda[0], "08.00", "08.30", 480, "", ""),
                        (agenda[1], "08.30", "09.00", 510, "", ""),
                        (agenda[2], "09.00", "09.50", 540, "Pendopo", "Ekonomi"),
                    ]
                ],
            }
        ],
    }


def test_what_is_published_does_not_change_with_the_agenda(meeting, agenda):
    publish(meeting, "")

    agenda[0].remove()
    meeting.rooms.update(name="Aula")

    content = meeting.releases.get().content
    assert [session["title"] for session in content["days"][0]["sessions"]] == ["Pembukaan", "Laporan", "Ekspose"]
    assert content["days"][0]["sessions"][2]["room"] == "Pendopo"


def test_the_database_keeps_a_revision_as_it_was(meeting, agenda):
    release = publish(meeting, "")
    release.content["venue"] = "Aula"

    with pytest.raises(ProgrammingError, match="Cannot update rows"), transaction.atomic():
        release.save()
    with pytest.raises(ProgrammingError, match="Cannot update rows"), transaction.atomic():
        Release.objects.update(number=7)


def test_revisions_are_numbered(meeting, agenda):
    publish(meeting, "")
    agenda[0].set_minutes(20)

    assert publish(meeting, "").number == 2
    assert [release.number for release in meeting.releases.all()] == [2, 1]


def test_a_clash_is_not_published(meeting, agenda, day):
    make.make_session(day, title="ISHOMA", fixed_at=datetime.time(9, 30))

    with pytest.raises(ValidationError, match="1 bentrok harus diselesaikan dahulu"):
        publish(meeting, "")

    assert not meeting.releases.exists()


def test_an_empty_agenda_is_not_published(meeting, day):
    with pytest.raises(ValidationError, match="belum berisi mata acara"):
        publish(meeting, "")


def test_the_same_agenda_is_not_published_twice(meeting, agenda):
    publish(meeting, "")

    with pytest.raises(ValidationError, match="Tidak ada perubahan sejak Revisi 1"):
        publish(meeting, "")


def test_an_internal_change_is_reason_enough(meeting, agenda, day):
    publish(meeting, "")
    make.make_session(day, title="Rapat tim", public=False)

    release = publish(meeting, "")

    assert (release.number, release.changes) == (2, [])


def test_a_closed_meeting_publishes_nothing(meeting, agenda):
    meeting.close()

    with pytest.raises(ValidationError, match="Rapat telah ditutup"):
        publish(meeting, "")


def test_the_public_content_leaves_internal_points_out(meeting, agenda, day):
    make.make_session(day, title="Rapat tim", public=False)
    make.make_session(make.make_day(meeting), title="Evaluasi panitia", public=False)

    content = for_public(publish(meeting, "").content)

    assert [[session["title"] for session in day["sessions"]] for day in content["days"]] == [["Pembukaan", "Laporan", "Ekspose"]]


def test_nothing_changed_is_no_change(meeting, agenda):
    publish(meeting, "")

    assert told(meeting) == []


def test_a_new_point_is_told_and_those_that_it_shifts_are_gathered(meeting, agenda, day):
    publish(meeting, "")
    new = make.make_session(day, title="Penghargaan", minutes=10)
    new.move(1)

    assert told(meeting) == [
        "Baru: Penghargaan (08.00, 10 menit)",
        "Bergeser: 3 mata acara lain (10 menit lebih lambat)",
    ]
    assert tell(Draft(meeting).changes)[1].details == ["08.10 Pembukaan", "08.40 Laporan", "09.10 Ekspose"]


def test_a_removed_point_is_told_and_one_that_it_shifts_is_named(meeting, agenda):
    publish(meeting, "")
    agenda[1].remove()

    assert told(meeting) == ["Dihapus: Laporan (08.30, 30 menit)", "Bergeser: Ekspose (08.30, 30 menit lebih awal)"]


def test_a_moved_point_is_told_once(meeting, agenda):
    publish(meeting, "")
    agenda[2].move(1)

    assert told(meeting) == [
        "Pindah: Ekspose (09.00 → 08.00)",
        "Bergeser: 2 mata acara lain (50 menit lebih lambat)",
    ]


def test_a_point_that_moves_to_another_day_is_told_with_both_days(meeting, agenda):
    publish(meeting, "")
    agenda[2].move(1, make.make_day(meeting))

    assert told(meeting) == ["Pindah: Ekspose (Kamis, 28 Desember 2023, 09.00 → Jumat, 29 Desember 2023, 07.30)"]


def test_a_point_that_moves_to_another_room_is_told_with_both_rooms(meeting, agenda):
    publish(meeting, "")
    agenda[2].room = None
    agenda[2].change("room")

    assert told(meeting) == ["Pindah: Ekspose (Pendopo → semua peserta)"]


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("minutes", 45, "Berubah: Ekspose (50 menit → 45 menit)"),
        ("question_minutes", 5, "Berubah: Ekspose (tanya jawab 15 menit → tanya jawab 5 menit)"),
        ("title", "Ekspose Ekonomi", "Berubah: Ekspose Ekonomi (Ekspose → Ekspose Ekonomi)"),
        ("lead", "Asisten", "Berubah: Ekspose (tanpa penanggung jawab → Asisten)"),
        ("kind", "plenary", "Berubah: Ekspose (Ekspose → Pleno)"),
        ("sector", None, "Berubah: Ekspose (Ekonomi → tanpa bidang)"),
        ("fixed_at", datetime.time(9), "Berubah: Ekspose (mengikuti mata acara sebelumnya → waktu tetap)"),
        ("public", False, "Berubah: Ekspose (umum → internal)"),
    ],
)
def test_each_thing_that_changes_is_told(meeting, agenda, field, value, expected):
    publish(meeting, "")
    setattr(agenda[2], field, value)
    agenda[2].change(field)

    assert told(meeting) == [expected]


def test_another_venue_is_told(meeting, agenda):
    publish(meeting, "")
    meeting.venue = "Gedung Mahligai"
    meeting.save()

    assert told(meeting) == ["Berubah: Tempat (Pendopo → Gedung Mahligai)"]


def test_a_change_is_told_in_the_language_of_the_reader(meeting, agenda):
    publish(meeting, "")
    agenda[0].set_minutes(20)

    assert told(meeting, "en") == [
        "Changed: Pembukaan (30 minutes → 20 minutes)",
        "Shifted: 2 other points (10 minutes earlier)",
    ]


def test_for_the_public_a_point_that_becomes_internal_is_removed(meeting, agenda):
    publish(meeting, "")
    agenda[1].public = False
    agenda[1].change("public")

    release = publish(meeting, "")

    assert [str(change) for change in tell(release.changes)] == ["Dihapus: Laporan (08.30, 30 menit)"]


def test_between_equal_contents_nothing_changed(meeting, agenda):
    content = publish(meeting, "").content

    assert changes_between(content, content) == []


def test_the_page_shows_what_would_change_and_asks(secretariat, at, meeting, agenda):
    publish(meeting, "")
    agenda[0].set_minutes(20)

    page = text_of(secretariat.get(at("releases/")))

    assert "Terbitkan Revisi 2?" in page
    assert "Berubah Pembukaan 30 menit 20 menit" in page
    assert meeting.releases.count() == 1


def test_the_page_publishes_and_shows_the_agenda(secretariat, at, meeting, agenda):
    response = secretariat.post(at("releases/"), follow=True)

    assert response.redirect_chain == [(at("agenda/"), 303)]
    assert "Revisi 1 telah terbit." in text_of(response)
    assert meeting.releases.get().released_by.startswith("secretariat-")


def test_the_page_says_why_it_can_not_be_published(secretariat, at, meeting, agenda, day):
    make.make_session(day, title="ISHOMA", fixed_at=datetime.time(9, 30))

    response = secretariat.post(at("releases/"))

    assert response.status_code == 422
    assert "1 bentrok harus diselesaikan dahulu." in text_of(response)
    assert not meeting.releases.exists()
    assert '<form class="cluster" method="post">' not in secretariat.get(at("releases/")).content.decode()


def test_others_publish_nothing(client, sign_in, at, meeting, agenda):
    assert client.post(at("releases/")).headers["Location"].startswith("/akun/login/")
    assert [sign_in(role).post(at("releases/")).status_code for role in ("operator", "desk", "note_taker", "leader")] == [403] * 4
    assert sign_in("secretariat", region=make.make_region()).post(at("releases/")).status_code == 404
    assert not meeting.releases.exists()
