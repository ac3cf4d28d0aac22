"""Preparation of a machine, run on the bare python3 of the system."""

import hashlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rakerda import machine

ROOT = Path(__file__).parents[2]


@pytest.fixture
def house(tmp_path, monkeypatch):
    """A folder with a lock file without packages, instead of the project."""
    (tmp_path / "requirements.txt").write_text("# nothing\n")
    (tmp_path / "requirements-dev.txt").write_text("# nothing either\n")
    monkeypatch.setattr(machine, "ROOT", tmp_path)
    monkeypatch.setattr(machine, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(machine, "STAMP", tmp_path / ".venv" / "installed-lock")
    return tmp_path


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A .venv created once, for tests that only need one."""
    place = tmp_path_factory.mktemp("made") / ".venv"
    subprocess.run([sys.executable, "-m", "venv", place], check=True)
    return place


@pytest.fixture
def built(house, made):
    """The house with a .venv created from the test lock file."""
    shutil.copytree(made, machine.VENV, symlinks=True)
    machine.STAMP.write_text(hashlib.sha256((house / "requirements-dev.txt").read_bytes()).hexdigest())
    return house


def locked(name):
    """Return {package: its hashes} of a lock file."""
    text = (ROOT / name).read_text()
    return {
        package: set(re.findall(r"sha256:\w+", rest)) for package, rest in re.findall(r"^(\S+==\S+)(.*(?:\n    .*)*)", text, re.M)
    }


def test_it_needs_nothing_but_the_standard_library():
    command = [sys.executable, "-I", "-S", "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r}); import rakerda.machine"]

    assert subprocess.run(command).returncode == 0


def test_every_system_package_says_who_needs_it_and_what_for():
    packages = machine.read_packages({"start", "run", "test", "html", "bench"})

    assert "python3-venv" in packages
    assert {need for need, _ in packages.values()} == {"start", "run", "test", "html", "bench"}
    assert all(purpose for _, purpose in packages.values())


def test_the_tests_need_what_the_product_needs_and_more():
    run, test = (machine.read_packages(machine.NEEDS[purpose]) for purpose in ["run", "test"])

    assert run.keys() < test.keys()


def test_what_dpkg_does_not_have_is_missing():
    packages = {"bash": ("run", "a shell"), "no-such-package": ("run", "nothing")}

    assert machine.find_missing(packages) == {"no-such-package": ("run", "nothing")}


def test_a_program_that_is_there_needs_no_package_for_it(monkeypatch):
    monkeypatch.setattr(machine, "PROGRAMS", {"no-such-package": "sh", "no-such-either": "no-such-program"})
    packages = {"no-such-package": ("html", "a shell"), "no-such-either": ("html", "nothing")}

    assert machine.find_missing(packages) == {"no-such-either": ("html", "nothing")}


def test_a_python_that_can_make_a_venv_needs_no_package_for_it():
    assert machine.find_missing({"python3-venv": ("start", "makes .venv")}) == {}


def test_what_is_missing_is_told_with_the_command_that_installs_it():
    text = machine.describe({"gettext": ("run", "compiles texts"), "qpdf": ("test", "checks papers")})

    assert text.splitlines() == [
        "These system packages are missing:",
        "  gettext  compiles texts",
        "  qpdf     checks papers",
        "Root installs them with:",
        "  apt-get update && apt-get install --no-install-recommends gettext qpdf",
    ]


def test_a_venv_is_made_once_and_again_when_the_lock_changed(house, capsys):
    lock = house / "requirements.txt"

    machine.prepare_venv(["requirements.txt", "requirements-dev.txt"])
    assert machine.STAMP.read_text() == hashlib.sha256(lock.read_bytes()).hexdigest()
    machine.prepare_venv(["requirements.txt", "requirements-dev.txt"])
    lock.write_text("# changed\n")
    machine.prepare_venv(["requirements.txt", "requirements-dev.txt"])

    assert len(capsys.readouterr().out.splitlines()) == 2


def test_the_venv_of_the_tests_runs_the_product_too(built, capsys):
    machine.prepare_venv(["requirements.txt", "requirements-dev.txt"])

    assert capsys.readouterr().out == ""


def test_a_venv_whose_python_is_gone_is_made_anew(built):
    (machine.VENV / "bin" / "python").unlink()
    (machine.VENV / "bin" / "python").symlink_to("/usr/bin/python-that-was-upgraded")

    machine.prepare_venv(["requirements.txt"])

    assert machine.works()


def test_a_package_with_another_hash_is_refused(built):
    machine.STAMP.unlink()
    (built / "requirements.txt").write_text("asgiref==3.8.1 --hash=sha256:" + "0" * 64 + "\n")

    with pytest.raises(SystemExit, match="This failed: "):
        machine.prepare_venv(["requirements.txt"])

    assert not machine.STAMP.exists()


def test_both_locks_agree_and_every_package_has_its_hash():
    product, tests = locked("requirements.txt"), locked("requirements-dev.txt")

    assert product.items() <= tests.items()
    assert [package for package, hashes in tests.items() if not hashes] == []


def test_no_address_of_an_index_is_in_the_locks():
    assert not re.search(r"https?://|--index|--find-links", (ROOT / "requirements.txt").read_text())
    assert not re.search(r"https?://|--index|--find-links", (ROOT / "requirements-dev.txt").read_text())
