"""The tags of a PDF: the structure tree by which it is read aloud (ISO 32000-2, 14.7). What joins PDFs joins them too.

A tree is linked in three ways: elements name their pages (/Pg) and their contents by number (/K); pages and
annotations name a number (/StructParents, /StructParent) under which the tree's index (/ParentTree) leads back to elements.
"""

from pikepdf import Array, Dictionary, Name, NameTree, NumberTree, Stream, String

from rakerda.pdf.drawing import LayoutError

KEYS = ("/StructParents", "/StructParent")
MAPS = ("/RoleMap", "/ClassMap")


def is_tagged(pdf):
    """Whether a PDF declares that all its content is in its structure tree."""
    return "/StructTreeRoot" in pdf.Root and bool(pdf.Root.get("/MarkInfo", {}).get("/Marked", False))


def append(whole, pdf, first):
    """Hang the tree of `pdf` under that of `whole`, whose pages from `first` on were just copied from it.

    Content of omitted pages is omitted; the whole counts as tagged only where every part is. Raises
    LayoutError where a role or a class means one thing in one part and another in the next.
    """
    marked = is_tagged(pdf) and (first == 0 or is_tagged(whole))
    holders = list(_holders(whole.pages[first:]))
    if "/StructTreeRoot" in pdf.Root:
        Graft(whole, pdf, first, holders).join()
    else:
        for holder in holders:  # numbers without an index would point into that of another part
            for key in _keys(holder):
                del holder[key]
    if "/StructTreeRoot" in whole.Root:
        whole.Root.MarkInfo = Dictionary(Marked=marked)


class Graft:
    """The copy of a part's tree, to be attached to that of the whole."""

    def __init__(self, whole, pdf, first, holders):
        self.whole, self.root, self.holders = whole, _root(whole), holders
        tree = pdf.Root.StructTreeRoot
        self.tree = whole.copy_foreign(tree if tree.is_indirect else pdf.make_indirect(tree))
        self.offset = int(self.root.ParentTreeNextKey)
        self.language = pdf.Root.get("/Lang") if first else None
        self.there = {page.obj.objgen for page in whole.pages[first:]} | {holder.objgen for holder in holders}
        self.complete = len(whole.pages) - first == len(pdf.pages)
        self.named = {}

    def join(self):
        for element in _list(self.tree.get("/K")):
            if self.keep(element, None):
                element.P = self.root
                if self.language is not None and "/Lang" not in element:
                    element.Lang = String(str(self.language))
                self.root.K.append(element)
        self.index()
        self.name()
        self.explain()

    def keep(self, item, page):
        """Return whether an item of the tree is on an existing page; others are removed from their element. `page` is the
        one of the element above, whose contents are numbered.
        """
        if not isinstance(item, Dictionary):  # the number of a content
            return page in self.there
        own = item.get("/Pg")
        page = own.objgen if isinstance(own, Dictionary) else page
        if item.get("/Type") == Name.OBJR:
            return isinstance(item.get("/Obj"), Dictionary | Stream) and item.Obj.objgen in self.there
        if item.get("/Type") == Name.MCR:
            return page in self.there
        return self.keep_element(item, own.objgen if isinstance(own, Dictionary) else None)

    def keep_element(self, element, page):
        kids = _list(element.get("/K"))
        kept = [kid for kid in kids if self.keep(kid, page)]
        if page not in self.there and "/Pg" in element:
            del element["/Pg"]
        if kids:
            element.K = Array(kept)
        found = bool(kept) or (not kids and (page in self.there or (page is None and self.complete)))  # such as an empty cell
        if found:
            self.rename(element)
        return found

    def rename(self, element):
        """Names of elements are unique in a document: those of a later part get its number in front, also where a cell names
        its headers.
        """
        if "/ID" in element:
            element.ID = self.new_name(element.ID)
            self.named[str(element.ID)] = element
        for attributes in _list(element.get("/A")):
            if isinstance(attributes, Dictionary) and "/Headers" in attributes:
                attributes.Headers = Array([self.new_name(name) for name in attributes.Headers])

    def new_name(self, name):
        return String(f"{self.offset}-{name}") if self.offset else String(str(name))

    def index(self):
        """Renumber the contents of the pages, after those of the whole."""
        found = dict(NumberTree(self.tree.ParentTree).items()) if "/ParentTree" in self.tree else {}
        numbers = NumberTree(self.root.ParentTree)
        for holder in self.holders:
            for key in _keys(holder):
                old = int(holder[key])
                holder[key] = self.offset + old
                if old in found:
                    numbers[self.offset + old] = found[old]
        self.root.ParentTreeNextKey = self.offset + max(found, default=-1) + 1

    def name(self):
        """Merge the part's index of elements by their names, if it has one."""
        if "/IDTree" in self.tree:
            if "/IDTree" not in self.root:
                self.root.IDTree = NameTree.new(self.whole).obj
            NameTree(self.root.IDTree).update(self.named)

    def explain(self):
        """Merge the part's roles, classes and namespaces."""
        for key in MAPS:
            ours = dict(self.root.get(key, {}).items())
            for role, meaning in self.tree.get(key, {}).items():
                if ours.setdefault(role, meaning) != meaning:
                    raise LayoutError([f"{role} means two things in {key}."])
            if ours:
                self.root[key] = Dictionary(ours)
        if "/Namespaces" in self.tree:
            self.root.Namespaces = Array([*self.root.get("/Namespaces", []), *self.tree.Namespaces])


def _root(whole):
    """Return the root of the whole's tree, created if missing."""
    if "/StructTreeRoot" not in whole.Root:
        root = Dictionary(Type=Name.StructTreeRoot, K=Array(), ParentTree=NumberTree.new(whole).obj, ParentTreeNextKey=0)
        whole.Root.StructTreeRoot = whole.make_indirect(root)
    return whole.Root.StructTreeRoot


def _holders(pages):
    """Yield what has a number in the index: pages, their annotations, and the pictures and forms that they draw."""
    seen = set()
    waiting = [page.obj for page in pages]
    while waiting:
        holder = waiting.pop()
        if holder.objgen in seen and holder.is_indirect:
            continue
        seen.add(holder.objgen)
        yield holder
        waiting += [note for note in _list(holder.get("/Annots")) if isinstance(note, Dictionary)]
        waiting += [drawn for drawn in holder.get("/Resources", {}).get("/XObject", {}).values() if isinstance(drawn, Stream)]


def _keys(holder):
    return [key for key in KEYS if key in holder]


def _list(value):
    """Return a value as a list, where a list is optional."""
    if value is None:
        return []
    return list(value) if isinstance(value, Array) else [value]
