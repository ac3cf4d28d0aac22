"""NIP: valid numbers, suspicious numbers, display. All numbers here are synthetic (serial 9xx)."""

import datetime

import pytest
from django.core.exceptions import ValidationError

from participants.identity import nip

TODAY = datetime.date(2023, 12, 28)


def oddities(number):
    return [str(text) for text in nip.warnings(number, TODAY)]


@pytest.mark.parametrize(
    "written",
    ["19750312 200003 1 904", "19750312.200003.1.904", " 19750312-200003-1-904 ", "197503122000031904", "'197503122000031904"],
)
def test_blanks_dots_dashes_and_apostrophes_are_no_part_of_it(written):
    assert nip.compact(written) == "197503122000031904"


@pytest.mark.parametrize("wrong", ["1975031220000319", "19750312200003190a", "197503122000031904\n", "١٩٧٥٠٣١٢٢٠٠٠٠٣١٩٠٤"])
def test_anything_but_18_plain_digits_is_refused(wrong):
    with pytest.raises(ValidationError):
        nip.NIP(wrong)


def test_papers_print_it_with_blanks():
    assert nip.display("197503122000031904") == "19750312 200003 1 904"


def test_a_mask_hides_the_birthday():
    assert nip.mask("197503122000031904") == "1975•••••••••••904"


def test_nothing_and_a_broken_number_are_masked_to_nothing():
    assert (nip.mask(""), nip.mask("19750312")) == ("", "")


def test_a_usual_number_is_not_odd():
    assert oddities("197503122000031904") == []


def test_having_none_is_not_odd():
    assert oddities("") == []


@pytest.mark.parametrize(
    ("number", "says"),
    [
        ("197513122000031904", ["Delapan angka pertama bukan tanggal lahir."]),
        ("194001012000031904", ["Menurut delapan angka pertama, orang ini berusia lebih dari 70 tahun atau belum lahir."]),
        ("199003122005031904", ["Menurut kedua tanggal itu, usia saat pengangkatan di bawah 17 tahun."]),
        ("197503122000131904", ["Angka ke-13 dan ke-14 bukan bulan."]),
        ("197503122024011904", ["Pengangkatan (angka ke-9 sampai ke-14) sebelum tahun 1960 atau di masa depan."]),
        ("197503122000033904", ["Angka ke-15 seharusnya 1 (laki-laki) atau 2 (perempuan)."]),
        ("197503122000031000", ["Tiga angka terakhir tidak boleh 000."]),
        ("198503122021211904", ["Angka ke-13 dan ke-14 adalah 21: ini nomor pegawai dengan perjanjian kerja (NI PPPK)."]),
    ],
)
def test_what_is_odd_is_told_and_not_refused(number, says):
    nip.NIP(number)

    assert oddities(number) == says


def test_a_birthday_that_is_not_over_yet_counts_as_the_year_before():
    assert oddities("195312291980031904") == []
    assert len(oddities("195212271980031904")) == 1


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("NRP. 7503 0412", "75030412"),
        ("nrp/nip 11980012340576", "11980012340576"),
        ("NIP/NRP: 521234", "521234"),
        ("12345/p", "12345/P"),
        ("No. NRP 54321", "54321"),
    ],
)
def test_the_number_of_police_and_army_is_kept_as_it_is(written, kept):
    assert nip.compact(written) == kept
    nip.NIP(kept)
    assert (nip.label(kept), nip.display(kept)) == ("NRP", kept)


@pytest.mark.parametrize("wrong", ["1234", "197503122000031", "12345/Pol", "12345/", "P/12345"])
def test_what_is_neither_nip_nor_nrp_is_refused(wrong):
    with pytest.raises(ValidationError):
        nip.NIP(wrong)


def test_a_number_that_may_be_a_nip_without_its_end_is_odd():
    assert oddities("75030412") == []
    assert oddities("19750312") == oddities("11980012340576") == ["Disimpan sebagai NRP; NIP terdiri atas 18 angka."]
