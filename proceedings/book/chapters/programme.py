"""The agenda: the newest revision, or the current arrangement with a note that it is not published."""

import datetime

from agenda.models import Session
from agenda.programme.releasing import Draft, for_public
from proceedings.book.chapters.chapter import Entry
from rakerda.indonesian import zone_name

KEY = "susunan-acara"


def programme(book, number):
    """Susunan acara, one table for each day."""
    release = book.meeting.releases.first()
    content = release.content if release else Draft(book.meeting).content
    if not book.internal:
        content = for_public(content)
    title = "Susunan Acara"
    yield book.chapter(
        "programme",
        KEY,
        title,
        entries=[Entry(1, title, KEY, number)],
        number=number,
        release=release,
        days=[_day(day, table) for table, day in enumerate(content["days"], 1)],
        zone=zone_name(book.region.time_zone),
    )


def _day(day, table):
    rows = [{**row, "pause": row["kind"] == Session.Kind.BREAK} for row in day["sessions"]]
    return {"date": datetime.date.fromisoformat(day["date"]), "rows": rows, "table": table}
