"""One part of the book, set by WeasyPrint. Runs in a child process without Django.

A part that would end with a few lines on a page of their own is set once more, a little tighter, and kept so where that
saves the page. Sheets know no such rule: they break a page without looking at what is left.
"""

from rakerda.pdf import checking, drawing

LOOSE, TIGHT = 'class="book"', 'class="book book--tight"'
LITTLE = 1 / 3  # of the page's height: what ends above it could have stood on the pages before
HEAD, FOOT = 23, 22  # millimetres: the margins of book.css, where running heads and page numbers stand
POINT = 72 / 25.4  # points of a millimetre


def render(html, media=None):
    """Draw a part as rakerda.pdf.drawing.render() does, without a last page that holds little, if it can be had."""
    loose = drawing.render(html, media)
    if loose.pages == 1 or not spills(loose.pdf):
        return loose
    tight = drawing.render(html.replace(LOOSE, TIGHT, 1), media)
    return tight if tight.pages < loose.pages else loose


def spills(content):
    """Whether the last page holds text, and none below its upper third."""
    height, bottoms = checking.written_on_last_page(content)
    within = [bottom for bottom in bottoms if FOOT * POINT < bottom < height - HEAD * POINT]
    return bool(within) and min(within) > height * (1 - LITTLE)
