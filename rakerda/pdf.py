"""HTML to PDF. The only module that imports WeasyPrint, and only where it draws: the import takes 0.7 s.

It needs no Django, so that a child process that sets chapters starts fast (proceedings/book/binding.py).
A page of HTML may name three kinds of files, and nothing else opens:

    /static/css/paper.css    of this project's own static/
    /font/arimo.ttf          of an installed font package; see FONTS
    /media/crests/x.png      bytes that the caller hands over by storage name
"""

import contextlib
import functools
import importlib.util
import io
import logging
import mimetypes
import os
import tempfile
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

BASE = "https://rakerda.invalid"  # .invalid is reserved (RFC 2606): what slips through can reach no host
STATIC = Path(__file__).resolve().parent.parent / "static"
FONTS = {
    "/font/arimo.ttf": ("fontpkg_arimo", "Arimo[wght].ttf"),
    "/font/arimo-italic.ttf": ("fontpkg_arimo", "Arimo-Italic[wght].ttf"),
    "/font/libre-baskerville.ttf": ("fontpkg_libre_baskerville", "LibreBaskerville[wght].ttf"),
    "/font/libre-baskerville-italic.ttf": ("fontpkg_libre_baskerville", "LibreBaskerville-Italic[wght].ttf"),
}

ARCHIVE = None
"""The variant that every paper is written in. "pdf/a-3a" makes it archival and tagged; what must come with it: a title in
every svg, pdfuaid in the XMP, and a join that merges the structure trees (proceedings/book/joining.py copies pages only)."""


logger = logging.getLogger(__name__)


class LayoutError(RuntimeError):
    """The PDF is not what was asked for: WeasyPrint only logs what it cannot load or understand. `lines` says what."""

    def __init__(self, lines):
        super().__init__("\n".join(lines))
        self.lines = list(lines)

    def __reduce__(self):
        return LayoutError, (self.lines,)


class Rendered(NamedTuple):
    """A PDF and the number of its pages."""

    pdf: bytes
    pages: int


def render(html, media=None, variant=ARCHIVE):
    """Draw a page of HTML. media: {storage name: bytes} of what it shows by /media/NAME. The same input gives the same bytes.

    Raises LayoutError for anything that WeasyPrint would only have logged; a letter without a shape is logged here too.
    """
    with _log() as lines, _our_fonts_only():
        from weasyprint import HTML
        from weasyprint.text.fonts import FontConfiguration

        document = HTML(string=html, base_url=f"{BASE}/", url_fetcher=_fetcher(media or {})).render(
            font_config=FontConfiguration(), pdf_variant=variant, cache={}
        )
        target = io.BytesIO()
        document.write_pdf(target, pdf_variant=variant, optimize_images=True, cache={})
    missing = [line for line in lines if line.startswith(".notdef glyph")]
    if len(missing) < len(lines):
        raise LayoutError(line for line in lines if line not in missing)
    for line in missing:  # somebody's text: it prints a box, and stops nothing
        logger.warning(line)
    return Rendered(target.getvalue(), len(document.pages))


def font_files():
    """The addresses of our fonts, and where they lie."""
    return {address: _package_file(package, name) for address, (package, name) in FONTS.items()}


@functools.cache
def _package_file(package, name):
    return Path(importlib.util.find_spec(package).origin).parent / "files" / name


class Refused(ValueError):
    """A page of HTML named a file that it may not open."""


def read(address, media):
    """The bytes behind an address that a page of HTML names; raises Refused."""
    parts = urlsplit(address)
    path = unquote(parts.path)
    if f"{parts.scheme}://{parts.netloc}" != BASE or parts.query:
        raise Refused(address)
    if path in FONTS:
        return font_files()[path].read_bytes()
    if path.startswith("/media/") and path.removeprefix("/media/") in media:
        return media[path.removeprefix("/media/")]
    file = (STATIC / path.removeprefix("/static/")).resolve()
    if path.startswith("/static/") and file.is_relative_to(STATIC) and file.is_file():
        return file.read_bytes()
    raise Refused(address)


def _fetcher(media):
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class OurFiles(URLFetcher):
        def fetch(self, url, headers=None):
            body = read(url, media)
            return URLFetcherResponse(url, body, {"Content-Type": mimetypes.guess_type(urlsplit(url).path)[0] or "text/plain"})

    return OurFiles()


@contextlib.contextmanager
def _log():
    """What WeasyPrint and fontTools complain of while the block runs."""
    lines = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: lines.append(record.getMessage())
    noisy_ones = [logging.getLogger(name) for name in ("weasyprint", "fontTools")]
    for noisy in noisy_ones:
        noisy.addHandler(handler)
    try:
        yield lines
    finally:
        for noisy in noisy_ones:
            noisy.removeHandler(handler)


@contextlib.contextmanager
def _our_fonts_only():
    """Hide the system's fonts, so that a letter we have no shape for looks the same, a box, on every machine.

    Fontconfig reads its configuration when WeasyPrint asks; programs started meanwhile would inherit it.
    """
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = _fontconfig()
    try:
        yield
    finally:
        os.environ.pop("FONTCONFIG_FILE") if before is None else os.environ.update(FONTCONFIG_FILE=before)


@functools.cache
def _fontconfig():
    folder = tempfile.mkdtemp(prefix="rakerda-fonts-")
    folders = "".join(f"<dir>{folder}</dir>" for folder in sorted({file.parent for file in font_files().values()}))
    file = Path(folder, "fonts.conf")
    file.write_text(f"<?xml version='1.0'?><fontconfig>{folders}<cachedir>{folder}</cachedir></fontconfig>")
    return str(file)
