"""The data of an exposé by Excel: template, upload, preview, apply. For whoever may change the exposé now."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from agenda.access.lookups import get_of_meeting
from presentations.expose.lookups import get_open_expose
from presentations.expose.window import require_time
from presentations.models import ResultsImport
from presentations.results.importing import applying
from presentations.results.importing.forms import ResultsImportForm
from presentations.results.importing.preview import KINDS, Preview
from presentations.results.importing.template import template
from rakerda import sheets
from rakerda.files import TOO_LARGE
from rakerda.forms.pages import require_form, show_form
from rakerda.htmx import leave
from rakerda.sheets.keeping import drop


@require_safe
def result_template(request, region, meeting, expose):
    """What the unit has on file, to be filled in; with ?csv the results alone. It comes back as "the same"."""
    expose = get_open_expose(request, region, meeting, expose)
    name = f"Capaian {expose.unit.short_name or expose.unit_name}"
    return sheets.send(name, template(expose), sheets.kind_of(request))


@require_form
def results_imports(request, region, meeting, expose):
    """The way in for a filled-in template, and those that came before."""
    expose = get_open_expose(request, region, meeting, expose)
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = ResultsImportForm(*sent, expose=expose, by=request.actor, refused=TOO_LARGE in request.META)
    if request.method == "POST" and form.is_valid():
        return leave(request, form.imported.get_absolute_url())
    context = {
        "meeting": expose.meeting,
        "expose": expose,
        "form": form,
        "results_imports": expose.results_imports.defer("rows")[:20],
    }
    return show_form(request, "presentations/results/importing/results_imports.html", context)


@require_safe
def results_import(request, region, meeting, results_import):
    """What a filled-in template would do to what is on file now."""
    results_import = get_results_import(request, region, meeting, results_import)
    return render(request, "presentations/results/importing/results_import.html", page_of(Preview(results_import)))


@require_POST
def results_import_application(request, region, meeting, results_import):
    """Write it, if it still means what was seen; else show what it means now."""
    results_import = get_results_import(request, region, meeting, results_import)
    try:
        preview = applying.apply(results_import, request.POST.get("seen", ""), request.actor)
    except applying.Outdated as outdated:
        context = {**page_of(outdated.preview), "outdated": outdated.preview.may_apply}
        return render(request, "presentations/results/importing/results_import.html", context, status=422)
    toast = ngettext("%s row is imported.", "%s rows are imported.", preview.writes) % preview.writes
    return leave(request, f"{results_import.expose.get_absolute_url()}#results", toast=toast)


@require_POST
def results_import_removal(request, region, meeting, results_import):
    """Forget a file that was not applied. One that was stays, to tell where its rows came from."""
    results_import = get_results_import(request, region, meeting, results_import)
    if drop(results_import):
        toast = _("The list is gone; nothing of it was saved.")
    else:
        toast = _("This list was imported, and stays as a record.")
    return leave(
        request,
        reverse("presentations:results_imports", args=[*results_import.expose.meeting.args, results_import.expose_id]),
        toast=toast,
    )


def get_results_import(request, region, meeting, results_import):
    """A filled-in template of an exposé that the reader may change now."""
    rows = ResultsImport.objects.select_related("expose__meeting__region", "expose__meeting__window", "expose__unit")
    found = get_of_meeting(
        request,
        region,
        meeting,
        lambda meeting: rows.filter(expose__meeting=meeting),
        may="presentations.submit",
        pk=results_import,
    )
    require_time(request.user, found.expose)
    return found


def page_of(preview):
    """The context of the preview's page; what needs a reader comes first."""
    return {
        "meeting": preview.results_import.expose.meeting,
        "expose": preview.results_import.expose,
        "imported": preview.results_import,
        "preview": preview,
        "counts": preview.counts,
        "groups": [(one, sorted(one.lines, key=lambda line: KINDS.index(line.kind))) for one in preview.lists],
    }
