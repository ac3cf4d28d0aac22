"""Short names of units as offices make them of syllables: "Disdikbud" of the Dinas Pendidikan dan Kebudayaan."""

import re

SHORTEST, LONGEST = 5, 16  # letters
PIECE = 3  # letters of a piece within a word; a piece at its beginning may have fewer
REPEATED = re.compile(r"([a-z])([2-9])")


def spelled_out(key):
    """Initials with their figures as letters: "dpppappkb" of "dp3ap2kb"."""
    return REPEATED.sub(lambda found: found[1] * int(found[2]), key)


def speaks(short, words):
    """Whether one word is made of pieces of these words, in small letters, in their order; words may be left out."""
    if not (SHORTEST <= len(short) <= LONGEST and short.isalpha() and words):
        return False
    first = words[0]
    begins = {first[:size] for size in range(2, 5)} | ({"dis"} if first == "dinas" else set())
    return any(short.startswith(one) and _consumes(short[len(one) :], words[1:], 1) for one in begins)


def _consumes(rest, words, weak):
    """Whether the rest is made of pieces of the words, of which `weak` may be one letter, or two within a word."""
    if not rest:
        return True
    if not words:
        return False
    word, after = words[0], words[1:]
    for size in range(min(len(rest), len(word)), 0, -1):
        piece = rest[:size]
        strong = size >= PIECE or (size > 1 and word.startswith(piece))
        fits = piece in word if size > 1 else word.startswith(piece)
        if fits and (strong or weak) and _consumes(rest[size:], after, weak - (not strong)):
            return True
    return _consumes(rest, after, weak)
