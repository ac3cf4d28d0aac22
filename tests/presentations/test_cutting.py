"""External references are removed from the opened copy: by the real script in the sandbox."""

import gzip
import io
import re

import pytest
from lxml import etree
from PIL import Image
from pptx import Presentation
from pptx.util import Inches

from presentations.models.files import Failure, Refused
from presentations.slides import converting
from tests.presentations import files
from tests.presentations.test_isolation import shows_red
from tests.presentations.test_receiving import judge

XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
SVG = f'<svg xmlns="http://www.w3.org/2000/svg" {XLINK}>{{}}</svg>'
RELATIONS = "ppt/slides/_rels/slide1.xml.rels"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SECRET = "file:///etc/passwd"


def cut(content, ending, folder):
    """Return (the remaining parts, or None if nothing was cut; the slides that lost something)."""
    source = folder / f"source.{ending}"
    source.write_bytes(content)
    left, lost = converting.cut(source, folder)
    return (None if left == source else files.parts_of(left.read_bytes())), lost


def cut_odp(folder, shapes="", **parts):
    """Return the remaining parts of an .odp; names use __ for a slash."""
    parts = {name.replace("__", "/"): part for name, part in parts.items()}
    left, _lost = cut(files.odp_with(shapes, parts), "odp", folder)
    return left


def addresses_in(part):
    return [value for element in etree.fromstring(part).iter("*") for name, value in element.items() if name.endswith("href")]


def image(address, kind="image"):
    return f'<draw:frame><draw:{kind} {XLINK} xlink:href="{address}"/></draw:frame>'


def test_an_ordinary_presentation_is_left_as_it_is(tmp_path):
    deck = Presentation(io.BytesIO(files.make_pptx("Satu", "Dua", picture=True, chart=True)))
    for address in ("https://contoh.go.id/", "mailto:bappeda@contoh.go.id"):
        run = deck.slides[0].shapes.add_textbox(0, 0, Inches(1), Inches(1)).text_frame.paragraphs[0].add_run()
        run.text, run.hyperlink.address = "tautan", address

    assert cut(files.saved(deck), "pptx", tmp_path) == (None, [])
    assert cut(files.make_strict_pptx("Satu"), "pptx", tmp_path) == (None, [])
    assert cut(files.make_commented_pptx("Satu"), "pptx", tmp_path) == (None, [])


@pytest.mark.office
def test_what_libreoffice_itself_saves_is_left_as_it_is(tmp_path):
    content = files.saved_by_office(files.make_pptx("Satu", "Dua", picture=True, chart=True), "odp", tmp_path)

    assert cut(content, "odp", tmp_path) == (None, [])


@pytest.mark.parametrize(
    "address",
    [
        *(SECRET, " FILE:///etc/passwd", "file:/etc/passwd", "http://contoh.invalid/a.png", "smb://server/a.png"),
        *("//server/a.png", r"\\server\a.png", "C:/a.png", "/etc/passwd", "../rahasia.png", "..%2frahasia.png"),
        *("Pictures/../../rahasia.png", "#/etc/passwd", "#../rahasia.png", "data:image/svg+xml;base64,PHN2Zz4="),
    ],
)
def test_a_picture_of_an_odp_that_lies_elsewhere_is_cut(tmp_path, address):
    left, lost = cut(files.odp_with(image(address), {"Pictures/a.png": b"x"}), "odp", tmp_path)

    assert (addresses_in(left["content.xml"]), lost) == ([], [1])


@pytest.mark.parametrize(
    "address", ["Pictures/a b.png", "./Pictures/a b.png", "Pictures/a%20b.png", "#Pictures/a b.png", "./Object 1", "hilang.png"]
)
def test_a_picture_that_lies_in_an_odp_stays(tmp_path, address):
    parts = {"Pictures/a b.png": b"x", "Object 1/content.xml": "<a/>", "Object 1/Pictures/c.png": b"x"}
    inner = f"<a {XLINK}><b xlink:href='Pictures/c.png'/><c:chart xmlns:c='urn:c' xlink:href='..'/></a>"

    assert cut(files.odp_with(image(address), {**parts, "Object 1/content.xml": inner}), "odp", tmp_path) == (None, [])


def test_a_part_that_is_called_like_an_address_is_no_way_out(tmp_path):
    left = cut_odp(tmp_path, image(SECRET), **{SECRET: b"x"})

    assert addresses_in(left["content.xml"]) == []


@pytest.mark.parametrize(
    "part", ["styles.xml", "meta.xml", "settings.xml", "Object 1/content.xml", "Object 1/Object 2/styles.xml"]
)
def test_every_part_of_an_odp_is_looked_through(tmp_path, part):
    left = cut_odp(tmp_path, **{part: f'<a {XLINK}><b xlink:href="{SECRET}"/></a>'})

    assert addresses_in(left[part]) == []


def test_links_of_words_to_the_web_stay_and_those_to_files_go(tmp_path):
    links = ["https://contoh.go.id/", "mailto:a@contoh.go.id", "#Slide 2", SECRET, "../lain.odp", "vnd.sun.star.script:x"]
    words = "".join(f'<text:a {XLINK} xlink:href="{link}">kata</text:a>' for link in links)

    left, lost = cut(
        files.odp_with(f"<draw:frame><draw:text-box><text:p>{words}</text:p></draw:text-box></draw:frame>"), "odp", tmp_path
    )

    assert (addresses_in(left["content.xml"]), lost) == (links[:3], [])
    assert left["content.xml"].count(b"kata") == 6


def test_what_acts_by_itself_is_cut(tmp_path):
    script = 'xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0"'
    acts = [
        f'<script:event-listener {script} xlink:href="vnd.sun.star.script:x" {XLINK}/>',
        "<office:scripts><office:script/></office:scripts>",
        '<text:dde-connection-decls><text:dde-connection-decl office:dde-topic="x"/></text:dde-connection-decls>',
        '<office:dde-source office:dde-topic="x"/>',
    ]
    form = f'<form:image xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0" form:image-data="../a.png" form:name="{SECRET}"/>'

    left = cut_odp(tmp_path, "".join(acts) + form)

    assert not re.findall(rb"event-listener|scripts|dde|image-data|passwd", left["content.xml"])


def test_a_setting_that_is_an_address_is_emptied(tmp_path):
    left = cut_odp(tmp_path, **{"settings.xml": f"<a><config-item>{SECRET}</config-item><config-item>////8=</config-item></a>"})

    assert etree.fromstring(left["settings.xml"]).xpath("//config-item/text()") == ["////8="]


def test_the_slides_that_lost_something_are_numbered_as_they_are_shown(tmp_path):
    looks = '<style:drawing-page-properties xmlns:p="urn:p" p:visibility="hidden"/>'
    hidden = f'<style:style xmlns:style="urn:s" style:name="h">{looks}</style:style>'
    content = files.parts_of(files.make_odp("Satu", "Dua", "Tiga"))["content.xml"].decode()
    content = content.replace("<office:body>", f"<office:automatic-styles>{hidden}</office:automatic-styles><office:body>")
    content = content.replace('draw:name="Dua"', 'draw:name="Dua" draw:style-name="h"').replace(
        "</draw:page>", image(SECRET) + "</draw:page>"
    )

    _left, lost = cut(files.make_odp(parts={"content.xml": content}), "odp", tmp_path)

    assert lost == [1, 2]


@pytest.mark.parametrize(
    ("relation", "stays"),
    [
        (f'Type="{KIND}/hyperlink" Target="https://contoh.go.id/" TargetMode="External"', True),
        (f'Type="{KIND}/hyperlink" Target="mailto:a@contoh.go.id" TargetMode="External"', True),
        (f'Type="{KIND}/hyperlink" Target="{SECRET}" TargetMode="External"', False),
        (f'Type="{KIND}/hyperlink" Target="lain.pptx" TargetMode="External"', False),
        (f'Type="{KIND}/image" Target="https://contoh.invalid/a.png" TargetMode="External"', False),
        (f'Type="{KIND}/video" Target="file:///C:\\Users\\a.mp4" TargetMode="External"', False),
        (f'Type="{KIND}/oleObject" Target="\\\\server\\a.xlsx" TargetMode="external"', False),
        (f'Type="{KIND}/image" Target="{SECRET}"', False),
        (f'Type="{KIND}/image" Target="//server/a.png"', False),
        (f'Type="{KIND}/image" Target="../media/a.png"', True),
    ],
)
def test_relations_of_a_pptx_lead_into_it_or_are_links_to_the_web(tmp_path, relation, stays):
    pptx = files.make_pptx("Satu")
    relations = files.parts_of(pptx)[RELATIONS].replace(
        b"</Relationships>", f'<Relationship Id="x" {relation}/></Relationships>'.encode()
    )

    left, lost = cut(files.with_parts(pptx, {RELATIONS: relations}), "pptx", tmp_path)

    kept = relations if left is None else left[RELATIONS]
    assert ([each.get("Id") for each in etree.fromstring(kept)], lost) == (["rId1", "x"] if stays else ["rId1"], [])


@pytest.mark.office
def test_a_film_that_is_linked_keeps_its_still_picture(tmp_path):
    deck, still = Presentation(io.BytesIO(files.make_pptx("Satu"))), io.BytesIO()
    Image.new("RGB", (400, 300), (255, 0, 0)).save(still, "PNG")
    deck.slides[0].shapes.add_movie(io.BytesIO(b"x"), 0, 0, Inches(3), Inches(2), still)
    parts = files.parts_of(files.saved(deck))
    parts[RELATIONS], films = re.subn(
        rb'Target="[^"]+\.(vid|mp4)"', b'Target="file:///C:/a.mp4" TargetMode="External"', parts[RELATIONS]
    )
    (tmp_path / "source.pptx").write_bytes(files.make_zip(parts))

    left, _lost = converting.cut(tmp_path / "source.pptx", tmp_path)

    assert (films, left.name) == (2, "cut.pptx")
    assert shows_red(converting.to_pdf(left, tmp_path))


@pytest.mark.parametrize("wrap", [str, lambda drawing: gzip.compress(drawing.encode())], ids=["plain", "compressed"])
def test_a_drawing_draws_nothing_from_elsewhere(tmp_path, wrap):
    inside, outside = (
        ["#a", "data:image/png;base64,iVBORw0KGgo="],
        [SECRET, "b.svg#a", "data:image/svg+xml;base64,PHN2Zz4=", "data:,x"],
    )
    drawing = SVG.format("".join(f'<image xlink:href="{address}"/>' for address in inside + outside))

    left, _lost = cut(files.with_parts(files.make_pptx("Satu"), {"ppt/media/a.svg": wrap(drawing)}), "pptx", tmp_path)

    assert addresses_in(left["ppt/media/a.svg"]) == inside


def test_a_document_within_a_presentation_is_cut_too(tmp_path):
    inner = files.make_linked_pptx(SECRET)

    left, _lost = cut(files.with_parts(files.make_pptx("Satu"), {"ppt/embeddings/a.pptx": inner}), "pptx", tmp_path)

    assert SECRET.encode() not in files.parts_of(left["ppt/embeddings/a.pptx"])[RELATIONS]


def test_a_document_within_that_can_not_be_read_is_emptied(tmp_path):
    broken, deep = b"PK\x03\x04rusak", files.make_zip({"a": "isi"})
    for _ in range(4):
        deep = files.make_zip({"a": deep})

    left, _lost = cut(
        files.with_parts(files.make_pptx("Satu"), {"ppt/embeddings/a.xlsx": broken, "b.zip": deep}), "pptx", tmp_path
    )

    assert left["ppt/embeddings/a.xlsx"] == b""
    assert len(left["b.zip"]) < len(deep)


def test_a_file_that_is_both_is_cut_as_both(tmp_path):
    parts = {**files.parts_of(files.make_linked_pptx(SECRET)), **files.parts_of(files.odp_with(image(SECRET)))}

    left, _lost = cut(files.make_zip(parts), "pptx", tmp_path)

    assert [name for name, part in left.items() if SECRET.encode() in part] == []


def test_empty_parts_and_what_is_only_called_xml_are_left(tmp_path):
    parts = {"docProps/kosong.xml": b"", "docProps/spasi.xml": b" \n", "docProps/lain.xml": b"bukan xml"}

    assert cut(files.with_parts(files.make_pptx("Satu"), parts), "pptx", tmp_path) == (None, [])


def test_an_entity_brings_nothing_in(tmp_path):
    entity = f'<!DOCTYPE a [<!ENTITY x SYSTEM "{SECRET}">]>'
    content = files.parts_of(files.make_odp("&x;"))["content.xml"].decode()

    assert judge(files.make_odp(parts={"content.xml": entity + content})) == Failure.DAMAGED
    left = cut_odp(tmp_path, **{"Pictures/a.svg": entity + SVG.format("<text>a&x;b</text>")})
    assert etree.fromstring(left["Pictures/a.svg"]).xpath("string()") == "ab"
    assert b"ENTITY" not in left["Pictures/a.svg"]


def test_bad_xml_is_read_by_libreoffice_as_it_was_read_here(tmp_path):
    left = cut_odp(tmp_path, **{"styles.xml": f'<a {XLINK}><b xlink:href="{SECRET}"></c><d>'})

    assert addresses_in(left["styles.xml"]) == []


def test_what_can_not_be_cut_is_not_opened(tmp_path):
    with pytest.raises(Refused) as refusal:
        cut(b"PK\x03\x04", "odp", tmp_path)

    assert refusal.value.code == Failure.CONVERSION
