"""The closed days of a region's offices. They belong to the region; the meeting in the address is where the reader came from."""

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from agenda.access.lookups import get_holiday, get_meeting
from agenda.calendar.forms import HolidayForm
from agenda.calendar.national_days import FIRST, LAST, missing_days, source, take_over
from agenda.models import Holiday
from rakerda.forms.pages import require_form, sent, show_form
from rakerda.htmx import leave


@require_form
def holidays(request, region, meeting):
    """The holidays of a year and the form that adds one. Undo of a removal is a link, so the day may be in the query."""
    meeting = get_meeting(request, region, meeting, may="agenda.run")
    sent = {**request.GET.dict(), **request.POST.dict()} if request.method == "POST" else None
    form = HolidayForm(sent, meeting=meeting)
    if request.method == "POST" and form.is_valid():
        holiday = form.save()
        return leave(request, _page(meeting, holiday.date.year), toast=_("%s was added.") % holiday.name)
    return render(request, "agenda/calendar/holidays.html", _context(request, meeting, form), status=422 if form.errors else 200)


@require_form
def holiday_update(request, region, meeting, holiday):
    """Change a holiday."""
    holiday = get_holiday(request, region, meeting, holiday, may="agenda.run")
    form = HolidayForm(sent(request), instance=holiday, meeting=request.meeting)
    if request.method == "POST" and form.is_valid():
        form.save()
        return leave(request, _page(request.meeting, holiday.date.year), toast=_("Saved."))
    context = {"meeting": request.meeting, "form": form, "back": _page(request.meeting, holiday.date.year)}
    return show_form(request, "agenda/calendar/holiday_update.html", context)


@require_POST
def holiday_removal(request, region, meeting, holiday):
    """Remove a day from the list; the toast offers undo."""
    holiday = get_holiday(request, region, meeting, holiday, may="agenda.run")
    holiday.delete()
    values = {"date": holiday.date.isoformat(), "name": holiday.name} | ({"joint_leave": "on"} if holiday.joint_leave else {})
    undo = f"{reverse('agenda:holidays', args=request.meeting.args)}?{urlencode(values)}"
    return leave(request, _page(request.meeting, holiday.date.year), toast=_("%s was removed.") % holiday.name, undo=undo)


@require_POST
def holiday_proposal(request, region, meeting):
    """Add the national days of a year that are missing from the list."""
    meeting = get_meeting(request, region, meeting, may="agenda.run")
    year = as_year(request.POST.get("year", ""), _year_of(meeting))
    count = take_over(meeting.region, year)
    toast = ngettext("%(count)s day was added.", "%(count)s days were added.", count) % {"count": count}
    return leave(request, _page(meeting, year), toast=toast)


def as_year(text, default):
    """Return the year from a query value, or the default if it is invalid."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) == 4 and FIRST <= int(text) <= LAST else default


def _context(request, meeting, form):
    year = as_year(request.GET.get("year", ""), _year_of(meeting))
    rows = Holiday.objects.for_region(meeting.region)
    known = {date.year for date in rows.dates("date", "year")}
    missing = missing_days(meeting.region, year)
    return {
        "meeting": meeting,
        "year": year,
        "years": sorted(known | {year, _year_of(meeting), timezone.localdate().year}),
        "holidays": rows.filter(date__year=year),
        "form": form,
        "missing": missing,
        "source": source(),
    }


def _year_of(meeting):
    day = meeting.days.first()
    return day.date.year if day else timezone.localdate().year


def _page(meeting, year):
    return reverse("agenda:holidays", args=meeting.args, query={"year": year})
