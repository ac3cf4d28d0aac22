"""An installation of an earlier release is upgraded to this one: its rows are kept, and its database equals a new one.

tests/upgrades/<version>.sql holds the data of a release (`make dump`); docs/releasing.md says when one is added.
"""

import zlib
from pathlib import Path
from typing import NamedTuple

import psycopg
import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.test import Client, override_settings
from django.urls import reverse

from agenda.models import Meeting
from tests.upgrades.databases import address_of, catalogue, counts, counts_of, own_database
from tests.upgrades.dump import tables

FOLDER = Path(__file__).parent
DUMPS = sorted(FOLDER.glob("*.sql"))
CHANGES = (FOLDER.parent.parent / "CHANGELOG.md").read_text()
PAGES = [
    "proceedings:front", "proceedings:board", "agenda:arrangement", "participants:participants", "participants:letters",
    "presentations:exposes", "proceedings:minutes_list", "proceedings:decisions", "proceedings:follow_ups", "proceedings:editions",
]  # fmt: skip
FORGOTTEN = """
A model has changed, and {version} is not released yet, so its data are made anew:
    .venv/bin/python manage.py makemigrations && make dump
"""


class Upgrade(NamedTuple):
    """The state before and after `migrate`."""

    dump: Path
    before: dict  # the catalogue of the restored database
    restored: dict  # its rows
    after: dict
    kept: dict
    pending: list
    answers: dict  # of the old meeting's pages


@pytest.fixture(scope="module", params=DUMPS, ids=lambda path: path.stem)
def upgrade(request, django_db_setup, django_db_blocker):
    """Restore a dump, migrate it, and examine it; only the findings are kept."""
    name = f"upgrade_{zlib.crc32(connection.settings_dict['NAME'].encode()):x}"
    plain = {**settings.STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    with override_settings(STORAGES=plain), django_db_blocker.unblock(), own_database(name):
        with psycopg.connect(address_of(name), autocommit=True) as restoring:
            restoring.execute(request.param.read_text())
        before, restored = catalogue(), counts()
        call_command("migrate", verbosity=0, interactive=False)
        call_command("createcachetable", verbosity=0)
        executor = MigrationExecutor(connection)
        pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
        return Upgrade(request.param, before, restored, catalogue(), counts(), pending, ask_pages())


@pytest.fixture(scope="module")
def fresh(django_db_setup, django_db_blocker):
    """The catalogue of a new database: that of the tests, plus the table that `prepare` adds."""
    with django_db_blocker.unblock():
        call_command("createcachetable", verbosity=0)
        yield catalogue()
        connection.close()


def ask_pages():
    """Return {address: status} of pages of the restored meeting, for its secretariat."""
    meeting = Meeting.objects.get()
    client = Client()
    client.force_login(get_user_model().objects.get(memberships__role="secretariat"))
    return {page: client.get(reverse(page, args=meeting.args)).status_code for page in PAGES}


def test_there_is_data_to_upgrade():
    assert DUMPS


def test_the_data_of_a_release_that_is_not_out_are_of_the_models_as_they_are(upgrade, fresh):
    version = upgrade.dump.stem

    fits = upgrade.before == fresh or f"## {version} (not released yet)" not in CHANGES
    assert fits, FORGOTTEN.format(version=version)


def test_the_dump_came_back_whole(upgrade):
    assert upgrade.restored == counts_of(upgrade.dump.read_text())


def test_one_of_everything_is_in_the_newest_dump(upgrade):
    newest = max(DUMPS, key=lambda path: [int(part) for part in path.stem.split(".")])

    assert upgrade.dump != newest or tables() - upgrade.restored.keys() == set()


def test_nothing_is_left_to_migrate(upgrade):
    assert upgrade.pending == []


def test_the_models_are_those_of_the_migrations(db):
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_every_row_is_still_there(upgrade):
    assert upgrade.kept == upgrade.restored


def test_pages_of_the_old_meeting_open(upgrade):
    assert upgrade.answers == dict.fromkeys(upgrade.answers, 200)


def test_the_database_is_what_a_new_one_would_be(upgrade, fresh):
    """Columns, constraints, indexes, triggers, functions and types."""
    different = {key: (upgrade.after.get(key), fresh.get(key)) for key in upgrade.after.keys() | fresh.keys()}

    assert {key: pair for key, pair in different.items() if pair[0] != pair[1]} == {}


def test_a_region_with_the_address_of_a_language_gives_way(django_db_setup, django_db_blocker):
    """Its address belongs to a language since 0002; what points to the region stays."""
    with django_db_blocker.unblock(), own_database(f"gives_way_{zlib.crc32(connection.settings_dict['NAME'].encode()):x}"):
        before = MigrationExecutor(connection).migrate([("agenda", "0002_tell_what_to_do")]).apps
        values = {"code": "63.10", "name": "Kabupaten Enrekang", "time_zone": "Asia/Makassar"}
        region = before.get_model("agenda", "Region").objects.create(slug="en", **values)
        before.get_model("agenda", "Meeting").objects.create(region=region, slug="en", title="Rapat")

        after = MigrationExecutor(connection).migrate([("agenda", "0003_languages_are_no_regions")]).apps

        meeting = after.get_model("agenda", "Meeting").objects.get()
        assert (meeting.region.slug, meeting.slug) == (f"en-{region.pk}", "en")
