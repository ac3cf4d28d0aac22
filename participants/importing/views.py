"""Lists in and out: upload, preview, apply; template and exports. For the secretariat only: they hold NIP and contacts."""

from functools import partial

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from agenda.access.lookups import get_meeting, get_of_meeting
from participants.importing import applying, listing
from participants.importing.asking import AnswersForm
from participants.importing.forms import ColumnsForm, ImportForm, SkippingForm
from participants.importing.page import page_of
from participants.importing.preview import Preview, Settled
from participants.models import Import
from rakerda import sheets
from rakerda.forms.pages import require_form
from rakerda.htmx import leave, show
from rakerda.importing import acts

PAGE = "participants/importing/import_preview.html"


@require_form
def imports(request, region, meeting):
    """The upload page of a list, with the lists received before."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    context = {"meeting": meeting, "imports": meeting.imports.defer("rows")[:20]}
    return acts.receive(request, partial(ImportForm, meeting=meeting), "participants/importing/imports.html", context)


@require_safe
def import_preview(request, region, meeting, imported):
    """Preview the effect of a list on what is on file now."""
    imported = get_import(request, region, meeting, imported)
    context = page_of(Settled(imported), request.GET)
    return show(request, PAGE, "participants/importing/_import_rows.html", context)


@require_POST
def import_application(request, region, meeting, imported):
    """Write the list if its effect is still the one previewed; else preview its present effect."""
    imported = get_import(request, region, meeting, imported)
    return acts.apply(request, partial(applying.apply, imported, preview_of=Settled), PAGE, partial(page_of, query={}), place_of)


@require_POST
def import_columns(request, region, meeting, imported):
    """Read the list again, with its columns assigned by hand."""
    imported = get_import(request, region, meeting, imported)
    form = ColumnsForm(request.POST, imported=imported, by=request.actor)
    if form.is_valid():
        return leave(request, imported.get_absolute_url(), toast=_("The list was read again with these columns."))
    return render(request, PAGE, page_of(Settled(imported), {}, columns=form), status=422)


@require_POST
def import_skips(request, region, meeting, imported):
    """Leave out a row of the list, or all with a problem; or take one in again."""
    imported = get_import(request, region, meeting, imported)
    preview = Settled(imported)
    form = SkippingForm(request.POST, preview=preview)
    if form.is_valid():
        return leave(request, f"{imported.get_absolute_url()}#rows", toast=form.save())
    return render(request, PAGE, page_of(preview, {}), status=422)


@require_POST
def import_answers(request, region, meeting, imported):
    """Keep the answers to questions that only a person can answer."""
    imported = get_import(request, region, meeting, imported)
    preview = Settled(imported)
    form = AnswersForm(request.POST, preview=preview)
    if form.is_valid():
        return leave(request, imported.get_absolute_url(), toast=form.save())
    return render(request, PAGE, page_of(preview, {}, answers=form), status=422)


@require_POST
def import_removal(request, region, meeting, imported):
    """Delete a list that was not applied. An applied one stays, as the record of where its rows came from."""
    imported = get_import(request, region, meeting, imported)
    return acts.drop(request, imported, reverse("participants:imports", args=imported.meeting.args))


@require_safe
def import_notes(request, region, meeting, imported):
    """The list as received, with the problems and warnings of each row: to be corrected in Excel and uploaded again."""
    imported = get_import(request, region, meeting, imported)
    rows = listing.with_notes(Preview(imported))
    return respond(request, _("%s, with notes") % imported.name.rpartition(".")[0], [*listing.HEAD, sheets.NOTES], rows)


@require_safe
def import_template(request, region, meeting):
    """An empty list to be filled in, with an explanation of each column."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    return sheets.send(f"Templat peserta {meeting.short_title}", listing.template(meeting), sheets.kind_of(request))


@require_safe
def participants_sheet(request, region, meeting):
    """The participants as a spreadsheet, with ?csv as CSV. Unchanged rows come back as "the same"."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    return respond(request, f"Peserta {meeting.short_title}", listing.HEAD_OF_MEETING, listing.participants(meeting))


@require_safe
def directory_sheet(request, region, meeting):
    """The directory as a spreadsheet, with ?csv as CSV. Unchanged rows come back as "the same"."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    return respond(request, f"Direktori {meeting.region.short_name}", listing.HEAD, listing.directory(meeting))


def get_import(request, region, meeting, imported):
    """A list received for this meeting."""
    rows = Import.objects.select_related("meeting__region")
    return get_of_meeting(
        request, region, meeting, lambda meeting: rows.filter(meeting=meeting), may="participants.run", pk=imported
    )


def place_of(preview):
    """The address of the page that shows the imported rows."""
    page = "participants" if preview.participants else "directory"
    return reverse(f"participants:{page}", args=preview.imported.meeting.args)


def respond(request, name, head, rows):
    return sheets.respond(name, head, rows, sheets.kind_of(request))
