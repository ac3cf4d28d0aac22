"""A new version of an exposé's slides: received, numbered, and queued for conversion."""

from django.core.files import File
from django.db import models, transaction
from django.utils import timezone

from presentations.models import Deck
from presentations.slides.receiving import clean_name, received
from rakerda.editing import hold


def receive(expose, file, name, by):
    """Receive a new version of the slides: inspect, keep, and queue its conversion. Raises Refused.

    Earlier versions stay: the confirmed one is shown until somebody confirms another.
    """
    with received(file) as kept, transaction.atomic(), open(kept.path, "rb") as original:
        hold(expose)  # versions are numbered in turn
        newest = expose.decks.aggregate(version=models.Max("version"))["version"] or 0
        deck = Deck(expose=expose, version=newest + 1, name=clean_name(name), uploaded_by=by)
        deck.type, deck.size, deck.sha256 = kept.type, kept.size, kept.sha256
        deck.store("original", File(original))
        deck.save(force_insert=True)
        deck.queue()
    return deck


def take_late(expose, file, name, by):
    """Receive slides at the podium, locked or not. They are tagged as late, and shown as soon as they are converted."""
    with transaction.atomic():  # a quick worker must not convert it before it is tagged
        deck = receive(expose, file, name, by)
        deck.late_at = timezone.now()
        deck.save(update_fields=["late_at"])
    return deck
