"""Create the data of this version, from which upgrades are tested: `make dump` writes tests/upgrades/<version>.sql.

It is plain SQL of a small made-up region, one of everything (tests/world.py), with its history. It contains no data of
real people. It is reproducible: only changes of the models change it.
"""

import datetime
import os
import re
import subprocess
import sys
import tempfile
import tomllib
import uuid
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rakerda.settings")
django.setup()

from allauth.account.models import EmailAddress  # noqa: E402 - they need the settings
from django.apps import apps  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.test import override_settings  # noqa: E402

from agenda.programme.releasing import publish  # noqa: E402
from participants.models import Assignment, Limit, Membership  # noqa: E402
from rakerda.jobs import queue  # noqa: E402
from tests import make  # noqa: E402
from tests.upgrades.databases import address_of, counts, own_database  # noqa: E402
from tests.world import make_world  # noqa: E402

FOLDER = Path(__file__).parent
ROOT = FOLDER.parent.parent
APPS = ["agenda", "participants", "presentations", "proceedings"]
NAME = "rakerda_dump"
# Lines that only psql understands, or that are the same in every dump, and text between the statements.
NO_STATEMENT = re.compile(
    r"^(\\.*|--|-- (Name|Dumped|PostgreSQL|Data).*|SET (?!check_function_bodies)\w+ = .*;|SELECT pg_catalog\.set_config\(.*)\n",
    re.MULTILINE,
)

MOMENT = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?\+00")
FIRST = datetime.datetime(2026, 1, 5, tzinfo=datetime.UTC)
# Random values: row numbers without an order, names of files, codes of papers, and password hashes.
DRAWN = {
    r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}": lambda number: str(uuid.UUID(int=number)),
    r"(?<=/)[\w-]{22}(?=\.\w+')": "{:022}".format,
    r"(?<=')[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}(?=')": "AAAA-AAAA-{:04}".format,
    r"(?<=')![A-Za-z0-9]{40}(?=')": "!{:040}".format,
    r"(?<=')pbkdf2_sha256\$[^']+(?=')": "!{:040}".format,
}


def main():
    """Write the dump and return its path."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    if f"## {version} (not released yet)" not in (ROOT / "CHANGELOG.md").read_text():
        sys.exit(f"{version} is released, and its data stay as they are. Begin the next version: docs/releasing.md, “After”.")
    with own_database(NAME):
        call_command("migrate", verbosity=0)
        call_command("createcachetable", verbosity=0)
        with tempfile.TemporaryDirectory() as files, override_settings(MEDIA_ROOT=files):
            fill()
        if empty := tables() - counts().keys():
            sys.exit(f"Nothing stands in these tables; add a row in tests/world.py, or in fill() of {__file__}: {sorted(empty)}")
        dumped = dump()
    path = FOLDER / f"{version}.sql"
    path.write_text(dumped)
    return path


def tables():
    """Return every table of ours, including those of the history and of many-to-many relations."""
    return {model._meta.db_table for app in APPS for model in apps.get_app_config(app).get_models(include_auto_created=True)}


def fill():
    """Create one of everything, and an account for each role."""
    rows = make_world()["rows"]
    meeting, unit = rows["participant"].meeting, rows["unit"]
    for role in Membership.Role.values:
        user = make.make_member(role, meeting.region, unit if role == Membership.Role.OPERATOR else None).user
        EmailAddress.objects.create(user=user, email=f"{user.username}@example.go.id", verified=True, primary=True)
    Assignment.objects.create(participant=rows["participant"], session=rows["session"], role=Assignment.Role.MODERATOR)
    rows["follow_up"].supporters.add(make.make_unit(meeting.region))
    Limit.objects.take("uji", 1, 60)
    publish(meeting, "uji")
    rows["remark"].edit(rows["remark"].version, text="Ucapan yang diperbaiki")
    queue.defer("presentations.pack", pk=rows["bundle"].pk)


def dump():
    """Return the database as statements that any client can run."""
    options = ["--inserts", "--no-owner", "--no-privileges", "--dbname", address_of(NAME)]
    plain = subprocess.run(
        ["pg_dump", *options], capture_output=True, text=True, check=True, env={**os.environ, "PGTZ": "UTC"}
    ).stdout
    return steady(re.sub(r"\n{3,}", "\n\n", NO_STATEMENT.sub("", plain)).lstrip())


def steady(text):
    """Make the dump reproducible: timestamps keep their order but not their distances, and random values are numbered."""
    at = {moment: FIRST + datetime.timedelta(seconds=rank) for rank, moment in enumerate(sorted(set(MOMENT.findall(text))))}
    text = MOMENT.sub(lambda found: f"{at[found[0]]:%Y-%m-%d %H:%M:%S}+00", text)
    for shape, name in DRAWN.items():
        order = {drawn: number for number, drawn in enumerate(dict.fromkeys(re.findall(shape, text)), start=1)}
        text = re.sub(shape, lambda found, order=order, name=name: name(order[found[0]]), text)
    return text


if __name__ == "__main__":
    sys.stdout.write(f"{main().relative_to(FOLDER.parent.parent)}\n")
