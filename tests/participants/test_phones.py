"""Telephone numbers in the usual spellings."""

import pytest
from django.core.exceptions import ValidationError

from participants.identity.fields import PhoneField
from participants.identity.phones import PHONE, international


@pytest.mark.parametrize(
    "written",
    [
        "0812-3456-7890",
        "+62 812 3456 7890",
        "62 812 3456 7890",
        "0062 812.3456.7890",
        "(0812) 3456/7890",
        "+62 812‑3456‑7890",
        "\u202a+62 812-3456-7890\u202c",
        "0812–3456–7890",
        "\ufeff0812\u00a03456\u200b7890",
        "+62 0812 3456 7890",
        "https://wa.me/6281234567890",
    ],
)
def test_all_ways_lead_to_the_international_form(written):
    assert international(written) == "+6281234567890"


def test_a_number_of_another_country_stays():
    assert international("+65 6123 4567") == "+6561234567"


@pytest.mark.parametrize("wrong", ["halo", "+62", "+62 812 3456 7890 1234 5678", "+0812345678", "81234567890", "=cmd"])
def test_what_is_no_number_is_refused(wrong):
    with pytest.raises(ValidationError):
        PHONE(international(wrong))


def test_a_mobile_number_with_too_few_digits_is_told():
    with pytest.raises(ValidationError):
        PhoneField().clean("0812-5000")
