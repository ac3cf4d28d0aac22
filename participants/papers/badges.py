"""Badges: four on an A4 sheet, 90 × 133,5 mm each, to cut along the dashed lines. The QR code identifies at the door."""

from participants.access.links import code_of, code_url
from participants.papers.composed import compose
from participants.papers.fitting import bound, fit, whole
from participants.papers.people import GROUPS, everyone, invited
from rakerda.indonesian import format_dates
from rakerda.pdf import qr

A_SHEET = 4
HEAD = ["Nama", "Jabatan", "Mewakili", "Unsur", "Unit kerja/instansi", "Kursi", "Kode"]


def draw(meeting, options, code=""):
    cards = [badge(one) for one in chosen(meeting, options)]
    sheets = [cards[at : at + A_SHEET] for at in range(0, len(cards), A_SHEET)]
    dates = [day.date for day in meeting.days.all()]
    when = format_dates(dates[0], dates[-1]) if dates else ""
    return compose("badges", meeting, f"Badge {meeting.short_title}", sheets=sheets, when=when)


def table(meeting, options):
    """(head, rows) for a card printer."""
    people = chosen(meeting, options)
    return HEAD, [_cells(one) for one in people]


def _cells(one):
    about = one.participant
    return [one.name, one.office, one.stands_for, GROUPS[about.group], "; ".join(one.units), about.seat, code_of(about)]


def chosen(meeting, options):
    """The expected participants with a name: a representative in place of their principal."""
    people = [one for one in invited(everyone(meeting)) if one.name]
    if options.get("present"):
        people = [one for one in people if one.came_at]
    return [one for one in people if options.get("group") in {None, "", one.participant.group}]


def badge(person):
    """The texts of a badge, with sizes: a name of 30 letters at 20 pt, one of 200 still whole."""
    office = f"Mewakili {person.stands_for}" if person.stands_for else person.office
    own = fit(person.office, 80, 8, 10, 7, 2, "arimo-400") if person.stands_for else None
    return {
        "name": fit(bound(person.name), 80, 34, 26, 15, 3),
        "office": fit(whole(office, person.participant.meeting.region), 80, 26, 14, 9, 4, "arimo-400"),
        "own": own,
        "group": GROUPS[person.participant.group],
        "seat": person.participant.seat,
        "qr": qr.svg(code_url(person.participant)),
    }
