"""A planning document can meet a due date only once it is in force."""

import datetime

import pytest

from presentations.models import Document
from proceedings.access.planning import planned_year, too_early

MEETING = datetime.date(2023, 12, 28)


@pytest.mark.parametrize(
    ("document", "due_on", "first"),
    [
        (Document.BUDGET_CHANGE, (2024, 4, 30), (2024, 8, 1)),
        (Document.BUDGET_CHANGE, (2024, 8, 1), None),
        (Document.NEXT_PLAN, (2024, 2, 29), (2024, 3, 1)),
        (Document.NEXT_PLAN, (2024, 6, 30), None),
        (Document.OPERATIONS, (2024, 1, 2), None),
    ],
)
def test_a_date_before_the_paper_is_too_early(document, due_on, first):
    assert too_early(document, MEETING, datetime.date(*due_on)) == (first and datetime.date(*first))


def test_a_meeting_without_a_day_warns_of_nothing():
    assert too_early(Document.BUDGET_CHANGE, None, datetime.date(2024, 1, 1)) is None


def test_a_meeting_in_the_first_half_plans_its_own_year():
    assert [planned_year(datetime.date(2024, month, 1)) for month in (1, 6, 7, 12)] == [2024, 2024, 2025, 2025]
