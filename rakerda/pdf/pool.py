"""The render pool: child processes that draw papers, without Django. They free their memory by ending.

They are forked from a server that imports WeasyPrint once, starts at the first need and ends with this process.
"""

import contextlib
import multiprocessing
import os
import threading
from concurrent.futures import ProcessPoolExecutor

from rakerda.pdf import drawing

PROCESSES = 2
PATIENCE = 5  # niceness: the web server has priority
CONTEXT = multiprocessing.get_context("forkserver")
PLAIN = multiprocessing.get_context("spawn")
CONTEXT.set_forkserver_preload(["rakerda.pdf.drawing", "weasyprint"])


@contextlib.contextmanager
def render_pool(processes=PROCESSES):
    """Context manager: the render pool, until the block ends."""
    pool = ProcessPoolExecutor(processes, mp_context=CONTEXT, initializer=serve, initargs=[drawing.font_folder()])
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


@contextlib.contextmanager
def joining_pool():
    """Context manager: one child process that joins and places PDFs. It draws nothing, so it does not wait for WeasyPrint."""
    pool = ProcessPoolExecutor(1, mp_context=PLAIN, initializer=serve, initargs=[None])
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def draw(html, media=None):
    """Draw one page of HTML in a child process, like rakerda.pdf.drawing.render(). For jobs, never for requests."""
    with render_pool(processes=1) as pool:
        return pool.submit(drawing.render, html, media).result()


def serve(fonts):
    """Lower the priority below the web server's, and end with the parent process, also after its kill -9."""
    drawing.FOLDER = fonts
    threading.Thread(target=end_with_parent, daemon=True).start()
    os.nice(PATIENCE)


def end_with_parent():
    """A waiting child would wait forever, and the server they are forked from lives as long as one of them."""
    multiprocessing.parent_process().join()
    os._exit(1)
