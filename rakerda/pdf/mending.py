"""A script run in the sandbox: mending.py SOURCE TARGET writes a PDF anew that PDFium opens and qpdf does not.

A page that PDFium can't load becomes an empty one, so that the numbers of the others hold. Forms, bookmarks and attachments
are left out. Imports nothing of the project.
"""

import sys

import pypdfium2

EMPTY = (612, 792)  # points: the size that readers give to a page without one


def mend(source, target):
    """Write the pages of one PDF into another. Raises PdfiumError if it does not open."""
    with pypdfium2.PdfDocument(source) as old, pypdfium2.PdfDocument.new() as new:
        for number in range(len(old)):
            try:
                new.import_pages(old, [number])
            except pypdfium2.PdfiumError:
                if len(new) > number:
                    new.del_page(number)
                new.new_page(*EMPTY)
        new.save(target)


if __name__ == "__main__":
    mend(sys.argv[1], sys.argv[2])
