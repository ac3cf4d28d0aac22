"""The findings of the check of a deck (checking.py), in words: no fault of anybody, and each with a remedy."""

from typing import NamedTuple

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from rakerda.indonesian import format_number
from rakerda.shown import show_size


class Finding(models.TextChoices):
    """A difference on the projected slides, or something hard to see there. %(value)s is what the check measured."""

    MENDED = "mended", _("The file was damaged and has been repaired")
    RATIO = "ratio", _("The slides are %(value)s, the screen is 16:9")
    FONT = "font", _("Fonts that are replaced: %(value)s")
    SMALL = "small", _("Text as small as %(value)s pt")
    MEDIA = "media", _("Video or sound")
    LINKED = "linked", _("Pictures or objects that lie outside the file")
    DATE = "date", _("Dates or times that change by themselves")
    EMBEDDED = "embedded", _("Objects of another program")
    BLANK = "blank", _("Slides with nothing on them")
    HIDDEN = "hidden", _("Hidden slides: %(value)s")
    PICTURE = "picture", _("Very large pictures, together %(value)s")

    @property
    def hint(self):
        return HINTS[self]


HINTS = {
    Finding.MENDED: _("Look through every slide. If one is empty or wrong, save the presentation as PDF again and upload that."),
    Finding.RATIO: _("Parts of the screen stay empty. In PowerPoint: Design, Slide Size, Widescreen (16:9)."),
    Finding.FONT: _(
        "They are not on the meeting's machine, so lines may break elsewhere. Use Arial, Calibri or Times New Roman, or upload a PDF."
    ),
    Finding.SMALL: _(
        "From four screen heights away, the middle of a hall, less than 14 pt is hard to read. Make it larger, or use more slides."
    ),
    Finding.MEDIA: _("A still picture is shown, without sound. If it must be played, agree on that before the day."),
    Finding.LINKED: _("Nothing is fetched from outside the file, so they are missing. Insert them instead of linking them."),
    Finding.DATE: _("They stay as they were when the file came in. Type the date of your exposé instead, or leave it out."),
    Finding.EMBEDDED: _("They are shown as a picture and can't be opened during the presentation."),
    Finding.BLANK: _("If one is meant as a pause, leave it."),
    Finding.HIDDEN: _(
        "They are not shown, and not counted in the numbers of the others. Unhide them in PowerPoint if they should be shown."
    ),
    Finding.PICTURE: _("They look no better when projected. In PowerPoint: Picture Format, Compress Pictures."),
}


class Told(NamedTuple):
    """A finding as it is shown on the page."""

    code: Finding
    title: str
    where: str  # "slides 2, 4–6", or "" where it is the whole deck
    first: int | None  # the first slide to look at, as all are numbered: by the pictures. None of the hidden ones is among them


def tell(deck):
    """The findings of a version of slides as Told, the most serious first."""
    order = list(Finding.values)
    known = [found for found in deck.findings if found["code"] in order]
    return [_told(Finding(found["code"]), found) for found in sorted(known, key=lambda found: order.index(found["code"]))]


def marked(deck):
    """The numbers of the slides with findings, without hidden slides, which are not among those shown."""
    return {number for found in deck.findings if found["code"] != Finding.HIDDEN for number in found["slides"]}


def _told(code, found):
    first = None if code == Finding.HIDDEN else min(found["slides"], default=None)
    where = _between(found["slides"]) if code == Finding.HIDDEN else _where(found["slides"])
    return Told(code, str(code.label) % {"value": _value(code, found)}, where, first)


def _value(code, found):
    if code == Finding.PICTURE:
        return show_size(int(found["value"]))
    if code == Finding.HIDDEN:
        return len(found["slides"])
    return format_number(found["value"]) if code == Finding.SMALL else found["value"]


def _where(slides):
    if not slides:
        return ""
    return ngettext("slide %(list)s", "slides %(list)s", len(slides)) % {"list": ", ".join(map(_span, spans(slides)))}


def _between(hidden):
    """Where hidden slides lie among those shown: each one's number in the file, less it and the hidden ones before it."""
    places = sorted({number - 1 - before for before, number in enumerate(sorted(hidden))})
    after = [place for place in places if place]
    told = [_("before slide 1")] if 0 in places else []
    if after:
        told.append(
            ngettext("after slide %(list)s", "after slides %(list)s", len(after)) % {"list": ", ".join(map(_span, spans(after)))}
        )
    return ", ".join(map(str, told))


def _span(span):
    first, last = span
    return str(first) if first == last else f"{first}–{last}"


def spans(numbers):
    """The runs of a list of numbers: [1, 3, 4, 5] as (1, 1), (3, 5)."""
    found = []
    for number in sorted(numbers):
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found
