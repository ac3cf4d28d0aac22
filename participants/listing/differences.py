"""Differences between the list of a meeting and the directory today: a new holder, a new title, another office, another rank.

The list is a snapshot: nothing changes by itself. Participants who came, or were represented, stay as they were recorded.
"""

import re
from collections import defaultdict
from typing import NamedTuple

from django.db.models import Q

from participants.access.people import listed, recorded
from participants.directory.proposing import by_weight, office_of, proposal
from participants.models import Appointment, CheckIn, Official, Participant, Post
from rakerda.editing import editing


class Difference(NamedTuple):
    """The directory's present entry for a participant."""

    official: Official | None  # none: the post is vacant
    name: str
    office: str
    rank: str = ""  # the protocol rank, where the directory has another one; else ""
    group: str = ""  # the group that goes with it

    @property
    def key(self):
        """The key under which a difference is dismissed: a later change in the directory is another difference."""
        return [self.official and self.official.pk, self.name, self.office, *([self.rank] if self.rank else [])]


def mark_differences(participants):
    """Give each row its `difference`, or None: four queries at most for any number of rows."""
    rows = {row.pk: row for row in participants}
    settled = set(CheckIn.objects.filter(participant__in=rows).values_list("participant", flat=True))
    settled |= set(CheckIn.objects.filter(participant__represents__in=rows).values_list("participant__represents", flat=True))
    open_ = {pk for pk, row in rows.items() if not row.represents_id and (row.official_id or row.post_id)} - settled
    by_official, by_post = _appointments_of([rows[pk] for pk in open_])
    vacant = {pk for pk in open_ if rows[pk].post_id and not by_post[rows[pk].post_id]}
    posts = Post.objects.select_related("unit", "region").in_bulk([rows[pk].post_id for pk in vacant]) if vacant else {}
    for pk in vacant:
        rows[pk].post = posts[rows[pk].post_id]
    for pk, row in rows.items():
        found = difference(row, by_official, by_post) if pk in open_ else None
        row.difference = None if found and found.key == row.left_as else found


def _appointments_of(participants):
    """The appointments open today, ({official id: […]}, {post id: […]}), of the participants' officials and posts."""
    officials = {row.official_id for row in participants} - {None}
    posts = {row.post_id for row in participants} - {None}
    holders = Appointment.objects.open().filter(post__in=posts).values("official")
    wanted = Q(official__in=officials) | Q(official__in=holders)
    by_official, by_post = defaultdict(list), defaultdict(list)
    for one in (
        Appointment.objects.open().filter(wanted).weightiest_first().select_related("official", "post__unit", "post__region")
    ):
        by_official[one.official_id].append(one)
        by_post[one.post_id].append(one)
    return by_official, by_post


def difference(participant, by_official, by_post):
    """The Difference of a row from the directory; None where they agree, and where the directory has no entry."""
    mine, holders = by_official[participant.official_id], by_post[participant.post_id]
    if participant.post_id and not any(one.official_id == participant.official_id for one in holders):
        if holders:
            return _of(participant, holders[0].official, by_official[holders[0].official_id])
        return None if mine else _of_vacant(participant)
    if not mine:
        return None
    found = _of(participant, mine[0].official, mine)
    same = found.name == participant.name and says(participant.office, [one.office for one in mine])
    return None if same and not found.rank else found


def _of(participant, official, held):
    held = by_weight(held)
    return Difference(official, official.name, office_of(held), *_rank_of(participant, proposal(official, held)))


def _of_vacant(participant):
    """The Difference of a row whose post nobody holds: its holder left, or it has another title or rank now."""
    post = participant.post
    found = Difference(None, "", post.title, *_rank_of(participant, proposal(None, [], post)))
    same = participant.vacant and participant.office == post.title
    return None if same and not found.rank else found


def _rank_of(participant, proposed):
    """The protocol rank and the group that the directory proposes, if it knows another rank than the row has."""
    other = proposed["protocol_rank"] not in {"", participant.protocol_rank}
    return (proposed["protocol_rank"], proposed["group"]) if other else ("", "")


def says(text, offices):
    """Whether an office as printed names these offices and nothing else, however they are joined."""
    for office in sorted(offices, key=len, reverse=True):
        if office not in text:
            return False
        text = text.replace(office, "", 1)
    return not re.sub(r"\b(dan|serta|juga|selaku|merangkap)\b|[\s,;/&]", "", text)


def take_over(participant):
    """Take over the directory's present entry. A new holder has not answered yet, and the former's links and codes are void.

    Returns False if there is no difference any more, or if the new holder is on the list already.
    """
    with editing(participant) as row:
        mark_differences([row])
        if row.difference is None or _stands_elsewhere(row):
            return False
        official, row.name, row.office, rank, group = row.difference
        if rank:
            row.protocol_rank, row.group = rank, group or row.group
        if official != row.official:
            row.official, row.phone, row.answer, row.reason = official, "", Participant.Answer.NONE, ""
            row.answered_at, row.answered_by, row.opened_at = None, "", None
            row.replace_links()
            row.code_generation += 1
    if rank:
        participant.place_last()  # its place was one among those of the former rank
    return True


def differing(meeting):
    """The listed participants of a meeting who differ from the directory, in protocol order, each with its `difference`."""
    rows = list(listed(meeting).filter(represents=None).select_related("official", "post").in_protocol_order())
    mark_differences(rows)
    return [row for row in rows if row.difference]


def take_over_all(rows, seen):
    """Take over the differences of these rows as they were `seen`: {participant id: Difference.key}.

    Returns (taken, left): left are those who differ otherwise by now, and whose new holder is on the list already.
    """
    taken, left = [], []
    for row in rows:
        (taken if seen.get(row.pk) == row.difference.key and take_over(row) else left).append(row)
    return taken, left


def leave_as_it_is(participant):
    """Dismiss the present difference until the directory changes again. Returns False if there is none."""
    with editing(participant) as row:
        mark_differences([row])
        if row.difference is None:
            return False
        row.left_as = row.difference.key
    return True


def compare_again(participant):
    """Show the dismissed difference again."""
    with editing(participant) as row:
        row.left_as = None


def _stands_elsewhere(row):
    official = row.difference.official
    return official and recorded(row.meeting_id).filter(official=official).exclude(pk=row.pk).exists()
