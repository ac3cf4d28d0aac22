"""What is shown and asked before a letter is issued: what it freezes, its date, who signs it, where its codes lead."""

import datetime
from urllib.parse import urlsplit

import pypdfium2
import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.urls import reverse

from participants.letters.freezing import is_inside
from participants.letters.succeeding import succeed
from participants.models import Drawing
from tests import make
from tests.participants.test_letters import issue, letter, make_letter, meeting, sekda  # noqa: F401
from tests.reading import flat

BEING_ISSUED = "Surat sedang diterbitkan"


def url(letter, name):  # noqa: F811
    return reverse(f"participants:{name}", args=[*letter.meeting.args, letter.pk])


def number(letter, dated=datetime.date(2023, 12, 18)):  # noqa: F811
    letter.paper.number_as("400.14.5.1/1287/Setda/2023", dated)
    return letter


def queued_for(drawing):
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE task_name = %s AND args->>'pk' = %s",
                       [Drawing.TASK, str(drawing.pk)])  # fmt: skip
        return cursor.fetchone()[0]


def propose(client, meeting, audience="presenters"):  # noqa: F811
    page = f"{reverse('participants:letter_create', args=meeting.args)}?audience={audience}"
    return client.get(page).context["form"].initial["recipients"]


# What it freezes


def test_before_a_letter_is_issued_the_page_shows_what_it_freezes(secretariat, letter):  # noqa: F811
    body = flat(secretariat.get(number(letter).get_absolute_url()).content.decode())

    shown = body[body.index('class="confirm ') :]
    for said in (
        "400.14.5.1/1287/Setda/2023", "18 Desember 2023", "Kamis, 28 Desember 2023", "pukul 07.30 WITA s.d. selesai",
        "Pendopo Serambi Madinah", "2 orang", "Sekretaris Daerah", "Dr. H. Nama, M.Si.",
    ):  # fmt: skip
        assert said in shown


def test_an_address_that_no_guest_can_open_is_told_before(secretariat, letter, settings):  # noqa: F811
    settings.PUBLIC_URL = urlsplit("http://localhost:8000")
    local = flat(secretariat.get(number(letter).get_absolute_url()).content.decode())
    settings.PUBLIC_URL = urlsplit("https://rakerda.example.go.id")
    public = flat(secretariat.get(letter.get_absolute_url()).content.decode())

    assert "Kode QR akan menunjuk ke http://localhost:8000 dan tidak dapat dibuka tamu" in local
    assert "https://rakerda.example.go.id" in public
    assert "tidak dapat dibuka tamu" not in public


@pytest.mark.parametrize(
    ("host", "inside"),
    [
        ("localhost", True), ("127.0.0.1", True), ("::1", True), ("192.168.1.5", True), ("10.0.0.2", True), ("172.16.0.1", True),
        ("server1", True), ("rakerda.local", True), ("rakerda.tanahbumbukab.go.id", False), ("8.8.8.8", False),
    ],
)  # fmt: skip
def test_an_address_of_this_machine_or_network_is_recognised(host, inside):
    assert is_inside(host) == inside


# Its date


def test_a_letter_dated_after_the_meeting_began_is_asked_about(secretariat, letter):  # noqa: F811
    number(letter, datetime.date(2023, 12, 29))

    page = flat(secretariat.get(letter.get_absolute_url()).content.decode())
    refused = secretariat.post(url(letter, "letter_issue"))
    taken = secretariat.post(url(letter, "letter_issue"), {"late": "1"})

    assert "Surat bertanggal 29 Desember 2023, sesudah rapat dimulai pada Kamis, 28 Desember 2023" in page
    assert 'name="late"' in page
    assert (refused.status_code, taken.status_code) == (422, 303)
    assert letter.last_drawing.kind == "issue"


@pytest.mark.parametrize("day", [18, 28])
def test_a_letter_dated_before_the_meeting_or_on_its_first_day_is_not_asked_about(secretariat, letter, day):  # noqa: F811
    make.make_day(letter.meeting)
    number(letter, datetime.date(2023, 12, day))

    assert 'name="late"' not in secretariat.get(letter.get_absolute_url()).content.decode()
    assert secretariat.post(url(letter, "letter_issue")).status_code == 303


# Its signer and its recipients


def test_who_signs_is_not_proposed_as_a_recipient(secretariat, meeting, sekda):  # noqa: F811
    unit = make.make_unit(meeting.region)
    other = make.make_participant(meeting, unit, group="units")
    by_person = make.make_participant(meeting, unit, group="assistants", official=sekda.appointments.first().official)
    by_post = make.make_participant(meeting, unit, group="assistants", post=sekda)

    assert propose(secretariat, meeting) == [other.pk]
    assert {by_person.pk, by_post.pk}.isdisjoint(propose(secretariat, meeting))


def test_who_signs_and_was_chosen_by_hand_is_told(secretariat, letter, sekda):  # noqa: F811
    before = secretariat.get(letter.get_absolute_url()).content.decode()
    signer = make.make_participant(letter.meeting, office="Sekretaris Daerah", official=sekda.appointments.first().official)
    letter.address_to([signer])

    body = flat(secretariat.get(letter.get_absolute_url()).content.decode())

    told = "Sekretaris Daerah menandatangani surat ini dan juga penerimanya"
    assert (told in before, told in body) == (False, True)
    assert secretariat.post(url(number(letter), "letter_issue")).status_code == 303  # told, not refused


def test_another_letter_proposes_nobody_who_is_invited_already(secretariat, meeting, sekda):  # noqa: F811
    unit = make.make_unit(meeting.region)
    by_draft, by_issued, cancelled, free = [make.make_participant(meeting, unit, group="units") for _number in range(4)]
    make_letter(meeting, people=0, signer=sekda).address_to([by_draft])
    sent, off = make_letter(meeting, people=0, signer=sekda), make_letter(meeting, people=0, signer=sekda)
    sent.address_to([by_issued])
    off.address_to([cancelled])
    issue(sent, "1")
    issue(off, "2")
    issue(succeed(off, "cancellation"), "3")

    assert propose(secretariat, meeting) == [cancelled.pk, free.pk]


# While it is issued


def test_a_letter_is_said_to_be_issued_only_with_a_job_that_issues_it(secretariat, letter):  # noqa: F811
    number(letter).draw()  # its draft waits for the worker

    told = secretariat.post(url(letter, "letter_issue"), follow=True).content.decode()

    drawing = letter.last_drawing
    assert BEING_ISSUED in told
    assert (drawing.kind, drawing.phase, queued_for(drawing)) == ("issue", "queued", 1)


def test_a_letter_that_is_pressed_twice_is_issued_by_one_job(secretariat, letter):  # noqa: F811
    number(letter)
    for _time in range(2):
        secretariat.post(url(letter, "letter_issue"))

    assert queued_for(letter.last_drawing) == 1


@pytest.mark.parametrize("end", ["done", "failed"])
def test_a_letter_whose_drawing_has_ended_is_not_said_to_be_issued(secretariat, letter, end):  # noqa: F811
    number(letter)
    failure = {"failure": "stopped"} if end == "failed" else {}
    Drawing.objects.create(letter=letter, kind="issue", **make.ended(end), **failure)

    body = secretariat.get(letter.get_absolute_url()).content.decode()

    assert (letter.issuing, BEING_ISSUED in body) == (False, False)
    assert secretariat.post(url(letter, "letter_issue")).status_code == 303
    assert queued_for(letter.last_drawing) == 1


def test_an_incomplete_letter_is_refused_and_not_said_to_be_issued(secretariat, letter):  # noqa: F811
    refused = secretariat.post(url(letter, "letter_issue"))

    assert (refused.status_code, BEING_ISSUED in refused.content.decode()) == (422, False)
    assert letter.last_drawing is None


# Its emblem


def emblem_of(letter, run_jobs):  # noqa: F811
    """Return (the number of pictures on the first page of the issued letter, its text)."""
    number(letter).issue()
    run_jobs()
    letter.paper.refresh_from_db()
    with letter.paper.file.open("rb") as file:
        page = pypdfium2.PdfDocument(file.read())[0]
    return [item.type for item in page.get_objects()].count(
        pypdfium2.raw.FPDF_PAGEOBJ_IMAGE
    ), page.get_textpage().get_text_bounded()


@pytest.mark.parametrize(("own", "state"), [(False, False), (True, True)])
def test_the_head_s_letter_carries_the_emblem_of_the_state_and_others_that_of_the_region(letter, run_jobs, own, state):  # noqa: F811
    region = letter.meeting.region
    field = region.state_emblem if state else region.crest
    field.save("lambang.png", ContentFile(make.picture()))
    if own:
        sign_as_head(letter)

    pictures, _text = emblem_of(letter, run_jobs)

    assert pictures == 1


@pytest.mark.parametrize("own", [False, True])
def test_without_its_emblem_the_space_of_a_letter_stays_free_and_the_page_says_so(letter, secretariat, run_jobs, own):  # noqa: F811
    """The other emblem is there, and is not taken in its place."""
    region = letter.meeting.region
    (region.crest if own else region.state_emblem).save("lambang.png", ContentFile(make.picture()))
    if own:
        sign_as_head(letter)
    told = "Lambang negara (Garuda) belum diunggah" if own else "Lambang daerah belum diunggah"

    body = secretariat.get(number(letter).get_absolute_url()).content.decode()
    pictures, text = emblem_of(letter, run_jobs)

    assert told in body
    assert (pictures, "lambang" in text.casefold()) == (0, False)


def sign_as_head(letter):  # noqa: F811
    head = make.make_post(make.make_unit(letter.meeting.region), title="Bupati Tanah Bumbu", protocol_rank="a")
    make.make_appointment(head)
    letter.signer, letter.mandate = head, ""
    letter.save()


def test_before_a_sheet_is_issued_without_the_emblem_the_page_says_so(secretariat, meeting):  # noqa: F811
    page = reverse("participants:print_create", args=[*meeting.args, "attendance"])
    told = "Lambang daerah belum diunggah"

    without = secretariat.get(page).content.decode()
    meeting.region.crest.save("lambang.png", ContentFile(make.picture()))

    assert (told in without, told in secretariat.get(page).content.decode()) == (True, False)
