"""The files and `make` targets named by the documents exist."""

import re

import pytest

from tests.test_architecture import ROOT

DOCUMENTS = ["README.md", "CONTRIBUTING.md", "docs/releasing.md"]
OF_OURS = r"(?:agenda|participants|presentations|proceedings|rakerda|tests|docs|bench|templates|static|locale)"


def text(document):
    return (ROOT / document).read_text()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_file_that_a_document_names_is_there(document):
    named = set(re.findall(rf"`({OF_OURS}/[\w/.-]+\.\w+)`", text(document)))

    assert {name for name in named if not (ROOT / name).is_file()} == set()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_of_a_document_leads_to_something(document):
    links = re.findall(r"\]\(([\w/.-]+)(?:#[\w-]+)?\)", text(document))

    assert [link for link in links if not ((ROOT / document).parent / link).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_whatever_a_document_makes_can_be_made(document):
    targets = set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE))
    code = "\n".join(re.findall(r"```.*?```|`[^`\n]+`", text(document), re.DOTALL))

    assert set(re.findall(r"\bmake ([a-z]+)", code)) - targets == set()


def test_every_rule_of_the_whole_house_is_told():
    """CONTRIBUTING.md names each test file beside those of the apps."""
    told = set(re.findall(r"`(tests/test_\w+\.py)`", text("CONTRIBUTING.md")))

    assert {f"tests/{path.name}" for path in (ROOT / "tests").glob("test_*.py")} - told == set()


NAMED_FILE = re.compile(
    r"\b(?:rakerda|agenda|participants|presentations|proceedings|tests|docs|static|bench)/[\w/.-]+\.(?:py|css|js|md)\b"
)
NAMED_MODULE = re.compile(r"\b(?:rakerda|agenda|participants|presentations|proceedings)(?:\.[A-Za-z_]\w*)+(?!\w|\.html)")
COMMENTED = ["templates/**/*.html", "static/**/*.css", "static/**/*.js"]


def commented():
    """Return the files of templates, styles and scripts whose comments lead a reader to Python."""
    return [path for pattern in COMMENTED for path in sorted(ROOT.glob(pattern)) if "vendor" not in path.parts]


def is_ours(dotted):
    """Whether the name leads to a module of ours, or to what one of them defines."""
    *parts, last = dotted.split(".")
    for size in range(len(parts), 0, -1):
        module = ROOT.joinpath(*parts[:size])
        if (found := module.with_suffix(".py")).exists() or (found := module / "__init__.py").exists():
            rest = [*parts[size:], last]
            return module.joinpath(last).exists() or any(
                re.search(rf"\b{rest[0]}\b", one.read_text()) for one in [found, *[module / f"{rest[0]}.py"]] if one.exists()
            )
    return False


def test_a_comment_leads_to_what_is_there():
    """A file or a module that a template, a style sheet or a script names: it moves, and the comment must move with it."""
    wrong = [
        f"{path.relative_to(ROOT)} names {name}"
        for path in commented()
        for name in [
            *[one for one in NAMED_FILE.findall(path.read_text()) if not (ROOT / one).exists()],
            *[one for note in re.findall(r"{#.*?#}", path.read_text()) for one in NAMED_MODULE.findall(note) if not is_ours(one)],
        ]
    ]

    assert wrong == []
