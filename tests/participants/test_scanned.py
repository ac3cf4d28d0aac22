"""What scanners type and chat programs copy is read whatever came to it, alike by the server and on a device."""

import json
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from agenda.models import Paper
from participants.access import tokens
from participants.door import codes
from participants.door.desks import desk_url
from participants.importing.columns import RowForm
from participants.models import CheckIn, Participant, Reception
from participants.room_code.codes import code_url
from rakerda.searching.scanned import is_scanned, tidy
from tests import make
from tests.participants.test_door import make_desk
from tests.rakerda.test_folding import on_a_device

CASES = json.loads((Path(__file__).parent / "scanned.json").read_text())
SCRIPT = "scanned.js"
HARM = {
    "as it is": lambda text: text,
    "capitals": str.upper,
    "swapped": str.swapcase,
    "a full stop": lambda text: f"{text}.",
    "a comma": lambda text: f"{text},",
    "a bracket": lambda text: f"({text})",
    "an ellipsis": lambda text: f"{text}…",
    "a blank": lambda text: f" {text} ",
    "a line break": lambda text: f"{text}\r\n",
    "capitals and a full stop": lambda text: f"{text.upper()}.",
}


@pytest.fixture
def one(meeting):
    make.make_day(meeting)
    return make.make_participant(meeting, name="Rusli Hamdani, S.T.")


def address_of(one):
    return f"https://rakerda.example{one.meeting.get_absolute_url()}c/{code_of(one)}/"


def code_of(one):
    return tokens.make(tokens.CODE, one.pk, one.code_generation)


def test_python_answers_every_case():
    assert [[text, tidy(text)] for text, _tidied in CASES["tidied"]] == CASES["tidied"]
    assert [text for text in CASES["scanned"] if not is_scanned(text)] == []
    assert [text for text in CASES["written"] if is_scanned(text)] == []


def test_a_device_answers_every_case():
    tidied = on_a_device("module.tidy(value)", [text for text, _tidied in CASES["tidied"]], SCRIPT)
    scanned = on_a_device("module.isScanned(value)", CASES["scanned"], SCRIPT)
    written = on_a_device("module.isScanned(value)", CASES["written"], SCRIPT)
    kept = on_a_device("module.taken(value).kept", [text for text, _kept in CASES["kept"]], SCRIPT)

    assert tidied == [tidied for _text, tidied in CASES["tidied"]]
    assert (set(scanned), set(written)) == ({True}, {False})
    assert kept == [kept for _text, kept in CASES["kept"]]


@pytest.mark.parametrize("harm", HARM)
@pytest.mark.parametrize("whole", [address_of, code_of])
def test_a_code_is_read_whatever_came_to_it(one, whole, harm):
    reading = codes.read(one.meeting, HARM[harm](whole(one)))

    assert (reading.result, reading.participant) == ("recorded", one)


@pytest.mark.parametrize("harm", HARM)
def test_the_code_of_another_meeting_is_told_apart_whatever_came_to_it(one, harm):
    other = make.make_participant(make.make_meeting(region=one.meeting.region))

    assert codes.read(one.meeting, HARM[harm](address_of(other))).result == "elsewhere"


@pytest.mark.parametrize("harm", HARM)
def test_a_typed_code_of_a_paper_is_found_whatever_came_to_it(client, meeting, harm):
    paper = Paper.draft(meeting, "invitation", "Undangan")
    paper.issue(ContentFile(b"%PDF-1.7"), {"office": "Sekda"})

    for typed in (paper.code, f"https://rakerda.example/v/{paper.code}/"):
        assert client.get("/v/", {"code": HARM[harm](typed)}).headers["Location"] == f"/v/{paper.code}/"


@pytest.mark.parametrize("end", [".", ",", ")", "…", "%0A", "%20", "”.", "./"])
def test_an_address_ends_before_the_punctuation_of_its_sentence(client, one, end):
    Reception.objects.create(
        meeting=one.meeting, room_code_from=timezone.now(), room_code_until=timezone.now() + timezone.timedelta(hours=1)
    )
    link = tokens.make(tokens.LINK, one.pk, one.link_generation)
    room = code_url(one.meeting).partition("//")[2].partition("/")[2]
    pages = [f"c/{code_of(one)}", f"p/{link}"]

    for page in [*(f"{one.meeting.get_absolute_url()}{page}" for page in pages), f"/{room.rstrip('/')}"]:
        response = client.get(f"{page}{end}?a=b", follow=True)

        assert (response.status_code, response.redirect_chain[-1][0]) == (200, f"{page}/?a=b")


def test_an_address_all_in_capitals_leads_where_it_meant(client, one):
    page = f"{one.meeting.get_absolute_url()}c/{code_of(one)}/"

    response = client.get(page.upper(), follow=True)

    assert (response.status_code, response.request["PATH_INFO"]) == (200, page)


@pytest.mark.parametrize("path", ["/tidak-ada/", "/tidak-ada./", "/TIDAK/ADA/", "/...", "/v/abc/"])
def test_what_leads_nowhere_leads_nowhere_still(client, db, path):
    assert client.get(path, follow=True).status_code == 404


def test_no_address_leads_to_another_host(client, db):
    response = client.get("/", PATH_INFO="//jahat.example.")

    assert response.headers["Location"] == "/%2Fjahat.example/"


SCANNED = "HTTPS://HOST/DAERAH/RAPAT/C/1-1-0123456789ABCDEF/"


def told(response):
    return "pemindai" in response.content.decode()


@pytest.mark.parametrize("field", ["name", "office"])
def test_a_scan_is_the_name_of_no_guest(one, secretariat, field):
    day = one.meeting.days.get()
    desk = make_desk(one.meeting)
    values = {"way": "walk_in", "act": "arrival", "day": day.pk, "key": uuid4(), "name": "Tamu", "office": "Pers", field: SCANNED}

    response = secretariat.post(desk_url("desk_scans", desk), values)

    assert (response.status_code, told(response), Participant.objects.count()) == (422, True, 1)


@pytest.mark.parametrize("way", ["walk_in", "search"])
def test_a_scan_is_the_name_of_nobody_from_a_device(one, secretariat, way):
    desk = make_desk(one.meeting)
    row = {"key": str(uuid4()), "way": way, "act": "arrival", "day": one.meeting.days.get().pk, "name": SCANNED, "office": "Pers"}
    row |= {"participant": one.pk} if way == "search" else {}

    sent = secretariat.post(desk_url("desk_scans", desk), {"scans": [row]}, content_type="application/json")

    [answer] = sent.json()["answers"]
    assert ("bukan nama" in answer["note"], Participant.objects.count(), CheckIn.objects.count()) == (True, 1, 0)


def test_a_scan_is_no_name_on_the_list_from_paper(one, secretariat):
    desk, day = make_desk(one.meeting), one.meeting.days.get()
    values = {f"time-{one.pk}": "8.15", f"name-{one.pk}": SCANNED, f"office-{one.pk}": "Sekretaris", "mode": day.pk}

    response = secretariat.post(desk_url("desk_paper_entry", desk), values)

    assert (response.status_code, told(response), Participant.objects.count()) == (422, True, 1)


@pytest.mark.parametrize("page", ["participants/new/", "directory/officials/new/", "directory/units/new/"])
def test_a_scan_is_no_name_in_the_forms_of_the_secretariat(one, secretariat, page):
    response = secretariat.post(one.meeting.get_absolute_url() + page, {"name": SCANNED, "office": "Camat", "kind": "skpd"})

    assert (response.status_code, told(response)) == (422, True)


@pytest.mark.parametrize("page", ["representative/", "answer/"])
def test_a_scan_is_no_name_of_a_representative(one, secretariat, page):
    values = {"name": SCANNED, "office": "Sekretaris", "answer": "represented", "delegation_reason": "Dinas"}

    response = secretariat.post(one.get_absolute_url() + page, values)

    assert (response.status_code, told(response), Participant.objects.count()) == (422, True, 1)


def test_a_scan_is_no_name_in_an_imported_list():
    form = RowForm({"name": SCANNED, "office": "https://host/"})

    assert set(form.errors) == {"name", "office"}
