"""The life of an exposé: handed in, accepted, given back."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from presentations.forms import ReturnForm
from presentations.lookups import get_expose, get_open_expose
from presentations.standing import page_of
from rakerda.htmx import leave


@require_POST
def expose_submission(request, region, meeting, expose):
    """The unit hands its exposé in."""
    expose = get_open_expose(request, region, meeting, expose)
    return take(request, expose, expose.submit, _("Submitted. The secretariat will look at it."))


@require_POST
def expose_approval(request, region, meeting, expose):
    """The secretariat accepts it."""
    expose = get_expose(request, region, meeting, expose, may="presentations.review")
    return take(request, expose, expose.approve, _("Approved. It is ready to be presented."))


@require_POST
def expose_return(request, region, meeting, expose):
    """The secretariat gives it back with a note."""
    expose = get_expose(request, region, meeting, expose, may="presentations.review")
    form = ReturnForm(request.POST)
    if not form.is_valid():
        return render(request, "presentations/expose.html", {**page_of(request.user, expose), "form": form}, status=422)
    return take(request, expose, lambda by: expose.return_(form.cleaned_data["note"], by), _("Returned to the unit."))


def take(request, expose, act, words):
    """Do the act and go to the exposé; if it no longer fits, say why there."""
    try:
        act(str(request.actor))
    except ValidationError as error:
        messages.error(request, error.messages[0])
        words = ""
    return leave(request, expose.get_absolute_url(), toast=words)
