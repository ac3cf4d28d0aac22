"""When two names may be of one person: without titles, case and signs. Similar names are warned of, never taken for one."""

import re
import unicodedata
from collections import Counter

TITLES = {
    "prof", "dr", "drs", "dra", "drg", "ir", "h", "hj", "kh", "k", "r", "rr", "tgk", "tuan", "ustaz", "ust", "habib", "pdt",
    "letkol", "kolonel", "mayor", "kapten", "lettu", "letda", "akbp", "kombes", "kompol", "akp", "iptu", "ipda", "brigjen",
    "inf", "arm", "kav", "laut", "pol", "bapak", "ibu", "sdr", "sdri",
}  # fmt: skip
ALIKE = 0.6  # of the letter triples of two names, the part that they share


def bare(name):
    """The name without titles before and after it: "Dr. H. Andi Baso, S.T." is "andi baso"."""
    name = unicodedata.normalize("NFKC", name).casefold()
    words = re.sub(r"[^\w\s]", "", re.sub(r"[.\-–/]", " ", name.partition(",")[0])).split()
    own = [word for word in words if word not in TITLES]
    return " ".join(own or words) or " ".join(name.split())


def triples(text):
    padded = f"  {text} "
    return {padded[start : start + 3] for start in range(len(padded) - 2)}


def key(text):
    """A text without case and signs, for telling whether two units, posts or offices are the same one."""
    plain = " ".join(re.sub(r"[^\w]+|_", " ", unicodedata.normalize("NFKC", text).casefold()).split())
    return plain or text.strip()


class Similar:
    """Names among which similar ones are looked for, by the letter triples that they share."""

    def __init__(self):
        self.names, self.holding = [], {}

    def add(self, name, what):
        own = triples(bare(name))
        for triple in own:
            self.holding.setdefault(triple, []).append(len(self.names))
        self.names.append((own, what))

    def find(self, name):
        """What was added under the most similar name, or None."""
        own = triples(bare(name))
        shared = Counter(number for triple in own for number in self.holding.get(triple, ()))
        scores = ((count / len(own | self.names[number][0]), number) for number, count in shared.most_common(5))
        score, number = max(scores, default=(0, 0))
        return self.names[number][1] if score >= ALIKE else None
