"""The queue: deferring jobs, the worker, and recovery of jobs whose worker died.

A task must be safe to run twice: `kill -9` in its middle means that it starts again from its beginning. Heavy work runs in a
child process, so that the heartbeat of the worker keeps ticking. A task that defers another does so in its own transaction.
"""

import json
import logging

from asgiref.sync import async_to_sync
from django.db import connection, transaction
from procrastinate.contrib.django import app
from procrastinate.jobs import Status
from procrastinate.periodic import PeriodicRegistry

TRIES = 3  # a job whose worker died this often is assumed to cause it
CONCURRENCY = 2  # concurrent jobs: the book does not wait for a conversion
SILENCE = 30  # seconds without a heartbeat (sent every 10) until a worker counts as dead
EVERYBODY = -1  # seconds since a heartbeat: includes workers alive right now
PRESENCE = 7_227_305  # key of the advisory lock shared by all living workers

logger = logging.getLogger(__name__)
first_acts = []  # callbacks of a worker before its first job
last_words = {}  # name of a task -> callback when a job of it will never finish


def defer(name, *, lock=None, queueing_lock=None, priority=None, **arguments):
    """Queue the task of this name with these arguments; it waits for the transaction. Raises TaskNotFound for a name that no
    tasks.py registers.

    A model knows its job by name: the module that does the work belongs to a level above it.
    """
    given = {"lock": lock, "queueing_lock": queueing_lock, "priority": priority}
    task = app.configure_task(name, allow_unknown=False, **{key: value for key, value in given.items() if value is not None})
    task.defer(**arguments)


def when_lost(task):
    """Decorator: register the callback for jobs that will never finish because they raised or their worker died TRIES times.

    It is called with the job's arguments, and like a task must be safe to run twice.
    """

    def register(function):
        last_words[task.name] = function
        return function

    return register


def when_started(function):
    """Decorator: register a callback for a worker before its first job; another worker may run it at that moment."""
    first_acts.append(function)
    return function


def run_worker(periodic=True, **options):
    """Run waiting jobs until SIGINT or SIGTERM, then finish those that are running.

    The tasks stay bound to Django's connection, so that a job they defer is part of their transaction.
    """
    worker = app.with_connector(app.connector.get_worker_connector())
    if not periodic:
        worker.periodic_registry = PeriodicRegistry()
    if announce_presence():
        rescue(EVERYBODY)
    for act in first_acts:
        act()
    middleware = [*app.worker_defaults["task_middleware"], mourn]
    worker.run_worker(**{"concurrency": CONCURRENCY, "delete_jobs": "successful", "task_middleware": middleware, **options})


def announce_presence():
    """Return True if no other worker lives on this database: then everything marked as running is orphaned.

    The lock ends with the process, however it dies.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [PRESENCE])
        [alone] = cursor.fetchone()
        cursor.execute("SELECT pg_advisory_lock_shared(%s)", [PRESENCE])
        if alone:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [PRESENCE])
    return alone


def rescue(seconds_since_heartbeat):
    """Requeue jobs of dead workers; give up those that were tried TRIES times."""
    for job in async_to_sync(app.job_manager.get_stalled_jobs)(seconds_since_heartbeat=seconds_since_heartbeat):
        if job.attempts + 1 < TRIES:
            async_to_sync(app.job_manager.retry_job)(job)
        else:
            give_up(job)


def give_up(job):
    job = job.evolve(task_kwargs=json.loads(job.task_kwargs))  # Django's connection returns JSON as text
    logger.error("Job %s given up: its worker died %s times.", job.call_string, TRIES)
    with transaction.atomic():
        async_to_sync(app.job_manager.finish_job)(job, status=Status.FAILED, delete_job=False)
        lose(job)


def lose(job):
    """Notify the owner of a job that it will never finish."""
    if job.task_name in last_words:
        last_words[job.task_name](**job.task_kwargs)


def mourn(call_next, context, worker):
    """Task middleware: a task that raises is lost, since no task of ours retries by itself."""
    finished = False
    try:
        result = call_next()
        finished = True
        return result
    finally:
        if not finished:
            lose(context.job)


@app.periodic(cron="* * * * *")
@app.task(name="rakerda.jobs.retry_stalled", queueing_lock="rakerda.jobs.retry_stalled")
def retry_stalled(timestamp):
    """Check every minute for jobs of workers whose heartbeat stopped."""
    rescue(SILENCE)
