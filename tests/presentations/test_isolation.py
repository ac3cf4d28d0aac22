"""Files of this machine referenced by a presentation, and a machine that cannot protect them."""

import io
import logging
from pathlib import Path
from urllib.parse import urlsplit

import pypdfium2
import pytest
from PIL import Image

from presentations.models import Deck
from presentations.models.files import Failure, Refused
from presentations.slides import converting, versions
from rakerda import sandbox
from rakerda.sandbox import Level
from tests import make
from tests.presentations import files

ISOLATING = [level for level in Level if level.isolates and sandbox.runs(level)]
LESSER = [Level.UNSHARE, Level.LIMITS]
XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def name_of(level):
    return level.name.lower()


def receive(expose, content, name="paparan.pdf"):
    return versions.receive(expose, io.BytesIO(content), name, "uji")


def state_of(deck):
    deck = Deck.objects.get(pk=deck.pk)
    return deck.phase, deck.failure


@pytest.fixture
def shut_by(monkeypatch):
    """shut_by(level): no stronger level runs on this machine."""
    return lambda level: monkeypatch.setattr(sandbox, "level", lambda: level)


@pytest.mark.parametrize("level", LESSER, ids=name_of)
@pytest.mark.parametrize("make_file", [files.make_pdf, lambda: files.make_pptx("a"), lambda: files.make_odp("a"), files.make_ppt])
def test_what_nothing_shuts_in_is_kept_and_not_opened(expose, run_jobs, shut_by, caplog, level, make_file):
    shut_by(level)
    content = make_file()
    deck = receive(expose, content)

    run_jobs()

    assert state_of(deck) == ("failed", Failure.ISOLATION)
    with deck.original.open("rb") as original:
        assert original.read() == content
    told = [record for record in caplog.records if record.name == "rakerda.presentations"]
    assert [(record.levelno, record.exc_info) for record in told] == [(logging.ERROR, None)]
    assert sandbox.REMEDY in told[0].getMessage()


def test_what_was_only_kept_is_converted_once_something_shuts_it_in(expose, run_jobs, shut_by, monkeypatch):
    with monkeypatch.context() as lesser:
        lesser.setattr(sandbox, "level", lambda: Level.LIMITS)
        older, newest = receive(expose, files.make_pdf(1)), receive(expose, files.make_pdf(2))
        other = receive(make.make_expose(expose.meeting), files.make_pdf(3))
        run_jobs()
        run_jobs()
        assert [state_of(deck) for deck in (older, newest, other)] == [("failed", "isolation")] * 3
    shut_by(Level.LANDLOCK_ALONE)

    run_jobs()

    assert [state_of(deck) for deck in (older, newest, other)] == [("failed", "isolation"), ("done", ""), ("done", "")]


def test_slides_that_failed_for_another_reason_are_not_taken_up(expose, run_jobs):
    deck = receive(expose, files.make_pdf())
    deck.fail(Failure.CONVERSION)

    run_jobs()

    assert state_of(deck) == ("failed", "conversion")


def test_who_accepts_the_risk_gets_slides(expose, run_jobs, shut_by, settings):
    shut_by(Level.LIMITS)
    settings.UNSAFE_CONVERSION = True
    deck = receive(expose, files.make_pdf())

    run_jobs()

    assert state_of(deck) == ("done", "")


def test_a_file_that_can_not_be_shown_is_refused_at_once_also_there(expose, shut_by):
    shut_by(Level.LIMITS)

    with pytest.raises(Refused) as refusal:
        receive(expose, files.make_locked_pdf())

    assert refusal.value.code == Failure.PASSWORD


def test_the_unit_is_told_whom_to_tell_and_the_secretariat_what_the_administrator_does(expose, operator, secretariat):
    deck = receive(expose, files.make_pdf())
    deck.fail(Failure.ISOLATION)

    for_unit, for_secretariat = (client.get(expose.get_absolute_url()).content.decode() for client in (operator, secretariat))

    for page in (for_unit, for_secretariat):
        assert "Versi 1 (paparan.pdf) disimpan dan belum diubah menjadi slide" in page
        assert "tidak perlu dikirim ulang: administrator Rakerda perlu menyiapkan server" in page
        assert "tidak diterima" not in page
    assert "bubblewrap" not in for_unit
    assert "Administrator memasang bubblewrap" in for_secretariat


def spying_odp(address):
    """Its only picture is at the address."""
    picture = f'<draw:image {XLINK} xlink:href="{address}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'
    return files.odp_with(f'<draw:frame svg:x="1cm" svg:y="1cm" svg:width="9cm" svg:height="9cm">{picture}</draw:frame>')


def spying_drawing(address):
    """It contains a picture, a drawing that in turn draws what is at the address."""
    image = f'<image xlink:href="{address}" width="400" height="400"/>'
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" {XLINK} width="400" height="400">{image}</svg>'
    picture = (
        f'<draw:image {XLINK} xlink:href="Pictures/gambar.svg" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'
    )
    frame = f'<draw:frame svg:x="1cm" svg:y="1cm" svg:width="9cm" svg:height="9cm">{picture}</draw:frame>'
    return files.odp_with(frame, {"Pictures/gambar.svg": drawing})


def spying_ppt(address):
    """Its picture is at the address too; the embedded one from when it was saved is different."""
    place = Path(urlsplit(address).path)
    secret = place.read_bytes()
    Image.new("RGB", (400, 400), (255, 255, 255)).save(place)
    content = files.saved_by_office(spying_odp(address), "ppt", place.parent)
    place.write_bytes(secret)
    return content


SPIES = [(spying_odp, "odp"), (files.make_linked_pptx, "pptx"), (spying_drawing, "odp")]


@pytest.fixture
def secret(tmp_path):
    """The address of a red picture on this machine."""
    Image.new("RGB", (400, 400), (255, 0, 0)).save(tmp_path / "rahasia.png")
    return (tmp_path / "rahasia.png").as_uri()


@pytest.fixture
def work(tmp_path):
    (tmp_path / "work").mkdir()
    return tmp_path / "work"


def printed(content, ending, work, level):
    """Return the PDF that LibreOffice makes of it at this level with default settings, without ours."""
    (work / f"dari.{ending}").write_bytes(content)
    command = ["soffice", f"-env:UserInstallation=file://{work}/profil", "--headless", "--convert-to", "pdf"]
    assert sandbox.run([*command, "--outdir", str(work), str(work / f"dari.{ending}")], work, timeout=120, level=level) == 0
    return work / "dari.pdf"


def shows_red(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        return has_red(document[0].render().to_pil())


def has_red(picture):
    colours = picture.convert("RGB").getcolors(picture.width * picture.height)
    return any(red > 200 and green < 60 and blue < 60 for _count, (red, green, blue) in colours)


@pytest.mark.office
@pytest.mark.parametrize("level", [*ISOLATING, Level.LIMITS], ids=name_of)
@pytest.mark.parametrize(("make_file", "ending"), [*SPIES, (spying_ppt, "ppt")])
def test_a_file_of_this_machine_is_in_slides_only_where_nothing_isolates(secret, work, settings, level, make_file, ending):
    settings.UNSAFE_CONVERSION = True

    pdf = printed(make_file(secret), ending, work, level)

    assert shows_red(pdf) == (level is Level.LIMITS)


@pytest.mark.office
@pytest.mark.parametrize(("make_file", "ending"), SPIES)
def test_what_lies_outside_a_presentation_is_cut_from_it(secret, work, settings, make_file, ending):
    settings.UNSAFE_CONVERSION = True
    source = work / f"source.{ending}"
    source.write_bytes(make_file(secret))

    cut, _lost = converting.cut(source, work)

    assert not shows_red(printed(cut.read_bytes(), ending, work, Level.LIMITS))


@pytest.mark.office
@pytest.mark.parametrize("level", [*ISOLATING, Level.LIMITS], ids=name_of)
def test_who_uploads_gets_no_file_of_this_machine_and_is_told_what_is_missing(
    secret, expose, operator, run_jobs, shut_by, settings, level
):
    shut_by(level)
    settings.UNSAFE_CONVERSION = True
    content = spying_odp(secret)
    deck = receive(expose, content, "paparan.odp")

    run_jobs()

    with deck.slides.get().picture.open("rb") as file, Image.open(file) as picture:
        assert not has_red(picture)
    page = operator.get(expose.get_absolute_url()).content.decode()
    assert "Gambar atau objek yang berada di luar berkas" in page
    with deck.original.open("rb") as original:
        assert original.read() == content
