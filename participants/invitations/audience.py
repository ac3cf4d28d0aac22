"""The audience of an invitation in each of the three texts: a choice of groups, with a tick for each name."""

from itertools import groupby

from agenda.models import Paper
from participants.access import units
from participants.access.people import invited
from participants.models import Group, Letter, Recipient


def invitable(meeting):
    """Everyone on the list but representatives and walk-in guests, in protocol order."""
    return invited(meeting).select_related("meeting__region", "official").in_protocol_order()


def is_host(participant):
    """Whether one is the host, who is not invited: the head of the region (UU 9/2010 Pasal 11(1) a)."""
    return participant.protocol_rank == "a"


def propose_audience(meeting):
    """{audience: ids of its participants}: those of units that present; Forkopimda; everybody else. The host is in none."""
    presenting = set(invitable(meeting).filter(mandates__unit__in=_presenting(meeting)).values_list("pk", flat=True))
    chosen = {audience: [] for audience in Letter.Audience}
    for row in invitable(meeting):
        if not is_host(row):
            chosen[_audience(row, presenting)].append(row.pk)
    return chosen


def already_invited(meeting):
    """The ids of the recipients of every invitation and change that is valid, or prepared."""
    papers = Paper.objects.filter(meeting=meeting)
    letters = Letter.objects.filter(paper__in=papers.valid() | papers.filter(issued_at=None))
    rows = Recipient.objects.filter(letter__in=letters.exclude(purpose=Letter.Purpose.CANCELLATION))
    return set(rows.values_list("participant", flat=True))


def _audience(row, presenting):
    if row.group == Group.FORKOPIMDA:
        return Letter.Audience.FORKOPIMDA
    return Letter.Audience.PRESENTERS if row.pk in presenting else Letter.Audience.OTHERS


def _presenting(meeting):
    return units.active(meeting.region_id).presenting()


def by_group(rows):
    """[(label, rows)] in the order of the groups; within a group the order is kept."""
    order = list(Group)
    rows = sorted(rows, key=lambda row: order.index(row.group))
    return [(Group(group).label, list(them)) for group, them in groupby(rows, lambda row: row.group)]
