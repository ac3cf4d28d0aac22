"""What a scanner types, or a chat program copies: an address or a code of ours. Read whatever the keyboard or the sentence around it
did to it, and told apart from what people write. static/js/scanned.js does the same on a device; tests/participants/scanned.json
holds cases that both answer alike.
"""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from rakerda.grids.texts import legible

AROUND = " \t\r\n/.,;:!?…'\"’”“‘`()[]{}<>«»*_|\\"  # signs of a sentence; no address of ours begins or ends with one that matters
ADDRESS = re.compile(r"://|https?:|\bwww\.\w", re.IGNORECASE)
SIGNED = r"[0-9a-z]{1,13}(?:-[0-9a-z]{1,13}){1,3}-[0-9a-z]{16}"  # as participants.access.tokens makes them
PAPER = r"[0-9a-hjkmnp-tv-z]{4}(?:-[0-9a-hjkmnp-tv-z]{4}){2}"  # as agenda.models.codes makes them
CODE = re.compile(rf"(?<![\w-])(?=[a-z-]*\d)(?:{SIGNED}|{PAPER})(?![\w-])", re.IGNORECASE)


def tidy(text):
    """Return an address or a code without the blanks and the punctuation around it."""
    return legible(text).strip(AROUND)


def last_part(text):
    """Return the last part of the path of an address, without what follows "?" or "#"; a bare code as it is."""
    return tidy(re.split(r"[?#]", tidy(text))[0]).rpartition("/")[2]


def is_scanned(text):
    """Whether a text holds an address or a code: no name does."""
    return bool(ADDRESS.search(text) or CODE.search(text))


def refuse_scanned(text):
    """Raise ValidationError for an address or a code where somebody's name, office or unit is asked for."""
    if is_scanned(text):
        raise ValidationError(_("This is an address or a code, as a scanner types it, and no name. Write the name."), "scanned")
