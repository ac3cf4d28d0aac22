"""How the database is emptied after a test that commits.

Django truncates every table, which costs PostgreSQL half a second, and then recreates the rows that migrations leave behind.
"""

from django.db import connection

LEFT_BY_MIGRATIONS = {"django_content_type", "auth_permission"}  # the same before and after every test
QUEUE = ["procrastinate_periodic_defers", "procrastinate_events", "procrastinate_jobs", "procrastinate_workers"]  # not of Django


def delete_rows(self, _style, tables, **_options):
    """Return the statements that empty these tables: rows are deleted if there are any, without triggers writing their history.

    Replaces DatabaseOperations.sql_flush; sequences are not reset. Keys are checked after all rows are deleted, in any order.
    """
    filled = _filled(map(self.quote_name, [*QUEUE, *(set(tables) - LEFT_BY_MIGRATIONS)]))
    return [
        *(f"ALTER TABLE {table} DISABLE TRIGGER USER;" for table in filled),
        *(f"DELETE FROM {table};" for table in filled),
        "SET CONSTRAINTS ALL IMMEDIATE;",
        *(f"ALTER TABLE {table} ENABLE TRIGGER USER;" for table in filled),
    ]


def nothing_was_migrated(*_args, **_options):
    """Replaces emit_post_migrate_signal() of the flush command: the receivers would find their rows already present."""


def _filled(tables):
    """Return those tables that have rows."""
    asked = " UNION ALL ".join(f"SELECT '{table}' WHERE EXISTS (SELECT FROM {table})" for table in tables)
    with connection.cursor() as cursor:
        cursor.execute(asked)
        return [table for (table,) in cursor.fetchall()]
