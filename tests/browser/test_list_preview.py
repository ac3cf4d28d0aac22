"""The preview of a list of people in a browser: assigned, answered and read on a phone and on a desk."""

import io

import openpyxl
import pytest
from django.urls import reverse

from participants.models import Appointment, Participant, Post
from tests import make
from tests.browser.test_accessibility import faults
from tests.browser.test_widths import look

pytestmark = pytest.mark.browser

HEAD = [
    "Nama lengkap beserta gelar",
    "NIP",
    "Sebagai",
    "Perangkat daerah",
    "Pangkat",
    "Kontak WA",
    "Alamat e-mail",
    "Ukuran baju",
]
ROWS = [
    ["Kusnadi Prayitna, S.STP., M.AP.", "197503122000031904", "Kepala Dinas", "Dinas Kesehatan", "Pembina Tk. I (IV/b)",
     "0812-3456-7890", "kusnadi.prayitno.yang.panjang@contoh.go.id", "L"],
    ["Hj. Siti Nurbayatillah Rahmawati Kusumawardhani, S.Sos., M.AP.", "19750312", "Camat",
     "Kecamatan Simpang Empat Batulicin Ilir", "Penata (III/c)", "0813-1111-2222", "", "M"],
    ["Ahmad", "abc", "Kepala Bidang Pelayanan dan Sumber Daya Kesehatan Masyarakat", "Dinas Kesehatan", "", "", "", ""],
    *[[f"Contoh {place}", "", f"Kepala Dinas Contoh {place}", f"Dinas Contoh {place}", "", "", "", ""] for place in range(14)],
]  # fmt: skip


def workbook(path):
    book = openpyxl.Workbook()
    for row in [["DAFTAR PESERTA"], HEAD, *ROWS]:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    path.write_bytes(file.getvalue())
    return path


@pytest.fixture
def holder(meeting):
    """A head on file whose name and title the list writes otherwise."""
    unit = make.make_unit(meeting.region, name="Dinas Kesehatan", short_name="Dinkes")
    post = Post.objects.create(region=meeting.region, unit=unit, title="Kepala Dinas Kesehatan", protocol_rank="j", head=True)
    official = make.make_official(meeting.region, name="Kusnadi Prayitno, S.STP., M.AP.")
    return Appointment.objects.create(official=official, post=post)


@pytest.mark.parametrize(("phone", "dark"), [(True, False), (False, True)])
def test_a_list_is_assigned_answered_and_imported(signed_in_page, meeting, holder, tmp_path, phone, dark):
    page = signed_in_page("secretariat", phone=phone, dark=dark)
    page.goto(f"{meeting.get_absolute_url()}imports/")
    page.set_input_files("input[type=file]", workbook(tmp_path / "daftar.xlsx"))
    page.get_by_role("button", name="Lihat pratinjau").click()
    page.get_by_text("Isi kolom belum diketahui").wait_for()
    assert look_at(page) == []

    page.get_by_label("C: Sebagai").select_option(label="Jabatan")
    page.get_by_role("button", name="Baca daftar dengan kolom ini").click()
    page.get_by_role("heading", name="Perlu diputuskan").wait_for()
    assert look_at(page) == []

    page.get_by_label("Ya, untuk seluruh daftar").check()
    page.get_by_role("button", name="Simpan jawaban").click()
    page.get_by_label("Orang yang sama").check()
    page.get_by_role("button", name="Simpan jawaban").click()
    page.get_by_role("button", name="Lewati 1 baris bermasalah").click()
    assert look_at(page) == []

    page.get_by_role("button", name="Impor 16 baris").click()
    page.get_by_text("16 baris diimpor.").wait_for()
    assert Participant.objects.count() == 16
    holder.official.refresh_from_db()
    assert (holder.official.name, holder.official.nip) == ("Kusnadi Prayitna, S.STP., M.AP.", "197503122000031904")


def look_at(page):
    """Return what is wrong with the open page at each width, and for readers who cannot see it; its size stays."""
    size = page.viewport_size
    found = look(page) + faults(page)
    page.set_viewport_size(size)
    return found


@pytest.mark.parametrize(("phone", "dark"), [(True, True), (False, False)])
def test_the_comparison_of_two_entries_fits_every_width(signed_in_page, meeting, holder, phone, dark):
    other = make.make_official(meeting.region, name="Kusnadi Prayitna", nip="197503122000031904", email="kusnadi@contoh.go.id")
    page = signed_in_page("secretariat", phone=phone, dark=dark)
    page.goto(reverse("participants:official_merger", args=[*meeting.args, other.pk]))
    assert look_at(page) == []

    page.get_by_role("link", name="Kusnadi Prayitno").click()
    page.get_by_role("button", name="Gabung kedua entri").wait_for()

    assert look_at(page) == []
