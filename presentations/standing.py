"""What the page of an exposé says and offers to this reader. Every decision of its templates is taken here."""

from django.conf import settings


def page_of(user, expose):
    """The context of the page and of its parts."""
    newest = expose.newest_deck
    shown = newest if newest and newest.phase == newest.Phase.READY else expose.deck
    may_change = user.has_perm("presentations.submit", expose) and (
        not expose.approved_at or user.has_perm("presentations.review", expose)
    )
    return {
        "meeting": expose.meeting,
        "expose": expose,
        "newest": newest,
        "shown": shown,
        "slides": list(shown.slides.all()) if shown else [],
        "decks": list(expose.decks.all()),
        "may_change": may_change,
        "may_review": user.has_perm("presentations.review", expose),
        "limit": settings.UPLOAD_LIMIT,
    }
