"""The list of exposés and the page of one."""

from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from presentations.lookups import get_expose, get_exposes
from presentations.standing import page_of
from rakerda.htmx import show


@require_safe
def exposes(request, region, meeting):
    """Who has what, field by field. An operator is taken to their unit's exposé."""
    meeting, rows = get_exposes(request, region, meeting)
    if len(rows) == 1 and not request.user.has_perm("presentations.review", rows[0]):
        return redirect(rows[0])
    context = {"meeting": meeting, "rows": rows}
    return show(request, "presentations/exposes.html", "presentations/_exposes.html", context)


@require_safe
def expose(request, region, meeting, expose):
    """Everything about one exposé, and the next thing to do."""
    expose = get_expose(request, region, meeting, expose, may="presentations.read")
    return show(request, "presentations/expose.html", "presentations/_slides.html", page_of(request.user, expose))
