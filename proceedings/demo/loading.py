"""Loads the demo in one transaction; after the commit, the worker draws and converts the slides and submits the exposés."""

import pghistory
from django.db import transaction

from agenda.calendar import national_days
from agenda.models import Meeting, Region
from proceedings.demo import accounts, exposes, invitations, outcomes, people, place, tables, tasks

ACTOR = "Data contoh"


class Foreign(Exception):
    """The database contains other data, so the demo is not loaded."""


def load():
    """Load what is missing; return True if the meeting was created now, False if it existed."""
    facts = tables.document("meeting")
    if others := Region.objects.exclude(code=facts["region"]["code"]):
        raise Foreign(", ".join(region.name for region in others))
    with transaction.atomic(), pghistory.context(actor=ACTOR, path="manage.py demo"):
        region, units = place.load_region()
        people.load_posts(region, units)
        accounts.load(region, units)
        if Meeting.objects.for_region(region).filter(slug=facts["meeting"]["slug"]).exists():
            return False
        _load_meeting(region, units)
        return True


def _load_meeting(region, units):
    meeting, sessions = place.load_meeting(region)
    place.publish(meeting, sessions)
    national_days.take_over(region, meeting.days.first().date.year)
    people.load_reception(meeting)
    participants = people.load_participants(meeting, units)
    people.load_assignments(sessions, participants)
    for expose, row in exposes.load(meeting, units, sessions):
        if row["deck"]:
            tasks.send.defer(expose_id=expose.pk, unit=row["unit"])
    for letter in invitations.load(meeting):
        letter.issue()  # drawn by the worker after the slides
    said = outcomes.load_minutes(sessions, participants, units)
    decisions = outcomes.load_decisions(meeting, sessions)
    outcomes.load_follow_ups(meeting, decisions, said, units)
    outcomes.load_passages(meeting)
