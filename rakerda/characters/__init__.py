"""Characters that come along from other programs and that no font draws: made what they were meant to be."""

import re

BULLETS = {  # Word numbers its bullets as signs of the fonts Symbol and Wingdings, in the private use area of Unicode
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf06e": "■",
    "\uf06f": "□",
    "\uf0a8": "☐",
    "\uf0d8": "➢",
    "\uf0e0": "➔",
    "\uf0e8": "➔",
    "\uf0fc": "✓",
    "\uf0fb": "✗",
    "\uf0fe": "☑",
    "\uf0fd": "☒",
    "\uf076": "❖",
    "\uf075": "◆",
    "\uf071": "❑",
    "\uf0b0": "°",
    "\uf0a3": "≤",
    "\uf0b3": "≥",
    "\uf0b4": "×",
    "\uf0b1": "±",
    "\uf02d": "-",
    "\uf020": " ",
}
BREAKS = re.compile("[\x0b\x0c\x85\u2028\u2029]")  # a line break within a paragraph, as Word copies it, and its like
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
SIGNS = str.maketrans(BULLETS)


def mended(text):
    """Return a text with real bullets, with line breaks for U+000B and its like, and without control characters."""
    return CONTROL.sub("", BREAKS.sub("\n", text)).translate(SIGNS)


LONG = 24  # characters of a word that may need to be broken; no Indonesian word is longer
PIECE = 12
WORD = re.compile(rf"(?:&#?\w{{1,31}};|[^\s<>&\u200b]|[\u00a0\u2007\u202f]){{{LONG + 1},}}")
UNITS = re.compile(r"&#?\w{1,31};|.", re.DOTALL)
TEXTS = re.compile(r"(<[^>]*>)")
AFTER = set("/\\?&=._-,;:|@+%\u00a0\u2007\u202f") | {"&amp;", "&nbsp;"}
MARK = re.compile(
    "[\u0300-\u036f\u0610-\u061a\u064b-\u065f\ua980-\ua983\ua9b3-\ua9c0\u200d\ufe0e\ufe0f]"
)  # on or between letters


def breakable(html):
    """Return a page of HTML in whose texts a long word, link or run of hard blanks has places to break (U+200B), after signs or
    every 12 characters: one that can't be broken leaves the page, or takes the room of the columns beside it.
    """
    head, body, rest = html.partition("<body")
    pieces = TEXTS.split(body + rest)
    texts = [piece if piece.startswith("<") else WORD.sub(_broken, piece) for piece in pieces]
    return head + "".join(texts)


def _broken(word):
    found, since = [], 0
    units = UNITS.findall(word[0])
    for unit, following in zip(units, [*units[1:], ""], strict=True):
        found.append(unit)
        since += 1
        if following and not MARK.match(following) and (unit in AFTER or since >= PIECE):
            found.append("\u200b")
            since = 0
    return "".join(found)
