"""Daftar hadir: to be signed by hand, or as recorded at the door.

It is no kind of naskah dinas (Permendagri 1/2023 has none): a lampiran of free layout, by the fields of the old Lampiran of
Permendagri 54/2009: No., nama, jabatan, unit kerja, tanda tangan with odd numbers left and even numbers right, keterangan.
"""

from dataclasses import dataclass

from django.utils import timezone

from agenda.models import Day, Session
from agenda.programme.hours import hours_of
from agenda.programme.timetable import timetable
from participants.access.people import listed
from participants.door.signing import path
from participants.papers.composed import compose
from participants.papers.people import GROUPS, ORDER, Person, everyone, grouped, invited, recorded
from rakerda.indonesian import format_day, format_time, zone_name

HEAD = ["No.", "Nama", "NIP", "Jabatan", "Unit kerja/instansi", "Unsur", "Jam datang", "Keterangan"]
PAIR = 2  # rows that share one box to sign in


@dataclass(frozen=True)
class Row:
    """A numbered row; `person` is None on a line for somebody who is not on the list."""

    number: int
    person: Person | None = None
    absent: bool = False
    path: str = ""

    @property
    def right(self):
        """Even numbers sign on the right."""
        return self.number % 2 == 0


def title_of(meeting, options):
    day, session = when(meeting, options)
    parts = [f"Daftar Hadir {meeting.title}", session.title if session else "", format_day(day.date) if day else ""]
    return ", ".join(part for part in parts if part)


def draw(meeting, options, code=""):
    """The attendance sheet, composed from the present records."""
    day, session = when(meeting, options)
    people = chosen(everyone(meeting, day, session), options)
    groups, last = numbered(people, options)
    blanks = [Row(number) for number in range(last + 1, last + 1 + options.get("blanks", 0))]
    return compose(
        "attendance", meeting, title_of(meeting, options), code, signer_of(meeting, options),
        day=day, session=session, time=time_of(meeting, day, session), filled=options.get("filled"),
        groups=groups, blanks=pairs(blanks), counts=count(people), running=running(meeting, day, session),
    )  # fmt: skip


def when(meeting, options):
    """The chosen (day, session) of this meeting; None for the whole."""
    day = Day.objects.filter(meeting=meeting, pk=options.get("day")).first()
    session = Session.objects.filter(day__meeting=meeting, pk=options.get("session")).select_related("room", "day").first()
    return session.day if session else day, session


def signer_of(meeting, options):
    return listed(meeting).filter(pk=options.get("signer")).select_related("official").first()


def chosen(people, options):
    """The persons that the options select, in the order that they select."""
    people = recorded(people) if options.get("filled") else invited(people)
    if options.get("group"):
        people = [one for one in people if one.participant.group == options["group"]]
    if options.get("filled") and options.get("present"):
        people = [one for one in people if one.came_at]
    if options.get("sort") == "name":
        people = sorted(people, key=lambda one: (ORDER.index(one.participant.group), one.name.casefold() or "\uffff"))
    return people


def numbered(people, options):
    """([(words, count, pairs of rows)], the last number)."""
    number, groups = 0, []
    for words, them in grouped(people):
        rows = []
        for person in them:
            number += 1
            rows.append(_row(number, person, options))
        groups.append((words, len(rows), pairs(rows)))
    return groups, number


def _row(number, person, options):
    absent = bool(options.get("filled")) and not person.came_at
    return Row(number, person, absent, path(person.strokes) if options.get("filled") and options.get("drawn") else "")


def pairs(rows):
    return [rows[at : at + PAIR] for at in range(0, len(rows), PAIR)]


def count(people):
    came = [one for one in people if one.came_at]
    return {
        "came": len(came),
        "in_person": sum(not one.participant.represents_id for one in came),
        "represented": sum(bool(one.participant.represents_id) for one in came),
        "absent": sum(not (one.came_at or one.participant.vacant) for one in people),
    }


def time_of(meeting, day, session):
    """pukul 08.30 WITA s.d. selesai: the session's own time, or the start of the day."""
    zone = zone_name(meeting.region.time_zone)
    slot = next((slot for slot in timetable(session.day) if slot.session == session), None) if session else None
    if slot:
        return f"pukul {format_time(slot.starts_at)}–{format_time(slot.ends_at)} {zone}"
    begins = next((hours.begins for hours in hours_of(meeting, None) if hours.day == day), "")
    return f"pukul {begins} {zone} s.d. selesai" if begins else ""


def running(meeting, day, session, words="Daftar Hadir"):
    """The head of every page after the first."""
    parts = [f"{words} {meeting.short_title} {meeting.region.name}", session.title if session else ""]
    return ", ".join([part for part in parts if part] + ([format_day(day.date)] if day else []))


def table(meeting, options):
    """(head, rows) of the same list."""
    day, session = when(meeting, options)
    people = chosen(everyone(meeting, day, session), options)
    return HEAD, [_cells(place, one) for place, one in enumerate(people, 1)]


def _cells(place, one):
    came = format_time(timezone.localtime(one.came_at)) if one.came_at else ""
    mark = f"mewakili {one.stands_for}" if one.stands_for else ""
    return [place, one.name, one.nip, one.office, "; ".join(one.units), GROUPS[one.participant.group], came, mark]
