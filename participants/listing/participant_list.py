"""The list of participants as its page shows it: searched, filtered, grouped by protocol rank, a piece at a time."""

from itertools import groupby

from django.db.models import Prefetch, Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from agenda.access.days import choose_day
from participants.access.people import listed, recorded
from participants.listing.differences import mark_differences
from participants.models import Attendance, Group, ProtocolRank
from rakerda.pages.lists import Choice, Filters

FILTERS = Filters(
    {
        "all": (_("All"), None),
        "present": (_("Present"), Q(attendance=Attendance.PRESENT)),
        "representing": (_("Representing"), Q(attendance=Attendance.REPRESENTING)),
        "absent": (_("Absent"), Q(attendance=Attendance.ABSENT)),
        "unconfirmed": (_("Not confirmed"), Q(answer="", represents=None)),
    }
)


def participant_list(meeting, query):
    """The context of the list. The query has q (words), show (a filter), group (unsur), day, and shown (least number of rows)."""
    days = list(meeting.days.all())
    day = choose_day(days, query.get("day", ""))
    group = query.get("group", "") if query.get("group", "") in Group else ""
    asked = FILTERS.asked(query, group=group, day=day.pk if day and query.get("day") else "")
    found = listed(meeting).with_attendance(day).matching(asked.text)
    found = found.filter(group=group) if group else found
    counts = asked.count(found)
    rows = with_others(asked.narrow(found), meeting, day, asked.wanted)
    over = is_over(meeting, days)
    if not over:
        mark_differences(rows)
    return {
        **asked.state(counts, rows),
        "meeting": meeting,
        "day": day,
        "days": [Choice(one.pk, date_format(one.date, "l, j F"), None, asked.link(day=one.pk), one == day) for one in days],
        "groups": [
            (ProtocolRank(rank) if rank else None, list(them)) for rank, them in groupby(rows, lambda row: row.protocol_rank)
        ],
        "over": over,
        "group": group,
        "all_groups": Group.choices,
    }


def changed_row(participant, day, text, group=""):
    """The context of a row after its attendance changed, with the other parts of the page that depend on it."""
    meeting = participant.meeting
    found = listed(meeting).with_attendance(day)
    touched = recorded(meeting).with_attendance(day)  # the row stays until the page is reloaded
    stood_for = {participant.represents_id, participant.represents and participant.represents.represents_id}
    rows = {row.pk: row for row in with_others(touched.filter(pk__in={participant.pk, *stood_for} - {None}), meeting, day)}
    return {
        "meeting": meeting,
        "day": day,
        "participant": rows.pop(participant.pk),
        "others": list(rows.values()),
        "counts": FILTERS.count((found.filter(group=group) if group in Group else found).matching(text)),
        "over": is_over(meeting, meeting.days.all()),
    }


def with_others(rows, meeting, day, wanted=None):
    """The rows in order, with the person they represent and their representatives: two queries for any number."""
    representatives = listed(meeting).with_attendance(day).in_protocol_order()
    stood_in = Prefetch("representatives", representatives.filter(attendance=Attendance.REPRESENTING), to_attr="stood_in")
    rows = list(rows.select_related("represents").prefetch_related(stood_in).in_protocol_order()[:wanted])
    for row in rows:
        row.meeting = meeting  # their addresses start with its slugs
    return rows


def place_of(participant):
    """How many rows the unfiltered list must show to show this participant; 0 for a guest who was taken back."""
    ids = list(listed(participant.meeting).in_protocol_order().values_list("pk", flat=True))
    return ids.index(participant.pk) + 1 if participant.pk in ids else 0


def is_over(meeting, days):
    """Whether the meeting is over, so that "not here yet" reads "absent"."""
    last = max((day.date for day in days), default=None)
    return meeting.closed_at is not None or (last is not None and last < timezone.localdate())
