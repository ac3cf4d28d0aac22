"""What the search finds beside the exposés: people, units, decisions and follow-ups, whose words are looked for as people type them."""

from typing import NamedTuple

from django.db.models import Exists, OuterRef, Q, TextChoices
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from participants.access import units
from participants.access.people import listed
from participants.access.permissions import confined
from participants.directory.listing import named
from participants.models import Unit
from presentations.searching import MOST, SHOWN, Found
from proceedings.models import Decision, FollowUp
from rakerda.pages.lists import holding
from rakerda.searching.marking import mark, words_of


class Kind(TextChoices):
    """What a line is, in the order of the page."""

    PERSON = "person", _("Participants")
    UNIT = "unit", _("Units")
    DECISION = "decision", _("Decisions")
    FOLLOW_UP = "follow_up", _("Follow-ups")


class Line(NamedTuple):
    """A row that contains the words."""

    row: object
    title: str  # HTML, with <mark>
    excerpt: str  # HTML, with <mark>
    url: str


def search_lines(meeting, text, user):
    """The Found of each kind that the user may read and that has hits."""
    words = words_of(text)
    if not words:
        return []
    found = [_find(meeting, kind, rows, words, line) for kind, (rows, line) in _sources(meeting, " ".join(words), user).items()]
    return [one for one in found if one.count]


def _sources(meeting, text, user):
    """{kind: (rows that hold every word, the texts of a line)}, without what the user may not read."""
    sources = {}
    if user.has_perm("participants.read", meeting):
        people = listed(meeting).matching(text).select_related("represents", "meeting__region").in_protocol_order()
        sources[Kind.PERSON] = people, lambda one: (str(one), one.printed_office if one.name else "")
        sources[Kind.UNIT] = holding(units.known(meeting.region_id), text, named).order_by("position", "name"), _of_unit
    if user.has_perm("proceedings.read", meeting):
        decisions = holding(Decision.objects.filter(meeting=meeting).select_related("meeting__region"), text, _in_decision)
        sources[Kind.DECISION] = decisions, lambda one: (one.text, one.issue)
    follow_ups = confined(FollowUp.objects.filter(meeting=meeting), user, "proceedings.follow", meeting)
    follow_ups = holding(follow_ups.select_related("meeting__region", "unit"), text, _in_follow_up)
    sources[Kind.FOLLOW_UP] = follow_ups, lambda one: (one.text, str(one.unit))
    return sources


def _of_unit(unit):
    return unit.name, unit.short_name if unit.short_name != unit.name else ""


def _in_decision(word):
    return Q(text__folds=word) | Q(issue__folds=word) | Q(output__folds=word)


def _in_follow_up(word):
    of_unit = Q(unit__name__folds=word) | Q(unit__short_name__folds=word)
    helping = FollowUp.supporters.through.objects.filter(of_unit, followup=OuterRef("pk"))
    return Q(text__folds=word) | of_unit | Exists(helping)


def _find(meeting, kind, rows, words, line):
    rows = list(rows[: MOST + 1])
    hits = [Line(row, *(mark(text, words) for text in line(row)), _address(meeting, row)) for row in rows[:SHOWN]]
    return Found(kind, hits, min(len(rows), MOST), len(rows) > MOST)


def _address(meeting, row):
    """The page of a row; that of a unit starts with the meeting from which one comes."""
    if isinstance(row, Unit):
        return reverse("participants:unit", args=[*meeting.args, row.pk])
    return row.get_absolute_url()
