"""The number formats of a workbook's cells, which name a style by its number (ECMA-376 Part 1, 18.8). Nothing else of it is read."""

from rakerda.grids.elements import named
from rakerda.grids.formats import BUILT_IN
from rakerda.grids.limits import STYLES, Refused

LONGEST_CODE = 255  # characters; Excel takes no more


class Styles:
    """Reads the code of the number format of each style into `formats`."""

    def __init__(self):
        self.codes, self.styles, self.within = dict(BUILT_IN), [], False

    def read(self, package, part):
        package.parse(part, named(numFmt=self._format, cellXfs=self._begin, xf=self._style), named(cellXfs=self._end))

    @property
    def formats(self):
        return [self.codes.get(style, "") for style in self.styles]

    def _begin(self, _attributes):
        self.within = True

    def _end(self):
        self.within = False

    def _format(self, attributes):
        self.codes[int(attributes["numFmtId"])] = attributes.get("formatCode", "")[:LONGEST_CODE]
        self._require_few(self.codes)

    def _style(self, attributes):
        if self.within:  # those of cellStyleXfs are of named styles
            self.styles.append(int(attributes.get("numFmtId", 0)))
            self._require_few(self.styles)

    def _require_few(self, found):
        if len(found) > STYLES:
            raise Refused("styles")
