"""The door knows who was announced as representative, and asks about a guest who bears the name of somebody on the list."""

import json
import re
from pathlib import Path
from uuid import uuid4

import pytest
from django.utils import timezone, translation

from participants.access import tokens
from participants.answers import answering
from participants.door.announced import namesakes
from participants.door.desks import desk_url
from participants.door.recording import Seen, record
from participants.door.scan_results import result_of
from participants.identity.comparing import DEGREES, TITLES, bare
from participants.models import CheckIn, Participant
from tests import make
from tests.participants.test_door import make_desk
from tests.rakerda.test_folding import on_a_device
from tests.reading import flat

CASES = json.loads((Path(__file__).parent / "names.json").read_text())


@pytest.fixture
def day(meeting):
    return make.make_day(meeting)


@pytest.fixture
def head(meeting, day):
    return make.make_participant(meeting, name="H. Ma'ruf Amin, S.Pd.", office="Kepala Dinas Perhubungan", seat="A5")


@pytest.fixture
def deputy(head):
    return answering.be_represented(head, "uji", "Dinas luar", "Rusli, S.T.", "Sekretaris")


@pytest.fixture
def desk(meeting):
    return make_desk(meeting)


def guest(day, **values):
    values = {"way": "walk_in", "act": "arrival", "day": day.pk, "name": "MA’RUF AMIN", "office": "Pers", **values}
    return {"key": uuid4(), **values}


def code_of(one):
    return tokens.make(tokens.CODE, one.pk, one.code_generation)


def test_names_are_compared_alike_by_the_server_and_on_a_device():
    words = json.dumps({"titles": sorted(TITLES), "degrees": sorted(DEGREES)})

    assert [[name, bare(name)] for name, _bare in CASES] == CASES
    assert on_a_device(f"module.bare(value, {words})", [name for name, _bare in CASES], "desk/names.js") == [
        name for _name, name in CASES
    ]


@pytest.mark.parametrize("name", ["Ma'ruf Amin", "MA’RUF AMIN", "Drs. H. Maruf Amin, M.M.", "h. ma`ruf amin"])
def test_a_guest_with_the_name_of_somebody_listed_is_asked_about(secretariat, head, day, desk, name):
    response = secretariat.post(desk_url("desk_scans", desk), guest(day, name=name))

    page = flat(response.content.decode())
    assert response.status_code == 409
    assert "Apakah ini H. Ma&#x27;ruf Amin, S.Pd. (Kepala Dinas Perhubungan)?" in page
    assert (Participant.objects.count(), CheckIn.objects.count()) == (1, 0)


def test_the_listed_person_is_recorded_if_it_is_them_and_else_the_guest(secretariat, head, day, desk):
    url = desk_url("desk_scans", desk)
    asked = secretariat.post(url, guest(day))
    them, other = forms_of(asked)

    secretariat.post(url, other)
    assert [str(one.participant) for one in CheckIn.objects.all()] == ["MA’RUF AMIN"]
    secretariat.post(url, them)

    assert {one.participant_id for one in CheckIn.objects.all()} == {head.pk, Participant.objects.get(office="Pers").pk}


def test_a_guest_of_another_name_is_not_asked_about(secretariat, head, day, desk):
    secretariat.post(desk_url("desk_scans", desk), guest(day, name="Ma'ruf Hasan"))

    assert CheckIn.objects.get().participant.name == "Ma'ruf Hasan"


def test_what_a_device_has_asked_about_already_is_kept_and_remarked_on(head, meeting, day):
    scan = record(meeting, Seen(day, way="walk_in", name="MA’RUF AMIN", office="Pers"), "Meja 1")

    with translation.override("id"):
        assert "Kepala Dinas Perhubungan" in result_of(scan).note
    assert namesakes(meeting, "Maruf Amin") == [head, scan.participant]


@pytest.mark.parametrize("asked", ["Perhubungan", "ma'ruf", "code"])
def test_who_was_announced_is_shown_with_the_one_they_stand_for(secretariat, head, deputy, desk, asked):
    asked = code_of(head) if asked == "code" else asked

    page = flat(secretariat.get(desk_url("desk", desk), {"q": asked}).content.decode())

    assert "Diwakili oleh Rusli, S.T., belum datang" in page
    assert "Sekretaris (mewakili Kepala Dinas Perhubungan)" in page


def test_the_form_for_a_representative_holds_who_was_announced(secretariat, head, deputy, desk):
    page = flat(secretariat.get(desk_url("desk", desk), {"for": head.pk}).content.decode())

    assert 'value="Rusli, S.T."' in page
    assert 'value="Sekretaris"' in page


def test_a_phone_s_camera_offers_who_was_announced(secretariat, head, deputy, day):
    url = f"{head.meeting.get_absolute_url()}c/{code_of(head)}/"
    page = flat(secretariat.get(url).content.decode())

    secretariat.post(url, {"key": uuid4(), "instead": deputy.pk})

    assert "Catat Rusli, S.T. hadir" in page
    assert [one.participant for one in CheckIn.objects.all()] == [deputy]
    assert "Catat Rusli" not in secretariat.get(url).content.decode()


def test_a_head_who_comes_all_the_same_is_recorded_with_a_remark(meeting, head, deputy, day):
    scan = record(meeting, Seen(day, way="code", code=code_of(head)), "Meja 1")

    with translation.override("id"):
        assert (scan.participant, result_of(scan).note) == (head, "Rusli, S.T. diberitahukan sebagai wakil.")


def test_a_representative_gets_no_seat_of_the_one_they_stand_for(meeting, head, day):
    scan = record(meeting, Seen(day, participant=head, name="Budi, S.E.", office="Kabid"), "Meja 1")

    with translation.override("id"), timezone.override(meeting.region.zone):
        result = result_of(scan)
    assert (result.seat, "Wakil duduk menurut tingkatnya sendiri" in result.note) == ("", True)


def test_a_representative_with_a_seat_of_their_own_is_told_that_one(meeting, head, deputy, day):
    Participant.objects.filter(pk=deputy.pk).update(seat="F3")

    result = result_of(record(meeting, Seen(day, participant=head, name="rusli, s.t.", office="Sekretaris"), "Meja 1"))

    assert (result.participant, result.seat) == (deputy.pk, "F3")


def forms_of(response):
    """The values of each form of a page."""
    forms = re.findall(r"<form.*?</form>", response.content.decode(), re.DOTALL)
    return [
        dict(re.findall(r'name="(\w+)"\s+value="([^"]*)"', form)) for form in forms if "hidden" in form and 'name="day"' in form
    ]
