"""Background jobs survive their worker."""

import os
import signal
import subprocess
import sys
import time

import pytest
from django.conf import settings as project
from django.core.cache import cache
from django.db import connection, transaction
from procrastinate.contrib.django import app

from rakerda.jobs import queue
from tests.conftest import in_a_thread


@app.task(name="tests.note")
def note(word):
    cache.set("note", [*cache.get("note", []), word])


@app.task(name="tests.pass_on")
def pass_on(word):
    note.defer(word=word)


@app.task(name="tests.pass_on_and_fail")
def pass_on_and_fail(word):
    with transaction.atomic():
        note.defer(word=word)
        raise ArithmeticError(word)


@queue.when_lost(pass_on_and_fail)
def hear_of_it(word):
    cache.set("lost", word)


@pytest.fixture(autouse=True)
def empty_cache(transactional_db):
    cache.clear()


def jobs_by_status():
    with connection.cursor() as cursor:
        cursor.execute("SELECT task_name, status::text, attempts FROM procrastinate_jobs ORDER BY id")
        return cursor.fetchall()


def orphan(task, attempts=0, **values):
    """Create a job whose worker died without a trace."""
    job = task.defer(**values)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing', attempts = %s WHERE id = %s", [attempts, job])


def test_a_deferred_job_runs_and_leaves_nothing_behind(run_jobs):
    note.defer(word="satu")

    run_jobs()

    assert cache.get("note") == ["satu"]
    assert jobs_by_status() == []


def test_a_job_of_a_job_runs_too(run_jobs):
    pass_on.defer(word="dua")

    run_jobs()

    assert cache.get("note") == ["dua"]


def test_what_is_rolled_back_defers_nothing(run_jobs):
    with transaction.atomic():
        note.defer(word="tiga")
        transaction.set_rollback(True)

    run_jobs()

    assert cache.get("note") is None


def test_a_job_that_raises_takes_back_what_it_deferred_and_its_owner_hears(run_jobs):
    pass_on_and_fail.defer(word="empat")

    run_jobs(failing=1)

    assert cache.get("note") is None
    assert cache.get("lost") == "empat"
    assert jobs_by_status() == [("tests.pass_on_and_fail", "failed", 1)]


def test_an_orphan_runs_as_soon_as_a_worker_starts(run_jobs):
    orphan(note, word="lima")

    run_jobs()

    assert cache.get("note") == ["lima"]


def test_a_job_whose_worker_died_thrice_is_given_up(run_jobs):
    orphan(pass_on_and_fail, attempts=queue.TRIES - 1, word="enam")

    run_jobs(failing=1)

    assert cache.get("lost") == "enam"
    assert jobs_by_status() == [("tests.pass_on_and_fail", "failed", queue.TRIES)]


def test_a_job_of_a_living_worker_is_left_alone(run_jobs):
    orphan(note, word="tujuh")
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO procrastinate_workers DEFAULT VALUES RETURNING id")
        cursor.execute("UPDATE procrastinate_jobs SET worker_id = %s", cursor.fetchone())

    in_a_thread(queue.rescue, queue.SILENCE)

    assert jobs_by_status() == [("tests.note", "doing", 0)]


def test_the_minutely_look_saves_a_job_without_a_worker(run_jobs):
    orphan(note, word="delapan")
    queue.retry_stalled.defer(timestamp=0)

    run_jobs()

    assert cache.get("note") == ["delapan"]


def test_the_worker_command_waits_for_jobs_and_stops_at_sigterm(transactional_db):
    environment = {**os.environ, "DATABASE_URL": address_of_test_database()}
    worker = subprocess.Popen([sys.executable, "manage.py", "worker"], env=environment, cwd=project.BASE_DIR, text=True)
    queue.retry_stalled.defer(timestamp=0)
    wait_until(lambda: jobs_by_status() == [])

    worker.send_signal(signal.SIGTERM)

    assert worker.wait(10) == 0


def test_the_worker_command_once_ends_by_itself(transactional_db):
    environment = {**os.environ, "DATABASE_URL": address_of_test_database()}
    queue.retry_stalled.defer(timestamp=0)

    done = subprocess.run([sys.executable, "manage.py", "worker", "--once"], env=environment, cwd=project.BASE_DIR, timeout=60)

    assert done.returncode == 0
    assert jobs_by_status() == []


def address_of_test_database():
    values = connection.settings_dict
    return f"postgresql://{values['USER']}@/{values['NAME']}?host={values['HOST']}"


def wait_until(met, seconds=20):
    deadline = time.monotonic() + seconds
    while not met():
        assert time.monotonic() < deadline
        time.sleep(0.05)
