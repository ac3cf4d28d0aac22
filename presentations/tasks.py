"""What the worker does for this floor."""

from procrastinate.contrib.django import app

from presentations import converting, uploading
from presentations.models import Deck
from presentations.receiving import Failure, Refused, room
from rakerda import sandbox
from rakerda.jobs import when_lost

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


@when_lost(convert)
def lose(deck_id):
    """Its worker died of it, or it raised."""
    for deck in Deck.objects.filter(pk=deck_id):
        if deck.is_running:
            deck.fail(Failure.CONVERSION)


@app.periodic(cron="41 * * * *")
@app.task(name="presentations.tidy", queueing_lock="presentations.tidy")
def tidy(timestamp):
    """Forget uploads that nobody went on with, and folders that a crash left behind."""
    uploading.forget_stale()
    sandbox.sweep(age=DAY)
