"""HTML becomes PDF with our fonts and files, and with nothing else."""

import io
import os
from concurrent.futures import ThreadPoolExecutor

import pikepdf
import pypdfium2
import pytest

from rakerda.pdf import drawing

PAGE = """<!doctype html><html lang="id"><head><title>Uji</title><link rel="stylesheet" href="/static/css/paper.css"></head>
<body><p>%s</p></body></html>"""


def text_of(data):
    return "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data))


def fonts_of(data):
    with pikepdf.open(io.BytesIO(data)) as document:
        return {
            str(font.BaseFont).split("+")[1]
            for font in document.objects
            if isinstance(font, pikepdf.Dictionary) and font.get("/Type") == "/Font" and "/DescendantFonts" in font
        }


def test_a_page_can_be_read_back():
    rendered = drawing.render(PAGE % "Hati'if, Rp2.000.000.000.000")

    assert rendered.pages == 1
    assert "Hati'if, Rp2.000.000.000.000" in text_of(rendered.pdf)


def test_the_same_page_gives_the_same_bytes():
    assert drawing.render(PAGE % "Uji") == drawing.render(PAGE % "Uji")


def test_title_and_language_stand_in_the_file():
    with pikepdf.open(io.BytesIO(drawing.render(PAGE % "Uji").pdf)) as document:
        assert document.docinfo["/Title"] == "Uji"
        assert document.Root.Lang == "id"


def test_only_our_fonts_are_embedded():
    data = drawing.render(PAGE % "<b>tebal</b> <i>miring</i> <i><b>keduanya</b></i> ● ○ ► ▲ ■").pdf

    assert fonts_of(data) == {"Paper-Sans", "Paper-Sans-Bold", "Paper-Sans-Italic", "Paper-Sans-Bold-Italic"}


def test_a_name_in_arabic_script_has_its_shapes(caplog):
    data = drawing.render(PAGE % "محمد زين العابدين, <b>محمد</b>").pdf

    assert fonts_of(data) == {"Paper-Sans", "Noto-Sans-Arabic", "Noto-Sans-Arabic-Bold"}
    assert [record for record in caplog.records if record.name == "rakerda.pdf.drawing"] == []


def test_a_letter_without_a_shape_prints_a_box_and_is_logged(caplog):
    data = drawing.render(PAGE % "Doa 😀").pdf

    assert fonts_of(data) == {"Paper-Sans"}
    assert [record.levelname for record in caplog.records if record.name == "rakerda.pdf.drawing"] == ["WARNING"]


@pytest.mark.parametrize(
    "address",
    [
        "https://example.com/a.png",
        "http://127.0.0.1:8000/healthz",
        "file:///etc/passwd",
        "/static/../manage.py",
        "/static/%2e%2e/manage.py",
        "/static/css",
        "/media/papers/2023/rahasia.png",
        "/font/../../settings.py",
        "/etc/passwd",
        "/static/img/shapes.svg?x=1",
    ],
)
def test_no_other_file_is_opened(address):
    with pytest.raises(drawing.Refused):
        drawing.read(address if ":" in address else drawing.BASE + address, {})


def test_a_picture_that_was_not_handed_over_stops_the_paper():
    with pytest.raises(drawing.LayoutError, match="Failed to load image"):
        drawing.render(PAGE % '<img src="/media/crests/lain.png" alt="">')


def test_a_rule_that_is_not_understood_stops_the_paper():
    with pytest.raises(drawing.LayoutError, match="color-mix"):
        drawing.render(PAGE % '<span style="color: color-mix(in oklch, red, blue)">Uji</span>')


def test_a_handed_over_picture_is_shown():
    pixel = (
        b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00"
        b"\x00\x02\x02D\x01\x00;"
    )

    assert drawing.render(PAGE % '<img src="/media/crests/satu.gif" alt="">', {"crests/satu.gif": pixel}).pages == 1


def test_programs_started_later_see_their_own_fonts():
    before = os.environ.get("FONTCONFIG_FILE")

    drawing.render(PAGE % "Uji")

    assert os.environ.get("FONTCONFIG_FILE") == before


def test_threads_draw_one_after_the_other(capfd):
    before = dict(os.environ)
    wrong = PAGE % '<i style="flavour: sweet">salah</i>'

    with ThreadPoolExecutor(4) as threads:
        drawn = [threads.submit(drawing.render, page) for page in [PAGE % "Uji", wrong] * 4]

    assert [type(one.exception()) for one in drawn] == [type(None), drawing.LayoutError] * 4
    assert os.environ == before
    assert capfd.readouterr().err == ""


def test_a_layout_error_survives_the_way_out_of_a_child_process():
    import pickle

    error = pickle.loads(pickle.dumps(drawing.LayoutError(["satu", "dua"])))

    assert error.lines == ["satu", "dua"]
