"""Type as large as its place allows: a name is never cut, re-cased or hyphenated, its size follows its length.

Lines are measured by the advances of the very font that is embedded, and broken here: WeasyPrint has no text-wrap: balance.
"""

import functools
import io
import math
import re
from typing import NamedTuple

from rakerda.pdf import drawing

POINTS = 72 / 25.4  # in a millimetre
CAP = 1409 / 2048  # height of Arimo's capitals, of the size
LEADING = 1.14
BINDING = "\N{NO-BREAK SPACE}"
TITLE = re.compile(r"(?:^|(?<=\s))([A-Za-z]{1,5}\.(?:[A-Z]\.)*)\s+(?=\S)")  # dr. H. Ir. Drs. K.H.: stays with what follows


class Fit(NamedTuple):
    """Lines as large as their place allows; the size in pt."""

    size: float
    lines: tuple

    @property
    def text(self):
        return "\n".join(self.lines)

    @property
    def css(self):
        """The CSS class of the size; size_sheet() defines it."""
        return f"pt-{round(self.size * 10)}"


def size_sheet(html):
    """A sheet of CSS with the sizes that a page of HTML names: no template has inline styles."""
    names = sorted(set(re.findall(r"\bpt-(\d{2,4})\b", html)))
    return "".join(["@layer papers {", *(f".pt-{name} {{ font-size: {int(name) / 10}pt }}" for name in names), "}"])


@functools.cache
def _font(name):
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(drawing.read(f"{drawing.BASE}/font/{name}.ttf", {})))
    return font.getBestCmap(), font["hmtx"].metrics, font["head"].unitsPerEm


def width(text, font="arimo-700"):
    """The width of a line, in em."""
    shapes, advances, em = _font(font)
    return sum(advances[shapes.get(ord(letter), ".notdef")][0] for letter in text) / em


def fit(text, wide, high, top, low, most, font="arimo-700"):
    """The largest size between low and top at which the text fits `wide` × `high` mm in at most `most` lines.

    A text that is too long even at `low` takes more lines than `most`, and then a smaller size: it never leaves its place.
    """
    best = Fit(0, (text,))
    words = [word for word in re.split(r"[ \n\t]+", text) if word]
    for count in range(1, len(words) + 1):
        if count > most and best.size >= low:
            break
        lines = balance(words, count, font)
        size = min(top, wide * POINTS / max(width(line, font) for line in lines), high * POINTS / (len(lines) * LEADING))
        if size > best.size * 1.04:
            best = Fit(size, lines)
    return Fit(math.floor(best.size * 10) / 10, tuple(line.replace(BINDING, " ") for line in best.lines))


def balance(words, count, font="arimo-700"):
    """The lines of a text, at most this many, the longest as short as possible."""
    widths = [width(word, font) for word in words]
    low, high = max(widths), sum(widths) + len(words)
    for _halving in range(14):
        middle = (low + high) / 2
        low, high = (low, middle) if len(_fill(words, middle, font)) <= count else (middle, high)
    return _fill(words, high, font)


def _fill(words, limit, font):
    lines = []
    for word in words:
        if lines and width(f"{lines[-1]} {word}", font) <= limit:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines


def bound(name):
    """A name with its titles joined to it: "Dr. H. Taufik Alamsyah, M.AP." breaks between names, and before its degrees only."""
    front, comma, degrees = name.partition(", ")
    front = TITLE.sub(lambda found: found[1] + BINDING, front)
    return front + comma + (degrees.replace(" ", BINDING) if len(degrees) <= 24 else degrees)


def whole(text, region):
    """The text with the region's name in one piece: no "Tanah" at the end of a line and "Bumbu" on the next."""
    return text.replace(region.short_name, region.short_name.replace(" ", BINDING))
