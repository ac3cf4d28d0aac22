"""A unit: created, renamed, merged; its past is kept."""

import datetime

import pytest
from django.urls import reverse

from participants.models import Unit
from participants.models.unit import Ended
from tests import make

LONG = "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana"


def address(meeting, name, *unit):
    return reverse(f"participants:{name}", args=[*meeting.args, *(one.pk for one in unit)])


def sent(**values):
    return {"kind": "skpd", "name": "Dinas Perhubungan", "short_name": "Dishub", "position": 1, **values}


@pytest.fixture
def unit(meeting):
    return make.make_unit(meeting.region, name="Dinas Perikanan", short_name="Diskan")


@pytest.fixture
def other(meeting):
    return make.make_unit(meeting.region, name="Dinas Pertanian dan Perikanan")


@pytest.mark.parametrize("name", [LONG, "Desa Hati'if", "Kecamatan قسان هيلير", "D" * 200])
def test_the_secretariat_adds_a_unit(secretariat, meeting, name):
    response = secretariat.post(address(meeting, "unit_create"), sent(name=name, kind="instansi"))

    unit = meeting.region.units.get()
    assert (unit.name, unit.kind) == (name, "instansi")
    assert (response.status_code, response.url) == (303, address(meeting, "unit", unit))


def test_htmx_is_sent_to_the_new_unit(secretariat, meeting):
    response = secretariat.post(address(meeting, "unit_create"), sent(), headers={"HX-Request": "true"})

    assert response.headers["HX-Redirect"] == address(meeting, "unit", meeting.region.units.get())


def test_a_kelurahan_is_part_of_its_kecamatan(secretariat, meeting):
    kecamatan = make.make_unit(meeting.region, kind="kecamatan", name="Kecamatan Batulicin")

    secretariat.post(address(meeting, "unit_create"), sent(kind="kelurahan", name="Kelurahan Batulicin", parent=kecamatan.pk))

    assert [one.name for one in kecamatan.children.all()] == ["Kelurahan Batulicin"]
    assert "Kelurahan Batulicin" in secretariat.get(address(meeting, "unit", kecamatan)).content.decode()


def test_a_renamed_unit_keeps_its_history(secretariat, meeting, unit):
    participant = make.make_participant(meeting, unit, office="Kepala Dinas Perikanan")

    secretariat.post(address(meeting, "unit_update", unit), sent(name="Dinas Kelautan dan Perikanan"))
    secretariat.post(address(meeting, "unit_update", unit), sent(name="Dinas Kelautan"))

    unit.refresh_from_db()
    assert unit.name == "Dinas Kelautan"
    assert [name for name, _until in unit.former_names()] == ["Dinas Kelautan dan Perikanan", "Dinas Perikanan"]
    page = secretariat.get(address(meeting, "unit", unit)).content.decode()
    assert "Nama terdahulu" in page
    assert "Dinas Perikanan" in page
    participant.refresh_from_db()
    assert participant.office == "Kepala Dinas Perikanan"


def test_a_change_of_something_else_is_no_rename(secretariat, meeting, unit):
    secretariat.post(address(meeting, "unit_update", unit), sent(name=unit.name, short_name="Perikanan"))

    assert unit.former_names() == []


def test_a_merged_unit_ends_and_names_its_successor(secretariat, meeting, unit, other):
    part = make.make_unit(meeting.region, parent=unit)
    appointment = make.make_appointment(make.make_post(unit))
    participant = make.make_participant(meeting, unit)

    response = secretariat.post(address(meeting, "unit_merger", unit), {"successor": other.pk, "on": "2023-06-30"})

    unit.refresh_from_db()
    appointment.refresh_from_db()
    part.refresh_from_db()
    assert response.status_code == 303
    assert (unit.ended_on, unit.successor) == (datetime.date(2023, 6, 30), other)
    assert (appointment.until, part.parent) == (datetime.date(2023, 6, 30), other)
    assert list(participant.units) == [unit]
    assert set(Unit.objects.for_meeting(meeting).active()) == {part, other}
    assert "Menjadi bagian dari" in secretariat.get(address(meeting, "unit", unit)).content.decode()


def test_a_dissolved_unit_ends_without_a_successor(secretariat, meeting, unit):
    secretariat.post(address(meeting, "unit_merger", unit), {"dissolved": "on", "on": "2023-06-30"})

    unit.refresh_from_db()
    assert (unit.ended_on, unit.successor) == (datetime.date(2023, 6, 30), None)


@pytest.mark.parametrize("dissolved", [{}, {"dissolved": "on"}])
def test_no_unit_ends_without_a_word_of_what_follows(secretariat, meeting, unit, other, dissolved):
    sent = {"successor": other.pk if dissolved else "", "on": "2023-06-30", **dissolved}

    response = secretariat.post(address(meeting, "unit_merger", unit), sent)

    assert (response.status_code, list(response.context["form"].errors)) == (422, ["successor"])


@pytest.mark.parametrize("days", [1, 400])
def test_a_merger_is_entered_when_it_has_come(secretariat, meeting, unit, other, days):
    on = make.today(meeting.region) + datetime.timedelta(days=days)

    response = secretariat.post(address(meeting, "unit_merger", unit), {"successor": other.pk, "on": on})

    assert (response.status_code, list(response.context["form"].errors)) == (422, ["on"])


def test_a_unit_is_not_merged_twice_nor_into_one_that_ended(secretariat, meeting, unit, other):
    unit.merge_into(other, datetime.date(2023, 6, 30))

    again = secretariat.post(address(meeting, "unit_merger", unit), {"successor": other.pk, "on": "2023-07-01"})
    into = secretariat.post(address(meeting, "unit_merger", other), {"successor": unit.pk, "on": "2023-07-01"})

    assert [response.status_code for response in (again, into)] == [422, 422]
    with pytest.raises(Ended):
        other.merge_into(unit, datetime.date(2023, 7, 1))


def test_a_unit_is_not_merged_into_one_of_another_region(secretariat, meeting, unit):
    foreign = make.make_unit()

    response = secretariat.post(address(meeting, "unit_merger", unit), {"successor": foreign.pk, "on": "2023-07-01"})

    assert list(response.context["form"].errors) == ["successor"]
    with pytest.raises(ValueError, match="another region"):
        unit.merge_into(foreign, datetime.date(2023, 7, 1))


def test_an_end_entered_by_mistake_is_taken_back(secretariat, meeting, unit, other):
    unit.merge_into(other, datetime.date(2023, 6, 30))

    secretariat.post(address(meeting, "unit_revival", unit))

    unit.refresh_from_db()
    assert (unit.ended_on, unit.successor) == (None, None)


def test_a_unit_is_no_part_of_its_own_part(secretariat, meeting, unit):
    part = make.make_unit(meeting.region, parent=unit)

    response = secretariat.post(address(meeting, "unit_update", unit), sent(parent=part.pk))

    assert (response.status_code, list(response.context["form"].errors)) == (422, ["parent"])


@pytest.mark.parametrize("wrong", ["name", "short_name", "kind"])
def test_what_is_missing_comes_back(secretariat, meeting, wrong):
    response = secretariat.post(address(meeting, "unit_create"), sent(**{wrong: ""}))

    assert (response.status_code, list(response.context["form"].errors)) == (422, [wrong])


def test_two_units_of_a_region_do_not_share_a_name(secretariat, meeting, unit):
    assert secretariat.post(address(meeting, "unit_create"), sent(name=unit.name)).status_code == 422


def test_who_works_here_looks_and_changes_nothing(sign_in, meeting, unit):
    for role in ("desk", "note_taker", "leader"):
        page = sign_in(role).get(address(meeting, "unit", unit)).content.decode()
        assert ("Dinas Perikanan" in page, "Ubah atau ganti nama" in page) == (True, False)
        assert sign_in(role).post(address(meeting, "unit_update", unit), sent()).status_code == 403


def test_the_secretariat_alone_reads_the_numbers_of_who_holds_a_post(sign_in, meeting, unit):
    official = make.make_official(meeting.region, phone="+6281200000001", operator_phone="+6281200000002")
    make.make_appointment(make.make_post(unit), official)

    read = {
        role: sign_in(role).get(address(meeting, "unit", unit)).content.decode() for role in ("secretariat", "desk", "leader")
    }

    assert {role: ("+6281200000001" in page, "+6281200000002" in page) for role, page in read.items()} == {
        "secretariat": (True, True),
        "desk": (False, False),
        "leader": (False, False),
    }
