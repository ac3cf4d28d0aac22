"""Permissions: one table of role x act, asked through Django's `user.has_perm(act, obj)` on every floor.

An object has a `region_id`; where it belongs to a unit it also has a `unit_id`, and an operator reaches only
their own unit's. The user of a link (participants/access/link_users.py) reaches objects with the `meeting_id` of its meeting.
Superusers pass everything (Django answers for them before any backend is asked).
"""

from typing import NamedTuple

from django.contrib.auth.backends import BaseBackend

from participants.access.link_users import LinkUser
from participants.models import Membership

ANYONE = "anyone"
SECRETARIAT, DESK, NOTE_TAKER, LEADER, OPERATOR = (role.value for role in Membership.Role)
STAFF = {SECRETARIAT, DESK, NOTE_TAKER, LEADER}

ACCESS = {
    "agenda.enter": STAFF | {OPERATOR},  # work in the region at all; decides between 404 and 403
    "agenda.read": {ANYONE},  # the published agenda, the meeting's front page
    "agenda.draft": STAFF,  # the agenda before it is published, with its internal points
    "agenda.run": {SECRETARIAT},  # arrange, publish, open and end
    "participants.read": STAFF,
    "participants.run": {SECRETARIAT},
    "participants.check_in": {SECRETARIAT, DESK},
    "presentations.read": {SECRETARIAT, NOTE_TAKER, LEADER, OPERATOR},
    "presentations.compare": {SECRETARIAT, NOTE_TAKER, LEADER},  # all units side by side
    "presentations.submit": {SECRETARIAT, OPERATOR},
    "presentations.review": {SECRETARIAT},
    "presentations.handing_in.readiness": {SECRETARIAT, LEADER},  # what each unit has handed in and still owes
    "proceedings.home.board": {SECRETARIAT, LEADER},
    "proceedings.read": {SECRETARIAT, NOTE_TAKER, LEADER},  # minutes, decisions, follow-ups, editions before they are published
    "proceedings.write": {SECRETARIAT, NOTE_TAKER},
    "proceedings.adopt": {SECRETARIAT},
    "proceedings.follow": {SECRETARIAT, NOTE_TAKER, LEADER, OPERATOR},  # read follow-ups; an operator those of their unit
    "proceedings.report": {SECRETARIAT, OPERATOR},  # a unit's own follow-ups
    "proceedings.publish": {SECRETARIAT},  # print, publish and withdraw editions
}


class MembershipBackend(BaseBackend):
    """Answers from ACCESS and the memberships of the user, read once per request's user object."""

    def has_perm(self, user, perm, obj=None):
        """Whether the user, anonymous included, may do the act to the object; False without an object."""
        roles = ACCESS.get(perm)
        if roles is None or obj is None:
            return False
        return ANYONE in roles or bool(roles & roles_of(user, obj))


def memberships_of(user):
    """The memberships of an active account, cached on the user object: a request asks many times."""
    if not user.is_authenticated or not user.is_active:
        return []
    if not hasattr(user, "_memberships"):
        user._memberships = list(user.memberships.select_related("region", "unit"))
    return user._memberships


class AnyUnit(NamedTuple):
    """A placeholder for an object of a meeting that belongs to no unit."""

    region_id: int
    meeting_id: int
    unit_id: int = 0


def confined_to(user, act, meeting):
    """The ids of the units to whose rows the user is confined in an act; None for a user who reaches those of every unit.

    Roles add up, act by act: a desk that is also operator reads the follow-ups of its unit, for a desk by itself reads none.
    """
    if user.has_perm(act, AnyUnit(meeting.region_id, meeting.pk)):
        return None
    own = user.units if isinstance(user, LinkUser) else {one.unit_id for one in memberships_of(user)}
    return {unit for unit in own - {None} if user.has_perm(act, AnyUnit(meeting.region_id, meeting.pk, unit))}


def confined(rows, user, act, meeting):
    """Those of a meeting's rows that this user reaches by an act. Each row must have a unit."""
    units = confined_to(user, act, meeting)
    return rows if units is None else rows.filter(unit__in=units)


def roles_of(user, obj):
    """The roles that the user has towards this object."""
    if isinstance(user, LinkUser):
        return user.roles_towards(obj)
    unit = getattr(obj, "unit_id", None)
    return {
        membership.role
        for membership in memberships_of(user)
        if membership.region_id == obj.region_id and (membership.role != OPERATOR or unit in {None, membership.unit_id})
    }


def rights(user, meeting):
    """{name: bool} of what the reader may do on these pages; templates only read it."""
    acts = {"may_run": "participants.run", "may_check_in": "participants.check_in"}
    return {name: user.has_perm(act, meeting) for name, act in acts.items()}
