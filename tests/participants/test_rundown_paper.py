"""Susunan Acara as a paper: printed from its newest revision, issued, and then read by everyone on the page of the agenda."""

import pytest
from django.urls import reverse

from agenda.programme import releasing
from participants.models import PrintJob
from participants.papers import rundown
from tests import make
from tests.participants.test_attendance_sheet import read


@pytest.fixture
def published(meeting):
    day = make.make_day(meeting)
    make.make_session(day, kind="opening", title="Pembukaan", lead="Bupati")
    make.make_session(day, title="Rapat intern", public=False)
    releasing.publish(meeting, by="uji")
    return meeting


def url(meeting, name, *rows):
    return reverse(name, args=[*meeting.args, *rows])


def issue(client, meeting, run_jobs):
    client.post(url(meeting, "participants:print_create", "agenda"), {"issue": "1"})
    run_jobs()
    return PrintJob.objects.filter(meeting=meeting, kind="agenda").first()


def test_the_paper_tells_the_public_points_and_the_revision(published):
    [text] = read(rundown.draw(published, {}))

    text = " ".join(text.split())
    said = [
        "SUSUNAN ACARA",
        published.title,
        "Kamis, 28 Desember 2023",
        "Pembukaan",
        published.region.titled("Bupati"),
        "1, diterbitkan",
    ]
    assert [words for words in said if words not in text] == []
    assert "Rapat intern" not in text
    assert [row[4] for row in rundown.table(published, {})[1]] == ["Pembukaan"]


def test_an_agenda_that_is_not_published_is_not_printed(secretariat, meeting):
    make.make_session(make.make_day(meeting))

    assert secretariat.post(url(meeting, "participants:print_create", "agenda")).status_code == 422


def test_the_pages_of_the_agenda_lead_the_secretariat_to_its_print(secretariat, published):
    link = f'href="{url(published, "participants:print_create", "agenda")}"'

    assert [link in secretariat.get(page).content.decode() for page in (published.agenda_url, published.arrangement_url)] == [
        True,
        True,
    ]


def test_once_issued_everyone_opens_it_from_the_page_of_the_agenda(client, secretariat, published, run_jobs):
    link = f'href="{url(published, "proceedings:agenda_file")}"'
    before = client.get(published.agenda_url).content.decode()

    made = issue(secretariat, published, run_jobs)

    page, file = client.get(published.agenda_url).content.decode(), client.get(url(published, "proceedings:agenda_file"))
    assert (link in before, link in page) == (False, True)
    assert url(published, "participants:print_create", "agenda") not in page
    assert (made.phase, made.paper.state, file.status_code, file.headers["Content-Type"]) == (
        "done",
        "issued",
        200,
        "application/pdf",
    )
    assert b"".join(file.streaming_content)[:5] == b"%PDF-"
    assert "Susunan Acara" in client.get(url_of(made)).content.decode()


def url_of(made):
    return reverse("agenda:paper", args=[made.paper.code])


def test_a_print_of_an_earlier_revision_is_not_offered(client, secretariat, published, run_jobs):
    issue(secretariat, published, run_jobs)
    make.make_session(published.days.first(), title="Penutupan")
    releasing.publish(published, by="uji")

    assert url(published, "proceedings:agenda_file") not in client.get(published.agenda_url).content.decode()
    assert client.get(url(published, "proceedings:agenda_file")).status_code == 404


def test_a_print_that_was_revoked_is_not_offered(client, secretariat, published, run_jobs):
    issue(secretariat, published, run_jobs).paper.revoke("uji", "Salah cetak")

    assert client.get(url(published, "proceedings:agenda_file")).status_code == 404
