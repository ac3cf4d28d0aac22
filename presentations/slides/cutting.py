"""A script of its own, run in the sandbox: cutting.py SOURCE TARGET repacks a presentation without what lies outside it.

A picture, film or object by its path or address, a template, a macro, a query to another program: LibreOffice would read it
from this machine, or ask for it over the network. Links of words and shapes to the web or to a mail address stay. An .odp gets
what it lacks to be known as one (OpenDocument 1.3, Part 2, 3). TARGET is written only if something was cut or added. Prints
one line of JSON, the numbers of the pages of an .odp that lost something to be seen, as they are shown; what a .pptx loses is
reported by checking.py. Imports nothing of the project.
"""

import base64
import binascii
import io
import json
import re
import sys
import zipfile
import zlib
from urllib.parse import unquote

from lxml import etree

ZIP, GZIP = b"PK\x03\x04", b"\x1f\x8b"
DEEP = 3  # packages within packages; deeper ones are emptied
LONGEST = 100_000_000  # bytes of one XML part, as inspecting.py
TYPES = "[content_types].xml"
XML_NAME = re.compile(r"\.(xml|rels|vml|svg)$", re.IGNORECASE)
XML_HEAD = re.compile(rb"(\xef\xbb\xbf)?\s*<[?!A-Za-z]|\xff\xfe<\0|\xfe\xff\0<")
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)  # RFC 3986, 3.1
WEB = re.compile(r"(https?|mailto|tel):", re.IGNORECASE)
FETCHED = re.compile(r"\s*(file|ftp|https?|smb|davs?|webdavs?|vnd\.sun\.star\.[a-z]+|macro|script|service|private):", re.I)
BLANK = "".join(map(chr, range(33)))  # what a URL parser skips at the ends
# OpenDocument 1.3, Part 3: attributes that hold an address, elements that show what lies there, those that act by themselves.
ADDRESSES = {"href", "src", "image-data", "archive"}
SHOWN = {"image", "object", "object-ole", "plugin", "applet", "floating-frame", "sound", "audio"}
LINKS = {"a", "event-listener"}
ACTS = {"scripts", "dde-connection-decls", "dde-connection-decl", "dde-links", "dde-link", "dde-source"}
OPEN = re.compile(r"opendocument|openoffice\.org")  # in the namespaces of its roots
MIMETYPE, MANIFEST = "mimetype", "META-INF/manifest.xml"
PRESENTATION = "application/vnd.oasis.opendocument.presentation"
LISTED = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
SCRIPT = "urn:oasis:names:tc:opendocument:xmlns:script:1.0"


class Package:
    """A presentation, or a document within one. `lost` collects the pages that lose something."""

    def __init__(self, file, deep=0):
        self.zip, self.deep, self.lost = zipfile.ZipFile(file), deep, []
        self.is_office_open = TYPES in {name.replace("\\", "/").lstrip("/").lower() for name in self.zip.namelist()}

    def changes(self):
        """{index of a part: its new bytes} of the parts that refer to the outside."""
        found = {}
        for place, part in enumerate(self.zip.infolist()):
            content = self.zip.read(part)
            cut = self.cut_part(part.filename, content)
            if cut is not content:
                found[place] = cut
        return found

    def missing(self):
        """{name: content} of the parts without which nobody takes an .odp for one: its kind, and the list of its parts."""
        names = self.zip.namelist()
        if self.is_office_open or "content.xml" not in names:
            return {}
        kind = self.zip.read(MIMETYPE).decode(errors="replace").strip() if MIMETYPE in names else PRESENTATION
        found = {} if MIMETYPE in names else {MIMETYPE: kind}
        if MANIFEST not in names or not names_kind(self.zip.read(MANIFEST)):
            found[MANIFEST] = manifest({"/": kind, **{name: "text/xml" if XML_NAME.search(name) else "" for name in names}})
        return found

    def pack(self, target, changes, missing=None):
        missing = missing or {}
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
            for name, content in missing.items():
                new.writestr(name, content, zipfile.ZIP_STORED if name == MIMETYPE else None)
            for place, part in enumerate(self.zip.infolist()):
                packing = zipfile.ZIP_STORED if part.filename == MIMETYPE else None  # OpenDocument 1.3, Part 2, 3.3
                if part.filename not in missing:
                    new.writestr(part.filename, changes[place] if place in changes else self.zip.read(part), packing)

    def cut_part(self, name, content):
        """The part without references to the outside; the very same bytes if it has none."""
        if content.startswith(ZIP):
            return cut_inner(content, self.deep + 1)
        plain = unpacked(content)
        if not plain.strip() or not (XML_NAME.search(name) or XML_HEAD.match(plain)):
            return content
        parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=True)
        root = etree.fromstring(plain, parser)
        if root is None or not (self.cut_tree(root, name) or is_odd(root, parser)):
            return content
        etree.strip_elements(root, etree.Entity, with_tail=False)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8")  # the root alone: no DOCTYPE before it

    def cut_tree(self, root, name):
        """Cut a part; returns whether anything was cut. A file may be of both formats, so each part is judged by its root too."""
        kind, space = local(root.tag), etree.QName(root).namespace or ""
        if kind == "Relationships":
            return cut_relations(root)
        if kind == "svg":
            return cut_drawing(root)
        return (not self.is_office_open or bool(OPEN.search(space))) and kind != "RDF" and self.cut_document(root, name)

    def cut_document(self, root, name):
        """Cut a part of an OpenDocument; returns whether anything was cut."""
        changed, pages = False, shown_pages(root) if name == "content.xml" else []
        for element in list(root.iter("*")):
            outside = [attribute for attribute in element.attrib if leads_out(element, attribute)]
            if outside and local(element.tag) in SHOWN:
                self.lost += [pages.index(page) + 1 for page in element.iterancestors("{*}page") if page in pages]
            changed |= silence(element) or bool(outside)
            for attribute in outside:
                del element.attrib[attribute]
        return changed


def names_kind(content):
    """Whether a manifest tells the kind of its package (OpenDocument 1.3, Part 2, 4.3)."""
    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, recover=True))
    entries = [] if root is None else root.iterfind("{*}file-entry")
    return any(entry.get(f"{{{LISTED}}}full-path") == "/" and entry.get(f"{{{LISTED}}}media-type") for entry in entries)


def manifest(kinds):
    """The manifest that lists parts with their kinds."""
    root = etree.Element(f"{{{LISTED}}}manifest", {f"{{{LISTED}}}version": "1.3"}, nsmap={"manifest": LISTED})
    for path, kind in kinds.items():
        etree.SubElement(root, f"{{{LISTED}}}file-entry", {f"{{{LISTED}}}full-path": path, f"{{{LISTED}}}media-type": kind})
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def leads_out(element, attribute):
    """Whether an attribute is an address of something outside the package that would be opened."""
    kind, address = local(element.tag), element.get(attribute).strip(BLANK)
    if local(attribute) not in ADDRESSES:
        return bool(FETCHED.match(address)) and local(attribute) != "transformation"  # grddl's, in files of LibreOffice 3
    if kind in LINKS:
        return not (address.startswith("#") or WEB.match(address))
    if kind == "chart" and address == "..":  # it shows the figures of what holds it
        return False
    place = unquote(address).replace("\\", "/").removeprefix("#")
    return bool(SCHEME.match(place)) or place.startswith("/") or ".." in place.split("/")


def cut_inner(content, deep):
    """Cut a package within a package. One that can't be read here is emptied, since another reader might read it."""
    if deep > DEEP:
        return b""
    try:
        package = Package(io.BytesIO(content), deep)
        changes, target = package.changes(), io.BytesIO()
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):  # the last: it has a password
        return b""
    if not changes:
        return content
    package.pack(target, changes)
    return target.getvalue()


def local(name):
    return name.rpartition("}")[2]


def unpacked(content):
    """The content of a compressed drawing (.svgz); any other content unchanged."""
    if content.startswith(GZIP):
        try:
            plain = zlib.decompressobj(31).decompress(content, LONGEST)
        except zlib.error:
            return content
        return plain if XML_HEAD.match(plain) else content
    return content


def is_odd(root, parser):
    """Whether another parser may see another tree: the part has entities of its own, or is not well-formed."""
    document = root.getroottree().docinfo
    entities = document.internalDTD is not None and any(True for _entity in document.internalDTD.iterentities())
    return entities or any(error.level >= etree.ErrorLevels.ERROR for error in parser.error_log)


def silence(element):
    """Cut a script or action, embedded data that is no raster picture, or a setting with an address. Returns whether it did."""
    kind, parent = local(element.tag), element.getparent()
    acts = kind in ACTS or etree.QName(element).namespace == SCRIPT
    if acts and parent is not None and (len(element) or element.attrib):  # an empty <office:scripts/> is in every file
        parent.remove(element)
        return True
    if (kind == "binary-data" and not is_raster(element.text)) or (kind == "config-item" and FETCHED.match(element.text or "")):
        element.text = None
        return True
    return False


def cut_relations(root):
    """Cut the relations of a part of an Office Open XML package (ECMA-376 Part 2, 9.3); returns whether anything was cut."""
    outside = [each for each in root.iter("*") if each is not root and is_outside(each)]
    for each in outside:
        each.getparent().remove(each)
    return bool(outside)


def is_outside(relation):
    target = relation.get("Target", "").strip(BLANK)
    if local(relation.get("Type", "").replace("/", "}")) == "hyperlink" and WEB.match(target):
        return False
    external = relation.get("TargetMode", "").strip().lower() == "external"
    return external or bool(SCHEME.match(target)) or target.replace("\\", "/").startswith("//")


def cut_drawing(root):
    """Cut references of an SVG to anything outside it (SVG 1.1, 17.1); returns whether anything was cut."""
    changed = False
    for element in root.iter("*"):
        for attribute in [each for each in element.attrib if local(each) in ADDRESSES]:
            address = element.get(attribute).strip(BLANK)
            is_link = local(element.tag) == "a" and WEB.match(address)
            if not (is_link or address.startswith("#") or is_raster_data(address)):
                del element.attrib[attribute]
                changed = True
    return changed


def is_raster_data(address):
    """Whether an address is a data URL of a picture (RFC 2397), and not of a drawing, which could hold addresses."""
    head, comma, text = address.partition(",")
    return head.lower().startswith("data:") and head.lower().endswith(";base64") and bool(comma) and is_raster(unquote(text))


def is_raster(text):
    """Whether the base64 text holds no XML."""
    try:
        return not XML_HEAD.match(unpacked(base64.b64decode(text or "")))
    except binascii.Error:
        return False


def shown_pages(root):
    """The pages of an .odp's content that are not hidden (OpenDocument 1.3, Part 3: presentation:visibility)."""
    hidden = set()
    for style in root.iterfind("{*}automatic-styles/{*}style"):
        for looks in style.iterfind("{*}drawing-page-properties"):
            if any(local(name) == "visibility" and value == "hidden" for name, value in looks.items()):
                hidden |= {value for name, value in style.items() if local(name) == "name"}
    pages = root.iterfind("{*}body/{*}presentation/{*}page")
    return [page for page in pages if not hidden & {value for name, value in page.items() if local(name) == "style-name"}]


if __name__ == "__main__":
    package = Package(sys.argv[1])
    changes, missing = package.changes(), package.missing()
    if changes or missing:
        package.pack(sys.argv[2], changes, missing)
    sys.stdout.write(f"{json.dumps(sorted(set(package.lost)))}\n")
