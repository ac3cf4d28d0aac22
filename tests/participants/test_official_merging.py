"""Two entries of one official become one: compared first, every reference kept."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from participants.models import Appointment, Letter, Official, Participant
from participants.models.official import Merged
from tests import make
from tests.pressing import forms_of, press, send
from tests.racing import at_once

NIP, OTHER = "197503122000031904", "198001012005011905"


@pytest.fixture
def two(meeting):
    """The entry that stays and the one that goes."""
    stays = make.make_official(meeting.region, name="Kusnadi Prayitno, S.STP., M.AP.", phone="+6281234567890")
    goes = make.make_official(meeting.region, name="Kusnadi Prayitna", nip=NIP, phone="+6281111111111", grade="Pembina (IV/a)")
    return stays, goes


def page(meeting, official):
    return reverse("participants:official_merger", args=[*meeting.args, official.pk])


def test_an_entry_is_chosen_compared_and_merged(secretariat, meeting, two):
    stays, goes = two
    post = make.make_post(make.make_unit(meeting.region))
    appointment = make.make_appointment(post, goes, since=datetime.date(2020, 1, 1), until=datetime.date(2021, 1, 1))
    participant = make.make_participant(meeting, official=goes)
    url = page(meeting, goes)

    [choosing] = [form for form in forms_of(secretariat.get(url).content, url) if form.button == "Bandingkan"]
    compared = send(secretariat, choosing, into=stays.pk)
    said = compared.content.decode()
    response = press(secretariat, f"{url}?into={stays.pk}", "Gabung kedua entri")

    assert ("<del><bdi>Kusnadi Prayitna</bdi></del>" in said, "+6281111111111" in said, "1 jabatan ikut pindah" in said) == (
        True, True, True,
    )  # fmt: skip
    assert response.headers["Location"] == reverse("participants:official_update", args=[*meeting.args, stays.pk])
    for row in (stays, goes, appointment, participant):
        row.refresh_from_db()
    assert (stays.name, stays.nip, stays.phone, stays.grade) == (
        "Kusnadi Prayitno, S.STP., M.AP.", NIP, "+6281234567890", "Pembina (IV/a)",
    )  # fmt: skip
    assert (appointment.official, participant.official, goes.merged_into) == (stays, stays, stays)
    assert goes.events.filter(nip=NIP).exists()


def test_letters_and_arrivals_stay_with_the_place_on_the_list(meeting, two):
    stays, goes = two
    day = make.make_day(meeting)
    participant = make.make_participant(meeting, official=goes)
    participant.check_in(day, by="uji")

    goes.merge_into(stays, "uji")

    participant.refresh_from_db()
    assert (participant.official, participant.check_ins.count()) == (stays, 1)
    assert {relation.name for relation in Official._meta.related_objects} == {
        "appointments",
        "participations",
        "absorbed",
        "events",
    }
    assert not any(field.related_model is Official for field in Letter._meta.get_fields())


def test_who_is_twice_on_a_list_or_in_a_post_is_told_before(secretariat, meeting, two):
    stays, goes = two
    post = make.make_post(make.make_unit(meeting.region), title="Camat Satui")
    acting = make.make_appointment(post, stays, kind="plt")
    definitive = make.make_appointment(post, goes)
    kept, left = (
        make.make_participant(meeting, official=stays),
        make.make_participant(meeting, official=goes, office="Camat Lama"),
    )

    said = secretariat.get(f"{page(meeting, goes)}?into={stays.pk}").content.decode()
    press(secretariat, f"{page(meeting, goes)}?into={stays.pk}", "Gabung kedua entri")

    assert ("Keduanya memegang jabatan “Camat Satui”" in said, "Camat Lama" in said) == (True, True)
    assert list(Appointment.objects.all()) == [definitive]
    assert not Appointment.objects.filter(pk=acting.pk).exists()
    for row in (definitive, kept, left):
        row.refresh_from_db()
    assert (definitive.official, kept.official, left.official) == (stays, stays, goes)


def test_what_was_merged_is_offered_nowhere_and_leads_to_what_stays(secretariat, meeting, two):
    stays, goes = two
    goes.merge_into(stays, "uji")
    listed = secretariat.get(reverse("participants:officials", args=meeting.args)).content.decode()

    old = secretariat.get(reverse("participants:official_update", args=[*meeting.args, goes.pk]))
    new = secretariat.get(reverse("participants:official_update", args=[*meeting.args, stays.pk])).content.decode()

    assert ("Kusnadi Prayitno" in listed, "Kusnadi Prayitna" in listed) == (True, False)
    assert old.headers["Location"] == reverse("participants:official_update", args=[*meeting.args, stays.pk])
    assert "Digabung ke entri ini" in new
    assert list(Official.objects.for_region(meeting.region).offered()) == [stays]


def test_entries_of_a_merged_entry_follow_it(meeting, two):
    stays, goes = two
    first = make.make_official(meeting.region)
    first.merge_into(goes, "uji")

    goes.merge_into(stays, "uji")

    first.refresh_from_db()
    assert first.merged_into == stays


def test_nobody_is_merged_twice_into_oneself_or_into_another_region(meeting, two):
    stays, goes = two
    goes.merge_into(stays, "uji")

    with pytest.raises(Merged):
        goes.merge_into(make.make_official(meeting.region), "uji")
    with pytest.raises(Merged):
        make.make_official(meeting.region).merge_into(goes, "uji")
    with pytest.raises(ValueError, match="into another"):
        stays.merge_into(stays, "uji")
    with pytest.raises(ValueError, match="another region"):
        stays.merge_into(make.make_official(make.make_region()), "uji")


def test_the_database_refuses_half_a_merger(two):
    stays, goes = two

    with pytest.raises(IntegrityError), transaction.atomic():
        Official.objects.filter(pk=goes.pk).update(merged_into=stays)
    with pytest.raises(IntegrityError), transaction.atomic():
        Official.objects.filter(pk=goes.pk).update(merged_into=goes, merged_at=timezone.now())


def test_different_numbers_are_compared_and_that_of_who_stays_is_kept(secretariat, meeting, two):
    stays, goes = two
    Official.objects.filter(pk=stays.pk).update(nip=OTHER)

    said = secretariat.get(f"{page(meeting, goes)}?into={stays.pk}").content.decode()
    press(secretariat, f"{page(meeting, goes)}?into={stays.pk}", "Gabung kedua entri")

    stays.refresh_from_db()
    goes.refresh_from_db()
    assert "Nomor kedua entri berbeda" in said
    assert (stays.nip, goes.nip, goes.merged_into) == (OTHER, NIP, stays)


def test_an_entry_of_another_region_or_none_is_refused(secretariat, meeting, two):
    _stays, goes = two
    foreign = make.make_official(make.make_region())

    responses = [secretariat.post(page(meeting, goes), {"into": pk}) for pk in ("", foreign.pk, goes.pk)]

    assert [response.status_code for response in responses] == [422, 422, 422]


@pytest.mark.django_db(transaction=True)
def test_two_who_are_merged_into_each_other_at_once_leave_one(meeting, two):
    stays, goes = two

    def merge(one, other):
        Official.objects.get(pk=one.pk).merge_into(Official.objects.get(pk=other.pk), "uji")

    said = at_once(lambda: merge(stays, goes), lambda: merge(goes, stays))

    assert sorted(type(error).__name__ for error in said) == ["Merged", "NoneType"]
    assert Official.objects.on_file().count() == 1
    assert Participant.objects.count() == 0
