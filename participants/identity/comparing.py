"""Comparison of names, without titles, case and signs. Similar names cause a warning and are never taken for one person."""

import math
import re
import unicodedata

from rakerda.searching.folding import fold

TITLES = {
    "prof", "dr", "drs", "dra", "drg", "ir", "h", "hj", "kh", "k", "r", "rr", "tgk", "tuan", "ustaz", "ust", "habib", "pdt",
    "letkol", "kolonel", "mayor", "kapten", "lettu", "letda", "akbp", "kombes", "kompol", "akp", "iptu", "ipda", "brigjen",
    "inf", "arm", "kav", "laut", "pol", "bapak", "ibu", "sdr", "sdri",
}  # fmt: skip
DEGREES = {
    "st", "se", "sh", "sp", "sag", "spd", "spdi", "ssos", "ssosi", "sip", "sstp", "sap", "skm", "skom", "skep", "ssi",
    "ssn", "shut", "spi", "spt", "skel", "sked", "sfarm", "sstpi", "smn", "sak", "shi", "sei", "sth", "spsi", "sikom",
    "stp", "sstat", "strkeb", "sst", "sgz", "sars", "mm", "mh", "mt", "ma", "map", "mag", "mpd", "mpdi", "msi", "mkes",
    "mkm", "mkom", "mhum", "mpa", "msc", "mba", "meng", "mikom", "mak", "mars", "mip", "msos", "mling", "mtp", "mta", "mhi",
    "mpp", "mec", "mecdev", "mtr", "mpsi", "amd", "amdkeb", "amkep", "ners", "apt", "lc", "phd", "dea", "cgcae", "cgre",
    "sppd", "spog", "spa", "spb", "sik", "sikp", "ppid",
}  # fmt: skip
ALIKE = 0.6  # of the letter triples of two names, the part that they share
LONGEST = 80  # letters of a name that are compared
MOST = 100  # names compared with one; a unit with more similar names is not an ordinary one


def without_degrees(name):
    """The name up to its first degree, also where no comma is before it: "Kusnadi Prayitno S.STP, M.AP"."""
    words = name.split()
    for place, word in enumerate(words[1:], start=1):
        sign = word.rstrip(",").replace(".", "")
        if sign.casefold() in DEGREES and ("." in word.rstrip(".,") or sign.isupper()):
            return " ".join(words[:place])
    return name


def _letters(text):
    """A text without case, marks and the width of its signs."""
    return fold(unicodedata.normalize("NFKC", text).casefold())


def bare(name):
    """The name without titles before and after it: "Dr. H. Andi Baso, S.T." is "andi baso"."""
    name = _letters(without_degrees(name))
    words = re.sub(r"[^\w\s]", "", re.sub(r"[.\-–/]", " ", name.partition(",")[0])).split()
    own = [word for word in words if word not in TITLES]
    return " ".join(own or words) or " ".join(name.split())


def triples(text):
    padded = f"  {text} "
    return {padded[start : start + 3] for start in range(len(padded) - 2)}


def shared(one, other):
    """The share of all triples of two names that both have, from 0 to 1 (Jaccard)."""
    both = len(one & other)
    return both / (len(one) + len(other) - both)


def key(text):
    """A text without case and signs, to compare the names of units, posts or offices."""
    plain = " ".join(re.sub(r"[^\w]+|_", " ", _letters(text)).split())
    return plain or text.strip()


class Similar:
    """An index of names for similarity search, by the letter triples that they share.

    The cost of a search is bounded, whatever a list holds: equal names are one, long ones are cut, and of the names that may be
    similar no more than MOST are compared. An ordinary list has fewer.
    """

    def __init__(self):
        self.names, self.holding, self.known = [], {}, set()

    def add(self, name, what):
        """Add a value under this name. Of values with the same name, the first is the one found."""
        own = bare(name)[:LONGEST]
        if own in self.known:
            return
        self.known.add(own)
        for triple in triples(own):
            self.holding.setdefault(triple, []).append(len(self.names))
        self.names.append((triples(own), what))

    def find(self, name):
        """The value that was added under the most similar name, or None."""
        own = triples(bare(name)[:LONGEST])
        score, number = max(((shared(own, self.names[number][0]), number) for number in self.near(own)), default=(0, 0))
        return self.names[number][1] if score >= ALIKE else None

    def near(self, own):
        """Numbers of names that may be similar to these triples, at most MOST; those with rare ones come first.

        A similar name lacks so few triples that it has one of any `few` of them, and so one of the `few` rarest
        (the prefix filter: Chaudhuri, Ganti, Kaushik, "A Primitive Operator for Similarity Joins", ICDE 2006).
        """
        few = len(own) - math.ceil(ALIKE * len(own) - 1e-9) + 1
        rarest = sorted(own, key=lambda triple: (len(self.holding.get(triple, ())), triple))[:few]
        found = dict.fromkeys(number for triple in rarest for number in self.holding.get(triple, ())[:MOST])
        return list(found)[:MOST]
