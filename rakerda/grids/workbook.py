"""A workbook (SpreadsheetML, ECMA-376 Part 1, 18.2): its sheets and shared data."""

from rakerda.grids.elements import is_true, named
from rakerda.grids.formats import EPOCH, EPOCH_1904
from rakerda.grids.limits import SHEETS, Refused
from rakerda.grids.package import Package
from rakerda.grids.strings import Strings
from rakerda.grids.styles import Styles
from rakerda.grids.texts import one_line

USUAL = "xl/workbook.xml"  # where the main part is if nothing says otherwise
LONGEST_NAME = 100  # characters; Excel takes 31


class Workbook:
    """Its `strings`, `formats` and `struck` (styles) are named by the cells.

    `recalculated`: the program did not calculate and asks Excel to.
    """

    def __init__(self, path):
        self.package = Package(path)
        self.epoch, self.recalculated, self.listed, self.is_one = EPOCH, False, [], False
        main = next((part for _id, kind, part in self.package.relations("") if kind == "officeDocument"), USUAL)
        if main.lower() not in self.package.parts:
            raise Refused("type")
        self._read_main(main)
        self.related = self.package.relations(main)
        strings, styles = Strings(), Styles()
        for kind, reader in (("sharedStrings", strings), ("styles", styles)):
            for part in self._parts(kind):
                reader.read(self.package, part)
        self.strings, self.formats, self.struck = strings.texts, styles.formats, styles.struck

    def _read_main(self, main):
        if not main.lower().endswith(".xml"):  # .xlsb contains the same data in another encoding
            raise Refused("type")
        begins = named(workbook=self._begin, workbookPr=self._properties, calcPr=self._calculation, sheet=self._sheet)
        self.package.parse(main, begins)
        if not self.is_one:  # a text document or slides
            raise Refused("type")

    def _begin(self, _attributes):
        self.is_one = True

    def _properties(self, attributes):
        if is_true(attributes.get("date1904")):
            self.epoch = EPOCH_1904

    def _calculation(self, attributes):
        self.recalculated = is_true(attributes.get("fullCalcOnLoad"))

    def _sheet(self, attributes):
        key = next((value for name, value in attributes.items() if name.endswith(" id")), "")
        name, state = one_line(attributes.get("name", ""))[:LONGEST_NAME], attributes.get("state", "visible")
        self.listed.append((key, name, state == "visible"))
        if len(self.listed) > SHEETS:
            raise Refused("sheets")

    def _parts(self, kind):
        """Return the first part of a kind, or None."""
        return [part for _id, own, part in self.related if own == kind and part.lower() in self.package.parts][:1]

    @property
    def sheets(self):
        """Return (name, whether it is visible, name of its part) of each sheet of cells."""
        parts = {key: part for key, kind, part in self.related if kind == "worksheet"}
        return [(name, visible, parts[key]) for key, name, visible in self.listed if key in parts]
