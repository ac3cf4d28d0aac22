"""Files as people send them, good and bad. Each maker gives bytes."""

import io
import re
import struct
import zipfile

import pikepdf
from PIL import Image
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches


def make_pptx(*titles, picture=False, chart=False):
    """A presentation with one slide of each title, and a table on the first."""
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Inches(13.333), Inches(7.5)
    for title in titles:
        presentation.slides.add_slide(presentation.slide_layouts[5]).shapes.title.text = title
    if titles:
        shapes = presentation.slides[0].shapes
        table = shapes.add_table(2, 2, Inches(1), Inches(2), Inches(6), Inches(2)).table
        table.cell(0, 0).text, table.cell(1, 0).text = "Indikator", "Jalan kondisi mantap"
        if picture:
            shapes.add_picture(io.BytesIO(make_jpeg()), Inches(8), Inches(2), Inches(4))
        if chart:
            data = CategoryChartData()
            data.categories = ["2022", "2023"]
            data.add_series("Capaian", (88.1, 94.85))
            shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, Inches(1), Inches(4.5), Inches(6), Inches(2.8), data)
    return saved(presentation)


def make_jpeg():
    content = io.BytesIO()
    Image.effect_noise((640, 360), 60).convert("RGB").save(content, "JPEG")
    return content.getvalue()


def saved(document, **options):
    content = io.BytesIO()
    document.save(content, **options)
    return content.getvalue()


def make_pdf(pages=1, text="Ekspose Kinerja", size=(960, 540), **options):
    """A PDF whose pages say the text and their number, in Helvetica."""
    pdf = pikepdf.new()
    font = pdf.make_indirect(
        pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    )
    for number in range(1, pages + 1):
        page = pdf.add_blank_page(page_size=size)
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page.Contents = pdf.make_stream(f"BT /F1 40 Tf 60 300 Td ({text} {number}) Tj ET".encode())
    return saved(pdf, **options)


def make_locked_pdf():
    return make_pdf(encryption=pikepdf.Encryption(owner="kunci", user="rahasia"))


def make_active_pdf():
    """A PDF with a script that runs when it opens, a form, an attachment and a link."""
    pdf = pikepdf.open(io.BytesIO(make_pdf()))
    script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('hai')")
    pdf.Root.OpenAction = script
    pdf.Root.Names = pikepdf.Dictionary(JavaScript=pikepdf.Dictionary(Names=["a", script]))
    pdf.attachments["catatan.txt"] = b"lampiran"
    link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 900, 500])
    link.A = pikepdf.Dictionary(S=pikepdf.Name.URI, URI="https://contoh.invalid/")
    pdf.pages[0].Annots = pikepdf.Array([pdf.make_indirect(link)])
    return saved(pdf)


def make_encrypted_office():
    """The shell that Office puts around a file with a password: an OLE container whose directory names EncryptedPackage."""
    return make_ole("Root Entry", "EncryptionInfo", "EncryptedPackage")


def make_ole(*entries):
    """A minimal compound file (MS-CFB): header, one FAT sector, one directory sector with up to four entries."""
    header = struct.pack("<8s16x5H6xIII4xI20x", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 4096)
    header = header.ljust(76, b"\xff") + struct.pack("<I", 0)
    directory = b"".join(struct.pack("<64sHBB60x", name.encode("utf-16-le"), 2 * len(name) + 2, 2, 1) for name in entries)
    return (
        header.ljust(512, b"\xff") + struct.pack("<II", 0xFFFFFFFD, 0xFFFFFFFE).ljust(512, b"\xff") + directory.ljust(512, b"\0")
    )


def make_zip(parts, **options):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, **options) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return content.getvalue()


def with_parts(pptx, parts):
    """The presentation with these parts put in, or in place of those of the same name."""
    with zipfile.ZipFile(io.BytesIO(pptx)) as package:
        kept = {name: package.read(name) for name in package.namelist()}
    return make_zip({**kept, **parts})


def make_pptm():
    """A presentation with macros, as PowerPoint writes it."""
    pptx = make_pptx("Makro")
    with zipfile.ZipFile(io.BytesIO(pptx)) as package:
        types = package.read("[Content_Types].xml").replace(
            b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
            b"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
        )
    return with_parts(pptx, {"[Content_Types].xml": types, "ppt/vbaProject.bin": make_ole("VBA")})


def make_exe():
    return b"MZ\x90\x00" + bytes(4096)


def make_zip_bomb():
    """A presentation with a picture of 1 GB of nothing, about 5 MB on disk."""
    content = io.BytesIO(make_pptx("Bom"))
    with zipfile.ZipFile(content, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as package, package.open("ppt/a.bmp", "w") as part:
        for _ in range(1001):
            part.write(bytes(1_000_000))
    return content.getvalue()


def make_entity_bomb():
    """A presentation whose first slide defines entities that grow a billionfold."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    slide = f'<?xml version="1.0"?><!DOCTYPE p [<!ENTITY l0 "ha">{laughs}]><p>&l9;</p>'
    return with_parts(make_pptx("Entitas"), {"ppt/slides/slide1.xml": slide})


def make_linked_pptx(target):
    """A presentation whose only picture is a link to somewhere else."""
    pptx = make_pptx("Tautan", picture=True)
    with zipfile.ZipFile(io.BytesIO(pptx)) as package:
        relations = package.read("ppt/slides/_rels/slide1.xml.rels").decode()
        slide = package.read("ppt/slides/slide1.xml").decode()
    relations = re.sub(r'Target="\.\./media/[^"]+"', f'Target="{target}" TargetMode="External"', relations)
    return with_parts(
        pptx, {"ppt/slides/_rels/slide1.xml.rels": relations, "ppt/slides/slide1.xml": slide.replace("r:embed=", "r:link=")}
    )
