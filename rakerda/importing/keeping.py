"""A list that was read is kept in a row of the database until somebody has looked at it: what is kept of it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from rakerda.sheets.cells import Unreadable, placed


def require_columns(listing, columns, needed):
    """Refuse a list that lacks one of the columns whose keys are `needed`; raises Unreadable."""
    if missing := [column.head for column in columns if column.key in needed and column.key not in listing.keys]:
        raise Unreadable(_("The list has no column %s.") % ", ".join(missing))


def kept(listing):
    """A list (rakerda.sheets.Listing) as JSON holds it; each row names its sheet by its place among them."""
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


@dataclass(frozen=True, eq=False)
class Place:
    """Where a row stands in its file: its sheet, if the list stands on several, its number, and the letters of its columns."""

    sheet: str
    number: int
    letters: dict

    def __str__(self):
        return placed(self.sheet, self.number)

    def cell(self, key):
        """C14, Kecamatan!C14; "" where the sheet has no such column."""
        return placed(self.sheet, f"{self.letters[key]}{self.number}") if key in self.letters else ""


@dataclass
class Kept:
    """A list as it was kept: what its preview tells of the file, and its rows."""

    sheets: list  # (name, whether it is hidden)
    left: list  # sheets that were left out: (name, "heads", "hidden" or "empty")
    unknown: list  # heads that no column has: "H: Keterangan"
    passed: list  # rows that are no rows of the list: (place, text)
    rows: list  # (Place, cells, faults, notes)


def unkept(json):
    """What kept() made, also before a list could stand on several sheets and before rows had notes."""
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
            (Place(names[at], number, sheets[at]["places"]), cells, faults, notes[0] if notes else [])
            for number, cells, faults, at, *notes in json["rows"]
        ],
    )
