"""The joined book: contents, links, bookmarks, labels and numbers agree with its real pages."""

import itertools
import re
import subprocess

import pikepdf
import pypdfium2
import pytest
from django.utils import timezone

from presentations.models import Factor
from proceedings.book import binding
from proceedings.book.chapters import contents
from proceedings.book.chapters.chapter import Book
from rakerda.pdf import linking
from rakerda.pdf.drawing import LayoutError
from tests import make
from tests.world import make_world


def open_book(meeting, printed_at=None):
    return Book(meeting, internal=False, number=1, printed_at=printed_at or timezone.now())


@pytest.fixture
def meeting(db):
    """Enough units for the contents to take more than one page."""
    meeting = make_world()["rows"]["session"].day.meeting
    sector = make.make_sector(meeting.region, name="Ekonomi")
    for _ in range(70):
        expose = make.make_expose(meeting, make.make_unit(meeting.region, sector=sector))
        Factor.objects.create(expose=expose, kind=Factor.Kind.DRIVING, text="Tender dini")
    return meeting


def test_the_joined_book_agrees_with_itself(meeting, tmp_path):
    """A single long test, because a book of a hundred pages is built only once."""
    with binding.bind(open_book(meeting)) as bound:
        data = bound.file.read_bytes()
        file = tmp_path / "buku.pdf"
        file.write_bytes(data)
    parts = [line for line in bound.manifest if "part" in line]
    words = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data)]
    with pikepdf.open(file) as book:
        at = {page.obj.objgen: number for number, page in enumerate(book.pages, 1)}

        # pages: the sum of the parts, each with its number
        assert len(book.pages) == bound.pages == sum(part["pages"] for part in parts)
        assert [f"{number} dari {bound.pages}" in page for number, page in enumerate(words, 1)] == [False] + [True] * (
            bound.pages - 1
        )

        # contents: more than one page, and every line shows the page its link leads to
        listed = next(part for part in parts if part["part"] == contents.KEY)
        assert listed["pages"] > 1
        own = range(listed["page"] - 1, listed["page"] - 1 + listed["pages"])
        links = [link.Dest for number in own for link in book.pages[number].obj.Annots]
        links = [dest for dest, _same in itertools.groupby(links, key=lambda dest: (at[dest[0].objgen], dest[2], dest[3]))]
        printed = [int(number) for number in re.findall(r"(?:\s\.)+\s*(\d+)\s", " ".join(words[n] + " " for n in own))]
        assert [page for page, _x, _y in links] == printed

        # bookmarks: the same lines, and no link leads out of the book
        with book.open_outline() as outline:
            marked = list(walk(outline.root))
        assert [at[item.destination[0].objgen] for item in marked if item.title != "Daftar Isi"] == printed
        assert "BAB III Ekspose Perangkat Daerah" in [item.title for item in marked]
        everywhere = [link for page in book.pages for link in page.obj.get("/Annots", [])]
        assert [link for link in everywhere if "/A" in link] == []

        # labels, title and language
        assert (str(book.Root.PageLabels.Nums[1].P), int(book.Root.PageLabels.Nums[3].St)) == ("Sampul", 2)
        assert str(book.docinfo["/Title"]) == f"Prosiding {meeting.title}"
        assert book.Root.Lang == "id"
    assert subprocess.run(["qpdf", "--check", file], capture_output=True, text=True).returncode == 0


def walk(items):
    for item in items:
        yield item
        yield from walk(item.children)


def test_one_edit_draws_one_chapter_again(db):
    meeting = make_world()["rows"]["session"].day.meeting
    now = timezone.now()
    with binding.bind(open_book(meeting, now)) as bound:
        before = bound.pages
    factor = Factor.objects.get()
    factor.text = "Lelang dini sejak Januari"
    factor.save()

    with binding.bind(open_book(meeting, now)) as bound:
        words = "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(bound.file))

    assert bound.drawn == ["bidang-1"]
    assert bound.pages == before
    assert "Lelang dini sejak Januari" in words


def test_a_link_to_nowhere_stops_the_book():
    with pikepdf.new() as book:
        page = book.add_blank_page()
        action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=f"{linking.LINK}hilang")
        page.obj.Annots = pikepdf.Array([pikepdf.Dictionary(Subtype=pikepdf.Name.Link, A=action)])

        with pytest.raises(LayoutError, match="hilang"):
            linking.connect(book, {})
