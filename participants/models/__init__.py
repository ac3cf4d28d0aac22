"""Who: units, posts, officials, participants, the door, invitations, accounts."""

from participants.identity.groups import Group
from participants.identity.protocol import ProtocolRank
from participants.models.check_in import CheckIn
from participants.models.desk import Desk, Scan, Signature
from participants.models.importing import ColumnAssignment, Import
from participants.models.letter import Drawing, Letter, Recipient
from participants.models.limit import Limit
from participants.models.membership import Membership
from participants.models.message import Message
from participants.models.official import Appointment, Official
from participants.models.participant import Assignment, Attendance, Mandate, Participant
from participants.models.print_job import PrintJob
from participants.models.reception import Reception
from participants.models.unit import Post, Unit

__all__ = [
    "Appointment",
    "Assignment",
    "Attendance",
    "CheckIn",
    "ColumnAssignment",
    "Desk",
    "Drawing",
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
    "PrintJob",
    "ProtocolRank",
    "Reception",
    "Recipient",
    "Scan",
    "Signature",
    "Unit",
]
