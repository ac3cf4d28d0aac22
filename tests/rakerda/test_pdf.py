"""PDFs are drawn with our fonts and files alone, joined without losing what they hold, finished and checked alike."""

import functools
import io
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, String

from rakerda.pdf import checking, drawing, finishing, joining
from rakerda.pdf.pool import render_pool

ROOT = Path(__file__).parents[2]

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
    data = drawing.render(PAGE % "Doa \ue123").pdf

    assert fonts_of(data) == {"Paper-Sans"}
    assert [record.levelname for record in caplog.records if record.name == "rakerda.pdf.drawing"] == ["WARNING"]


@pytest.mark.parametrize(
    ("words", "font"),
    [
        ("ꦗꦮ ꦲꦏ꧀ꦱꦫ", "Noto-Sans-Javanese"),
        ("中文 汉字 漢字", "Droid-Sans-Fallback"),
        ("✓ ☐ ➢ 😀", "Symbola-Semi-Condensed"),
        ("\uf0d8 satu", "Symbola-Semi-Condensed"),
        ("• ▪ \uf0b7", "Paper-Sans"),
    ],
)
def test_other_scripts_and_signs_are_printed(caplog, words, font):
    data = drawing.render(PAGE % f"Kata {words}").pdf

    assert fonts_of(data) == {"Paper-Sans", font}
    assert caplog.records == []
    assert drawing.unprintable(words) == ""


def test_what_can_not_be_printed_is_known():
    assert drawing.unprintable("Dinas \ue123 ❤️ \u200b A\ue123 \U000e0041") == "\ue123"


def test_control_characters_are_no_error_and_a_break_within_a_line_is_one():
    words = text_of(drawing.render(PAGE % "satu\x0bdua\x07 tiga").pdf)

    assert words.split() == ["satu", "dua", "tiga"]


LONG = [
    "Panjang" * 60,
    "https://contoh.go.id/unduh/berkas?id=" + "1234567890" * 40,
    "kata" + "\u00a0" * 300 + "akhir",
    "kata&nbsp;" * 80,
    "a&amp;b" * 100,
]


@pytest.mark.parametrize("word", LONG, ids=["word", "link", "hard-blanks", "hard-words", "entities"])
@pytest.mark.parametrize(
    "frame",
    [
        "<p>{}</p>",
        "<ul><li>{}</ul>",
        '<table class="grid"><tr><td>Indikator kinerja</td><td>{}</td><td>Penjelasan singkat</td></tr></table>',
        '<table class="facts"><tr><th>Tempat</th><td>{}</td></tr></table>',
    ],
    ids=["paragraph", "list", "grid", "facts"],
)
def test_no_long_word_leaves_the_page_or_squeezes_its_neighbours(frame, word):
    with pypdfium2.PdfDocument(drawing.render(PAGE % frame.format(word)).pdf) as pdf:
        page = pdf[0]
        text = page.get_textpage()
        boxes = [text.get_rect(number) for number in range(text.count_rects())]
        words, edge = " ".join(text.get_text_range().split()), page.get_width() - 40

    assert max(right for _left, _bottom, right, _top in boxes) <= edge
    assert "grid" not in frame or ("Indikator kinerja" in words and "Penjelasan singkat" in words)


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


TWO_PAGES = """<!doctype html><html lang="%s"><head><title>Surat %s</title><link rel="stylesheet" href="/static/css/paper.css"></head>
<body><h1 id="awal" style="bookmark-level: 1">Awal</h1>
<p><a href="#akhir">ke akhir</a></p>
<table><thead><tr><th scope="col">Kepala</th></tr></thead>
<tbody><tr><td>Isi</td></tr></tbody></table><h2 id="akhir" style="bookmark-level: 2; break-before: page">Akhir</h2></body></html>"""
TAGGED = "pdf/a-3a"


@functools.cache
def two_pages(number, variant=None, language="id"):
    """Drawn in a child process: WeasyPrint leaves the profile of an archival file open until it is collected."""
    with render_pool(1) as pool:
        return pool.submit(drawing.render, TWO_PAGES % (language, number), None, variant).result().pdf


def changed(data, change):
    """Return the PDF after a modification."""
    with joining.opened(data) as pdf:
        change(pdf)
        return finishing.bytes_of(pdf)


def read_aloud(pdf):
    """Return (type of the element, its page from 0) of each content in the order of the structure tree."""

    def walk(item, element=None):
        for kid in item if isinstance(item, Array) else [item]:
            if not isinstance(kid, Dictionary):
                yield str(element.S), numbers[element.Pg.objgen]
            elif kid.get("/Type") == Name.OBJR:
                yield str(kid.Obj.Subtype), numbers[kid.Pg.objgen]
            elif "/K" in kid:
                yield from walk(kid.K, kid)

    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    return list(walk(pdf.Root.StructTreeRoot.K))


def looked_up(pdf):
    """Return {page from 0: the types of its elements in the order of their contents, by the index of the structure tree}."""
    index = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    return {
        number: [str(element.S) for element in index[int(page.obj.StructParents)]]
        for number, page in enumerate(pdf.pages)
        if "/StructParents" in page.obj
    }


def test_joined_pages_keep_their_order_text_title_and_language():
    data = joining.join([two_pages(1), two_pages(2)])

    with joining.opened(data) as pdf:
        assert [len(pdf.pages), str(pdf.docinfo["/Title"]), str(pdf.Root.Lang)] == [4, "Surat 1", "id"]
        assert pdf.check_pdf_syntax() == []
    assert text_of(data).count("ke akhir") == 2


def test_the_same_parts_give_the_same_bytes():
    parts = [two_pages(1, TAGGED), two_pages(2, TAGGED)]

    assert joining.join(parts) == joining.join(parts)


def test_a_link_of_a_joined_part_leads_into_that_part():
    with joining.opened(joining.join([two_pages(1), two_pages(2)])) as pdf:
        places = pikepdf.NameTree(pdf.Root.Names.Dests)
        led = [places[str(pdf.pages[page].obj.Annots[0].Dest)].D[0].objgen for page in (0, 2)]

        assert led == [pdf.pages[1].obj.objgen, pdf.pages[3].obj.objgen]


def test_bookmarks_of_all_parts_stay():
    with joining.opened(joining.join([two_pages(1), two_pages(2)])) as pdf, pdf.open_outline() as outline:
        assert [(item.title, [child.title for child in item.children]) for item in outline.root] == [("Awal", ["Akhir"])] * 2


def test_page_labels_of_a_part_stay_and_those_without_count_on():
    def label(pdf):
        pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(P=String("Sampul")), 1, Dictionary(S=Name.r, St=4)]))

    with joining.opened(joining.join([two_pages(1), changed(two_pages(2), label), two_pages(3)])) as pdf:
        assert [page.label for page in pdf.pages] == ["1", "2", "Sampul", "iv", "5", "6"]


def test_attached_files_stay_and_a_second_one_of_a_name_gets_a_number():
    def attach(name, data):
        return lambda pdf: pdf.attachments.update({name: pikepdf.AttachedFileSpec(pdf, data, filename=name)})

    parts = [changed(two_pages(1), attach(name, data)) for name, data in [("a.csv", b"1"), ("a.csv", b"1"), ("a.csv", b"2")]]

    with joining.opened(joining.join(parts)) as pdf:
        assert {name: file.get_file().read_bytes() for name, file in pdf.attachments.items()} == {
            "a.csv": b"1",
            "a.csv (1)": b"2",
        }


def test_an_output_intent_stays_once():
    with joining.opened(joining.join([two_pages(1, TAGGED), two_pages(2, TAGGED)])) as pdf:
        [intent] = pdf.Root.OutputIntents
        assert len(intent.DestOutputProfile.read_bytes()) > 100


def test_that_it_is_archival_stays_said_where_every_part_says_so():
    def claim(parts):
        with joining.opened(joining.join(parts)) as pdf:
            return pdf.open_metadata().pdfa_status, pdf.open_metadata()["dc:title"]

    archival = two_pages(1, TAGGED)

    assert claim([archival, two_pages(2, TAGGED)]) == ("3A", "Surat 1")
    assert claim([archival, two_pages(2)]) == ("", "Surat 1")


def test_tags_of_joined_parts_become_one_tree():
    alone, other = two_pages(1, TAGGED), two_pages(2, TAGGED, "en")
    with joining.opened(alone) as one, joining.opened(joining.join([alone, other])) as pdf:
        said, indexed = read_aloud(one), looked_up(one)

        assert len(said) > 4
        assert read_aloud(pdf) == said + [(kind, page + 2) for kind, page in said]
        assert looked_up(pdf) == {**indexed, **{page + 2: kinds for page, kinds in indexed.items()}}
        assert pdf.Root.MarkInfo.Marked
        assert [str(element.get("/Lang", "")) for element in pdf.Root.StructTreeRoot.K] == ["", "en"]
        index = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
        assert [str(index[int(pdf.pages[page].obj.Annots[0].StructParent)].S) for page in (0, 2)] == ["/Link", "/Link"]
    with joining.opened(joining.join([alone, other])) as pdf:
        ids = [str(item.ID) for item in pdf.objects if isinstance(item, Dictionary) and "/ID" in item and "/S" in item]
        headers = [
            str(item.A.Headers[0]) for item in pdf.objects if isinstance(item, Dictionary) and "/Headers" in item.get("/A", {})
        ]
    assert len(set(ids)) == len(ids) == 2
    assert set(headers) <= set(ids)


def test_of_some_pages_come_the_tags_of_what_stands_on_them():
    with joining.opened(two_pages(1, TAGGED)) as one:
        said = [(kind, 0) for kind, page in read_aloud(one) if page == 1]
        data = joining.join([joining.Extract(one, range(1, 2))])

    with joining.opened(data) as pdf:
        assert read_aloud(pdf) == said != []
        assert looked_up(pdf) == {0: [kind.replace("/Link", "/Span") for kind, _page in said]}
        assert pdf.check_pdf_syntax() == []


def test_with_a_part_without_tags_the_whole_does_not_say_that_it_is_tagged():
    for parts in [(TAGGED, None), (None, TAGGED)]:
        with joining.opened(joining.join([two_pages(number, variant) for number, variant in enumerate(parts)])) as pdf:
            assert not pdf.Root.MarkInfo.Marked
            assert len(looked_up(pdf)) == 2
    with joining.opened(joining.join([two_pages(1), two_pages(2)])) as pdf:
        assert "/StructTreeRoot" not in pdf.Root
        assert "/MarkInfo" not in pdf.Root


def test_a_role_that_means_two_things_stops_the_join():
    def mean(kind):
        return changed(
            two_pages(1, TAGGED), lambda pdf: setattr(pdf.Root.StructTreeRoot, "RoleMap", Dictionary(Pasal=Name(kind)))
        )

    with joining.opened(joining.join([mean("/P"), mean("/P")])) as pdf:
        assert dict(pdf.Root.StructTreeRoot.RoleMap.items()) == {"/Pasal": "/P"}
    with pytest.raises(drawing.LayoutError, match="Pasal"):
        joining.join([mean("/P"), mean("/H1")])


def test_pages_of_one_opened_pdf_are_taken_once():
    with joining.opened(two_pages(1)) as pdf, pytest.raises(ValueError, match="once"):
        joining.join([joining.Extract(pdf, range(1)), joining.Extract(pdf, range(1, 2))])


def test_a_survey_tells_the_pages_and_on_which_each_anchor_stands():
    assert joining.survey(two_pages(1)) == (2, {"awal": 0, "akhir": 1})


def test_a_description_stands_in_the_file_for_old_readers_and_as_xmp():
    created = "D:20231228080000+08'00'"

    data = changed(two_pages(1), lambda pdf: finishing.describe(pdf, "Prosiding", "Pemerintah Kabupaten", created))

    with joining.opened(data) as pdf:
        metadata = pdf.open_metadata()
        assert [str(pdf.docinfo[key]) for key in ("/Title", "/Author", "/Creator", "/CreationDate")] == [
            "Prosiding", "Pemerintah Kabupaten", "Rakerda", created,
        ]  # fmt: skip
        assert (metadata["dc:title"], metadata["dc:creator"], metadata["xmp:CreateDate"]) == (
            "Prosiding", ["Pemerintah Kabupaten"], "2023-12-28T08:00:00+08:00",
        )  # fmt: skip
        assert (pdf.Root.Lang, pdf.Root.ViewerPreferences.DisplayDocTitle) == ("id", True)
    assert data == changed(two_pages(1), lambda pdf: finishing.describe(pdf, "Prosiding", "Pemerintah Kabupaten", created))


def test_the_pages_of_a_pdf_are_counted_if_it_opens(tmp_path):
    def judge(data):
        file = tmp_path / "berkas.pdf"
        file.write_bytes(data)
        run = [sys.executable, "-I", checking.__file__, "pdf", str(file)]
        return subprocess.run(run, capture_output=True, text=True, check=True).stdout

    whole, locked = two_pages(1), io.BytesIO()
    with joining.opened(whole) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="kunci", user="rahasia"))

    assert [judge(data) for data in (whole, locked.getvalue(), whole[:-900], b"%PDF-", b"")] == [
        "2\n", "password\n", "damaged\n", "damaged\n", "damaged\n",
    ]  # fmt: skip


def test_a_file_says_at_its_beginning_that_it_is_a_pdf():
    assert [checking.is_pdf(head) for head in (b"%PDF-1.7", b"\n" * 1019 + b"%PDF-", b"\n" * 1020 + b"%PDF-", b"PK")] == [
        True, True, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["joining", "linking", "pool", "checking", "mending", "rasterizing"])
def test_only_what_draws_html_loads_weasyprint(name):
    ask = f"import sys, rakerda.pdf.{name}; print('weasyprint' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True, check=True).stdout == "False\n"


def test_a_blank_at_the_end_of_a_block_breaks_no_line():
    """A paper is the same however its template is broken into lines."""
    words = "Bupati membuka rapat kerja dan menyampaikan pokok bahasan. " * 3
    apart = [f"<p>{words[:size].strip()}\n  <br>\n</p>" for size in range(60, 170)]
    close = [f"<p>{words[:size].strip()}<br></p>" for size in range(60, 170)]

    assert drawing.render(PAGE % "".join(apart)) == drawing.render(PAGE % "".join(close))
