"""The sandbox: what a child can't reach, and how it ends."""

import os
import subprocess
import sys
import time

import pytest

from rakerda import sandbox
from rakerda.sandbox import Level
from tests.marks import with_bubblewrap

LEVELS = [level for level in Level if level is Level.LIMITS or sandbox._runs(level)]


@pytest.fixture(params=LEVELS, ids=lambda level: level.name.lower())
def level(request):
    return request.param


def run(command, folder, **options):
    """The exit code and the lines of output."""
    lines = []
    return sandbox.run(["sh", "-c", command], folder, **{"timeout": 20, "on_line": lines.append, **options}), lines


def is_running(mark):
    """Whether a process of this command line is there, a moment after it was killed."""
    time.sleep(0.2)
    listed = subprocess.run(["ps", "-ww", "-eo", "args"], capture_output=True, text=True, check=True).stdout
    return mark in listed


def test_the_best_level_of_this_machine_is_found_by_running_it():
    assert sandbox.level() is LEVELS[0]


def test_a_child_works_in_its_folder(level, tmp_path):
    (tmp_path / "in.txt").write_text("isi")

    ended = run("cat in.txt; echo; echo keluar > out.txt", tmp_path, level=level)

    assert ended == (0, ["isi"])
    assert (tmp_path / "out.txt").read_text() == "keluar\n"


def test_the_last_line_needs_no_end(level, tmp_path):
    assert run("printf 'satu\ndua'", tmp_path, level=level) == (0, ["satu", "dua"])


def test_a_failure_is_told_by_its_code(level, tmp_path):
    assert run("exit 7", tmp_path, level=level) == (7, [])


def test_a_child_that_hangs_is_killed_with_all_it_started(level, tmp_path):
    mark = f"sleep 600.{os.getpid()}"
    started = time.monotonic()

    with pytest.raises(sandbox.TimedOut):
        run(f"{mark} & setsid {mark} & echo siap; wait", tmp_path, level=level, timeout=1)

    assert time.monotonic() - started < 10
    assert not is_running(mark)


def test_a_child_that_leaves_others_behind_takes_them_along(level, tmp_path):
    mark = f"sleep 601.{os.getpid()}"

    run(f"{mark} > /dev/null 2>&1 & exit 0", tmp_path, level=level)

    assert not is_running(mark)


def test_a_child_that_floods_its_output_is_ended_by_the_clock(level, tmp_path):
    with pytest.raises(sandbox.TimedOut):
        sandbox.run(["yes"], tmp_path, level=level, timeout=1)


def test_what_is_there_is_not_read_after_the_deadline():
    reader, writer = os.pipe()
    with open(reader, "rb") as pipe, open(writer, "wb", buffering=0) as child:
        child.write(b"y\n")

        with pytest.raises(TimeoutError):
            sandbox._read(pipe, time.monotonic())


def test_a_child_can_not_fill_the_disk_with_one_file(level, tmp_path, monkeypatch):
    monkeypatch.setattr(sandbox, "FILE", 1_000_000)

    code, _ = run("head -c 2000000 /dev/zero > big", tmp_path, level=level)

    assert code != 0
    assert (tmp_path / "big").stat().st_size == 1_000_000


def test_a_child_can_not_take_all_memory(level, tmp_path):
    code, _ = run("head -c 200000000 /dev/zero | tail -n 1 > /dev/null", tmp_path, level=level, memory=100_000_000)

    assert code != 0


@with_bubblewrap
def test_bubblewrap_shows_nothing_of_the_host(tmp_path):
    secret = tmp_path / "rahasia"
    secret.write_text("rahasia")
    (tmp_path / "work").mkdir()

    for path in ["/etc/shadow", "/etc/passwd", "/root/.bashrc", "/home", "/var/lib", secret]:
        assert run(f"ls {path}", tmp_path / "work", level=Level.BUBBLEWRAP)[0] != 0


@with_bubblewrap
def test_bubblewrap_lets_nothing_be_written_outside(tmp_path):
    assert run("touch /usr/x || touch /etc/fonts/x", tmp_path, level=Level.BUBBLEWRAP)[0] != 0


@pytest.mark.parametrize("level", [level for level in LEVELS if level is not Level.LIMITS], ids=lambda level: level.name.lower())
def test_a_child_has_no_network(level, tmp_path):
    code, lines = run("cat /proc/net/dev", tmp_path, level=level)

    assert code == 0
    assert [line.split(":")[0].strip() for line in lines[2:]] == ["lo"]


def test_a_child_gets_no_environment_of_ours(level, tmp_path, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "rahasia")

    _, lines = run("env", tmp_path, level=level)

    assert not any("rahasia" in line for line in lines)


def test_our_own_python_runs_with_its_packages(level, tmp_path):
    script = tmp_path / "script.py"
    script.write_text("import pikepdf, sys; print(sys.argv[1])")
    (tmp_path / "work").mkdir()
    command, readable = sandbox.python(script, "halo")
    lines = []

    code = sandbox.run(command, tmp_path / "work", timeout=20, readable=readable, on_line=lines.append, level=level)

    assert (code, lines) == (0, ["halo"])


def test_a_link_that_the_child_wrote_is_not_followed(tmp_path):
    (tmp_path / "rahasia").write_text("rahasia")
    run(f"ln -s {tmp_path / 'rahasia'} out.pdf", tmp_path)

    with pytest.raises(OSError, match="symbolic links"):
        sandbox.open_written(tmp_path / "out.pdf")


def test_folders_of_work_go_and_old_ones_are_swept(settings, tmp_path):
    settings.VAR_DIR = tmp_path
    with sandbox.folder() as folder:
        (folder / "x").write_text("x")
    left = tmp_path / "work" / "left"
    left.mkdir()
    (left / "x").write_text("x")
    os.utime(left, (0, 0))
    fresh = tmp_path / "work" / "fresh"
    fresh.mkdir()

    sandbox.sweep(age=3600)

    assert list((tmp_path / "work").iterdir()) == [fresh]


def test_a_child_is_gone_with_the_process_that_waited_for_it(level, tmp_path):
    """As when a server is killed in the middle of an upload."""
    mark = f"sleep 602.{os.getpid()}"
    command = sandbox.wrap(level, ["sh", "-c", f"echo; exec {mark}"], tmp_path)
    starts = f"import subprocess; subprocess.run({command!r}, cwd={str(tmp_path)!r}, start_new_session=True)"
    with subprocess.Popen([sys.executable, "-c", starts], stdout=subprocess.PIPE) as waiting:
        waiting.stdout.readline()

        waiting.kill()

    assert not is_running(mark)
