"""The markup of every page: errors that a browser silently repairs and a screen reader stumbles over.

`make html` asks the Nu checker, which knows all of HTML and needs Java; what is kept here needs neither.
"""

import re
from collections import Counter
from html.parser import HTMLParser

import pytest

from tests.rendered import READERS, pages

pytestmark = pytest.mark.django_db

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
PHRASES = {
    "p", "span", "b", "strong", "small", "em", "i", "label", "button", "summary", "h1", "h2", "h3", "h4", "h5", "h6", "bdi",
    "time", "output", "legend",
}  # fmt: skip
BLOCKS = {
    "address", "article", "aside", "blockquote", "details", "dialog", "div", "dl", "fieldset", "figure", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul",
}  # fmt: skip
REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "popovertarget", "list", "form")
HOLDS_LINES = {"textarea", "pre", "script", "style"}


class Markup(HTMLParser):
    """Reads a page as sent, without repairing it, and collects its errors."""

    def __init__(self):
        super().__init__()
        self.open, self.wrong, self.ids, self.referred = [("", [])], [], Counter(), set()
        self.text = ""

    def handle_starttag(self, tag, attributes):
        self._place(tag)
        values = dict(attributes)
        self.ids.update([values["id"]] if "id" in values else [])
        self.referred.update(name for key in REFERENCES for name in (values.get(key) or "").split())
        self.open[-1][1].append("sr" if tag == "span" and values.get("class") == "sr" else tag)
        if tag not in VOID:
            self.open.append((tag, []))

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        opened, children = self.open.pop()
        if tag == "button" and children[-2:] == ["sr", " "]:
            self.wrong.append("<button> with a blank after what is only read out, and a gap beside it")
        if tag == "td" and children == [" "]:
            self.wrong.append("<td> of blanks: a style sheet takes it for a full one")
        if opened != tag:
            self.wrong.append(f"</{tag}> closes <{opened}>")
        if opened == "dl" or (opened == "div" and self.open[-1][0] == "dl"):
            self._pairs(opened, children)
        if tag in BLOCKS or tag in {"td", "th", "li", "dd", "dt"}:
            self.text += "\n"

    def handle_data(self, data):
        self.open[-1][1].append(" " if data.isspace() else "text")
        if self.open[-1][0] not in HOLDS_LINES:
            self.text += data

    def _place(self, tag):
        above = [name for name, _children in self.open]
        if tag in BLOCKS and (phrase := next((name for name in above if name in PHRASES), None)):
            self.wrong.append(f"<{tag}> within <{phrase}>")
        if tag == "form" and "form" in above:
            self.wrong.append("<form> within <form>")
        if tag in {"dt", "dd"} and above[-1] != "dl" and above[-2:] != ["dl", "div"]:
            self.wrong.append(f"<{tag}> within <{above[-1]}>")

    def _pairs(self, opened, children):
        told = " ".join(child for child in children if child not in {" ", "script", "template"})
        if not re.fullmatch(r"(((dt )+(dd )+)+|(div )*)", told + " " * bool(told)):
            self.wrong.append(f"<{opened}> of {told}")


def read(body):
    """Return (the errors in the markup of this page, its text)."""
    markup = Markup()
    markup.feed(body.decode())
    markup.close()
    twice = [f"two of id {name}" for name, count in markup.ids.items() if count > 1]
    missing = [f"no id {name}" for name in sorted(markup.referred - markup.ids.keys())]
    return sorted({*markup.wrong, *twice, *missing}), markup.text


@pytest.fixture(scope="module")
def seen(two_worlds, django_db_blocker):
    """Return {reader: {page: (errors, text)}}, computed once."""
    with django_db_blocker.unblock():
        return {reader: {page.name: read(page.body) for page in pages(reader, two_worlds, press=False)} for reader in READERS}


@pytest.mark.parametrize("reader", READERS)
def test_the_markup_is_as_it_is_written(seen, reader):
    """Nothing ends a paragraph early; no nested form, no duplicate id, no label without its input."""
    assert {name: wrong for name, (wrong, _text) in seen[reader].items() if wrong} == {}


@pytest.mark.parametrize("reader", READERS)
def test_no_blank_stands_before_a_comma(seen, reader):
    """A line break at the wrong place in a template shows as a space."""
    blank = re.compile(r"\S[ \n]+[,;.](?=\s)[^\n]*")

    assert {name: found for name, (_wrong, text) in seen[reader].items() if (found := blank.findall(text))} == {}


WRONG = {
    "<p>one<div>two</div></p>": ["<div> within <p>"],
    "<span><form></form></span>": ["<form> within <span>"],
    "<form><div><form></form></div></form>": ["<form> within <form>"],
    "<div><dd>1</dd><dt>one</dt></div>": ["<dd> within <div>", "<dt> within <div>"],
    "<dl><div><dd>1</dd><dt>one</dt></div></dl>": ["<div> of dd dt"],
    "<dl><dt>one</dt><dd>1</dd></dl>": [],
    "<dl><div><dt>one</dt><dd>1</dd><dd>2</dd></div></dl>": [],
    '<b id="a"></b><b id="a"></b>': ["two of id a"],
    '<label for="a"></label>': ["no id a"],
    "<td></td>": [],
    "<td> </td>": ["<td> of blanks: a style sheet takes it for a full one"],
    "<ul><li>one</ul>": ["</ul> closes <li>"],
    '<button>Undo<span class="sr">: Adi</span></button>': [],
    '<button><span>Undo<span class="sr">: Adi</span></span> </button>': [],
    '<button>Undo<span class="sr">: Adi</span> </button>': [
        "<button> with a blank after what is only read out, and a gap beside it"
    ],
}


@pytest.mark.parametrize(("body", "wrong"), WRONG.items())
def test_what_is_wrong_is_seen(body, wrong):
    assert read(body.encode())[0] == wrong
