"""The floors: dependencies point down. Read together with the module docstrings of the apps.

proceedings > presentations > participants > agenda > rakerda
"""

import ast
import re
from pathlib import Path

import pytest
from django import forms
from django.apps import apps
from django.db.migrations.loader import MigrationLoader
from django.urls import get_resolver

from rakerda.editing import EditingForm
from rakerda.forms.regional import RegionalModelForm

ROOT = Path(__file__).parent.parent
FLOORS = ["rakerda", "agenda", "participants", "presentations", "proceedings"]  # from the ground up
APPS = FLOORS[1:]
LEVEL = {name: level for level, name in enumerate(FLOORS)}
NAMES_APPS = ["rakerda/settings.py", "rakerda/urls.py"]  # the two files of the floor that may name the apps
LONG_MODULE, LONG_FUNCTION = 350, 35  # maximum number of lines; the aims are 300 and 8
LONG_BY_DESIGN = {}  # "path.py:function" and the reason


def sources():
    """Yield every module of ours with its floor."""
    for floor in FLOORS:
        for path in sorted((ROOT / floor).rglob("*.py")):
            if "migrations" not in path.parts:
                yield floor, path.relative_to(ROOT)


def templates():
    return sorted((ROOT / "templates").rglob("*.html"))


def floor_of(template):
    """Return the floor of a template by its folder; without a folder it belongs to the ground."""
    return LEVEL.get(str(template).split("/")[0], 0)


def above(floor, name):
    """Whether a dotted name belongs to a floor above."""
    return LEVEL.get(name.split(".")[0], -1) > LEVEL[floor]


def imported(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "write imports in full"
            yield node.module


def parse(path):
    return ast.parse((ROOT / path).read_text())


def test_no_import_goes_up():
    wrong = [f"{path} imports {name}" for floor, path in sources() for name in imported(parse(path)) if above(floor, name)]

    assert wrong == []


def test_nothing_of_ours_is_kept_in_the_cache():
    """django-allauth counts in it; anything else kept there would push its counts out (settings.CACHES)."""
    users = [
        str(path) for _floor, path in sources() if any(name.startswith("django.core.cache") for name in imported(parse(path)))
    ]

    assert users == []


def test_no_text_names_a_model_or_module_above():
    """A dotted string such as "proceedings.Edition" or "presentations.tasks.x" would be an import in disguise."""
    dotted = re.compile(r"(agenda|participants|presentations|proceedings)\.\w+(\.\w+)*")
    acts = set(_acts())
    wrong = [
        f"{path}:{node.lineno} {node.value}"
        for floor, path in sources()
        if str(path) not in NAMES_APPS
        for node in ast.walk(parse(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and dotted.fullmatch(node.value)
        if above(floor, node.value) and node.value not in acts
    ]

    assert wrong == []


def _acts():
    from participants.access.permissions import (
        ACCESS,  # acts have the names of apps; their table is in participants
    )

    return ACCESS


def test_only_settings_and_urls_of_the_ground_name_an_app():
    word = re.compile(rf"\b({'|'.join(APPS)})\.")
    wrong = [
        f"{path}:{node.lineno} {node.value}"
        for floor, path in sources()
        if floor == "rakerda" and str(path) not in NAMES_APPS
        for node in ast.walk(parse(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and word.match(node.value) and " " not in node.value
    ]

    assert wrong == []


def test_no_foreign_key_goes_up():
    wrong = [
        f"{model._meta.label}.{field.name}"
        for app in APPS
        for model in apps.get_app_config(app).get_models()
        for field in model._meta.get_fields()
        if field.is_relation and not field.auto_created and field.related_model
        if above(app, field.related_model._meta.app_label)
    ]

    assert wrong == []


def test_no_migration_waits_for_one_above():
    graph = MigrationLoader(None, ignore_no_migrations=True).graph
    wrong = [
        f"{node} needs {parent.key}"
        for node in graph.nodes
        if node[0] in APPS
        for parent in graph.node_map[node].parents
        if above(node[0], parent.key[0])
    ]

    assert wrong == []


def test_no_template_takes_one_from_above():
    taken = re.compile(r"{%-?\s*(?:include|extends)\s+[\"']([^\"']+)[\"']")
    wrong = [
        f"{path.relative_to(ROOT)} takes {name}"
        for path in templates()
        for name in taken.findall(path.read_text())
        if floor_of(name) > floor_of(path.relative_to(ROOT / "templates"))
    ]

    assert wrong == []


def test_no_template_chooses_another_by_a_variable():
    """Included templates must be readable here, or no test could tell their folder."""
    chosen = re.compile(r"{%-?\s*(?:include|extends)\s+([^\"'\s][^%]*)%}")
    wrong = [f"{path.relative_to(ROOT)}: {found}" for path in templates() for found in chosen.findall(path.read_text())]

    assert wrong == []


def test_only_the_htmx_module_looks_at_htmx():
    """One module chooses between a page and its part, and informs caches."""
    looks = re.compile(r"request\.htmx|HX-|patch_vary_headers|vary_on_headers")
    found = [str(path) for _floor, path in sources() if looks.search((ROOT / path).read_text())]

    assert found == ["rakerda/htmx.py", "rakerda/pages/views.py"]  # the latter: strangers are redirected to sign in


WRITES = {"create", "bulk_create", "bulk_update", "get_or_create"}
REVERSE = {"participants": {"meeting"}, "units": {"region", "sector"}}  # reverse names, and their owner


def reads_past_access(node):
    """Whether an expression reads participants or units by their manager, or by a reverse name."""
    if not isinstance(node, ast.Attribute):
        return False
    if isinstance(node.value, ast.Attribute) and node.value.attr == "objects":
        return getattr(node.value.value, "id", "") in {"Participant", "Unit"} and node.attr not in WRITES
    owner = getattr(node.value, "attr", getattr(node.value, "id", ""))
    return owner in REVERSE.get(node.attr, ())


def test_who_is_listed_and_which_units_are_active_is_asked_of_access():
    """A removed guest and a merged unit are still rows: reading the tables without access/ counts them."""
    wrong = [
        f"{path}:{node.lineno}"
        for floor, path in sources()
        if floor != "participants" or path.parts[1] not in {"models", "access"}
        if floor != "presentations" or path.parts[1] != "models"
        for node in ast.walk(parse(path))
        if reads_past_access(node)
    ]

    assert wrong == []


FORMS = {"form", "part", "formset"}  # names used by views or a form of forms
SAVES_WHOLE = {
    "agenda/programme/forms.py": "a form, as its subclasses are",
    "presentations/results/forms.py": "a form, as its subclasses are",
    "proceedings/decisions/forms.py": "a form",
}


def saves_whole(node):
    """Whether a call writes a row without declaring it new or naming the changed columns."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "save" and not node.args):
        return False
    owner = node.func.value
    if getattr(owner, "id", getattr(owner, "attr", "")) in FORMS or (isinstance(owner, ast.Call) and owner.func.id == "super"):
        return False
    return not {"update_fields", "force_insert"} & {keyword.arg for keyword in node.keywords}


def test_no_verb_saves_a_whole_row():
    """It was read a moment ago: saving it would undo what others changed since. `rakerda.editing` shows how to do it."""
    wrong = [
        f"{path}:{node.lineno}"
        for floor, path in sources()
        if floor != "rakerda" and "/demo/" not in str(path) and str(path) not in SAVES_WHOLE
        for node in ast.walk(parse(path))
        if saves_whole(node)
    ]

    assert wrong == []


def test_every_form_of_a_row_saves_what_it_changed():
    """And nothing that it had loaded: Django's own ModelForm would write the whole row."""
    assert get_resolver().url_patterns  # imports every page, and its forms
    every = set()
    waiting = [forms.ModelForm]
    while waiting:
        waiting += (found := waiting.pop().__subclasses__())
        every |= set(found)
    ours = {form for form in every if form.__module__.split(".")[0] in FLOORS and form.__module__ != "rakerda.editing"}

    assert {form.__name__ for form in ours if not issubclass(form, EditingForm)} == {"SessionForm"}  # uses methods of Session
    assert RegionalModelForm in ours


def test_only_the_pdf_module_imports_weasyprint_and_not_on_load():
    """WeasyPrint takes 0.7 s to import: import it inside the function that prints."""
    users = [path for _floor, path in sources() if any(name.split(".")[0] == "weasyprint" for name in imported(parse(path)))]
    at_once = [path for path in users for node in parse(path).body if isinstance(node, ast.Import | ast.ImportFrom)
               if any("weasyprint" in name for name in imported(ast.Module([node], [])))]  # fmt: skip

    assert ([str(path) for path in users], at_once) in [(["rakerda/pdf/drawing.py"], []), ([], [])]


def test_only_the_pdf_module_opens_and_writes_pdfs():
    """Joining or saving one by hand loses tags, attachments, output intents or labels."""
    libraries = {"pikepdf", "pypdfium2", "pydyf"}
    users = {path.parent for _floor, path in sources() if libraries & {name.split(".")[0] for name in imported(parse(path))}}

    assert users == {Path("rakerda/pdf")}


def test_nothing_stands_inline():
    """The CSP refuses inline styles, scripts and handlers: a template that has one is broken, or weakens the CSP."""
    inline = re.compile(r"<style|\sstyle=|<script(?![^>]*\ssrc=)[^>]*>|\son[a-z]+=|javascript:", re.IGNORECASE)
    wrong = [
        f"{path.relative_to(ROOT)}: {found.group()}"
        for path in templates()
        for found in inline.finditer(re.sub(r"{#.*?#}", "", path.read_text()))
    ]

    assert wrong == []


def test_no_text_is_called_safe_without_a_reason():
    """`|safe`, `mark_safe` and `autoescape off` let user markup through. One that is necessary has a reason on its line."""
    safe = re.compile(r"\|\s*safe\b|autoescape off|mark_safe\(|SafeString\(")
    files = [*templates(), *(ROOT / path for _floor, path in sources())]
    wrong = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in files
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if safe.search(line) and not re.search(r"{#|#\s", line)
    ]

    assert wrong == []


def test_no_template_decides_who_may():
    """Views decide: a permission check in a template is invisible to the access table."""
    asks = re.compile(r"has_perm|perms\.|is_superuser|is_staff|\.exists\b")
    wrong = [
        f"{path.relative_to(ROOT)}: {found.group()}"
        for path in templates()
        for tag in re.findall(r"{[{%].*?[%}]}", path.read_text())
        if (found := asks.search(tag))
    ]

    assert wrong == []


def test_rows_are_narrowed_to_units_in_one_place():
    """Only by confined_to(): reading the units of memberships elsewhere ignores people with two roles, or with a link."""
    asks = re.compile(r"\broles_of\b|\.roles_towards\(|\bmembership\.unit\w*|\bone\.unit\w* for one in memberships_of")
    found = [str(path) for _floor, path in sources() if asks.search((ROOT / path).read_text())]

    assert found == ["participants/access/actors.py", "participants/access/permissions.py"]  # the former names the unit


def parts():
    return [
        path for path in templates() if path.name.startswith("_") and "django" not in path.parts and "paper" not in path.parts
    ]


@pytest.mark.parametrize("path", parts(), ids=lambda path: str(path.relative_to(ROOT / "templates")))
def test_a_part_says_first_what_it_reads(path):
    first = path.read_text().splitlines()[0]

    assert re.match(r"{#.*([Cc]ontext|[Bb]locks): .+#}", first)


def swapped():
    """Return the parts that views answer with: the first argument of show() or answer() that is not a page."""
    found = set()
    for _floor, path in sources():
        for node in ast.walk(parse(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"[\w/]+/_\w+\.html", node.value):
                found.add(node.value)
    return sorted(found)


@pytest.mark.parametrize("name", swapped())
def test_a_part_that_is_swapped_has_one_root_with_an_id(name):
    text = re.sub(r"{#.*?#}", "", (ROOT / "templates" / name).read_text()).strip()
    root = re.match(r"(?:{%[^%]*%}\s*)*<(\w+)\b[^>]*\sid=", text)

    assert root, "the first element needs an id"
    assert text.endswith(f"</{root[1]}>"), "one root element: nothing follows it"


def functions(tree, prefix=""):
    """Yield every function with its length in lines, without its docstring."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.ClassDef):
            yield from functions(node, f"{prefix}{node.name}.")
        if isinstance(node, ast.FunctionDef):
            said = ast.get_docstring(node, clean=False)
            yield f"{prefix}{node.name}", node.end_lineno - node.lineno + 1 - (said.count("\n") + 1 if said else 0)


def test_a_function_fits_into_one_look():
    thought = [path for _floor, path in sources() if "demo" not in path.parts]  # sample data are lists, not logic
    long = {f"{path}:{name}" for path in thought for name, lines in functions(parse(path)) if lines > LONG_FUNCTION}

    assert long - set(LONG_BY_DESIGN) == set()


def test_a_module_is_about_one_noun():
    long = {
        str(path): count for _floor, path in sources() if (count := len((ROOT / path).read_text().splitlines())) > LONG_MODULE
    }

    assert long == {}


def test_no_drawer_is_called_utils():
    drawers = {"utils", "helpers", "services", "signals", "common", "misc", "tools"}

    assert [str(path) for _floor, path in sources() if drawers & {path.stem, *path.parts[:-1]}] == []


def test_no_broad_except():
    wrong = [
        f"{path}:{node.lineno}"
        for _floor, path in sources()
        for node in ast.walk(parse(path))
        if isinstance(node, ast.ExceptHandler)
        if node.type is None or (isinstance(node.type, ast.Name) and node.type.id in {"Exception", "BaseException"})
        if not (isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None)  # cleaning up and re-raising is allowed
    ]

    assert wrong == []


def test_every_module_says_what_it_is_for():
    silent = {"__init__", "urls", "apps"}
    ours = [path for _floor, path in sources() if "commands" not in path.parts]  # a command describes it in its help
    wrong = [str(path) for path in ours if path.stem not in silent and not ast.get_docstring(parse(path))]

    assert wrong == []
