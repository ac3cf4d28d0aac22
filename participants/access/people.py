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
    """Every row of a meeting, also of guests whose arrival was taken back: for what a device sends late, and for what is given once."""
    return Participant.objects.filter(meeting=meeting)


def find(pk):
    """The participant of this number, of whichever meeting, with the meeting and whom they represent; None where there is none."""
    return Participant.objects.select_related("meeting__region", "represents").filter(pk=pk).first()


ANY = Participant.objects.all()  # what a field of a form names; the form itself offers those of its meeting
