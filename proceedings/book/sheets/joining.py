"""Chapters that were set apart, joined to one book: links, bookmarks, page numbers, labels. Runs in a child process.

Pages only: tags of a structure tree would stay behind (rakerda/pdf/drawing.py, ARCHIVE).
"""

from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, String

from proceedings.book.sheets.slides import destinations, stamp
from rakerda.pdf.drawing import BASE, LayoutError

LINK = f"{BASE}/to/"  # <a href="/to/ANCHOR"> leads into whatever chapter holds the anchor


class Joint(NamedTuple):
    """What the join needs. parts: files in order. entries: (level, title, anchor). numbers: a PDF with one page a page of the book."""

    parts: list
    entries: list
    numbers: str
    title: str
    author: str
    created: str  # a PDF date, such as D:20240115080000+08'00'
    unnumbered: int = 1  # pages at the front without a number: the cover


class Extent(NamedTuple):
    """How many pages a part has, and on which of them (from 0) each anchor stands."""

    pages: int
    anchors: dict


def survey(path):
    with pikepdf.open(path) as part:
        return Extent(len(part.pages), {anchor: page for anchor, (page, _, _) in destinations(part).items()})


def join(joint, target):
    """Write the book to target and return its number of pages."""
    with pikepdf.new() as book:
        places, expected = {}, 0
        for path in joint.parts:
            with pikepdf.open(path) as part:
                first = len(book.pages)
                book.pages.extend(part.pages)
                for anchor, (page, x, y) in destinations(part).items():
                    if anchor in places:
                        raise LayoutError([f"Two places are called {anchor!r}."])
                    places[anchor] = (first + page, x, y)
                expected += len(part.pages)
        if len(book.pages) != expected:
            raise LayoutError([f"{len(book.pages)} pages were joined from {expected}."])
        connect(book, places)
        mark(book, joint.entries, places)
        number(book, joint.numbers, joint.unnumbered)
        describe(book, joint)
        book.save(target, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True)
    return expected


def connect(book, places):
    """Turn links to an anchor into links to its page. A link to nowhere stops the book."""
    for page in book.pages:
        for link in page.obj.get("/Annots", []):
            address = str(link.get("/A", {}).get("/URI", ""))
            if address.startswith(LINK):
                anchor = address.removeprefix(LINK)
                if anchor not in places:
                    raise LayoutError([f"A link leads to {anchor!r}, which is nowhere."])
                del link["/A"]
                link.Dest = destination(book, places[anchor])


def destination(book, place):
    page, x, y = place
    return Array([book.pages[page].obj, Name.XYZ, x, y, 0])


def mark(book, entries, places):
    """The bookmarks: the same lines as the contents."""
    with book.open_outline() as outline:
        parents = [outline.root]
        for level, title, anchor in entries:
            if anchor not in places:
                raise LayoutError([f"The contents name {anchor!r}, which is nowhere."])
            del parents[level:]
            item = OutlineItem(title, destination(book, places[anchor]))
            item.is_closed = level > 1
            parents[-1].append(item)
            parents.append(item.children)
    book.Root.PageMode = Name.UseOutlines


def number(book, numbers, unnumbered):
    """Lay the page numbers over the pages, and let viewers count the same way."""
    with pikepdf.open(numbers) as stamps:
        if len(stamps.pages) != len(book.pages):
            raise LayoutError([f"{len(stamps.pages)} page numbers were made for {len(book.pages)} pages."])
        for count in range(unnumbered, len(book.pages)):
            page = book.pages[count]
            stamp(book, page, stamps.pages[count], f"/Number{count}", pikepdf.Rectangle(*page.mediabox))
    cover = Dictionary(P=String("Sampul"))
    book.Root.PageLabels = Dictionary(Nums=Array([0, cover, unnumbered, Dictionary(S=Name.D, St=unnumbered + 1)]))


def describe(book, joint):
    book.docinfo.update({"/Title": joint.title, "/Author": joint.author, "/Creator": "Rakerda", "/CreationDate": joint.created})
    book.Root.Lang = String("id")
    book.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
