"""The day of a meeting that a page shows."""

from django.utils import timezone

from agenda.models import Session


def get_current_day(meeting, asked=""):
    """The day that a page shows, or None if the meeting has no days."""
    return choose_day(list(meeting.days.all()), asked)


def choose_day(days, asked=""):
    """The day with this number; otherwise today, the next upcoming day, or the last one. A day without points is chosen only if it
    is asked for, or if none has any."""
    if chosen := [day for day in days if asked == str(day.pk)]:
        return chosen[0]
    today, held = timezone.localdate(), with_points(days)
    chosen = [day for day in held if day.date >= today] or held[-1:]
    return chosen[0] if chosen else None


def with_points(days):
    """Those of the days that have points; all of them if none has any. No query for a single day."""
    if len(days) < 2:
        return days
    filled = set(Session.objects.filter(day__in=days).values_list("day", flat=True))
    return [day for day in days if day.pk in filled] or days
