"""Database constraints, checked by PostgreSQL itself."""

import pytest
from django.db.models import CharField, IntegerField, Value

from rakerda.constraints import all_or_none, exactly_one


def allows(constraint, row):
    """Whether a row with these values is accepted; None needs a type to be a value."""
    fields = {name: CharField() if isinstance(value, str) else IntegerField() for name, value in row.items()}
    return constraint.condition.check({name: Value(value, output_field=fields[name]) for name, value in row.items()})


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("row", "allowed"),
    [
        ({"number": None, "moment": None, "file": ""}, True),
        ({"number": 1, "moment": 2, "file": "a.pdf"}, True),
        ({"number": 1, "moment": None, "file": ""}, False),
        ({"number": 1, "moment": 2, "file": ""}, False),
        ({"number": None, "moment": None, "file": "a.pdf"}, False),
    ],
)
def test_all_or_none(row, allowed):
    constraint = all_or_none("number", "moment", file="file", name="whole", told="…")

    assert allows(constraint, row) is allowed
    assert constraint.name == "whole"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("row", "allowed"),
    [
        ({"decision": 1, "question": None, "directive": None}, True),
        ({"decision": None, "question": None, "directive": 3}, True),
        ({"decision": None, "question": None, "directive": None}, False),
        ({"decision": 1, "question": 2, "directive": None}, False),
        ({"decision": 1, "question": 2, "directive": 3}, False),
    ],
)
def test_exactly_one(row, allowed):
    assert allows(exactly_one("decision", "question", "directive", name="one", told="…"), row) is allowed
