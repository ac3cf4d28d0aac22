"""A script run in the sandbox: rasterizing.py TYPE FILE FOLDER draws the pages of a PDF as pictures and extracts their text.

Writes into FOLDER rendition.pdf, then for each page 001.webp (320 px), 001-large.webp (1280 px) and 001.txt. Prints
"pages 12" as soon as the rendition is whole, then "drawn 1", "drawn 2" and so on. Imports nothing of the project.
"""

import sys
from pathlib import Path

WIDTHS = {"-large": 1280, "": 320}  # px
TALL = 4  # a page higher than this many widths is scaled down
WORDS = 20_000  # characters kept per page
BROKEN = "\ufffe"  # PDFium's sign for a hyphen at the end of a line
CONTROL = {code: None if code == 0 else " " for code in range(32) if chr(code) not in "\t\n"}
ACTIVE = ("/OpenAction", "/AA", "/AcroForm", "/Collection")  # of the catalogue
NAMES = ("/JavaScript", "/EmbeddedFiles")
LETTER = [0, 0, 612, 792]  # points: the size that readers give to a page without one
SIDE = (1, 200_000)  # points: no page is smaller or larger
COMMENTS = ("/Text", "/Popup")  # kinds of annotations that are reader notes (ISO 32000-2, 12.5.6.4 and 12.5.6.14)


class LostPages(Exception):
    """Another reader finds more pages in a file."""


def clean(source, target):
    """Copy an uploaded PDF without active content: scripts, forms, attachments, links. Visible content stays, except comments.

    Raises LostPages if a damaged file has more pages than could be read.
    """
    import pikepdf  # within functions, as pypdfium2 below: it takes 50 ms, and what LibreOffice made needs no cleaning

    with pikepdf.open(source, suppress_warnings=True) as pdf:
        if pdf.get_warnings() and count_by_pdfium(source) > len(pdf.pages):
            raise LostPages
        for page in pdf.pages:
            drop_comments(page)
            give_size(page)
        pdf.generate_appearance_streams()  # of fields that leave it to the reader to draw what was filled in
        pdf.flatten_annotations()
        for key in ACTIVE:
            if key in pdf.Root:
                del pdf.Root[key]
        for key in NAMES:
            if "/Names" in pdf.Root and key in pdf.Root.Names:
                del pdf.Root.Names[key]
        for page in pdf.pages:
            for key in ("/Annots", "/AA"):
                if key in page:
                    del page[key]
        if not has_readable_metadata(pdf):
            del pdf.Root.Metadata
        pdf.save(target)


def count_by_pdfium(path):
    """Return the number of pages that PDFium finds; 0 if it does not open the file."""
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(path) as pdf:
            return len(pdf)
    except pypdfium2.PdfiumError:
        return 0


def drop_comments(page):
    """Remove the sticky notes that a reader put on a page: they are meant for its author."""
    from pikepdf import Array, Dictionary

    def is_comment(annotation):
        return isinstance(annotation, Dictionary) and annotation.get("/Subtype") in COMMENTS

    notes = page.get("/Annots")
    if isinstance(notes, Array):
        page.Annots = Array([each for each in notes if not is_comment(each)])


def give_size(page):
    """Give a page without a possible size that of its sheet, or the one that readers give it: nothing of it would be seen."""
    sheet = sides(page.mediabox)
    if not sheet:
        page.mediabox = LETTER
        sheet = LETTER
    shown = sides(page.cropbox)
    if not shown or not are_possible(*overlap(sheet, shown)):
        page.cropbox = list(sheet)


def sides(box):
    """The left, lower, right and upper side of a box (ISO 32000-2, 7.9.5), or None if it is no possible page."""
    try:
        left, lower, right, upper = map(float, box)
    except (TypeError, ValueError, OverflowError):
        return None
    ordered = [min(left, right), min(lower, upper), max(left, right), max(lower, upper)]
    return ordered if are_possible(*ordered) else None


def overlap(one, other):
    return [*map(max, one[:2], other[:2]), *map(min, one[2:], other[2:])]


def are_possible(left, lower, right, upper):
    return all(SIDE[0] <= side <= SIDE[1] for side in (right - left, upper - lower))


def has_readable_metadata(pdf):
    """Whether the metadata of a document, if there are any, can be written on."""
    import pikepdf

    try:
        pdf.open_metadata()
    except (pikepdf.PdfError, pikepdf.DataDecodingError, ValueError, TypeError):
        return False
    return True


def draw(pdf, number, folder):
    """Draw the pictures and extract the text of one page; numbers start at 1."""
    page = pdf[number - 1]
    width, height = page.get_size()
    picture = page.render(scale=WIDTHS["-large"] / max(width, height / TALL), fill_color=(255, 255, 255, 255)).to_pil()
    for ending, pixels in WIDTHS.items():  # the large one first: the small one is made from it
        picture.thumbnail((pixels, pixels * TALL), reducing_gap=1.0)
        picture.save(folder / f"{number:03}{ending}.webp", quality=80, method=2)
    (folder / f"{number:03}.txt").write_text(read_words(page)[:WORDS].strip(), "utf-8")


def read_words(page):
    """Return the text of a page: "undang-undang" as one word if a line ends within it, no control characters but line breaks."""
    words = page.get_textpage().get_text_range(errors="ignore")
    return words.replace("\r\n", "\n").replace(BROKEN, "-").translate(CONTROL)


def main(type, source, folder):
    import pypdfium2

    rendition = folder / "rendition.pdf"
    if type == "pdf":
        clean(source, rendition)
    else:
        source.rename(rendition)
    with pypdfium2.PdfDocument(rendition) as pdf:
        sys.stdout.write(f"pages {len(pdf)}\n")
        for number in range(1, len(pdf) + 1):
            sys.stdout.flush()
            draw(pdf, number, folder)
            sys.stdout.write(f"drawn {number}\n")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
