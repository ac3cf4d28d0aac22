"""Background jobs of the demo: drawing slides would keep `manage.py demo` waiting."""

from django.db import transaction
from procrastinate.contrib.django import app

from presentations.models import Deck, Expose
from proceedings.demo import decks, tables


@app.task(name="demo.send")
def send(expose_id, unit):
    """Upload the slides of a unit, unless somebody has. They are converted like any others, then confirmed."""
    row = row_of(unit)
    with transaction.atomic():
        expose = (
            Expose.objects.select_for_update(of=("self",))
            .select_related("meeting__region", "unit", "sector", "presenter__represents")
            .get(pk=expose_id)
        )
        if expose.decks.exists():
            return
        for deck in decks.send(expose, row):
            deck.queue()
            confirm.configure(lock=deck.lock).defer(deck_id=deck.pk, unit=unit)  # one waits for the other


@app.task(name="demo.confirm")
def confirm(deck_id, unit):
    """Confirm the converted slides and submit the exposé; failed ones wait for their unit."""
    ready = Deck.objects.select_related("expose__meeting__region", "expose__unit")
    for deck in ready.done().filter(pk=deck_id, confirmed_at=None):
        decks.confirm(deck, row_of(unit))


def row_of(unit):
    return next(row for row in tables.rows("exposes") if row["unit"] == unit)
