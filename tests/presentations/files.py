"""Sample files, good and bad. Each factory returns bytes."""

import io
import random
import re
import struct
import subprocess
import zipfile
from pathlib import Path

import pikepdf
from PIL import Image
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

BROKEN = Path(__file__).with_name("pdf")  # PDFs that a common reader opens


def make_pptx(*titles, picture=False, chart=False):
    """Return a presentation with one slide per title, and a table on the first."""
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
    """Return a PDF whose pages show the text and their number, in Helvetica."""
    pdf = pikepdf.new()
    font = pdf.make_indirect(
        pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    )
    for number in range(1, pages + 1):
        page = pdf.add_blank_page(page_size=size)
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page.Contents = pdf.make_stream(f"BT /F1 40 Tf 60 300 Td ({text} {number}) Tj ET".encode())
    return saved(pdf, **options)


def make_heavy_pdf(size):
    """Return an incompressible PDF of about this many bytes."""
    pdf = pikepdf.open(io.BytesIO(make_pdf()))
    pdf.pages[0].Heavy = pdf.make_stream(random.Random(1).randbytes(size))
    return saved(pdf, compress_streams=False)


def broken_at_xref(pdf):
    """Return a PDF in two pieces, whose table of objects is at another place than it says: readers rebuild it."""
    before, mark, after = pdf.rpartition(b"startxref\n")
    return [before, mark + b"9" + after]


def make_pdf_with(**entries):
    """Return a PDF of a page with these entries of its own (`Metadata`: of its catalogue), and of one without them."""
    pdf = pikepdf.open(io.BytesIO(make_pdf(2)))
    if metadata := entries.pop("Metadata", None):
        pdf.Root.Metadata = pdf.make_stream(metadata, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)
        pdf.Root.Metadata.write(metadata, filter=pikepdf.Name.ASCII85Decode)
    for name, value in entries.items():
        pdf.pages[0][f"/{name}"] = value if isinstance(value, pikepdf.Object) else pikepdf.Array(value)
    return saved(pdf, fix_metadata_version=False, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)


def make_locked_pdf():
    return make_pdf(encryption=pikepdf.Encryption(owner="kunci", user="rahasia"))


def make_commented_pdf():
    """Return a PDF with a sticky note on its page, including its popup."""
    pdf = pikepdf.open(io.BytesIO(make_pdf()))
    form = pdf.make_stream(
        b"1 0 0 rg 0 0 200 200 re f", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 200, 200]
    )
    looks, kinds = pikepdf.Dictionary(N=form), [pikepdf.Name.Text, pikepdf.Name.Popup]
    notes = [pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=kind, Rect=[0, 0, 200, 200], AP=looks, F=4) for kind in kinds]
    pdf.pages[0].Annots = pikepdf.Array(map(pdf.make_indirect, notes))
    return saved(pdf)


def make_filled_pdf(text):
    """Return a PDF with a filled field whose appearance is left to the viewer (NeedAppearances)."""
    pdf = pikepdf.open(io.BytesIO(make_pdf()))
    field = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, Rect=[60, 60, 600, 120]))
    field.FT, field.F, field.T, field.V = pikepdf.Name.Tx, 4, pikepdf.String("usulan"), pikepdf.String(text)
    pdf.pages[0].Annots = pikepdf.Array([field])
    pdf.Root.AcroForm = pikepdf.Dictionary(
        Fields=[field], NeedAppearances=True, DR=pdf.pages[0].Resources, DA=pikepdf.String("/F1 20 Tf 0 g")
    )
    return saved(pdf)


def make_active_pdf():
    """Return a PDF with a script that runs when it opens, a form, an attachment and a link."""
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
    """Return the container that Office uses for a password-protected file: a compound file with the encrypted package."""
    return make_ole({"EncryptionInfo": b"", "EncryptedPackage": b""})


def make_ole(streams):
    """Return a compound file (MS-CFB) with these streams, each of at least 4,096 bytes: smaller ones are stored elsewhere."""
    contents = [content.ljust(-(-max(len(content), 4096) // 512) * 512, b"\0") for content in streams.values()]
    directories = -(-(len(streams) + 1) // 4)
    tables = next(n for n in range(1, 110) if n * 128 >= n + directories + sum(map(len, contents)) // 512)
    fat, directory = [0xFFFFFFFD] * tables + chain(tables, directories), entry("Root Entry", 5, 0xFFFFFFFE, 0)
    for name, content in zip(streams, contents, strict=True):
        directory += entry(name, 2, len(fat), len(content))
        fat += chain(len(fat), len(content) // 512)
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(tables * 512, b"\xff")
    places = struct.pack("<IIIIII", 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0)[:20] + struct.pack(f"<{tables}I", *range(tables))
    head = struct.pack("<8s16x5H6xIII4x", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6, 0, tables, tables)
    return (head + places).ljust(512, b"\xff") + table + directory.ljust(directories * 512, b"\0") + b"".join(contents)


def chain(first, count):
    return [*range(first + 1, first + count), 0xFFFFFFFE]


def entry(name, kind, first, size):
    return struct.pack("<64sHBB48xIQ", name.encode("utf-16-le"), 2 * len(name) + 2, kind, 1, first, size)


def make_ppt(slides=2, macros=False, encrypted=False, beside=None, document=None):
    """Return the skeleton of a PowerPoint 97-2003 file: enough to recognise slides, macros and password, with nothing to draw."""
    listed = record(0x0FF0, b"".join(record(0x03F3, bytes(20), 0) for _ in range(slides)))
    macro = record(0x07D0, record(0x03FF, record(0x0400, struct.pack("<III", 1, int(macros), 2), 2)))
    user = record(0x0FF6, struct.pack("<III", 20, 0xF3D1C4DF if encrypted else 0xE391C05F, 0), 0)
    document = record(0x03E8, macro + listed) if document is None else document
    return make_ole({"Current User": user, "PowerPoint Document": document, **(beside or {})})


def record(type, content, head=15):
    return struct.pack("<HHI", head, type, len(content)) + content


def make_odp(*titles, parts=None, mimetype="application/vnd.oasis.opendocument.presentation"):
    """Return an OpenDocument presentation with one slide per title."""
    pages = "".join(
        f'<draw:page draw:name="{title}"><draw:frame svg:x="2cm" svg:y="2cm" svg:width="20cm" svg:height="4cm"><draw:text-box>'
        f"<text:p>{title}</text:p></draw:text-box></draw:frame></draw:page>"
        for title in titles
    )
    names = {"office": "office", "draw": "drawing", "text": "text", "svg": "svg-compatible"}
    spaces = " ".join(f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for short, name in names.items())
    content = f'<office:document-content {spaces} office:version="1.3"><office:body><office:presentation>{pages}'
    content += "</office:presentation></office:body></office:document-content>"
    listed = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
        for path, kind in [("/", mimetype), ("content.xml", "text/xml")]
    )
    manifest = (
        f'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{listed}</manifest:manifest>'
    )
    return make_zip({"mimetype": mimetype, "META-INF/manifest.xml": manifest, "content.xml": content, **(parts or {})})


def saved_by_office(pptx, ending, folder):
    """Return the presentation saved by LibreOffice in another format."""
    (folder / "dari.pptx").write_bytes(pptx)
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profil", "--headless", "--convert-to", ending]
    command += ["--outdir", folder / "ke", folder / "dari.pptx"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / "ke" / f"dari.{ending}").read_bytes()


def make_zip(parts, **options):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, **options) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return content.getvalue()


def with_parts(pptx, parts):
    """Return the presentation with these parts added or replaced."""
    return make_zip({**parts_of(pptx), **parts})


def parts_of(content):
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def make_pptm():
    """Return a presentation with macros, as PowerPoint writes it."""
    pptx = make_pptx("Makro")
    with zipfile.ZipFile(io.BytesIO(pptx)) as package:
        types = package.read("[Content_Types].xml").replace(
            b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
            b"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
        )
    return with_parts(pptx, {"[Content_Types].xml": types, "ppt/vbaProject.bin": make_ole({"VBA": b""})})


def make_strict_pptx(*titles):
    """Return a presentation in the namespaces of ISO/IEC 29500 strict, with its parts in another folder than PowerPoint's."""
    old, new = b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/"
    parts = {}
    for name, content in parts_of(make_pptx(*titles)).items():
        for kind in (b"presentationml", b"drawingml", b"officeDocument"):
            content = re.sub(old + kind + rb"/2006/(main|relationships|chart)", new + kind + rb"/\1", content)
        outer = name in {"[Content_Types].xml", "_rels/.rels"}
        parts[name.replace("ppt/", "paparan/", 1)] = content.replace(b"ppt/", b"paparan/") if outer else content
    return make_zip(parts)


def make_exe():
    return b"MZ\x90\x00" + bytes(4096)


def make_zip_bomb():
    """Return a presentation with a picture of 1 GB of zeros, about 5 MB on disk."""
    content = io.BytesIO(make_pptx("Bom"))
    with zipfile.ZipFile(content, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as package, package.open("ppt/a.bmp", "w") as part:
        for _ in range(1001):
            part.write(bytes(1_000_000))
    return content.getvalue()


def make_entity_bomb():
    """Return a presentation whose first slide defines entities that expand a billionfold."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    slide = f'<?xml version="1.0"?><!DOCTYPE p [<!ENTITY l0 "ha">{laughs}]><p>&l9;</p>'
    return with_parts(make_pptx("Entitas"), {"ppt/slides/slide1.xml": slide})


def make_linked_pptx(target):
    """Return a presentation whose only picture is an external link."""
    pptx = make_pptx("Tautan", picture=True)
    with zipfile.ZipFile(io.BytesIO(pptx)) as package:
        relations = package.read("ppt/slides/_rels/slide1.xml.rels").decode()
        slide = package.read("ppt/slides/slide1.xml").decode()
    relations = re.sub(r'Target="\.\./media/[^"]+"', f'Target="{target}" TargetMode="External"', relations)
    return with_parts(
        pptx, {"ppt/slides/_rels/slide1.xml.rels": relations, "ppt/slides/slide1.xml": slide.replace("r:embed=", "r:link=")}
    )


def make_commented_pptx(*titles):
    """Return a presentation with a reviewer's comment on its first slide (ECMA-376 Part 1, 19.4)."""
    kind, main = (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "application/vnd.openxmlformats-officedocument",
    )
    space = "http://schemas.openxmlformats.org/presentationml/2006/main"
    comment = (
        '<p:cm authorId="0" dt="2023-01-09T08:00:00" idx="1"><p:pos x="900" y="900"/><p:text>Periksa angka ini</p:text></p:cm>'
    )
    author = '<p:cmAuthor id="0" name="Pemeriksa" initials="P" lastIdx="1" clrIdx="0"/>'
    parts = parts_of(make_pptx(*titles))
    for name, part, link in [
        ("ppt/slides/_rels/slide1.xml.rels", "comments", "../comments/comment1.xml"),
        ("ppt/_rels/presentation.xml.rels", "commentAuthors", "commentAuthors.xml"),
    ]:
        relation = f'<Relationship Id="ulasan" Type="{kind}/{part}" Target="{link}"/></Relationships>'
        parts[name] = parts[name].replace(b"</Relationships>", relation.encode())
    types = "".join(
        f'<Override PartName="/ppt/{name}.xml" ContentType="{main}.presentationml.{part}+xml"/>'
        for name, part in [("comments/comment1", "comments"), ("commentAuthors", "commentAuthors")]
    )
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", f"{types}</Types>".encode())
    parts["ppt/comments/comment1.xml"] = f'<p:cmLst xmlns:p="{space}">{comment}</p:cmLst>'
    parts["ppt/commentAuthors.xml"] = f'<p:cmAuthorLst xmlns:p="{space}">{author}</p:cmAuthorLst>'
    return make_zip(parts)


def make_formula_pptx():
    """Return a presentation whose only slide has the formula a² = b as PowerPoint writes it, with an older fallback."""
    drawing, math = (
        "http://schemas.microsoft.com/office/drawing/2010/main",
        "http://schemas.openxmlformats.org/officeDocument/2006/math",
    )
    power = "<m:sSup><m:e><m:r><m:t>a</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>"
    formula = f'<a14:m><m:oMathPara xmlns:m="{math}"><m:oMath>{power}<m:r><m:t>=b</m:t></m:r></m:oMath></m:oMathPara></a14:m>'
    shape = (
        '<p:sp><p:nvSpPr><p:cNvPr id="90" name="Rumus"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="3000000" '
        'y="3000000"/><a:ext cx="3000000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        "<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{}</a:p></p:txBody></p:sp>"
    )
    choice = f'<mc:Choice xmlns:a14="{drawing}" Requires="a14">{shape.format(formula)}</mc:Choice>'
    fallback = f"<mc:Fallback>{shape.format('<a:r><a:t>rumus</a:t></a:r>')}</mc:Fallback>"
    space = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    frame = f'<mc:AlternateContent xmlns:mc="{space}">{choice}{fallback}</mc:AlternateContent></p:spTree>'
    parts = parts_of(make_pptx("Rumus"))
    parts["ppt/slides/slide1.xml"] = parts["ppt/slides/slide1.xml"].replace(b"</p:spTree>", frame.encode())
    return make_zip(parts)


def odp_with(shapes, parts=None):
    """Return an OpenDocument presentation with these shapes on its only slide, and these parts listed in its manifest."""
    whole = parts_of(make_odp("Tautan"))
    content = whole["content.xml"].replace(b"</draw:page>", f"{shapes}</draw:page>".encode())
    listed = "".join(f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type=""/>' for name in parts or {})
    manifest = whole["META-INF/manifest.xml"].replace(b"</manifest:manifest>", f"{listed}</manifest:manifest>".encode())
    return make_odp("Tautan", parts={"META-INF/manifest.xml": manifest, "content.xml": content, **(parts or {})})


def make_odp_of_links(address):
    """Return an OpenDocument deck with an external picture, object and frame."""
    return odp_with(
        "".join(
            f'<draw:frame svg:width="9cm" svg:height="9cm"><draw:{kind} xmlns:x="http://www.w3.org/1999/xlink" '
            f'x:href="{address}/{kind}" x:type="simple" x:show="embed" x:actuate="onLoad"/></draw:frame>'
            for kind in ("image", "object", "object-ole", "floating-frame", "plugin")
        )
    )


def make_pptx_of_links(address):
    """Return a .pptx with an external picture, object, film and template."""
    parts = parts_of(make_linked_pptx(f"{address}/picture.png"))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    for name, more in [
        ("ppt/slides/_rels/slide1.xml.rels", ("oleObject", "video", "image")),
        ("ppt/_rels/presentation.xml.rels", ("attachedTemplate",)),
    ]:
        links = "".join(
            f'<Relationship Id="jauh{each}" Type="{kind}/{each}" Target="{address}/{each}" TargetMode="External"/>'
            for each in more
        )
        parts[name] = parts[name].replace(b"</Relationships>", f"{links}</Relationships>".encode())
    frame = (
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="90" name="o"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm>'
        '<a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></p:xfrm><a:graphic><a:graphicData '
        'uri="http://schemas.openxmlformats.org/presentationml/2006/ole"><p:oleObj r:id="jauholeObject" progId="Excel.Sheet.12" '
        'imgW="900000" imgH="900000"><p:link updateAutomatic="1"/></p:oleObj></a:graphicData></a:graphic></p:graphicFrame></p:spTree>'
    )
    parts["ppt/slides/slide1.xml"] = parts["ppt/slides/slide1.xml"].replace(b"</p:spTree>", frame.encode())
    return make_zip(parts)
