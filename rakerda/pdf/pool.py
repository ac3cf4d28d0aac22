"""The render pool: child processes that draw papers, without Django. They give their memory back to the machine when they end.

They are forked from a server that imports WeasyPrint once, starts at the first need and ends with this process.
"""

import contextlib
import multiprocessing
import os
import threading
from concurrent.futures import ProcessPoolExecutor

from rakerda.pdf import drawing

PROCESSES = 2
PATIENCE = 5  # niceness: the web server goes first
CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(["rakerda.pdf.drawing", "weasyprint"])


@contextlib.contextmanager
def render_pool(processes=PROCESSES):
    """The render pool, for as long as the block lasts."""
    pool = ProcessPoolExecutor(processes, mp_context=CONTEXT, initializer=serve, initargs=[drawing.font_folder()])
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def draw(html, media=None):
    """Draw one page of HTML in a child of its own, as rakerda.pdf.drawing.render() does here. For jobs, never for requests."""
    with render_pool(processes=1) as pool:
        return pool.submit(drawing.render, html, media).result()


def serve(fonts):
    """Stand back behind the web server, and end with the process that asks, also after its kill -9."""
    drawing.FOLDER = fonts
    threading.Thread(target=end_with_parent, daemon=True).start()
    os.nice(PATIENCE)


def end_with_parent():
    """A child that waits for work would wait for ever, and the server they are forked from lives as long as one of them."""
    multiprocessing.parent_process().join()
    os._exit(1)
