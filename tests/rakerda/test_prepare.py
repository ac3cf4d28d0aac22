"""`manage.py prepare` checks the database it is given. The whole command is tested by test_serving.py."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from django.db import connection

from rakerda.management.commands import prepare as prepare_command

ROOT = Path(__file__).parents[2]


@pytest.fixture
def database(django_db_blocker):
    """The URL of an empty database beside that of the tests; database(options) creates it."""
    with django_db_blocker.unblock():
        known = {
            key: value for key, value in connection.get_connection_params().items() if key in {"host", "port", "user", "password"}
        }
    name = f"prepare_{os.getpid()}"
    with psycopg.connect(**known, dbname="postgres", autocommit=True) as server:

        def database(options=""):
            server.execute(f"CREATE DATABASE {name} TEMPLATE template0 {options}")
            return psycopg.conninfo.make_conninfo(**known, dbname=name)

        yield database
        server.execute(f"DROP DATABASE IF EXISTS {name}")


@pytest.fixture
def prepare(tmp_path):
    """prepare() returns the exit status and the output of `manage.py prepare` on data of this test."""

    def prepare(**environment):
        environment = {"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path), "DEMO": "0", **environment}
        done = subprocess.run([sys.executable, "manage.py", "prepare"], cwd=ROOT, env=environment, capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr

    return prepare


def test_a_database_that_holds_bytes_and_no_text_is_refused(database, prepare):
    code, said = prepare(DATABASE_URL=database("ENCODING 'SQL_ASCII' LOCALE 'C'"))

    assert code == 1
    assert "has the encoding SQL_ASCII; Rakerda needs UTF8. Its administrator makes one with: createdb" in said
    assert "Traceback" not in said


def test_a_database_that_is_not_ours_to_fill_is_refused(database, prepare):
    address = database("ENCODING 'UTF8' LOCALE 'C'")
    with psycopg.connect(address) as owner:
        owner.execute("REVOKE CREATE ON SCHEMA public FROM pg_database_owner")

    code, said = prepare(DATABASE_URL=address)

    assert code == 1
    assert said.startswith("CommandError: The user of DATABASE_URL may make no tables in the database prepare_")


def test_static_files_that_are_gone_are_collected_again(settings, tmp_path):
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "page.css").write_text("p { color: red }")
    settings.VAR_DIR, settings.STATIC_ROOT, settings.STATICFILES_DIRS = tmp_path, tmp_path / "static", [tmp_path / "ours"]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    prepare_command.Command().collect_static()
    shutil.rmtree(tmp_path / "static")

    prepare_command.Command().collect_static()

    assert (tmp_path / "static" / "page.css").exists()


def test_without_an_account_the_terminal_says_how_the_first_is_made_and_it_works(database, prepare, tmp_path):
    address = database("ENCODING 'UTF8' LOCALE 'C'")
    code, said = prepare(DATABASE_URL=address)
    [command] = [line.strip() for line in said.splitlines() if "createsuperuser" in line]
    given = {
        "DJANGO_SUPERUSER_PASSWORD": "pendopo serambi",
        "DATABASE_URL": address,
        "VAR_DIR": str(tmp_path),
        "PATH": os.environ["PATH"],
    }

    made = subprocess.run([*command.split(), "--noinput", "--username=admin", "--email=a@contoh.go.id"], cwd=ROOT, env=given)

    assert (code, made.returncode) == (0, 0)
    assert "createsuperuser" not in prepare(DATABASE_URL=address)[1]
