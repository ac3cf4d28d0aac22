"""The meeting and its agenda. Nothing here names a person: an office is text."""

from agenda.models.holiday import Holiday
from agenda.models.meeting import Day, Meeting, Room, Topic, arranged
from agenda.models.paper import Paper
from agenda.models.region import RESERVED_SLUGS, Region, RegionalJobQuerySet, RegionalQuerySet, Sector
from agenda.models.release import Release
from agenda.models.session import Session

__all__ = [
    "RESERVED_SLUGS",
    "Day",
    "Holiday",
    "Meeting",
    "Paper",
    "Region",
    "RegionalJobQuerySet",
    "RegionalQuerySet",
    "Release",
    "Room",
    "Sector",
    "Session",
    "Topic",
    "arranged",
]
