"""Drawing of a letter as PDF: the paper that is issued, and a sheet for each recipient. Runs in the worker.

A letter to many is one paper; the personal sheets with their codes are files of their own, outside its hash.
"""

from itertools import pairwise

from django.template.loader import render_to_string

from agenda.access.verification import verification
from agenda.letterhead.emblems import read_emblem
from participants.access.links import code_url, personal_url
from rakerda.indonesian import spell
from rakerda.pdf import drawing, joining, qr

FITS = ["", "snug", "tight"]  # line spacings to try before the letter takes a second page; see letter.css
BATCH = 25  # letters drawn in one run


class LetterRenderer:
    """Draws one letter in the children of a render pool."""

    def __init__(self, pool, region, content, code=""):
        self.pool, self.region, self.content, self.code = pool, region, content, code
        self.media = read_emblem(region, state=content["kop"]["head"])
        self.annexes = [name for name in ("rundown", "invited") if content[name]]
        self.pages = self._draw(letters=[], annexes=self.annexes).pages if self.annexes else 0
        self.fit = next((fit for fit in FITS if self._draw(fit=fit, letters=[{}]).pages == 1), "")

    def whole(self):
        """The paper itself, with its annexes: the bytes."""
        return self._draw(fit=self.fit, letters=[{}], annexes=self.annexes).pdf

    def sheets(self, recipients, whole):
        """Yield (recipient, bytes of their PDF): the letter to them, then the annexes of the whole document."""
        for at in range(0, len(recipients), BATCH):
            batch = recipients[at : at + BATCH]
            drawn = self._letters([personal(one) for one in batch])
            yield from zip(batch, split(drawn.pdf, len(batch), whole, self.pages), strict=True)

    def _letters(self, letters):
        """Draw letters to somebody, which name them on a line more than the paper: each on one page if a tighter fit allows it."""
        drawn = first = self._draw(fit=self.fit, letters=letters)
        for fit in FITS[FITS.index(self.fit) + 1 :]:
            if drawn.pages <= len(letters):
                return drawn
            drawn = self._draw(fit=fit, letters=letters)
        return drawn if drawn.pages <= len(letters) else first

    def _draw(self, fit="", letters=(), annexes=()):
        context = {
            "letter": self.content,
            "region": self.region,
            "fit": fit,
            "letters": letters,
            "annexes": annexes,
            "crest": next(iter(self.media), None),
            "enclosed": f"{self.pages} ({spell(self.pages)}) lembar" if getattr(self, "pages", 0) else "–",
            "code": self.code,
            **verification(self.code),
        }
        html = render_to_string("participants/paper/letter.html", context)
        return self.pool.submit(drawing.render, html, self.media).result()


def personal(recipient):
    """The values that differ on each recipient's sheet: office, name, link, QR codes."""
    participant = recipient.participant
    link = personal_url(participant)
    return {
        "office": participant.full_office,
        "name": participant.name,
        "link": link.partition("://")[2],
        "link_qr": qr.svg(link),
        "code_qr": qr.svg(code_url(participant, recipient.letter)),
    }


def split(drawn, count, whole, annex_pages):
    """The bytes of each of the letters in a joint PDF, each followed by the last pages of the whole document."""
    with joining.opened(drawn) as letters, joining.opened(whole) as paper:
        row, pages = joining.survey(letters), joining.survey(paper).pages
        starts = [*(row.anchors[f"surat-{number}"] for number in range(1, count + 1)), row.pages]  # letter.html sets the anchors
        annexes = joining.Extract(paper, range(pages - annex_pages, pages))
        for first, after in pairwise(starts):
            yield joining.join([joining.Extract(letters, range(first, after)), annexes])
