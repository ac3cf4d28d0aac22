"""What the worker does for the demo: drawing slides would keep `manage.py demo` waiting."""

from django.db import transaction
from procrastinate.contrib.django import app

from presentations.models import Deck, Expose
from presentations.tasks import convert
from proceedings.demo import decks, tables


@app.task(name="demo.send")
def send(expose_id, unit):
    """Send the slides of a unit, unless somebody was quicker. They are converted like any other, then confirmed."""
    row = next(row for row in tables.rows("exposes") if row["unit"] == unit)
    with transaction.atomic():
        expose = (
            Expose.objects.select_for_update(of=("self",))
            .select_related("meeting__region", "unit", "sector", "presenter__represents")
            .get(pk=expose_id)
        )
        if expose.decks.exists():
            return
        for deck in decks.send(expose, row):
            lock = f"deck-{deck.pk}"  # shared, so that the one waits for the other
            convert.configure(lock=lock).defer(deck_id=deck.pk)
            confirm.configure(lock=lock).defer(deck_id=deck.pk)


@app.task(name="demo.confirm")
def confirm(deck_id):
    """Confirm slides that were converted; those that failed wait for their unit, as they would."""
    for deck in Deck.objects.select_related("expose").filter(pk=deck_id, phase=Deck.Phase.READY, confirmed_at=None):
        decks.confirm(deck)
