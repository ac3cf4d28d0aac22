"""Fixtures that most tests of the roof use."""

import pytest

from tests.proceedings.make import make_minutes


@pytest.fixture
def note_taker(sign_in):
    return sign_in("note_taker")


@pytest.fixture
def minutes(meeting):
    return make_minutes(meeting)
