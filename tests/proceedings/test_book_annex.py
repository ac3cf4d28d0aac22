"""The slides of the annex: fitted into frames, smaller than uploaded, and never blocking the book."""

import io
import os
import signal

import pikepdf
import pypdfium2
import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image

from presentations.models import Deck
from proceedings.book import binding
from proceedings.book.chapters import annex, exposes
from proceedings.book.chapters.chapter import Book
from rakerda.pdf import drawing, placing
from rakerda.pdf.pool import render_pool
from tests import make

WORDS = """<!doctype html><html lang="id"><head><title>x</title><style>@page {{ size: {size}; margin: 1cm }}
@font-face {{ font-family: Slide; src: url(/font/arimo-400.ttf) }} p {{ font-family: Slide; break-after: page }}</style></head>
<body>{pages}</body></html>"""


def make_slides(pages=2, size="10in 5.625in"):
    """Return the PDF of a presentation: each page shows its number."""
    return drawing.render(WORDS.format(size=size, pages="".join(f"<p>Isi paparan {n}</p>" for n in range(1, pages + 1)))).pdf


def make_deck(expose, data, **values):
    """Create confirmed slides of an exposé."""
    values = {"version": 1, "name": "paparan.pptx", "type": "pptx", "size": 9, "sha256": f"{expose.pk:064}", "pages": 1, **values}
    deck = Deck.objects.create(
        expose=expose, original=ContentFile(b"asli", "asli.pptx"), rendition=ContentFile(data, "rendisi.pdf"), **make.ended(),
        uploaded_by="uji", **values,
    )  # fmt: skip
    deck.confirm("uji")
    return deck


def open_book(meeting):
    return Book(meeting, internal=False, number=1, printed_at=timezone.now())


def read_annex(meeting):
    """Return the text of the pages from the annex on, the manifest lines about decks, and the parts."""
    with binding.bind(open_book(meeting)) as bound:
        first = next(line["page"] for line in bound.manifest if line.get("part") == "lampiran-1")
        pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(bound.file)]
        return pages[first - 1 :], [line for line in bound.manifest if "deck" in line]


def test_slides_stand_in_the_annex_with_their_words_and_number(meeting):
    expose = make.make_expose(meeting)
    make_deck(expose, make_slides(3))

    pages, decks = read_annex(meeting)

    assert len(pages) == 1
    for expected in [expose.unit_name, "versi 1, 3 slide", "Slide 1", "Slide 3", "Isi paparan 1", "Isi paparan 3"]:
        assert expected in pages[0]
    assert decks == [{"deck": expose.unit_name, "version": 1, "sha256": f"{expose.pk:064}", "printed": True}]


@pytest.mark.parametrize("data", [b"", b"%PDF-", b"not a PDF", make_slides(1)[:600]], ids=["empty", "header", "other", "cut"])
def test_slides_that_cannot_be_read_leave_a_note_and_do_not_stop_the_book(meeting, data):
    sector = make.make_sector(meeting.region)
    broken, whole = (make.make_expose(meeting, make.make_unit(meeting.region, sector=sector)) for _ in range(2))
    make_deck(broken, data)
    make_deck(whole, make_slides(1))

    pages, decks = read_annex(meeting)

    assert "Bahan paparan tidak dapat dibaca." in pages[0]
    assert "Isi paparan 1" in pages[0]
    assert [deck["printed"] for deck in decks] == [False, True]


def test_a_file_that_is_gone_is_told_like_one_that_cannot_be_read(meeting):
    deck = make_deck(make.make_expose(meeting), make_slides(1))
    deck.rendition.storage.delete(deck.rendition.name)

    pages, _decks = read_annex(meeting)

    assert "Bahan paparan tidak dapat dibaca." in pages[0]


def test_units_without_slides_are_named(meeting):
    expose = make.make_expose(meeting)

    pages, decks = read_annex(meeting)

    assert "Bahan paparan tidak disampaikan oleh unit berikut." in pages[0]
    assert expose.unit_name in pages[0]
    assert decks == []


def test_units_without_slides_are_named_below_the_last_slides(meeting):
    shown, bare = make.make_expose(meeting), make.make_expose(meeting)
    make_deck(shown, make_slides(2))

    pages, _decks = read_annex(meeting)

    assert len(pages) == 1
    words = " ".join(pages[0].split())
    assert "Unit Tanpa Bahan Paparan Bahan paparan tidak disampaikan oleh unit berikut." in words
    assert (f"{bare.unit_name}." in words, f"{shown.unit_name}." in words) == (True, False)


def test_slides_that_nobody_confirmed_are_not_printed(meeting):
    expose = make.make_expose(meeting)
    deck = make_deck(expose, make_slides(1))
    expose.deck = None
    expose.save()

    assert [source.rendition for source in annex.gather(open_book(meeting))] == [None]
    assert deck.confirmed_at


def test_a_photo_becomes_smaller_and_keeps_its_place(tmp_path):
    photo = io.BytesIO()
    Image.effect_noise((2400, 1800), 80).convert("RGB").save(photo, "JPEG", quality=92)
    html = WORDS.format(size="10in 7.5in", pages='<img src="/media/foto.jpg" alt="" width="500">')
    source, target = tmp_path / "source.pdf", tmp_path / "target.pdf"
    source.write_bytes(drawing.render(html, {"foto.jpg": photo.getvalue()}).pdf)

    placing.shrink(source, target)

    assert target.stat().st_size < source.stat().st_size / 4
    with pikepdf.open(target) as deck:
        [picture] = [item for item in deck.objects if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"]
        assert (int(picture.Width), int(picture.Height)) == (900, 675)
    colour = pypdfium2.PdfDocument(target)[0].render(scale=0.5).to_pil().convert("L").getextrema()
    assert colour[0] < 100


def test_nothing_but_the_drawing_comes_along(tmp_path):
    source, target = tmp_path / "source.pdf", tmp_path / "target.pdf"
    source.write_bytes(make_slides(1))
    with pikepdf.open(source, allow_overwriting_input=True) as deck:
        deck.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 99, 99], A=deck.Root.OpenAction)
        deck.pages[0].Annots = pikepdf.Array([link])
        deck.save()

    placing.shrink(source, target)

    assert b"JavaScript" not in target.read_bytes()
    with pikepdf.open(target) as deck:
        assert "/Annots" not in deck.pages[0].obj
        assert "/OpenAction" not in deck.Root


def test_a_turned_page_is_measured_as_it_is_seen(tmp_path):
    source, target = tmp_path / "source.pdf", tmp_path / "target.pdf"
    source.write_bytes(make_slides(1, size="5in 10in"))
    with pikepdf.open(source, allow_overwriting_input=True) as deck:
        deck.pages[0].rotate(90, relative=False)
        deck.save()

    placing.shrink(source, target)

    assert placing.shapes(target) == [2.0]


def kill():
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_deck_that_kills_its_child_is_left_out_and_the_others_are_printed(meeting):
    """A real case is a picture larger than memory; here the child of one deck kills itself."""
    sector = make.make_sector(meeting.region)
    for _ in range(2):
        make_deck(make.make_expose(meeting, make.make_unit(meeting.region, sector=sector)), make_slides(1))
    sources = annex.gather(open_book(meeting))

    def shrink_or_die(pool, source):
        if source == sources[0]:
            pool.submit(kill).result()
        return annex.shrink_one(pool, source)

    assert list(annex.shrink_all(sources, lambda *_: None, shrink_or_die)) == [sources[1]]


def test_a_child_dies_with_its_parent():
    with render_pool() as pool:
        child = pool.submit(os.getpid).result()
        assert pool.submit(os.nice, 0).result() >= 5

    assert not os.path.exists(f"/proc/{child}")


def test_no_expose_of_an_internal_session_stands_in_the_public_edition(meeting):
    day = make.make_day(meeting)
    hidden = make.make_session(day, public=False, kind="expose")
    shown = make.make_session(day, kind="expose")
    make.make_expose(meeting, session=hidden, unit_name="Dinas Rahasia")
    make.make_expose(meeting, session=shown, unit_name="Dinas Terbuka")
    make.make_expose(meeting, unit_name="Dinas Tanpa Acara")
    public, internal = open_book(meeting), Book(meeting, internal=True, number=1, printed_at=timezone.now())

    def units_of(book):
        return {expose.unit_name for expose in exposes.printed(book)}, {source.title for source in annex.gather(book)}

    open_ones = {"Dinas Terbuka", "Dinas Tanpa Acara"}
    assert units_of(public) == (open_ones, open_ones)
    assert units_of(internal) == (open_ones | {"Dinas Rahasia"}, open_ones | {"Dinas Rahasia"})
