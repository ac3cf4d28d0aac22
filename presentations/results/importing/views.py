"""The data of an exposé by Excel: template, upload, preview, apply. For users who may change the exposé now."""

from functools import partial

from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from agenda.access.lookups import get_of_meeting
from presentations.expose.lookups import get_open_expose
from presentations.expose.window import require_time
from presentations.models import ResultsImport
from presentations.results.importing import applying
from presentations.results.importing.forms import ResultsImportForm
from presentations.results.importing.preview import Preview
from presentations.results.importing.template import template
from rakerda import sheets
from rakerda.forms.pages import require_form
from rakerda.importing import acts
from rakerda.importing.previews import KINDS

PAGE = "presentations/results/importing/results_import.html"


@require_safe
def result_template(request, region, meeting, expose):
    """The unit's data as a template to be filled in; with ?csv the results alone. Unchanged rows come back as "the same"."""
    expose = get_open_expose(request, region, meeting, expose)
    name = f"Capaian {expose.unit.short_name or expose.unit_name}"
    return sheets.send(name, template(expose), sheets.kind_of(request))


@require_form
def results_imports(request, region, meeting, expose):
    """The upload page of a filled-in template, with those received before."""
    expose = get_open_expose(request, region, meeting, expose)
    context = {"meeting": expose.meeting, "expose": expose, "imports": expose.results_imports.defer("rows")[:20]}
    form_of = partial(ResultsImportForm, expose=expose)
    return acts.receive(request, form_of, "presentations/results/importing/results_imports.html", context)


@require_safe
def results_import(request, region, meeting, results_import):
    """Preview the effect of a filled-in template on what is on file now."""
    results_import = get_results_import(request, region, meeting, results_import)
    return render(request, PAGE, page_of(Preview(results_import)))


@require_POST
def results_import_application(request, region, meeting, results_import):
    """Write the rows if their effect is still the one previewed; else preview the present effect."""
    results_import = get_results_import(request, region, meeting, results_import)
    place = f"{results_import.expose.get_absolute_url()}#results"
    return acts.apply(request, partial(applying.apply, results_import), PAGE, page_of, lambda _preview: place)


@require_POST
def results_import_removal(request, region, meeting, results_import):
    """Delete a file that was not applied. An applied one stays, as the record of where its rows came from."""
    results_import = get_results_import(request, region, meeting, results_import)
    expose = results_import.expose
    return acts.drop(request, results_import, reverse("presentations:results_imports", args=[*expose.meeting.args, expose.pk]))


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
    """The context of the preview's page; rows that need attention come first."""
    return {
        "meeting": preview.results_import.expose.meeting,
        "expose": preview.results_import.expose,
        "imported": preview.results_import,
        "preview": preview,
        "counts": preview.counts,
        "groups": [(one, sorted(one.lines, key=lambda line: KINDS.index(line.kind))) for one in preview.lists],
    }
