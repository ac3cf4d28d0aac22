"""manage.py demo: load a complete sample meeting to explore."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from proceedings.demo import accounts, loading, tables


class Command(BaseCommand):
    help = "Load the Rakerda of Kabupaten Tanah Bumbu 2023 as sample data. Run again, it changes nothing that stands."

    def handle(self, **options):
        try:
            made = loading.load()
        except loading.Foreign as error:
            raise CommandError(
                f"The demo is for a database of its own: this one holds {error}. Nothing was changed. "
                "Give the demo another VAR_DIR or DATABASE_URL."
            ) from error
        facts = tables.document("meeting")
        address = f"{settings.PUBLIC_URL.geturl()}/{facts['region']['slug']}/{facts['meeting']['slug']}/"
        self.stdout.write(f"{'The demo is loaded' if made else 'The demo stands already, nothing was changed'}: {address}")
        self.stdout.write(f"Accounts, kept in {accounts.file()}:")
        for name, password, who in accounts.read():
            self.stdout.write(f"  {name:<18} {password}  {who}")
