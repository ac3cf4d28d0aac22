"""The rooms: dependencies within a floor point down too, as README.md lists them ("The house", from the roof down)."""

import ast
import re
from collections import Counter

import pytest

from tests.test_architecture import FLOORS, ROOT, parse, sources, templates

MOST = 15  # modules directly in a folder
GROUND = "rakerda"  # modules beside its rooms are their foundation
NO_ROOMS = re.compile(r"migrations|management|templatetags|data")


def house():
    """Return {path: description} of every floor and room, from the roof down."""
    block = re.search(r"### The house\n\n```\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)[1]
    found, floor = {}, ""
    for indent, path, words in re.findall(r"^( *)(\S+)/ +(.+)$", block, re.MULTILINE):
        floor = floor if indent else path
        found[f"{floor}/{path}" if indent else path] = words
    return found


HOUSE = house()
LEVEL = {path: -level for level, path in enumerate(HOUSE)}


def room_of(name):
    """Return the room of a dotted name, or its floor if it is beside the rooms."""
    parts = name.split(".")
    return next("/".join(parts[:size]) for size in (3, 2, 1) if "/".join(parts[:size]) in HOUSE)


def name_of(path):
    """Return the dotted name of a module by its path."""
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_of(path): path for _floor, path in sources()}


def imports(name):
    """Yield the modules of ours that a module imports, at the top and within functions."""
    for node in ast.walk(parse(MODULES[name])):
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                full = f"{node.module}.{alias.name}"
                yield full if full in MODULES else node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


GRAPH = {name: sorted({other for other in imports(name) if other in MODULES and other != name}) for name in MODULES}


def test_every_folder_is_a_room_and_says_what_it_is():
    """In the same words as README.md."""
    folders = {path.parent for floor in FLOORS for path in (ROOT / floor).rglob("__init__.py")}
    folders = {str(folder.relative_to(ROOT)) for folder in folders}
    said = {folder: ast.get_docstring(parse(f"{folder}/__init__.py")) or "" for folder in folders if not NO_ROOMS.search(folder)}

    assert {folder: docstring.splitlines()[:1] for folder, docstring in said.items()} == {
        path: [words] for path, words in HOUSE.items()
    }


def test_no_import_goes_up_within_a_floor():
    wrong = [
        f"{name} imports {other}"
        for name, others in GRAPH.items()
        for other in others
        if name.split(".")[0] == other.split(".")[0] and LEVEL[room_of(other)] > LEVEL[room_of(name)] and room_of(other) != GROUND
    ]

    assert wrong == []


def test_no_import_leads_in_a_circle():
    """Nor within functions: a need for that shows that something is in the wrong room."""
    left = {name: set(others) for name, others in GRAPH.items()}
    while free := [name for name, others in left.items() if not others & left.keys()]:
        for name in free:
            del left[name]

    assert sorted(left) == []


def test_nothing_of_ours_is_imported_within_a_function():
    wrong = [
        f"{path}:{node.lineno}"
        for path in MODULES.values()
        for function in ast.walk(parse(path))
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.ImportFrom) and node.module.split(".")[0] in FLOORS
    ]

    assert wrong == []


@pytest.mark.parametrize("path", HOUSE)
def test_a_room_is_no_hall(path):
    modules = Counter(module.parent for module in MODULES.values() if module.stem != "__init__")

    assert modules[next(module.parent for module in MODULES.values() if str(module.parent) == path)] <= MOST


def rooms_of(template):
    """Return the room whose folder contains a template; None for papers and widgets, which several rooms draw."""
    folder = template.rpartition("/")[0]
    return folder if folder in HOUSE and folder not in FLOORS else None


def takers():
    """Yield (the room that uses a template, the template): modules that name it, templates that include or extend it."""
    for name, path in MODULES.items():
        for template in re.findall(r'"([\w/]+\.html)"', (ROOT / path).read_text()):
            yield room_of(name), template
    for path in templates():
        own = str(path.relative_to(ROOT / "templates"))
        for template in re.findall(r'{%\s*(?:include|extends)\s+"([\w/]+\.html)"', path.read_text()):
            yield rooms_of(own), template


def test_no_template_is_taken_from_a_room_above():
    wrong = [
        f"{taker} takes {template}"
        for taker, template in takers()
        if taker and rooms_of(template) and LEVEL[rooms_of(template)] > LEVEL[taker]
    ]

    assert wrong == []


def test_a_page_lies_in_the_folder_of_a_room():
    lying = {str(path.relative_to(ROOT / "templates")) for path in templates()}
    apps = {template for template in lying if template.split("/")[0] in FLOORS}

    assert {
        template for template in apps if not rooms_of(template) and not re.search(r"/(paper|widgets|bundle|demo)/", template)
    } == set()
