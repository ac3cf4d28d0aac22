"""The act of printing: a document is composed here, drawn in a child process of the worker, and kept or issued."""

from django.core.files.base import ContentFile

from agenda.models.codes import make_code
from participants.models import Print
from participants.papers import attendance, badges, cards, mc, plan, recap, spj
from rakerda.pdf import pool

DOCUMENTS = {
    Print.Kind.ATTENDANCE: attendance, Print.Kind.RECAP: recap, Print.Kind.BADGES: badges, Print.Kind.CARDS: cards,
    Print.Kind.PLAN: plan, Print.Kind.MC: mc,
}  # fmt: skip


def draw(made):
    """Draw a print. Raises LayoutError. The rows are read as they stand now."""
    if made.kind == Print.Kind.SPJ:
        return made.complete(spj.pack(made.meeting), ".zip", None, {}, "")
    code = make_code() if made.paper else ""
    composed = DOCUMENTS[made.kind].draw(made.meeting, made.options, code)
    drawn = pool.draw(composed.html, composed.media)
    return made.complete(ContentFile(drawn.pdf), ".pdf", drawn.pages, composed.signer, code)
