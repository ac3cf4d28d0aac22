"""Entry of the list that was kept on paper: a time beside each name, quickly."""

import datetime
import re
from dataclasses import dataclass
from uuid import uuid5

from django.utils import timezone
from django.utils.translation import gettext as _

from participants.door import recording
from participants.models import Participant, Scan
from rakerda.searching.scanned import is_scanned

PIECE = 50  # rows of one page, as they are on paper
TIME = re.compile(r"(\d{1,2})[.:, ]?(\d{2})")


@dataclass
class Line:
    """A row of the paper: the participant, the entries, and their error."""

    participant: Participant
    time: str = ""
    name: str = ""  # who signed instead
    office: str = ""
    error: str = ""

    @property
    def filled(self):
        return bool(self.time or self.name)


def read_time(text, day):
    """The moment of "8.15", "0815" or "08:15" on that day; None for any other text."""
    found = TIME.fullmatch(text.strip())
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    at = datetime.datetime.combine(day.date, datetime.time(int(found[1]), int(found[2])))
    return timezone.make_aware(at, day.meeting.region.zone)


def lines_of(rows, sent, day):
    """The Lines of these rows with what was entered for each."""
    return [_line(row, sent, day) for row in rows]


def keep(meeting, mode, lines, page_key, by, desk):
    """Record the filled-in lines; a page sent twice counts once. Returns the number of scans that changed something."""
    kept = 0
    for line in lines:
        if line.filled:
            seen = recording.Seen(
                mode.day, mode.session, Scan.Way.PAPER, participant=line.participant, name=line.name, office=line.office,
                at=read_time(line.time, mode.day), key=uuid5(page_key, str(line.participant.pk)),
            )  # fmt: skip
            kept += recording.record(meeting, seen, by, desk).result in Scan.KEPT
    return kept


def _line(row, sent, day):
    values = {name: sent.get(f"{name}-{row.pk}", "").replace("\0", "").strip() for name in ("time", "name", "office")}
    line = Line(row, values["time"][:10], values["name"][:200], values["office"][:250])
    if line.filled:
        line.error = _fault(line, day)
    return line


def _fault(line, day):
    at = read_time(line.time, day)
    if at is None:
        return _("Write the time, such as 08.15.")
    if at > timezone.now():
        return _("This time has not come yet.")
    if is_scanned(line.name) or is_scanned(line.office):
        return _("This is an address or a code, as a scanner types it, and no name. Write the name.")
    if line.name and not line.office:
        return _("Write the office of %s.") % line.name
    if line.participant.vacant and not line.name:
        return _("The post is vacant. Record who represents it.")
    return ""
