"""Names of people: separated from their titles, and compared. They are never re-cased, clipped or merged."""

import re
from difflib import SequenceMatcher

ALIKE = 0.87  # of 1: a letter of ten differs
TITLES = re.compile(
    r"\b(h|hj|ir|drs?|dra|prof|kh|tgh|ust|ustaz|ustadz|ustadzah|ak[bp]p?|kombes|kompol|letkol|kolonel|mayor|kapten|inf)\b\.?"
)


def core(name):
    """The name without titles before and after, in small letters: "ahmad basri" of "Drs. H. Ahmad Basri, M.Si."."""
    words = TITLES.sub(" ", name.partition(",")[0].lower())
    return " ".join(re.sub(r"[^\w\s']", " ", words).split())


def alike(one, other):
    """Whether two names may be those of one person."""
    one, other = core(one), core(other)
    return bool(one) and (one == other or SequenceMatcher(None, one, other).ratio() >= ALIKE)


def similar(name, officials):
    """The officials with a similar name."""
    return [official for official in officials if alike(name, official.name)]
