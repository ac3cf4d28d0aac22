"""The scoped getters of the roof."""

from django.shortcuts import get_object_or_404

from agenda.access.lookups import get_of_meeting, get_session
from proceedings.models import ENTRIES, Decision, FollowUp, Minutes, Report


def get_minutes(request, region, meeting, session, *, may):
    """Return the minutes of a session, unsaved if nobody has written any: reading does not create them."""
    session = get_session(request, region, meeting, session, may=may)
    rows = Minutes.objects.select_related("chair__represents")
    minutes = rows.filter(session=session).first() or Minutes(session=session)
    minutes.session = session
    return minutes


def get_entry(request, region, meeting, session, entries, entry, *, may):
    """Return one entry of a session: a remark, a question or a directive."""
    minutes = get_minutes(request, region, meeting, session, may=may)
    rows = ENTRIES[entries].objects.select_related("speaker__represents", "check_in")
    entry = get_object_or_404(rows, minutes__session=minutes.session, pk=entry)
    entry.minutes = minutes
    return entry


def get_decision(request, region, meeting, decision, *, may):
    """A decision of the meeting."""
    rows = Decision.objects.select_related("meeting__region", "topic", "sector", "session__day")
    return get_of_meeting(request, region, meeting, lambda meeting: rows.filter(meeting=meeting), may=may, pk=decision)


def get_follow_up(request, region, meeting, follow_up, *, may):
    """Return a follow-up of the meeting; for an operator, only of their unit."""
    rows = FollowUp.objects.told()
    return get_of_meeting(request, region, meeting, lambda meeting: rows.filter(meeting=meeting), may=may, pk=follow_up)


def get_report(request, region, meeting, report, *, may):
    """Return a report on a follow-up of the meeting."""
    rows = Report.objects.select_related("follow_up__meeting__region", "follow_up__unit")
    return get_of_meeting(request, region, meeting, lambda meeting: rows.filter(follow_up__meeting=meeting), may=may, pk=report)
