"""Properties of a PDF: whether a file is one, opens and has pages; and how far its last page is filled.

Also a script, run in the sandbox: checking.py pdf FILE prints the number of pages, "password" or "damaged". Imports
nothing of the project.
"""

import sys

MARK = b"%PDF-"
HEAD = 1024  # bytes; a PDF may have this many before its header (Adobe's implementation note to ISO 32000)
TAIL = 2048  # bytes at the end in which a complete file has its end marker


class Locked(Exception):
    """It opens with a password only."""


class Damaged(Exception):
    """It does not open, or is truncated."""


def is_pdf(head):
    """Whether a file that begins with these bytes claims to be a PDF."""
    return MARK in head[:HEAD]


def count_pages(path):
    """Return the number of pages of an uploaded PDF. Raises Locked and Damaged.

    A truncated one is not repaired: missing pages would go unnoticed.
    """
    import pikepdf

    with open(path, "rb") as file:
        file.seek(max(0, file.seek(0, 2) - TAIL))
        whole = b"%%EOF" in file.read()
    try:
        with pikepdf.open(path, attempt_recovery=whole) as pdf:
            return len(pdf.pages)
    except pikepdf.PasswordError as error:
        raise Locked from error
    except (pikepdf.PdfError, ValueError, KeyError, TypeError, RecursionError) as error:
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
