"""Rekapitulasi kehadiran: units counted once, and heads counted for the meals."""

import pytest

from participants.models import Reception
from participants.papers import recap
from tests import make
from tests.participants.test_attendance_sheet import read


@pytest.fixture
def day(meeting):
    return make.make_day(meeting)


def test_a_unit_is_present_represented_or_absent_and_the_paper_says_by_whom(meeting, day):
    names = ["Dinas Sosial", "Dinas Perhubungan", "Dinas Kesehatan"]
    units = [make.make_unit(meeting.region, name=name, position=place) for place, name in enumerate(names)]
    heads = [make.make_participant(meeting, unit, name=f"Kepala {unit}", office="Kepala") for unit in units]
    heads[0].check_in(day, "uji")
    heads[1].represent_by("Denny, S.T.", "Kepala Bidang", "uji", day)

    assert recap.table(meeting, {"day": day.pk})[1] == [
        [1, "Dinas Sosial", "hadir sendiri", "Kepala Dinas Sosial, Kepala"],
        [2, "Dinas Perhubungan", "diwakili", "Denny, S.T., Kepala Bidang"],
        [3, "Dinas Kesehatan", "tidak hadir", ""],
    ]
    assert "3 unit pemapar (3 SKPD dan 0 kecamatan)" in read(recap.draw(meeting, {}))[0]


def test_the_meals_are_for_who_came_their_companions_and_press_and_crew(meeting, day):
    make.make_participant(meeting, name="Hadir", companions=2).check_in(day, "uji")
    make.make_participant(meeting, name="Absen", companions=5)
    Reception.objects.create(meeting=meeting, extra_meals=10)

    counted = {"came": 1, "companions": 2, "extra": 10, "total": 13}
    assert recap.meals(meeting, day, recap.count(meeting, day)) == counted
    assert recap.meals(meeting, None, recap.count(meeting)) == counted


@pytest.mark.parametrize("count", [0, 1, 30])
def test_the_signature_stays_with_the_count(meeting, count):
    for number in range(count):
        unit = make.make_unit(meeting.region, name=f"Dinas {number}", position=number)
        make.make_participant(meeting, unit, name=f"Kepala {number}")

    *_others, last = read(recap.draw(meeting, {}))

    assert "Mengetahui," in last
    assert "Jumlah untuk konsumsi" in last


def test_over_several_days_the_recap_tells_each_day_with_its_date(meeting, day):
    second = make.make_day(meeting)
    unit = make.make_unit(meeting.region, name="Dinas Sosial")
    head = make.make_participant(meeting, unit)
    head.check_in(second, "uji")

    both, one = " ".join(read(recap.draw(meeting, {}))).split(), " ".join(read(recap.draw(meeting, {"day": day.pk}))).split()

    text = " ".join(both)
    assert "Kamis–Jumat, 28–29 Desember 2023" in text
    assert "Kamis, 28 Desember 2023 0 0 0 1" in text
    assert "Jumat, 29 Desember 2023 1 1 0 0" in text
    assert "Kehadiran per hari" not in " ".join(one)
