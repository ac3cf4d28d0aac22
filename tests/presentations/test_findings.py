"""Findings about a deck and their wording: by the real script in the sandbox, on files that PowerPoint could have saved."""

import io

import pytest
from PIL import Image
from pptx import Presentation
from pptx.util import Inches, Pt

from presentations.expose import findings
from presentations.models import Expose
from presentations.slides import converting
from presentations.slides.versions import receive
from tests.presentations import files
from tests.presentations.test_exposes import complete, exposes_url, texts

VIDEO = b"\0\0\0\x18ftypmp42" + bytes(100)


def found_in(content, tmp_path):
    """Return (code, slides, value) of each finding."""
    (tmp_path / "source.pptx").write_bytes(content)
    return [(found["code"], found["slides"], found["value"]) for found in converting.check(tmp_path / "source.pptx", tmp_path)]


class Deck:
    """A deck of 16:9 that grows by slides."""

    def __init__(self, width=13.333, height=7.5):
        self.presentation = Presentation()
        self.presentation.slide_width, self.presentation.slide_height = Inches(width), Inches(height)

    def slide(self, text="Capaian kinerja urusan wajib dan pilihan tahun 2023", size=None, font=None, layout=6):
        slide = self.presentation.slides.add_slide(self.presentation.slide_layouts[layout])
        if text:
            run = slide.shapes.add_textbox(Inches(1), Inches(1), Inches(8), Inches(1)).text_frame.paragraphs[0].add_run()
            run.text, run.font.name = text, font
            run.font.size = Pt(size) if size else None
        return slide

    @property
    def content(self):
        return files.saved(self.presentation)


def test_an_ordinary_deck_has_nothing_found(tmp_path):
    assert found_in(files.make_pptx("Ekspose Kinerja", "Capaian", picture=True, chart=True), tmp_path) == []


def test_a_font_that_is_not_here_is_named_with_its_slides(tmp_path):
    deck = Deck()
    for font in ("Arial", "Montserrat", "Calibri", "Poppins", "Calibri Light"):
        deck.slide(font=font)

    assert found_in(deck.content, tmp_path) == [("font", [2, 4], "Montserrat, Poppins")]


def test_small_text_is_found_and_a_note_in_small_is_not(tmp_path):
    deck = Deck()
    deck.slide(size=14)
    deck.slide(size=9.5)
    deck.slide("Sumber: BPS", size=8)
    deck.slide(size=12)

    assert found_in(deck.content, tmp_path) == [("small", [2, 4], "9.5")]


def test_the_size_of_text_is_measured_on_the_wall_and_not_on_the_slide(tmp_path):
    large, little = Deck(26.666, 15), Deck(8.8889, 5)
    large.slide(size=24)
    little.slide(size=10)

    assert found_in(large.content, tmp_path) == [("small", [1], "12")]
    assert found_in(little.content, tmp_path) == []


def test_text_that_powerpoint_shrank_is_measured_as_it_is_shown(tmp_path):
    deck = Deck()
    frame = deck.slide(size=18).shapes[0].text_frame
    frame._txBody.bodyPr._add_normAutofit().set("fontScale", "62500")

    assert found_in(deck.content, tmp_path) == [("small", [1], "11.2")]


def test_a_size_that_only_the_master_tells_is_known(tmp_path):
    deck = Deck()
    deck.slide("", layout=1).placeholders[1].text = "Perbaikan jalan kabupaten di sepuluh kecamatan sampai akhir tahun"
    master = deck.presentation.slide_master.element
    master.find(".//{*}bodyStyle/{*}lvl1pPr/{*}defRPr").set("sz", "1100")

    assert found_in(deck.content, tmp_path) == [("small", [1], "11")]


@pytest.mark.parametrize(
    ("size", "value"),
    [((10, 7.5), "4:3"), ((7.5, 13.333), "9:16"), ((12, 7.5), "16:10"), ((20, 5), "4.00:1"), ((10, 5.625), None)],
)
def test_another_ratio_than_the_screens_is_named(tmp_path, size, value):
    deck = Deck(*size)
    deck.slide(size=60)

    assert found_in(deck.content, tmp_path) == ([("ratio", [], value)] if value else [])


def test_huge_pictures_are_counted_once(tmp_path):
    deck, photo = Deck(), io.BytesIO()
    Image.new("RGB", (6000, 5000), (0, 90, 60)).save(photo, "PNG")
    for _ in range(2):
        deck.slide().shapes.add_picture(photo, 0, 0, Inches(4))
    deck.slide().shapes.add_picture(io.BytesIO(files.make_jpeg()), 0, 0)

    assert found_in(deck.content, tmp_path) == [("picture", [1, 2], str(len(photo.getvalue())))]


def test_blank_and_hidden_slides_are_found_and_shown_ones_numbered_as_they_are_shown(tmp_path):
    deck = Deck()
    deck.slide()
    deck.slide().element.set("show", "0")
    deck.slide("")
    deck.slide("", layout=5)  # an empty title does not count as one
    deck.slide("").shapes.add_shape(1, 0, 0, Inches(1), Inches(1))

    assert found_in(deck.content, tmp_path) == [("blank", [2, 3], ""), ("hidden", [2], "")]


def test_video_objects_and_what_is_linked_are_found(tmp_path):
    deck = Deck()
    deck.slide().shapes.add_movie(io.BytesIO(VIDEO), 0, 0, Inches(3), Inches(2), io.BytesIO(files.make_jpeg()))
    deck.slide().shapes.add_ole_object(
        io.BytesIO(b"x"), "Excel.Sheet.12", Inches(1), Inches(1), icon_file=io.BytesIO(files.make_jpeg())
    )

    assert found_in(deck.content, tmp_path) == [("media", [1], ""), ("embedded", [2], "")]
    assert ("linked", [1], "") in found_in(files.make_linked_pptx("http://contoh.invalid/a.png"), tmp_path)


def test_what_is_linked_behind_every_slide_is_found(tmp_path):
    parts, name = files.parts_of(files.make_pptx("Satu", "Dua")), "ppt/slideLayouts/_rels/slideLayout6.xml.rels"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    link = f'<Relationship Id="x" Type="{kind}" Target="file:///C:/a.png" TargetMode="External"/></Relationships>'
    parts[name] = parts[name].replace(b"</Relationships>", link.encode())

    assert found_in(files.make_zip(parts), tmp_path) == [("linked", [1, 2], "")]


def test_a_check_that_fails_finds_nothing(tmp_path):
    assert found_in(files.make_zip({"catatan.txt": "halo"}), tmp_path) == []
    assert found_in(b"PK\x03\x04", tmp_path) == []


@pytest.mark.office
def test_what_was_found_stands_beside_the_slides_and_in_the_queue(expose, operator, secretariat, run_jobs):
    complete(expose)
    deck = Deck(10, 7.5)
    for size in (9, 9, 30, 9):
        deck.slide(size=size, font="Montserrat")
    version = receive(expose, io.BytesIO(deck.content), "paparan.pptx", "uji")
    run_jobs()

    page = texts(operator.get(expose.get_absolute_url()))

    assert "Slide berukuran 4:3, sedangkan layar 16:9" in page
    assert "Jenis huruf yang diganti: Montserrat · slide 1–4" in page
    assert "Tulisan sekecil 9 pt · slide 1–2, 4" in page
    assert "di bawah 14 pt sulit dibaca" in page
    version.refresh_from_db()
    assert findings.marked(version) == {1, 2, 3, 4}
    Expose.objects.get(pk=expose.pk).submit("uji")
    assert "3 saran untuk bahan paparan" in texts(secretariat.get(f"{exposes_url(expose.meeting)}queue/"))
