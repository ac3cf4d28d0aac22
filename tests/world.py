"""One of everything, for the tests that walk every address: `make_world(region)` returns values for the URLs' places.

A new kind of row gets a line in make_world(), under the name that its URL pattern uses: <int:expose> is "expose".
"""

import copy
from contextlib import contextmanager
from datetime import timedelta
from functools import cache
from typing import NamedTuple
from uuid import uuid4

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.core.files.base import ContentFile
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from agenda.models import Holiday, Paper
from participants.access import tokens
from participants.access.link_users import HELD
from participants.models import (
    Appointment,
    ColumnAssignment,
    Desk,
    Drawing,
    Import,
    Letter,
    Message,
    PrintJob,
    Reception,
    Recipient,
    Scan,
    Signature,
)
from presentations.models import Bundle, Deck, Extension, Factor, Plan, Result, ResultsImport, Slide, Upload, Window
from proceedings.models import Decision, Directive, Edition, FollowUp, Minutes, Passage, Question, Remark, Report, Run
from tests import make

ROLES = {"secr": "secretariat", "desk": "desk", "note": "note_taker", "lead": "leader"}  # by column of the access table
PAIRS = {"desk+oper", "desk+other", "note+oper", "lead+away"}  # people with two roles: both columns
LINKS = {"link", "hand", "sent", "gone"}  # people without an account, who work with a link
FOREIGN = ("admin:", "djdt:")  # pages of others, tested by their own makers; ours are in tests/participants/test_admin.py


def kept_list(name, places, cells):
    """Return a stored list, read from two sheets of which one is hidden, with a row on the second."""
    told = {"places": places, "unknown": [f"H: {name.format('Lain')}"], "passed": [[1, name.format("Judul")]]}
    sheets = [{"name": name.format(word), "hidden": True, **told} for word in ("Daftar", "Kecamatan")]
    return {"sheets": sheets, "left": [[name.format("Sampul"), "heads"]], "rows": [[2, cells, {}, 1]]}


def make_world(region=None, name="{}", unit=None):
    """Create a region with one meeting and one of everything, by the names of the URL's places.

    `name` is the shape of every name: "{}" is filled with a plain one.
    """
    region = region or make.make_region()
    region.crest.save("lambang.png", ContentFile(make.picture()))
    meeting = make.make_meeting(
        region=region, title=name.format("Rapat Kerja Daerah"), theme=name.format("Tema"), purpose=name.format("Maksud"),
        venue=name.format("Pendopo"),
    )  # fmt: skip
    sector = make.make_sector(region, name=name.format("Bidang")[:100])
    topic = make.make_topic(meeting, text=name.format("Pokok"))
    unit = make.make_unit(region, name=name.format("Dinas"), short_name=name.format("Dinas")[:40], sector=sector)
    official = make.make_official(
        region, name=name.format("Pejabat"), nip="197503122000031904", phone="+6281234567890", email="pribadi@example.go.id",
        aide_phone="+6281234567891", operator_phone="+6281234567892",
    )  # fmt: skip
    post = make.make_post(unit, title=name.format("Kepala")[:200])
    appointment = Appointment.objects.create(official=official, post=post)
    day = make.make_day(meeting)
    room = make.make_room(meeting, name=name.format("Ruang")[:100])
    session = make.make_session(day, title=name.format("Acara"), room=room, lead=name.format("Sekda")[:150], sector=sector)
    participant = make.make_participant(
        meeting, unit, official=official, post=post, name=name.format("Pejabat"), office=name.format("Kepala"),
        phone="+6281234567893", seat="A1", answer="represented", reason=name.format("Dinas luar"),
    )  # fmt: skip
    representative = participant.represent_by(name.format("Wakil"), name.format("Sekretaris"), "uji", day, phone="+6281234567894")
    expose = make.make_expose(
        meeting, unit, session=session, presenter=participant, unit_name=name.format("Dinas"), sector=sector
    )
    make.make_expose(meeting, unit_name=name.format("Dinas lain"))  # a list of one is not a list
    deck = Deck.objects.create(
        expose=expose, version=1, original=ContentFile(b"%PDF-", "asli.pdf"), name=f"{name.format('Paparan')[:200]}.pdf", type="pdf",
        size=5, sha256="0" * 64, rendition=ContentFile(b"%PDF-", "rendisi.pdf"), pages=1, uploaded_by="uji", **make.ended(),
    )  # fmt: skip
    picture = ContentFile(b"RIFF", "gambar.webp")
    slide = Slide.objects.create(deck=deck, number=1, thumbnail=picture, picture=picture, text=name.format("Slide"))
    upload = Upload.objects.create(expose=expose, name="paparan.pdf", length=10, uploaded_by="uji")
    result = Result.objects.create(expose=expose, position=1, name=name.format("Program"), indicator=name.format("Indikator"))
    factor = Factor.objects.create(expose=expose, kind="driving", text=name.format("Faktor"))
    plan = Plan.objects.create(expose=expose, text=name.format("Rencana"))
    now = timezone.now()
    Window.objects.create(
        meeting=meeting,
        opens_at=now - timedelta(days=9),
        closes_at=now + timedelta(days=9),
        corrects_until=now + timedelta(days=9),
    )
    extension = Extension.objects.create(expose=expose, until=now, reason=name.format("Listrik padam"), granted_by="uji")
    cells = {"name": name.format("P"), "indicator": name.format("I"), "target": name.format("T")}
    filled = kept_list(name, {"name": "A", "indicator": "B", "target": "C"}, cells)
    results_import = ResultsImport.objects.create(
        expose=expose, name=name.format("capaian")[:250], sha256="0" * 64, rows={"results": filled}, made_by="uji"
    )
    bundle = Bundle.objects.create(
        meeting=meeting,
        number=1,
        **make.ended(),
        file=ContentFile(b"PK", "bundel.zip"),
        size=2,
        made_by=name.format("Sekretariat"),
    )
    said = {"said_at": timezone.now(), "speaker": representative, "noted_by": "uji"}
    minutes = Minutes.objects.create(session=session, chair=representative, summary=name.format("Ringkasan"))
    remark = Remark.objects.create(minutes=minutes, text=name.format("Ucapan"), **said)
    answered = {"answer": name.format("Jawaban"), "answered_by": representative, "promise": name.format("Janji")}
    question = Question.objects.create(minutes=minutes, text=name.format("Pertanyaan"), addressed_to=unit, **answered, **said)
    directive = Directive.objects.create(minutes=minutes, text=name.format("Arahan"), **said)
    Remark.objects.create(
        minutes=minutes, text=name.format("Usul"), said_at=said["said_at"], noted_by="uji", speaker_written=name.format("Pak Anu")
    )
    decision = Decision.objects.create(
        meeting=meeting, position=1, topic=topic, sector=sector, session=session, issue=name.format("Masalah"),
        text=name.format("Rumusan"), output=name.format("Keluaran"), proposed_by="uji",
    )  # fmt: skip
    follow_up = FollowUp.objects.create(
        meeting=meeting, decision=decision, text=name.format("Tindak lanjut"), unit=unit, due_on=day.date
    )
    report = Report.objects.create(
        follow_up=follow_up, text=name.format("Laporan"), percent=50, reported_by="uji",
        evidence=ContentFile(b"%PDF-", "bukti.pdf"), evidence_name=f"{name.format('Bukti')[:200]}.pdf",
    )  # fmt: skip
    Passage.objects.create(
        meeting=meeting, kind="foreword", text=name.format("Kata pengantar"), signer_name=name.format("Bupati")
    )
    paper = Paper.draft(meeting, "proceedings", name.format("Prosiding"))
    paper.issue(ContentFile(b"%PDF-", "prosiding.pdf"), {"office": name.format("Sekda"), "name": name.format("Pejabat")})
    edition = Edition.objects.create(meeting=meeting, number=1, created_by="uji", paper=paper, pages=1, size=5)
    Run.objects.create(edition=edition, **make.ended())
    letter_paper = Paper.draft(meeting, "invitation", name.format("Undangan"))
    letter = Letter.objects.create(
        paper=letter_paper, audience="presenters", opening=name.format("Pembuka"), closing=name.format("Penutup"), signer=post,
        notes=name.format("Catatan"), copies=name.format("Tembusan"), preview=ContentFile(b"%PDF-", "rancangan.pdf"),
        sheets=ContentFile(b"%PDF-", "lembar.pdf"),
    )  # fmt: skip
    Drawing.objects.create(letter=letter, kind="draft", **make.ended())
    recipient = Recipient.objects.create(letter=letter, participant=participant, sheet=ContentFile(b"%PDF-", "lembar.pdf"))
    message = Message.objects.create(
        meeting=meeting, participant=participant, letter=letter, channel="whatsapp", purpose="invitation",
        address="+6281234567895", text=name.format("Pesan"),
    )  # fmt: skip
    Reception.objects.create(
        meeting=meeting, contact_name=name.format("Narahubung")[:100], contact_phone="+6281234567896",
        attire=name.format("PDH")[:100], signs=True,
    )  # fmt: skip
    desk = Desk.objects.create(
        meeting=meeting, name=name.format("Meja")[:60], pin=make_password("1234"), made_by="uji",
        expires_at=timezone.now() + timedelta(hours=8),
    )  # fmt: skip
    scan = Scan.objects.create(
        meeting=meeting, key=uuid4(), desk=desk, participant=representative, day=day, way="search", result="recorded",
        recorded_by=name.format("Meja")[:60],
    )  # fmt: skip
    Signature.objects.create(check_in=representative.check_ins.get(), strokes=[[0, 0, 1000, 1000]])
    printed = PrintJob.objects.create(
        meeting=meeting,
        kind="badges",
        **make.ended(),
        file=ContentFile(b"%PDF-", "badge.pdf"),
        pages=1,
        made_by=name.format("Petugas"),
    )
    listed = {"name": name.format("Pendatang")[:200], "office": name.format("Lurah")[:200], "unit": name.format("Dinas")}
    recap = Paper.draft(meeting, "recap", name.format("Rekapitulasi"))
    recap.issue(ContentFile(b"%PDF-", "rekap.pdf"), {"office": name.format("Sekda"), "name": name.format("Pejabat")})
    issued = PrintJob.objects.create(
        meeting=meeting, kind="recap", paper=recap, pages=1, made_by=name.format("Petugas"), **make.ended()
    )
    read = {"participants": True, **kept_list(name, {"name": "A", "office": "B", "unit": "C"}, listed)}
    cells = [[1, ["Nama", "Jabatan", "Unit kerja"]], [2, list(listed.values())]]
    read["grids"] = [{"name": read["sheets"][1]["name"], "visible": True, "rows": cells, "marks": [], "merged": []}]
    ColumnAssignment.objects.create(region=region, heading="0" * 64, columns={"name": 0}, made_by=name.format("uji")[:200])
    imported = Import.objects.create(
        meeting=meeting, name=name.format("peserta")[:250], sha256="0" * 64, rows=read, made_by="uji"
    )
    holiday = Holiday.objects.create(region=region, date=day.date - timedelta(days=3), name=name.format("Natal")[:150])
    rows = {
        "extension": extension, "results_import": results_import, "bundle": bundle,
        "letter": letter, "recipient": recipient,
        "message": message, "desk": desk, "scan": scan, "imported": imported, "holiday": holiday, "post": post,
        "appointment": appointment,
        "print": printed, "issued": issued,
        "day": day, "room": room, "sector": sector, "topic": topic, "session": session, "unit": unit, "official": official,
        "participant": participant, "representative": representative, "expose": expose, "deck": deck, "slide": slide,
        "upload": upload, "result": result, "factor": factor, "plan": plan,
        "minutes": minutes, "remark": remark, "question": question, "directive": directive, "decision": decision,
        "follow_up": follow_up, "report": report, "edition": edition,
        "entry": question,
    }  # fmt: skip
    return {
        "region": region.slug,
        "meeting": meeting.slug,
        "kind": "foreword",
        "wall": tokens.make(tokens.ROOM, meeting.pk, 1),
        "token": tokens.make(tokens.DESK, desk.pk, desk.generation),
        "code": tokens.make(tokens.CODE, participant.pk, participant.code_generation),
        "document": "attendance",
        "emblem": "region",
        "entries": "questions",
        "paper_code": paper.code,
        "link": tokens.make(tokens.LINK, participant.pk, participant.link_generation),
        "rows": rows,
        **{n: r.pk for n, r in rows.items()},
    }


class TwoWorlds(NamedTuple):
    """Our region and a foreign one, and a client for each column of the access table."""

    own: dict
    foreign: dict
    clients: dict


def make_two_worlds(name="{}"):
    own, foreign = make_world(name=name), make_world(name=name)
    unit, away = own["rows"]["unit"], foreign["rows"]["unit"]
    others = unit.region.units.exclude(pk=unit.pk)
    accounts = {column: make.make_member(role, unit.region).user for column, role in ROLES.items()}
    accounts["oper"] = make.make_member("operator", unit.region, unit).user
    accounts["other"] = make.make_member("operator", unit.region, others.get()).user
    accounts["away"] = make.make_member("secretariat", away.region).user
    accounts["super"] = get_user_model().objects.create_superuser("super")
    accounts |= {pair: _of_both(*(accounts[column] for column in pair.split("+"))) for pair in PAIRS}
    clients = {column: Client(raise_request_exception=False) for column in ["anon", *accounts, *LINKS]}  # 500 is a response too
    for column, user in accounts.items():
        clients[column].force_login(user)
    for column, token in _links(own["rows"]["participant"], own["rows"]["representative"]).items():
        _hold(clients[column], token)
    return TwoWorlds(own, foreign, clients)


def _of_both(*users):
    """Return an account with the memberships of these."""
    both = get_user_model().objects.create_user("+".join(user.username for user in users))
    for user in users:
        for one in user.memberships.all():
            make.add_role(both, one.role, one.region, one.unit)
    return both


def _links(participant, representative):
    """Return the token that each column of LINKS works with: "gone" was replaced while its holder worked with it."""
    return {
        "link": tokens.make(tokens.LINK, participant.pk, participant.link_generation),
        "hand": tokens.make(tokens.OPERATOR, participant.pk, participant.link_generation),
        "sent": tokens.make(tokens.LINK, representative.pk, representative.link_generation),
        "gone": tokens.make(tokens.LINK, participant.pk, participant.link_generation - 1),
    }


def _hold(client, token):
    """Let the client work with a link, as after opening it (tests/participants/test_link_users.py)."""
    session = client.session
    session[HELD] = token
    session.save()


@contextmanager
def undone():
    """Roll back everything that the block does."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def twin(client):
    """Return the same person in the same session: a cookie dropped by the twin stays here."""
    other = copy.copy(client)
    other.cookies = copy.deepcopy(client.cookies)
    return other


def fetch(client, url, method="GET"):
    """Request an address with a browser's minimal headers, and close the files of the response.

    response.close() would end the connection, with all that is to be undone.
    """
    response = getattr(client, method.lower())(url, {"csrfmiddlewaretoken": ""} if method == "POST" else {})
    body = b"".join(response) if response.streaming else response.content
    for close in response._resource_closers:
        close()
    return response, body


@cache
def walk_urls():
    """Return every address of ours: its name, and the names of its places."""
    return {name: places for name, places in _walk(get_resolver(), "", ()) if name and not name.startswith(FOREIGN)}


def _walk(resolver, prefix, places):
    for pattern in resolver.url_patterns:
        here = (*places, *pattern.pattern.regex.groupindex)
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern, f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix, here)
        elif isinstance(pattern, URLPattern):
            yield f"{prefix}{pattern.name}" if pattern.name else "", here


def address(name, world, **other):
    """Return the address of this name in this world; `other` replaces a place, such as meeting="…"."""
    return reverse(name, kwargs={place: {**world, **other}[place] for place in walk_urls()[name]})
