"""The overview of all exposés: bars with their numbers, and the same as a spreadsheet."""

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agenda.access.lookups import get_meeting
from presentations.models import Expose
from presentations.models.measures import FLOORS, Rating
from presentations.results import overview_data
from rakerda import sheets


@require_safe
def overview(request, region, meeting):
    """Achievement and absorption by field and by unit, predikat, inhibiting factors, plans for next year."""
    meeting, exposes = compared(request, region, meeting)
    fields = overview_data.fields_of(exposes)
    context = {
        "meeting": meeting,
        "region": overview_data.Sums(exposes),
        "fields": fields,
        "goal": overview_data.GOAL,
        "floors": [*((rating, f"≥ {floor}") for floor, rating in FLOORS), (Rating.VERY_LOW, f"< {FLOORS[-1][0]}")],
        "reporting": sum(bool(expose.results.all()) for expose in exposes),
        "provisional": sum(expose.figures == Expose.Figures.PROVISIONAL for expose in exposes if expose.results.all()),
        "dates": sorted({expose.figures_as_of for expose in exposes if expose.figures_as_of}),
        "ratings": overview_data.ratings_of(exposes),
        "holds": overview_data.holds_of(exposes),
        "asks": overview_data.asks_of(exposes),
    }
    return render(request, "presentations/results/overview.html", context)


@require_safe
def overview_file(request, region, meeting):
    """The numbers behind the bars, a line a unit."""
    meeting, exposes = compared(request, region, meeting)
    head = [_("Field"), _("Unit"), _("Achievement (%)"), _("Rating"), _("Budget (Rp)"), _("Spent (Rp)"), _("Absorption (%)")]
    rows = [line(field, unit) for field in overview_data.fields_of(exposes) for unit in field.each]
    name = " ".join([_("Achievement by field"), meeting.short_title])
    return sheets.respond(name, head, rows, sheets.kind_of(request))


def compared(request, region, meeting):
    """(meeting, the exposés of all units with their data, in running order)."""
    meeting = get_meeting(request, region, meeting, may="presentations.compare")
    return meeting, list(Expose.objects.for_meeting(meeting).filter(kind=Expose.Kind.EXPOSE).by_sector().with_data())


def line(field, unit):
    """The cells of a unit."""
    rating = str(unit.rating.label) if unit.rating else ""
    figures = [rounded(unit.mean), rating, unit.budget, unit.spent, rounded(unit.absorption)]
    return [str(field.subject or ""), str(unit.subject), *figures]


def rounded(percent):
    return None if percent is None else round(percent, 2)
