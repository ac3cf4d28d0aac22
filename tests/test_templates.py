"""What reaches into a part: a name that a page sets with `as` is meant for the next part alone.

An included part sees everything that was set before it. A page that sets `action` for one form gave it to the form below,
which then posted to a foreign address and saved nothing.
"""

import re
from functools import cache

import pytest

from tests.test_architecture import ROOT, templates

TAG = re.compile(r"\{%\s*(?P<tag>\w+)(?P<rest>.*?)%\}|\{\{(?P<shown>.*?)\}\}", re.DOTALL)
TEXT = re.compile(r'"[^"]*"|\'[^\']*\'')
NAME = re.compile(r"(?<![\w.|])[a-z_]\w*(?!=)")
GIVEN = re.compile(r"(\w+)=")
SETS = re.compile(r"\b(?:as|asvar)\s+(\w+)\s*$")


@cache
def tags(template):
    """(tag, its words without texts, its first text) of a template, in order; what is shown has the tag ""."""
    path, found = ROOT / "templates" / template, []
    for match in TAG.finditer(path.read_text() if path.exists() else ""):  # Django's own widgets lie elsewhere
        words = match["rest"] if match["tag"] else match["shown"]
        first = TEXT.search(words)
        found.append((match["tag"] or "", TEXT.sub(" ", words), first[0][1:-1] if first else ""))
    return found


def set_by(tag, words):
    """The name that a tag leaves behind, if any; `with` and `for` clean up after themselves."""
    found = SETS.search(words.strip()) if tag not in {"with", "for", "include"} else None
    return found and found[1]


@cache
def read_by(part, within=()):
    """The names that a part, and those that it includes, read from where they are included."""
    own, read = set(), set()
    for tag, words, text in tags(part):
        if tag == "include" and text.endswith(".html") and text not in within:
            read |= read_by(text, (*within, part)) - set(GIVEN.findall(words)) - own
        read |= set(NAME.findall(words)) - own
        own |= {set_by(tag, words)} - {None}
        own |= set(GIVEN.findall(words)) if tag == "with" else set()
    return read


def leaks(template):
    """The names that a template sets and that reach into more than the one part they were set for: (name, part)."""
    found, waiting, fed = [], set(), set()
    for tag, words, text in tags(template):
        if tag == "include" and text.endswith(".html") and text != template:
            taken = (waiting & read_by(text)) - set(GIVEN.findall(words))
            found += sorted((name, text) for name in taken & fed)
            fed |= taken
        elif name := set_by(tag, words):
            waiting.add(name)
            fed.discard(name)
    return found


@pytest.mark.parametrize("template", [str(path.relative_to(ROOT / "templates")) for path in templates()])
def test_what_is_set_for_one_part_reaches_into_no_other(template):
    assert leaks(template) == []
