"""The bundles: which sources are sent together, and in which words."""

import re
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.conf import settings as project
from django.template import Context, Template

from rakerda.assets.bundles import MAIN, all_bundles
from rakerda.assets.finder import make, put
from rakerda.assets.lowering import join_scripts, lower_styles, spell_accents

ANYONE = SimpleNamespace(is_authenticated=False, participant=None)
MEMBER = SimpleNamespace(is_authenticated=True)
HOLDER = SimpleNamespace(is_authenticated=False, participant=object())
STATIC = Path(project.BASE_DIR, "static")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("assets")
    make(folder)
    return folder


def drawn(tags, user=ANYONE):
    return re.findall(r'(?:href|src)="/static/([^"]+)"', Template(tags).render(Context({"user": user})))


def test_every_component_and_behaviour_is_sent_by_some_bundle():
    sources = {
        path.relative_to(STATIC).as_posix() for pattern in ["css/components/*.css", "js/*.js"] for path in STATIC.glob(pattern)
    }

    assert sources - {source for bundle in all_bundles().values() for source in bundle} == set()


@pytest.mark.parametrize("name", MAIN)
def test_the_layers_keep_their_order(made, name):
    """Which rule wins is decided by the layer that is named first, not by the file that comes first."""
    declared = re.search(r"@layer ([^;{]+);", (STATIC / "css/tokens.css").read_text())[1].split(", ")
    named = re.findall(r"@layer ([\w, ]+)[;{]", (made / f"bundles/{name}.css").read_text())

    assert list(dict.fromkeys(one.strip() for names in named for one in names.split(","))) == declared


def test_nothing_is_sent_that_the_old_browsers_do_not_know(made):
    """A colour of variables has no other form; a nested rule would be dropped with all that is in it."""
    sheets = {path.name: path.read_text() for path in made.glob("bundles/*.css")}

    assert {name for name, css in sheets.items() if re.search(r"oklch\(|lab\(|color-mix\(|light-dark\(|&", css)} == set()


def test_every_script_can_be_read(made):
    scripts = sorted(made.glob("bundles/*.js"))

    assert [path.name for path in scripts if subprocess.run(["node", "--check", path]).returncode] == []


def test_what_the_main_bundle_holds_is_not_sent_again():
    assert drawn('{% styles %}{% styles "rundown" "minutes" %}') == ["bundles/public.css", "bundles/minutes.css"]
    assert drawn('{% scripts %}{% scripts "htmx" "reveal" %}') == ["bundles/public.js", "bundles/htmx.js"]
    assert drawn('{% scripts %}{% scripts "htmx" "reveal" %}', MEMBER) == ["bundles/staff.js", "bundles/reveal.js"]


@pytest.mark.parametrize(("user", "bundle"), [(ANYONE, "public"), (MEMBER, "staff"), (HOLDER, "staff"), (None, "public")])
def test_who_works_with_an_account_or_a_link_is_sent_the_bundle_of_staff(user, bundle):
    assert drawn("{% styles %}", user) == [f"bundles/{bundle}.css"]


def test_while_one_writes_the_sources_are_sent_one_by_one(settings):
    settings.DEBUG = True

    assert drawn("{% styles %}")[:3] == ["css/tokens.css", "css/base.css", "css/components/masthead.css"]
    assert drawn('{% styles "minutes" "mark" %}') == ["css/components/minutes.css"]
    assert drawn('{% scripts "keep" %}') == ["js/keep.js"]
    assert drawn("{% scripts %}", MEMBER)[0] == "django_htmx/htmx-2.min.js"


def test_a_colour_that_follows_the_region_is_written_out_for_each_accent():
    css = """
:root { --hue: 205; --chroma: .068; --ink: oklch(.25 .02 var(--hue)); --paper: oklch(1 0 0); }
:root[data-accent="padi"] { --hue: 155; --chroma: .075; }
"""

    assert " ".join(spell_accents(css).split()) == (
        ':root { --ink: oklch(.25 .02 205); --paper: oklch(1 0 0); }:root:where([data-accent="padi"]) { --ink: oklch(.25 .02 155); }'
    )
    assert lower_styles([css]).strip() == ":root{--ink:#162426;--paper:#fff}:root:where([data-accent=padi]){--ink:#1a251d}"


def test_a_source_keeps_its_names_and_a_library_shows_its_own():
    script = join_scripts(
        [("django_htmx/htmx-2.min.js", "var htmx=1"), ("js/a.js", "const one = 1 // first\n"), ("js/b.js", "const one = 2")]
    )

    assert script == '"use strict";\nvar htmx=1\n{const one=1}\n{const one=2}'


def test_a_bundle_that_would_not_change_keeps_its_age(tmp_path):
    file = tmp_path / "a.css"
    put(file, b"a{}")
    before = file.stat()

    put(file, b"a{}")
    assert file.stat().st_ino == before.st_ino
    put(file, b"b{}")
    assert file.read_bytes() == b"b{}"


def test_no_script_that_is_put_together_imports_anything(made):
    """It is sent as a plain script, in which an import is a mistake that stops all of it."""
    wrong = [path.name for path in (made / "bundles").glob("*.js") if re.search(r"\bimport\s*\{", path.read_text())]

    assert wrong == []
    assert "fields=" in (made / "bundles/keep.js").read_text()
