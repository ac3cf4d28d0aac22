"""Searching as people type: `ma'ruf`, `maruf` and `Ma’ruf` find each other. Case, accents, apostrophes and dashes do not matter.

fold() does it in Python, the lookup `name__folds=word` in PostgreSQL, where translate(lower(…)) is immutable, so an index may stand
on it.
"""

import unicodedata

from django.db.models import Lookup

from rakerda.grids.texts import DASHES, HARD_BLANKS, INVISIBLE

APOSTROPHES = "'’‘‛`´ʼʻʽʹʾʿ′"
SIGNS = [chr(code) for code in (0xAD, *range(0x300, 0x370), *range(0x2000, 0x2070), 0x2212, 0xA0, 0xFEFF)]
LETTERS = [chr(code) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))]  # Latin with marks


def fold(text):
    """Return a text for comparison: small letters without marks and apostrophes, dashes and blanks of one kind."""
    text = HARD_BLANKS.sub(" ", DASHES.sub("-", INVISIBLE.sub("", text)))
    return "".join(sign for sign in unicodedata.normalize("NFD", text.lower()) if not _is_dropped(sign))


def _is_dropped(sign):
    return sign in APOSTROPHES or "\u0300" <= sign <= "\u036f"


def _table():
    """Return the two texts of translate(): signs to replace, then those to drop; and what they become."""
    folded = {sign: fold(sign) for sign in [*LETTERS, *SIGNS, *APOSTROPHES]}
    replaced = {sign: to for sign, to in folded.items() if len(to) == 1 and to != sign}
    return "".join(replaced) + "".join(sign for sign, to in folded.items() if not to), "".join(replaced.values())


FROM, TO = _table()


class Folds(Lookup):
    """`name__folds=word`: the column holds the word, however either is written. Registered in rakerda/apps.py."""

    lookup_name = "folds"

    def get_prep_lookup(self):
        return fold(str(self.rhs))

    def as_sql(self, compiler, connection):
        column, params = self.process_lhs(compiler, connection)
        word = connection.ops.prep_for_like_query(self.rhs)
        return f"translate(lower({column}), %s, %s) LIKE %s", [*params, FROM, TO, f"%{word}%"]
