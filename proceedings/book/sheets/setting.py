"""Rendering of one part of the book with WeasyPrint. Runs in a child process without Django.

A part that would end with a few lines on a page of their own is set once more, slightly tighter, and kept so if that
saves the page. CSS has no such rule: it breaks a page regardless of how much is left.
"""

from rakerda.pdf import checking, drawing

LOOSE, TIGHT = 'class="book"', 'class="book book--tight"'
LITTLE = 1 / 3  # fraction of the page's height: content that ends above it could fit on the previous pages
HEAD, FOOT = 23, 22  # millimetres: the margins of book.css, for running heads and page numbers
POINT = 72 / 25.4  # points per millimetre


def render(html, media=None):
    """Render a part like rakerda.pdf.drawing.render(), avoiding a last page with little content where possible."""
    loose = drawing.render(html, media)
    if loose.pages == 1 or not spills(loose.pdf):
        return loose
    tight = drawing.render(html.replace(LOOSE, TIGHT, 1), media)
    return tight if tight.pages < loose.pages else loose


def spills(content):
    """Whether the last page contains text, but none below its upper third."""
    height, bottoms = checking.written_on_last_page(content)
    within = [bottom for bottom in bottoms if FOOT * POINT < bottom < height - HEAD * POINT]
    return bool(within) and min(within) > height * (1 - LITTLE)
