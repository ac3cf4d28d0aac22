"""Two people at the same moment: each act in a thread of its own, with its own connection to the real database."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connection


def at_once(*acts):
    """Run all acts at the same moment and wait. Returns the exception of each, or None; a test that uses it commits."""
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
    """Return the row as another reader holds it."""
    return type(row)._base_manager.get(pk=row.pk)
