"""Joining separately drawn parts of a book: links, bookmarks, page numbers, labels. Runs in a child process.

What joining.py keeps is kept, but for the bookmarks of the parts: the book has its own.
"""

from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, String

from rakerda.pdf import finishing, joining
from rakerda.pdf.drawing import BASE, LayoutError
from rakerda.pdf.placing import destinations, stamp

LINK = f"{BASE}/to/"  # <a href="/to/ANCHOR"> leads to the part that has the anchor
COVER = "Sampul"


class Joint(NamedTuple):
    """The input for a book. parts: files in order. entries: (level, title, anchor). numbers: a PDF of as many pages."""

    parts: list
    entries: list
    numbers: str
    title: str
    author: str
    created: str  # a PDF date, such as D:20240115080000+08'00'
    unnumbered: int = 1  # pages at the front without a number: the cover


def join(joint, target):
    """Write the book to target and return its number of pages. Raises LayoutError if a link leads nowhere."""
    with pikepdf.new() as book:
        places = gather(book, joint.parts)
        connect(book, places)
        mark(book, joint.entries, places)
        number(book, joint.numbers, joint.unnumbered)
        finishing.describe(book, joint.title, joint.author, joint.created)
        finishing.save(book, target)
        return len(book.pages)


def gather(book, parts):
    """Add all parts: returns {anchor: (page of the book from 0, x, y)}."""
    places, expected = {}, 0
    for path in parts:
        with joining.opened(path) as part:
            first = joining.append(book, part, outlines=False)
            for anchor, (page, x, y) in destinations(part).items():
                if anchor in places:
                    raise LayoutError([f"Two places are called {anchor!r}."])
                places[anchor] = (first + page, x, y)
            expected += len(part.pages)
    if len(book.pages) != expected:
        raise LayoutError([f"{len(book.pages)} pages were joined from {expected}."])
    return places


def connect(book, places):
    """Convert links to an anchor into links to its page. A link to an unknown anchor stops the book."""
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
    """Add the bookmarks: the same lines as the contents."""
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
    """Draw the page numbers on the pages, and set the same page labels for viewers."""
    with joining.opened(numbers) as stamps:
        if len(stamps.pages) != len(book.pages):
            raise LayoutError([f"{len(stamps.pages)} page numbers were made for {len(book.pages)} pages."])
        for count in range(unnumbered, len(book.pages)):
            page = book.pages[count]
            box = pikepdf.Rectangle(*page.mediabox)
            stamp(book, page, stamps.pages[count], f"/Number{count}", box, artifact=True)
    cover = Dictionary(P=String(COVER))
    book.Root.PageLabels = Dictionary(Nums=Array([0, cover, unnumbered, Dictionary(S=Name.D, St=unnumbered + 1)]))
