"""Styles of cells, referred to by number (ECMA-376 Part 1, 18.8): the number format, and whether
the cell is struck through. Nothing else is read.
"""

from rakerda.grids.elements import is_true, named
from rakerda.grids.formats import BUILT_IN
from rakerda.grids.limits import STYLES, Refused

LONGEST_CODE = 255  # characters; Excel takes no more


class Styles:
    """Reads the number format code of each style into `formats`, and struck-through styles into `struck`."""

    def __init__(self):
        self.codes, self.styles, self.fonts, self.within = dict(BUILT_IN), [], [], ""

    def read(self, package, part):
        begins = named(
            numFmt=self._format, fonts=self._begin_fonts, font=self._font, strike=self._strike, cellXfs=self._begin_styles,
            xf=self._style,
        )  # fmt: skip
        package.parse(part, begins, named(fonts=self._end, cellXfs=self._end))

    @property
    def formats(self):
        return [self.codes.get(code, "") for code, _font in self.styles]

    @property
    def struck(self):
        """The styles, as cells refer to them, whose font is struck through."""
        fonts = {str(number) for number, struck in enumerate(self.fonts) if struck}
        return {str(number) for number, (_code, font) in enumerate(self.styles) if font in fonts}

    def _begin_fonts(self, _attributes):
        self.within = "fonts"

    def _begin_styles(self, _attributes):
        self.within = "styles"

    def _end(self):
        self.within = ""

    def _font(self, _attributes):
        if self.within == "fonts":  # others belong to conditional formats
            self.fonts.append(False)
            self._require_few(self.fonts)

    def _strike(self, attributes):
        if self.within == "fonts" and self.fonts:
            self.fonts[-1] = is_true(attributes.get("val", "1"))

    def _format(self, attributes):
        self.codes[int(attributes["numFmtId"])] = attributes.get("formatCode", "")[:LONGEST_CODE]
        self._require_few(self.codes)

    def _style(self, attributes):
        if self.within == "styles":  # those of cellStyleXfs belong to named styles
            self.styles.append((int(attributes.get("numFmtId", 0)), attributes.get("fontId", "0")))
            self._require_few(self.styles)

    def _require_few(self, found):
        if len(found) > STYLES:
            raise Refused("styles")
