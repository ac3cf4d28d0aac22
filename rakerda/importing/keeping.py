"""Storage format of a list that was read and waits for review."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from rakerda.grids.texts import Faulty
from rakerda.sheets.cells import Unassigned, placed
from rakerda.sheets.opening import Grid


def require_columns(listing, columns, needed):
    """Raise Unassigned if a column with a key in `needed` is missing."""
    if missing := [column.head for column in columns if column.key in needed and column.key not in listing.keys]:
        raise Unassigned(_("The list has no column %s.") % ", ".join(missing))


def kept(listing):
    """Return a list (rakerda.sheets.Listing) as JSON; each row refers to its sheet by index."""
    return {
        "sheets": [
            {"name": sheet.name, "hidden": sheet.hidden, "places": sheet.places, "unknown": sheet.unknown, "passed": sheet.passed}
            for sheet in listing.sheets
        ],
        "left": listing.left,
        "rows": [
            [row.number, row.cells, row.faults, at, row.notes] for at, sheet in enumerate(listing.sheets) for row in sheet.rows
        ],
    }


def kept_grids(grids):
    """Return sheets (rakerda.sheets.opening.Grid) as JSON, to be read again with other columns."""
    return [
        {
            "name": grid.name,
            "visible": grid.visible,
            "rows": [
                [number, [[text, text.fault] if isinstance(text, Faulty) else text for text in texts]]
                for number, texts in grid.rows
            ],
            "marks": list(grid.marks.items()),
            "merged": grid.merged,
        }
        for grid in grids
    ]


def unkept_grids(json):
    """Return the sheets that kept_grids() wrote."""
    return [
        Grid(
            sheet["name"],
            sheet["visible"],
            [(number, [Faulty(*text) if isinstance(text, list) else text for text in texts]) for number, texts in sheet["rows"]],
            dict(sheet["marks"]),
            [tuple(cells) for cells in sheet["merged"]],
        )
        for sheet in json
    ]


@dataclass(frozen=True, eq=False)
class Place:
    """The position of a row in its file: its sheet, if there are several, its number, and the letters of its columns."""

    sheet: str
    number: int
    letters: dict
    of: str = ""  # the name of its sheet, also of the only one

    @property
    def key(self):
        """By what the row is known again when its file is read with other columns: "14:Kecamatan"."""
        return f"{self.number}:{self.of}"

    def __str__(self):
        return placed(self.sheet, self.number)

    def cell(self, key):
        """Return C14 or Kecamatan!C14; "" if the sheet has no such column."""
        return placed(self.sheet, f"{self.letters[key]}{self.number}") if key in self.letters else ""


@dataclass
class Kept:
    """A stored list: data about the file for the preview, and its rows."""

    sheets: list  # (name, whether it is hidden)
    left: list  # sheets that were left out: (name, "heads", "hidden" or "empty")
    unknown: list  # headings that match no column: "H: Keterangan"
    passed: list  # rows that do not belong to the list: (place, text)
    rows: list  # (Place, cells, faults, notes)


def unkept(json):
    """Read what kept() wrote, including older data without several sheets or notes."""
    if "sheets" not in json:
        own = {key: json[key] for key in ("places", "unknown", "passed")}
        json = {
            "sheets": [{"name": json["sheet"], "hidden": False, **own}],
            "left": [],
            "rows": [[*row, 0] for row in json["rows"]],
        }
    sheets = json["sheets"]
    names = [sheet["name"] if len(sheets) > 1 else "" for sheet in sheets]
    return Kept(
        [(sheet["name"], sheet["hidden"]) for sheet in sheets],
        [tuple(one) for one in json["left"]],
        [placed(name, text) for name, sheet in zip(names, sheets, strict=True) for text in sheet["unknown"]],
        [(placed(name, number), text) for name, sheet in zip(names, sheets, strict=True) for number, text in sheet["passed"]],
        [
            (Place(names[at], number, sheets[at]["places"], sheets[at]["name"]), cells, faults, notes[0] if notes else [])
            for number, cells, faults, at, *notes in json["rows"]
        ],
    )
