"""A separate database for each step of an upgrade, and its catalogue in PostgreSQL."""

import re
from contextlib import contextmanager

import psycopg
from django.db import connection

OF_OTHERS = {"django_migrations", "django_content_type", "auth_permission"}  # written by every migration, not data
# The objects of a database, one line each: {kind: query of (where, what)}. The order of columns does not matter.
CATALOGUE = {
    "column": """SELECT relname || '.' || attname, concat_ws(' ', format_type(atttypid, atttypmod),
            CASE WHEN attnotnull THEN 'NOT NULL' END, attidentity, attgenerated, pg_get_expr(adbin, adrelid),
            CASE WHEN attcollation <> typcollation THEN attcollation::regcollation::text END)
        FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid JOIN pg_type ON pg_type.oid = atttypid
        LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'm', 'p') AND attnum > 0 AND NOT attisdropped""",
    "constraint": """SELECT conrelid::regclass || ' ' || conname, pg_get_constraintdef(oid) || convalidated::text
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace""",
    "index": "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "trigger": """SELECT tgrelid::regclass || ' ' || tgname, pg_get_triggerdef(pg_trigger.oid) || tgenabled::text
        FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
        WHERE relnamespace = 'public'::regnamespace AND NOT tgisinternal""",
    "function": """SELECT oid::regprocedure::text, pg_get_functiondef(oid) FROM pg_proc
        WHERE pronamespace = 'public'::regnamespace AND prokind IN ('f', 'p')""",
    "type": """SELECT typname, coalesce((SELECT string_agg(enumlabel, ', ' ORDER BY enumsortorder) FROM pg_enum
            WHERE enumtypid = pg_type.oid), '') FROM pg_type
        WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd')""",
    "extension": "SELECT extname, '' FROM pg_extension",
}


@contextmanager
def own_database(name):
    """Work in a new, empty database of this name, beside the current one; it is removed afterwards."""
    before, address = connection.settings_dict["NAME"], address_of("postgres")
    connection.close()
    with psycopg.connect(address, autocommit=True) as server:
        server.execute(f"DROP DATABASE IF EXISTS {name}")
        server.execute(f"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0")
        connection.settings_dict["NAME"] = name
        try:
            yield
        finally:
            connection.close()
            connection.settings_dict["NAME"] = before
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def address_of(database):
    """Return the URL of a database on the current server, for libpq."""
    known = connection.get_connection_params()
    params = {key: known[key] for key in ("host", "port", "user", "password") if key in known}
    return psycopg.conninfo.make_conninfo(**params, dbname=database)


def ask(query):
    with connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchall()


def catalogue():
    """Return everything that the database consists of: {"kind where": what}."""
    return {f"{kind} {where}": without_casts(what) for kind, query in CATALOGUE.items() for where, what in ask(query)}


def without_casts(text):
    """PostgreSQL writes `IN ('a', 'b')` with one cast, and with one cast per value after a dump and restore."""
    text = re.sub(r"::(character varying|text)(\(\d+\))?(\[\])?", "", text)
    return re.sub(r"\(\((ARRAY\[[^]]*\])\)\)", r"(\1)", re.sub(r"\(('[^']*')\)", r"\1", text))


def counts():
    """Return the number of rows of each non-empty table: {table: number}."""
    tables = [name for (name,) in ask("SELECT tablename FROM pg_tables WHERE schemaname = 'public'") if name not in OF_OTHERS]
    found = {table: ask(f"SELECT count(*) FROM {table}")[0][0] for table in sorted(tables)}
    return {table: number for table, number in found.items() if number}


def counts_of(dump):
    """The same, for a dump."""
    rows = re.findall(r"^INSERT INTO public\.(\w+) VALUES \(", dump, re.MULTILINE)
    return {table: rows.count(table) for table in sorted(set(rows) - OF_OTHERS)}
