"""Versions of slides: one is sent whole, looked at, confirmed, fetched."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.views.decorators.http import require_POST, require_safe

from presentations.lookups import get_deck, get_open_expose, get_slide, require_open
from presentations.receiving import Refused
from presentations.standing import page_of
from rakerda.files import DAY, send
from rakerda.htmx import leave, show


@require_POST
def deck_create(request, region, meeting, expose):
    """A file in one piece, from a page without script."""
    expose = get_open_expose(request, region, meeting, expose)
    file = request.FILES.get("file") or ContentFile(b"", "")  # sent without a file: refused like an empty one
    try:
        expose.receive(file, file.name, str(request.actor))
    except Refused as refusal:
        context = {**page_of(request.user, expose), "refusal": refusal}
        return show(request, "presentations/expose.html", "presentations/_slides.html", context, status=422)
    return leave(request, f"{expose.get_absolute_url()}#slides")


@require_safe
def deck(request, region, meeting, deck):
    """How far its conversion is: the part that asks again until it has ended."""
    deck = get_deck(request, region, meeting, deck, may="presentations.read")
    context = page_of(request.user, deck.expose)
    return show(request, "presentations/expose.html", "presentations/_slides.html", context)


@require_POST
def deck_confirmation(request, region, meeting, deck):
    """The slides are as they should be shown."""
    deck = get_deck(request, region, meeting, deck, may="presentations.submit")
    require_open(request.user, deck.expose)
    try:
        deck.confirm(str(request.actor))
    except ValidationError as error:
        messages.error(request, error.message)
    return leave(request, f"{deck.expose.get_absolute_url()}#slides")


@require_safe
def deck_file(request, region, meeting, deck):
    """The file as it was sent, or with ?pdf the PDF that will be shown."""
    deck = get_deck(request, region, meeting, deck, may="presentations.read")
    if "pdf" in request.GET and deck.rendition:
        return send(request, deck.rendition, f"{deck.name.rpartition('.')[0] or deck.name}.pdf", inline=True)
    return send(request, deck.original, deck.name)


@require_safe
def slide_image(request, region, meeting, slide):
    """A slide's picture: 320 px wide, or with ?large 1280 px."""
    slide = get_slide(request, region, meeting, slide)
    file = slide.picture if "large" in request.GET else slide.thumbnail
    return send(request, file, f"slide-{slide.number:03}.webp", inline=True, max_age=DAY)
