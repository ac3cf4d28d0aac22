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
