"""What is written for the book in letters that no font of a paper draws: each prints as a box."""

from typing import NamedTuple

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.text import Truncator

from agenda.models import Meeting, Session
from participants.access.people import listed
from participants.access.units import active
from presentations.models import Expose, Factor, Plan, Result
from proceedings.models import ENTRIES, Decision, FollowUp, Minutes
from rakerda.pdf.drawing import unprintable

RARE = "[^\u0001-\u024f\u2010-\u2027]"  # a regular expression of PostgreSQL: what any font draws is not read at all
PLACE = 50  # characters


class Unprinted(NamedTuple):
    """Letters that can't be printed, the place where they stand, and the page where they are changed."""

    letters: str
    place: str
    url: str


def unprinted(meeting):
    """Return an Unprinted for each text of the book that has such letters."""
    found = []
    for rows, url in sources(meeting):
        names = printed_fields(rows.model)
        for row in rows.filter(Q.create([(f"{name}__regex", RARE) for name in names], connector=Q.OR)):
            if letters := unprintable(" ".join(getattr(row, name) for name in names)):
                found.append(Unprinted(letters, Truncator(" ".join(str(row).split())).chars(PLACE), url(row)))
    return found


def sources(meeting):
    """(rows, the address of one of them) of everything that people write for the book."""

    def page(name, *args):
        return lambda row: reverse(name, args=[*meeting.args, *(getattr(row, each) for each in args)])

    def own(row):
        return row.get_absolute_url()

    yield Meeting.objects.filter(pk=meeting.pk), page("agenda:meeting_update")
    yield meeting.topics.all(), page("agenda:meeting_update")
    yield meeting.passages.all(), page("proceedings:passage_update", "kind")
    yield Session.objects.filter(day__meeting=meeting), page("agenda:arrangement")
    yield listed(meeting), page("participants:participant_update", "pk")
    yield active(meeting.region), page("participants:unit_update", "pk")
    yield Expose.objects.filter(meeting=meeting), own
    for kind in (Result, Factor, Plan):
        yield kind.objects.filter(expose__meeting=meeting).select_related("expose__meeting__region"), own
    for kind in ENTRIES.values():
        rows = kind.objects.filter(minutes__session__day__meeting=meeting)
        yield rows.select_related("minutes__session__day__meeting__region"), own
    yield Minutes.objects.filter(session__day__meeting=meeting).select_related("session__day__meeting__region"), own
    yield Decision.objects.filter(meeting=meeting), own
    yield FollowUp.objects.filter(meeting=meeting), own


def printed_fields(model):
    """The names of a model's fields of free text that people fill in."""
    kinds = models.CharField | models.TextField
    return [
        field.name for field in model._meta.concrete_fields if isinstance(field, kinds) and not field.choices and field.editable
    ]
