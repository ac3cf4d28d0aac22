"""The list of participants as its page shows it: searched, filtered, grouped by protocol rank, a piece at a time."""

from itertools import groupby

from django.db.models import Count, Prefetch, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from agenda.access.days import choose_day
from participants.access.people import listed, recorded
from participants.listing.differences import mark_differences
from participants.models import Attendance, Group, ProtocolRank
from rakerda.pages.lists import PIECE, as_count, link, words_of

FILTERS = {  # what the query's "show" says: the word of the filter, and which rows
    "": (_("All"), Q()),
    "present": (_("Present"), Q(attendance=Attendance.PRESENT)),
    "representing": (_("Representing"), Q(attendance=Attendance.REPRESENTING)),
    "absent": (_("Absent"), Q(attendance=Attendance.ABSENT)),
    "unconfirmed": (_("Not confirmed"), Q(answer="", represents=None)),
}


def participant_list(meeting, query):
    """The context of the list. The query has q (words), show (a filter), group (unsur), day, and shown (how many rows at least)."""
    days = list(meeting.days.all())
    day, text = choose_day(days, query.get("day", "")), words_of(query)
    chosen = query.get("show", "") if query.get("show", "") in FILTERS else ""
    group = query.get("group", "") if query.get("group", "") in Group else ""
    found = listed(meeting).with_attendance(day).matching(text)
    found = found.filter(group=group) if group else found
    counts = count(found)
    wanted = max(PIECE, as_count(query.get("shown", "")))
    rows = with_others(found.filter(FILTERS[chosen][1]), meeting, day, wanted)
    over = is_over(meeting, days)
    if not over:
        mark_differences(rows)
    asked = {"q": text, "show": chosen, "group": group, "day": day.pk if day and query.get("day") else ""}
    return {
        "meeting": meeting,
        "day": day,
        "days": [(one, link(asked, day=one.pk), one == day) for one in days],
        "text": text,
        "chosen": chosen,
        "filters": [
            (name or "all", word, counts[name or "all"], link(asked, show=name), name == chosen)
            for name, (word, _rows) in FILTERS.items()
        ],
        "groups": [
            (ProtocolRank(rank) if rank else None, list(them)) for rank, them in groupby(rows, lambda row: row.protocol_rank)
        ],
        "total": counts[chosen or "all"],
        "shown": len(rows),
        "more": min(PIECE, counts[chosen or "all"] - len(rows)),
        "more_link": link(asked, shown=len(rows) + PIECE),
        "over": over,
        "group": group,
        "all_groups": Group.choices,
    }


def changed_row(participant, day, text, group=""):
    """The context of a row after its attendance changed, with all else on the page that tells of it."""
    meeting = participant.meeting
    found = listed(meeting).with_attendance(day)
    touched = recorded(meeting).with_attendance(day)  # the row stays until the page is opened anew
    stood_for = {participant.represents_id, participant.represents and participant.represents.represents_id}
    rows = {row.pk: row for row in with_others(touched.filter(pk__in={participant.pk, *stood_for} - {None}), meeting, day)}
    return {
        "meeting": meeting,
        "day": day,
        "participant": rows.pop(participant.pk),
        "others": list(rows.values()),
        "counts": count((found.filter(group=group) if group in Group else found).matching(text)),
        "over": is_over(meeting, meeting.days.all()),
    }


def count(found):
    """How many rows each filter finds."""
    return found.aggregate(**{name or "all": Count("pk", filter=rows) for name, (_word, rows) in FILTERS.items()})


def with_others(rows, meeting, day, wanted=None):
    """The rows in order, with whom they represent and by whom they are represented: two queries for any number."""
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
    """Whether "not here yet" has become "absent"."""
    last = max((day.date for day in days), default=None)
    return meeting.closed_at is not None or (last is not None and last < timezone.localdate())
