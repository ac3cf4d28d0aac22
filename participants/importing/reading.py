"""Reading a list from its sheets: by its headings, or with columns that somebody has assigned, now or before."""

from participants.importing.columns import NEEDED, READ, TOLD
from participants.models import ColumnAssignment
from rakerda.importing.keeping import kept, kept_grids, require_columns, unkept_grids
from rakerda.sheets import heads
from rakerda.sheets.cells import Unassigned
from rakerda.sheets.heads import Assigned
from rakerda.sheets.reading import Wanted, find_in, read_assigned
from rakerda.sheets.writing import CHOICES, GUIDE

WANTED = Wanted(READ, frozenset(NEEDED))
FEW = 2  # columns with which a sheet may be a list


def read(region, grids):
    """What is kept of a list, as JSON. One whose columns nobody knows is kept without rows, to be assigned; raises
    sheets.Unreadable if that would not help.
    """
    grids = separated([grid for grid in grids if grid.rows and grid.name not in {GUIDE, CHOICES}])
    whole = [grid for grid in grids if not grid.refused and not grid.long]
    assigned = recalled(region, whole)
    try:
        listing = listing_of(grids, assigned)
    except Unassigned as refusal:
        if not any(may_assign(grid) for grid in whole):
            raise
        why = str(refusal) if any(_known(grid) >= FEW for grid in whole) else ""  # else nobody knows any heading
        listed = {"sheets": [], "left": [], "rows": [], "why": why}
    else:
        listed = kept(listing)
    columns = {name: [one.head, one.places] for name, one in assigned.items()}
    return {**listed, "grids": kept_grids(whole), "columns": columns, "recalled": bool(columns)}


def read_anew(rows, assigned):
    """What is kept of a list that is read again with these columns, {name of the sheet: Assigned}. Raises sheets.Unreadable."""
    listing = listing_of(unkept_grids(rows["grids"]), assigned)
    columns = {name: [one.head, one.places] for name, one in assigned.items()}
    return {**kept(listing), "columns": columns, "recalled": False}


def listing_of(grids, assigned):
    """The list in these sheets. Raises sheets.Unreadable, of which Unassigned tells that its columns are not known."""
    listing = read_assigned(grids, WANTED, assigned) if assigned else find_in(grids, {"": WANTED})[""]
    require_columns(listing, READ, NEEDED)
    for sheet in listing.sheets:
        sheet.unknown = [column for column in sheet.unknown if column.partition(": ")[2] not in TOLD]
    return listing


def separated(grids):
    """Of a .csv, which each separator splits differently, the one with the most known headings, or of the most even rows."""
    if not grids or any(grid.name for grid in grids):
        return grids
    return [max(grids, key=lambda grid: (_known(grid), _evenness(grid)))]


def _known(grid):
    found = heads.likeliest(grid.rows, READ)
    return len(found.places) if found else 0


def _evenness(grid):
    wide = len(grid.rows[0][1])
    return (sum(len(texts) == wide for _number, texts in grid.rows) if wide >= FEW else 0, wide)


def may_assign(grid):
    """Whether a sheet has columns of which nobody knows yet what they hold."""
    used = width(grid)
    return used >= FEW and used > _known(grid)


def width(grid):
    """How many columns of a sheet are filled at least once."""
    return len({column for _number, texts in grid.rows for column, text in enumerate(texts) if text})


def recalled(region, grids):
    """The columns that were assigned before to the headings of these sheets, {name: Assigned}."""
    known = dict(ColumnAssignment.objects.for_region(region).values_list("heading", "columns"))
    found = {grid.name: heads.recalled(grid.rows, READ, known) for grid in grids} if known else {}
    return {name: one for name, one in found.items() if one}


def assigned_in(rows):
    """The columns that are assigned in a kept list, {name: Assigned}."""
    return {name: Assigned(head, places) for name, (head, places) in rows.get("columns", {}).items()}


def assign(imported, assigned, by):
    """Read a list again with these columns, and remember them for the next one with the same headings. Raises sheets.Unreadable
    and Imported; then nothing is changed.
    """
    imported.read_anew(lambda rows: read_anew(rows, assigned))
    for grid in unkept_grids(imported.rows["grids"]):
        one = assigned.get(grid.name)
        mark = heads.signature(heads.by_hand(grid.rows, READ, one).texts) if one and one.places else ""
        if mark:
            values = {"columns": one.places, "made_by": by}
            ColumnAssignment.objects.update_or_create(region_id=imported.region_id, heading=mark, defaults=values)


def missing(rows):
    """The headings of the columns that a list needs and that nobody has assigned yet; [] once it was read."""
    return [] if rows["sheets"] or "sheet" in rows else [column.head for column in READ if column.key in NEEDED]
