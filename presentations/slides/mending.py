"""A script of its own, run in the sandbox: mending.py SOURCE TARGET repacks a .pptx as LibreOffice needs it.

PowerPoint tolerates what other programs write: names in another case or with backslashes, bytes after the end, an unusual
compression, a relation to a missing part. Nothing in the slides is changed. Imports nothing of the project.
"""

import sys
import zipfile

from lxml import etree

TYPES, RELATIONS = "[Content_Types].xml", "_rels/.rels"


def clean(name):
    return name.replace("\\", "/").lstrip("/")


def mend(source, target):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        parts = {clean(part.filename).lower(): part for part in old.infolist() if not clean(part.filename).endswith("/")}
        names = {name: clean(part.filename) for name, part in parts.items()}
        names |= {name.lower(): name for name in (TYPES, RELATIONS)}
        for name in sorted(parts, key=lambda name: name != TYPES.lower()):  # the types come first, as PowerPoint writes them
            content = old.read(parts[name])
            if names[name] == TYPES:
                content = types_of(content, names)
            elif names[name] == RELATIONS:
                content = relations_of(content, names)
            new.writestr(names[name], content)


def tree_of(content):
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def types_of(content, names):
    """The content types with each part named as in the package."""
    tree = tree_of(content)
    for each in tree.iterfind("{*}Override"):
        name = clean(each.get("PartName", ""))
        each.set("PartName", "/" + names.get(name.lower(), name))
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8")


def relations_of(content, names):
    """The relations without those to missing parts."""
    tree = tree_of(content)
    for each in list(tree):
        target = clean(each.get("Target", "")) if isinstance(each.tag, str) else ""
        if target.lower() in names:
            each.set("Target", names[target.lower()])
        elif each.get("TargetMode") != "External":
            tree.remove(each)
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8")


if __name__ == "__main__":
    mend(sys.argv[1], sys.argv[2])
