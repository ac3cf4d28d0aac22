"""A script of its own, run in the sandbox: checking.py FILE finds what a .pptx will not show as its unit expects, and in an .odp dates.

Prints one line of JSON, a list of {"code", "slides", "value"}; the codes are those of findings.Finding, which has the words.
Slides are numbered as they are shown; hidden ones, which have no number there, as in the file. Imports nothing of the project.
"""

import io
import json
import posixpath
import re
import subprocess
import sys
import zipfile
from functools import cached_property
from itertools import chain

from lxml import etree
from PIL import Image

# A capital letter should fill 16 minutes of arc (ISO 9241-303). From four picture heights away, the middle of a hall, that
# is 1.9 % of the picture: 10 of the 540 points of a slide's height, a capital of a font of 14 pt.
SMALLEST = 14  # pt, on a slide of 7.5 inches
LETTERS = 40  # letters of a slide that may be smaller: a source, a note
HEIGHT = 6_858_000  # EMU, 7.5 inches
LARGE, PIXELS = 5_000_000, 25_000_000  # bytes and pixels of a picture; the best beamer has 8 million
RATIOS = {"4:3": 4 / 3, "16:10": 1.6, "3:2": 1.5, "A4": 297 / 210, "9:16": 9 / 16, "3:4": 0.75}
# Fonts with the same widths: nothing moves when one replaces the other (fontconfig, 30-metric-aliases.conf).
SAME = {
    **dict.fromkeys(["calibri", "calibri light"], "carlito"),
    **dict.fromkeys(["arial", "helvetica"], "liberation sans"),
    **dict.fromkeys(["times new roman", "times"], "liberation serif"),
    **dict.fromkeys(["courier new", "courier"], "liberation mono"),
    "cambria": "caladea",
    "arial narrow": "liberation sans narrow",
    "georgia": "gelasio",
    **dict.fromkeys(["symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings"], "opensymbol"),
}
WEIGHT = re.compile(r" (thin|extralight|light|semilight|medium|semibold|demibold|bold|extrabold|black|heavy)$")
MEDIA = ("videoFile", "audioFile", "wavAudioFile", "quickTimeFile", "audioCd", "sndAc")
FOOT = {"sldNum", "dt", "ftr"}  # placeholders of the slide's foot
STYLES = {"title": "titleStyle", "ctrTitle": "titleStyle", "": "otherStyle"}  # ECMA-376 Part 1, 19.3.1.52; others: body


class Package:
    """Parts of a .pptx, by names in lower case."""

    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        self.parts = {part.filename.replace("\\", "/").lstrip("/").lower(): part for part in self.zip.infolist()}
        self.trees = {}

    def tree(self, name):
        """The root of a part; an empty one if there is none."""
        if name not in self.trees:
            parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=True)
            content = self.zip.read(self.parts[name]) if name in self.parts else b""
            root = etree.fromstring(content, parser) if content else None
            self.trees[name] = etree.Element("none") if root is None else root
        return self.trees[name]

    def relations(self, name):
        """{id: (kind, target)}; the target is None where it lies outside the package."""
        folder, base = posixpath.split(name)
        found = {}
        for each in self.tree(posixpath.join(folder, "_rels", f"{base}.rels")):
            if isinstance(each.tag, str):
                kind, target = each.get("Type", "").rpartition("/")[2], posixpath.join("/", folder, each.get("Target", ""))
                inside = each.get("TargetMode") != "External"
                found[each.get("Id")] = (kind, posixpath.normpath(target).lstrip("/").lower() if inside else None)
        return found

    def related(self, name, kind):
        """The first part of a kind to which this one relates."""
        return next((target for each, target in self.relations(name).values() if each == kind and target), "")


class Deck:
    """The presentation, its slides in order."""

    def __init__(self, package):
        self.package = package
        self.main = self.package.related("", "officeDocument")
        self.root = self.package.tree(self.main)
        size = self.root.find("{*}sldSz")
        self.width, self.height = (int(size.get(name)) for name in ("cx", "cy")) if size is not None else (9_144_000, HEIGHT)
        relations = self.package.relations(self.main)
        names = [relations.get(link(each), ("", ""))[1] for each in self.root.iterfind("{*}sldIdLst/{*}sldId")]
        self.slides = [Slide(self, name) for name in names if name]
        self.shown = [slide for slide in self.slides if not slide.hidden]

    def numbers(self, test):
        return [number for number, slide in enumerate(self.shown, 1) if test(slide)]


class Slide:
    """A slide with its layout, master and theme."""

    def __init__(self, deck, name):
        self.deck, package = deck, deck.package
        self.tree, self.relations = package.tree(name), package.relations(name)
        layout = package.related(name, "slideLayout")
        master = package.related(layout, "slideMaster")
        self.layout, self.master, self.parts = package.tree(layout), package.tree(master), [name, layout, master]
        self.theme = package.tree(package.related(master, "theme"))
        self.hidden = self.tree.get("show") in {"0", "false"}

    @cached_property
    def runs(self):
        """(letters, font, size in points) of each piece of text."""
        return list(chain.from_iterable(self.runs_of(body) for body in self.tree.iter("{*}txBody")))

    def runs_of(self, body):
        place = placeholder(body.getparent())
        if place is not None and place.get("type") in FOOT:
            return
        styles = self.styles(body, place)
        fit = body.find("{*}bodyPr/{*}normAutofit")
        scale = number(fit.get("fontScale"), 100_000) / 100_000 if fit is not None else 1
        for paragraph in body.iterfind("{*}p"):
            about = paragraph.find("{*}pPr")
            levels = [level_of(style, number(about.get("lvl"), 0) if about is not None else 0) for style in styles]
            for run in chain(paragraph.iterfind("{*}r"), paragraph.iterfind("{*}fld")):
                text = "".join("".join(run.itertext("{*}t")).split())
                if text:
                    looks = [each for each in [run.find("{*}rPr"), *levels] if each is not None]
                    yield len(text), self.font(looks, place), size_of(looks) * scale

    def styles(self, body, place):
        """The list styles that a text inherits, the nearest first."""
        styles = [body.find("{*}lstStyle")]
        if place is not None:
            styles += [like.find("{*}txBody/{*}lstStyle") for tree in (self.layout, self.master) for like in alike(tree, place)]
        kind = place.get("type", "body") if place is not None else ""
        styles.append(self.master.find(f"{{*}}txStyles/{{*}}{STYLES.get(kind, 'bodyStyle')}"))
        styles.append(self.deck.root.find("{*}defaultTextStyle"))
        return [style for style in styles if style is not None]

    def font(self, looks, place):
        named = (each.find("{*}latin") for each in looks)
        face = next((each.get("typeface", "") for each in named if each is not None), "+mn-lt")
        if face.startswith("+"):
            kind = "majorFont" if face.startswith("+mj") else "minorFont"
            theme = self.theme.find(f".//{{*}}fontScheme/{{*}}{kind}/{{*}}latin")
            face = theme.get("typeface", "") if theme is not None else ""
        return face

    def has(self, *names):
        return next(self.tree.iter(*(f"{{*}}{name}" for name in names)), None) is not None

    @property
    def blank(self):
        """Whether the slide is empty: no text, picture or shape of its own, and none of its layout."""
        drawn = self.has("pic", "graphicFrame", "cxnSp", "contentPart", "blipFill", "AlternateContent")
        pictured = next(self.layout.iter("{*}pic"), None) is not None
        return not (drawn or self.runs or any(map(is_drawn, self.tree.iter("{*}sp"))) or pictured)

    @property
    def small(self):
        """The smallest size if more text than a note is too small, else None; in points on a slide of 7.5 inches."""
        sizes = [(points * HEIGHT / self.deck.height, letters) for letters, _font, points in self.runs]
        small = [(points, letters) for points, letters in sizes if points < SMALLEST - 0.05]
        return min(small)[0] if sum(letters for _points, letters in small) > LETTERS else None

    @property
    def dated(self):
        """Whether it shows the date or time of the day on which it is opened; a foot's counts only on the slide itself."""
        drawn = [shape for tree in self.beneath for shape in tree.iter("{*}sp") if placeholder(shape) is None]
        return any(each.get("type", "").startswith("datetime") for tree in [self.tree, *drawn] for each in tree.iter("{*}fld"))

    @property
    def beneath(self):
        """The layout and the master, as far as their shapes are shown (ECMA-376 Part 1, 19.3.1.38: showMasterSp)."""
        no = {"0", "false"}
        if self.tree.get("showMasterSp") in no:
            return []
        return [self.layout] if self.layout.get("showMasterSp") in no else [self.layout, self.master]

    @property
    def linked(self):
        """Whether a picture or an object of the slide, or of its layout or master, lies outside the file."""
        relations = [each for part in self.parts for each in self.deck.package.relations(part).values()]
        return any(kind in {"image", "oleObject", "package"} and target is None for kind, target in relations)

    def large(self):
        """{name: bytes} of its pictures that are larger than any screen needs."""
        names = {target for kind, target in self.relations.values() if kind == "image" and target in self.deck.package.parts}
        sizes = {name: self.deck.package.parts[name].file_size for name in names}
        return {name: size for name, size in sizes.items() if size > LARGE or pixels(self.deck.package, name) > PIXELS}


def link(element):
    """The id of the relation to which an element refers, in the transitional namespace or the strict one."""
    return next((value for name, value in element.attrib.items() if name.endswith("relationships}id")), None)


def placeholder(shape):
    return shape.find("{*}nvSpPr/{*}nvPr/{*}ph")


def alike(tree, place):
    """The shapes of a layout or master for the same placeholder: by number, else by kind."""
    shapes = [(shape, each) for shape in tree.iter("{*}sp") if (each := placeholder(shape)) is not None]
    same = [shape for shape, each in shapes if place.get("idx") and each.get("idx") == place.get("idx")]
    kind = {"ctrTitle": "title", "subTitle": "body"}.get(place.get("type"), place.get("type", "body"))
    return same or [shape for shape, each in shapes if each.get("type", "body") in {kind, place.get("type")}][:1]


def level_of(style, level):
    return style.find(f"{{*}}lvl{level + 1}pPr/{{*}}defRPr")


def size_of(looks):
    return next((number(each.get("sz"), 1800) for each in looks if each.get("sz")), 1800) / 100


def number(text, default):
    """A whole number; strict files write 90 % where others write 90000."""
    if text and text.endswith("%"):
        return float(text[:-1]) * 1000
    return int(text) if text and re.fullmatch(r"-?\d{1,9}", text) else default


def is_drawn(shape):
    """Whether a shape without text can be seen: no placeholder, no box for text."""
    box = shape.find("{*}nvSpPr/{*}cNvSpPr")
    return placeholder(shape) is None and not (box is not None and box.get("txBox") in {"1", "true"})


def pixels(package, name):
    Image.MAX_IMAGE_PIXELS = None  # only its header is read
    try:
        with package.zip.open(package.parts[name]) as part, Image.open(io.BytesIO(part.read(1_000_000))) as picture:
            return picture.width * picture.height
    except (OSError, SyntaxError, ValueError):
        return 0


def replaced(fonts):
    """Those of the fonts that this machine lacks, without a substitute of the same widths."""
    listed = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=True).stdout
    there = {name.strip().lower() for line in listed.splitlines() for name in line.split(",")}
    return {font for font in fonts if not there & {font.lower(), SAME.get(font.lower()), WEIGHT.sub("", font.lower())}}


def ratio(width, height):
    """The name of the slides' aspect ratio, "" for 16:9."""
    shape = width / height
    if abs(shape - 16 / 9) < 0.02:
        return ""
    named = min(RATIOS, key=lambda name: abs(RATIOS[name] - shape))
    return named if abs(RATIOS[named] - shape) < 0.02 else f"{shape:.2f}:1"


class OpenDeck:
    """An OpenDocument presentation, its pages in order (OpenDocument 1.3, Part 3)."""

    def __init__(self, package):
        self.content = package.tree("content.xml")
        styles = list(self.content.iterfind("{*}automatic-styles/{*}style"))
        self.looks = {value(style, "name"): style.find("{*}drawing-page-properties") for style in styles}
        self.masters = {value(each, "name"): each for each in package.tree("styles.xml").iter("{*}master-page")}
        pages = self.content.iterfind("{*}body/{*}presentation/{*}page")
        self.shown = [page for page in pages if self.look(page, "visibility") != "hidden"]
        declared = self.content.iter("{*}date-time-decl")
        self.current = {value(each, "name") for each in declared if value(each, "source") == "current-date"}

    def look(self, page, name):
        looks = self.looks.get(value(page, "style-name"))
        return None if looks is None else value(looks, name)

    def dated(self, page):
        """Whether a page shows the date or time of the day on which it is opened, itself, in its foot or on its master."""
        foot = value(page, "use-date-time-name") in self.current and self.look(page, "display-date-time") == "true"
        master = self.masters.get(value(page, "master-page-name"))
        beneath = master is not None and self.look(page, "background-objects-visible") != "false"
        return foot or has_clock(page) or (beneath and has_clock(master))


def value(element, name):
    """An attribute by its local name, in any namespace."""
    return next((value for each, value in element.attrib.items() if each.rpartition("}")[2] == name), None)


def has_clock(page):
    """Whether a page has a field of date or time that is not fixed, outside its notes and its foot."""
    for field in page.iter("{*}date", "{*}time"):
        around = list(field.iterancestors("{*}notes", "{*}frame"))
        if value(field, "fixed") != "true" and not any(
            each.tag.endswith("}notes") or value(each, "class") == "date-time" for each in around
        ):
            return True
    return False


def check_open(package):
    deck = OpenDeck(package)
    dated = [number for number, page in enumerate(deck.shown, 1) if deck.dated(page)]
    return [{"code": "date", "slides": dated, "value": ""}] if dated else []


def check(path):
    package = Package(path)
    if "[content_types].xml" not in package.parts:
        return check_open(package)
    deck = Deck(package)
    if not deck.slides:
        return []
    fonts = replaced({font for slide in deck.shown for _letters, font, _size in slide.runs if font})
    sizes = [size for slide in deck.shown if (size := slide.small)]
    pictures = {name: size for slide in deck.shown for name, size in slide.large().items()}
    shape = ratio(deck.width, deck.height)
    found = [
        ("font", deck.numbers(lambda slide: any(font in fonts for _, font, _ in slide.runs)), ", ".join(sorted(fonts))),
        ("small", deck.numbers(lambda slide: slide.small), f"{min(sizes, default=0):.1f}".removesuffix(".0")),
        ("picture", deck.numbers(Slide.large), str(sum(pictures.values()))),
        ("blank", deck.numbers(lambda slide: slide.blank), ""),
        ("hidden", [place for place, slide in enumerate(deck.slides, 1) if slide.hidden], ""),
        ("media", deck.numbers(lambda slide: slide.has(*MEDIA)), ""),
        ("embedded", deck.numbers(lambda slide: slide.has("oleObj", "control")), ""),
        ("linked", deck.numbers(lambda slide: slide.linked), ""),
        ("date", deck.numbers(lambda slide: slide.dated), ""),
    ]
    whole = [{"code": "ratio", "slides": [], "value": shape}] if shape else []
    return whole + [{"code": code, "slides": slides, "value": value[:300]} for code, slides, value in found if slides]


if __name__ == "__main__":
    sys.stdout.write(f"{json.dumps(check(sys.argv[1]))}\n")
