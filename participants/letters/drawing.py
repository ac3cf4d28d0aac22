"""From what a letter says to its PDF: the paper that is issued, and a sheet for each recipient. Runs in the worker.

A letter to many is one paper; the personal sheets with their codes are files of their own, outside its hash.
"""

import io
from itertools import pairwise

import pikepdf
from django.template.loader import render_to_string

from agenda.access.verification import verification
from agenda.programme.letterhead import read_crest
from participants.access.links import code_url, personal_url
from rakerda.indonesian import spell
from rakerda.pdf import drawing, qr

FITS = ["", "snug", "tight"]  # how close the lines may stand before the letter takes a second page; see letter.css
BATCH = 25  # letters drawn in one go


class LetterRenderer:
    """Draws one letter in the children of a render pool."""

    def __init__(self, pool, region, content, code=""):
        self.pool, self.region, self.content, self.code = pool, region, content, code
        self.media = {} if content["kop"]["head"] else read_crest(region)
        self.annexes = [name for name in ("rundown", "invited") if content[name]]
        self.pages = self._draw(letters=[], annexes=self.annexes).pages if self.annexes else 0
        self.fit = next((fit for fit in FITS if self._draw(fit=fit, letters=[{}]).pages == 1), "")

    def whole(self):
        """The paper itself, with its annexes: the bytes."""
        return self._draw(fit=self.fit, letters=[{}], annexes=self.annexes).pdf

    def sheets(self, recipients, whole):
        """(recipient, the bytes of their letter): the letter to them, then the annexes as they stand in the whole."""
        for at in range(0, len(recipients), BATCH):
            batch = recipients[at : at + BATCH]
            drawn = self._draw(fit=self.fit, letters=[personal(one) for one in batch])
            yield from zip(batch, split(drawn.pdf, len(batch), whole, self.pages), strict=True)

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
    """What only one recipient's sheet carries."""
    participant = recipient.participant
    link = personal_url(participant)
    return {
        "office": participant.office,
        "name": participant.name,
        "link": link.partition("://")[2],
        "link_qr": qr.svg(link),
        "code_qr": qr.svg(code_url(participant, recipient.letter)),
    }


def split(drawn, count, whole, annex_pages):
    """The bytes of each of the letters that were drawn in a row, followed by the last pages of the whole."""
    with pikepdf.open(io.BytesIO(drawn)) as letters, pikepdf.open(io.BytesIO(whole)) as paper:
        starts = [*first_pages(letters, count), len(letters.pages)]
        for first, after in pairwise(starts):
            with pikepdf.new() as sheet:
                sheet.add_pages_from(letters, range(first, after), outlines="ignore")
                sheet.add_pages_from(paper, range(len(paper.pages) - annex_pages, len(paper.pages)), outlines="ignore")
                yield bytes_of(sheet)


def first_pages(document, count):
    """On which page (from 0) each letter of a row begins, by the anchors that letter.html sets."""
    order = {page.obj.objgen: number for number, page in enumerate(document.pages)}
    anchors = {str(name): order[target[0].objgen] for name, target in pikepdf.NameTree(document.Root.Names.Dests).items()}
    return [anchors[f"surat-{number}"] for number in range(1, count + 1)]


def join(parts):
    """All personal letters in a row, for the printer."""
    with pikepdf.new() as book:
        for part in parts:
            with pikepdf.open(io.BytesIO(part)) as sheet:
                book.add_pages_from(sheet, outlines="ignore")
        return bytes_of(book)


def bytes_of(document):
    target = io.BytesIO()
    document.Root.Lang = pikepdf.String("id")
    document.save(target, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return target.getvalue()
