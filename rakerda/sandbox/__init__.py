"""Opening untrusted files in a child process without network, without the host's files, and with limits.

The strongest level that works on the machine is used. It is found by running it, not by looking for the program (Ubuntu 24.04 has
bubblewrap and denies user namespaces to normal users), and must prove that it keeps a file from being read. If none does,
code that would open an untrusted file is refused.
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

MEMORY = 4_000_000_000  # bytes of address space per process
FILE = 500_000_000  # bytes per written file
GRACE = 5  # seconds for a killed tree to disappear
LINE = 65_536  # bytes per line of output
PROBE_SECONDS = 20
LANDLOCK = Path(__file__).with_name("landlock.py")
SYSTEM = ("/bin", "/sbin", "/lib", "/lib32", "/lib64")
# Paths that fonts, the linker and LibreOffice read besides /usr. No more of /etc: as root the sandbox could read /etc/shadow.
READABLE = [
    *("/etc/alternatives", "/etc/fonts", "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d"),
    *("/etc/libreoffice", "/etc/localtime", "/var/cache/fontconfig", "/var/spool/libreoffice"),
]
# The child must do its work, and must not read the secret beside its folder.
PROBE = 'echo done > done && cat done && ! cat "$1"'
REMEDY = (
    "No presentation is converted. Install bubblewrap, or run Rakerda where user namespaces or Landlock (Linux 5.13) are"
    " allowed; README.md tells more. UNSAFE_CONVERSION=1 converts nevertheless: whoever uploads then reads this machine's files."
)
ACCEPTED = "UNSAFE_CONVERSION is set: whoever uploads a presentation can read this machine's files."


class Level(enum.Enum):
    """How well a child is isolated, strongest first; the value is the text printed at start-up."""

    BUBBLEWRAP = "Uploaded files are opened by bubblewrap: no network, no files of this machine."
    LANDLOCK = "Uploaded files are opened by Landlock, in namespaces of their own: no network, no files of this machine."
    LANDLOCK_ALONE = "Uploaded files are opened by Landlock, without namespaces: no network, no files of this machine."
    UNSHARE = "Uploaded files can be shut off from the network, but not from this machine's files."
    LIMITS = "Uploaded files can be opened with limits alone: neither bubblewrap nor Landlock nor unshare runs here."

    @property
    def isolates(self):
        """Whether the files of this machine are inaccessible."""
        return self not in {Level.UNSHARE, Level.LIMITS}

    @property
    def unshares(self):
        """Whether the death of its first process ends all others."""
        return self not in {Level.LANDLOCK_ALONE, Level.LIMITS}


class TimedOut(Exception):
    """The child did not end in time; it and all its children were killed."""


class NotIsolated(Exception):
    """Nothing on this machine isolates the child from the machine's files, and nobody accepted that."""


@functools.cache
def level():
    """Return the strongest level that works on this machine. The first call probes and logs it."""
    found = next(level for level in Level if level is Level.LIMITS or runs(level))
    if found.isolates:
        logger.info(found.value)
    elif settings.UNSAFE_CONVERSION:
        logger.warning("%s %s", found.value, ACCEPTED)
    else:
        logger.error("%s %s", found.value, REMEDY)
    return found


def may_open(level=None):
    """Whether code that could read this machine's files may be run: it is isolated, or the administrator accepts the risk."""
    return (level or globals()["level"]()).isolates or settings.UNSAFE_CONVERSION


def runs(level):
    """Whether a child works at this level and, if the level isolates, cannot read a file where the uploads are."""
    with folder() as parent:
        (parent / "work").mkdir()
        (parent / "secret").write_text("secret")
        command = ["sh", "-c", PROBE, "sh", parent / "secret"]
        try:
            probed = subprocess.run(
                wrap(level, command, parent / "work"), cwd=parent / "work", capture_output=True, timeout=PROBE_SECONDS, text=True
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
    return probed.stdout.startswith("done\n") and (probed.returncode == 0 or not level.isolates)


@contextlib.contextmanager
def folder():
    """Context manager: a private temporary folder. One left by a crash is removed by sweep()."""
    parent = settings.VAR_DIR / "work"
    parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=parent, ignore_cleanup_errors=True) as name:
        yield Path(name)


def sweep(age):
    """Remove work folders left by a crash, older than `age` seconds."""
    for left in (settings.VAR_DIR / "work").glob("*"):
        with contextlib.suppress(FileNotFoundError):
            if time.time() - left.stat().st_mtime > age:
                shutil.rmtree(left, ignore_errors=True)


def run(command, folder, *, timeout, memory=MEMORY, readable=(), on_line=None, isolated=True, level=None):
    """Run the command in the folder, the only place where it may write. Returns its exit code.

    `timeout` in seconds; after it the whole tree of processes is killed and TimedOut raised. `memory` in bytes of address
    space a process. `readable` names more paths that it may read. `on_line` gets each line of its output as it comes. The files
    it wrote are as untrusted as those it read: open them with open_written().

    `isolated=False` is for programs that open no file but the one given, whatever its content; at a level that does not isolate
    all else raises NotIsolated, unless the administrator accepts that (UNSAFE_CONVERSION).
    """
    level = level or globals()["level"]()
    if isolated and not may_open(level):
        raise NotIsolated(f"{level.value} {REMEDY}")
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
    """Yield the lines of the process's output until it ends, or raise TimeoutError. It is not reaped: its pid stays its own."""
    rest = b""
    while chunk := _read(process.stdout, deadline):
        *lines, rest = (rest + chunk).split(b"\n")
        yield from (line.decode(errors="replace") for line in lines)
        rest = rest[:LINE]
    if rest:
        yield rest.decode(errors="replace")
    while not os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT | os.WNOHANG):  # it closed its output and continues
        if time.monotonic() > deadline:
            raise TimeoutError
        time.sleep(0.02)


def _read(pipe, deadline):
    """Return the content of the pipe, or b"" at its end; waits until the deadline, which a flood does not extend."""
    left = deadline - time.monotonic()
    if left <= 0 or not select.select([pipe], [], [], left)[0]:
        raise TimeoutError
    return os.read(pipe.fileno(), LINE)


def _drain(pipe):
    """Wait until all killed processes are gone and write no more: they hold the pipe."""
    deadline = time.monotonic() + GRACE
    with contextlib.suppress(TimeoutError):
        while _read(pipe, deadline):
            pass


def open_written(path):
    """Open a file that the child wrote. A link is refused: it would lead out of the folder."""
    return os.fdopen(os.open(path, os.O_RDONLY | os.O_NOFOLLOW), "rb")


def python(script, *arguments):
    """Return the command that runs a script of ours with this Python, isolated, and the paths that it reads."""
    homes, executable = {sys.prefix, sys.base_prefix}, Path(sys.executable)
    while executable.is_symlink():  # a virtual environment's Python is a chain of links; each must exist there
        executable = Path(os.path.normpath(executable.parent / os.readlink(executable)))
        homes.add(str(executable.parent.parent))
    return [sys.executable, "-I", str(script), *map(str, arguments)], [str(script), *sorted(homes - {"/", "/usr"})]


def wrap(level, command, folder, readable=(), timeout=60, memory=MEMORY):
    """Return the complete command line: limits, then the wrapper, then the command."""
    limits = ["prlimit", f"--as={memory}", f"--fsize={FILE}", "--nofile=512", f"--cpu={int(timeout) + 1}", "--core=0"]
    if level is Level.BUBBLEWRAP:
        return [*limits, *_bubblewrap(folder, readable), *command]
    inner = [*_landlock(folder, readable), *command] if level.isolates else command
    outer = _unshare() if level.unshares else []
    return ["setpriv", "--pdeathsig", "KILL", *limits, *outer, *inner]  # otherwise the child outlives a killed web process


def _unshare():
    user = [] if os.geteuid() == 0 else ["--map-root-user"]
    return ["unshare", *user, "--net", "--pid", "--fork", "--kill-child"]


def _landlock(folder, readable):
    """Links such as /lib point into /usr; where they are real folders they are listed too."""
    paths = ["/usr", *(name for name in SYSTEM if os.path.isdir(name) and not os.path.islink(name)), *READABLE, *readable]
    return [sys.executable, "-I", "-S", str(LANDLOCK), str(folder), *map(str, paths), "--"]


def _bubblewrap(folder, readable):
    arguments = ["bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--ro-bind", "/usr", "/usr"]
    for name in SYSTEM:
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
    """Kill the child and all its descendants. In a pid namespace the death of its first process is the death of all;
    without one, those that left the group are identified by their working folder.
    """
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    if not level.unshares:
        home = f"HOME={folder}\0".encode()
        for environment in Path("/proc").glob("[0-9]*/environ"):
            with contextlib.suppress(OSError):
                if home in environment.read_bytes():
                    os.kill(int(environment.parent.name), signal.SIGKILL)
