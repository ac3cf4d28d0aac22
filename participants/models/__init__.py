"""Who: units, posts, officials, the participants of a meeting, and the accounts that work on it."""

from participants.models.check_in import CheckIn
from participants.models.membership import Membership
from participants.models.official import Appointment, Official
from participants.models.participant import Assignment, Attendance, Mandate, Participant
from participants.models.protocol import ProtocolRank
from participants.models.unit import Post, Unit

__all__ = [
    "Appointment",
    "Assignment",
    "Attendance",
    "CheckIn",
    "Mandate",
    "Membership",
    "Official",
    "Participant",
    "Post",
    "ProtocolRank",
    "Unit",
]
