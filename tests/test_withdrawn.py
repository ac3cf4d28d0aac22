"""Who was taken off the list is on no page, no paper and no export: neither an official nor a guest nor a representative."""

import io

import openpyxl
import pytest
from django.urls import reverse
from django.utils import timezone

from participants.access.links import personal_url
from participants.door.desk_list import offline_list
from participants.door.modes import Mode
from participants.door.recording import Seen, record
from participants.models import Participant
from participants.papers.forms import FORMS
from participants.papers.printing import DOCUMENTS
from presentations.handing_in.bundling import pages_of
from proceedings.book.chapters.all import chapters
from proceedings.book.chapters.chapter import Book
from tests.test_access import ROWS
from tests.world import address, fetch, undone

pytestmark = pytest.mark.django_db
WHO = {"official": "Zulfadli Dikeluarkan", "guest": "Tamu Ditariklagi", "representative": "Wakil Ditariklagi"}
LOG = {"participants:desk_record"}  # what a desk has scanned, with what was taken back: a record of acts, no list of people


@pytest.fixture
def meeting(two_worlds):
    own, _foreign, _clients = two_worlds
    with undone():
        yield own["rows"]["participant"].meeting


@pytest.fixture
def world(two_worlds):
    return two_worlds[0]


@pytest.fixture
def there(meeting, world):
    """Three people who are on the list for now: {kind: participant}."""
    day, rows = meeting.days.get(), world["rows"]
    official = Participant.objects.create(
        meeting=meeting, name=WHO["official"], office="Kepala Badan", protocol_rank="j", position=90, seat="B7", group="units",
        answer="attending", answered_at=timezone.now(),
    )  # fmt: skip
    official.stand_for([rows["unit"]])
    guest = record(meeting, Seen(day, way="walk_in", name=WHO["guest"], office="Pers"), "uji", rows["desk"]).participant
    named = record(
        meeting, Seen(day, participant=rows["participant"], name=WHO["representative"], office="Sekretaris"), "uji", rows["desk"]
    )
    Participant.objects.filter(pk__in=[guest.pk, named.participant.pk]).update(seat="B8")
    return {"official": official, "guest": guest, "representative": named.participant}


def take_off(client, meeting, there):
    """Undo the arrivals at the door, and take the official off the list with the form."""
    for kind in ("guest", "representative"):
        record(meeting, Seen(meeting.days.get(), participant=there[kind], act="undo"), "uji")
    client.post(reverse("participants:participants_removal", args=meeting.args), {"recipients": [there["official"].pk]})


def places_of(client, world, meeting):
    """{name of a place: those of WHO that it shows} of every page, paper and export."""
    bodies = {}
    for name in [name for name, method, *_cells in ROWS if method == "GET"]:
        with undone():
            response, body = fetch(client, address(name, world))
            bodies[name] = body.decode(errors="replace")
            if "sheet" in response.headers.get("Content-Type", ""):
                bodies[f"{name} csv"] = fetch(client, f"{address(name, world)}?csv")[1].decode("utf-8-sig")
    day = meeting.days.get()
    for kind, module in DOCUMENTS.items():
        form = FORMS[kind](meeting=meeting)
        options = options_of(form, day)
        with timezone.override(meeting.region.zone):
            bodies[f"table {kind}"] = str(module.table(meeting, options))
            bodies[f"paper {kind}"] = module.draw(meeting, options, "").html
    bodies["device"] = str(offline_list(meeting, Mode(day)))
    book = Book(meeting, internal=True, number=1, printed_at=timezone.now())
    bodies["book"] = " ".join(part.html for part in chapters(book))
    files = pages_of(world["rows"]["bundle"], [], {}, {})
    sheets = [openpyxl.load_workbook(io.BytesIO(body)) for name, body in files.items() if name.endswith(".xlsx")]
    cells = [str(cell.value) for book in sheets for sheet in book for row in sheet for cell in row]
    bodies["stick"] = " ".join(body.decode(errors="replace") for body in files.values()) + " ".join(cells)
    for word in ("ditariklagi", "dikeluarkan"):
        for page in ("participants:participants", "proceedings:search"):
            bodies[f"{page} {word}"] = client.get(reverse(page, args=meeting.args), {"q": word}).content.decode()
    return {
        name: found
        for name, body in bodies.items()
        if name not in LOG and (found := {kind for kind, text in WHO.items() if text in body})
    }


def options_of(form, day):
    return {name: field.initial for name, field in form.fields.items()} | {"day": day.pk, "session": None}


def test_whoever_is_off_the_list_is_nowhere(two_worlds, world, meeting, there):
    client = two_worlds[2]["super"]
    before = places_of(client, world, meeting)
    take_off(client, meeting, there)

    after = places_of(client, world, meeting)

    everywhere = {
        "participants:participants",
        "participants:presence",
        "participants:order",
        "participants:desk_list",
        "device",
        "book",
    }
    everywhere |= {"participants:desk_paper", "participants:desk_paper_entry", "participants:participants_sheet csv", "stick"}
    everywhere |= {f"{what} {kind}" for what in ("table", "paper") for kind in ("attendance", "recap", "badges", "plan")}
    assert set.union(*before.values()) == set(WHO)
    assert everywhere - set(before) == set()
    assert after == {}


def test_a_representative_who_was_taken_back_is_none_on_the_personal_page(client, meeting, there, world):
    head = there["official"]
    one = record(meeting, Seen(meeting.days.get(), participant=head, name=WHO["representative"], office="Sekretaris"), "uji")
    record(meeting, Seen(meeting.days.get(), participant=one.participant, act="undo"), "uji")
    Participant.objects.filter(pk=head.pk).update(answer="represented")

    assert WHO["representative"] not in client.get(personal_url(head)).content.decode()
