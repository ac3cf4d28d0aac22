from django.core.management.base import BaseCommand

from rakerda import sandbox
from rakerda.jobs import queue


class Command(BaseCommand):
    help = "Run background jobs until SIGINT or SIGTERM; running jobs are finished first."

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="run what waits, and what that defers, then end")

    def handle(self, *, once, **options):
        sandbox.level()  # logs how well uploaded files are isolated
        if once:
            queue.run_worker(periodic=False, wait=False, concurrency=1)
        else:
            queue.run_worker()
