"""The job that prints an edition in a real worker, and the command that prints without one."""

import io
import re
import sys

import pypdfium2
import pytest
from django.core.management import CommandError, call_command

from proceedings.models import Edition, Passage, Run
from proceedings.tasks import paced, print_edition
from rakerda.pdf import pool
from tests import make
from tests.proceedings.make import make_decision


def test_the_job_prints_an_edition_and_issues_it_as_a_paper(run_jobs, meeting):
    make_decision(meeting, text="Forum desa setiap triwulan.").adopt("uji")
    Passage.objects.create(meeting=meeting, kind="foreword", text="Puji syukur.", signer_office="Sekda", signer_name="H. Sekda")
    edition = Edition.begin(meeting, "public", "uji")

    run_jobs()

    edition = Edition.objects.get(pk=edition.pk)
    with edition.paper.file.open() as file:
        data = file.read()
    words = "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data))
    assert (edition.run.phase, edition.run.failure) == ("done", "")
    assert (edition.pages, edition.size) == (len(pypdfium2.PdfDocument(data)), len(data))
    assert edition.paper.signer == {"office": "Sekda", "name": "H. Sekda"}
    assert edition.lacks == ["agenda"]
    assert "Forum desa setiap triwulan." in words
    assert "Edisi 1, edisi publik" in " ".join(words.split())


def test_a_job_that_ran_to_its_end_does_nothing_when_it_runs_again(run_jobs, meeting):
    edition = Edition.begin(meeting, "public", "uji")
    run_jobs()
    paper = Edition.objects.get(pk=edition.pk).paper

    print_edition(edition.run.pk)

    assert Edition.objects.get(pk=edition.pk).paper == paper


def test_a_job_whose_worker_died_begins_anew(run_jobs, meeting):
    edition = Edition.begin(meeting, "public", "uji")
    edition.run.claim()
    edition.run.tell(Run.Step.SLIDES, 3, 9)

    run_jobs()

    assert Run.objects.get(edition=edition).phase == "done"


def test_a_job_that_is_lost_tells_whoever_waits_and_makes_room(meeting):
    edition = Edition.begin(meeting, "public", "uji")

    edition.run.give_up()
    edition.run.give_up()

    assert Run.objects.get(edition=edition).failure == "stopped"
    assert Edition.begin(meeting, "public", "uji").number == 2


def test_progress_is_written_at_each_step_and_else_at_a_readable_pace():
    heard = []
    tell = paced(lambda *args: heard.append(args[:2]))

    for step in ("chapters", "joining"):
        for done in range(5):
            tell(step, done, 5)

    assert heard == [("chapters", 0), ("joining", 0)]


def test_the_command_prints_to_a_file(meeting, tmp_path):
    said = io.StringIO()
    target = tmp_path / "prosiding.pdf"

    call_command("print_proceedings", "/".join(meeting.args), output=str(target), verbosity=2, stderr=said)

    pages = len(pypdfium2.PdfDocument(target))
    assert f"{pages} pages" in said.getvalue()
    assert "joining" in said.getvalue()
    assert meeting.editions.count() == 0


def test_the_command_tells_how_much_it_made_anew(meeting, tmp_path):
    def told():
        said = io.StringIO()
        call_command("print_proceedings", "/".join(meeting.args), output=str(tmp_path / "prosiding.pdf"), stderr=said)
        return said.getvalue().partition("made anew: ")[2]

    first = re.fullmatch(r"(\d+) of (\d+) parts, (\d+) of (\d+) decks\n", told())

    assert first[1] == first[2]
    assert first[3] == first[4]
    assert told() == f"0 of {first[2]} parts, 0 of {first[4]} decks\n"


def test_an_unchanged_book_is_printed_without_weasyprint(meeting, tmp_path, monkeypatch):
    """Its import takes 0.7 s; the child that joins the parts is no child of a process that has it."""

    def no_child(*_args):
        raise AssertionError("A child that draws was asked for.")

    for blocked in (False, True):
        if blocked:
            monkeypatch.setitem(sys.modules, "weasyprint", None)  # importing it fails
            monkeypatch.setattr(pool.CONTEXT, "Process", no_child)
        call_command("print_proceedings", "/".join(meeting.args), output=str(tmp_path / f"{blocked}.pdf"), stderr=io.StringIO())

    assert words_of(tmp_path / "True.pdf") == words_of(tmp_path / "False.pdf")


def words_of(path):
    """Return the text of each page, its digits as one sign: the book says when it was printed, and a minute may pass."""
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(path)]
    assert len("".join(pages)) > 500
    return [re.sub(r"\d", "0", page) for page in pages]


def test_the_command_prints_to_standard_output(meeting, capfdbinary):
    call_command("print_proceedings", "/".join(meeting.args), output="-", audience="internal", verbosity=0)

    assert capfdbinary.readouterr().out.startswith(b"%PDF-")


@pytest.mark.parametrize("address", ["tanah-lain/rakerda-2023", "tanah-lain", ""])
def test_the_command_names_the_meetings_that_there_are(meeting, address):
    make.make_meeting(slug="rakerda-lain")

    with pytest.raises(CommandError, match="/".join(meeting.args)):
        call_command("print_proceedings", address, output="-")


def test_the_command_says_what_it_cannot_write(meeting, tmp_path):
    with pytest.raises(CommandError, match="can't be written"):
        call_command("print_proceedings", "/".join(meeting.args), output=str(tmp_path / "tidak" / "ada.pdf"))
