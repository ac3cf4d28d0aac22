"""The office of a head is printed in full: with the name of the region, once."""

import pytest

from tests import make


@pytest.mark.parametrize(
    ("name", "office", "full"),
    [
        ("Kabupaten Tanah Bumbu", "Bupati", "Bupati Tanah Bumbu"),
        ("Kabupaten Tanah Bumbu", "Bupati Tanah Bumbu", "Bupati Tanah Bumbu"),
        ("Kabupaten Tanah Bumbu", "BUPATI", "BUPATI TANAH BUMBU"),
        ("Kabupaten Tanah Bumbu", "Pj. Bupati", "Pj. Bupati Tanah Bumbu"),
        ("Kabupaten Tanah Bumbu", "Wakil Bupati", "Wakil Bupati Tanah Bumbu"),
        ("Kota Palangka Raya", "Wali Kota", "Wali Kota Palangka Raya"),
        ("Kota Palangka Raya", "Walikota", "Walikota Palangka Raya"),
        ("Kota Kotamobagu", "Wali Kota", "Wali Kota Kotamobagu"),
        ("Provinsi Kalimantan Selatan", "Gubernur", "Gubernur Kalimantan Selatan"),
        ("Kabupaten Tanah Bumbu", "Sekretaris Daerah", "Sekretaris Daerah Kabupaten Tanah Bumbu"),
        ("Kota Palangka Raya", "Plh. Sekretaris Daerah", "Plh. Sekretaris Daerah Kota Palangka Raya"),
        ("Kabupaten Tanah Bumbu", "Staf Ahli Bupati Bidang Hukum", "Staf Ahli Bupati Bidang Hukum"),
        ("Kabupaten Tanah Bumbu", "Kepala Dinas Sosial", "Kepala Dinas Sosial"),
        ("Kabupaten Tanah Bumbu", "", ""),
    ],
)
def test_an_office_is_printed_with_the_name_of_its_region_once(db, name, office, full):
    region = make.make_region(name=name, head_title="Bupati")

    assert region.titled(office) == full
    assert region.titled(region.titled(office)) == full


def test_the_head_of_a_region_is_printed_in_full(db):
    assert make.make_region(name="Kota Palangka Raya", head_title="Wali Kota").head == "Wali Kota Palangka Raya"


def test_a_participant_s_office_is_printed_in_full(meeting):
    region = meeting.region
    region.name = "Kota Palangka Raya"
    region.save()
    head = make.make_participant(meeting, office="Wali Kota")
    aide = make.make_participant(meeting, office="Asisten I", represents=head)

    assert (head.printed_office, aide.printed_office) == (
        "Wali Kota Palangka Raya",
        "Asisten I (mewakili Wali Kota Palangka Raya)",
    )
