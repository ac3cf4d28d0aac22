"""The act of printing: a document is composed here, drawn in a child process of the worker, and kept or issued."""

from django.core.files.base import ContentFile

from agenda.models.codes import make_code
from participants.models import PrintJob
from participants.papers import attendance, badges, cards, mc, plan, recap, rundown, spj
from rakerda.pdf import pool

DOCUMENTS = {
    PrintJob.Kind.ATTENDANCE: attendance, PrintJob.Kind.RECAP: recap, PrintJob.Kind.BADGES: badges, PrintJob.Kind.CARDS: cards,
    PrintJob.Kind.PLAN: plan, PrintJob.Kind.MC: mc, PrintJob.Kind.AGENDA: rundown,
}  # fmt: skip


def draw(made):
    """Draw a print from the present records. Raises LayoutError."""
    if made.kind == PrintJob.Kind.SPJ:
        return made.complete(spj.pack(made.meeting), ".zip", None, {}, "")
    code = make_code() if made.paper else ""
    composed = DOCUMENTS[made.kind].draw(made.meeting, made.options, code)
    drawn = pool.draw(composed.html, composed.media)
    return made.complete(ContentFile(drawn.pdf), ".pdf", drawn.pages, composed.signer, code)
