"""Perbarui semua: everything in which the list differs from the directory, on one page, and taken over together."""

import json

from django.core.exceptions import BadRequest
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agenda.access.lookups import get_meeting
from participants.listing.differences import differing, take_over_all
from rakerda.forms.pages import require_form
from rakerda.htmx import leave


@require_form
def renewal(request, region, meeting):
    """Show who differs from the directory and how; take over those who are chosen, as they were shown."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    rows = differing(meeting)
    if request.method == "POST":
        return _take_over(request, meeting, rows)
    context = {
        "meeting": meeting,
        "rows": [(row, _mark_of(row), row.difference.official not in {None, row.official}) for row in rows],
    }
    return render(request, "participants/listing/renewal.html", context)


def _mark_of(row):
    """The row and its difference as a text, which the page sends back."""
    return json.dumps([row.pk, row.difference.key])


def _take_over(request, meeting, rows):
    try:
        seen = dict(json.loads(mark) for mark in request.POST.getlist("row"))
        chosen = [row for row in rows if row.pk in seen]
    except (ValueError, TypeError) as error:
        raise BadRequest("A row is its id and what was shown of it.") from error
    taken, left = take_over_all(chosen, seen)
    toast = ngettext(
        "%(count)s participant was brought up to date.", "%(count)s participants were brought up to date.", len(taken)
    )
    toast %= {"count": len(taken)}
    if left:
        toast += " " + _("Not taken over, look again: %s.") % "; ".join(map(str, left))
    page = "participants:renewal" if left else "participants:participants"
    return leave(request, reverse(page, args=meeting.args), toast=toast)
