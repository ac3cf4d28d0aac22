"""Joining PDFs. The only place where pages go from one document into another.

Kept of every part: its pages with all that they show, links, fields and layers; the named places that its links lead to;
bookmarks; page labels; output intents; attached files; its tags as one structure tree (tags.py).
Kept of the first alone: title and the other metadata, language, and how a viewer opens it. The PDF/A or PDF/UA claim is kept
if every part makes it. A tagged part in another language than the first keeps its own.
Lost: encryption, signatures, scripts and actions of a document, named places that nothing leads to, portfolios, article
threads, other configurations of layers than the first, and bookmarks that lead out of the document.
"""

import contextlib
import io
import itertools
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, NameTree, NumberTree

from rakerda.pdf import finishing, placing, tags

INHERITED = ("/Lang", "/ViewerPreferences", "/PageMode", "/PageLayout", "/Metadata")
CLAIMS = ("pdfaid:part", "pdfaid:conformance", "pdfaid:rev", "pdfuaid:part", "pdfuaid:rev")  # of a standard, in XMP


class Extract(NamedTuple):
    """Pages of an open PDF, numbered from 0; all of them if no range is given."""

    pdf: pikepdf.Pdf
    pages: range | None = None


class Extent(NamedTuple):
    """The number of pages of a PDF, and the page (from 0) of each anchor."""

    pages: int
    anchors: dict


class Label(NamedTuple):
    """A page label of a viewer."""

    style: str
    prefix: str
    number: int

    @property
    def next(self):
        return self._replace(number=self.number + 1)


def opened(source):
    """Context manager: a PDF by its bytes or its path, open until the block ends."""
    return pikepdf.open(io.BytesIO(source) if isinstance(source, bytes) else source)


def survey(source):
    """Return the Extent of a PDF made by drawing.render(): bytes, a path, or opened()."""
    with _at_hand(source) as (pdf, _pages):
        return Extent(len(pdf.pages), {anchor: page for anchor, (page, _, _) in placing.destinations(pdf).items()})


def join(parts):
    """Return the bytes of one PDF with all parts in order: each the bytes of a PDF, its path, or an Extract.

    Raises ValueError where pages of one opened PDF are wanted twice, LayoutError where tags of two parts cannot be one tree.
    """
    extracts = [part.pdf for part in parts if isinstance(part, Extract)]
    if len({id(pdf) for pdf in extracts}) < len(extracts):  # its tags and forms would be copied to one place, and numbered twice
        raise ValueError("Take pages of a PDF once, or open it twice.")
    with pikepdf.new() as whole:
        for part in parts:
            append(whole, part)
        return finishing.bytes_of(whole)


def append(whole, part, outlines=True):
    """Append a part to the whole, as join() does; return the number of its first page, from 0."""
    first = len(whole.pages)
    with _at_hand(part) as (pdf, pages):
        labels = _labels(whole, pdf, first, pages)
        whole.add_pages_from(pdf, pages, outlines="preserve" if outlines else "ignore")
        if labels:
            _label(whole, labels)
        if first == 0:
            _inherit(whole, pdf)
        tags.append(whole, pdf, first)
        _intend(whole, pdf)
        _attach(whole, pdf)
        _agree(whole, pdf)
    return first


@contextlib.contextmanager
def _at_hand(part):
    """Context manager: (an open PDF, the wanted pages) of any argument of join()."""
    if isinstance(part, Extract):
        yield part
    elif isinstance(part, pikepdf.Pdf):
        yield Extract(part)
    else:
        with opened(part) as pdf:
            yield Extract(pdf)


def _copy(whole, pdf, thing):
    """Copy an object from one document to another."""
    return whole.copy_foreign(thing if thing.is_indirect else pdf.make_indirect(thing))


def _list(whole, key):
    """Return a list of the catalogue, created if missing."""
    if key not in whole.Root:
        whole.Root[key] = Array()
    return whole.Root[key]


def _inherit(whole, pdf):
    whole.docinfo.update({key: pikepdf.String(str(value)) for key, value in pdf.docinfo.items()})
    for key in INHERITED:
        if key in pdf.Root:
            whole.Root[key] = _copy(whole, pdf, pdf.Root[key])


def _labels(whole, pdf, first, pages):
    """Return the labels of all pages after adding this part; [] if neither has any."""
    if not any("/PageLabels" in each.Root for each in (whole, pdf)):
        return []
    own = [*_labels_of(pdf, first)]
    return [*_labels_of(whole), *(own[page] for page in (range(len(own)) if pages is None else pages))]


def _labels_of(pdf, first=0):
    """Return the label of each page; without any they continue from the pages before."""
    if "/PageLabels" not in pdf.Root:
        return [Label("/D", "", first + page + 1) for page in range(len(pdf.pages))]
    found, runs = [], dict(NumberTree(pdf.Root.PageLabels).items())
    for page in range(len(pdf.pages)):
        run = runs.get(page)
        found.append(_label_of(run) if run is not None else found[-1].next if found else Label("", "", 1))
    return found


def _label_of(run):
    return Label(str(run.get("/S", "")), str(run.get("/P", "")), int(run.get("/St", 1)))


def _label(whole, labels):
    """Write the labels: an entry wherever one does not follow from the previous one (ISO 32000-2, 12.4.2)."""
    runs = Array()
    for page, (before, label) in enumerate(itertools.pairwise([None, *labels])):
        if before is None or label != before.next:
            style = {"/S": Name(label.style)} if label.style else {}
            prefix = {"/P": pikepdf.String(label.prefix)} if label.prefix else {}
            runs.extend([page, Dictionary({**style, **prefix, "/St": label.number})])
    whole.Root.PageLabels = Dictionary(Nums=runs)


def _intend(whole, pdf):
    """Add each output intent once."""
    ours = {_profile(intent) for intent in whole.Root.get("/OutputIntents", [])}
    for intent in pdf.Root.get("/OutputIntents", []):
        if _profile(intent) not in ours:
            _list(whole, "/OutputIntents").append(_copy(whole, pdf, intent))
            ours.add(_profile(intent))


def _profile(intent):
    profile = intent.get("/DestOutputProfile")
    data = profile.read_bytes() if profile is not None else b""
    return str(intent.get("/S", "")), str(intent.get("/OutputConditionIdentifier", "")), data


def _attach(whole, pdf):
    """Attach files; one whose name is taken gets a number."""
    if not pdf.attachments:
        return
    if "/Names" not in whole.Root:
        whole.Root.Names = Dictionary()
    if "/EmbeddedFiles" not in whole.Root.Names:
        whole.Root.Names.EmbeddedFiles = NameTree.new(whole).obj
    ours, taken = NameTree(whole.Root.Names.EmbeddedFiles), set()
    for name, file in pdf.attachments.items():
        if name in ours and whole.attachments[name].get_file().read_bytes() == file.get_file().read_bytes():
            continue
        free = (f"{name} ({number})" if number else name for number in itertools.count())
        ours[next(one for one in free if one not in ours)] = _copy(whole, pdf, file.obj)
        taken.add(file.obj.objgen)
    for file in pdf.Root.get("/AF", []):
        if file.objgen in taken:
            _list(whole, "/AF").append(_copy(whole, pdf, file))


def _agree(whole, pdf):
    """Drop a conformance claim that not every part makes."""
    if "/Metadata" in whole.Root and (said := _claims(whole)) and said != _claims(pdf):
        with whole.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            for claim in said:
                del metadata[claim]


def _claims(pdf):
    metadata = pdf.open_metadata()
    return {claim: metadata[claim] for claim in CLAIMS if claim in metadata}
