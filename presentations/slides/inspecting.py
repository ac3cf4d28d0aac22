"""A script of its own, run in the sandbox: inspecting.py zip FILE finds the type of a package and whether it can become slides.

Prints one line: a value of models.files.Type, or of Failure there. Imports nothing of the project. A crash counts as damaged.
"""

import posixpath
import re
import sys
import zipfile
import zlib

PAGES = 500  # an exposé has about ten; a book is not shown on a screen
PARTS = 20_000  # files in a package
TOTAL = 1_000_000_000  # bytes that a package may unpack to
XML = (".xml", ".rels", ".vml")
LONGEST = 100_000_000  # bytes of one XML part
TYPES, RELATIONS = "[content_types].xml", "_rels/.rels"
SHOWN = re.compile(r"presentationml\.(presentation|slideshow|template)\.main\+xml$")
OPENDOCUMENT = re.compile(rb"application/vnd\.oasis\.opendocument\.presentation(-template)?\s*")
NO_MODULES = re.compile(r"(script|dialog)-l[bc]\.xml$")  # lists of Basic's libraries, which exist without a module too


class Refused(Exception):
    """The file is refused, with the code of a Failure."""


class Package:
    """A ZIP of named parts, read to the end, which verifies its checksums. Names ignore case (ECMA-376 Part 2)."""

    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        self.parts = {part.filename.replace("\\", "/").lstrip("/").lower(): part for part in self.zip.infolist()}
        if len(self.zip.infolist()) > PARTS or sum(part.file_size for part in self.zip.infolist()) > TOTAL:
            raise Refused("damaged")
        if any(part.flag_bits & 1 for part in self.zip.infolist()):
            raise Refused("password")

    def check(self):
        for part in self.zip.infolist():
            self.check_part(part)

    def check_part(self, part):
        kept = bytearray()
        with self.zip.open(part) as stream:
            while chunk := stream.read(1_000_000):
                if part.filename.lower().endswith(XML):
                    kept += chunk
                if len(kept) > LONGEST:
                    raise Refused("damaged")
        if b"<!ENTITY" in bytes(kept).replace(b"\0", b""):  # UTF-16 reads as ASCII then; what grows without end lives there
            raise Refused("damaged")

    def read(self, name):
        return self.zip.read(self.parts[name.lower()])

    def tree(self, name):
        """The root of an XML part; external references are not followed."""
        from lxml import etree

        try:
            return etree.fromstring(self.read(name), etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
        except (etree.XMLSyntaxError, KeyError) as error:
            raise Refused("damaged") from error


def inspect_zip(path):
    """The type of an Office Open XML or OpenDocument package with a presentation in it. Raises Refused."""
    try:
        package = Package(path)
        type = "pptx" if TYPES in package.parts else "odp"
        pages = inspect_pptx(package) if type == "pptx" else inspect_odp(package)
        package.check()
        if pages and (all_hidden if type == "pptx" else all_pages_hidden)(package):
            raise Refused("hidden")
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError) as error:
        raise Refused("damaged") from error
    check_pages(pages)
    return type


def inspect_pptx(package):
    """The number of slides. The main part is where the package's relations say (ECMA-376 Part 2, 9.3; strict: Part 1)."""
    types = kinds(package)
    if any(name.endswith("vbaproject.bin") or "vbaproject" in types(name) for name in package.parts):
        raise Refused("macro")
    main = main_part(package)
    if "macroenabled" in types(main):
        raise Refused("macro")
    if not SHOWN.search(types(main)):
        raise Refused("type")
    return sum(1 for slides in package.tree(main).iterfind("{*}sldIdLst") for _slide in slides.iterfind("{*}sldId"))


def all_hidden(package):
    """Whether every slide is hidden (ECMA-376 Part 1, 19.3.1.38: show)."""
    types = kinds(package)
    slides = [name for name in package.parts if types(name).endswith("presentationml.slide+xml")]
    return bool(slides) and all(package.tree(name).get("show") in {"0", "false"} for name in slides)


def kinds(package):
    """A function that returns the content type of a part, in lower case; "" for an unknown one."""
    tree = package.tree(TYPES)
    parts = {each.get("PartName", "").lstrip("/").lower(): each.get("ContentType", "") for each in tree.iterfind("{*}Override")}
    endings = {each.get("Extension", "").lower(): each.get("ContentType", "") for each in tree.iterfind("{*}Default")}
    return lambda name: (parts.get(name) or endings.get(name.rpartition(".")[2], "")).strip().lower()


def main_part(package):
    """The name of the package's main part, in lower case."""
    if RELATIONS not in package.parts:
        raise Refused("type")
    for relation in package.tree(RELATIONS):
        if str(relation.get("Type")).endswith("/officeDocument"):
            name = posixpath.normpath(posixpath.join("/", relation.get("Target", ""))).lstrip("/").lower()
            if name in package.parts:
                return name
            raise Refused("damaged")
    raise Refused("type")


def inspect_odp(package):
    """The number of pages of an OpenDocument presentation (OpenDocument 1.3, Part 2: packages)."""
    if not is_odp(package):
        raise Refused("type")
    if "meta-inf/manifest.xml" in package.parts and b"encryption-data" in package.read("meta-inf/manifest.xml"):
        raise Refused("password")
    if any(is_macro(name) for name in package.parts):
        raise Refused("macro")
    return sum(1 for _page in package.tree("content.xml").iterfind("{*}body/{*}presentation/{*}page"))


def is_odp(package):
    """Whether a package is an OpenDocument presentation: by its mimetype part, or without one by its content."""
    if "mimetype" in package.parts:
        kind = package.read("mimetype") if package.parts["mimetype"].file_size <= 200 else b""
        return bool(OPENDOCUMENT.fullmatch(kind))
    if "content.xml" not in package.parts:
        return False
    if "meta-inf/manifest.xml" in package.parts and b"encryption-data" in package.read("meta-inf/manifest.xml"):
        raise Refused("password")
    return package.tree("content.xml").find("{*}body/{*}presentation") is not None


def all_pages_hidden(package):
    """Whether every page is hidden (OpenDocument 1.3, Part 3: presentation:visibility)."""
    content = package.tree("content.xml")
    styles = {}
    for style in content.iterfind("{*}automatic-styles/{*}style"):
        for looks in style.iterfind("{*}drawing-page-properties"):
            styles[attribute(style, "name")] = attribute(looks, "visibility")
    pages = content.iterfind("{*}body/{*}presentation/{*}page")
    return all(styles.get(attribute(page, "style-name")) == "hidden" for page in pages)


def attribute(element, name):
    """An attribute by its local name, in any namespace."""
    return next((value for each, value in element.attrib.items() if each.rpartition("}")[2] == name), None)


def is_macro(name):
    """Whether a part is a Basic module, or a script of another language."""
    return not name.endswith("/") and name.startswith(("basic/", "scripts/")) and not NO_MODULES.search(name)


def check_pages(count):
    """Raises Refused without pages, or with more than can be shown."""
    if count == 0:
        raise Refused("pages")
    if count > PAGES:
        raise Refused("many")


if __name__ == "__main__":
    try:
        said = inspect_zip(sys.argv[2])
    except Refused as refusal:
        said = str(refusal)
    sys.stdout.write(f"{said}\n")
