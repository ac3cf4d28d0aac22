"""Reviewing exposés in sequence, and their outcome on the day."""

import pytest

from presentations.models import Expose
from tests import make
from tests.presentations.test_exposes import complete, exposes_url, make_deck, texts


@pytest.fixture
def waiting(meeting):
    """Three submitted exposés, in running order."""
    exposes = [complete(make.make_expose(meeting, position=position)) for position in (1, 2, 3)]
    for expose in exposes:
        expose.submit("uji")
    return exposes


def queue_url(meeting):
    return f"{exposes_url(meeting)}queue/"


def test_the_queue_begins_with_the_first_that_waits(secretariat, meeting, waiting):
    make.make_expose(meeting)  # not handed in

    page = secretariat.get(queue_url(meeting))

    assert (page.context["expose"], page.context["waiting"]) == (waiting[0], 3)
    assert "1 dari 3" in texts(page)


def test_one_goes_forth_and_back(secretariat, meeting, waiting):
    page = secretariat.get(f"{queue_url(meeting)}?at={waiting[1].pk}")

    assert (page.context["before"], page.context["expose"], page.context["after"]) == tuple(waiting)


def test_after_an_approval_the_next_one_is_shown(secretariat, meeting, waiting):
    response = secretariat.post(f"{waiting[0].get_absolute_url()}approval/", {"queue": waiting[1].pk})

    assert response.headers["Location"] == f"{queue_url(meeting)}?at={waiting[1].pk}"
    assert Expose.objects.get(pk=waiting[0].pk).accepted


def test_after_the_last_one_the_queue_begins_again(secretariat, meeting, waiting):
    response = secretariat.post(f"{waiting[2].get_absolute_url()}return/", {"queue": "", "note": "Perbaiki"})

    assert response.headers["Location"] == queue_url(meeting)


def test_an_empty_queue_says_so(secretariat, meeting):
    assert "Tidak ada yang menunggu pemeriksaan" in texts(secretariat.get(queue_url(meeting)))


def test_a_unit_has_no_queue(operator, meeting):
    assert operator.get(queue_url(meeting)).status_code == 403


@pytest.mark.parametrize("outcome", Expose.Outcome.values)
def test_what_became_of_it_is_recorded(secretariat, meeting, waiting, outcome):
    expose = waiting[0]
    expose.approve("uji")

    secretariat.post(f"{expose.get_absolute_url()}outcome/", {"outcome": outcome})

    expose = Expose.objects.get(pk=expose.pk)
    assert (expose.state, expose.outcome) == (outcome, outcome)
    assert expose.outcome_by.startswith("secretariat-")


def test_an_outcome_is_taken_back(secretariat, waiting):
    expose = waiting[0]
    expose.approve("uji")
    expose.conclude("presented", "uji")

    secretariat.post(f"{expose.get_absolute_url()}outcome/", {"outcome": ""})

    expose = Expose.objects.get(pk=expose.pk)
    assert (expose.state, expose.started_at, expose.outcome_by) == (Expose.State.APPROVED, None, "")


def test_one_that_was_postponed_is_presented_later(waiting):
    expose = waiting[0]
    expose.conclude("postponed", "uji")

    expose.conclude("presented", "uji")

    assert (expose.state, expose.postponed_at) == (Expose.State.PRESENTED, None)


def test_an_unknown_outcome_is_refused(secretariat, waiting):
    assert secretariat.post(f"{waiting[0].get_absolute_url()}outcome/", {"outcome": "hilang"}).status_code == 400


def test_a_unit_says_nothing_of_its_outcome(operator, expose):
    make_deck(expose)

    assert operator.post(f"{expose.get_absolute_url()}outcome/", {"outcome": "presented"}).status_code == 403
