"""The rows of an exposé: results, factors, plans. Each is edited on a page of its own, and its removal can be undone.

A view serves all three: `noun` in its address says which, and the row's id is passed under that name.
"""

from django.shortcuts import render
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from presentations.expose.lookups import get_open_expose, get_removed, get_row
from presentations.expose.restoring import restore
from presentations.models import Factor, Plan, Result
from presentations.results.forms import FactorForm, PlanForm, ResultForm
from rakerda.forms.pages import require_form, sent
from rakerda.htmx import leave

FORMS = {"result": ResultForm, "factor": FactorForm, "plan": PlanForm}
MODELS = {"result": Result, "factor": Factor, "plan": Plan}


@require_form
def row_create(request, region, meeting, expose, noun):
    """Add a row; of a factor, ?kind proposes a driving or an inhibiting one."""
    kind = request.GET.get("kind") if request.GET.get("kind") in Factor.Kind.values else Factor.Kind.DRIVING
    proposed = {"kind": kind} if noun == "factor" else {}
    return edit(request, noun, MODELS[noun](expose=get_open_expose(request, region, meeting, expose), **proposed))


@require_form
def row_update(request, region, meeting, noun, **pk):
    """Edit a row."""
    return edit(request, noun, get_row(request, region, meeting, MODELS[noun], pk[noun]))


@require_POST
def row_removal(request, region, meeting, noun, **pk):
    """Remove a row, with an undo; "table" in the POST data means that the page of the table sent it."""
    row = get_row(request, region, meeting, MODELS[noun], pk[noun])
    args = row.expose.meeting.args
    undo = reverse(f"presentations:{noun}_restoration", args=[*args, row.pk])
    table = reverse("presentations:result_table", args=[*args, row.expose_id])
    back = table if noun == "result" and "table" in request.POST else list_url(row)
    row.remove()
    return leave(request, back, toast=_("Removed: %(row)s") % {"row": Truncator(row).chars(60)}, undo=undo)


@require_POST
def row_restoration(request, region, meeting, noun, **pk):
    """Undo a removal: back to the list, with the row in it."""
    event = get_removed(request, region, meeting, MODELS[noun], pk[noun])
    restore(MODELS[noun], event)
    return leave(request, list_url(MODELS[noun](expose=event.expose)), toast=_("Restored."))


def edit(request, noun, row):
    """The form of a row; "another" in the POST data asks for the next empty one."""
    form = FORMS[noun](sent(request), instance=row)
    if form.is_valid() and form.write():
        another = reverse(f"presentations:{noun}_create", args=[*row.expose.meeting.args, row.expose_id])
        return leave(request, another if "another" in request.POST else list_url(row), toast=_("Saved."))
    context = {"meeting": row.expose.meeting, "expose": row.expose, "row": row, "form": form, "list_url": list_url(row)}
    return render(request, f"presentations/results/{noun}.html", context, status=422 if form.errors else 200)


def list_url(row):
    """The address of the row's list on the page of its exposé."""
    return f"{row.expose.get_absolute_url()}#{row._meta.model_name}s"
