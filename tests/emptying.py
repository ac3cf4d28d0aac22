"""How the database is emptied after a test that commits.

Django truncates every table, which costs PostgreSQL half a second, and then writes anew what a migration leaves behind.
"""

from django.db import connection

LEFT_BY_MIGRATIONS = {"django_content_type", "auth_permission"}  # the same before and after any test
QUEUE = ["procrastinate_periodic_defers", "procrastinate_events", "procrastinate_jobs", "procrastinate_workers"]  # not of Django


def delete_rows(self, _style, tables, **_options):
    """The statements that empty these tables: rows are deleted where there are any, with no trigger to write their history.

    It stands for DatabaseOperations.sql_flush; sequences go on. Keys are checked when all rows are gone, in whatever order.
    """
    filled = _filled(map(self.quote_name, [*QUEUE, *(set(tables) - LEFT_BY_MIGRATIONS)]))
    return [
        *(f"ALTER TABLE {table} DISABLE TRIGGER USER;" for table in filled),
        *(f"DELETE FROM {table};" for table in filled),
        "SET CONSTRAINTS ALL IMMEDIATE;",
        *(f"ALTER TABLE {table} ENABLE TRIGGER USER;" for table in filled),
    ]


def nothing_was_migrated(*_args, **_options):
    """It stands for emit_post_migrate_signal() of the command that empties: the receivers would find all of theirs there."""


def _filled(tables):
    """Those that hold a row."""
    asked = " UNION ALL ".join(f"SELECT '{table}' WHERE EXISTS (SELECT FROM {table})" for table in tables)
    with connection.cursor() as cursor:
        cursor.execute(asked)
        return [table for (table,) in cursor.fetchall()]
