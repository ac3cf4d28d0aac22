"""Two people at the same moment: each act in a thread of its own, with a connection of its own to the real database."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connection


def at_once(*acts):
    """Let all acts go at the same moment, and wait for all. What each raised, or None; a test that uses it commits."""
    start = Barrier(len(acts))

    def run(act):
        try:
            start.wait(timeout=30)
            act()
        except Exception as error:  # noqa: BLE001 - the test looks at it
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def again(row):
    """The row as somebody else has it before them."""
    return type(row)._base_manager.get(pk=row.pk)
