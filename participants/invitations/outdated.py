"""What issued letters say of the meeting that is no longer so: its days, its time, its place."""

import re
from typing import NamedTuple

from django.db.models import Count, Q
from django.utils.translation import ngettext

from agenda.models import Paper
from participants.invitations.wording import facts
from participants.models import Letter

MATTERS = ("hari/tanggal", "waktu", "tempat")  # labels of wording.facts() that people go by
WEEKDAYS = re.compile(r"^[^\d,]+, ")  # the date says them too


class Difference(NamedTuple):
    """A fact that changed: its label, as it was told, and as it is now."""

    label: str
    then: str
    now: str


def differences(then, now):
    """[Difference] of two lists of (label, value), as facts() makes them, where both tell the same matter."""
    then, now = plain(then), plain(now)
    both = [label for label in MATTERS if label in then and label in now]
    return [Difference(label, then[label], now[label]) for label in both if bare(then[label]) != bare(now[label])]


def plain(rows):
    """{label: value} with blanks that may break, as a text for pages and messages."""
    return {label: value.replace("\N{NO-BREAK SPACE}", " ") for label, value in rows}


def bare(value):
    return WEEKDAYS.sub("", value)


def outdated(meeting):
    """The valid letters whose printed day, time or place is not the meeting's, each with its `differences`, with the drafted
    letter in its place as `next`, or None, and with the number of messages `sent` about it.
    """
    papers = Paper.objects.filter(meeting=meeting).valid()
    rows = Letter.objects.filter(paper__in=papers, printed__isnull=False).select_related("paper").order_by("paper_id")
    letters = list(rows.annotate(sent=Count("messages", filter=Q(messages__sent_at__isnull=False))))
    now = facts(meeting) if letters else []
    for letter in letters:
        letter.paper.meeting = meeting
        letter.differences = differences(letter.printed["facts"], now)
    found = [letter for letter in letters if letter.differences]
    drafted = {later.paper.replaces_id: later for later in _successors(meeting)} if found else {}
    for letter in found:
        letter.next = drafted.get(letter.paper_id)
    return found


def _successors(meeting):
    return Letter.objects.filter(paper__meeting=meeting, paper__replaces__isnull=False).select_related("paper__meeting__region")


class Telling(NamedTuple):
    """Outdated letters that say the same, as one sentence; most meetings have three, one of each wording."""

    told: str
    letters: list
    sent: int  # messages about them


def tellings(letters):
    """[Telling] of outdated letters, in their order."""
    same = {}
    for letter in letters:
        same.setdefault(tuple(letter.differences), []).append(letter)
    return [Telling(tell(them, changed), them, sum(letter.sent for letter in them)) for changed, them in same.items()]


def tell(letters, changed):
    """What letters say and is no longer so, in one sentence."""
    said = ngettext(
        "Letter no. %(number)s says %(then)s; the meeting is now %(now)s",
        "Letters no. %(number)s say %(then)s; the meeting is now %(now)s",
        len(letters),
    )
    return said % {"number": ", ".join(letter.paper.number for letter in letters), **as_words(changed)}


def as_words(changed):
    """{"then": …, "now": …}: the values of differences, each side in a row."""
    return {side: ", ".join(getattr(one, side) for one in changed) for side in ("then", "now")}
