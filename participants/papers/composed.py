"""A document before it is drawn, and the parts that all of them share: the letterhead, the code, the signer."""

from typing import NamedTuple

from django.template.loader import render_to_string
from django.utils import timezone, translation

from agenda.access.verification import verification
from agenda.letterhead.emblems import read_emblem
from participants.papers.fitting import size_sheet


class Composed(NamedTuple):
    """HTML with its pictures, and the signer as a snapshot of texts for the official paper."""

    html: str
    media: dict
    signer: dict


def compose(name, meeting, title, code="", signer=None, **context):
    """Render the template paper/<name>.html. `signer` is a participant; `code` makes it a paper that can be verified."""
    crest = read_emblem(meeting.region)
    words = sign(signer)
    context |= {
        "meeting": meeting, "region": meeting.region, "title": title, "crest": next(iter(crest), None), "code": code,
        "signer": words, **verification(code),
    }  # fmt: skip
    with translation.override("id"), timezone.override(meeting.region.zone):
        html = render_to_string(f"participants/paper/{name}.html", context)
    return Composed(html, {**crest, "sizes.css": size_sheet(html).encode()}, words)


def sign(participant):
    """The signer, as texts: office, name, rank, nip. Without one all are empty, which prints a line to sign on."""
    official = participant and participant.official
    return {
        "office": participant.full_office if participant else "",
        "name": participant.name if participant else "",
        "rank": official.grade if official else "",
        "nip": official.nip_shown if official else "",
    }
