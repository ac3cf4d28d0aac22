"""Reading a list from a workbook, a .csv or a web page. The content determines the type of a file, not its name.

Every sheet with the headings of the list is read, and those left out are reported with the reason. A row keeps the
place that it has in the file, so that a fault can be located: sheet Kecamatan, row 14, column NIP.
"""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from rakerda.grids.limits import MOST_ROWS
from rakerda.grids.texts import Faulty, is_nothing
from rakerda.sheets import asides, heads
from rakerda.sheets.cells import Unassigned, Unreadable, letters
from rakerda.sheets.opening import grids_of
from rakerda.sheets.writing import CHOICES, GUIDE

FIGURES_ONLY = {"moment", "loose"}  # faults of figures; as a text the cell is what it shows
NOTES = "Catatan pemeriksaan"  # the column in which we report problems of a row; it is not filled in


@dataclass
class Row:
    """A row of the list: its number in the sheet, its texts by column, and the columns with unreliable cells."""

    number: int
    cells: dict
    faults: dict = field(default_factory=dict)  # key: one of cells.FAULTS
    notes: list = field(default_factory=list)  # (one of cells.REMARKS, the key of a column or "" for the whole row)


@dataclass
class Sheet:
    """A list as read from one sheet, with what was not treated as part of it."""

    name: str  # of the sheet in the workbook; "" for a .csv
    places: dict  # key: the letters of its column
    rows: list
    unknown: list = field(default_factory=list)  # headings that match no column: "H: Keterangan"
    passed: list = field(default_factory=list)  # rows that do not belong to the list: (number, text)
    hidden: bool = False


@dataclass
class Listing:
    """A list as read from a file: its sheets, and those left out: (name, "heads", "hidden", "empty" or "chosen")."""

    sheets: list
    left: list = field(default_factory=list)

    @property
    def rows(self):
        return [row for sheet in self.sheets for row in sheet.rows]

    @property
    def keys(self):
        """The columns that any of its sheets has."""
        return {key for sheet in self.sheets for key in sheet.places}


@dataclass
class Wanted:
    """A list to look for: its columns, and the keys of those without which a sheet is a different list (by default, all that
    its best sheet has).
    """

    columns: list
    needed: frozenset = frozenset()


def read(file, columns, needed=frozenset()):
    """Return the list in an open binary file; raises Unreadable. `columns` are those to look for."""
    return read_several(file, {"": Wanted(columns, frozenset(needed))})[""]


def read_several(file, wanted):
    """Return the lists in an open binary file by name, for those to look for (name: Wanted); raises Unreadable if it has none.

    Hidden sheets are read only if no visible one fits. Omitted sheets are listed with the first list.
    """
    return find_in(grids_of(file), wanted)


def find_in(grids, wanted):
    """Return the lists in these sheets, as read_several() does. Raises Unassigned if no sheet has the headings of one."""
    for among in ([grid for grid in grids if grid.visible], [grid for grid in grids if not grid.visible]):
        if found := _found(among, wanted):
            return _listings(found, wanted, grids)
    if grids and all(grid.refused for grid in grids):
        grids[0].require_whole()
    raise _without_heads(next(iter(wanted.values())).columns)


def read_assigned(grids, wanted, assigned):
    """Return the list (Wanted) in these sheets with the columns of some assigned by hand: {name: heads.Assigned}, without columns for a
    sheet that is not to be read. The others are read if they have its headings. Raises Unreadable.
    """
    chosen = [grid for grid in grids if grid.name in assigned]
    found = [(grid, heads.by_hand(grid.rows, wanted.columns, one)) for grid in chosen if (one := assigned[grid.name]).places]
    others = [grid for grid in grids if grid.visible and grid not in chosen]
    known = [(grid, at) for grid in others if (at := heads.find(grid.rows, wanted.columns))]
    found += [(grid, at) for grid, at in known if wanted.needed <= given(at.places, wanted.columns)]
    if not found:
        raise _without_heads(wanted.columns)
    order = {id(grid): place for place, grid in enumerate(grids)}
    found.sort(key=lambda one: order[id(one[0])])
    listing = _listings({"": found}, {"": wanted}, grids)[""]
    dropped = {grid.name for grid in chosen if not assigned[grid.name].places}
    listing.left = [(name, "chosen" if name in dropped else why) for name, why in listing.left]
    return listing


def _found(grids, wanted):
    """Return the sheets of each list with their headings. If no sheet has all that a list needs, the best, and what it lacks."""
    known = {name: [(grid, at) for grid in grids if (at := heads.find(grid.rows, one.columns))] for name, one in wanted.items()}
    known = {name: found for name, found in known.items() if found}
    whole = {name: _whole(found, wanted[name]) for name, found in known.items()}
    if any(whole.values()) and any(grid.name for grid in grids):
        return {name: found for name, found in whole.items() if found}
    return {name: [_best(found)] for name, found in known.items()}  # including a .csv, which each separator splits differently


def _whole(found, wanted):
    needed = wanted.needed or _best(found)[1].places.keys()
    return [(grid, at) for grid, at in found if needed <= given(at.places, wanted.columns)]


def _best(found):
    return max(found, key=lambda one: len(one[1].places))


def _listings(found, wanted, grids):
    """Return the lists with their rows. A sheet with only headings counts only if there is no other."""
    read = {name: [_sheet(*one, wanted[name].columns, wanted[name].needed) for one in fitting] for name, fitting in found.items()}
    filled = {name: kept for name, sheets in read.items() if (kept := [sheet for sheet in sheets if sheet.rows])}
    if not filled:
        raise Unreadable(_("There is nothing below the column headings."))
    for sheets in filled.values():
        if sum(len(sheet.rows) for sheet in sheets) > MOST_ROWS:
            raise Unreadable(_("The list has more than 5,000 rows. Split it into several files."))
    taken = {sheet.name for sheets in filled.values() for sheet in sheets}
    known = {sheet.name for sheets in read.values() for sheet in sheets}
    left = [(grid.name, _why(grid, known)) for grid in grids if grid.rows and grid.name not in taken | {GUIDE, CHOICES}]
    return {name: Listing(sheets, left if not at else []) for at, (name, sheets) in enumerate(filled.items())}


def _why(grid, known):
    if grid.name in known:
        return "empty"
    return "heads" if grid.visible else "hidden"


def _without_heads(columns):
    asked = ", ".join(column.head for column in columns[:4])
    return Unassigned(_("No row with the column headings was found (%s …). Use the template.") % asked)


def _sheet(grid, found, columns, needed):
    heads.require_once(found, grid)
    grid.require_whole()
    below, wide = grid.rows[found.last + 1 :], _headings(grid)
    places = {key: letters(column) for key, column in found.places.items()}
    sheet = Sheet(grid.name, places, [], _unknown(found), hidden=not grid.visible)
    figures = {column.key for column in columns if column.figure}
    means = {column.key: column.nothing for column in columns if column.nothing}
    head = [text.casefold() for text in grid.rows[found.last][1] if text] if found.last >= 0 else None
    foot = _foot(below, found.places, needed, columns)
    for position, (number, texts) in enumerate(below):
        again = [text.casefold() for text in texts if text] == head
        row = _row(number, texts, found.places, figures, means)
        aside = number in wide or again or (position == 0 and heads.is_numbering(texts)) or asides.is_sum(texts)
        if aside or (foot and number >= foot) or asides.is_heading(texts, not _has(row.cells, needed, columns)):
            sheet.passed.append((number, " ".join(text for text in texts if text)))
        else:
            sheet.rows.append(row)
            sheet.rows[-1].notes += [(mark, "") for mark in grid.marks.get(number, ())]
    for column in [column for column in columns if column.adds and column.key in found.places]:
        _count_once(sheet.rows, column.key, grid.spread.get(found.places[column.key], {}))
    sheet.rows = [row for row in sheet.rows if any(row.cells.values())]
    _leave_foot(sheet, below)
    _part(sheet, columns)
    return sheet


def _has(cells, needed, columns):
    """Whether the cells of a row fill each column that the list needs, also by one that holds several."""
    filled = {key for key, text in cells.items() if text}
    return needed <= given(filled, columns)


def given(keys, columns):
    """The keys with those that a column of several gives: "Nama / NIP" gives both."""
    return set(keys).union(*(column.gives for column in columns if column.key in keys))


def _foot(below, places, needed, columns):
    cells = {number: _row(number, texts, places).cells for number, texts in below}
    return asides.foot_of(below, lambda number: len(needed) == 1 or _has(cells[number], needed, columns))


def _part(sheet, columns):
    """Part the cells of columns that hold several: the name and the NIP below it."""
    for column in [column for column in columns if column.gives and column.key in sheet.places]:
        at = sheet.places.pop(column.key)
        sheet.places |= {key: at for key in column.gives if key not in sheet.places}
        for row in sheet.rows:
            text, fault = row.cells.pop(column.key), row.faults.pop(column.key, None)
            row.cells |= {key: part for key, part in column.part(text).items() if not row.cells.get(key)}
            row.faults |= {column.gives[0]: fault} if fault else {}


def _count_once(rows, key, spread):
    """Keep a figure of a cell merged over several rows only in the first, and note it there."""
    counted = {}
    for row in rows:
        first = counted.setdefault(spread.get(row.number, row.number), row)
        if first is not row:
            row.cells[key] = ""
            row.faults.pop(key, None)
            if ("merged", key) not in first.notes:
                first.notes.append(("merged", key))


def _leave_foot(sheet, below):
    """Drop date and signature below a list: rows with one cell, to the end, separated from the list by an empty row."""
    single = {number: " ".join(filter(None, texts)) for number, texts in below if sum(map(bool, texts)) == 1}
    listed = [row.number for row in sheet.rows if row.number not in single]
    foot = [row.number for row in sheet.rows if listed and row.number > listed[-1]]
    if foot and foot[0] > listed[-1] + 1:
        sheet.rows = [row for row in sheet.rows if row.number <= listed[-1]]
        sheet.passed += [(number, single[number]) for number in foot]


def _row(number, texts, places, figures=(), means=None):
    """Return a row. A date or a time is a fault for figures only; `means` has what nothing means in a column, if not an empty cell."""
    means = means or {}
    cells = {key: texts[column] if column < len(texts) else "" for key, column in places.items()}
    cells = {key: means.get(key, "") if is_nothing(text) else text for key, text in cells.items()}
    faults = {key: text.fault for key, text in cells.items() if isinstance(text, Faulty)}
    faults = {key: fault for key, fault in faults.items() if fault not in FIGURES_ONLY or key in figures}
    return Row(number, {key: str(text) for key, text in cells.items()}, faults)


def _unknown(found):
    known, numbering = set(found.places.values()), {"no", "nomor", "no urut", "nomor urut", heads.plain(NOTES)}
    return [
        f"{letters(column)}: {text}"
        for column, text in enumerate(found.texts)
        if text and column not in known and heads.plain(text) not in numbering
    ]


def _headings(grid):
    """Return the rows that are one cell across several columns and nothing else: "I. FORKOPIMDA"."""
    wide = {first: left for first, last, left, right in grid.merged if first == last and right > left}
    return {
        number for number, texts in grid.rows if number in wide and not any(texts[: wide[number]] + texts[wide[number] + 1 :])
    }
