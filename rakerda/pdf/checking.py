"""Properties of a PDF: whether a file is one, opens and has pages; and how far its last page is filled.

Also a script, run in the sandbox: checking.py pdf FILE prints the number of pages, "password" or "damaged". Imports
nothing of the project.
"""

import mmap
import os
import re
import sys

MARK = b"%PDF-"
HEAD = 1024  # bytes; a PDF may have this many before its header (Adobe's implementation note to ISO 32000)
OBJECT = rb"\d+\s+\d+\s+obj\b"
NO_MARK = re.compile(rb"(%[^\r\n]*[\r\n]\s*)+" + OBJECT)  # comments, but none of them the mark: readers forgive it


class Locked(Exception):
    """It opens with a password only."""


class Damaged(Exception):
    """It does not open, or is truncated."""


def is_pdf(head):
    """Whether a file that begins with these bytes claims to be a PDF, or begins as one does after its first line."""
    return MARK in head[:HEAD] or bool(NO_MARK.match(head[:HEAD]))


def count_pages(path):
    """Return the number of pages of an uploaded PDF, also of one that only PDFium opens. Raises Locked and Damaged.

    A truncated one is not repaired: missing pages would go unnoticed.
    """
    import pikepdf

    whole = is_whole(path)
    try:
        with pikepdf.open(path, attempt_recovery=whole) as pdf:
            return len(pdf.pages)
    except pikepdf.PasswordError as error:
        raise Locked from error
    except (pikepdf.PdfError, ValueError, KeyError, TypeError, RecursionError) as error:
        if whole:
            return count_by_pdfium(path)
        raise Damaged from error


def is_whole(path):
    """Whether a file has its end: no object begins after its last end marker. What else follows there is no part of it."""
    if not os.path.getsize(path):
        return False
    with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        end = max(content.rfind(b"startxref"), content.rfind(b"%%EOF"))
        return end >= 0 and not re.compile(OBJECT).search(content, end)


def count_by_pdfium(path):
    """Return the number of pages of a PDF that PDFium opens and mending.py can write anew. Raises Damaged."""
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(path) as pdf:
            pdf[0].close()
            return len(pdf)
    except (pypdfium2.PdfiumError, IndexError) as error:
        raise Damaged from error


def written_on_last_page(content):
    """Return (height of the last page, bottoms of its lines) in points from below."""
    import pypdfium2

    with pypdfium2.PdfDocument(content) as pdf:
        page = pdf[len(pdf) - 1]
        text = page.get_textpage()
        return page.get_height(), [text.get_rect(number)[1] for number in range(text.count_rects())]


def main(path):
    try:
        said = count_pages(path)
    except Locked:
        said = "password"
    except Damaged:
        said = "damaged"
    sys.stdout.write(f"{said}\n")


if __name__ == "__main__":
    main(sys.argv[2])
