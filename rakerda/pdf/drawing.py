"""HTML to PDF. The only module that imports WeasyPrint, and only inside functions: the import takes 0.7 s.

Given the font folder (FOLDER) it needs no Django, so that a child process that sets chapters starts fast.
A page of HTML may refer to three kinds of files, and to nothing else:

    /static/css/paper.css    of this project's own static/
    /font/arimo-700.ttf      of an installed font package; see FONTS
    /media/crests/x.png      bytes that the caller hands over by storage name
"""

import contextlib
import functools
import importlib.util
import io
import logging
import mimetypes
import os
import re
import tempfile
import threading
import unicodedata
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from rakerda.characters import TEXTS, breakable, mended

BASE = "https://rakerda.invalid"  # .invalid is reserved (RFC 2606): a leaked request can reach no host
STATIC = Path(__file__).resolve().parents[2] / "static"
FONTS = {  # name: the package, its variable font, the weight
    "arimo-400": ("fontpkg_arimo", "Arimo[wght].ttf", 400),
    "arimo-700": ("fontpkg_arimo", "Arimo[wght].ttf", 700),
    "arimo-italic-400": ("fontpkg_arimo", "Arimo-Italic[wght].ttf", 400),
    "arimo-italic-700": ("fontpkg_arimo", "Arimo-Italic[wght].ttf", 700),
    "arabic-400": ("fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf", 400),  # in no style sheet: the fallback
    "arabic-700": ("fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf", 700),  # for letters that the others lack
    "baskerville-400": ("fontpkg_libre_baskerville", "LibreBaskerville[wght].ttf", 400),
    "baskerville-700": ("fontpkg_libre_baskerville", "LibreBaskerville[wght].ttf", 700),
    "baskerville-italic-400": ("fontpkg_libre_baskerville", "LibreBaskerville-Italic[wght].ttf", 400),
}
MORE = [  # fonts of Debian's packages, for letters and signs that ours lack: Javanese, Chinese, emoji and check marks
    "noto/NotoSansJavanese-Regular.ttf",
    "noto/NotoSansJavanese-Bold.ttf",
    "droid/DroidSansFallbackFull.ttf",
    "ancient-scripts/Symbola_hint.ttf",
]
SYSTEM = Path("/usr/share/fonts/truetype")
FOLDER = None  # where the static fonts are kept; None: VAR_DIR of Django's settings

ARCHIVE = None
"""The variant that every paper is written in. "pdf/a-3a" makes it archival and tagged; what must come with it: a title in
every svg, pdfuaid in the XMP, and tags for the slides that placing.py lays. joining.py merges the structure trees."""


logger = logging.getLogger(__name__)
_one_at_a_time = threading.Lock()  # drawing changes what all threads share: the environment, and the handlers of WeasyPrint's log


class LayoutError(RuntimeError):
    """The PDF is not as intended: WeasyPrint only logs what it cannot load or understand. `lines` are the messages."""

    def __init__(self, lines):
        super().__init__("\n".join(lines))
        self.lines = list(lines)

    def __reduce__(self):
        return LayoutError, (self.lines,)


class Rendered(NamedTuple):
    """A PDF and its number of pages."""

    pdf: bytes
    pages: int


VARIANT = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")  # chooses another look of the letter before it
TRAILING_BLANKS = re.compile(r"\s+(?=<br\b|</(?:p|td|th|li|dd|dt|div|h[1-6]|caption|figcaption|section|article|blockquote)>)")


def render(html, media=None, variant=ARCHIVE):
    """Render a page of HTML. media: {storage name: bytes} of its /media/NAME. The same input gives the same bytes.

    Raises LayoutError for anything that WeasyPrint would only have logged; a letter without a glyph is logged here too.
    """
    with _one_at_a_time, _log() as lines, _our_fonts_only():
        from weasyprint import HTML
        from weasyprint.text.fonts import FontConfiguration

        document = HTML(string=printable(html), base_url=f"{BASE}/", url_fetcher=_fetcher(media or {})).render(
            font_config=FontConfiguration(), pdf_variant=variant, cache={}
        )
        target = io.BytesIO()
        document.write_pdf(target, pdf_variant=variant, optimize_images=True, cache={})
    boxes = {line for line in lines if line.startswith(".notdef glyph")}
    if len(boxes) < len(set(lines)):
        raise LayoutError(line for line in lines if line not in boxes)
    for line in sorted(boxes):  # caused by user text: not fatal
        logger.warning(line)
    return Rendered(target.getvalue(), len(document.pages))


def printable(html):
    """Return the page with characters that can be printed, and with places to break in what is too long for its line."""
    texts = [piece if piece.startswith("<") else mended(piece.replace("\x0b", "<br>")) for piece in TEXTS.split(html)]
    return breakable(without_trailing_blanks("".join(texts)))


def without_trailing_blanks(html):
    """Return the page without the blanks that end a line or a block. CSS drops them, but WeasyPrint counts the one at the end of
    a full line as if it needed room, and breaks the line at its first word.
    """
    return TRAILING_BLANKS.sub("", html)


def font_folder():
    """Return the folder with our fonts, one file per weight. Instantiated from the variable fonts once, in about 10 s.

    WeasyPrint draws a bold variable font with the advances of the regular one, and subsets it again for every document.
    """
    if FOLDER is None:
        from django.conf import settings

        root = settings.VAR_DIR / "fonts"
    else:
        root = FOLDER
    root.mkdir(parents=True, exist_ok=True)
    for name, (package, file, weight) in FONTS.items():
        if not (root / _font_name(name)).exists():
            _cut(_package_file(package, file), weight, root / _font_name(name))
    return root


def more_fonts():
    """Return the paths of the fonts of MORE that are installed."""
    return [SYSTEM / name for name in MORE if (SYSTEM / name).exists()]


@functools.cache
def letters():
    """Return the code points that some font of a paper draws."""
    from fontTools.ttLib import TTFont

    fonts = [*more_fonts(), *(_package_file(package, file) for package, file, _weight in FONTS.values())]
    found = set()
    for path in fonts:
        with TTFont(path, lazy=True) as font:
            found |= set(font.getBestCmap())
    return frozenset(found)


def unprintable(text):
    """Return the characters of a text that no font of a paper draws, each once."""
    skipped = {"Cc", "Cf", "Zs", "Zl", "Zp"}
    return "".join(
        dict.fromkeys(
            letter
            for letter in mended(text)
            if ord(letter) not in letters() and unicodedata.category(letter) not in skipped and not VARIANT.match(letter)
        )
    )


@functools.cache
def _font_name(name):
    """Return a name with the versions of the tools, so that an update creates the font again."""
    package, _file, _weight = FONTS[name]
    return f"{name}-{version(package.replace('_', '-'))}-{version('fonttools')}.ttf"


def _cut(source, weight, target):
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    font = TTFont(source, recalcTimestamp=False)
    axes = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes}
    font = instantiateVariableFont(font, axes | {"wght": weight}, static=True)
    handle, name = tempfile.mkstemp(dir=target.parent)
    with os.fdopen(handle, "wb") as file:
        font.save(file)
    os.replace(name, target)


def _package_file(package, name):
    return Path(importlib.util.find_spec(package).origin).parent / "files" / name


class Refused(ValueError):
    """A page of HTML refers to a file that it may not open."""


def read(address, media):
    """Return the bytes at an address that a page of HTML refers to; raises Refused."""
    parts = urlsplit(address)
    path = unquote(parts.path)
    if f"{parts.scheme}://{parts.netloc}" != BASE or parts.query:
        raise Refused(address)
    font = path.removeprefix("/font/").removesuffix(".ttf")
    if path == f"/font/{font}.ttf" and font in FONTS:
        return (font_folder() / _font_name(font)).read_bytes()
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
    """Collect the log of WeasyPrint and fontTools while the block runs."""
    lines = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: lines.append(record.getMessage())
    noisy_ones = [logging.getLogger(name) for name in ("weasyprint", "fontTools")]
    for noisy in noisy_ones:
        noisy.addHandler(handler)
        noisy.propagate = False
    try:
        yield lines
    finally:
        for noisy in noisy_ones:
            noisy.removeHandler(handler)
            noisy.propagate = True


@contextlib.contextmanager
def _our_fonts_only():
    """Hide the system's fonts but those of MORE, so that a letter missing in ours looks the same, a box, on every machine.

    Fontconfig reads its configuration when WeasyPrint asks; programs started meanwhile would inherit it.
    """
    with tempfile.TemporaryDirectory(prefix="rakerda-fonts-") as cache:
        file = Path(cache, "fonts.conf")
        more = Path(cache, "more")
        more.mkdir()
        for font in more_fonts():
            (more / font.name).symlink_to(font)
        file.write_text(f"<fontconfig><dir>{font_folder()}</dir><dir>{more}</dir><cachedir>{cache}</cachedir></fontconfig>")
        before = os.environ.get("FONTCONFIG_FILE")
        os.environ["FONTCONFIG_FILE"] = str(file)
        try:
            yield
        finally:
            os.environ.pop("FONTCONFIG_FILE") if before is None else os.environ.update(FONTCONFIG_FILE=before)
