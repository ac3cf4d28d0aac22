"""Storage format of a list that was read and waits for review."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from rakerda.sheets.cells import Unreadable, placed


def require_columns(listing, columns, needed):
    """Raise Unreadable if a column with a key in `needed` is missing."""
    if missing := [column.head for column in columns if column.key in needed and column.key not in listing.keys]:
        raise Unreadable(_("The list has no column %s.") % ", ".join(missing))


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


@dataclass(frozen=True, eq=False)
class Place:
    """The position of a row in its file: its sheet, if there are several, its number, and the letters of its columns."""

    sheet: str
    number: int
    letters: dict

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
            (Place(names[at], number, sheets[at]["places"]), cells, faults, notes[0] if notes else [])
            for number, cells, faults, at, *notes in json["rows"]
        ],
    )
