"""The day of a meeting that a page shows."""

from django.utils import timezone


def get_current_day(meeting, asked=""):
    """The day that a page shows, or None if the meeting has no days."""
    return choose_day(list(meeting.days.all()), asked)


def choose_day(days, asked=""):
    """The day with this number; otherwise today, the next upcoming day, or the last one."""
    today = timezone.localdate()
    chosen = [day for day in days if asked == str(day.pk)] or [day for day in days if day.date >= today] or days[-1:]
    return chosen[0] if chosen else None
