"""The audience of an invitation in each of the three texts: a choice of groups, with a tick for each name."""

from itertools import groupby

from participants.access import units
from participants.access.people import invited
from participants.models import Group, Letter


def invitable(meeting):
    """Everyone on the list but those who came for somebody and those who walked in, in protocol order."""
    return invited(meeting).select_related("meeting__region", "official").in_protocol_order()


def is_host(participant):
    """Whoever calls the meeting is not invited to it: the head of the region (UU 9/2010 Pasal 11(1) a)."""
    return participant.protocol_rank == "a"


def propose_audience(meeting):
    """{audience: ids of its participants}: those of units that present; Forkopimda; everybody else. The host gets none."""
    presenting = set(invitable(meeting).filter(mandates__unit__in=_presenting(meeting)).values_list("pk", flat=True))
    chosen = {audience: [] for audience in Letter.Audience}
    for row in invitable(meeting):
        if not is_host(row):
            chosen[_audience(row, presenting)].append(row.pk)
    return chosen


def _audience(row, presenting):
    if row.group == Group.FORKOPIMDA:
        return Letter.Audience.FORKOPIMDA
    return Letter.Audience.PRESENTERS if row.pk in presenting else Letter.Audience.OTHERS


def _presenting(meeting):
    return units.active(meeting.region_id).presenting()


def by_group(rows):
    """[(label, rows)] in the order of the groups; within one the order stays."""
    order = list(Group)
    rows = sorted(rows, key=lambda row: order.index(row.group))
    return [(Group(group).label, list(them)) for group, them in groupby(rows, lambda row: row.group)]
