"""Make a machine ready: system packages and .venv. Runs on the bare python3 of the system, so nothing but the standard library.

`python3 -m rakerda.machine run` prepares what the product needs, `... test` what its tests need as well, `... html` what
checks the markup of its pages, and `... bench` what measures them under load.
"""

import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "installed-lock"  # the hash of the lock file that .venv was installed from
BARE = {"start", "run"}
NEEDS = {"run": BARE, "test": BARE | {"test"}, "html": BARE | {"test", "html"}, "bench": BARE | {"bench"}}
TESTING = ["requirements-dev.txt"]
LOCKS = {
    "run": ["requirements.txt", *TESTING],
    "test": TESTING,
    "html": TESTING,
    "bench": ["requirements.txt", *TESTING],
}  # the first is what we install
PROGRAMS = {"default-jre-headless": "java", "npm": "npm"}  # packages that may be installed otherwise than by apt


def main(purpose):
    if sys.version_info < (3, 11):
        sys.exit(
            f"Rakerda needs Python 3.11 or newer; {sys.executable} is {sys.version.split()[0]}. Try: make PYTHON=python3.11 …"
        )
    try:
        prepare_system(NEEDS[purpose])
        prepare_venv(LOCKS[purpose])
    except KeyboardInterrupt:
        sys.exit(130)


def say(text):
    print(text, flush=True)  # noqa: T201 - this is a command; logging is not set up yet


# System packages.


def prepare_system(needs):
    """Install what is missing; without permission, say what to do, and stop only if nothing runs without it."""
    missing = find_missing(read_packages(needs))
    if missing and may_install():
        install(missing)
        missing = find_missing(missing)
    if missing:
        say(describe(missing))
    if vital := [name for name, (need, _) in missing.items() if need == "start"]:
        sys.exit(f"Nothing starts without {' '.join(vital)}.")


def read_packages(needs):
    """Return {name: (who needs it, purpose)} of packages.txt."""
    lines = (line.split(maxsplit=2) for line in (ROOT / "packages.txt").read_text().splitlines() if line[:1] not in {"#", ""})
    return {name: (need, purpose) for name, need, purpose in lines if need in needs}


def find_missing(packages):
    """Return the packages that dpkg does not list as installed."""
    wanted = [name for name in packages if not came_otherwise(name)]
    there = set()
    if wanted and shutil.which("dpkg-query"):
        show = ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *wanted]
        listed = subprocess.run(show, capture_output=True, text=True).stdout  # exits 1 if it does not know one of them
        there = {line.split()[0] for line in listed.splitlines() if line.endswith(" installed")}
    return {name: packages[name] for name in wanted if name not in there}


def came_otherwise(name):
    """Whether a package's function is available without it: a program, or a python that can create a .venv."""
    if name == "python3-venv":
        return bool(importlib.util.find_spec("ensurepip"))
    return name in PROGRAMS and bool(shutil.which(PROGRAMS[name]))


def describe(missing):
    width = max(map(len, missing))
    lines = [f"  {name:{width}}  {purpose}" for name, (_, purpose) in missing.items()]
    command = f"apt-get update && apt-get install --no-install-recommends {' '.join(missing)}"
    return "\n".join(["These system packages are missing:", *lines, "Root installs them with:", f"  {command}"])


def may_install():
    """Return True as root, or if sudo allows it; sudo may ask for a password only if a person can answer."""
    if not shutil.which("apt-get"):
        return False
    if os.geteuid() == 0:
        return True
    if not shutil.which("sudo"):
        return False
    if subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        return True
    if not sys.stdin.isatty():
        return False
    say("Some system packages are missing. sudo asks for your password to install them (Ctrl-C to go on without it).")
    try:
        return subprocess.run(["sudo", "-v"]).returncode == 0
    except KeyboardInterrupt:
        say("")
        return False


def install(missing):
    """Run apt-get install; the package lists are fetched only if they are missing or too old."""
    say(f"Installing system packages, which may take some minutes: {' '.join(missing)}")
    known = subprocess.run(["apt-get", "install", "--simulate", *missing], capture_output=True).returncode == 0
    if known and not apt("install", *missing):
        return
    complaint = apt("update") or apt("install", *missing)
    if complaint:
        say(complaint)


def apt(act, *packages):
    """Return "" if apt-get succeeded, else its output. Waits for programs that hold the lock, such as an upgrade."""
    sudo = [] if os.geteuid() == 0 else ["sudo"]
    options = ["-q", "-o", "Dpkg::Use-Pty=0", "-o", "DPkg::Lock::Timeout=300"]
    if act == "install":
        options += ["-y", "--no-install-recommends"]
    command = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", *options, act, *packages]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return "" if done.returncode == 0 else "\n".join(done.stdout.splitlines()[-20:])


# Python packages.


def prepare_venv(locks):
    """Create .venv from the first of these lock files, unless it was created from the current version of one of them."""
    hashes = [hashlib.sha256((ROOT / lock).read_bytes()).hexdigest() for lock in locks]
    if STAMP.exists() and STAMP.read_text() in hashes and works():
        return
    lock = ROOT / locks[0]
    count = sum(1 for line in lock.read_text().splitlines() if "==" in line)
    say(f"Installing {count} Python packages into .venv (the first time takes a minute)")
    if not works():
        run(sys.executable, "-m", "venv", "--clear", VENV)
    # Wheels only: installing them executes no code of theirs and needs no compiler.
    quietly = ["-q", "--disable-pip-version-check", "--no-input", "--only-binary=:all:"]
    run(VENV / "bin/python", "-m", "pip", "install", *quietly, "--require-hashes", "-r", lock)
    STAMP.write_text(hashes[0])


def works():
    """Return False for a .venv that is missing, incomplete, or left behind by a python that is gone."""
    python = VENV / "bin/python"
    return python.exists() and subprocess.run([python, "-c", "import pip"], capture_output=True).returncode == 0


def run(*command):
    done = subprocess.run(command, cwd=ROOT)
    if done.returncode:
        sys.exit(f"This failed: {shlex.join(map(str, command))}")


if __name__ == "__main__":
    main(sys.argv[1])
