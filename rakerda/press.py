"""Child processes that draw papers. They start without Django, and give their memory back to the machine when they end."""

import contextlib
import ctypes
import os
import signal
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from rakerda import pdf

PROCESSES = 2
PATIENCE = 5  # niceness: the web server goes first


@contextlib.contextmanager
def press(processes=PROCESSES):
    """A pool of children for as long as the block lasts."""
    initargs = [os.getpid(), pdf.font_folder()]
    pool = ProcessPoolExecutor(processes, mp_context=get_context("spawn"), initializer=serve, initargs=initargs)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def draw(html, media=None):
    """Draw one page of HTML in a child of its own, as rakerda.pdf.render() does here. For jobs, never for requests."""
    with press(processes=1) as pool:
        return pool.submit(pdf.render, html, media).result()


def serve(parent, fonts):
    """Die with the parent, also after its kill -9; a child that waits for work would wait for ever."""
    pdf.FOLDER = fonts
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
    if os.getppid() != parent:
        os._exit(1)
    os.nice(PATIENCE)
