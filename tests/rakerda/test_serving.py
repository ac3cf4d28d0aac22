"""`make run`, with real processes: PostgreSQL, the web server and the worker."""

import contextlib
import http.client
import os
import queue
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from tests.rakerda.processes import is_alive, wait_until_gone

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def var_dir(tmp_path_factory):
    """Data of this module: created by the first start, reused by the others."""
    return tmp_path_factory.mktemp("serving") / "var"


@pytest.fixture
def port():
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]


class Run:
    """A running `make run` and its output lines."""

    def __init__(self, process):
        self.process = process
        self.lines = queue.Queue()
        self.said = []
        threading.Thread(target=self.listen, args=[process.stdout], daemon=True).start()

    def listen(self, output):
        with output:
            for line in output:
                self.lines.put(line)
            self.lines.put("")

    def wait_for(self, words, seconds=120):
        """Wait for a line with this text."""
        deadline = time.monotonic() + seconds
        while True:
            line = self.lines.get(timeout=max(0.1, deadline - time.monotonic()))
            assert line, f"ended without {words!r}: {self.said}"
            self.said.append(line)
            if words in line:
                return

    def children(self):
        """Return {part of the command: process id} of its child processes."""
        pids = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        commands = {int(pid): Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ") for pid in pids}
        names = {"worker": "manage.py worker", "web": "granian", "postgres": "bin/postgres"}
        return {name: pid for name, part in names.items() for pid, command in commands.items() if part in command}

    def end(self, number, seconds=60):
        self.process.send_signal(number)
        return self.process.wait(seconds)


@pytest.fixture
def start(var_dir, port):
    """start() starts a run on the data of this module; leftovers end with the test."""
    with contextlib.ExitStack() as runs:

        def start(**environment):
            environment = {"PATH": os.environ["PATH"], "VAR_DIR": str(var_dir), "PORT": str(port), "DEMO": "0", **environment}
            pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
            command = [sys.executable, "-m", "rakerda.serving"]
            process = subprocess.Popen(command, cwd=ROOT, env=environment, text=True, **pipes)
            runs.callback(process.wait)
            runs.callback(process.kill)
            return Run(process)

        yield start


def ask(port, path="/healthz"):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        connection.request("GET", path)
        return connection.getresponse().read().decode()
    finally:
        connection.close()


def test_it_opens_a_house_that_works_and_closes_it_in_peace(start, port, var_dir):
    run = start()
    run.wait_for(f"Rakerda is open at http://localhost:{port}/")
    assert ask(port) == "ok"
    page = ask(port, "/akun/login/")
    style = re.search(r'href="(/static/[^"]+\.css)"', page)[1]
    assert "{" in ask(port, style)
    children = run.children()
    assert sorted(children) == ["postgres", "web", "worker"]

    assert run.end(signal.SIGINT) == 0

    assert not [pid for pid in children.values() if is_alive(pid)]
    assert (var_dir / "postgres.log").read_text().rstrip().endswith("database system is shut down")
    assert var_dir.stat().st_mode & 0o777 == 0o700


def test_a_second_run_on_the_same_data_is_refused(start, port, var_dir):
    first = start()
    first.wait_for("Rakerda is open")

    second = start(PORT=str(port + 1))
    second.wait_for(f"Rakerda already runs on {var_dir} (process {first.process.pid})")

    assert second.process.wait(20) == 1
    assert ask(port) == "ok"
    assert first.end(signal.SIGTERM) == 0


def test_a_used_port_is_refused_before_anything_starts(start, port):
    with socket.create_server(("127.0.0.1", port)):
        run = start()
        run.wait_for(f"127.0.0.1 port {port} can't be used: Address already in use. Another one: make run PORT=8001")

    assert run.process.wait(20) == 1
    assert len(run.said) == 1


@pytest.mark.parametrize(("child", "name"), [("web", "The web server"), ("worker", "The worker"), ("postgres", "PostgreSQL")])
def test_when_one_of_them_dies_all_stop_and_it_fails(start, child, name):
    run = start()
    run.wait_for("Rakerda is open")
    children = run.children()

    os.kill(children[child], signal.SIGKILL)
    run.wait_for(f"{name} ended unexpectedly; everything is stopped.")

    assert run.process.wait(60) == 1
    wait_until_gone(children.values())


def test_kill_9_leaves_nothing_behind_and_the_next_start_works(start):
    run = start()
    run.wait_for("Rakerda is open")
    children = run.children()

    run.process.kill()
    wait_until_gone(children.values())

    again = start()
    again.wait_for("Rakerda is open")
    assert again.end(signal.SIGHUP) == 0


def test_a_server_that_is_not_there_is_told_in_one_line(start):
    run = start(DATABASE_URL="postgresql://someone@127.0.0.1:1/nothing")
    run.wait_for("PostgreSQL can't be reached")

    assert run.process.wait(20) == 1
    assert not [line for line in run.said if "Traceback" in line]
