"""Susunan Acara: the newest revision of the agenda as a paper, without its internal points."""

import datetime

from participants.letters.content import rundown
from participants.papers.composed import compose

HEAD = ["Hari/tanggal", "Mulai", "Selesai", "Menit", "Acara", "Ruang", "Penanggung jawab"]


def title_of(meeting, options):
    return f"Susunan Acara {meeting.title}"[:300]


def draw(meeting, options, code=""):
    title = title_of(meeting, options)
    return compose(
        "rundown", meeting, title, code, rundown=rundown(meeting), release=meeting.releases.first(),
        dates=dates_of(meeting.releases.first()), running=title,
    )  # fmt: skip


def dates_of(release):
    """The dates of the days that the revision tells."""
    days = release.content["days"] if release else []
    return [datetime.date.fromisoformat(day["date"]) for day in days]


def table(meeting, options):
    found = rundown(meeting)
    return HEAD, [
        [day["day"], *(row[name] for name in ("time", "end", "minutes", "title", "room", "lead"))]
        for day in (found["days"] if found else [])
        for row in day["rows"]
    ]
