"""Check of whether a session is long enough for its exposés. A warning only: the agenda is never written from here."""

from itertools import groupby
from typing import NamedTuple

from agenda.models import Session


class Need(NamedTuple):
    """The minutes that a session's exposés and questions need, and those it has."""

    session: Session
    needed: int
    available: int


def shortages(exposes):
    """The Needs of the sessions that are too short, of a list of exposés with their sessions."""
    with_session = sorted((expose for expose in exposes if expose.session), key=lambda expose: expose.session_id)
    needs = [need_of(list(group)) for _pk, group in groupby(with_session, key=lambda expose: expose.session_id)]
    return [need for need in needs if need.needed > need.available]


def need_of(exposes):
    """The Need of one session, by its exposés."""
    session = exposes[0].session
    return Need(session, sum(expose.minutes for expose in exposes) + session.question_minutes, session.minutes)
