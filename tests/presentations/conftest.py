"""The exposé that most tests of this floor use, and its unit's operator."""

import pytest

from tests import make


@pytest.fixture
def expose(meeting):
    return make.make_expose(meeting)


@pytest.fixture
def operator(sign_in, expose):
    return sign_in("operator", unit=expose.unit)
