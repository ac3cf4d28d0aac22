"""Names that could break a page, a form or a list are displayed unchanged."""

import pytest

from agenda.programme.releasing import publish
from tests import make

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ meeting.region }}{% now 'Y' %}",
    'Hati\'if & "Kersik" \\ %(title)s %s',
    '=HYPERLINK("http://x")',
    "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana",
    "\u202eterbalik \u0000".replace("\u0000", ""),
    "😀 ’“”",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_every_page_shows_the_name_and_runs_nothing(secretariat, client, at, meeting, day, name):
    meeting.title, meeting.venue, meeting.theme = name, name, name
    meeting.save()
    room, sector = make.make_room(meeting, name=name), make.make_sector(meeting.region, name=name)
    make.make_topic(meeting, text=name)
    session = make.make_session(day, title=name, lead=name, room=room, sector=sector, minutes=90)
    publish(meeting, name)
    session.set_minutes(60)
    make.make_session(day, title=name, room=room, fixed_at="08:30", minutes=5)

    pages = [
        secretariat.get(at("arrangement/")),
        secretariat.get(at("sessions/new/")),
        secretariat.get(at(f"sessions/{session.pk}/")),
        secretariat.get(at(f"sessions/{session.pk}/removal/")),
        secretariat.get(at("releases/")),
        secretariat.get(at("settings/")),
        secretariat.get(at("agenda/")),
        client.get(at("agenda/")),
        secretariat.post(at(f"sessions/{session.pk}/position/"), {"step": "down"}, headers={"HX-Request": "true"}),
        secretariat.post(at(f"sessions/{session.pk}/duration/"), {"minutes": "0"}, headers={"HX-Request": "true"}),
    ]

    assert [page.status_code for page in pages] == [200] * 9 + [422]
    for page in pages:
        text = page.content.decode()
        assert "<script>alert" not in text
        assert "<img src=x" not in text
        assert escaped(name) in text


def escaped(name):
    for plain, entity in [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#x27;")]:
        name = name.replace(plain, entity)
    return name


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_that_was_typed_is_kept_as_it_was_seen(secretariat, at, day, name):
    """All of it but a mark of direction, which nobody types."""
    values = {"title": name, "kind": "plenary", "day": day.pk, "after": "first", "minutes": 5, "question_minutes": 0}

    secretariat.post(at("sessions/new/"), values)

    assert day.sessions.get().title == name.replace("\u202e", "").strip()


def test_a_null_byte_is_refused(secretariat, at, day):
    values = {"title": "a\x00b", "kind": "plenary", "day": day.pk, "after": "first", "minutes": 5, "question_minutes": 0}

    assert secretariat.post(at("sessions/new/"), values).status_code == 422
