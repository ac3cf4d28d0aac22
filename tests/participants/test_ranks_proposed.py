"""The protocol rank suggested by a title, its unit and the kind of region: UU 9/2010 Pasal 10(1) and 11(1)."""

import csv
from pathlib import Path

import pytest

from participants.identity.rank_proposals import judge, propose_rank

OFFICES = list(csv.DictReader((Path(__file__).parent / "data/jabatan.csv").read_text(encoding="utf-8").splitlines()))
TITLES = [
    ("Bupati Tanah Bumbu", "skpd", "a"),
    ("Wali Kota Banjarbaru", "skpd", "a"),
    ("Pj. Bupati Tanah Bumbu", "skpd", "a"),
    ("Wakil Bupati Tanah Bumbu", "skpd", "b"),
    ("Mantan Bupati Tanah Bumbu", "skpd", "c"),
    ("Ketua DPRD", "instansi", "d"),
    ("Wakil Ketua II DPRD", "instansi", "e"),
    ("Anggota DPRD", "instansi", "h"),
    ("Ketua Komisi II DPRD", "instansi", "h"),
    ("Sekretaris Daerah", "skpd", "f"),
    ("Komandan Kodim 1022/Tanah Bumbu", "instansi", "f"),
    ("Kapolres Tanah Bumbu", "instansi", "f"),
    ("Ketua Pengadilan Negeri Batulicin", "instansi", "f"),
    ("Kepala Kejaksaan Negeri Tanah Bumbu", "instansi", "f"),
    ("Ketua MUI Kabupaten Tanah Bumbu", "instansi", "i"),
    ("Ketua FKUB Kabupaten Tanah Bumbu", "instansi", "i"),
    ("Asisten Pemerintahan dan Kesejahteraan Rakyat", "skpd", "j"),
    ("Staf Ahli Bupati Bidang Kemasyarakatan", "skpd", "j"),
    ("Kepala Dinas Kesehatan", "skpd", "j"),
    ("Inspektur", "skpd", "j"),
    ("Sekretaris DPRD", "skpd", "j"),
    ("Ketua KPU Kabupaten Tanah Bumbu", "instansi", "j"),
    ("Kepala Badan Pusat Statistik Kabupaten Tanah Bumbu", "instansi", "k"),
    ("Kepala Kantor Pertanahan", "instansi", "k"),
    ("Pemimpin Bank Kalsel Cabang Batulicin", "instansi", ""),  # a bank of the region is no vertical agency
    ("Danramil 1022-01", "instansi", "k"),
    ("Kapolsek Batulicin", "instansi", "k"),
    ("Kepala Bagian Hukum", "skpd", "l"),
    ("Camat Batulicin", "kecamatan", "l"),
    ("Sekretaris Dinas Kesehatan", "skpd", "l"),
    ("Inspektur Pembantu I", "skpd", "l"),
    ("Lurah Kampung Baru", "kelurahan", "m"),
    ("Kepala Desa Hati'if", "desa", "m"),
    ("Sekretaris Camat", "kecamatan", "l"),  # III.b
    ("Staf Khusus Bupati", "skpd", ""),
    ("Wartawan", "instansi", ""),
]
SPELLINGS = [
    ("Kadis Kominfo SP", "Diskominfo", "j", False),
    ("PLT KEPALA DINAS KESEHATAN", "DINAS KESEHATAN", "j", False),
    ("Pelaksana Tugas Kepala Dinas", "DPMPTSP", "j", False),
    ("Kepala", "Bapenda", "j", False),
    ("Kepala Bapperida", "Bapperida", "j", False),
    ("Kasat Pol PP", "Satpol PP", "j", False),
    ("Plh. Kepala Dinas Sosial", "Dinas Sosial", "j", True),
    ("As. I", "Setda", "j", False),
    ("Sekretaris", "DPUPR", "l", False),
    ("Kasubid Anggaran", "BPKAD", "m", False),
    ("Kepala", "Bagian Hukum", "l", False),
    ("Kabag Ops", "Polres Tanah Bumbu", "", True),
    ("Kasdim 1022/Tnb", "Kodim 1022", "", True),
    ("Kasi Intel", "Kejari Tanah Bumbu", "m", True),
    ("Panitera", "PN Batulicin", "", True),
    ("Ketua Badan Kehormatan", "DPRD Kab. Tanah Bumbu", "h", False),
    ("Pimpinan Cabang", "BRI", "", True),
    ("Rektor", "Universitas Lambung Mangkurat", "", True),
    ("Kepala Bidang Pemberdayaan Desa", "DPMD", "l", False),
    ("Kaur Keuangan", "Desa Bersujud", "", True),
    ("Perbekel", "Desa Ubud", "m", False),
    ("Kepala KPP Pratama Batulicin", "", "k", False),
    ("Kepala Dinas Pertanian / Plt. Camat Satui", "Dinas Pertanian", "j", False),
    ("Ke\u00adpala\u200b Dinas\u00a0Sosial", "", "j", False),
    ("Ajudan Wakil Bupati", "Setda", "", False),
]


@pytest.mark.parametrize("office", OFFICES, ids=[f"{one['wilayah']}: {one['jabatan']}, {one['unit']}" for one in OFFICES])
@pytest.mark.parametrize("known", [True, False], ids=["echelon", "no echelon"])
def test_an_office_as_lists_write_it_proposes_its_letter_or_is_asked_about(office, known):
    found = judge(
        office["jabatan"],
        office["unit"].strip("-"),
        echelon=office["eselon"] if known else "",
        province=office["wilayah"] == "provinsi",
    )

    assert found == (office["huruf"], office["tanya"] == "ya")


@pytest.mark.parametrize(("title", "unit", "rank", "ask"), SPELLINGS)
def test_other_spellings_are_read_alike(title, unit, rank, ask):
    assert judge(title, unit) == (rank, ask)


@pytest.mark.parametrize(("title", "kind", "rank"), TITLES)
def test_a_title_proposes_its_rank(title, kind, rank):
    assert propose_rank(title, kind=kind) == rank


@pytest.mark.parametrize(("echelon", "rank"), [("II.b", "j"), ("III.a", "l"), ("iv.a", "m"), ("IV", "m"), ("", ""), ("V", "")])
def test_a_title_that_tells_nothing_leaves_it_to_the_echelon(echelon, rank):
    assert propose_rank("Direktur RSUD", echelon, "skpd") == rank


def test_blanks_and_capitals_do_not_matter():
    assert propose_rank("  KEPALA   DINAS Kesehatan") == "j"
