"""The shared texts of a workbook, which cells refer to by number (ECMA-376 Part 1, 18.4)."""

from rakerda.grids.elements import HeardText, named, unescape
from rakerda.grids.limits import STRINGS, TEXT, Refused


class Strings:
    """Reads them into `texts`."""

    def __init__(self):
        self.texts, self.length, self.heard = [], 0, HeardText()

    def read(self, package, part):
        heard = self.heard
        begins = named(t=heard.begin, rPh=heard.begin_aside)
        package.parse(part, begins, named(t=heard.end, rPh=heard.end_aside, si=self._take), heard.hear)

    def _take(self):
        self.texts.append(unescape(self.heard.take()))
        self.length += len(self.texts[-1])
        if len(self.texts) > STRINGS:
            raise Refused("strings")
        if self.length > TEXT:
            raise Refused("text")
