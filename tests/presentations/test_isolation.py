"""Files of this machine that a presentation names, and a machine on which nothing would keep it from them."""

import io
import logging

import pytest

from presentations.models import Deck
from presentations.receiving import Failure, Refused
from rakerda import sandbox
from rakerda.sandbox import Level
from tests import make
from tests.presentations import files

LESSER = [Level.UNSHARE, Level.LIMITS]


def name_of(level):
    return level.name.lower()


def receive(expose, content, name="paparan.pdf"):
    return expose.receive(io.BytesIO(content), name, "uji")


def state_of(deck):
    deck = Deck.objects.get(pk=deck.pk)
    return deck.phase, deck.failure


@pytest.fixture
def shut_by(monkeypatch):
    """shut_by(level): nothing stronger runs on this machine."""
    return lambda level: monkeypatch.setattr(sandbox, "level", lambda: level)


@pytest.mark.parametrize("level", LESSER, ids=name_of)
@pytest.mark.parametrize("make_file", [files.make_pdf, lambda: files.make_pptx("a"), lambda: files.make_odp("a"), files.make_ppt])
def test_what_nothing_shuts_in_is_kept_and_not_opened(expose, run_jobs, shut_by, caplog, level, make_file):
    shut_by(level)
    content = make_file()
    deck = receive(expose, content)

    run_jobs()

    assert state_of(deck) == ("failed", Failure.ISOLATION)
    with deck.original.open("rb") as original:
        assert original.read() == content
    told = [record for record in caplog.records if record.name == "rakerda.presentations"]
    assert [(record.levelno, record.exc_info) for record in told] == [(logging.ERROR, None)]
    assert sandbox.REMEDY in told[0].getMessage()


def test_what_was_only_kept_is_converted_once_something_shuts_it_in(expose, run_jobs, shut_by, monkeypatch):
    with monkeypatch.context() as lesser:
        lesser.setattr(sandbox, "level", lambda: Level.LIMITS)
        older, newest = receive(expose, files.make_pdf(1)), receive(expose, files.make_pdf(2))
        other = receive(make.make_expose(expose.meeting), files.make_pdf(3))
        run_jobs()
        run_jobs()
        assert [state_of(deck) for deck in (older, newest, other)] == [("failed", "isolation")] * 3
    shut_by(Level.LANDLOCK_ALONE)

    run_jobs()

    assert [state_of(deck) for deck in (older, newest, other)] == [("failed", "isolation"), ("ready", ""), ("ready", "")]


def test_slides_that_failed_for_another_reason_are_not_taken_up(expose, run_jobs):
    deck = receive(expose, files.make_pdf())
    deck.fail(Failure.CONVERSION)

    run_jobs()

    assert state_of(deck) == ("failed", "conversion")


def test_who_accepts_the_risk_gets_slides(expose, run_jobs, shut_by, settings):
    shut_by(Level.LIMITS)
    settings.UNSAFE_CONVERSION = True
    deck = receive(expose, files.make_pdf())

    run_jobs()

    assert state_of(deck) == ("ready", "")


def test_a_file_that_can_not_be_shown_is_refused_at_once_also_there(expose, shut_by):
    shut_by(Level.LIMITS)

    with pytest.raises(Refused) as refusal:
        receive(expose, files.make_locked_pdf())

    assert refusal.value.code == Failure.PASSWORD


def test_the_unit_is_told_whom_to_tell_and_the_secretariat_what_the_administrator_does(expose, operator, secretariat):
    deck = receive(expose, files.make_pdf())
    deck.fail(Failure.ISOLATION)

    for_unit, for_secretariat = (client.get(expose.get_absolute_url()).content.decode() for client in (operator, secretariat))

    for page in (for_unit, for_secretariat):
        assert "Versi 1 (paparan.pdf) disimpan dan belum diubah menjadi slide" in page
        assert "tidak perlu dikirim ulang: beri tahu sekretariat" in page
        assert "tidak diterima" not in page
    assert "bubblewrap" not in for_unit
    assert "Administrator memasang bubblewrap" in for_secretariat
