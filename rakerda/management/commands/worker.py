from django.core.management.base import BaseCommand

from rakerda import jobs, sandbox


class Command(BaseCommand):
    help = "Run background jobs until SIGINT or SIGTERM; running jobs are finished first."

    def handle(self, **options):
        sandbox.level()  # says how well uploaded files are shut in
        jobs.run_worker()
