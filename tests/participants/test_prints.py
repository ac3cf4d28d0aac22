"""Printing from the registry: the page, the job that draws, the file, the issued paper."""

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from lxml import html

from agenda.models import Paper
from participants.models import PrintJob
from tests import make

ASKED = {"filled": "0", "sort": "protocol"}

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def someone(meeting):
    return make.make_participant(meeting, name="Hj. Siti, S.E.", office="Kepala Dinas Sosial", group="units")


def address(name, meeting, *args):
    return reverse(f"participants:{name}", args=[*meeting.args, *args])


def test_a_print_is_queued_drawn_and_read(meeting, someone, secretariat, run_jobs):
    response = secretariat.post(address("print_create", meeting, "badges"), {})

    made = PrintJob.objects.get()
    assert (response.status_code, response.url) == (303, f"{address('prints', meeting)}#badges")
    assert (made.phase, made.made_by) == ("queued", made.made_by)
    assert secretariat.get(address("print_file", meeting, made.pk)).status_code == 404

    run_jobs()

    made.refresh_from_db()
    assert (made.phase, made.pages, made.paper) == ("done", 1, None)
    file = secretariat.get(address("print_file", meeting, made.pk), {"show": ""})
    assert b"".join(file).startswith(b"%PDF-")
    assert file.headers["Content-Disposition"] == f'inline; filename="{meeting.slug}-badge-{made.pk}.pdf"'


def test_printing_the_same_again_throws_the_older_print_away(meeting, someone, run_jobs):
    older = PrintJob.begin(meeting, "mc", {"present": False}, "uji")
    other = PrintJob.begin(meeting, "mc", {"present": True}, "uji")
    run_jobs()
    older.refresh_from_db()

    newer = PrintJob.begin(meeting, "mc", {"present": False}, "uji")
    run_jobs()

    assert list(PrintJob.objects.all()) == [newer, other]
    assert not older.file.storage.exists(older.file.name)


def test_an_issued_sheet_is_a_paper_and_the_next_takes_its_place(meeting, someone, secretariat, run_jobs):
    day = make.make_day(meeting)
    asked = {**ASKED, "day": day.pk, "filled": "1", "issue": "1"}
    secretariat.post(address("print_create", meeting, "attendance"), asked)
    run_jobs()
    secretariat.post(address("print_create", meeting, "attendance"), asked)
    run_jobs()

    second, first = Paper.objects.all()
    assert [first.state, second.state] == ["replaced", "issued"]
    assert (second.kind, second.title) == ("attendance", f"Daftar Hadir {meeting.title}, Kamis, 28 Desember 2023")
    assert [made.paper for made in PrintJob.objects.all()] == [second, first]
    page = secretariat.get(address("prints", meeting)).content.decode()
    assert second.code in page
    assert first.code in page


def test_a_print_that_cannot_be_drawn_says_so_and_leaves_no_paper(meeting):
    made = PrintJob.begin(meeting, "recap", {}, "uji", title="Rekapitulasi")

    made.fail("layout")

    made.refresh_from_db()
    assert (made.phase, made.failure, made.paper, Paper.objects.count()) == ("failed", "layout", None, 0)


def test_a_paper_that_is_pressed_twice_is_issued_once(meeting, run_jobs):
    first, second = [PrintJob.begin(meeting, "recap", {}, "uji", title="Rekapitulasi") for _press in range(2)]
    run_jobs()

    assert first == second
    assert [paper.state for paper in Paper.objects.all()] == ["issued"]


def test_only_papers_can_be_issued(meeting):
    with pytest.raises(ValueError, match="a print"):
        PrintJob.begin(meeting, "badges", {}, "uji", title="Badge")


def test_without_script_the_page_of_a_print_reloads_itself(meeting, secretariat):
    made = PrintJob.begin(meeting, "mc", {}, "uji")

    page = secretariat.get(address("print_run", meeting, made.pk)).content.decode()
    part = secretariat.get(address("print_run", meeting, made.pk), headers={"HX-Request": "true"}).content.decode()

    assert 'http-equiv="refresh"' in page
    assert "<html" not in part
    assert 'hx-trigger="every 2s"' in part


def test_a_session_of_another_day_is_refused(meeting, secretariat):
    first, second = make.make_day(meeting), make.make_day(meeting)
    session = make.make_session(second)

    response = secretariat.post(address("print_create", meeting, "attendance"), {**ASKED, "day": first.pk, "session": session.pk})

    assert (response.status_code, list(response.context["form"].errors)) == (422, ["session"])
    assert PrintJob.objects.count() == 0


def test_the_page_tells_with_which_options_it_was_printed(meeting, secretariat):
    day = make.make_day(meeting)
    asked = {**ASKED, "day": day.pk, "filled": "1", "present": "on", "group": "camat"}
    secretariat.post(address("print_create", meeting, "attendance"), asked)

    [document, *_others] = secretariat.get(address("prints", meeting)).context["documents"]
    assert document["newest"].words == (
        "Kamis, 28 Desember 2023 · Camat · terisi dari registrasi, dengan jam datang · hanya yang hadir"
    )


def test_the_page_shows_the_newest_print_and_folds_the_earlier(meeting, someone, secretariat, run_jobs):
    made = [PrintJob.begin(meeting, "mc", {"present": present}, "uji") for present in (False, True)]
    run_jobs()

    page = html.fromstring(secretariat.get(address("prints", meeting)).content)
    row = page.get_element_by_id("mc")
    folded = row.find(".//details")

    assert [one.get("id") for one in row.iterfind(".//li")] == [f"print-{one.pk}" for one in reversed(made)]
    assert [one.get("id") for one in folded.iterfind(".//li")] == [f"print-{made[0].pk}"]
    assert "1 cetakan sebelumnya" in folded.text_content()
    assert page.get_element_by_id("badges").find(".//details") is None


def test_what_holds_nip_is_for_the_secretariat_only(meeting, sign_in):
    made = PrintJob.objects.create(meeting=meeting, kind="attendance", phase="queued", made_by="uji")

    assert sign_in("desk").get(address("print_file", meeting, made.pk)).status_code == 403


def test_the_same_list_comes_as_a_spreadsheet(meeting, someone, secretariat):
    response = secretariat.post(address("print_create", meeting, "badges"), {"table": "csv"})

    assert response.content.decode("utf-8-sig").splitlines()[0] == "Nama;Jabatan;Mewakili;Unsur;Unit kerja/instansi;Kursi;Kode"
    assert PrintJob.objects.count() == 0


def make_issued(meeting, number):
    paper = Paper.draft(meeting, "attendance", f"Daftar {number}")
    paper.issue(ContentFile(b"%PDF-1.7"), {"office": "Sekda"})
    return PrintJob.objects.create(
        meeting=meeting, kind="attendance", options={"n": number}, paper=paper, made_by="uji", phase="done", pages=1,
        ended_at=timezone.now(),
    )  # fmt: skip


def test_the_page_asks_the_same_questions_for_any_number_of_prints(meeting, secretariat):
    counts = []
    for number in range(4):
        make_issued(meeting, number)
        secretariat.get(address("prints", meeting))
        with CaptureQueriesContext(connection) as asked:
            secretariat.get(address("prints", meeting))
        counts.append(len(asked))

    assert len(set(counts)) == 1
