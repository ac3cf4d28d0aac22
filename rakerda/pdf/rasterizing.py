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
COMMENTS = ("/Text", "/Popup")  # kinds of annotations that are reader notes (ISO 32000-2, 12.5.6.4 and 12.5.6.14)


def clean(source, target):
    """Copy an uploaded PDF without active content: scripts, forms, attachments, links. Visible content stays, except comments."""
    import pikepdf  # within functions, as pypdfium2 below: it takes 50 ms, and what LibreOffice made needs no cleaning

    with pikepdf.open(source) as pdf:
        for page in pdf.pages:
            drop_comments(page)
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
        pdf.save(target)


def drop_comments(page):
    """Remove the sticky notes that a reader put on a page: they are meant for its author."""
    from pikepdf import Array, Dictionary

    def is_comment(annotation):
        return isinstance(annotation, Dictionary) and annotation.get("/Subtype") in COMMENTS

    notes = page.get("/Annots")
    if isinstance(notes, Array):
        page.Annots = Array([each for each in notes if not is_comment(each)])


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
