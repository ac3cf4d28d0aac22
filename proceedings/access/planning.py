"""The earliest dates that planning and budget documents can meet.

Practice; the region's own regulation may set other months: the revised APBD brings money from August on (it is agreed
from July), and the RKPD of the year after is still open until its Musrenbang in March.
"""

import datetime

from presentations.models import Document

# The first day on which something that depends on the document can be done: month and day of the planned year.
FIRST_DAYS = {Document.BUDGET_CHANGE: (8, 1), Document.NEXT_PLAN: (3, 1)}


def planned_year(day):
    """Return the year that a meeting on this day plans: from July on, the next one."""
    return day.year + (day.month >= 7)


def first_day(document, meeting_day):
    """Return the earliest due date that the document can meet, or None if any date is possible."""
    if document not in FIRST_DAYS or meeting_day is None:
        return None
    return datetime.date(planned_year(meeting_day), *FIRST_DAYS[document])


def too_early(document, meeting_day, due_on):
    """Return the earliest date that the document can meet if the due date is before it, else None."""
    first = first_day(document, meeting_day)
    return first if first and due_on < first else None


def unmet(follow_up):
    """Return the earliest date possible for the planning document of a follow-up's decision, if the due date is before it."""
    day = follow_up.meeting.days.first() if follow_up.decision else None
    return too_early(follow_up.decision.document, day.date, follow_up.due_on) if day else None
