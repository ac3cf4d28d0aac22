"""Findings about a deck and their wording: by the real script in the sandbox, on files that PowerPoint could have saved."""

import copy
import io
import re

import pytest
from django.utils import translation
from lxml import etree
from PIL import Image
from pptx import Presentation
from pptx.util import Inches, Pt

from presentations.expose import findings
from presentations.models import Expose
from presentations.models.files import Type
from presentations.slides import converting
from presentations.slides.versions import receive
from tests.presentations import files
from tests.presentations.test_exposes import complete, exposes_url, texts

FIELD = (
    '<a:fld xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" id="{{5BCAD085-E8A6-8845-BD4E-CB4CCA059FC4}}" '
    'type="{}"><a:rPr lang="id-ID"/><a:t>08:00</a:t></a:fld>'
)
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


def test_hidden_slides_are_told_by_the_numbers_of_those_shown():
    with translation.override("id"):
        where = {hidden: findings._between(hidden) for hidden in [(1,), (2,), (2, 3), (1, 3, 4, 7), (2, 4)]}

    assert where == {
        (1,): "sebelum slide 1",
        (2,): "sesudah slide 1",
        (2, 3): "sesudah slide 1",
        (1, 3, 4, 7): "sebelum slide 1, sesudah slide 1, 3",
        (2, 4): "sesudah slide 1–2",
    }


def test_dates_that_change_by_themselves_are_found_on_the_slides_that_show_them(tmp_path):
    deck = Deck()
    deck.slide().element.set("show", "0")
    deck.slide()
    add_date(deck.slide(), "datetime1")
    add_date(deck.slide(), "slidenum")
    add_date(deck.slide(), "datetimeFigureOut")

    assert found_in(deck.content, tmp_path) == [("hidden", [1], ""), ("date", [2, 4], "")]


def test_a_date_on_the_layout_is_found_where_its_shapes_are_shown(tmp_path):
    deck = Deck()
    layout = deck.presentation.slide_layouts[6]
    box = deck.slide().shapes[0].element
    layout.shapes._spTree.append(copy.deepcopy(box))
    add_date(layout, "datetime2")
    deck.slide().element.set("showMasterSp", "0")
    deck.slide(layout=5)

    assert [found for found in found_in(deck.content, tmp_path) if found[0] == "date"] == [("date", [1], "")]


def add_date(slide, kind):
    """Put a field into the last text of a slide."""
    paragraph = list(slide.element.iter("{*}p"))[-1]
    paragraph.append(etree.fromstring(FIELD.format(kind)))


@pytest.mark.office
def test_dates_of_an_opendocument_presentation_are_found(tmp_path):
    deck = Deck()
    deck.slide()
    add_date(deck.slide(), "datetime1")
    (tmp_path / "source.odp").write_bytes(files.saved_by_office(deck.content, "odp", tmp_path))

    assert converting.check(tmp_path / "source.odp", tmp_path, Type.ODP) == [{"code": "date", "slides": [2], "value": ""}]


FOOT = '<presentation:date-time-decl presentation:name="d" presentation:source="{}">1 Januari</presentation:date-time-decl>'
SHOWN = (
    '<style:style style:name="s" style:family="drawing-page"><style:drawing-page-properties '
    'presentation:display-date-time="true"/></style:style>'
)


@pytest.mark.parametrize(("source", "found"), [("current-date", [1]), ("fixed", [])])
def test_the_date_in_the_foot_of_an_opendocument_page_is_found_unless_it_is_fixed(tmp_path, source, found):
    content = files.parts_of(files.make_odp("Satu", "Dua"))["content.xml"].decode()
    names = {"presentation": "presentation", "style": "style"}
    spaces = " ".join(f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for short, name in names.items())
    content = content.replace("<office:document-content ", f"<office:document-content {spaces} ").replace(
        "<office:body><office:presentation>",
        f"<office:automatic-styles>{SHOWN}</office:automatic-styles><office:body><office:presentation>{FOOT.format(source)}",
    )
    content = content.replace("<draw:page ", '<draw:page draw:style-name="s" presentation:use-date-time-name="d" ', 1)
    (tmp_path / "source.odp").write_bytes(files.make_odp(parts={"content.xml": content}))

    told = converting.check(tmp_path / "source.odp", tmp_path, Type.ODP)

    assert [each["slides"] for each in told] == ([found] if found else [])


@pytest.mark.office
def test_dates_of_powerpoint_97_are_found(tmp_path):
    """LibreOffice writes none that changes, so its file is changed: in the foot of a slide, then in the text of another."""
    content = files.saved_by_office(files.make_pptx("Satu", "Dua", "Tiga"), "ppt", tmp_path)
    feet = [found.start() for found in re.finditer(rb"\0\0\xda\x0f\x04\0\0\0", content)]
    slides = [found.start() for found in re.finditer(rb"\x0f\0\xee\x03", content)]
    foot = next(place for place in feet if place > slides[1])
    text = content.index(b"\xaa\x0f", slides[2])
    assert dates_in(content, tmp_path) == []

    dated = content[: foot + 10] + b"\x03\0" + content[foot + 12 :]
    dated = dated[:text] + b"\xf7\x0f" + dated[text + 2 :]

    assert dates_in(dated, tmp_path) == [{"code": "date", "slides": [2, 3], "value": ""}]


def dates_in(content, tmp_path):
    (tmp_path / "source.ppt").write_bytes(content)
    return converting.check(tmp_path / "source.ppt", tmp_path, Type.PPT)


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
    assert (
        "Ditemukan pemeriksaan di dalamnya: Slide berukuran 4:3" in page
    )  # the confirmed version is still the one that is shown
    version.refresh_from_db()
    version.confirm("uji")
    page = texts(operator.get(expose.get_absolute_url()))

    assert "Slide berukuran 4:3, sedangkan layar 16:9" in page
    assert "Jenis huruf yang diganti: Montserrat · slide 1–4" in page
    assert "Tulisan sekecil 9 pt · slide 1–2, 4" in page
    assert "di bawah 14 pt sulit dibaca" in page
    assert findings.marked(version) == {1, 2, 3, 4}
    Expose.objects.get(pk=expose.pk).submit("uji")
    assert "3 saran untuk bahan paparan" in texts(secretariat.get(f"{exposes_url(expose.meeting)}queue/"))
