"""When the papers of planning and budget can meet a promise.

Practice; the region's own regulation may set other months: the revised APBD brings money from August on (it is agreed
from July), and the RKPD of the year after is still open until its Musrenbang in March.
"""

import datetime

from presentations.models import Document

# The first day on which something that rests on the paper can be done: month and day of the year that is planned.
FIRST_DAYS = {Document.BUDGET_CHANGE: (8, 1), Document.NEXT_PLAN: (3, 1)}


def planned_year(day):
    """The year that a meeting of this day plans: the next one from July on."""
    return day.year + (day.month >= 7)


def first_day(document, meeting_day):
    """The earliest due date that the paper can meet, or None where any will do."""
    if document not in FIRST_DAYS or meeting_day is None:
        return None
    return datetime.date(planned_year(meeting_day), *FIRST_DAYS[document])


def too_early(document, meeting_day, due_on):
    """The earliest date that the paper can meet if the due date lies before it, else None."""
    first = first_day(document, meeting_day)
    return first if first and due_on < first else None


def unmet(follow_up):
    """The earliest date that the planning paper of a follow-up's decision can meet, if its due date lies before it."""
    day = follow_up.meeting.days.first() if follow_up.decision else None
    return too_early(follow_up.decision.document, day.date, follow_up.due_on) if day else None
