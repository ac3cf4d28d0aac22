"""Finding the row of column headings: below a title, in one row or two, in other words than ours."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from rakerda.grids.limits import ABOVE
from rakerda.sheets.cells import Unassigned, address, placed

NEEDED = 2  # known headings that make a row of headings
LONGEST = 200  # characters of a heading; the rest of a long text is ignored
BRACKETED = [(re.compile(r"\([^)]*\)"), ")"), (re.compile(r"\[[^]]*\]"), "]")]


JOINTS = re.compile(r"\s*(?:[/|&+]|\b(?:atau|dan/atau)\b)\s*", re.IGNORECASE)
FILLERS = {  # words of a form that say nothing about which column it is
    "aktif", "anda", "bapak", "ibu", "saudara", "peserta", "lengkap", "beserta", "gelar", "dengan", "yang", "jika", "bila", "ada",
    "address", "saat", "ini", "sekarang", "dihubungi", "dapat", "bisa", "mohon", "isi", "diisi", "sesuai", "sk", "asal", "pribadi",
    "terakhir", "wajib",
}  # fmt: skip


@dataclass(frozen=True)
class Column:
    """A column of a list: its name in our code, its heading as we write it, other headings, whether it contains figures, and
    whether they are summed: a cell merged over several rows counts once then, whereas a text applies to each.
    """

    key: str
    head: str
    also: tuple[str, ...] = ()
    figure: bool = False
    adds: bool = False
    nothing: str = ""  # what "-" and the like mean in it
    gives: tuple[str, ...] = ()  # of a column that holds several: the keys of those
    part: object = None  # and a function that parts its text: {key: text}


@dataclass
class Heads:
    """The positions of the columns: `last` is the row of the grid after which the list begins."""

    last: int
    rows: int  # one, or two that belong together
    places: dict  # key: column, counted from 0
    texts: list  # the heading of each column as written
    twice: list = field(default_factory=list)  # (column's heading, column) of repeated headings


def plain(text):
    """Return a heading without case, punctuation and brackets: "No. HP (WA)" is "no hp"."""
    text = unicodedata.normalize("NFKC", text).casefold()
    for bracketed, closing in BRACKETED:
        end = text.rfind(closing) + 1  # otherwise the search for each bracket goes to the end: 32,000 of them take seconds
        text = bracketed.sub(" ", text[:end]) + text[end:]
    return " ".join(re.sub(r"[^\w]+|_", " ", text).split())


@dataclass(frozen=True)
class Assigned:
    """The columns of a sheet as somebody has assigned them: the number of the row of headings, 0 if it has none, and {key: column}."""

    head: int
    places: dict


def find(grid, columns):
    """Return the headings of a grid (a list of (number, texts)), or None."""
    best = likeliest(grid, columns)
    return best if best and len(best.places) >= NEEDED else None


def by_hand(grid, columns, assigned):
    """Return the headings of a grid with columns assigned by hand. Two rows of headings stay two."""
    found = likeliest(grid, columns)
    last = next((index for index, (number, _texts) in enumerate(grid) if number == assigned.head), -1)
    if found and found.last == last:
        return Heads(last, found.rows, assigned.places, found.texts)
    return Heads(last, 1, assigned.places, [text[:LONGEST] for text in grid[last][1]] if last >= 0 else [])


def signature(texts):
    """Return by what the same headings are known again, or "" if there are none."""
    words = "\x1f".join(plain(text) for text in texts).rstrip("\x1f")
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest() if words else ""


def recalled(grid, columns, known):
    """Return the columns (Assigned) that were assigned to headings of this grid before, or None. `known`: {signature: {key: column}}."""
    found = likeliest(grid, columns)
    rows = [(found.last, found.texts)] if found else []
    rows += [(index, [text[:LONGEST] for text in texts]) for index, (_number, texts) in enumerate(grid[:ABOVE])]
    marks = ((grid[index][0], signature(texts)) for index, texts in rows)
    return next((Assigned(number, known[mark]) for number, mark in marks if mark in known), None)


def likeliest(grid, columns):
    """Return the row of a grid with the most known headings, if only one; None if a grid has no row."""
    known = {
        plain(word): column for column in columns for word in (column.head, *([] if column.gives else [column.key]), *column.also)
    }
    rows, best = [[text[:LONGEST] for text in texts] for _number, texts in grid[: ABOVE + 1]], None
    for index, texts in enumerate(rows[:ABOVE]):
        tries = [_recognise(index, 1, [[text] for text in texts], known)]
        if index + 1 < len(rows):
            tries.append(_recognise(index + 1, 2, _stacked(texts, rows[index + 1]), known))
        best = max([best, *tries] if best else tries, key=lambda heads: (len(heads.places), -heads.rows))
    return best


def _stacked(above, below):
    """Return the possible headings of each column in two rows; a heading above extends to the right until the next one."""
    words, over = [], ""
    for column in range(max(len(above), len(below))):
        own = above[column] if column < len(above) else ""
        under = below[column] if column < len(below) else ""
        over = own or over
        words.append([f"{over} {under}", under, own] if under else [own])
    return words


def _known(option, known):
    """The column of a heading: by its words, without those that say nothing, or if all that it joins are of one: "SKPD / Instansi"."""
    if (words := plain(option)) in known:
        return known[words]
    parts = [_short(part) for part in JOINTS.split(option) if plain(part)]
    found = {known[part].key: known[part] for part in parts if part in known}
    return next(iter(found.values())) if len(found) == 1 and all(part in known for part in parts) else None


def _short(part):
    words = plain(part).split()
    kept = [word for word in words if word not in FILLERS]
    return " ".join(kept or words)


def _recognise(last, rows, words, known):
    places, twice, texts = {}, [], []
    for column, options in enumerate(words):
        named = next((found for option in options if (found := _known(option, known))), None)
        texts.append(next((option for option in options if option.strip()), "").strip())
        if named is None:
            continue
        if named.key in places:
            twice.append((named.head, places[named.key], column))
        else:
            places[named.key] = column
    return Heads(last, rows, places, texts, twice)


def require_once(heads, grid):
    """Raise if a column appears twice: it is unclear which one counts."""
    for head, first, second in heads.twice:
        at = [placed(grid.name, address(column, grid.rows[heads.last][0])) for column in (first, second)]
        values = {"head": head, "first": at[0], "second": at[1]}
        raise Unassigned(_("The column “%(head)s” appears twice: in %(first)s and in %(second)s. Keep one of them.") % values)


def is_numbering(texts):
    """Whether a row only numbers the columns: 1, 2, 3 … or (1), (2), (3) … or 01, 02, 03 …"""
    numbers = [text.strip("(). ").lstrip("0") for text in texts if text]
    return len(numbers) > 1 and numbers == [str(number) for number in range(1, len(numbers) + 1)]
