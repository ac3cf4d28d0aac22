"""The slides of the demo: drawn from the figures, converted by the worker like any others, then confirmed."""

import io

import pytest
from pptx import Presentation

from participants.models import Unit
from presentations.models import Factor, Plan, Result
from presentations.slides.versions import receive
from proceedings.demo import exposes, slides, tables, tasks
from proceedings.demo.exposes import Talk
from tests import make


@pytest.fixture
def expose(meeting):
    """Create an exposé with a row of everything that the slides show."""
    make.make_day(meeting)
    unit = make.make_unit(
        meeting.region,
        name="Dinas Sosial",
        short_name="Dinas Sosial",
        sector=make.make_sector(meeting.region),
        kind=Unit.Kind.SKPD,
    )
    absent = make.make_participant(meeting, unit, office="Kepala Dinas Sosial")
    presenter = make.make_participant(meeting, unit, represents=absent, name="Siti Aminah, S.Sos.")
    expose = make.make_expose(meeting, unit, presenter=presenter)
    row = {"expose": expose, "name": "Rehabilitasi Sosial", "code": "1.06.04", "budget": 900, "spent": 600}
    Result.objects.create(**row, position=1, indicator="Warga tertangani", measure="%", target=92, actual=46)
    Result.objects.create(
        expose=expose, position=2, name="A", indicator="Opini", scale="opinion", target_step="WTP", actual_step="WTP"
    )
    for kind in Factor.Kind:
        Factor.objects.create(expose=expose, kind=kind, text=f"Faktor {kind}")
    Plan.objects.create(expose=expose, text="Memadankan data")
    return expose


@pytest.mark.parametrize("style", range(6))
def test_a_pptx_has_eight_slides_with_text_table_picture_and_charts(expose, style):
    drawn = Presentation(io.BytesIO(slides.draw(Talk(expose), style)))

    shapes = [shape for slide in drawn.slides for shape in slide.shapes]
    words = "\n".join(shape.text_frame.text for shape in shapes if shape.has_text_frame)
    assert len(drawn.slides) == 8
    assert sum(shape.has_chart for shape in shapes) == 2
    assert sum(shape.has_table for shape in shapes) == 1
    assert sum(shape.name.startswith("Ilustrasi") for shape in shapes) == 2
    assert all(slide.shapes.title.text_frame.text for slide in drawn.slides)
    assert "mewakili Kepala Dinas Sosial" in words
    assert "66,67%" in words  # of the budget
    assert "data contoh" in words


def test_a_unit_that_sends_a_pdf_has_its_slides_confirmed_by_the_worker(expose, run_jobs):
    tasks.send.defer(expose_id=expose.pk, unit="dinsos")

    run_jobs()

    expose.refresh_from_db()
    texts = [slide.text for slide in expose.deck.slides.all()]
    assert len(texts) == 4
    assert "Warga tertangani" in texts[1]
    assert "50,00%" in texts[1]
    assert expose.deck.confirmed_by == expose.deck.uploaded_by == "Operator Dinas Sosial"
    assert expose.state == "approved"
    assert expose.deck.uploaded_at < expose.deck.confirmed_at < expose.submitted_at < expose.approved_at


def test_slides_that_somebody_sent_before_are_left_alone(expose, run_jobs):
    deck = receive(expose, io.BytesIO(slides.draw(Talk(expose), 0)), "paparan.pptx", "uji")

    tasks.send(expose_id=expose.pk, unit="dinsos")

    assert list(expose.decks.all()) == [deck]


@pytest.mark.office
def test_the_newer_of_two_versions_is_the_one_that_is_shown(expose, run_jobs):
    tasks.send.defer(expose_id=expose.pk, unit="dinkes")

    run_jobs()

    expose.refresh_from_db()
    newer, older = expose.decks.all()
    assert expose.deck == newer
    assert (older.phase, newer.phase, older.pages, newer.pages) == ("done", "done", 8, 8)
    assert older.confirmed_at < newer.confirmed_at


def test_an_expose_that_was_handed_in_meanwhile_is_left_as_it_is(expose):
    exposes.hand_in(expose, tasks.row_of("bapenda"))
    expose.refresh_from_db()
    note = expose.returned_note

    exposes.hand_in(expose, tasks.row_of("dinsos"))

    expose.refresh_from_db()
    assert note
    assert (expose.state, expose.returned_note) == ("returned", note)


def test_a_failed_version_says_why(expose, run_jobs):
    tasks.send.defer(expose_id=expose.pk, unit="kuranji")

    run_jobs()

    deck = expose.decks.get()
    assert (deck.phase, deck.failure) == ("failed", "timeout")
    assert expose.deck is None


def test_every_row_that_sends_slides_has_a_moment_and_a_style():
    for row in tables.rows("exposes"):
        assert bool(row["deck"]) == bool(row["uploaded"]) == bool(row["style"]), row
