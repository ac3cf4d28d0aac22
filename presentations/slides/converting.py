"""Conversion of uploaded slides: to PDF, pictures and text. Both steps run in the sandbox."""

import datetime
import hashlib
import json
import logging
import re
import shutil
import time
from pathlib import Path

from django.conf import settings

from presentations.expose.findings import Finding
from presentations.models import Deck
from presentations.models.files import Failure, Refused, Type
from presentations.slides.receiving import SCRIPTS
from rakerda import sandbox
from rakerda.pdf import checking, rasterizing
from rakerda.pdf import mending as pdf_mending

logger = logging.getLogger("rakerda.presentations")

# https://wiki.documentfoundation.org/API/PDF_export: PDF/A-2b, pictures no finer than a hall can see, no comments of reviewers
PDF_OPTIONS = {
    "SelectPdfVersion": {"type": "long", "value": "2"},
    "ReduceImageResolution": {"type": "boolean", "value": "true"},
    "MaxImageResolution": {"type": "long", "value": "150"},
    "Quality": {"type": "long", "value": "80"},
    "ExportNotes": {"type": "boolean", "value": "false"},
}
# No macro runs, and nothing outside the file is fetched, also where the sandbox has a network: the proxy is set to one that is
# never there, port 9 of this machine (discard, RFC 863). BlockUntrustedRefererLinks alone lets a conversion fetch.
SETTINGS = {
    "Office.Common/Security/Scripting": {
        "DisableMacrosExecution": "true",
        "MacroSecurityLevel": "3",
        "BlockUntrustedRefererLinks": "true",
    },
    "Inet/Settings": {
        "ooInetProxyType": "1",
        "ooInetNoProxy": "",
        **{f"ooInet{kind}ProxyName": "127.0.0.1" for kind in ("HTTP", "HTTPS", "FTP")},
        **{f"ooInet{kind}ProxyPort": "9" for kind in ("HTTP", "HTTPS", "FTP")},
    },
}
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>"""
ITEM = """
<item oor:path="/org.openoffice.{path}">
<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>"""
OFFICE = "soffice"
BUILD = re.compile(r"^buildid=(.+)$", re.MULTILINE)
PACKED = {Type.PPTX, Type.ODP}
CHECK_SECONDS = 30
ATTEMPTS = 2
PAUSE = 0.5  # seconds between two counts of drawn slides


def convert(deck):
    """Convert a deck, phase by phase. Raises Refused."""
    with sandbox.folder() as folder:
        deck.enter(Deck.Step.CHECKING)
        source = fetch(deck, folder)
        deck.clear()
        found = check(source, folder, deck.type)
        if deck.type in PACKED:
            source, lost = cut(source, folder)
            found += [{"code": Finding.LINKED, "slides": lost, "value": ""}] if lost else []
        deck.note_findings(found)
        if deck.type != Type.PDF:
            deck.enter(Deck.Step.CONVERTING)
            source = to_pdf(source, folder, deck.expose.meeting.region.zone)
        deck.enter(Deck.Step.DRAWING)
        deck.finish(draw_pdf(deck, source, folder) if deck.type == Type.PDF else draw(deck, source, folder))


def fetch(deck, folder):
    """A copy of the uploaded file, checked against its receipt."""
    path, digest = folder / f"source.{deck.type}", hashlib.sha256()
    with deck.original.open("rb") as stored, open(path, "wb") as copy:
        while chunk := stored.read(1_000_000):
            digest.update(chunk)
            copy.write(chunk)
    if digest.hexdigest() != deck.sha256:
        raise Refused(Failure.DAMAGED)
    return path


def check(source, folder, type=Type.PPTX):
    """The findings in a presentation, none in a PDF. They only advise: after a crash or timeout there are none, and it goes on."""
    if type == Type.PDF:
        return []
    script = [SCRIPTS["ole"], "dates"] if type == Type.PPT else [Path(__file__).with_name("checking.py")]
    command, readable = sandbox.python(*script, source)
    said = []
    try:
        code = sandbox.run(command, folder, timeout=CHECK_SECONDS, readable=readable, on_line=said.append)
        found = json.loads("".join(said)) if code == 0 else []
        return found if type != Type.PPT else [{"code": Finding.DATE, "slides": found, "value": ""}] if found else []
    except (sandbox.TimedOut, ValueError) as error:
        logger.warning("A deck could not be checked: %s", error)
        return []


def cut(source, folder):
    """(the same presentation without what lies outside it, as cutting.py packs it; the slides of an .odp that lost something).

    One that can't be cut is not converted.
    """
    target, said = folder / f"cut{source.suffix}", []
    command, readable = sandbox.python(Path(__file__).with_name("cutting.py"), source, target)
    if _run(command, folder, readable, said.append) != 0:
        raise Refused(Failure.CONVERSION)
    return target if target.exists() else source, json.loads(said[0])


def to_pdf(source, folder, zone=datetime.UTC):
    """The PDF that LibreOffice makes of a presentation. A retry repacks it and takes a new profile. Raises Refused.

    Dates and times that change by themselves are those of this moment in the time zone.
    """
    for attempt in range(ATTEMPTS):
        if attempt and source.suffix == ".pptx":
            source = mend(source, folder)
        if written := _office(source, folder, folder / f"profile-{attempt}", zone):
            return written
    raise Refused(Failure.CONVERSION)


def mend(source, folder):
    """The presentation repacked by mending.py, or as it was."""
    mended = folder / "mended.pptx"
    command, readable = sandbox.python(Path(__file__).with_name("mending.py"), source, mended)
    return mended if _run(command, folder, readable) == 0 else source


def _office(source, folder, profile, zone=datetime.UTC):
    """One run of LibreOffice; returns the PDF or None. It exits 0 on garbage, so the PDF must exist and begin as one."""
    user = profile / "user"
    user.mkdir(parents=True)
    items = "".join(
        ITEM.format(path=path, name=name, value=value) for path, values in SETTINGS.items() for name, value in values.items()
    )
    (user / "registrymodifications.xcu").write_text(PROFILE.format(items=items))
    if build := _build():
        (user / "extensions").mkdir()
        (user / "extensions" / "buildid").write_text(build)
    command = [
        *("env", f"TZ={clock(zone)}"),
        *(OFFICE, f"-env:UserInstallation=file://{profile}"),
        *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo"),
        *("--convert-to", f"pdf:impress_pdf_Export:{json.dumps(PDF_OPTIONS)}", "--outdir", str(folder), str(source)),
    ]
    code = _run(command, folder)
    written = source.with_suffix(".pdf")
    return written if code == 0 and _is_pdf(written) else None


def clock(zone):
    """A time zone as POSIX writes it (IEEE 1003.1, 8.3), with its offset of now: the sandbox may have no list of zones."""
    minutes = round(datetime.datetime.now(zone).utcoffset().total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    return f"<{minutes // 60:+03}>{'-' if minutes >= 0 else '+'}{hours}:{rest:02}"


def _build():
    """The build id of LibreOffice, or "". A new profile with the right build id spares it a second start."""
    told = Path(shutil.which(OFFICE) or OFFICE).resolve().with_name("versionrc")
    found = BUILD.search(told.read_text()) if told.exists() else None
    return found[1] if found else ""


def draw_pdf(deck, source, folder):
    """Draw an uploaded PDF; one that can't be drawn as it is, once more as mending.py writes it anew, which is a finding.

    Returns what draw() does. Raises Refused.
    """
    try:
        return draw(deck, source, folder)
    except Refused as refusal:
        if refusal.code == Failure.TIMEOUT:
            raise
    deck.clear()
    mended = folder / "mended.pdf"
    command, readable = sandbox.python(pdf_mending.__file__, source, mended)
    if _run(command, folder, readable) != 0:
        raise Refused(Failure.DAMAGED)
    deck.note_findings([{"code": Finding.MENDED, "slides": [], "value": ""}])
    return draw(deck, mended, folder)


def draw(deck, source, folder):
    """Draw every page into the folder by rasterizing.py; the deck counts them. Returns the paths of each page's files."""
    command, readable = sandbox.python(rasterizing.__file__, deck.type, source, folder)
    counted_at = 0

    def on_line(line):
        nonlocal counted_at
        word, number = line.split()
        if word == "pages":
            deck.begin_drawing(folder / "rendition.pdf", int(number))
        elif time.monotonic() - counted_at > PAUSE:
            counted_at = time.monotonic()
            deck.count(int(number))

    code = _run(command, folder, readable, on_line)
    if code != 0 or not deck.pages:
        broken = Failure.DAMAGED if deck.type == Type.PDF else Failure.CONVERSION
        raise Refused(broken if code else Failure.PAGES)
    numbers = [f"{number:03}" for number in range(1, deck.pages + 1)]
    return [(folder / f"{number}.webp", folder / f"{number}-large.webp", folder / f"{number}.txt") for number in numbers]


def _run(command, folder, readable=(), on_line=None):
    try:
        return sandbox.run(command, folder, timeout=settings.CONVERSION_TIMEOUT, readable=readable, on_line=on_line)
    except sandbox.TimedOut as error:
        raise Refused(Failure.TIMEOUT) from error


def _is_pdf(path):
    try:
        with sandbox.open_written(path) as file:
            return checking.is_pdf(file.read(len(checking.MARK)))
    except OSError:
        return False
