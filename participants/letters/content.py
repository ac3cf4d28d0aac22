"""The content of a letter as plain values: frozen when it is issued, so that its sheets and messages never change."""

import datetime
import re
from itertools import count

from django.utils import timezone, translation

from agenda.models import Session
from agenda.programme.releasing import for_public
from participants.invitations.audience import by_group
from participants.invitations.wording import EVERYONE, WHOM, facts
from participants.letters import signing
from participants.models import Letter
from rakerda.indonesian import MONTHS, format_date, format_day, format_days, zone_name

FEW = 5  # addressees up to whom the letter names them; more are listed in an annex (domain 2.2)
DOTS = "…………………"
NBSP = "\N{NO-BREAK SPACE}"
TIED = re.compile(  # texts that must not break: dates, times, years
    rf"\b\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}\b|\bTahun \d{{4}}\b|\bpukul \d{{2}}\.\d{{2}}(?: WI(?:B|TA|T))?\b|\bNomor \S+"
)


def compose(letter):
    """The content of the paper without its codes and its number of pages, as values that JSON can store."""
    meeting, paper, region = letter.meeting, letter.paper, letter.meeting.region
    people = [row.participant for row in letter.recipients.select_related("participant")]
    people.sort(key=in_protocol_order)
    cancelled = letter.purpose == Letter.Purpose.CANCELLATION
    with translation.override("id"), timezone.override(region.zone):
        rows = [] if cancelled else facts(meeting)
        return {
            "kop": signing.letterhead(letter),
            "dated": f"{region.capital}, {format_date(paper.dated) if paper.dated else DOTS}",
            "date_of_letter": format_date(paper.dated) if paper.dated else "",
            "number": paper.number,
            "nature": str(letter.get_nature_display()),
            "subject": letter.subject,
            "whom": WHOM.get(letter.audience, EVERYONE),
            "place": letter.place or region.capital,
            "opening": tie(letter.opening),
            "facts": [(label, tie(value)) for label, value in rows],
            "date": dict(rows).get("hari/tanggal", "") or dates_of(meeting),
            "notes": [tie(line.strip()) for line in letter.notes.splitlines() if line.strip()],
            "closing": tie(letter.closing),
            "sign": signing.signature(letter, signing.day_of(letter)),
            "copies": signing.copies(letter),
            "issuer": signing.issuer(letter),
            "event": meeting.title,
            "rundown": None if cancelled else rundown(meeting),
            "few": [person.full_office for person in people] if len(people) <= FEW else [],
            "invited": invited(people) if len(people) > FEW else [],
            "sample": meeting.sample,
        }


def in_protocol_order(person):
    """The sort key of PROTOCOL_ORDER, for rows that are read already."""
    return (person.protocol_rank or "z", person.position, person.pk)


def dates_of(meeting):
    return format_days(day.date for day in meeting.days.all())


def tie(text):
    """The text with its dates and times kept in one line."""
    return TIED.sub(lambda found: found[0].replace(" ", NBSP), text)


def invited(people):
    """Daftar undangan: offices by group, numbered through."""
    numbers = count(1)
    return [
        {"label": str(label), "offices": [(next(numbers), row.full_office) for row in rows]} for label, rows in by_group(people)
    ]


def rundown(meeting):
    """Susunan acara of the newest revision, without its internal points; None while there is none."""
    release = meeting.releases.first()
    days = for_public(release.content)["days"] if release else []
    if not days:
        return None
    days = [{"day": format_day(datetime.date.fromisoformat(day["date"])), "rows": rows(day)} for day in days]
    return {"zone": zone_name(meeting.region.time_zone), "venue": release.content["venue"], "days": days}


def rows(day):
    names = ("time", "end", "minutes", "title", "lead", "room")
    return [{**{name: row[name] for name in names}, "pause": row["kind"] == Session.Kind.BREAK} for row in day["sessions"]]
