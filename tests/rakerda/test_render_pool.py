"""The drawing child processes, with real processes."""

import os
import subprocess
import sys
from pathlib import Path

from rakerda.pdf import drawing
from rakerda.pdf.pool import render_pool
from tests.rakerda.processes import is_alive, wait_until_gone

ROOT = Path(__file__).parents[2]
ASK = """
import os, sys, time
from pathlib import Path
from rakerda.pdf import drawing
from rakerda.pdf.pool import render_pool
drawing.FOLDER = Path(sys.argv[1])
with render_pool(1) as pool:
    print(pool.submit(os.getpid).result(), pool.submit(os.getppid).result(), flush=True)
    pool.submit(time.sleep, 600).result()
"""


def test_a_child_dies_with_the_process_that_asked_also_after_its_kill_9():
    asking = subprocess.Popen([sys.executable, "-c", ASK, drawing.font_folder()], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    child, server = map(int, asking.stdout.readline().split())
    assert is_alive(child)
    assert is_alive(server)

    asking.kill()

    wait_until_gone([child, server])
    asking.communicate()


def test_a_child_is_gone_with_its_pool_and_the_next_one_is_another():
    with render_pool(1) as pool:
        first = pool.submit(os.getpid).result()
        assert pool.submit(os.nice, 0).result() > os.nice(0)
    with render_pool(1) as pool:
        second = pool.submit(os.getpid).result()

    assert first != second
    assert not is_alive(first)


def test_a_child_finds_weasyprint_imported():
    with render_pool(1) as pool:
        assert "weasyprint" in pool.submit(modules).result()
        assert "django" not in pool.submit(modules).result()


def modules():
    return set(sys.modules)
