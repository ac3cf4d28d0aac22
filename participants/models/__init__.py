"""Who: units, posts, officials, the participants of a meeting with their invitations and the door, and the accounts that work on it."""

from participants.models.check_in import CheckIn
from participants.models.desk import Desk, Scan, Signature
from participants.models.group import Group
from participants.models.importing import Import
from participants.models.letter import Letter, Recipient
from participants.models.limit import Limit
from participants.models.membership import Membership
from participants.models.message import Message
from participants.models.official import Appointment, Official
from participants.models.participant import Assignment, Attendance, Mandate, Participant
from participants.models.print import Print
from participants.models.protocol import ProtocolRank
from participants.models.reception import Reception
from participants.models.unit import Post, Unit

__all__ = [
    "Appointment",
    "Assignment",
    "Attendance",
    "CheckIn",
    "Desk",
    "Group",
    "Import",
    "Letter",
    "Limit",
    "Mandate",
    "Membership",
    "Message",
    "Official",
    "Participant",
    "Post",
    "Print",
    "ProtocolRank",
    "Reception",
    "Recipient",
    "Scan",
    "Signature",
    "Unit",
]
