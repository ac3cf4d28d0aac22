"""Where files of others are opened: a child process without network, without the host's files, and with limits.

The strongest of three levels that works here is used; it is found by running it, not by looking for the program
(Ubuntu 24.04 has bubblewrap and denies user namespaces to normal users).
"""

import contextlib
import enum
import functools
import logging
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from django.conf import settings

logger = logging.getLogger("rakerda.sandbox")

MEMORY = 4_000_000_000  # bytes of address space a process
FILE = 500_000_000  # bytes of one written file
GRACE = 5  # seconds that a killed tree may take to be gone
LINE = 65_536  # bytes of one line of output
# What fonts, the linker and LibreOffice read besides /usr. Nothing else of /etc: as root the sandbox could read /etc/shadow.
READABLE = [
    *("/etc/alternatives", "/etc/fonts", "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d"),
    *("/etc/libreoffice", "/etc/localtime", "/var/cache/fontconfig"),
]


class Level(enum.Enum):
    """How well a child is shut in; the value is what the start-up says."""

    BUBBLEWRAP = "Uploaded files are opened by bubblewrap: no network, no files of this machine."
    UNSHARE = "Uploaded files are opened without network, but bubblewrap does not run here: they see this machine's files."
    LIMITS = "Uploaded files are opened with limits alone: neither bubblewrap nor unshare runs here."


class TimedOut(Exception):
    """The child did not end in time; it and all its children are killed."""


@functools.cache
def level():
    """The strongest level that runs on this machine. The first call probes and logs it."""
    found = next((level for level in (Level.BUBBLEWRAP, Level.UNSHARE) if _runs(level)), Level.LIMITS)
    logger.log(logging.INFO if found is Level.BUBBLEWRAP else logging.WARNING, found.value)
    return found


def _runs(level):
    with tempfile.TemporaryDirectory() as folder:
        try:
            return subprocess.run(wrap(level, ["true"], folder), capture_output=True, timeout=20).returncode == 0
        except (OSError, subprocess.TimeoutExpired):
            return False


@contextlib.contextmanager
def folder():
    """A private folder for one piece of work, gone afterwards. One left by a crash is removed by sweep()."""
    parent = settings.VAR_DIR / "work"
    parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=parent, ignore_cleanup_errors=True) as name:
        yield Path(name)


def sweep(age):
    """Remove the folders of work that a crash left behind, older than `age` seconds."""
    for left in (settings.VAR_DIR / "work").glob("*"):
        with contextlib.suppress(FileNotFoundError):
            if time.time() - left.stat().st_mtime > age:
                shutil.rmtree(left, ignore_errors=True)


def run(command, folder, *, timeout, memory=MEMORY, isolated=True, readable=(), on_line=None, level=None):
    """Run the command in the folder, the only place it may write to. Returns its exit code.

    `timeout` in seconds; after it the whole tree of processes is killed and TimedOut raised. `memory` in bytes of address
    space a process. `isolated`: whether it must not see the files of this machine; a reader that is all ours needs limits
    alone. `readable` names more paths that it may read. `on_line` gets each line of its output as it comes. What it wrote
    into the folder is as hostile as what it read: open it with open_written().
    """
    level = level or globals()["level"]()
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            wrap(level, command, folder, readable, timeout, memory),
            cwd=folder,
            env=_environment(folder),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            start_new_session=True,
        )
        try:
            for line in _lines(process, time.monotonic() + timeout):
                if on_line:
                    on_line(line)
        except TimeoutError as error:
            raise TimedOut(f"{command[0]} took more than {timeout} s") from error
        finally:
            _kill(process, folder, level)
            _drain(process.stdout)
            process.stdout.close()
            process.wait()
        if process.returncode:
            errors.seek(max(0, errors.seek(0, os.SEEK_END) - 2000))
            logger.warning("%s ended with %s: %s", command[0], process.returncode, errors.read().decode(errors="replace"))
        return process.returncode


def _lines(process, deadline):
    """The lines of the process's output until it ends, or TimeoutError. It is not reaped yet: its number is still its own."""
    rest = b""
    while chunk := _read(process.stdout, deadline):
        *lines, rest = (rest + chunk).split(b"\n")
        yield from (line.decode(errors="replace") for line in lines)
        rest = rest[:LINE]
    if rest:
        yield rest.decode(errors="replace")
    while not os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT | os.WNOHANG):  # it closed its output and goes on
        if time.monotonic() > deadline:
            raise TimeoutError
        time.sleep(0.02)


def _read(pipe, deadline):
    """What the pipe holds, or b"" at its end; waits for it until the deadline, which a flood does not put off."""
    left = deadline - time.monotonic()
    if left <= 0 or not select.select([pipe], [], [], left)[0]:
        raise TimeoutError
    return os.read(pipe.fileno(), LINE)


def _drain(pipe):
    """Wait until all that were killed are gone and write no more: they hold the pipe."""
    deadline = time.monotonic() + GRACE
    with contextlib.suppress(TimeoutError):
        while _read(pipe, deadline):
            pass


def open_written(path):
    """Open a file that the child wrote. A link is refused: it would lead out of the folder."""
    return os.fdopen(os.open(path, os.O_RDONLY | os.O_NOFOLLOW), "rb")


def python(script, *arguments):
    """The command that runs a script of ours by this Python, isolated, and the paths that it reads."""
    homes, executable = {sys.prefix, sys.base_prefix}, Path(sys.executable)
    while executable.is_symlink():  # a virtual environment's Python is a chain of links; each must be there
        executable = Path(os.path.normpath(executable.parent / os.readlink(executable)))
        homes.add(str(executable.parent.parent))
    return [sys.executable, "-I", str(script), *map(str, arguments)], [str(script), *sorted(homes - {"/", "/usr"})]


def wrap(level, command, folder, readable=(), timeout=60, memory=MEMORY):
    """The whole command line: limits, then the wrapper, then the command."""
    limits = ["prlimit", f"--as={memory}", f"--fsize={FILE}", "--nofile=512", f"--cpu={int(timeout) + 1}", "--core=0"]
    if level is Level.BUBBLEWRAP:
        return [*limits, *_bubblewrap(folder, readable), *command]
    if level is Level.UNSHARE:
        user = [] if os.geteuid() == 0 else ["--map-root-user"]
        limits += ["unshare", *user, "--net", "--pid", "--fork", "--kill-child"]
    return ["setpriv", "--pdeathsig", "KILL", *limits, *command]


def _bubblewrap(folder, readable):
    arguments = ["bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--ro-bind", "/usr", "/usr"]
    for name in ("/bin", "/sbin", "/lib", "/lib32", "/lib64"):
        if os.path.islink(name):
            arguments += ["--symlink", os.readlink(name), name]
        elif os.path.isdir(name):
            arguments += ["--ro-bind", name, name]
    arguments += ["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"]  # noqa: S108 - the sandbox's own
    for path in READABLE:
        arguments += ["--ro-bind-try", path, path]
    for path in readable:
        arguments += ["--ro-bind", path, path]
    return [*arguments, "--bind", str(folder), str(folder), "--chdir", str(folder)]


def _environment(folder):
    return {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(folder), "TMPDIR": str(folder), "LC_ALL": "C.UTF-8"}


def _kill(process, folder, level):
    """Kill the child and all it started. In a pid namespace the death of its first process is the death of all;
    without one, those that left the group are known by the folder that is their home.
    """
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    if level is Level.LIMITS:
        home = f"HOME={folder}\0".encode()
        for environment in Path("/proc").glob("[0-9]*/environ"):
            with contextlib.suppress(OSError):
                if home in environment.read_bytes():
                    os.kill(int(environment.parent.name), signal.SIGKILL)
