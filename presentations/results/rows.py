"""The rows of an exposé: results, factors, plans. Each is typed on a page of its own, and its removal can be undone."""

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


@require_form
def result_create(request, region, meeting, expose):
    """A new row of the evaluation table."""
    return edit(request, ResultForm, Result(expose=get_open_expose(request, region, meeting, expose)))


@require_form
def result_update(request, region, meeting, result):
    """A row of the evaluation table."""
    return edit(request, ResultForm, get_row(request, region, meeting, Result, result))


@require_POST
def result_removal(request, region, meeting, result):
    """Take a row out of the evaluation table; "table" in what is sent tells on which page it stood."""
    row = get_row(request, region, meeting, Result, result)
    table = reverse("presentations:result_table", args=[*row.expose.meeting.args, row.expose_id])
    return remove(request, row, table if "table" in request.POST else "")


@require_POST
def result_restoration(request, region, meeting, result):
    """Undo it."""
    return bring_back(request, Result, get_removed(request, region, meeting, Result, result))


@require_form
def factor_create(request, region, meeting, expose):
    """What helped or hindered; ?kind says which of them is proposed."""
    kind = request.GET.get("kind") if request.GET.get("kind") in Factor.Kind.values else Factor.Kind.DRIVING
    return edit(request, FactorForm, Factor(expose=get_open_expose(request, region, meeting, expose), kind=kind))


@require_form
def factor_update(request, region, meeting, factor):
    """What helped or hindered."""
    return edit(request, FactorForm, get_row(request, region, meeting, Factor, factor))


@require_POST
def factor_removal(request, region, meeting, factor):
    """Take a factor out."""
    return remove(request, get_row(request, region, meeting, Factor, factor))


@require_POST
def factor_restoration(request, region, meeting, factor):
    """Undo it."""
    return bring_back(request, Factor, get_removed(request, region, meeting, Factor, factor))


@require_form
def plan_create(request, region, meeting, expose):
    """What the unit will do next year."""
    return edit(request, PlanForm, Plan(expose=get_open_expose(request, region, meeting, expose)))


@require_form
def plan_update(request, region, meeting, plan):
    """What the unit will do next year."""
    return edit(request, PlanForm, get_row(request, region, meeting, Plan, plan))


@require_POST
def plan_removal(request, region, meeting, plan):
    """Take a plan out."""
    return remove(request, get_row(request, region, meeting, Plan, plan))


@require_POST
def plan_restoration(request, region, meeting, plan):
    """Undo it."""
    return bring_back(request, Plan, get_removed(request, region, meeting, Plan, plan))


def edit(request, form_class, row):
    """The form of a row; "another" in what is sent asks for the next empty one."""
    form = form_class(sent(request), instance=row)
    if form.is_valid() and form.write():
        another = reverse(f"presentations:{noun(row)}_create", args=[*row.expose.meeting.args, row.expose_id])
        return leave(request, another if "another" in request.POST else list_url(row), toast=_("Saved."))
    context = {"meeting": row.expose.meeting, "expose": row.expose, "row": row, "form": form, "list_url": list_url(row)}
    return render(request, f"presentations/results/{noun(row)}.html", context, status=422 if form.errors else 200)


def remove(request, row, back=""):
    """Back to the list, with the way to undo it."""
    undo = reverse(f"presentations:{noun(row)}_restoration", args=[*row.expose.meeting.args, row.pk])
    row.remove()
    return leave(request, back or list_url(row), toast=_("Removed: %(row)s") % {"row": Truncator(row).chars(60)}, undo=undo)


def bring_back(request, model, event):
    """Back to the list, with the row in it."""
    restore(model, event)
    return leave(request, list_url(model(expose=event.expose)), toast=_("Restored."))


def list_url(row):
    """Where its row stands on the page of its exposé."""
    return f"{row.expose.get_absolute_url()}#{noun(row)}s"


def noun(row):
    return row._meta.model_name
