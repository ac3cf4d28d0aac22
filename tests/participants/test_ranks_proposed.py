"""The protocol rank suggested by a title: UU 9/2010 Pasal 11(1), huruf a to m."""

import pytest

from participants.identity.rank_proposals import propose_rank

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
    ("Pemimpin Bank Kalsel Cabang Batulicin", "instansi", "k"),
    ("Danramil 1022-01", "instansi", "k"),
    ("Kapolsek Batulicin", "instansi", "k"),
    ("Kepala Bagian Hukum", "skpd", "l"),
    ("Camat Batulicin", "kecamatan", "l"),
    ("Sekretaris Dinas Kesehatan", "skpd", "l"),
    ("Inspektur Pembantu I", "skpd", "l"),
    ("Lurah Kampung Baru", "kelurahan", "m"),
    ("Kepala Desa Hati'if", "desa", "m"),
    ("Sekretaris Camat", "kecamatan", "m"),
    ("Staf Khusus Bupati", "skpd", ""),
    ("Wartawan", "instansi", ""),
]


@pytest.mark.parametrize(("title", "kind", "rank"), TITLES)
def test_a_title_proposes_its_rank(title, kind, rank):
    assert propose_rank(title, kind=kind) == rank


@pytest.mark.parametrize(("echelon", "rank"), [("II.b", "j"), ("III.a", "l"), ("iv.a", "m"), ("IV", "m"), ("", ""), ("V", "")])
def test_a_title_that_tells_nothing_leaves_it_to_the_echelon(echelon, rank):
    assert propose_rank("Direktur RSUD", echelon, "skpd") == rank


def test_blanks_and_capitals_do_not_matter():
    assert propose_rank("  KEPALA   DINAS Kesehatan") == "j"
