"""Placing pages of one PDF as pictures on those of another: slides, shrunk and fitted into the frames of a chapter.

Runs in a child process without Django: uploaded files are read here, and may contain anything.
"""

import io
from decimal import Decimal

import pikepdf
from PIL import Image, UnidentifiedImageError

from rakerda.pdf import finishing

LARGE = 900  # pixels: a picture with a longer side is scaled down; a slide prints about 80 mm wide
READABLE = 60_000_000  # pixels beyond which a picture is not processed
QUALITY = 78  # JPEG quality of the scaled pictures


class Unreadable(Exception):
    """A deck that cannot be opened, or has no pages. The annex prints a note instead."""


def shrink(source, target):
    """Write a deck with smaller photos to target: what the annex needs of it, without links, scripts or attachments."""
    try:
        with pikepdf.open(source) as deck, pikepdf.new() as out:
            out.pages.extend(deck.pages)
            for page in out.pages:
                for name in [name for name in page.obj if name in {"/Annots", "/AA", "/StructParents", "/Metadata"}]:
                    del page.obj[name]
                measure(page)
                page.as_form_xobject()  # what lay() will read of it
            if not out.pages:
                raise Unreadable
            for image in _images(out):
                _shrink_image(image)
            finishing.save(out, target)
    except (pikepdf.PdfError, pikepdf.DataDecodingError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise Unreadable(str(error)) from error


def measure(page):
    """Return the displayed width and height of a page, in points."""
    left, bottom, right, top = (float(side) for side in page.trimbox)
    width, height = abs(right - left), abs(top - bottom)
    if not 1 < width < 20_000 or not 1 < height < 20_000:
        raise ValueError("A page without extent.")
    return (height, width) if int(page.obj.get("/Rotate", 0)) % 180 else (width, height)


def shapes(path):
    """Return width divided by height of each page of a shrunk deck."""
    with pikepdf.open(path) as deck:
        return [width / height for width, height in map(measure, deck.pages)]


def lay(frames, placements):
    """Fit slides into the frames of a set chapter, and return it.

    frames: the chapter's file. placements: (anchor of the frame, its width and height in points, deck file, page from 0).
    """
    with pikepdf.open(frames) as out:
        places = destinations(out)
        decks = {}
        for count, (anchor, width, height, path, number) in enumerate(placements):
            page, left, top = places[anchor]
            deck = decks.get(path) or decks.setdefault(path, pikepdf.open(path))
            box = pikepdf.Rectangle(left, top - height, left + width, top)
            stamp(out, out.pages[page], deck.pages[number], f"/Slide{count}", box)
        laid = finishing.bytes_of(out)
        for deck in decks.values():
            deck.close()
        return laid


def stamp(document, page, picture, name, box, artifact=False):
    """Draw a page of another document into a box of this page, under the existing content.

    The name is ours: pikepdf's own is random, and WeasyPrint lets all pages of a chapter share one list of resources. An
    artifact is not read aloud, for example a page number (ISO 32000-2, 14.8.2.2).
    """
    form = document.copy_foreign(picture.as_form_xobject())
    name = page.add_resource(form, pikepdf.Name.XObject, pikepdf.Name(name))
    drawn = page.calc_form_xobject_placement(form, name, box)
    page.contents_add(b"/Artifact BMC\n%s\nEMC\n" % drawn if artifact else drawn, prepend=True)


def destinations(document):
    """Return {id in the HTML: (page from 0, x, y in points from below)} of a document written by WeasyPrint."""
    if "/Names" not in document.Root or "/Dests" not in document.Root.Names:
        return {}
    order = {page.obj.objgen: number for number, page in enumerate(document.pages)}
    found = {}
    for name, target in pikepdf.NameTree(document.Root.Names.Dests).items():
        found[str(name)] = (order[target[0].objgen], float(target[2]), float(target[3]))
    return found


def _images(document):
    seen = set()
    for entry in document.objects:
        if isinstance(entry, pikepdf.Stream) and entry.get("/Subtype") == "/Image" and entry.objgen not in seen:
            seen.add(entry.objgen)
            yield entry


def _shrink_image(stream):
    """Scale a large photo down, in place. What cannot be decoded is unchanged: a viewer may still be able to."""
    width, height = int(stream.get("/Width", 0)), int(stream.get("/Height", 0))
    if max(width, height) <= LARGE or width * height > READABLE or stream.get("/ImageMask", False):
        return
    try:
        picture = pikepdf.PdfImage(stream).as_pil_image()
    except (pikepdf.PdfError, NotImplementedError, UnidentifiedImageError, OSError, ValueError, TypeError, AttributeError):
        return
    if picture.mode not in {"RGB", "L"}:
        return
    scale = Decimal(LARGE) / max(width, height)
    picture = picture.resize((max(1, int(width * scale)), max(1, int(height * scale))), Image.Resampling.LANCZOS)
    data = io.BytesIO()
    picture.save(data, "JPEG", quality=QUALITY, optimize=True)
    if data.tell() >= len(stream.read_raw_bytes()):
        return
    mask = stream.get("/SMask")
    stream.write(data.getvalue(), filter=pikepdf.Name.DCTDecode)
    for key in ("/DecodeParms", "/Decode", "/Mask", "/Intent"):
        if key in stream:
            del stream[key]
    stream.Width, stream.Height, stream.BitsPerComponent = picture.width, picture.height, 8
    stream.ColorSpace = pikepdf.Name.DeviceRGB if picture.mode == "RGB" else pikepdf.Name.DeviceGray
    if mask is not None:
        stream.SMask = mask
