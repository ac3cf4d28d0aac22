"""A script of its own, run in the sandbox: inspecting.py TYPE FILE looks whether the file can become slides.

Prints one line, "ok" or a code of receiving.Failure. Imports nothing of the project. A crash counts as damaged.
"""

import re
import sys
import zipfile
import zlib

PAGES = 500  # an exposé has about ten; a book is not shown on a wall
PARTS = 20_000  # files in a .pptx
TOTAL = 1_000_000_000  # bytes that a .pptx may unpack to
XML = (".xml", ".rels", ".vml")
LONGEST = 100_000_000  # bytes of one XML part


class Refused(Exception):
    """Carries the code."""


def inspect_pptx(path):
    """An Open Packaging Conventions file (ECMA-376 Part 2) with a presentation in it."""
    try:
        with zipfile.ZipFile(path) as package:
            parts = package.infolist()
            names = {part.filename for part in parts}
            if len(parts) > PARTS or sum(part.file_size for part in parts) > TOTAL:
                raise Refused("damaged")
            if any(part.flag_bits & 1 for part in parts):
                raise Refused("password")
            if "[Content_Types].xml" not in names or "ppt/presentation.xml" not in names:
                raise Refused("type")
            if any(name.lower().endswith("vbaproject.bin") for name in names):
                raise Refused("macro")
            for part in parts:
                read_part(package, part)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError) as error:
        raise Refused("damaged") from error


def read_part(package, part):
    """Unpack a part to its end, which checks its sum; look into those that say what the file is."""
    kept = bytearray()
    with package.open(part) as stream:
        while chunk := stream.read(1_000_000):
            if part.filename.lower().endswith(XML):
                kept += chunk
            if len(kept) > LONGEST:
                raise Refused("damaged")
    text = bytes(kept).replace(b"\0", b"")  # UTF-16 reads as ASCII then, where it matters
    if b"<!DOCTYPE" in text:  # forbidden (ECMA-376 Part 2, 9.1.5); entities that grow without end live there
        raise Refused("damaged")
    if part.filename == "[Content_Types].xml" and b"macroEnabled" in text:
        raise Refused("macro")
    if part.filename == "ppt/presentation.xml":
        check_pages(len(re.findall(rb"<(?:\w+:)?sldId\s", text)))


def inspect_pdf(path):
    """A PDF that opens without a password. One that ends too early is not repaired: pages would be missing unseen."""
    import pikepdf

    with open(path, "rb") as file:
        file.seek(max(0, file.seek(0, 2) - 2048))
        whole = b"%%EOF" in file.read()
    try:
        with pikepdf.open(path, attempt_recovery=whole) as pdf:
            check_pages(len(pdf.pages))
    except pikepdf.PasswordError as error:
        raise Refused("password") from error
    except (pikepdf.PdfError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise Refused("damaged") from error


def check_pages(count):
    """Some, and not more than can be shown."""
    if count == 0:
        raise Refused("pages")
    if count > PAGES:
        raise Refused("many")


if __name__ == "__main__":
    said = "ok"
    try:
        {"pptx": inspect_pptx, "pdf": inspect_pdf}[sys.argv[1]](sys.argv[2])
    except Refused as refusal:
        said = str(refusal)
    sys.stdout.write(f"{said}\n")
