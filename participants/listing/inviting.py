"""Inviting from the directory: the holders of posts are added to the meeting's list in one act, vacant posts too."""

from collections import defaultdict
from typing import NamedTuple

from django.db import transaction
from django.db.models import Max

from agenda.models import Meeting
from participants.access.people import recorded
from participants.directory.proposing import by_weight, proposal
from participants.identity.groups import propose_group
from participants.models import Appointment, Group, Mandate, Participant, Post, Unit

ORDER = ["-head", "unit__position", "unit__name", "title"]  # within a rank, until protocol moves them


class Candidate(NamedTuple):
    """A post with its holder, all appointments of that official, and whether post or holder is on the list."""

    post: Post
    appointment: Appointment | None  # none: the post is vacant
    held: list  # all appointments of that official, the most senior first
    listed: bool

    @property
    def official(self):
        return self.appointment and self.appointment.official

    @property
    def group(self):
        return propose_group(self.post.protocol_rank, self.post.unit.kind, self.post.head, self.post.region.province)


class Invited(NamedTuple):
    new: int
    known: int  # chosen posts that are on the list already, themselves or by their holder


def candidates(meeting):
    """The active posts of the region in protocol order. Of several holders the definitive one is invited."""
    holders, held = defaultdict(list), defaultdict(list)
    appointments = Appointment.objects.for_meeting(meeting).open().filter(post__unit__ended_on=None)
    for one in appointments.weightiest_first().select_related("official", "post__unit", "post__region"):
        holders[one.post_id].append(one)
        held[one.official_id].append(one)
    officials, posts = listed(meeting)
    found = []
    for post in Post.objects.for_meeting(meeting).active().select_related("unit", "region").order_by(*ORDER):
        one = next(iter(holders[post.pk]), None)
        known = post.pk in posts or bool(one and one.official_id in officials)
        mine = by_weight(held[one.official_id]) if one else []
        found.append(Candidate(post, one, mine, known))
    return sorted(found, key=lambda candidate: candidate.post.protocol_rank or "z")


def listed(meeting):
    """(ids of the officials, ids of the posts) on the list."""
    rows = recorded(meeting).values_list("official_id", "post_id")
    return {official for official, _post in rows if official}, {post for _official, post in rows if post}


def groups_of(found):
    """The candidates by group (unsur), in the order of the attendance sheet."""
    return [(group, rows) for group in Group if (rows := [one for one in found if one.group == group])]


def invite(meeting, wanted):
    """Put the holders of these posts (their ids) on the list, each person once with a mandate for each of their units."""
    with transaction.atomic():
        Meeting.objects.select_for_update().get(pk=meeting.pk)  # two invitations at once take turns
        chosen = [one for one in candidates(meeting) if one.post.pk in wanted]
        new = [_participant(meeting, one) for one in _once_each(chosen)]
        _place(meeting, [participant for participant, _units in new])
        Participant.objects.bulk_create([participant for participant, _units in new])
        Mandate.objects.bulk_create([Mandate(participant=row, unit=unit) for row, units in new for unit in units])
    return Invited(len(new), sum(one.listed for one in chosen))


def _once_each(chosen):
    """Those who are not on the list yet; a person in two posts once, by the more senior."""
    seen = set()
    for one in chosen:
        person = one.official and one.official.pk
        if not one.listed and (person is None or person not in seen):
            seen.add(person)
            yield one


def _participant(meeting, one):
    values = proposal(one.official, one.held, None if one.official else one.post)
    units = [unit for unit in values.pop("units") if _stands_for(unit, one)]
    return Participant(meeting=meeting, official=one.official, post=one.post, **values), units


def _stands_for(unit, one):
    """Whether one has the mandate of the unit: its head does; of the secretariat, the head of a mere division does not."""
    posts = [one.post, *(appointment.post for appointment in one.held)]
    return any(post.unit_id == unit.pk and (post.head or unit.kind != Unit.Kind.SKPD) for post in posts)


def _place(meeting, rows):
    """Place them at the end of their rank, in the given order."""
    last = dict(recorded(meeting).order_by().values_list("protocol_rank").annotate(Max("position")))
    for row in rows:
        last[row.protocol_rank] = row.position = (last.get(row.protocol_rank) or 0) + 1
