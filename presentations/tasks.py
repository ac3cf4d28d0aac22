"""The background jobs of this app, run by the worker."""

import logging

from django.db import transaction
from procrastinate.contrib.django import app

from presentations.handing_in import bundling
from presentations.models import Bundle, Deck
from presentations.models.files import Failure, Refused
from presentations.slides import converting, uploading
from presentations.slides.receiving import room
from rakerda import sandbox
from rakerda.jobs.life import works_on
from rakerda.jobs.queue import when_started

logger = logging.getLogger("rakerda.presentations")

DAY = 24 * 3600  # seconds; no step takes so long


@works_on(Deck, "expose")
def convert(deck):
    """Convert a deck into slides that can be shown."""
    try:
        with room():
            converting.convert(deck)
    except Refused as refusal:
        deck.fail(refusal.code)
    except sandbox.NotIsolated as error:  # take_up() continues it
        logger.error("Slides of %s are kept and not converted. %s", deck.expose, error)
        deck.fail(Failure.ISOLATION)


@when_started
def take_up():
    """Convert what was only kept for want of a sandbox. The administrator has mended that, and starts Rakerda again."""
    if not sandbox.may_open():
        return
    with transaction.atomic():
        for deck in Deck.objects.unopened().select_for_update(of=("self",)):
            deck.retry()


@works_on(Bundle, "meeting__region", "since")
def pack(bundle):
    """Pack a bundle. After a full disk, it can be requested again."""
    try:
        with room():
            bundling.pack(bundle)
    except Refused as refusal:
        logger.error("A stick of %s could not be packed. %s", bundle.meeting, refusal)
        bundle.fail(Bundle.Failure.FULL)


@app.periodic(cron="41 * * * *")
@app.task(name="presentations.tidy", queueing_lock="presentations.tidy")
def tidy(timestamp):
    """Delete abandoned uploads, and folders that a crash left behind."""
    uploading.forget_stale()
    sandbox.sweep(age=DAY)
