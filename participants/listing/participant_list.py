"""The list of participants as its page shows it: searched, filtered, grouped by protocol rank, a piece at a time."""

from itertools import groupby

from django.db.models import Count, Prefetch, Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from agenda.access.days import choose_day
from participants.access.people import listed, recorded
from participants.identity.protocol import rank_of
from participants.listing.differences import mark_differences
from participants.models import Attendance, Group, Participant
from participants.models.check_in import why_early
from rakerda.pages.lists import Choice, Filters

Answer = Participant.Answer

FILTERS = Filters(
    {
        "all": (_("All"), None),
        "unconfirmed": (_("Not confirmed"), Q(answer="", represents=None)),
        "attending": (_("Will attend"), Q(answer=Answer.ATTENDING)),
        "delegating": (_("Will be represented"), Q(answer=Answer.REPRESENTED)),
        "unable": (_("Cannot attend"), Q(answer=Answer.ABSENT)),
        "unplaced": (_("Without a rank"), Q(protocol_rank="", represents=None, walked_in_at=None)),
        "present": (_("Present"), Q(attendance=Attendance.PRESENT)),
        "representing": (_("Representing"), Q(attendance=Attendance.REPRESENTING)),
        "absent": (_("Absent"), Q(attendance=Attendance.ABSENT)),
    }
)
BEFORE = ["all", "unconfirmed", "attending", "delegating", "unable"]  # what people said
SINCE = ["all", "present", "representing", "absent", "unconfirmed"]  # from the first day on, who came


def participant_list(meeting, query):
    """The context of the list. The query has q (words), show (a filter), group (unsur), day, and shown (least number of rows)."""
    days = list(meeting.days.all())
    day = choose_day(days, query.get("day", ""))
    group = query.get("group", "") if query.get("group", "") in Group else ""
    asked = FILTERS.asked(query, group=group, day=day.pk if day and query.get("day") else "")
    everyone = listed(meeting).matching(asked.text)
    found = everyone.with_attendance(day)
    found = found.filter(group=group) if group else found
    counts = asked.count(found)
    rows = with_others(asked.narrow(found), meeting, day, asked.wanted)
    over, began = is_over(meeting, days), has_begun(days)
    if not over:
        mark_differences(rows)
    state = asked.state(counts, rows)
    state["filters"] = [one for one in state["filters"] if one.current or one.name in (SINCE if began else BEFORE)]
    return {
        **state,
        "meeting": meeting,
        "day": day,
        "days": [Choice(one.pk, date_format(one.date, "l, j F"), None, asked.link(day=one.pk), one == day) for one in days],
        "groups": [
            (rank_of(rank, meeting.region.province), list(them)) for rank, them in groupby(rows, lambda row: row.protocol_rank)
        ],
        "over": over,
        "began": began,
        "early": why_early(day) if day else "",
        "unconfirmed": counts["unconfirmed"],
        "group": group,
        "group_word": Group(group).label if group else "",
        "group_choices": group_choices(everyone, asked, group),
    }


def group_choices(people, asked, group):
    """The groups as choices, each with the number of its people among those searched for; the first one is all."""
    numbers = dict(people.order_by().values_list("group").annotate(Count("pk")))
    whole = Choice("", _("All groups"), sum(numbers.values()), asked.link(group=""), not group)
    return [
        whole,
        *(
            Choice(one.value, one.label, numbers[one], asked.link(group=one.value), one == group)
            for one in Group
            if one in numbers
        ),
    ]


def changed_row(participant, day, text, group=""):
    """The context of a row after its attendance changed, with the other parts of the page that depend on it."""
    meeting, days = participant.meeting, list(participant.meeting.days.all())
    found = listed(meeting).with_attendance(day)
    touched = recorded(meeting).with_attendance(day)  # the row stays until the page is reloaded
    stood_for = {participant.represents_id, participant.represents and participant.represents.represents_id}
    rows = {row.pk: row for row in with_others(touched.filter(pk__in={participant.pk, *stood_for} - {None}), meeting, day)}
    counts = FILTERS.count((found.filter(group=group) if group in Group else found).matching(text))
    return {
        "meeting": meeting,
        "day": day,
        "participant": rows.pop(participant.pk),
        "others": list(rows.values()),
        "counts": {name: count for name, count in counts.items() if name in SINCE},
        "over": is_over(meeting, days),
        "began": has_begun(days),
        "early": why_early(day),
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


def has_begun(days):
    """Whether the first day has come: from then on the list shows who came, before it who answered."""
    return any(day.date <= timezone.localdate() for day in days)


def is_over(meeting, days):
    """Whether the meeting is over, so that "not here yet" reads "absent"."""
    last = max((day.date for day in days), default=None)
    return meeting.closed_at is not None or (last is not None and last < timezone.localdate())
