"""From an uploaded file to displayed slides, by the real worker, LibreOffice and pdfium."""

import datetime
import io
import os
import re
import signal
import subprocess
import sys
import time
from urllib.parse import quote
from zoneinfo import ZoneInfo

import pikepdf
import pytest
from django.conf import settings as project
from django.core.files.storage import default_storage
from django.db import connection, transaction
from PIL import Image
from pptx import Presentation
from procrastinate.contrib.django.models import ProcrastinateJob

from agenda.models import Region
from presentations import tasks
from presentations.models import Deck
from presentations.models.files import Failure, Refused
from presentations.slides import converting, versions
from tests import make
from tests.presentations import files
from tests.presentations.test_findings import add_date


def receive(expose, content, name="paparan.pdf"):
    return versions.receive(expose, io.BytesIO(content), name, "uji")


def read(file):
    with file.open("rb") as stored:
        return stored.read()


def slides_of(deck):
    return [(slide.number, slide.text) for slide in deck.slides.all()]


def fresh(deck):
    return Deck.objects.get(pk=deck.pk)


def test_a_pdf_becomes_slides(expose, run_jobs):
    deck = receive(expose, files.make_pdf(2, "Jalan mantap"))

    run_jobs()

    deck = fresh(deck)
    assert (deck.phase, deck.pages, deck.done, deck.failure) == ("done", 2, 2, "")
    assert deck.ended_at >= deck.uploaded_at
    assert slides_of(deck) == [(1, "Jalan mantap 1"), (2, "Jalan mantap 2")]


@pytest.mark.parametrize(
    ("name", "pages", "words", "mended"),
    [
        ("PDFBOX-4352-0", 1, None, True),  # its page is encrypted, and the key to it broken
        ("Pages-tree-refs", 2, "Testcase: ’Pages loop’", True),
        ("boundingBox_invalid", 3, "Empty /MediaBox", False),
        ("bug1011159", 1, "", True),
        ("bug1606566", 1, "Bug 1606566", False),
        ("bug1811668_reduced", 1, "", True),
        ("issue4573", 1, "", True),
        ("issue6069", 1, "Missing value", False),
        ("scan-bad", 1, None, False),
    ],
)
def test_a_broken_pdf_that_a_common_reader_opens_is_shown(expose, run_jobs, name, pages, words, mended):
    deck = receive(expose, (files.BROKEN / f"{name}.pdf").read_bytes())

    run_jobs()

    assert (fresh(deck).phase, fresh(deck).pages) == ("done", pages)
    assert [found["code"] for found in fresh(deck).findings] == (["mended"] if mended else [])
    slide = deck.slides.first()
    assert words is None or (slide.text.startswith(words) and is_drawn_on(slide))


def is_drawn_on(slide):
    with slide.picture.open("rb") as file:
        return Image.open(file).convert("L").getextrema()[0] < 128


@pytest.mark.parametrize(
    "entries",
    [
        {"MediaBox": [0, 0, 0, 0]},
        {"MediaBox": [0, 0, 0.001, 800]},
        {"MediaBox": [0, 0, 10**18, 10**18]},
        {"MediaBox": [0, 0]},
        {"CropBox": [2000, 2000, 3000, 3000]},
        {"CropBox": [0, 0, 960, 0.5]},
        {"Metadata": b"<x:xmpmeta"},
    ],
    ids=["no-width", "a-hair", "beyond-reason", "half-a-box", "crop-outside", "crop-of-no-height", "metadata"],
)
def test_a_page_of_an_impossible_size_is_shown(expose, run_jobs, entries):
    deck = receive(expose, files.make_pdf_with(**entries))

    run_jobs()

    assert (fresh(deck).phase, fresh(deck).pages, fresh(deck).findings) == ("done", 2, [])
    assert all(is_drawn_on(slide) for slide in deck.slides.all())


def test_a_number_that_no_reader_can_hold_is_no_crash(expose, run_jobs):
    large = files.make_pdf_with(MediaBox=[0, 0, 10**18, 10**18])
    deck = receive(expose, large.replace(b"1000000000000000000", b"9" * 19))

    run_jobs()

    assert (fresh(deck).phase, fresh(deck).pages) == ("done", 2)


def test_a_word_that_a_line_ends_within_is_one(expose, run_jobs):
    deck = receive(expose, files.make_pdf(text=r"Rancangan undang-) Tj 0 -48 Td (undang\001desa"))

    run_jobs()

    assert slides_of(deck) == [(1, "Rancangan undang-undang desa 1")]


def test_pictures_have_two_sizes_and_show_the_page(expose, run_jobs):
    deck = receive(expose, files.make_pdf(1))

    run_jobs()

    slide = deck.slides.get()
    with Image.open(io.BytesIO(read(slide.thumbnail))) as thumbnail, Image.open(io.BytesIO(read(slide.picture))) as picture:
        assert (thumbnail.format, thumbnail.size) == ("WEBP", (320, 180))
        assert (picture.format, picture.size) == ("WEBP", (1280, 720))
        assert picture.convert("L").getextrema()[0] < 50  # the page is not blank


def test_a_page_like_a_ribbon_becomes_no_giant(expose, run_jobs):
    deck = receive(expose, files.make_pdf(1, size=(100, 14_000)))

    run_jobs()

    with Image.open(io.BytesIO(read(deck.slides.get().picture))) as picture:
        assert max(picture.size) <= 1280 * 4


def test_what_acts_in_a_pdf_is_taken_out_of_what_is_shown(expose, run_jobs):
    content = files.make_active_pdf()
    deck = receive(expose, content)

    run_jobs()

    with pikepdf.open(io.BytesIO(read(fresh(deck).rendition))) as pdf:
        assert [key for key in ("/OpenAction", "/AA", "/AcroForm") if key in pdf.Root] == []
        assert not pdf.attachments
        assert "/Annots" not in pdf.pages[0]
    assert b"JavaScript" not in read(fresh(deck).rendition)
    assert read(fresh(deck).original) == content


def test_notes_that_a_reader_stuck_on_a_pdf_are_not_shown(expose, run_jobs):
    plain, commented = receive(expose, files.make_pdf()), receive(expose, files.make_commented_pdf())

    run_jobs()

    assert read(commented.slides.get().picture) == read(plain.slides.get().picture)


def test_what_was_filled_into_a_form_is_shown(expose, run_jobs):
    deck = receive(expose, files.make_filled_pdf("Jembatan Kersik Putih"))

    run_jobs()

    assert "Jembatan Kersik Putih" in deck.slides.get().text


def test_a_deck_is_converted_once_however_often_it_is_asked_for(expose, run_jobs):
    deck = receive(expose, files.make_pdf(2))
    run_jobs()
    slides = list(deck.slides.all())

    tasks.convert(deck.pk)

    assert list(deck.slides.all()) == slides


def test_a_conversion_that_was_cut_off_begins_anew(expose, run_jobs):
    deck = receive(expose, files.make_pdf(2))
    deck.claim()
    deck.enter(Deck.Step.DRAWING)
    deck.count(1)
    default_storage.save(f"decks/{expose.pk}/001/separuh.pdf", io.BytesIO(b"half a"))
    default_storage.save(f"decks/{expose.pk}/001/separuh.webp", io.BytesIO(b"half a"))

    run_jobs()

    deck = fresh(deck)
    pictures = [file for slide in deck.slides.all() for file in (slide.thumbnail, slide.picture)]
    kept = [file.name.rpartition("/")[2] for file in (deck.original, deck.rendition, *pictures)]
    assert deck.phase == "done"
    assert sorted(default_storage.listdir(f"decks/{expose.pk}/001")[1]) == sorted(kept)
    assert len(kept) == 6


def test_a_file_that_changed_in_the_storage_is_refused(expose, run_jobs):
    deck = receive(expose, files.make_pdf(2))
    with open(deck.original.path, "ab") as stored:
        stored.write(b"x")

    run_jobs()

    assert (fresh(deck).phase, fresh(deck).failure) == ("failed", Failure.DAMAGED)


def test_a_conversion_that_hangs_ends_with_its_reason(expose, run_jobs, settings):
    settings.CONVERSION_TIMEOUT = 0.05
    deck = receive(expose, files.make_pdf(2))
    other = receive(make.make_expose(expose.meeting), files.make_pdf(1))

    run_jobs()

    assert (fresh(deck).phase, fresh(deck).failure) == ("failed", Failure.TIMEOUT)
    assert fresh(other).phase == "failed"
    settings.CONVERSION_TIMEOUT = 60
    receive(expose, files.make_pdf(1))
    run_jobs()
    assert expose.decks.first().phase == "done"


def test_a_conversion_whose_worker_can_not_write_ends_with_a_reason(expose, run_jobs, settings, tmp_path):
    deck = receive(expose, files.make_pdf(2))
    blocked = tmp_path / "blocked"
    blocked.write_text("")
    settings.VAR_DIR = blocked  # its work folder cannot be created

    run_jobs(failing=1)

    assert (fresh(deck).phase, fresh(deck).failure) == ("failed", Failure.CONVERSION)


def test_a_job_whose_deck_is_gone_does_nothing(expose, run_jobs):
    receive(expose, files.make_pdf()).delete()

    run_jobs()


def test_a_failed_version_leaves_the_confirmed_one(expose, run_jobs, settings):
    shown = receive(expose, files.make_pdf(1))
    run_jobs()
    fresh(shown).confirm("uji")
    settings.CONVERSION_TIMEOUT = 0.05

    receive(expose, files.make_pdf(2))
    run_jobs()

    expose.refresh_from_db()
    assert expose.deck == shown
    assert [deck.phase for deck in expose.decks.all()] == ["failed", "done"]


def test_two_conversions_of_a_deck_never_run_at_once(expose):
    deck = receive(expose, files.make_pdf(1))

    assert [job.lock for job in jobs_of(deck)] == [f"deck-{deck.pk}"]


def jobs_of(deck):
    return ProcrastinateJob.objects.filter(task_name="presentations.convert", args__pk=deck.pk)


def test_a_transaction_that_is_undone_queues_nothing(expose):
    with transaction.atomic():
        receive(expose, files.make_pdf(1))
        transaction.set_rollback(True)

    assert not Deck.objects.exists()
    assert not ProcrastinateJob.objects.exists()


@pytest.mark.office
def test_a_presentation_becomes_slides_as_powerpoint_would_show_them(expose, run_jobs):
    content = files.make_pptx("Ekspose Kinerja 2023", "Capaian indikator kinerja utama", picture=True, chart=True)
    deck = receive(expose, content, "paparan.pptx")

    run_jobs()

    deck = fresh(deck)
    assert (deck.phase, deck.pages, deck.type) == ("done", 2, "pptx")
    texts = [text for _number, text in slides_of(deck)]
    assert "Ekspose Kinerja 2023" in texts[0]
    assert "Jalan kondisi mantap" in texts[0]
    assert "Capaian indikator kinerja utama" in texts[1]
    with pikepdf.open(io.BytesIO(read(deck.rendition))) as pdf:
        width, height = (float(side) for side in pdf.pages[0].MediaBox[2:])
        assert round(width / height, 2) == 1.78
        with pdf.open_metadata() as metadata:
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "B")


@pytest.mark.office
@pytest.mark.parametrize("ending", ["ppt", "odp", "ppsx"])
def test_the_other_forms_of_a_presentation_become_slides_too(expose, run_jobs, tmp_path, ending):
    content = files.saved_by_office(files.make_pptx("Ekspose Kinerja", "Capaian indikator"), ending, tmp_path)
    deck = receive(expose, content, f"paparan.{ending}")

    run_jobs()

    assert (fresh(deck).phase, fresh(deck).pages) == ("done", 2)
    assert (fresh(deck).type, deck.original.name[-4:]) == ("pptx" if ending == "ppsx" else ending, f".{deck.type}"[-4:])
    assert ["Ekspose Kinerja" in text for _number, text in slides_of(deck)] == [True, False]


@pytest.mark.office
def test_javanese_and_chinese_have_a_font(expose, run_jobs):
    deck = receive(expose, files.make_pptx("ꦲꦏ꧀ꦱꦫ 漢字"), "paparan.pptx")

    run_jobs()

    with pikepdf.open(io.BytesIO(read(fresh(deck).rendition))) as pdf:
        used = {str(each.BaseFont) for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/BaseFont" in each}
    assert any("Javanese" in name for name in used)
    assert any("Fallback" in name or "CJK" in name for name in used)


@pytest.mark.office
@pytest.mark.parametrize("zone", ["Asia/Jakarta", "Asia/Jayapura"])
def test_the_time_on_a_slide_is_that_of_the_region(expose, run_jobs, zone):
    Region.objects.filter(pk=expose.meeting.region_id).update(time_zone=zone)
    deck = Presentation(io.BytesIO(files.make_pptx("Pukul")))
    add_date(deck.slides[0], "datetime10")
    deck = receive(expose, files.saved(deck), "paparan.pptx")

    run_jobs()

    [(_number, text)] = slides_of(deck)
    shown = datetime.datetime.strptime(re.search(r"\d\d:\d\d", text)[0], "%H:%M")
    now = datetime.datetime.now(ZoneInfo(zone))
    assert (now.hour * 60 + now.minute - shown.hour * 60 - shown.minute) % 1440 < 10
    assert fresh(deck).findings == [{"code": "date", "slides": [1], "value": ""}]


@pytest.mark.office
@pytest.mark.parametrize("lost", [["mimetype"], ["mimetype", "META-INF/manifest.xml"], ["META-INF/manifest.xml"]], ids="-".join)
def test_an_opendocument_presentation_without_its_kind_becomes_slides(expose, run_jobs, lost):
    parts = files.parts_of(files.make_odp("Ekspose Kinerja", "Capaian"))
    deck = receive(expose, files.make_zip({name: part for name, part in parts.items() if name not in lost}), "paparan.odp")

    run_jobs()

    assert [text for _number, text in slides_of(deck)] == ["Ekspose Kinerja", "Capaian"]


def in_small_letters(parts):
    return {name.lower(): content for name, content in parts.items()}


def without_properties(parts):
    return {name: content for name, content in parts.items() if not name.startswith("docProps")}


def with_backslashes(parts):
    return {name.replace("/", "\\"): content for name, content in parts.items()}


def by_upper_names(parts):
    types = parts["[Content_Types].xml"].replace(b"/ppt/presentation.xml", b"/PPT/Presentation.XML")
    return {**parts, "[Content_Types].xml": types}


@pytest.mark.office
@pytest.mark.parametrize("change", [in_small_letters, without_properties, with_backslashes, by_upper_names])
def test_a_file_of_other_programs_that_powerpoint_forgives_becomes_slides(expose, run_jobs, change):
    """Packed according to ECMA-376 or nearly so; LibreOffice refuses it unchanged."""
    deck = receive(expose, files.make_zip(change(files.parts_of(files.make_pptx("Satu", "Dua")))), "paparan.pptx")

    run_jobs()

    assert (fresh(deck).phase, fresh(deck).pages) == ("done", 2)


@pytest.mark.office
def test_the_build_that_a_new_profile_names_is_the_one_libreoffice_names(tmp_path):
    source = tmp_path / "source.pptx"
    source.write_bytes(files.make_pptx("Ekspose Kinerja"))
    named, left = tmp_path / "named", tmp_path / "left"

    assert converting._office(source, tmp_path, named)
    subprocess.run(["soffice", f"-env:UserInstallation=file://{left}", "--headless", "--convert-to", "pdf", source], cwd=tmp_path)

    builds = [(profile / "user" / "extensions" / "buildid").read_text() for profile in (named, left)]
    assert builds == [converting._build()] * 2 != [""] * 2


@pytest.mark.office
def test_strict_office_open_xml_at_another_place_becomes_slides(expose, run_jobs):
    deck = receive(expose, files.make_strict_pptx("Satu", "Dua"), "paparan.pptx")

    run_jobs()

    assert [text.split("\n")[0] for _number, text in slides_of(fresh(deck))] == ["Satu", "Dua"]


@pytest.mark.office
def test_comments_of_reviewers_are_not_shown(expose, run_jobs):
    plain = receive(expose, files.make_pptx("Satu"), "polos.pptx")
    commented = receive(expose, files.make_commented_pptx("Satu"), "diulas.pptx")

    run_jobs()

    assert read(commented.slides.get().picture) == read(plain.slides.get().picture)


@pytest.mark.office
def test_a_formula_is_shown(expose, run_jobs):
    deck = receive(expose, files.make_formula_pptx(), "rumus.pptx")

    run_jobs()

    assert "=" in deck.slides.get().text


@pytest.mark.office
def test_emoji_are_shown(expose, run_jobs):
    deck = receive(expose, files.make_pptx("Capaian ✅ naik 📈"), "emoji.pptx")

    run_jobs()

    assert "✅" in deck.slides.get().text
    assert "📈" in deck.slides.get().text


@pytest.mark.office
def test_what_libreoffice_can_not_read_is_refused_and_the_worker_goes_on(expose, run_jobs):
    deck = receive(expose, files.make_ppt(), "rusak.ppt")  # it lists slides, but there is nothing to draw
    other = receive(expose, files.make_pdf(1))

    run_jobs()

    assert (fresh(deck).phase, fresh(deck).failure) == ("failed", Failure.CONVERSION)
    assert fresh(other).phase == "done"


@pytest.mark.office
def test_nothing_outside_the_file_is_fetched(expose, run_jobs, tmp_path):
    """A picture linked to a file of this machine: without a network, the same holds for addresses."""
    secret = tmp_path / "rahasia.png"
    Image.new("RGB", (400, 400), (255, 0, 0)).save(secret)
    linked = files.make_linked_pptx(secret.as_uri())
    deck = receive(expose, linked, "tautan.pptx")

    run_jobs()

    with Image.open(io.BytesIO(read(fresh(deck).slides.get().picture))) as picture:
        colours = {colour for _count, colour in picture.convert("RGB").getcolors(picture.width * picture.height)}
    assert not [colour for colour in colours if colour[0] > 200 and colour[1] < 60 and colour[2] < 60]


@pytest.mark.office
def test_a_worker_that_is_killed_in_the_middle_leaves_no_process_and_the_next_one_finishes(expose, run_jobs, tmp_path):
    deck = receive(expose, files.make_pptx(*[f"Slide {number}" for number in range(20)]), "besar.pptx")
    script = f"import django; django.setup(); from presentations.tasks import convert; convert({deck.pk})"
    database = f"postgresql://rakerda@/{connection.settings_dict['NAME']}?host={quote(connection.settings_dict['HOST'], safe='')}"
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "rakerda.settings", "DATABASE_URL": database, "VAR_DIR": str(tmp_path)}
    worker = subprocess.Popen([sys.executable, "-c", script], env=environment, cwd=project.BASE_DIR)
    wait_for(lambda: fresh(deck).step == "converting" and office_runs(tmp_path))

    worker.send_signal(signal.SIGKILL)
    worker.wait()
    wait_for(lambda: not office_runs(tmp_path))
    run_jobs()

    assert (fresh(deck).phase, fresh(deck).pages) == ("done", 20)


def office_runs(folder):
    listed = subprocess.run(["ps", "-ww", "-eo", "args"], capture_output=True, text=True, check=True).stdout
    return any("soffice.bin" in line and str(folder) in line for line in listed.splitlines())


def wait_for(condition, seconds=30):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def test_a_presentation_without_libreoffice_ends_with_a_reason(tmp_path, monkeypatch):
    monkeypatch.setattr(converting, "OFFICE", "no-such-office")
    source = tmp_path / "source.pptx"
    source.write_bytes(files.make_pptx("Satu"))

    with pytest.raises(Refused) as refusal:
        converting.to_pdf(source, tmp_path)

    assert refusal.value.code == Failure.CONVERSION
