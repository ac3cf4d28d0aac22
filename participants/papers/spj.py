"""One ZIP for the spending papers (SPJ): the issued invitations, attendance sheets and recap, and what is missing.

What was not issued is drawn from the present records, under a name that says so: who files the SPJ sees it at once.
"""

import io
import re
import zipfile
from typing import NamedTuple

from django.utils.text import slugify

from agenda.models import Paper
from participants.invitations.outdated import as_words, outdated
from participants.listing.attendance import recap as count
from participants.papers import attendance, recap
from participants.papers.forms import propose_signer
from rakerda.indonesian import DAYS, MONTHS, format_date, format_day
from rakerda.pdf import pool

PARTS = [("invitation", "Surat undangan"), ("attendance", "Daftar hadir"), ("recap", "Rekapitulasi kehadiran")]
INVITING = ["invitation", "change", "cancellation"]
DAY = re.compile(rf"(?:{'|'.join(DAYS)}), \d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}")  # in the title of a sheet of one day
DRAWN = {"attendance": attendance, "recap": recap}


class Entry(NamedTuple):
    """A file of the ZIP and the lines that describe it in the index."""

    name: str
    content: bytes
    told: tuple


def pack(meeting):
    """An open file with the ZIP."""
    found = {kind: _entries(meeting, place, kind) for place, (kind, _words) in enumerate(PARTS, 1)}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry in [entry for entries in found.values() for entry in entries]:
            archive.writestr(entry.name, entry.content)
        archive.writestr("index.txt", index(meeting, found))
    file.seek(0)
    return file


def _entries(meeting, place, kind):
    """What was issued, and of a day that no issued paper is of what would be."""
    kinds = INVITING if kind == "invitation" else [kind]
    papers = list(Paper.objects.filter(meeting=meeting, kind__in=kinds).valid().order_by("pk"))
    replaced = _replaced(meeting) if kind == "invitation" else []
    marks = {paper.pk: _by_its_successor(paper) for paper in replaced}
    marks |= _outdated(meeting) if kind == "invitation" else _of_other_days(meeting, papers)
    issued = [_entry_of(paper, place, marks.get(paper.pk)) for paper in sorted([*papers, *replaced], key=lambda one: one.pk)]
    return issued + _drawn(meeting, place, kind, {paper.title for paper in papers})


def _replaced(meeting):
    """The letters in whose place another one was issued: they went out too."""
    papers = Paper.objects.filter(meeting=meeting, kind__in=INVITING, revoked_at=None, replaced_by__issued_at__isnull=False)
    return list(papers.issued().select_related("replaced_by"))


def _by_its_successor(paper):
    """(mark in the name, line of the index) of a replaced letter."""
    later = paper.replaced_by
    number = f" Nomor {later.number}" if later.number else ""
    return "digantikan", f"DIGANTIKAN oleh {later.title}{number}, kode verifikasi {later.code}"


def _outdated(meeting):
    """{paper id: (mark, line)} of the valid letters that tell another day, time or place than the meeting has."""
    said = {letter.paper_id: as_words(letter.differences) for letter in outdated(meeting)}
    return {
        pk: ("jadwal-lama", f"JADWAL LAMA: surat menyebut {words['then']}; rapat sekarang {words['now']}")
        for pk, words in said.items()
    }


def _of_other_days(meeting, papers):
    """{paper id: (mark, line)} of the sheets of a day that the meeting has no more."""
    days = {format_day(day.date) for day in meeting.days.all()}
    gone = {paper.pk: found[0] for paper in papers if (found := DAY.search(paper.title)) and found[0] not in days}
    return {pk: ("jadwal-lama", f"JADWAL LAMA: {day} bukan lagi hari rapat") for pk, day in gone.items()}


def _entry_of(paper, place, mark):
    word, line = mark or ("", "")
    name = "-".join(part for part in (str(place), slugify(paper.title)[:80], paper.code, word) if part) + ".pdf"
    number = f"Nomor {paper.number}, {format_date(paper.dated)}" if paper.number and paper.dated else ""
    told = [paper.title, line, number, f"Kode verifikasi {paper.code}", f"SHA-256 {paper.sha256}"]
    with paper.file.open() as file:
        return Entry(name, file.read(), tuple(line for line in told if line))


def _drawn(meeting, place, kind, issued):
    """The sheets drawn from the present records: one for each day of which none of these titles was issued."""
    if kind not in DRAWN:
        return []
    signer = propose_signer(meeting)
    wanted = [(day.date.isoformat(), day.pk) for day in meeting.days.all()] or [("", None)]
    options = {"filled": True, "drawn": True, "signer": signer}
    if DRAWN[kind].title_of(meeting, {**options, "day": None}) in issued:  # of all days together
        return []
    missing = [(date, day) for date, day in wanted if DRAWN[kind].title_of(meeting, {**options, "day": day}) not in issued]
    return [_draw(meeting, f"{place}-{date}".rstrip("-"), kind, {**options, "day": day}) for date, day in missing]


def _draw(meeting, place, kind, options):
    title = DRAWN[kind].title_of(meeting, options)
    composed = DRAWN[kind].draw(meeting, options)
    name = f"{place}-{slugify(title)[:80]}-belum-diterbitkan.pdf"
    return Entry(name, pool.draw(composed.html, composed.media).pdf, (title, "BELUM DITERBITKAN: belum ada kode verifikasi"))


def index(meeting, found):
    """The contents and what is missing, as text for a reader of the ZIP without Rakerda."""
    meals = recap.meals(meeting, None, count(meeting))
    lines = [f"Berkas SPJ: {meeting.title}", ""]
    for kind, words in PARTS:
        lines += [f"{words}: {'' if found[kind] else 'BELUM ADA yang diterbitkan'}".rstrip()]
        lines += [line for entry in found[kind] for line in (f"- {entry.name}", *(f"  {told}" for told in entry.told))]
        lines.append("")
    lines.append(
        f"Jumlah untuk konsumsi: {meals['total']} orang (peserta hadir {meals['came']}, ajudan dan sopir {meals['companions']}, "
        f"pers, sopir, dan petugas {meals['extra']})"
    )
    return "\r\n".join(lines) + "\r\n"
