"""Attendance by unit, for the printed recap and for the counts on pages."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from django.db import models
from django.db.models import ExpressionWrapper
from django.utils.translation import gettext_lazy as _

from participants.access.people import listed
from participants.models import CheckIn, Mandate, Participant, Unit
from participants.models.unit import presents


class Presence(models.TextChoices):
    """The presence of a unit. It counts once, however many came for it; its own people outweigh a representative."""

    IN_PERSON = "in_person", _("in person")
    REPRESENTED = "represented", _("represented")
    ABSENT = "absent", _("absent")


def answer_of(people):
    """The answer of a unit by those invited for it: that somebody comes, else that somebody is sent, else that nobody can.

    What its representatives say of themselves is no answer of the unit.
    """
    answers = {one.answer for one in people if one.represents_id is None}
    return next((answer for answer in Participant.Answer.values if answer and answer in answers), Participant.Answer.NONE)


@dataclass(frozen=True)
class UnitRow:
    """A unit with everyone who has its mandate, in protocol order, and those of them who came."""

    unit: Unit
    presents: bool
    invited: tuple[Participant, ...]
    came: tuple[Participant, ...]

    @property
    def answer(self):
        return answer_of(self.invited)

    @property
    def presence(self):
        if not self.came:
            return Presence.ABSENT
        return Presence.REPRESENTED if all(one.represents_id for one in self.came) else Presence.IN_PERSON


@dataclass(frozen=True)
class Recap:
    """The attendance of a meeting. People are counted by head, units once."""

    rows: tuple[UnitRow, ...]
    people: int  # on the list, without representatives and without vacant posts
    came: int  # of everyone, representatives included
    representatives: int  # of those who came

    def count(self, presence):
        return sum(row.presence == presence for row in self.rows)

    @property
    def in_person(self):
        return self.count(Presence.IN_PERSON)

    @property
    def represented(self):
        return self.count(Presence.REPRESENTED)

    @property
    def absent(self):
        return self.count(Presence.ABSENT)

    @cached_property
    def presenters(self):
        """The recap of the units that present: SKPD and kecamatan, without their parts and without outside bodies."""
        return Recap(tuple(row for row in self.rows if row.presents), self.people, self.came, self.representatives)

    @property
    def kecamatan(self):
        return sum(row.unit.kind == Unit.Kind.KECAMATAN for row in self.rows)

    @property
    def skpd(self):
        return sum(row.unit.kind == Unit.Kind.SKPD for row in self.rows)

    @property
    def units_in_words(self):
        """The counts as papers print them, always in Indonesian: a kecamatan is a perangkat daerah too."""
        shown = self.presenters
        return f"{len(shown.rows)} unit pemapar ({shown.skpd} SKPD dan {shown.kecamatan} kecamatan)"


def recap(meeting, day=None):
    """The Recap of one day, or of the whole meeting, in which an arrival on any day counts."""
    check_ins = CheckIn.objects.whole_days().filter(participant__meeting=meeting)
    came = set((check_ins.filter(day=day) if day else check_ins).values_list("participant", flat=True))
    everyone = list(listed(meeting).select_related("represents").in_protocol_order())
    places = {one.pk: place for place, one in enumerate(everyone)}
    by_unit = defaultdict(list)
    mandates = Mandate.objects.filter(participant__in=everyone).select_related("unit")
    for mandate in mandates.annotate(presents=ExpressionWrapper(presents("unit__"), models.BooleanField())):
        by_unit[mandate.unit, mandate.presents].append(everyone[places[mandate.participant_id]])
    rows = [_row(*unit, sorted(them, key=lambda one: places[one.pk]), came) for unit, them in by_unit.items()]
    return Recap(
        rows=tuple(sorted(rows, key=lambda row: (row.unit.position, row.unit.name))),
        people=sum(not one.vacant and one.represents_id is None for one in everyone),
        came=len(came),
        representatives=sum(one.pk in came and one.represents_id is not None for one in everyone),
    )


def _row(unit, presents, them, came):
    return UnitRow(unit, presents, tuple(them), tuple(one for one in them if one.pk in came))
