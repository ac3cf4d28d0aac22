"""The acts on a list that comes in: receive, apply, drop. Which list, and who may, the view of the app has decided."""

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rakerda.files import TOO_LARGE
from rakerda.forms.pages import show_form
from rakerda.htmx import leave
from rakerda.importing.previews import Outdated


def receive(request, form_of, page, context):
    """The way in: the form that `form_of` makes, or, once a list was read and kept, its preview."""
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = form_of(*sent, by=request.actor, refused=TOO_LARGE in request.META)
    if request.method == "POST" and form.is_valid():
        return leave(request, form.imported.get_absolute_url())
    return show_form(request, page, {**context, "form": form})


def apply(request, write, page, page_of, place_of):
    """Write a list by write(seen, by), if it still means what was seen, and leave for place_of(preview); else show what it
    means now, with page_of(preview).
    """
    try:
        preview = write(request.POST.get("seen", ""), request.actor)
    except Outdated as outdated:
        context = {**page_of(outdated.preview), "outdated": outdated.preview.may_apply}
        return render(request, page, context, status=422)
    toast = ngettext("%s row is imported.", "%s rows are imported.", preview.writes) % preview.writes
    return leave(request, place_of(preview), toast=toast)


def drop(request, imported, page):
    """Forget a list that was not applied, and leave for a page; one that was stays, to tell where its rows came from."""
    gone = imported.drop()
    toast = (
        _("The list was discarded; nothing from it was saved.") if gone else _("This list was imported, and stays as a record.")
    )
    return leave(request, page, toast=toast)
