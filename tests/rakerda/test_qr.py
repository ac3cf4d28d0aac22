"""QR codes are plain SVG, which our content policy allows in a page."""

from xml.etree import ElementTree

from rakerda.pdf import qr


def test_a_code_is_an_svg_without_style_or_script():
    drawn = qr.svg("https://rakerda.example.go.id/tanah-bumbu/rakerda-2023/c/7-1-abc/")

    root = ElementTree.fromstring(drawn)
    assert root.attrib["class"] == "qr"
    assert "style" not in drawn
    assert "script" not in drawn


def test_a_code_without_scale_takes_the_size_of_its_place():
    root = ElementTree.fromstring(qr.svg("abc"))

    assert "viewBox" in root.attrib
    assert "width" not in root.attrib


def test_other_text_is_another_code():
    assert qr.svg("a") != qr.svg("b")
