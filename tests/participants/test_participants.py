"""Adding people to the list, editing and removing them."""

import pytest
from django.urls import reverse

from participants.models import Appointment, Participant
from tests import make
from tests.pressing import press

NEW = {"protocol_rank": "", "name": "", "office": ""}


def create(meeting):
    return reverse("participants:participant_create", args=meeting.args)


@pytest.fixture
def unit(meeting):
    return make.make_unit(meeting.region)


def test_a_guest_is_written_by_hand(secretariat, meeting, unit):
    response = secretariat.post(
        create(meeting),
        {**NEW, "name": "K.H. Zainuddin", "office": "Ketua MUI", "protocol_rank": "i", "units": [unit.pk], "seat": "B2"},
    )

    guest = Participant.objects.get()
    assert (guest.name, guest.office, guest.protocol_rank, guest.position, guest.seat) == (
        "K.H. Zainuddin", "Ketua MUI", "i", 1, "B2",
    )  # fmt: skip
    assert list(guest.units) == [unit]
    assert (response.status_code, response.url) == (303, guest.get_absolute_url())


def test_an_official_brings_name_office_rank_and_unit(secretariat, meeting, unit):
    official = make.make_official(meeting.region, name="Siti, S.T.")
    Appointment.objects.create(official=official, post=make.make_post(unit, title="Kepala Dinas Sosial"), kind="plt")

    secretariat.post(create(meeting), {**NEW, "official": official.pk})

    participant = Participant.objects.get()
    assert (participant.name, participant.office, participant.protocol_rank) == ("Siti, S.T.", "Plt. Kepala Dinas Sosial", "j")
    assert list(participant.units) == [unit]


def test_an_official_in_two_posts_stands_for_two_units(secretariat, meeting, unit):
    official, second = make.make_official(meeting.region), make.make_unit(meeting.region)
    Appointment.objects.create(official=official, post=make.make_post(unit, title="Kepala Dinas"))
    Appointment.objects.create(
        official=official, post=make.make_post(second, title="Kepala Badan", protocol_rank="l"), kind="plt"
    )

    secretariat.post(create(meeting), {**NEW, "official": official.pk})

    participant = Participant.objects.get()
    assert (participant.office, participant.protocol_rank) == ("Kepala Dinas / Plt. Kepala Badan", "j")
    assert list(participant.units) == [unit, second]


def test_an_appointment_that_has_ended_counts_no_more(secretariat, meeting, unit):
    official = make.make_official(meeting.region)
    Appointment.objects.create(official=official, post=make.make_post(unit), until="2020-01-01")

    response = secretariat.post(create(meeting), {**NEW, "official": official.pk})

    assert list(response.context["form"].errors) == ["office"]


def test_a_vacant_post_has_an_office_and_no_name(secretariat, meeting, unit):
    secretariat.post(create(meeting), {**NEW, "post": make.make_post(unit, title="Kepala Dinas Perikanan").pk})

    participant = Participant.objects.get()
    assert (participant.vacant, participant.office, list(participant.units)) == (True, "Kepala Dinas Perikanan", [unit])


def test_what_is_written_stands_against_the_registry(secretariat, meeting):
    official = make.make_official(meeting.region, name="SITI")

    secretariat.post(create(meeting), {**NEW, "official": official.pk, "name": "Siti, S.T.", "office": "Kepala"})

    assert Participant.objects.get().name == "Siti, S.T."


def test_an_official_is_on_the_list_once(secretariat, meeting):
    official = make.make_official(meeting.region)
    make.make_participant(meeting, official=official)

    response = secretariat.post(create(meeting), {**NEW, "official": official.pk, "office": "Kepala"})

    assert response.status_code == 422
    assert "Pejabat ini sudah terdaftar sebagai peserta." in response.content.decode()


def test_rows_of_another_region_are_no_choice(secretariat, meeting):
    foreign = make.make_unit()
    sent = {"official": make.make_official(foreign.region).pk, "post": make.make_post(foreign).pk, "units": [foreign.pk]}

    response = secretariat.post(create(meeting), {**NEW, **sent, "office": "Kepala"})

    assert sorted(response.context["form"].errors) == ["official", "post", "units"]
    assert not Participant.objects.exists()


def test_a_new_rank_puts_at_its_end(secretariat, meeting):
    make.make_participant(meeting, protocol_rank="l", position=4)
    participant = make.make_participant(meeting, name="Siti", office="Camat", protocol_rank="j", position=1)

    secretariat.post(participant.get_absolute_url(), {**NEW, "name": "Siti", "office": "Camat", "protocol_rank": "l"})

    participant.refresh_from_db()
    assert (participant.protocol_rank, participant.position) == ("l", 5)


def test_a_change_keeps_the_place_in_the_rank(secretariat, meeting, unit):
    participant = make.make_participant(meeting, unit, name="Siti", protocol_rank="j", position=1)
    make.make_participant(meeting, protocol_rank="j", position=2)

    secretariat.post(
        participant.get_absolute_url(),
        {
            **NEW,
            "name": "Hj. Siti",
            "office": "Kepala",
            "protocol_rank": "j",
            "units": [unit.pk],
        },
    )

    participant.refresh_from_db()
    assert (participant.name, participant.position) == ("Hj. Siti", 1)


def test_the_form_comes_back_with_what_is_wrong(secretariat, meeting):
    response = secretariat.post(create(meeting), {**NEW, "name": "Siti", "protocol_rank": "z"})

    assert response.status_code == 422
    assert sorted(response.context["form"].errors) == ["office", "protocol_rank"]
    assert 'value="Siti"' in response.content.decode()


def test_the_secretariat_reads_the_nip_and_others_a_mask(sign_in, meeting):
    official = make.make_official(meeting.region, nip="197503122000031904", phone="+6281234567890")
    participant = make.make_participant(meeting, official=official, phone="+6281234567893")

    pages = {
        role: sign_in(role).get(participant.get_absolute_url()).content.decode() for role in ("secretariat", "desk", "leader")
    }

    assert "19750312 200003 1 904" in pages["secretariat"]
    for role in ("desk", "leader"):
        assert "1975•••••••••••904" in pages[role]
        assert [text for text in ("19750312", "8123456789", '<form class="stack"') if text in pages[role]] == []


def test_the_page_of_a_participant_saves_what_was_changed_on_it(secretariat, meeting, unit):
    participant = make.make_participant(meeting, unit, name="Siti, S.T.", office="Camat", protocol_rank="l")

    response = press(secretariat, participant.get_absolute_url(), "Simpan peserta", seat="C7")

    assert (response.status_code, response.url) == (303, participant.get_absolute_url())
    participant.refresh_from_db()
    assert (participant.name, participant.office, participant.seat, participant.answer) == ("Siti, S.T.", "Camat", "C7", "")
