"""The interface is fully Indonesian: the catalogue is complete, certain, and in step with the sources."""

import ast
import shutil
import subprocess
import sys

from django.conf import settings

CATALOGUE = settings.BASE_DIR / "locale/id/LC_MESSAGES/django.po"
SOURCES = ["agenda", "participants", "presentations", "proceedings", "rakerda", "templates", "locale", "manage.py"]


def msgids(catalogue, *options):
    """Return the texts of a catalogue, as gettext itself selects them."""
    listed = subprocess.run(
        ["msgattrib", "--no-wrap", "--no-obsolete", *options, catalogue], capture_output=True, text=True, check=True
    )
    return sorted(line for line in listed.stdout.splitlines() if line.startswith("msgid ") and line != 'msgid ""')


def test_nothing_is_left_untranslated():
    assert msgids(CATALOGUE, "--untranslated") == []


def test_nothing_is_guessed():
    assert msgids(CATALOGUE, "--only-fuzzy") == []


def test_every_text_of_the_sources_is_in_the_catalogue(tmp_path):
    for name in SOURCES:
        source = settings.BASE_DIR / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, tmp_path / name)

    collect(tmp_path)

    assert msgids(tmp_path / CATALOGUE.relative_to(settings.BASE_DIR)) == msgids(CATALOGUE)


def test_no_text_stands_within_an_f_string():
    """The catalogue is collected by xgettext, which does not look there: the text would stay English."""
    found = [
        f"{path.relative_to(settings.BASE_DIR)}:{call.lineno}"
        for name in SOURCES[:5]
        for path in (settings.BASE_DIR / name).rglob("*.py")
        for string in ast.walk(ast.parse(path.read_text()))
        if isinstance(string, ast.JoinedStr)
        for call in ast.walk(string)
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in {"_", "gettext", "ngettext", "pgettext"}
    ]

    assert found == []


def collect(folder):
    """Run makemessages of the project that was copied to this folder."""
    options = ["--locale", "id", "--no-location", "--no-obsolete", "--no-wrap", "--verbosity", "0"]
    subprocess.run(
        [sys.executable, "manage.py", "makemessages", *options],
        cwd=folder,
        check=True,
        env={"PATH": "/usr/bin:/bin", "VAR_DIR": str(folder / "var"), "DJANGO_SETTINGS_MODULE": "rakerda.settings"},
    )
