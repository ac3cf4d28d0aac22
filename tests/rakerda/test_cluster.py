"""The private PostgreSQL, with real processes."""

import contextlib
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rakerda import cluster

ROOT = Path(__file__).parents[2]
AS_ROOT = os.geteuid() == 0
ASK = """
import psycopg, sys
with psycopg.connect(sys.argv[1]) as connection:
    cursor = connection.execute(sys.argv[2])
    print(cursor.fetchone()[0] if cursor.description else "")
"""


@pytest.fixture
def var_dir(tmp_path):
    return tmp_path / "var"


@pytest.fixture
def closed_machine(tmp_path):
    """Return an environment in which no user namespace can be created."""
    (tmp_path / "bin").mkdir()
    unshare = tmp_path / "bin" / "unshare"
    unshare.write_text("#!/bin/sh\nexit 1\n")
    unshare.chmod(0o755)
    return {"PATH": f"{unshare.parent}:{os.environ['PATH']}"}


@pytest.fixture
def start(var_dir):
    """start(*command) runs the command in the cluster of var_dir; leftovers end with the test."""
    with contextlib.ExitStack() as processes:

        def start(*command, var_dir=var_dir, **environment):
            environment = {**os.environ, "VAR_DIR": str(var_dir), "RAKERDA_TEST": "1", **environment}
            environment.pop("DATABASE_URL", None)
            process = processes.enter_context(open_process(command, environment))
            processes.callback(process.kill)
            return process

        yield start


def open_process(command, environment):
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen([sys.executable, "-m", "rakerda.cluster", *command], cwd=ROOT, env=environment, text=True, **pipes)


@pytest.fixture
def ask(start, var_dir):
    """ask(query) returns the answer of the cluster to a query of the role that Rakerda uses."""

    def ask(query, **environment):
        out, err = start(sys.executable, "-c", ASK, cluster.url(var_dir), query, **environment).communicate(timeout=60)
        assert err == ""
        return out.strip()

    return ask


def wait_for_server(var_dir):
    """Return the process id of the server once it answers."""
    wait_until(cluster.socket_dir(var_dir).joinpath(".s.PGSQL.5432").exists)
    return int((var_dir / "postgres" / "postmaster.pid").read_text().split()[0])


def wait_until(met, seconds=30):
    deadline = time.monotonic() + seconds
    while not met():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def wait_until_gone(pid):
    wait_until(lambda: command_of(pid) == b"")


def command_of(pid):
    """Return the command line of the process, or nothing once it has ended."""
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    return b""


def test_the_data_outlive_the_server(ask, var_dir):
    ask("CREATE TABLE kept AS SELECT 7 AS number")
    assert not (var_dir / "postgres" / "postmaster.pid").exists()

    assert ask("SELECT number FROM kept") == "7"


def test_the_role_is_no_superuser_and_may_create_databases(ask):
    assert ask("SELECT (rolsuper, rolcreatedb)::text FROM pg_roles WHERE rolname = current_user") == "(f,t)"


def test_no_network_and_no_stranger_reaches_it(ask, start, var_dir):
    start("cat")
    wait_for_server(var_dir)

    assert ask("SHOW listen_addresses") == ""
    assert stat.S_IMODE(cluster.socket_dir(var_dir).stat().st_mode) == 0o700


def test_nothing_is_left_in_tmp(ask, var_dir):
    ask("SELECT 1")

    assert not cluster.socket_dir(var_dir).exists()


def test_the_exit_code_is_that_of_the_command(start):
    process = start("sh", "-c", "exit 7")

    assert process.wait(60) == 7


def test_the_tools_of_postgresql_find_it(ask, start):
    ask("CREATE TABLE kept AS SELECT 7 AS number")

    out, err = start("pg_dump", "--data-only", "--inserts").communicate(timeout=60)

    assert "INSERT INTO public.kept VALUES (7);" in out
    assert err == ""


def test_a_given_server_is_used_and_none_started(var_dir):
    environment = {**os.environ, "VAR_DIR": str(var_dir), "DATABASE_URL": "postgresql://u@h/d"}
    command = [sys.executable, "-m", "rakerda.cluster", "sh", "-c", "exit 3"]

    assert subprocess.run(command, cwd=ROOT, env=environment).returncode == 3
    assert not var_dir.exists()


def test_two_that_start_at_once_share_one_server(start, var_dir):
    processes = [start("cat", str(var_dir / "postgres" / "postmaster.pid")) for _ in range(3)]

    answers = [process.communicate(timeout=60) for process in processes]

    assert [process.returncode for process in processes] == [0, 0, 0]
    assert len({out.split()[0] for out, _ in answers}) == 1


def test_who_started_it_waits_for_the_others(start, var_dir):
    first = start("cat")
    pid = wait_for_server(var_dir)
    second = start("cat")
    time.sleep(1)

    first.stdin.close()
    assert "waiting" in first.stderr.readline()
    second.stdin.close()

    assert second.wait(30) == 0
    assert first.wait(30) == 0
    wait_until_gone(pid)


def test_kill_9_of_the_supervisor_shuts_it_down_cleanly(start, ask, var_dir):
    supervisor = start("cat")
    pid = wait_for_server(var_dir)

    supervisor.kill()
    wait_until_gone(pid)

    assert "database system is shut down" in (var_dir / "postgres.log").read_text()
    assert ask("SELECT 1") == "1"


def test_after_kill_9_of_the_server_it_recovers(start, ask, var_dir):
    supervisor = start("cat")
    os.kill(wait_for_server(var_dir), signal.SIGKILL)
    supervisor.communicate(timeout=60)

    assert ask("SELECT 1") == "1"


def test_sigterm_reaches_the_command_and_stops_the_server(start, var_dir):
    supervisor = start("sleep", "600")
    children = Path(f"/proc/{supervisor.pid}/task/{supervisor.pid}/children")
    wait_until(lambda: any(command_of(pid).startswith(b"sleep") for pid in children.read_text().split()))
    pid = wait_for_server(var_dir)

    supervisor.terminate()

    assert supervisor.wait(30) == 128 + signal.SIGTERM
    wait_until_gone(pid)


def test_data_of_another_version_are_left_alone(start, var_dir):
    (var_dir / "postgres").mkdir(parents=True)
    (var_dir / "postgres" / "PG_VERSION").write_text("9\n")

    process = start("true")
    _, err = process.communicate(timeout=60)

    assert process.returncode == 1
    assert "are of PostgreSQL 9" in err
    assert "Install postgresql-9" in err


def test_a_server_that_does_not_start_tells_why(start, ask, var_dir):
    ask("SELECT 1")
    with open(var_dir / "postgres" / "postgresql.conf", "a") as file:
        file.write("no_such_parameter = 1\n")

    process = start("true")
    _, err = process.communicate(timeout=60)

    assert process.returncode == 1
    assert "no_such_parameter" in err


def test_a_server_that_still_works_is_waited_for_and_it_is_said(tmp_path, monkeypatch, capsys):
    """A machine under load, or a recovery after a crash, may take minutes."""
    answers = iter([False] * 5 + [True])
    monkeypatch.setattr(cluster, "TELL", 0)
    monkeypatch.setattr(cluster, "_answers", lambda *_args: next(answers))
    with subprocess.Popen(["sleep", "60"]) as server:
        cluster._wait(server, tmp_path, tmp_path, tmp_path / "postgres.log")
        server.kill()

    assert "PostgreSQL is still starting; waiting for it" in capsys.readouterr().err
    assert next(answers, None) is None


def test_a_link_in_place_of_the_socket_folder_is_refused(start, var_dir, tmp_path):
    cluster.socket_dir(var_dir).symlink_to(tmp_path)

    process = start("true")
    _, err = process.communicate(timeout=60)
    cluster.socket_dir(var_dir).unlink()

    assert process.returncode == 1
    assert "belongs to somebody else" in err


@pytest.mark.skipif(AS_ROOT, reason="every folder is open to root")
def test_a_folder_of_somebody_else_is_refused_in_words(start):
    process = start("true", var_dir=Path("/var/lib/dpkg"))
    _, err = process.communicate(timeout=60)

    assert process.returncode == 1
    assert "closed to you" in err


@pytest.mark.skipif(not AS_ROOT, reason="only root must become somebody else")
def test_root_without_namespaces_gives_it_to_a_user_without_rights(ask, var_dir, closed_machine):
    ask("CREATE TABLE kept AS SELECT 7 AS number", **closed_machine)
    owner = (var_dir / "postgres").stat().st_uid

    assert owner != 0
    assert ask("SELECT number FROM kept") == "7"  # even when namespaces are allowed again
    assert (var_dir / "postgres").stat().st_uid == owner


@pytest.mark.skipif(not AS_ROOT, reason="only root must become somebody else")
def test_without_namespaces_kill_9_of_the_supervisor_still_stops_it(start, var_dir, closed_machine):
    supervisor = start("cat", **closed_machine)
    pid = wait_for_server(var_dir)

    supervisor.kill()

    wait_until_gone(pid)


@pytest.mark.skipif(not list(cluster.SYSTEM_BINARIES.glob("*/bin/postgres")), reason="Debian's PostgreSQL is not installed")
def test_debians_postgresql_does_as_well(var_dir):
    blind = "import importlib.util as u; u.find_spec = lambda name: None"
    code = f"{blind}; import sys; from rakerda import cluster; sys.exit(cluster.main(sys.argv[1:]))"
    command = [sys.executable, "-c", code, sys.executable, "-c", ASK, cluster.url(var_dir), "SHOW server_version"]
    environment = {**os.environ, "VAR_DIR": str(var_dir), "RAKERDA_TEST": "1"}

    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)

    assert "Debian" in done.stdout
    assert done.stderr == ""
