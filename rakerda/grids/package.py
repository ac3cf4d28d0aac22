"""A .xlsx as a package of parts (ECMA-376 Part 2), unpacked and parsed in pieces, never beyond the limits."""

import posixpath
import zipfile
from xml.parsers import expat

from rakerda.grids.limits import DEPTH, ELEMENTS, PARTS, UNPACKED, Refused

PIECE = 1_000_000  # bytes; with smaller pieces expat would rescan a long text each time
TYPES = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}  # ECMA-376 Part 2, annex B; of others a piece may unpack to anything
RELATIONS = ("http://schemas.openxmlformats.org/package/2006/relationships Relationship",)
ENCRYPTED = 1  # a bit of a part's flags
NO_MEMORY = expat.errors.codes[expat.errors.XML_ERROR_NO_MEMORY]


class Package:
    """The parts of an archive by name; names are case-insensitive."""

    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        parts = self.zip.infolist()
        if len(parts) > PARTS or sum(part.file_size for part in parts) > UNPACKED:  # no part is read beyond its declared size
            raise Refused("unpacked")
        if any(part.flag_bits & ENCRYPTED for part in parts):
            raise Refused("password")
        self.parts = {part.filename.replace("\\", "/").lstrip("/").lower(): part for part in parts}
        self.left = ELEMENTS

    def parse(self, name, begins, ends=None, hear=None):
        """Parse a part: `begins` and `ends` are handlers by an element's name with namespace, `hear` receives its texts."""
        parser = self._parser(begins, ends or {})
        parser.CharacterDataHandler = hear
        part = self.parts.get(name.lower())
        if part is None or part.compress_type not in TYPES:
            raise Refused("damaged")
        try:
            with self.zip.open(part) as stream:
                while piece := stream.read(PIECE):
                    parser.Parse(piece, False)
            parser.Parse(b"", True)
        except LookupError as error:  # unknown encoding
            raise Refused("damaged") from error
        except expat.ExpatError as error:
            raise Refused("memory" if error.code == NO_MEMORY else "damaged") from error

    def _parser(self, begins, ends):
        parser, depth = expat.ParserCreate(namespace_separator=" "), 0

        def begin(name, attributes):
            nonlocal depth
            depth += 1
            self.left -= 1
            if depth > DEPTH:
                raise Refused("damaged")
            if self.left < 0:
                raise Refused("cells")
            if act := begins.get(name):
                act(attributes)

        def end(name):
            nonlocal depth
            depth -= 1
            if act := ends.get(name):
                act()

        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = begin, end
        parser.StartDoctypeDeclHandler = _refuse_doctype
        return parser

    def relations(self, name):
        """Return the relationships of a part: (id, last word of the type, name of the part); external targets are ignored."""
        folder, file = posixpath.split(name)
        found = []

        def take(attributes):
            target = posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", ""))).lstrip("/")
            found.append((attributes.get("Id", ""), attributes.get("Type", "").rpartition("/")[2], target))

        if (own := posixpath.join(folder, "_rels", f"{file}.rels")).lower() in self.parts:
            self.parse(own, dict.fromkeys(RELATIONS, take))
        return found


def _refuse_doctype(*_declared):
    """Raise on a DOCTYPE: no workbook has one, and it permits unbounded expansion."""
    raise Refused("damaged")
