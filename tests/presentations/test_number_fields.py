"""Figures as people type them."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from presentations.results.number_fields import NumberField, parse


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1234", "1234"),
        ("1.234", "1234"),
        ("1.234,5", "1234.5"),
        ("1234,5", "1234.5"),
        ("12.345.678,90", "12345678.90"),
        ("68,5", "68.5"),
        ("68,5%", "68.5"),
        ("68.5", "68.5"),
        ("68.50", "68.50"),
        ("0.1234", "0.1234"),
        ("1,234.5", "1234.5"),
        ("1,234,567", "1234567"),
        ("1,234", "1.234"),
        ("Rp1.200.000.000", "1200000000"),
        ("Rp 1.200.000.000,00", "1200000000.00"),
        ("Rp. 5.000,-", "5000"),
        ("rp5.000,--", "5000"),
        (" 1 234 567 ", "1234567"),
        ("1\u00a0234", "1234"),
        ("-3,5", "-3.5"),
        ("−3,5", "-3.5"),
        ("0", "0"),
        ("2.000.000.000.000", "2000000000000"),
    ],
)
def test_a_figure_is_read_as_it_is_meant(typed, meant):
    assert parse(typed) == Decimal(meant)


@pytest.mark.parametrize(
    "typed",
    ["", "dua", "1,2,3", "1.2.3", "12.34.567", "1.234.5", "1e5", "NaN", "Infinity", "--5", "1_000", "٣", "Rp", "%", "1/2"],
)
def test_what_is_no_figure_is_refused(typed):
    with pytest.raises(ValueError, match="not a figure"):
        parse(typed)


def test_a_field_says_how_to_write_a_figure():
    with pytest.raises(ValidationError, match=r"1\.234,5"):
        NumberField().clean("banyak")


def test_a_field_keeps_within_its_column():
    with pytest.raises(ValidationError):
        NumberField(max_digits=20, decimal_places=2).clean("1234567890123456789012")


def test_an_empty_field_is_no_figure():
    assert NumberField(required=False).clean("  ") is None


def test_a_field_shows_figures_as_they_are_written():
    field = NumberField()

    assert [field.prepare_value(value) for value in (Decimal("1234.5000"), Decimal("2000000000000"), "banyak", None)] == [
        "1.234,5",
        "2.000.000.000.000",
        "banyak",
        None,
    ]
