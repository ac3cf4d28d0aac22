"""Search: the results of all the floors below, on one page."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from agenda.access.lookups import get_meeting
from participants.access.permissions import confined_to
from presentations.searching import search as search_presentations
from proceedings.home.lines import search_lines
from rakerda.htmx import show

LONGEST = 300  # characters; longer queries are not searched


class SearchForm(forms.Form):
    """The search query."""

    q = forms.CharField(
        label=_("Search in slides, results, factors, plans, people, units, decisions and follow-ups"),
        required=False,
        max_length=LONGEST,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )


@require_safe
def search(request, region, meeting):
    """Show the results for ?q=; an operator finds only data of their own unit."""
    meeting = get_meeting(request, region, meeting, may="presentations.read")
    form = SearchForm(request.GET)
    text = form.cleaned_data["q"] if form.is_valid() else ""
    units = confined_to(request.user, "presentations.read", meeting)
    found = [*search_presentations(meeting, text, units), *search_lines(meeting, text, request.user)] if text else []
    context = {"meeting": meeting, "form": form, "text": text, "found": found, "own": units is not None}
    return show(
        request, "proceedings/home/search.html", "proceedings/home/_found.html", context, status=422 if form.errors else 200
    )
