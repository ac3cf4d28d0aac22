"""What the worker does for this floor."""

import logging

from django.db import transaction
from procrastinate.contrib.django import app

from presentations.handing_in import bundling
from presentations.models import Bundle, Deck
from presentations.models.files import Failure, Refused
from presentations.slides import converting, uploading
from presentations.slides.receiving import room
from rakerda import sandbox
from rakerda.jobs import when_lost, when_started

logger = logging.getLogger("rakerda.presentations")

DAY = 24 * 3600  # seconds; no piece of work takes so long


@app.task(name="presentations.convert")
def convert(deck_id):
    """Turn a deck into what will be shown. Run again after a crash it begins anew; a deck that has ended stays as it is."""
    deck = Deck.objects.select_related("expose").filter(pk=deck_id).first()
    if deck is None or not deck.is_running:
        return
    try:
        with room():
            converting.convert(deck)
    except Refused as refusal:
        deck.fail(refusal.code)
    except sandbox.NotIsolated as error:  # take_up() goes on with it
        logger.error("Slides of %s are kept and not converted. %s", deck.expose, error)
        deck.fail(Failure.ISOLATION)


@when_started
def take_up():
    """Convert what was kept while nothing shut it in. The administrator has mended that, and starts Rakerda again."""
    if not sandbox.may_open():
        return
    with transaction.atomic():
        for deck in Deck.objects.unopened().select_for_update(of=("self",)):
            deck.retry()


@when_lost(convert)
def lose(deck_id):
    """Its worker died of it, or it raised."""
    for deck in Deck.objects.filter(pk=deck_id):
        if deck.is_running:
            deck.fail(Failure.CONVERSION)


@app.task(name="presentations.pack")
def pack(bundle_id):
    """Pack a bundle. Run again after a crash it begins anew; one that has ended stays as it is."""
    bundle = Bundle.objects.select_related("meeting__region", "since").filter(pk=bundle_id).first()
    if bundle and not bundle.ended:
        bundling.pack(bundle)


@when_lost(pack)
def lose_bundle(bundle_id):
    """Its worker died of it, or it raised: the disk is full. Whoever waits may try again."""
    for bundle in Bundle.objects.filter(pk=bundle_id):
        if not bundle.ended:
            bundle.fail()


@app.periodic(cron="41 * * * *")
@app.task(name="presentations.tidy", queueing_lock="presentations.tidy")
def tidy(timestamp):
    """Forget uploads that nobody went on with, and folders that a crash left behind."""
    uploading.forget_stale()
    sandbox.sweep(age=DAY)
