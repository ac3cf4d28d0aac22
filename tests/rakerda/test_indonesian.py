"""Formats of dates, times, numbers and money in official papers."""

import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from rakerda import indonesian

EVENING = datetime.datetime(2023, 12, 27, 23, 30, tzinfo=datetime.UTC)  # 07.30 of the next day in Central Indonesia


def test_a_date_and_its_day():
    day = datetime.date(2023, 12, 28)

    assert indonesian.format_date(day) == "28 Desember 2023"
    assert indonesian.format_day(day) == "Kamis, 28 Desember 2023"


def test_a_moment_is_told_in_the_zone_of_the_region():
    with timezone.override(ZoneInfo("Asia/Makassar")):
        assert indonesian.format_day(EVENING) == "Kamis, 28 Desember 2023"
        assert indonesian.format_time(EVENING) == "07.30"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ((2023, 12, 28), (2023, 12, 28), "28 Desember 2023"),
        ((2023, 12, 28), (2023, 12, 29), "28–29 Desember 2023"),
        ((2023, 11, 30), (2023, 12, 1), "30 November–1 Desember 2023"),
        ((2023, 12, 31), (2024, 1, 1), "31 Desember 2023–1 Januari 2024"),
    ],
)
def test_several_days_are_written_without_what_they_share(first, last, words):
    assert indonesian.format_dates(datetime.date(*first), datetime.date(*last)) == words


@pytest.mark.parametrize(("time", "text"), [(datetime.time(8, 5), "08.05"), (datetime.time(0, 0), "00.00")])
def test_a_dot_parts_hours_from_minutes(time, text):
    assert indonesian.format_time(time) == text


@pytest.mark.parametrize(
    ("zone", "name"), [("Asia/Jakarta", "WIB"), ("Asia/Makassar", "WITA"), ("Asia/Jayapura", "WIT"), ("UTC", "UTC")]
)
def test_a_zone_has_its_own_name(zone, name):
    assert indonesian.zone_name(ZoneInfo(zone)) == name


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        (0, None, "0"),
        (1234567, None, "1.234.567"),
        (Decimal("1234.50"), None, "1.234,5"),
        (Decimal("100.00"), None, "100"),
        (Decimal("1200"), None, "1.200"),
        (Decimal("-1234.5"), 2, "-1.234,50"),
        (Decimal("0.125"), 2, "0,13"),
        (Decimal("2.5"), 0, "3"),
        (None, 2, "–"),
    ],
)
def test_a_number(value, places, text):
    assert indonesian.format_number(value, places) == text


def test_percent_and_rupiah_stand_without_a_blank():
    assert indonesian.format_percent(Decimal("94.847")) == "94,85%"
    assert indonesian.format_rupiah(Decimal("1234567890.4")) == "Rp1.234.567.890"
    assert indonesian.format_percent(None) == "–"
    assert indonesian.format_rupiah(None) == "–"


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "0 B"), (999, "999 B"), (1000, "1 kB"), (999_999, "1.000 kB"), (12_400_000, "12,4 MB"), (10**8, "100 MB")],
)
def test_a_size(count, text):
    assert indonesian.format_size(count) == text


@pytest.mark.parametrize(
    ("count", "text"), [(0, "0 menit"), (45, "45 menit"), (60, "1 jam"), (75, "1 jam 15 menit"), (120, "2 jam")]
)
def test_a_duration(count, text):
    assert indonesian.format_minutes(count) == text


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (28, "dua puluh delapan"),
        (100, "seratus"),
        (111, "seratus sebelas"),
        (200, "dua ratus"),
        (1000, "seribu"),
        (1101, "seribu seratus satu"),
        (2023, "dua ribu dua puluh tiga"),
        (100_000, "seratus ribu"),
        (1_001_000, "satu juta seribu"),
        (2_000_000_015, "dua miliar lima belas"),
        (10**12, "satu triliun"),
    ],
)
def test_a_number_in_words(number, words):
    assert indonesian.spell(number) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([], ""),
        ([(2023, 12, 28)], "Kamis, 28 Desember 2023"),
        ([(2023, 12, 28), (2023, 12, 29)], "Kamis–Jumat, 28–29 Desember 2023"),
        ([(2023, 12, 29), (2023, 12, 28), (2023, 12, 27)], "Rabu–Jumat, 27–29 Desember 2023"),
        ([(2023, 11, 30), (2023, 12, 1)], "Kamis–Jumat, 30 November–1 Desember 2023"),
        ([(2023, 12, 31), (2024, 1, 1)], "Minggu–Senin, 31 Desember 2023–1 Januari 2024"),
        ([(2023, 12, 27), (2023, 12, 29)], "Rabu, 27 Desember 2023 dan Jumat, 29 Desember 2023"),
    ],
)
def test_days_in_a_row_are_written_as_a_range_and_others_each_by_itself(days, words):
    assert indonesian.format_days(datetime.date(*day) for day in days) == words
