"""The listed participants of a meeting. Every room above asks here: the manager sees all rows, which unique checks need.

A guest outside the list whose arrival was taken back was keyed in by mistake: the row stays, so that a device that comes late with
what it saw finds it, but nobody counts, greets, seats or prints it.
"""

from participants.models import Participant


def listed(meeting):
    """The participants of a meeting, with those who represent others and the guests who came."""
    return recorded(meeting).listed()


def invited(meeting):
    """Those who were put on the list before the day: no representative, no guest."""
    return recorded(meeting).filter(represents=None, walked_in_at=None)


def recorded(meeting):
    """Every row of a meeting, also of guests whose arrival was taken back: for late scans of a device, and for unique values."""
    return Participant.objects.filter(meeting=meeting)


def find(pk):
    """The participant with this id, of any meeting, with the meeting and the person represented; None if there is none."""
    return Participant.objects.select_related("meeting__region", "represents").filter(pk=pk).first()


ANY = Participant.objects.all()  # for the queryset of a form's field; the form itself offers those of its meeting
