"""The table of results on a page of its own: filled by keyboard, saved row by row."""

from django.shortcuts import render
from django.urls import reverse

from presentations.expose.lookups import get_open_expose
from presentations.models import Result
from presentations.results.tabling import RowForm, blank_of, form_of, number_of, table_of
from rakerda.forms.pages import require_form
from rakerda.htmx import answer, show


@require_form
def result_table(request, region, meeting, expose):
    """All results of an exposé as a table, with empty rows at its end. A POST sends one row."""
    expose = get_open_expose(request, region, meeting, expose)
    if request.method == "POST":
        return save(request, expose, form_of(expose, request.POST))
    return render(request, "presentations/results/result_table.html", table_of(expose))


def save(request, expose, form):
    """Save a row of the table. Answers with the saved row and the sums, or with the errors beside what was typed."""
    url = reverse("presentations:result_table", args=[*expose.meeting.args, expose.pk])
    blank = number_of(request.POST)
    if form.untouched:
        return answer(
            request, url, "presentations/results/_table_row.html", {**table_of(expose), "form": blank_of(expose, blank)}
        )
    if not form.is_valid() or not form.write():
        context = {**table_of(expose, form), "form": form}
        return show(
            request, "presentations/results/result_table.html", "presentations/results/_table_row.html", context, status=422
        )
    row = RowForm(instance=Result.objects.get(pk=form.instance.pk))
    context = {**table_of(expose), "form": row, "saved": True, "next": blank_of(expose, blank) if blank else None}
    return answer(request, f"{url}#row-{row.place}", "presentations/results/_table_row.html", context)
