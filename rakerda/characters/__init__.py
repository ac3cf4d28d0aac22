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
