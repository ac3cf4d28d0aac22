"""Marking found words in a text as it is written, however they were typed."""

import re

from django.utils.html import format_html, format_html_join

from rakerda.searching.folding import fold

ABOUT = 90  # letters shown on either side of the first found word


def words_of(text):
    """Return the words to look for, folded: without quotes, and without those that a minus excludes."""
    return [word for word in fold(text).replace('"', " ").split() if word.strip("-") and not word.startswith("-")]


def mark(text, words, about=ABOUT):
    """Return a text as HTML, the folded words within <mark>; of a long one the part around the first of them."""
    places = [place for place, sign in enumerate(text) for _folded in fold(sign)]
    folded = "".join(fold(sign) for sign in text)
    pattern = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or r"(?!)"
    spans = [(places[found.start()], places[found.end() - 1] + 1) for found in re.finditer(pattern, folded)]
    start = max(spans[0][0] - about, 0) if spans else 0
    start = text.find(" ", start) + 1 if start else 0
    end = min(len(text), start + 3 * about)
    pieces, at = ([("… ", False)] if start else []), start
    for first, last in spans:
        if last <= end:
            pieces += [(text[at:first], False), (text[first:last], True)]
            at = last
    pieces += [(text[at:end], False), (" …" if end < len(text) else "", False)]
    return format_html_join("", "{}", ([format_html("<mark>{}</mark>", piece) if found else piece] for piece, found in pieces))
