"""The life of a background job, from the asking to its end: queued, running, then done or failed with a reason.

A model whose rows the worker creates is a Job. It defines the task that does the work (TASK), the reasons for failure (Failure),
and the words in which it is displayed (WORDS); further fields are its own. The module that does the work registers itself:

    @works_on(Bundle)
    def pack(bundle):
        with bundle.finishing():
            bundle.size = …

A worker may die, and its job starts again; or it only seemed dead, and returns while another one works on its row. So each start
is a separate attempt, identified by its time, and an attempt that is no longer the last one (or was given up, or whose row is
gone) writes nothing: it ends with Replaced.
"""

import logging
from contextlib import contextmanager, suppress
from functools import wraps

from django.db import models, transaction
from django.db.models import Q
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from procrastinate.contrib.django import app

from rakerda.constraints import holds
from rakerda.editing import columns, hold, save_changes
from rakerda.jobs.queue import defer, when_lost
from rakerda.pages.status import Status

FIRST = 10  # priority of a job that a user is waiting for

logger = logging.getLogger(__name__)


class Phase(models.TextChoices):
    """State of a job."""

    QUEUED = "queued", _("Waiting its turn")
    RUNNING = "running", _("Being worked on")
    DONE = "done", _("Ready")
    FAILED = "failed", _("Failed")


WORKING = frozenset([Phase.QUEUED, Phase.RUNNING])
LOOKS = {Phase.QUEUED: ("wait", ""), Phase.RUNNING: ("half", "fair"), Phase.DONE: ("done", "good"), Phase.FAILED: ("stop", "bad")}


class Replaced(Exception):
    """This attempt no longer counts: another one has begun, the job was given up, or its row is gone."""


class JobQuerySet(models.QuerySet):
    """Base of the querysets of jobs."""

    def working(self):
        """Jobs that are queued or running."""
        return self.filter(phase__in=WORKING)

    def done(self):
        return self.filter(phase=Phase.DONE)


class Job(models.Model):
    """A row created by the worker, with its job state. Its methods lock the row and are safe to run twice.

    A subclass has a TASK, a Failure with the reasons for which it may fail, among them LOST, and a field `failure` of those.
    """

    TASK = ""  # the name under which a tasks.py registers the work (works_on)
    PRIORITY = 0
    LOST = "stopped"  # the reason if the work raised or killed its worker
    WORDS = {}  # other words of this model for phases
    NOTE = _("You may leave this page; the work goes on.")

    phase = models.CharField(max_length=7, choices=Phase, default=Phase.QUEUED, editable=False)
    queued_at = models.DateTimeField(default=timezone.now, editable=False)
    started_at = models.DateTimeField(null=True, editable=False)  # of the attempt that counts
    ended_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        abstract = True
        constraints = [
            holds(
                Q(phase="queued", started_at=None, ended_at=None, failure="")
                | Q(phase="running", started_at__isnull=False, ended_at=None, failure="")
                | Q(phase="done", ended_at__isnull=False, failure="")
                | Q(phase="failed", ended_at__isnull=False) & ~Q(failure=""),
                name="%(class)s_phase_with_its_times",
                told=_("This work was taken up or ended at the same moment. Reload the page; if it failed, start it again."),
            )
        ]

    # Display (templates/_working.html)

    @property
    def working(self):
        """Whether it is queued or running."""
        return self.phase in WORKING

    @property
    def status(self):
        """Its state as displayed on every page."""
        shape, tone = LOOKS[self.phase]
        return Status(shape, self.word, tone)

    @property
    def word(self):
        return self.WORDS.get(self.phase, Phase(self.phase).label)

    @property
    def detail(self):
        """Its progress in a few words, or ""."""
        return ""

    @property
    def percent(self):
        """Its progress in percent, or None if unknown."""
        return None

    @property
    def note(self):
        """A note for a user who is waiting."""
        return _("It begins as soon as the worker is free.") if self.phase == Phase.QUEUED else self.NOTE

    # Its acts

    @property
    def lock(self):
        """Lock key: one job at a time runs with the same key; None: no lock."""
        return None

    def queue(self):
        """Queue it; the worker starts it after the commit."""
        defer(self.TASK, lock=self.lock, priority=self.PRIORITY, pk=self.pk)

    def retry(self):
        """Queue an ended job again, once its obstacle is gone. Does nothing while it is running."""
        with transaction.atomic():
            self.take()
            if self.working:
                return
            before = columns(self)
            self.phase, self.failure, self.queued_at = Phase.QUEUED, "", timezone.now()
            self.started_at = self.ended_at = None
            save_changes(self, before)
            self.queue()

    def claim(self):
        """Return whether work remains; if so this attempt becomes the one that counts. Raises Replaced for a row that is gone."""
        with self._held():
            if self.working:
                self.phase, self.started_at = Phase.RUNNING, timezone.now()
                self.start_over()
            return self.working

    def start_over(self):
        """Reset the progress of an attempt that was cut off."""

    def record(self, **values):
        """Save the progress of this attempt. Raises Replaced."""
        mine = type(self)._base_manager.filter(pk=self.pk, phase__in=WORKING, started_at=self.started_at)
        if not mine.update(**values):
            raise Replaced
        for name, value in values.items():
            setattr(self, name, value)

    @contextmanager
    def attempt(self):
        """Lock the row for this attempt and save what the block changed. Raises Replaced."""
        mine = self.started_at
        with self._held():
            if not self.working or self.started_at != mine:
                self.started_at = mine  # a second look finds the same
                raise Replaced
            yield

    @contextmanager
    def finishing(self):
        """Complete the job: what the block stores is committed together with it, or not at all. Raises Replaced."""
        with self.attempt():
            yield
            self.phase, self.ended_at = Phase.DONE, timezone.now()

    def fail(self, reason):
        """End this attempt with a reason. Raises Replaced."""
        with self.attempt():
            self.end_badly(reason)

    def give_up(self):
        """Fail a job that will never finish; one that has ended is not changed. Raises Replaced for a row that is gone."""
        with self._held():
            if self.working:
                self.end_badly(self.LOST)

    def end_badly(self, reason):
        """Set what fail() and give_up() write, with the row locked."""
        self.phase, self.failure, self.ended_at = Phase.FAILED, reason, timezone.now()

    def take(self):
        """Lock the current row; where another row must be locked first, that too. Raises Http404 for one that is gone."""
        hold(self)

    @contextmanager
    def _held(self):
        """Lock the row and save what the block changed of it."""
        with transaction.atomic():
            try:
                self.take()
            except Http404 as gone:
                raise Replaced from gone
            before = columns(self)
            yield
            save_changes(self, before)


def works_on(model, *related):
    """Decorator: register the function as the work on a row of this model, loaded with these relations, and handle rows whose job
    is lost. The registered task is called with the key of the row; it does nothing for one that is gone or has
    ended, and begins again if an attempt was cut off.
    """

    def register(function):
        @app.task(name=model.TASK)
        @wraps(function)
        def work(pk):
            row = model._base_manager.select_related(*related).filter(pk=pk).first()
            try:
                if row and row.claim():
                    function(row)
            except Replaced:
                logger.warning("%s %s goes on without this attempt: it was begun again, given up or removed.", model.TASK, pk)

        @when_lost(work)
        def lose(pk):
            for row in model._base_manager.filter(pk=pk):
                with suppress(Replaced):  # gone meanwhile
                    row.give_up()

        return work

    return register
