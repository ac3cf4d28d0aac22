import datetime

import pytest

from tests import make


@pytest.fixture
def day(meeting):
    """A day of the meeting that starts at 08.00."""
    return make.make_day(meeting, starts_at=datetime.time(8))


@pytest.fixture
def at(meeting):
    """at("sessions/new/") returns the address of that page of the meeting."""
    return lambda path="": f"/{meeting.region.slug}/{meeting.slug}/{path}"
