"""The sandbox: what a child cannot reach, and how it ends."""

import logging
import os
import socket
import subprocess
import sys
import time

import pytest

from rakerda import sandbox
from rakerda.sandbox import Level

LEVELS = [level for level in Level if level is Level.LIMITS or sandbox.runs(level)]
ISOLATING = [level for level in LEVELS if level.isolates]
KNOCK = """
import socket, sys
for family, address in [(socket.AF_INET, ("127.0.0.1", int(sys.argv[1]))), (socket.AF_UNIX, sys.argv[2])]:
    try:
        socket.socket(family).connect(address)
        print("open")
    except OSError:
        print("shut")
"""


def name_of(level):
    return level.name.lower()


@pytest.fixture(params=LEVELS, ids=name_of)
def level(request, settings):
    """Every level that runs here, with the risk of the lesser ones accepted."""
    settings.UNSAFE_CONVERSION = True
    return request.param


@pytest.fixture
def work(tmp_path):
    """The folder of a child, inside one that it may not read."""
    (tmp_path / "work").mkdir()
    return tmp_path / "work"


def run(command, folder, **options):
    """Return the exit code and the lines of output."""
    lines = []
    return sandbox.run(["sh", "-c", command], folder, **{"timeout": 20, "on_line": lines.append, **options}), lines


def is_running(mark):
    """Whether a process with this command line still exists, shortly after it was killed."""
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


@pytest.mark.parametrize("level", ISOLATING, ids=name_of)
def test_a_child_reads_nothing_of_the_host(level, tmp_path, work):
    (tmp_path / "rahasia").write_text("rahasia")

    _, readable = run(f"grep -rls '' /etc/shadow /etc/passwd /root /home /var/lib {tmp_path}", work, level=level)

    assert readable == []


@pytest.mark.parametrize("level", ISOLATING, ids=name_of)
def test_a_child_changes_nothing_outside_its_folder(level, tmp_path, work):
    kept = tmp_path / "tetap"
    kept.write_text("isi")

    run(f"echo > {kept}; ln {kept} here; mv {kept} there; rm {kept}; perl -e 'truncate(\"{kept}\", 0)'", work, level=level)
    written = run("touch /usr/x || touch /etc/fonts/x", work, level=level)

    assert kept.read_text() == "isi"
    assert written == (1, [])


@pytest.mark.parametrize("level", ISOLATING, ids=name_of)
def test_a_child_of_root_has_no_powers(level, work):
    """Creating a device node would give access to the whole disk."""
    (work / "file").touch()

    assert run("mknod disk b 8 0", work, level=level)[0] != 0
    assert run("chown 1234 file || chroot . true", work, level=level)[0] != 0


@pytest.mark.parametrize("level", ISOLATING, ids=name_of)
def test_a_child_sees_no_environment_of_another_process(level, work):
    other = subprocess.Popen(["sleep", "20"], env={"PATH": os.environ["PATH"], "SECRET_KEY": "rahasia"})

    _, lines = run(f"cat /proc/*/environ /proc/{other.pid}/environ | tr '\\0' '\\n'", work, level=level)

    other.kill()
    other.wait()
    assert not any("rahasia" in line for line in lines)


def test_a_child_has_no_network_and_no_socket_of_the_host(level, tmp_path, work, monkeypatch):
    """Anybody on this machine may connect to PostgreSQL through its socket."""
    (tmp_path / "knock.py").write_text(KNOCK)
    monkeypatch.chdir(tmp_path)  # a socket path has at most 107 bytes
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket(socket.AF_UNIX) as local:
        local.bind("socket")
        local.listen()
        link = f"/tmp/knock-{os.getpid()}"
        os.symlink(tmp_path, link)
        command, readable = sandbox.python(tmp_path / "knock.py", server.getsockname()[1], f"{link}/socket")
        lines = []
        sandbox.run(command, work, timeout=20, readable=readable, on_line=lines.append, level=level)
        os.unlink(link)

    expected = {Level.LIMITS: ["open", "open"], Level.UNSHARE: ["shut", "open"]}
    assert lines == expected.get(level, ["shut", "shut"])


@pytest.mark.parametrize("level", [Level.UNSHARE, Level.LIMITS], ids=name_of)
def test_what_could_read_this_machine_is_not_run_unless_somebody_accepts_that(level, work, settings):
    with pytest.raises(sandbox.NotIsolated, match="UNSAFE_CONVERSION"):
        run("touch ran", work, level=level)
    assert list(work.iterdir()) == []

    settings.UNSAFE_CONVERSION = True
    assert run("echo jalan", work, level=Level.LIMITS) == (0, ["jalan"])


def test_what_needs_no_isolation_runs_anywhere(work):
    assert run("echo jalan", work, level=Level.LIMITS, isolated=False) == (0, ["jalan"])


def test_a_level_that_lets_a_secret_be_read_does_not_count(settings, tmp_path, monkeypatch):
    """As when VAR_DIR is inside a folder that programs may read."""
    settings.VAR_DIR = tmp_path
    assert [level for level in Level if sandbox.runs(level)] == LEVELS

    monkeypatch.setattr(sandbox, "READABLE", [*sandbox.READABLE, str(tmp_path)])

    assert [level for level in LEVELS if sandbox.runs(level)] == [level for level in LEVELS if not level.isolates]


def test_the_first_rights_that_landlock_had_suffice(tmp_path, work, monkeypatch):
    """Those of Linux 5.13; no rights newer than those of 5.19 are requested."""
    script = sandbox.LANDLOCK.read_text()
    assert script.count(", 2: (1 << 14) - 1}") == script.count("VERSION), 2)]") == 1
    (tmp_path / "landlock.py").write_text(script.replace(", 2: (1 << 14) - 1}", ", 2: (1 << 13) - 1}"))
    monkeypatch.setattr(sandbox, "LANDLOCK", tmp_path / "landlock.py")

    assert sandbox.runs(Level.LANDLOCK_ALONE) == (Level.LANDLOCK_ALONE in LEVELS)


@pytest.mark.parametrize(
    ("runs", "accepted", "severity", "words"),
    [
        ({Level.LANDLOCK_ALONE}, False, logging.INFO, Level.LANDLOCK_ALONE.value),
        ({Level.UNSHARE}, False, logging.ERROR, f"{Level.UNSHARE.value} {sandbox.REMEDY}"),
        (set(), True, logging.WARNING, f"{Level.LIMITS.value} {sandbox.ACCEPTED}"),
    ],
)
def test_the_start_says_how_well_files_are_shut_in(settings, monkeypatch, caplog, runs, accepted, severity, words):
    monkeypatch.setattr(sandbox, "runs", runs.__contains__)
    settings.UNSAFE_CONVERSION = accepted

    with caplog.at_level(logging.INFO, "rakerda.sandbox"):
        sandbox.level.__wrapped__()

    assert [(record.levelno, record.getMessage()) for record in caplog.records] == [(severity, words)]


def test_a_child_gets_no_environment_of_ours(level, tmp_path, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "rahasia")

    _, lines = run("env", tmp_path, level=level)

    assert not any("rahasia" in line for line in lines)


def test_our_own_python_runs_with_its_packages(level, tmp_path, work):
    script = tmp_path / "script.py"
    script.write_text("import pikepdf, sys; print(sys.argv[1])")
    command, readable = sandbox.python(script, "halo")
    lines = []

    code = sandbox.run(command, work, timeout=20, readable=readable, on_line=lines.append, level=level)

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
