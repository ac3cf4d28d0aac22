"""manage.py prepare: everything that must be done before the web server and the worker start. Fast when nothing changed."""

import hashlib
import io
import shlex

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.staticfiles import finders
from django.core.management import CommandError, call_command
from django.core.management.base import BaseCommand
from django.db import NotSupportedError, OperationalError, connection
from django.db.migrations.executor import MigrationExecutor


class Command(BaseCommand):
    help = "Bring the database, the compiled texts and the collected static files up to date; load the demo unless DEMO=0."
    requires_system_checks = []  # they need the texts and the static files created here

    def handle(self, **options):
        self.compile_messages()
        self.migrate()
        self.collect_static()
        if settings.DEMO:
            self.load_demo()
        self.tell_how_to_begin()

    def compile_messages(self):
        """Without msgfmt the interface stays English: a warning, but no reason not to start."""
        texts = [text for folder in settings.LOCALE_PATHS for text in folder.glob("*/LC_MESSAGES/*.po")]
        if all(is_newer(text.with_suffix(".mo"), text) for text in texts):
            return
        try:
            call_command("compilemessages", verbosity=0, ignore_patterns=[".venv", "var"])
        except CommandError as error:
            self.stderr.write(f"The Indonesian interface is missing: {error}")

    def migrate(self):
        try:
            executor = MigrationExecutor(connection)
        except OperationalError as error:
            raise CommandError(f"PostgreSQL can't be reached: {error}") from error
        except NotSupportedError as error:
            raise CommandError(error) from error  # the message names the required version
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.refuse_unfit_database()
            self.stdout.write("Bringing the database up to date")
            call_command("migrate", verbosity=0, interactive=False)
        call_command("createcachetable", verbosity=0)

    def refuse_unfit_database(self):
        """Raise CommandError for a given database in which its user may create no tables, or that is not UTF-8."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('server_encoding'), has_schema_privilege(current_schema(), 'CREATE')")
            encoding, ours = cursor.fetchone()
        name = connection.settings_dict["NAME"]
        make = f"Its administrator makes one with: createdb --owner=USER --encoding=UTF8 --template=template0 {name}"
        if encoding != "UTF8":
            raise CommandError(f"The database {name} has the encoding {encoding}; Rakerda needs UTF8. {make}")
        if not ours:
            raise CommandError(f"The user of DATABASE_URL may make no tables in the database {name}. {make}")

    def collect_static(self):
        stamp, state = settings.VAR_DIR / "static.stamp", describe_static()
        if settings.STATIC_ROOT.exists() and stamp.exists() and stamp.read_text() == state:
            return
        call_command("collectstatic", verbosity=0, interactive=False)
        stamp.write_text(state)

    def load_demo(self):
        """Load the demo, unless the database contains another region; that is no error."""
        told = io.StringIO()
        try:
            call_command("demo", stdout=told)
        except CommandError as error:
            self.stderr.write(f"{error} DEMO=0 starts without asking for it.")
        self.stdout.write(told.getvalue(), ending="")

    def tell_how_to_begin(self):
        """Without an account nobody can sign in: print the command that creates the first one, as it is typed here."""
        if get_user_model().objects.exists():
            return
        given = settings.DATABASE_IS_GIVEN
        cluster = "" if given else ".venv/bin/python -m rakerda.cluster "
        told = [
            "Nobody has an account yet. Make the first one, the administrator's, in another terminal as this same user:",
            f"  cd {shlex.quote(str(settings.BASE_DIR))}",
            f"  export VAR_DIR={shlex.quote(str(settings.VAR_DIR))}{'  # and DATABASE_URL as it is here' if given else ''}",
            f"  {cluster}.venv/bin/python manage.py createsuperuser",
            "Then sign in: the first page leads on.",
        ]
        self.stdout.write("\n".join(told))


def is_newer(made, source):
    return made.exists() and made.stat().st_mtime >= source.stat().st_mtime


def describe_static():
    """Return a hash of the name, size and age of every static file, and of the processing they get."""
    digest = hashlib.sha256(settings.STORAGES["staticfiles"]["BACKEND"].encode())
    for finder in finders.get_finders():
        for path, storage in finder.list(ignore_patterns=None):
            found = storage.path(path)
            digest.update(f"{path} {storage.size(path)} {found} {storage.get_modified_time(path)}\n".encode())
    return digest.hexdigest()
