"""Packing of a bundle, with which the day goes on if all else fails: the slides, with an index that opens without a server.

Literal Indonesian. File names are valid on FAT32 and Windows. Everything is streamed to disk, whatever its size.
"""

import hashlib
import re
import unicodedata
import zipfile
from datetime import date
from itertools import groupby
from typing import NamedTuple

from django.conf import settings
from django.db.models import F
from django.template.loader import render_to_string
from django.utils import timezone, translation

from agenda.programme.releasing import Draft
from agenda.programme.rundown import lay_out
from participants.access.people import listed
from presentations.models import Deck, Expose
from rakerda import sandbox, sheets
from rakerda.indonesian import format_date

CHUNK = 1_000_000  # bytes
LONGEST = 60  # characters of a unit's name in the name of its file
FOLDER = "paparan"
STYLE = "css/bundle.css"


class Item(NamedTuple):
    """An exposé at its place in the running order, and the slides that will be shown; None without any."""

    number: int
    expose: Expose
    deck: Deck | None
    path: str


def items_of(meeting):
    """Every exposé of the meeting in running order: session by session, those without one last."""
    rows = Expose.objects.for_meeting(meeting).order_by(
        F("session__day__date").asc(nulls_last=True), F("session__position").asc(nulls_last=True),
        F("sector__position").asc(nulls_last=True), "position", "unit__position", "unit__name", "pk",
    )  # fmt: skip
    rows = list(rows)
    newest = _newest_ready(meeting)
    width = max(len(str(len(rows))), 2)
    return [_item(number, expose, newest, width) for number, expose in enumerate(rows, start=1)]


def _newest_ready(meeting):
    """{exposé id: its newest version that is ready}, of those without a confirmed one: the next best."""
    decks = Deck.objects.done().filter(expose__meeting=meeting, expose__deck=None).order_by("version")
    return {deck.expose_id: deck for deck in decks}


def _item(number, expose, newest, width):
    deck = expose.deck or newest.get(expose.pk)
    return Item(number, expose, deck, f"{FOLDER}/{number:0{width}}-{safe(str(expose))}.pdf")


def safe(name):
    """A name that is valid on every file system: "Dinas-Kesehatan"."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", plain)[:LONGEST].strip("-") or "unit"


def changes(items, bundle):
    """The items whose slides differ from those of this bundle."""
    held = bundle.manifest.get("decks", {})
    return [item for item in items if item.deck and held.get(str(item.expose.pk)) != [item.deck.pk, item.path]]


def pack(bundle):
    """Write the ZIP, and keep it with its manifest."""
    items = items_of(bundle.meeting)
    with_slides = [item for item in items if item.deck]
    bundle.count(0, len(with_slides))
    before = bundle.since.manifest if bundle.since else {}
    manifest = {"files": {}, "decks": {}}
    with sandbox.folder() as folder, timezone.override(bundle.meeting.region.zone), translation.override("id"):
        path = folder / "bundle.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for done, item in enumerate(with_slides, start=1):
                _add(archive, item, before, manifest)
                bundle.count(done, len(with_slides))
            for name, content in pages_of(bundle, items, manifest, before).items():
                archive.writestr(name, content)
                manifest["files"][name] = hashlib.sha256(content).hexdigest()
        bundle.complete(path, manifest)


def _add(archive, item, before, manifest):
    """Add the slides of an item, unless an earlier bundle has them; a file that does not exist any more is left out."""
    key, here = str(item.expose.pk), [item.deck.pk, item.path]
    if before.get("decks", {}).get(key) == here:
        digest = before["files"][item.path]
    else:
        try:
            digest = _copy(archive, item)
        except FileNotFoundError:
            return
    manifest["files"][item.path], manifest["decks"][key] = digest, here


def _copy(archive, item):
    """Copy a PDF uncompressed (it is compressed already); returns its hash."""
    entry = zipfile.ZipInfo(item.path, timezone.localtime().timetuple()[:6])
    digest = hashlib.sha256()
    with item.deck.rendition.open("rb") as pdf, archive.open(entry, "w", force_zip64=True) as file:
        while chunk := pdf.read(CHUNK):
            digest.update(chunk)
            file.write(chunk)
    return digest.hexdigest()


# The pages


class Line(NamedTuple):
    """An exposé in the index."""

    item: Item
    path: str  # "" if the bundle holds no slides of it
    new: bool  # brought by this update
    presenter: str
    state: str


class Part(NamedTuple):
    """A session with its exposés."""

    title: str
    when: str
    lines: list


def pages_of(bundle, items, manifest, before):
    """{name: bytes} of every file but the slides. Made anew for every bundle."""
    meeting = bundle.meeting
    content = Draft(meeting).content
    people = list(listed(meeting).select_related("represents").in_protocol_order())
    lines = [line_of(item, manifest, before) for item in items]
    context = {
        "meeting": meeting, "region": meeting.region, "bundle": bundle, "made_at": timezone.localtime(), "parts": parts_of(lines, content),
        "days": lay_out(content), "people": people, "slides": sum(bool(line.path) for line in lines), "total": len(lines),
    }  # fmt: skip
    made = {f"{name}.html": render_to_string(f"presentations/handing_in/bundle/{name}.html", context).encode() for name in PAGES}
    return {
        **made,
        "gaya.css": (settings.BASE_DIR / "static" / STYLE).read_bytes(),
        "daftar.xlsx": _workbook(lines, people, content),
    }


PAGES = ["index", "susunan-acara", "daftar-peserta"]


def line_of(item, manifest, before):
    """The Line of an exposé in the index."""
    held = manifest["decks"].get(str(item.expose.pk))
    presenter = item.expose.presenter
    who = f"{presenter.name}, {presenter.office}" if presenter and presenter.name else presenter.office if presenter else ""
    new = bool(before) and held is not None and before.get("decks", {}).get(str(item.expose.pk)) != held
    return Line(item, held[1] if held else "", new, who, state_of(item.expose))


def state_of(expose):
    """The label of its outcome; "" while it has none."""
    return str(Expose.Outcome(expose.outcome).label) if expose.outcome else ""


def parts_of(lines, content):
    """The lines by session, with the present times of the agenda."""
    times = {
        point["id"]: f"{format_date(date.fromisoformat(day['date']))}, {point['time']}–{point['end']}"
        for day in content["days"]
        for point in day["sessions"]
    }
    return [_part(session, list(them), times) for session, them in groupby(lines, key=lambda line: line.item.expose.session)]


def _part(session, lines, times):
    if session is None:
        return Part("Belum dijadwalkan", "", lines)
    return Part(str(session), times.get(session.pk, ""), lines)


def _workbook(lines, people, content):
    exposes = [
        [line.item.number, str(line.item.expose), str(line.item.expose.session or ""), line.presenter, line.item.expose.minutes,
         line.item.deck.pages if line.path else None, line.path, "ya" if line.path and line.item.deck.late_at else "", line.state]
        for line in lines
    ]  # fmt: skip
    attending = [
        [place, one.name, one.printed_office, one.seat, str(one.get_answer_display())] for place, one in enumerate(people, 1)
    ]
    agenda = [
        [day["date"], point["time"], point["end"], point["title"], point["room"], point["lead"]]
        for day in content["days"]
        for point in day["sessions"]
    ]
    head = ["No.", "Perangkat daerah", "Mata acara", "Pemapar", "Menit", "Slide", "Berkas", "Susulan", "Keterangan"]
    return sheets.write([
        sheets.Page("Ekspose", head, exposes),
        sheets.Page("Peserta", ["No.", "Nama", "Jabatan", "Kursi", "Konfirmasi"], attending),
        sheets.Page("Susunan acara", ["Tanggal", "Mulai", "Selesai", "Acara", "Ruang", "Penanggung jawab"], agenda),
    ])  # fmt: skip
