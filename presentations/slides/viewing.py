"""The viewer: all slides of a version on one page, and behind the last the question whether they look right."""

from typing import NamedTuple

from django.http import Http404
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from presentations.expose import findings
from presentations.expose.window import may_change
from presentations.models import Slide
from presentations.models.files import Type

NAME, READ_OUT = 60, 1000  # characters of a slide's text: in its name, and instead of its picture


class Shown(NamedTuple):
    """A slide as the viewer shows it, and its words for those who do not see it."""

    slide: Slide
    name: str  # "Slide 3: Capaian indikator"
    words: str


def viewer_of(user, deck):
    """The context of the viewer of a version. Raises Http404 while it has no slides."""
    expose, slides = deck.expose, list(deck.slides.all())
    if not slides:
        raise Http404
    confirmed = deck.pk == expose.deck_id
    changes = may_change(user, expose)
    return {
        "meeting": expose.meeting,
        "expose": expose,
        "deck": deck,
        "slides": [_shown(slide) for slide in slides],
        "findings": findings.tell(deck),
        "checked": deck.type == Type.PPTX,
        "confirmed": confirmed,
        "may_change": changes,
        "may_confirm": changes and not confirmed,
    }


def _shown(slide):
    text = " ".join(slide.text.split())
    if not text:
        return Shown(slide, _("Slide %(number)s") % {"number": slide.number}, _("A picture without text"))
    name = _("Slide %(number)s: %(text)s") % {"number": slide.number, "text": Truncator(text).chars(NAME)}
    return Shown(slide, name, Truncator(text).chars(READ_OUT))
