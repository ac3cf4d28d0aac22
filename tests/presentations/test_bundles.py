"""The exposés on a stick: one click locks and packs all, a later one adds the changes since."""

import errno
import io
import os
import re
import zipfile

import openpyxl
import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from presentations.handing_in import bundling
from presentations.models import Bundle, Expose
from presentations.tasks import pack
from tests import make
from tests.presentations.test_exposes import exposes_url, make_deck, texts


def bundles_url(meeting, place=""):
    return f"{exposes_url(meeting)}bundle/{place}"


def show(expose, content, **values):
    """Create confirmed slides with a file."""
    deck = make_deck(expose, rendition=ContentFile(content, "rendition.pdf"), **values)
    deck.confirm("uji")
    return deck


@pytest.fixture
def session(meeting):
    return make.make_session(make.make_day(meeting), title="Ekspose Bidang Sosial", kind="expose")


@pytest.fixture
def health(meeting, session):
    expose = make.make_expose(meeting, make.make_unit(meeting.region, name="Dinas Kesehatan"), session=session, position=2)
    show(expose, b"%PDF-kesehatan", pages=7)
    return expose


@pytest.fixture
def social(meeting, session):
    return make.make_expose(meeting, make.make_unit(meeting.region, name="Dinas Sosial, PP & PA"), session=session, position=1)


def packed(meeting, update=False):
    """Return a bundle as the worker leaves it."""
    bundle = Bundle.begin(meeting, "uji", update=update)
    pack(bundle.pk)
    return Bundle.objects.get(pk=bundle.pk)


def opened(bundle):
    with bundle.file.open("rb") as file:
        return zipfile.ZipFile(io.BytesIO(file.read()))


PAGES = ["daftar-peserta.html", "daftar.xlsx", "gaya.css", "index.html", "susunan-acara.html"]


def test_one_click_locks_all_and_packs(secretariat, meeting, health, social):
    response = secretariat.post(bundles_url(meeting, "new/"), {"lock": "1"})

    assert (response.status_code, response.headers["Location"]) == (303, bundles_url(meeting))
    assert not Expose.objects.filter(locked_at=None).exists()
    assert [(bundle.phase, bundle.number, bundle.since) for bundle in Bundle.objects.all()] == [("queued", 1, None)]


def test_every_deck_stands_in_running_order_under_a_safe_name(meeting, health, social):
    show(social, b"%PDF-sosial")

    with opened(packed(meeting)) as archive:
        assert sorted(archive.namelist()) == sorted(
            [*PAGES, "paparan/01-Dinas-Sosial-PP-PA.pdf", "paparan/02-Dinas-Kesehatan.pdf"]
        )
        assert archive.read("paparan/02-Dinas-Kesehatan.pdf") == b"%PDF-kesehatan"
        assert archive.testzip() is None


def test_a_unit_without_slides_keeps_its_number_and_is_listed(meeting, health, social):
    with opened(packed(meeting)) as archive:
        index = archive.read("index.html").decode()

    words = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", index))
    assert "Dinas Sosial, PP &amp; PA belum ada bahan paparan" in words
    assert 'href="paparan/02-Dinas-Kesehatan.pdf">Dinas Kesehatan</a>' in index
    assert "7 slide, 7 menit" in words
    assert "28 Desember 2023, 07.30–08.00" in words


def test_the_pages_name_nothing_that_is_not_beside_them(meeting, health, social):
    with opened(packed(meeting)) as archive:
        names = set(archive.namelist())
        for page in (name for name in names if name.endswith(".html")):
            named = set(re.findall(r'(?:href|src)="([^"]+)"', archive.read(page).decode())) - {"data:,"}
            assert named <= names, page
        assert b"url(" not in archive.read("gaya.css")


def test_slides_that_came_late_or_unconfirmed_are_tagged(meeting, health, social):
    health.decks.update(late_at=timezone.now())
    make_deck(social, rendition=ContentFile(b"%PDF-", "rendition.pdf"))

    with opened(packed(meeting)) as archive:
        index = archive.read("index.html").decode()

    assert re.findall(r'<b class="tag">([^<]+)', index) == ["belum dipastikan unit", "susulan"]


def test_the_lists_stand_in_protocol_order_without_contacts(meeting, health):
    make.make_participant(meeting, name="Kedua", office="Kepala", position=2, phone="+6281200000001")
    make.make_participant(meeting, name="Pertama", office="Bupati", position=1, protocol_rank="a")

    with opened(packed(meeting)) as archive:
        book = openpyxl.load_workbook(io.BytesIO(archive.read("daftar.xlsx")))
        people = archive.read("daftar-peserta.html").decode()

    assert [[cell.value for cell in row] for row in book["Peserta"].rows] == [
        ["No.", "Nama", "Jabatan", "Kursi", "Konfirmasi"],
        [1, "Pertama", meeting.region.titled("Bupati"), None, "Belum konfirmasi"],
        [2, "Kedua", "Kepala", None, "Belum konfirmasi"],
    ]
    assert [row.value for row in book["Ekspose"][2]] == [
        1, "Dinas Kesehatan", "Ekspose Bidang Sosial", None, 7, 7, "paparan/01-Dinas-Kesehatan.pdf", None, None,
    ]  # fmt: skip
    assert [row.value for row in book["Susunan acara"][2]][:4] == ["2023-12-28", "07.30", "08.00", "Ekspose Bidang Sosial"]
    assert people.index("Pertama") < people.index("Kedua")
    assert "81200000001" not in people


def test_an_update_brings_only_what_changed_and_a_fresh_index(meeting, health, social):
    first = packed(meeting)
    show(social, b"%PDF-susulan", late_at=timezone.now())

    update = packed(meeting, update=True)

    assert (update.since, update.file_name) == (first, f"{meeting.slug}-pembaruan-2.zip")
    with opened(update) as archive:
        assert sorted(archive.namelist()) == sorted([*PAGES, "paparan/01-Dinas-Sosial-PP-PA.pdf"])
        index = archive.read("index.html").decode()
    assert re.findall(r'href="(paparan/[^"]+)"', index) == ["paparan/01-Dinas-Sosial-PP-PA.pdf", "paparan/02-Dinas-Kesehatan.pdf"]
    assert re.findall(r'<b class="tag">([^<]+)', index) == ["baru", "susulan"]
    assert (update.brought, update.gone) == (["paparan/01-Dinas-Sosial-PP-PA.pdf"], [])
    assert update.manifest["files"]["paparan/02-Dinas-Kesehatan.pdf"] == first.manifest["files"]["paparan/02-Dinas-Kesehatan.pdf"]


def test_an_update_of_an_update_brings_only_the_last_change(meeting, health, social):
    packed(meeting)
    show(social, b"%PDF-susulan")
    packed(meeting, update=True)
    show(health, b"%PDF-kesehatan 2")

    assert packed(meeting, update=True).brought == ["paparan/02-Dinas-Kesehatan.pdf"]


def test_what_is_no_part_any_more_is_told(meeting, health, social):
    packed(meeting)
    social.delete()

    update = packed(meeting, update=True)

    assert (update.brought, update.gone) == (["paparan/01-Dinas-Kesehatan.pdf"], ["paparan/02-Dinas-Kesehatan.pdf"])


def test_an_update_without_anything_before_brings_all(meeting, health):
    assert packed(meeting, update=True).since is None


def test_two_clicks_are_one_bundle(secretariat, meeting, health):
    for _click in range(2):
        secretariat.post(bundles_url(meeting, "new/"))

    assert Bundle.objects.count() == 1


def test_a_reopened_expose_stays_open_in_an_update(secretariat, meeting, health):
    packed(meeting)

    secretariat.post(bundles_url(meeting, "new/"), {"update": "1"})

    assert Expose.objects.get(pk=health.pk).locked_at is None


def test_a_file_that_is_gone_does_not_stop_the_rest(meeting, health, social):
    deck = show(social, b"%PDF-sosial")
    deck.rendition.storage.delete(deck.rendition.name)

    with opened(packed(meeting)) as archive:
        assert sorted(archive.namelist()) == sorted([*PAGES, "paparan/02-Dinas-Kesehatan.pdf"])


def test_old_sticks_go_when_the_second_whole_one_stands(meeting, health):
    bundles = [packed(meeting), packed(meeting, update=True), packed(meeting), packed(meeting)]

    assert [bundle.number for bundle in Bundle.objects.all()] == [4, 3]
    assert [bundles[0].file.storage.exists(bundle.file.name) for bundle in bundles[2:]] == [True, True]


@pytest.mark.django_db(transaction=True)
def test_the_worker_packs_and_forgets_old_files(meeting, health, run_jobs):
    for _time in range(3):
        Bundle.begin(meeting, "uji")
        run_jobs()

    assert [(bundle.number, bundle.phase) for bundle in Bundle.objects.all()] == [(3, "done"), (2, "done")]
    folder = Bundle.objects.first().file.storage.path(Bundle.objects.first().file.name).rpartition("/")[0]
    assert len(os.listdir(folder)) == 2


def test_a_job_that_is_lost_can_be_tried_again(meeting, health):
    lost = Bundle.begin(meeting, "uji")

    lost.give_up()

    assert Bundle.objects.get().phase == "failed"
    assert packed(meeting).phase == "done"


def test_a_full_disk_is_told_as_such(secretariat, meeting, health, monkeypatch, caplog):
    def write(*_args, **_options):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(bundling, "_copy", write)

    assert (packed(meeting).phase, Bundle.objects.get().failure) == ("failed", "full")
    assert "Ruang penyimpanan server sudah penuh" in texts(secretariat.get(bundles_url(meeting)))
    assert [record.levelname for record in caplog.records] == ["ERROR"]


def test_a_bundle_that_has_ended_is_not_packed_again(meeting, health):
    bundle = packed(meeting)

    pack(bundle.pk)
    bundle.give_up()

    assert Bundle.objects.get().file.name == bundle.file.name


def test_the_page_tells_what_came_since_and_who_has_nothing(secretariat, meeting, health, social):
    packed(meeting)
    before = texts(secretariat.get(bundles_url(meeting)))
    show(health, b"%PDF-kesehatan 2")

    after = texts(secretariat.get(bundles_url(meeting)))

    assert "Paket terbaru memuat semua bahan paparan" in before
    assert "Bahan paparan 1 unit berbeda dari paket 1 Dinas Kesehatan" in after
    assert "Tanpa bahan paparan 1 unit; daftar isi menyebutkannya Dinas Sosial, PP &amp; PA" in after


def test_while_it_packs_the_page_asks_again(secretariat, meeting, health):
    Bundle.begin(meeting, "uji")

    part = secretariat.get(bundles_url(meeting), headers={"HX-Request": "true"}).content.decode()

    assert 'hx-trigger="every 2s"' in part
    assert "<html" not in part


def test_the_zip_is_downloaded_under_its_name(secretariat, meeting, health):
    bundle = packed(meeting)

    response = secretariat.get(bundle.get_absolute_url())

    assert response.headers["Content-Disposition"] == f'attachment; filename="{meeting.slug}-paket-1.zip"'
    assert b"".join(response)[:2] == b"PK"


def test_what_is_not_ready_is_not_there(secretariat, meeting, health):
    assert secretariat.get(Bundle.begin(meeting, "uji").get_absolute_url()).status_code == 404


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Dinas Kesehatan", "Dinas-Kesehatan"),
        ('CON: a/b\\c*?"<>|\n..', "CON-a-b-c"),
        ("Dinas Énergi", "Dinas-Energi"),
        ("x" * 300, "x" * 60),
        ("医院", "unit"),
    ],
)
def test_names_hold_on_every_file_system(name, file):
    assert bundling.safe(name) == file


def test_only_the_secretariat_packs(sign_in, client, meeting, health):
    bundle = packed(meeting)

    for role in ("leader", "note_taker", "desk"):
        assert sign_in(role).get(bundles_url(meeting)).status_code == 403
        assert sign_in(role).post(bundles_url(meeting, "new/")).status_code == 403
        assert sign_in(role).get(bundle.get_absolute_url()).status_code == 403
    assert client.get(bundle.get_absolute_url()).status_code == 302


def test_a_bundle_is_not_begun_by_looking(secretariat, meeting):
    assert secretariat.get(bundles_url(meeting, "new/")).status_code == 405
