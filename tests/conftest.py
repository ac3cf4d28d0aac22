"""Fixtures for all tests: their own files, a client signed in by role, and real PostgreSQL."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.conf import settings as project
from django.core.management.commands import flush
from django.db import connection, connections
from django.db.backends.postgresql.operations import DatabaseOperations
from django.test import Client, override_settings

from rakerda.jobs import queue
from rakerda.pages.public import STORE
from tests import make, wide, world
from tests.emptying import delete_rows, nothing_was_migrated


def pytest_configure():
    project.STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # WhiteNoise warns if nothing was collected
    project.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # slow hashing protects only real passwords
    project.DATABASES["default"]["CONN_MAX_AGE"] = 0  # a connection left in some thread would block dropping the database
    DatabaseOperations.sql_flush = delete_rows
    flush.emit_post_migrate_signal = nothing_was_migrated
    wide.settle()


def pytest_report_header():
    return wide.told()


def pytest_collection_modifyitems(items):
    """Browser tests run last: Playwright's event loop stays in the thread, and async_to_sync() refuses to run beside it."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.fixture(autouse=True)
def own_files(request, settings, tmp_path):
    """Uploads, renditions and chapters of a test are removed with it; those of two_worlds with its module."""
    if "two_worlds" in request.fixturenames:
        return
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.CHAPTER_CACHE = tmp_path / "chapters"
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture(autouse=True)
def nothing_is_kept():
    """A test changes settings and templates, which in production are those of the process."""
    STORE.clear()


@pytest.fixture
def meeting(db):
    """The meeting that most tests use, of the region that most tests use."""
    return make.make_meeting()


@pytest.fixture
def sign_in(meeting):
    """sign_in("operator", unit=unit) returns a client with that role in the meeting's region; region= chooses another."""

    def sign_in(role, **values):
        client = Client()
        client.force_login(make.make_member(role, **{"region": meeting.region, **values}).user)
        return client

    return sign_in


@pytest.fixture
def secretariat(sign_in):
    return sign_in("secretariat")


@pytest.fixture(scope="module")
def two_worlds(request, django_db_setup, django_db_blocker, tmp_path_factory):
    """Two regions with one of everything, and a client for each role; removed after the module.

    What a test does to them it does within `undone()`. The module's NAMES, if it has any, is the shape of every name.
    """
    plain = {**project.STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    files = override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media"), STORAGES=plain)
    with files, django_db_blocker.unblock(), world.undone():
        yield world.make_two_worlds(getattr(request.module, "NAMES", "{}"))


@pytest.fixture
def run_jobs(transactional_db):
    """run_jobs() runs every waiting job, and those they defer, in a real worker. failing= is the number expected to raise.

    A test that takes it commits what it writes, and what it queues is gone with it (tests/emptying.py).
    """

    def run_jobs(failing=0):
        before = count_failed()
        in_a_thread(
            queue.run_worker, periodic=False, wait=False, concurrency=1, listen_notify=False, install_signal_handlers=False
        )
        assert count_failed() - before == failing

    return run_jobs


def in_a_thread(function, *args, **options):
    """Call what starts an event loop: Playwright keeps one running in the thread of the tests, and a thread cannot have two."""

    def call():
        try:
            return function(*args, **options)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(call).result()


def count_failed():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE status = 'failed'")
        return cursor.fetchone()[0]


@pytest.fixture
def floor(db, settings):
    """The pages of tests/rakerda/urls.py, in addition to those of the product."""
    settings.ROOT_URLCONF = "tests.rakerda.urls"
    [engine] = settings.TEMPLATES
    settings.TEMPLATES = [{**engine, "DIRS": [*engine["DIRS"], Path(__file__).parent / "rakerda" / "templates"]}]
