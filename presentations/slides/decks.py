"""Versions of slides: uploaded whole, viewed, confirmed, downloaded."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from presentations.expose.lookups import get_deck, get_expose, get_open_expose, get_slide
from presentations.expose.page_context import page_of
from presentations.expose.window import require_time
from presentations.models.files import Failure, Refused
from presentations.slides import versions
from presentations.slides.viewing import viewer_of
from rakerda.files import DAY, TOO_LARGE, send
from rakerda.htmx import leave, show


@require_POST
def deck_create(request, region, meeting, expose):
    """Upload a file in one piece, from a page without script."""
    expose = get_open_expose(request, region, meeting, expose)
    try:
        receive(request, expose)
    except Refused as refusal:
        return render(
            request, "presentations/expose/expose.html", {**page_of(request.user, expose), "refusal": refusal}, status=422
        )
    return leave(request, f"{expose.get_absolute_url()}#slides")


@require_POST
def deck_late(request, region, meeting, expose):
    """Accept slides from the secretariat at the podium, also of an exposé that is locked."""
    expose = get_expose(request, region, meeting, expose, may="presentations.review")
    try:
        receive(request, expose, versions.take_late)
    except Refused as refusal:
        context = {**page_of(request.user, expose), "late_refusal": refusal}
        return render(request, "presentations/expose/expose.html", context, status=422)
    toast = _("Taken in late. The slides are shown as soon as they are converted.")
    return leave(request, f"{expose.get_absolute_url()}#slides", toast=toast)


def receive(request, expose, take=versions.receive):
    """Receive the uploaded file. One that is too large was not even kept (rakerda.files.LimitedUploadHandler)."""
    file = request.FILES.get("file")
    if file is None:
        raise Refused(Failure.SIZE if request.META.get(TOO_LARGE) else Failure.EMPTY)
    return take(expose, file, file.name, str(request.actor))


@require_safe
def deck(request, region, meeting, deck):
    """The progress of a conversion: a part that polls until it has ended, and then brings along what changes with it.

    ?sent is asked once, by the page that has just sent the file.
    """
    deck = get_deck(request, region, meeting, deck, may="presentations.read")
    expose = get_expose(request, region, meeting, deck.expose_id, may="presentations.read")
    context = {**page_of(request.user, expose), "beside": not deck.working or "sent" in request.GET}
    return show(request, "presentations/expose/expose.html", "presentations/expose/_slides.html", context)


@require_safe
def viewer(request, region, meeting, deck):
    """All slides of a version to swipe through, and at the end what the check found and the confirmation."""
    deck = get_deck(request, region, meeting, deck, may="presentations.read")
    return render(request, "presentations/slides/viewer.html", viewer_of(request.user, deck))


@require_POST
def deck_confirmation(request, region, meeting, deck):
    """Confirm that the slides are as they should be shown."""
    deck = get_deck(request, region, meeting, deck, may="presentations.submit")
    require_time(request.user, deck.expose)
    try:
        deck.confirm(str(request.actor))
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return leave(request, f"{deck.expose.get_absolute_url()}#slides")


@require_safe
def deck_receipt(request, region, meeting, deck):
    """The receipt of a deck: what was received, when and from whom, to be printed and kept."""
    deck = get_deck(request, region, meeting, deck, may="presentations.read")
    context = {"meeting": deck.expose.meeting, "expose": deck.expose, "deck": deck}
    return render(request, "presentations/slides/deck_receipt.html", context)


@require_safe
def deck_file(request, region, meeting, deck):
    """The file as uploaded, or with ?pdf the PDF that will be shown."""
    deck = get_deck(request, region, meeting, deck, may="presentations.read")
    if "pdf" in request.GET:
        if not deck.rendition:
            raise Http404
        return send(request, deck.rendition, f"{deck.name.rpartition('.')[0] or deck.name}.pdf", inline=True)
    return send(request, deck.original, deck.name)


@require_safe
def slide_image(request, region, meeting, slide):
    """A slide's picture: 320 px wide, or with ?large 1280 px."""
    slide = get_slide(request, region, meeting, slide)
    file = slide.picture if "large" in request.GET else slide.thumbnail
    return send(request, file, f"slide-{slide.number:03}.webp", inline=True, max_age=DAY)
