"""The personal page."""

import re
from datetime import UTC, date, datetime

from agenda.programme.releasing import publish
from participants.access.links import operator_url, personal_url
from participants.answers import answering
from participants.models import Assignment, Participant, Reception
from presentations.models import Extension, Window
from proceedings.models import FollowUp
from tests import make
from tests.proceedings.make import make_decision
from tests.reading import flat


def test_a_link_opens_the_page_of_its_person(client, meeting):
    person = make.make_participant(meeting, name="Hj. Siti Zulaikha, S.K.M.", office="Kepala Dinas Kesehatan")

    page = client.get(personal_url(person)).content.decode()

    assert [text in page for text in ["Hj. Siti Zulaikha, S.K.M.", "Kepala Dinas Kesehatan", meeting.title]] == [True] * 3


def test_the_page_is_kept_by_nobody(client, meeting):
    response = client.get(personal_url(make.make_participant(meeting)))

    assert response.headers["Cache-Control"] == "private, no-store"
    assert response.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert response.headers["Referrer-Policy"] == "same-origin"


def test_to_look_at_the_page_changes_nothing(client, meeting):
    person = make.make_participant(meeting)
    before = Participant.objects.values().get(pk=person.pk)

    client.get(personal_url(person))

    assert Participant.objects.values().get(pk=person.pk) == before


def test_a_link_of_another_meeting_is_not_there(client, meeting):
    person = make.make_participant(make.make_meeting(region=meeting.region))
    token = personal_url(person).rstrip("/").split("/")[-1]

    assert client.get(f"{meeting.get_absolute_url()}p/{token}/").status_code == 404


def test_a_link_with_an_older_generation_is_not_there(client, meeting):
    person = make.make_participant(meeting)
    url = personal_url(person)
    Participant.objects.filter(pk=person.pk).update(link_generation=2)

    assert client.get(url).status_code == 404


def test_the_page_shows_no_number_and_no_contact_of_anyone(client, meeting):
    official = make.make_official(meeting.region, nip="197503122000031904", phone="+6281234567890", email="pribadi@example.go.id")
    person = make.make_participant(meeting, official=official, phone="+6281234567891")

    page = client.get(personal_url(person)).content.decode()

    assert [text for text in ["19750312", "81234567890", "81234567891", "pribadi@"] if text in page] == []


def solid(page):
    """Return the visible solid buttons of a page."""
    shown = re.sub(r"<details.*?</details>", "", page, flags=re.DOTALL)
    found = re.findall(r'<(?:button|a) class="(button[^"]*)"[^>]*>([^<]*)', shown)
    return [word.strip() for classes, word in found if not re.search("button--(quiet|plain)", classes)]


def read(client, person):
    return flat(client.get(personal_url(person)).content.decode())


def test_one_button_is_solid_whatever_comes_next(client, meeting):
    units = [make.make_unit(meeting.region), make.make_unit(meeting.region)]
    for unit in units:
        make.make_expose(meeting, unit)
    person = make.make_participant(meeting, *units)

    before = read(client, person)
    answering.be_represented(person, "uji", "Dinas luar", "Rusli", "Sekretaris")
    sending = read(client, person)
    answering.attend(person, "uji")
    attending = read(client, person)

    assert [solid(page) for page in (before, sending, attending)] == [
        ["Kirim konfirmasi"],
        ["Kirim lewat WhatsApp"],
        ["Unggah bahan paparan"],
    ]


def test_who_comes_is_shown_a_code_and_who_does_not_is_not(client, meeting):
    comes, stays = make.make_participant(meeting), make.make_participant(meeting)
    answering.decline(stays, "uji", "Sakit")
    vacant = make.make_participant(meeting, name="")

    assert ["object__qr" in read(client, one) for one in (comes, stays, vacant)] == [True, False, False]


def test_the_code_can_be_kept_as_a_picture(client, meeting):
    response = client.get(f"{personal_url(make.make_participant(meeting))}code.png")

    assert response.headers["Content-Type"] == "image/png"
    assert response.headers["Cache-Control"] == "private, no-store"
    assert response.content.startswith(b"\x89PNG")


def test_the_slides_and_the_results_have_a_state_and_a_deadline_each(client, meeting):
    unit = make.make_unit(meeting.region)
    expose = make.make_expose(meeting, unit)
    Window.objects.create(
        meeting=meeting,
        opens_at=datetime(2023, 12, 1, tzinfo=UTC),
        closes_at=datetime(2023, 12, 22, 8, tzinfo=UTC),
        corrects_until=datetime(2023, 12, 26, tzinfo=UTC),
    )
    person = make.make_participant(meeting, unit)

    first = read(client, person)
    Extension.objects.create(expose=expose, until=datetime(2023, 12, 24, 4, tzinfo=UTC), reason="Listrik", granted_by="uji")
    longer = read(client, person)

    assert first.count("Jumat, 22 Desember 2023, pukul 16.00 WITA") == 2
    assert longer.count("Minggu, 24 Desember 2023, pukul 12.00 WITA") == 2
    assert "lewat batas waktu" in longer


def test_the_page_tells_whom_to_ask_and_until_when_to_answer(client, meeting):
    Reception.objects.create(
        meeting=meeting,
        answer_until=datetime(2099, 12, 26, 4, tzinfo=UTC),
        contact_name="Nurhidayah",
        contact_phone="+6281234567896",
        unrepresented=True,
    )

    page = read(client, make.make_participant(meeting))

    wanted = ["Mohon konfirmasi paling lambat 26 Desember 2099", "Nurhidayah", "0812-3456-7896", "tidak diwakilkan"]
    assert [text in page for text in wanted] == [True] * 4


def test_the_follow_ups_of_the_own_unit_are_there_and_no_others(client, meeting):
    unit, other = make.make_unit(meeting.region), make.make_unit(meeting.region)
    for whose, text in [(unit, "Menyusun rencana aksi"), (other, "Milik unit lain")]:
        decision = make_decision(meeting)
        FollowUp.objects.create(meeting=meeting, decision=decision, text=text, unit=whose, due_on=date(2024, 1, 31))

    page = read(client, make.make_participant(meeting, unit))

    assert "Menyusun rencana aksi" in page
    assert "Milik unit lain" not in page


def test_two_posts_are_one_page_with_both_units(client, meeting):
    units = [make.make_unit(meeting.region, name=name) for name in ("Dinas Pertanian", "Dinas Perikanan")]

    page = read(client, make.make_participant(meeting, *units))

    assert [unit.name in page for unit in units] == [True, True]


def test_one_who_is_on_the_agenda_reads_when(client, meeting):
    day = make.make_day(meeting)
    make.make_session(day, kind="registration", title="Registrasi")
    own, others = make.make_session(day, title="Ekspose Bidang"), make.make_session(day, title="Sidang lain")
    unit = make.make_unit(meeting.region, name="Dinas Kesehatan")
    make.make_expose(meeting, unit, session=own)
    publish(meeting, "uji")
    person = make.make_participant(meeting, unit)
    Assignment.objects.create(participant=person, session=own, role="moderator")

    points = client.get(personal_url(person)).context["points"]

    assert others.title not in {point.title for point in points}
    assert [(point.title, point.parts) for point in points] == [
        ("Registrasi", []),
        ("Ekspose Bidang", ["Moderator", "Dinas Kesehatan"]),
    ]


def test_the_link_that_was_handed_on_shows_one_button_and_no_answer(client, meeting):
    unit = make.make_unit(meeting.region)
    make.make_expose(meeting, unit)
    person = make.make_participant(meeting, unit)

    page = client.get(operator_url(person)).content.decode()

    assert solid(page) == ["Mulai"]
    assert 'name="answer"' not in page
    assert personal_url(person) not in page
