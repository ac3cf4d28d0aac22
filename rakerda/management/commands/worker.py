from django.core.management.base import BaseCommand

from rakerda import jobs


class Command(BaseCommand):
    help = "Run background jobs until SIGINT or SIGTERM; running jobs are finished first."

    def handle(self, **options):
        jobs.run_worker()
