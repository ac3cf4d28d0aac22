"""The life of a job (rakerda.jobs.life) for every model created by the worker: each rule is tested on all of them."""

import logging
from typing import NamedTuple

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.template.loader import render_to_string
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from participants.models import Drawing, Letter, PrintJob
from presentations.models import Bundle, Deck
from proceedings.models import Edition, Run
from rakerda.jobs import queue
from rakerda.jobs.life import LOOKS, Job, Phase, Replaced, works_on
from tests import make
from tests.presentations.test_exposes import make_deck
from tests.racing import again, at_once
from tests.reading import flat

ROUNDS = 3


class Sort(NamedTuple):
    """A model, how its job is requested, what the work stores, and the state of an interrupted attempt."""

    model: type
    ask: object
    kept: dict
    come_to: dict


def ask_for_slides(meeting):
    deck = make_deck(make.make_expose(meeting), phase="queued")
    deck.queue()
    return deck


def ask_for_letter(meeting):
    letter = Letter.objects.create(paper=meeting.papers.model.draft(meeting, "invitation", "Undangan"), audience="others")
    letter.draw()
    return letter.drawing


SORTS = {
    "deck": Sort(Deck, ask_for_slides, {"pages": 1, "rendition": "x.pdf"}, {"step": "drawing", "done": 3}),
    "bundle": Sort(Bundle, lambda meeting: Bundle.begin(meeting, "uji"), {"file": "x.zip"}, {"done": 3, "total": 9}),
    "print": Sort(PrintJob, lambda meeting: PrintJob.begin(meeting, "mc", {}, "uji"), {"file": "x.pdf"}, {"pages": None}),
    "drawing": Sort(Drawing, ask_for_letter, {}, {"failure": ""}),
    "run": Sort(
        Run, lambda meeting: Edition.begin(meeting, "public", "uji").run, {}, {"step": "slides", "done": 3, "current": "Bidang"}
    ),
}


@pytest.fixture(params=SORTS)
def sort(request):
    return SORTS[request.param]


@pytest.fixture
def job(sort, meeting):
    """A requested job."""
    return sort.ask(meeting)


def finish(job):
    with job.finishing():
        for name, value in next(sort.kept for sort in SORTS.values() if isinstance(job, sort.model)).items():
            setattr(job, name, value)


ACTS = {
    "tells how far it is": lambda job: job.record(**next(sort.come_to for sort in SORTS.values() if isinstance(job, sort.model))),
    "finishes": finish,
    "fails": lambda job: job.fail(job.LOST),
}


@pytest.fixture(params=ACTS)
def act(request):
    return ACTS[request.param]


def jobs_of(job):
    return ProcrastinateJob.objects.filter(task_name=job.TASK, args={"pk": job.pk}, status="todo").count()


def test_all_models_that_the_worker_makes_are_tried_here():
    models = {model for model in apps.get_models() if issubclass(model, Job)}

    assert models == {sort.model for sort in SORTS.values()}


# From request to end


def test_it_is_asked_for_claimed_and_finished(job):
    assert (job.phase, job.started_at, job.ended_at, jobs_of(job)) == ("queued", None, None, 1)

    assert job.claim()
    running = again(job)
    finish(job)

    done = again(job)
    assert (running.phase, running.working, running.ended_at) == ("running", True, None)
    assert (done.phase, done.working, done.failure) == ("done", False, "")
    assert done.queued_at <= done.started_at <= done.ended_at


def test_lists_ask_for_those_that_work_and_those_that_are_done(sort, job):
    rows = sort.model.objects

    waiting = [list(rows.working()), list(rows.done())]
    job.claim()
    running = [list(rows.working()), list(rows.done())]
    finish(job)

    assert (waiting, running) == ([[job], []], [[job], []])
    assert [list(rows.working()), list(rows.done())] == [[], [job]]


def test_what_is_kept_is_kept_with_the_end_or_not_at_all(job):
    job.claim()

    with pytest.raises(ArithmeticError), job.finishing():
        raise ArithmeticError

    assert (again(job).phase, again(job).ended_at) == ("running", None)


def test_a_failure_has_its_reason(job):
    job.claim()

    job.fail(job.LOST)

    failed = again(job)
    assert (failed.phase, failed.failure, failed.ended_at is None) == ("failed", job.LOST, False)
    assert failed.get_failure_display() == str(failed.Failure(job.LOST).label)


def test_what_has_failed_is_queued_anew(job):
    job.claim()
    job.fail(job.LOST)
    ProcrastinateJob.objects.all().delete()

    again(job).retry()

    fresh = again(job)
    assert (fresh.phase, fresh.failure, fresh.started_at, fresh.ended_at, jobs_of(job)) == ("queued", "", None, None, 1)


def test_what_still_works_is_not_queued_anew(job):
    job.claim()

    again(job).retry()

    assert (again(job).phase, jobs_of(job)) == ("running", 1)


# Run twice


def test_a_job_whose_worker_died_begins_again_from_the_beginning(sort, job):
    job.claim()
    blank = {name: getattr(job, name) for name in sort.come_to}
    job.record(**sort.come_to)

    second = again(job)
    assert second.claim()

    fresh = again(job)
    assert fresh.started_at > job.started_at
    assert {name: getattr(fresh, name) for name in sort.come_to} == blank


@pytest.mark.parametrize("end", [finish, lambda job: job.fail(job.LOST)], ids=["done", "failed"])
def test_what_has_ended_is_not_begun_again(job, end):
    job.claim()
    end(job)
    before = again(job)

    assert not again(job).claim()
    before.give_up()

    assert {**vars(again(job)), "_state": None} == {**vars(before), "_state": None}


def test_an_attempt_that_was_begun_again_writes_nothing(job, act):
    job.claim()
    second = again(job)
    second.claim()

    for _time in range(2):
        with pytest.raises(Replaced):
            act(job)

    fresh = again(job)
    assert (fresh.phase, fresh.started_at, fresh.failure) == ("running", second.started_at, "")
    finish(second)
    assert again(job).phase == "done"


def test_an_attempt_that_was_given_up_writes_nothing(job, act):
    job.claim()
    again(job).give_up()

    with pytest.raises(Replaced):
        act(job)

    assert (again(job).phase, again(job).failure) == ("failed", job.LOST)


def test_an_attempt_whose_job_was_queued_anew_writes_nothing(job, act):
    job.claim()
    again(job).give_up()
    again(job).retry()

    with pytest.raises(Replaced):
        act(job)

    assert (again(job).phase, again(job).started_at) == ("queued", None)


def test_an_attempt_whose_row_is_gone_writes_nothing(sort, job, act):
    job.claim()
    sort.model.objects.filter(pk=job.pk).delete()

    with pytest.raises(Replaced):
        act(job)
    with pytest.raises(Replaced):
        job.claim()
    app.tasks[job.TASK](pk=job.pk)
    queue.last_words[job.TASK](pk=job.pk)

    assert not sort.model.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_of_an_end_and_a_new_beginning_at_the_same_moment_one_gives_way(sort):
    for _ in range(ROUNDS):
        job = sort.ask(make.make_meeting())
        job.claim()
        second, begun = again(job), []

        errors = at_once(lambda: finish(job), lambda: begun.append(second.claim()))  # noqa: B023 - within this round

        ended = again(job).phase == "done"
        assert ([type(error) for error in errors if error], begun) == ([] if ended else [Replaced], [not ended])


WRONG = {
    "running since never": {"phase": "running"},
    "done, and not ended": {"phase": "done"},
    "failed, and not ended": {"phase": "failed", "failure": "stopped"},
    "failed without a reason": {**make.ended("failed"), "failure": ""},
    "done with a reason": {**make.ended(), "failure": "stopped"},
    "queued with a reason": {"phase": "queued", "failure": "stopped"},
    "queued, and ended": make.ended("queued"),
}


@pytest.mark.parametrize("values", WRONG.values(), ids=WRONG)
def test_the_database_keeps_a_phase_with_its_times_and_its_reason(sort, job, values):
    with pytest.raises(IntegrityError, match="phase_with_its_times"), transaction.atomic():
        sort.model.objects.filter(pk=job.pk).update(**sort.kept, **values)


# The task and the final messages


def test_every_model_has_a_task_and_last_words(sort):
    assert sort.model.TASK in app.tasks
    assert sort.model.TASK in queue.last_words
    assert sort.model.LOST in sort.model.Failure
    assert sort.model._meta.get_field("failure").choices == sort.model.Failure.choices


def test_the_last_words_of_a_job_are_told_to_its_row(job):
    job.claim()

    queue.last_words[job.TASK](pk=job.pk)
    queue.last_words[job.TASK](pk=job.pk)

    assert (again(job).phase, again(job).failure) == ("failed", job.LOST)


class Sample(PrintJob):
    """A job whose work is chosen by the test."""

    TASK = "tests.sample"
    work = staticmethod(finish)

    class Meta:
        proxy, app_label = True, "tests"


@works_on(Sample, "meeting__region")
def work(sample):
    Sample.work(sample)


@pytest.fixture
def ask(transactional_db, monkeypatch):
    """ask(work) returns a queued sample."""

    def ask(work):
        monkeypatch.setattr(Sample, "work", staticmethod(work))
        sample = Sample.objects.create(meeting=make.make_meeting(), kind="mc", made_by="uji")
        sample.queue()
        return sample

    return ask


def test_the_worker_does_the_work(ask, run_jobs):
    sample = ask(finish)

    run_jobs()

    assert again(sample).phase == "done"


def test_work_that_raises_is_told_to_whoever_waits(ask, run_jobs):
    def fail(_sample):
        raise ArithmeticError

    sample = ask(fail)

    run_jobs(failing=1)

    assert (again(sample).phase, again(sample).failure) == ("failed", "stopped")


def test_work_that_was_cut_off_is_done_by_the_next_worker(ask, run_jobs):
    sample = ask(finish)
    sample.claim()
    orphan(sample)

    run_jobs()

    assert again(sample).phase == "done"


def test_work_that_killed_its_worker_three_times_is_given_up(ask, run_jobs):
    sample = ask(finish)
    sample.claim()
    orphan(sample, attempts=queue.TRIES - 1)

    run_jobs(failing=1)

    assert (again(sample).phase, again(sample).failure) == ("failed", "stopped")


def orphan(sample, attempts=0):
    """Its worker took the job and died without a trace."""
    with connection.cursor() as cursor:
        taken = "UPDATE procrastinate_jobs SET status = 'doing', attempts = %s WHERE task_name = %s"
        cursor.execute(taken, [attempts, sample.TASK])


def test_an_attempt_that_counts_no_longer_ends_quietly(ask, run_jobs, caplog):
    seconds = []

    def lag(sample):
        seconds.append(again(sample))
        seconds[0].claim()  # another worker assumed it was dead
        finish(sample)

    sample = ask(lag)
    with caplog.at_level(logging.WARNING, "rakerda.jobs.life"):
        run_jobs()

    assert (again(sample).phase, again(sample).started_at) == ("running", seconds[0].started_at)
    assert [record.name for record in caplog.records] == ["rakerda.jobs.life"]


# Display


def shown(job):
    return flat(render_to_string("_working.html", {"job": job, "url": "/tanya/", "target": "#bagian", "page": "/halaman/"}))


def test_what_works_asks_again_and_is_told_politely(job):
    waiting = shown(job)
    job.claim()

    for part in (waiting, shown(job)):
        assert 'hx-get="/tanya/" hx-trigger="every 2s" hx-target="#bagian" hx-swap="outerHTML"' in part
        assert part.count('role="status"') == 1
        assert '<noscript><p><a class="button button--quiet" href="/halaman/">' in part
    assert "Menunggu giliran" in waiting or job.TASK == Drawing.TASK  # a letter shows what is drawn
    assert str(job.word) in shown(job)


def test_what_is_done_asks_no_more(job):
    job.claim()
    finish(job)

    assert shown(job) == ""


def test_what_failed_says_why_and_asks_no_more(sort, job):
    job.claim()
    for reason in sort.model.Failure:
        failed = again(job)
        failed.phase, failed.failure = Phase.FAILED, reason

        part = shown(failed)

        assert str(reason.label) in part.replace("&#x27;", "'")
        assert "hx-" not in part
        assert part.count('role="status"') == 1


def test_each_phase_has_one_look(job):
    looks = {}
    for job.phase in Phase:
        looks[job.phase] = (job.status.shape, job.status.tone)

    assert looks == LOOKS
