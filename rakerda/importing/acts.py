"""Acts on a list being imported: receive, apply, drop. The view of the app has decided which list, and who may."""

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rakerda.files import TOO_LARGE
from rakerda.forms.pages import show_form
from rakerda.htmx import leave
from rakerda.importing.previews import Outdated


def receive(request, form_of, page, context):
    """Return the upload form made by `form_of`, or, once a list was read and stored, redirect to its preview."""
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = form_of(*sent, by=request.actor, refused=TOO_LARGE in request.META)
    if request.method == "POST" and form.is_valid():
        return leave(request, form.imported.get_absolute_url())
    return show_form(request, page, {**context, "form": form})


def apply(request, write, page, page_of, place_of):
    """Write a list by write(seen, by) if it still means what was seen, and leave for place_of(preview); otherwise show its
    new meaning, with page_of(preview).
    """
    try:
        preview = write(request.POST.get("seen", ""), request.actor)
    except Outdated as outdated:
        context = {**page_of(outdated.preview), "outdated": outdated.preview.may_apply}
        return render(request, page, context, status=422)
    toast = ngettext("%s row is imported.", "%s rows are imported.", preview.writes) % preview.writes
    return leave(request, place_of(preview), toast=toast)


def drop(request, imported, page):
    """Delete a list that was not applied and leave for a page; an applied one is kept to document where its rows came from."""
    gone = imported.drop()
    toast = (
        _("The list was discarded; nothing from it was saved.") if gone else _("This list was imported, and stays as a record.")
    )
    return leave(request, page, toast=toast)
