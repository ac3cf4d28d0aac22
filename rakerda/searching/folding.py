"""`ma'ruf`, `maruf` and `Ma’ruf` find each other. Case, accents, apostrophes and dashes do not matter.

fold() does it in Python, static/js/folding.js on a device, the lookup `name__folds=word` and the expression Folded in PostgreSQL, where
translate(lower(…)) is immutable, so an index may stand on it. An index keeps what it was built with: where the table changes,
a migration builds it anew. tests/rakerda/folding.json holds cases that all of them answer alike.
"""

import unicodedata

from django.db.models import Func, Lookup, TextField

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


def to_folded(text, keep=""):
    """Return what Folded makes of a text: at most one sign of each, so that the places of its signs can be told."""
    replaced = len(TO)
    table = dict(zip(FROM[:replaced], TO, strict=True)) | dict.fromkeys(keep, " ") | dict.fromkeys(FROM[replaced:], "")
    return "".join(table.get(sign, sign) for sign in text.lower())


class Folds(Lookup):
    """`name__folds=word`: the column holds the word, however either is written. Registered in rakerda/apps.py."""

    lookup_name = "folds"

    def get_prep_lookup(self):
        return fold(str(self.rhs))

    def as_sql(self, compiler, connection):
        column, params = self.process_lhs(compiler, connection)
        word = connection.ops.prep_for_like_query(self.rhs)
        return f"translate(lower({column}), %s, %s) LIKE %s", [*params, FROM, TO, f"%{word}%"]


class Folded(Func):
    """A column as fold() makes it, sign by sign, for the full text search. `keep` are signs replaced by a blank, one for one."""

    output_field = TextField()

    def __init__(self, column, keep="", **extra):
        super().__init__(column, **extra)
        self.keep = keep

    def as_sql(self, compiler, connection, **_context):
        column, params = compiler.compile(self.get_source_expressions()[0])
        replaced = len(TO)
        source = FROM[:replaced] + self.keep + FROM[replaced:]
        return f"translate(lower({column}), %s, %s)", [*params, source, TO + " " * len(self.keep)]
