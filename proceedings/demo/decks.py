"""The slides of the units, generated from their figures: .pptx for most, PDF for the others."""

import datetime
import hashlib

from django.core.files.base import ContentFile
from django.template.loader import render_to_string

from presentations.models import Deck
from proceedings.demo import slides
from proceedings.demo.exposes import Talk, hand_in, sender_of, sent_at
from rakerda.indonesian import format_percent
from rakerda.jobs.life import Phase
from rakerda.pdf.drawing import render

OLDER = datetime.timedelta(days=1, hours=3)  # how long before the second version the first was uploaded
CHECKED = datetime.timedelta(minutes=6)  # time from upload to confirmation, or to failure


def send(expose, row):
    """Save the uploads listed in exposes.tsv and return the decks that need conversion."""
    style, talk = int(row["style"]), Talk(expose)
    type = "pdf" if row["deck"] == "pdf" else "pptx"
    decks = []
    if row["deck"] == "pptx2":
        decks.append(_keep(expose, row, type, slides.draw(talk, style + 4), sent_at(expose, row) - OLDER))
    decks.append(_keep(expose, row, type, (_pdf if type == "pdf" else slides.draw)(talk, style), sent_at(expose, row)))
    return [deck for deck in decks if deck.working]


def _keep(expose, row, type, content, moment):
    deck = Deck(expose=expose, version=expose.decks.count() + 1, type=type, size=len(content), uploaded_by=sender_of(row, expose))
    deck.name = f"Paparan {expose.unit.short_name} Rakerda 2023.{type}"
    deck.sha256 = hashlib.sha256(content).hexdigest()
    deck.store("original", ContentFile(content))
    if row["deck"] == "failed":
        deck.phase, deck.failure, deck.ended_at = Phase.FAILED, Deck.Failure.TIMEOUT, moment + CHECKED
    deck.save()
    deck.uploaded_at = moment
    deck.save(update_fields=["uploaded_at"])
    return deck


def _pdf(talk, style):
    rows = [
        {"result": result, "target": target, "actual": actual, "achievement": format_percent(talk.achievement(result))}
        for result in talk.results
        for target, actual in [talk.pair(result)]
    ]
    return render(render_to_string("proceedings/demo/slides.html", {"talk": talk, "rows": rows, "theme": style % 4})).pdf


def confirm(deck, row):
    """Confirm converted slides at the time when their unit did, and submit the exposé."""
    expose = deck.expose
    deck.confirmed_at = deck.ended_at = deck.uploaded_at + CHECKED
    deck.confirmed_by = deck.uploaded_by
    deck.save(update_fields=["confirmed_at", "confirmed_by", "ended_at"])
    expose.deck = expose.decks.filter(confirmed_at__isnull=False).first()  # a newer version keeps precedence
    expose.save(update_fields=["deck"])
    if deck == expose.newest_deck:
        hand_in(expose, row)
