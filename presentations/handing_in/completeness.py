"""Tabel kelengkapan: of every unit the one state and the one next act. PostgreSQL computes the state, for rows and totals."""

from functools import reduce
from operator import and_
from typing import NamedTuple

from django.db.models import Case, CharField, Exists, F, OuterRef, Q, TextChoices, Value, When
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from participants.models import Mandate
from presentations.expose.window import Time, due
from presentations.models import Deck, Expose, Factor, Plan, Result


class Readiness(TextChoices):
    """The readiness of a unit, in the order in which its work goes on."""

    UNLISTED = "unlisted", pgettext_lazy("unit", "Not on the list")
    NO_SLIDES = "no_slides", _("No slides")
    REFUSED = "refused", _("Slides not accepted")
    UNCONFIRMED = "unconfirmed", _("Slides not confirmed")
    INCOMPLETE = "incomplete", _("Data incomplete")
    UNSENT = "unsent", _("Not submitted")
    RETURNED = "returned", pgettext_lazy("exposé", "Needs repair")
    SUBMITTED = "submitted", _("To be checked")
    UNANSWERED = "unanswered", _("Attendance not confirmed")
    READY = "ready", pgettext_lazy("unit", "Complete")


UNFINISHED = {
    Readiness.NO_SLIDES,
    Readiness.REFUSED,
    Readiness.UNCONFIRMED,
    Readiness.INCOMPLETE,
    Readiness.UNSENT,
    Readiness.RETURNED,
}
REMINDED = UNFINISHED | {Readiness.UNANSWERED}  # the states in which the unit itself owes something
OWING = REMINDED | {Readiness.UNLISTED}


def with_readiness(meeting):
    """The units' exposés of a meeting, each with its `readiness`. The first condition that is true decides."""
    mandates = Mandate.objects.filter(participant__meeting=meeting, participant__represents=None)
    over = Q(ended_at__isnull=False) | Q(in_writing_at__isnull=False) | Q(postponed_at__isnull=False)
    approved = Q(approved_at__isnull=False)
    conditions = {
        Readiness.READY: over | (approved & _among("unit", mandates.exclude(participant__answer=""), "unit")),
        Readiness.RETURNED: Q(approved_at=None, returned_at__gt=F("submitted_at")),
        Readiness.SUBMITTED: Q(approved_at=None, submitted_at__isnull=False),
        Readiness.UNLISTED: ~_among("unit", mandates, "unit"),
        Readiness.UNANSWERED: approved,
        Readiness.NO_SLIDES: Q(deck=None) & ~_has(Deck.objects.all()),
        Readiness.REFUSED: Q(deck=None) & ~_has(Deck.objects.exclude(Deck.REFUSED)),
        Readiness.UNCONFIRMED: Q(deck=None),
        Readiness.INCOMPLETE: ~_is_full(),
    }
    whens = [When(condition, then=Value(readiness.value)) for readiness, condition in conditions.items()]
    readiness = Case(*whens, default=Value(Readiness.UNSENT.value), output_field=CharField())
    return Expose.objects.filter(meeting=meeting, kind=Expose.Kind.EXPOSE).annotate(readiness=readiness)


def _is_full():
    """A condition: all data of the exposé are there, by the same rule as Expose.missing."""
    rows = [Result.objects.all(), Plan.objects.all(), *(Factor.objects.filter(kind=kind) for kind in Factor.Kind)]
    return reduce(and_, map(_has, rows), Q(figures_as_of__isnull=False))


def _has(rows):
    """A condition: the exposé has such rows. PostgreSQL looks each exposé up, or where they are many reads the rows once."""
    return Exists(rows.filter(expose=OuterRef("pk")))


def _among(name, rows, column):
    """A condition that PostgreSQL answers from one hash table, not row by row: for rows behind a join."""
    return Q(**{f"{name}__in": rows.order_by().values(column)})


class Placed(NamedTuple):
    """The id of an exposé, with that of its field and the readiness of its unit."""

    pk: int
    sector: int | None
    readiness: Readiness


def readiness_by_expose(meeting):
    """All of them in running order, as narrow rows: totals, filters and pages are computed from these, 4,100 of them or 41."""
    return list(map(Placed._make, with_readiness(meeting).by_sector().values_list("pk", "sector", "readiness")))


class Next(NamedTuple):
    """The next act for a unit, and the page where it is done; a reminder needs none."""

    word: str
    url: str = ""


def next_of(expose, readiness):
    """The secretariat's next act, or None if nothing is left to do."""
    if readiness == Readiness.UNLISTED:
        return Next(_("Put on the list"), reverse("participants:inviting", args=expose.meeting.args))
    if readiness == Readiness.SUBMITTED:
        return Next(_("Check"), f"{reverse('presentations:queue', args=expose.meeting.args)}?at={expose.pk}")
    if readiness in UNFINISHED and due(expose).time == Time.LOCKED:
        return Next(_("Take in late slides"), f"{expose.get_absolute_url()}#day-head")
    if readiness in UNFINISHED and due(expose).time == Time.OVER:
        return Next(_("Give more time"), reverse("presentations:extension_create", args=[*expose.meeting.args, expose.pk]))
    return Next(_("Remind")) if readiness in REMINDED else None
