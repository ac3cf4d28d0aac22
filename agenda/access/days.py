"""Which day of a meeting a page is about."""

from django.utils import timezone


def get_current_day(meeting, asked=""):
    """The day that a page is about, or None in a meeting without days."""
    return choose_day(list(meeting.days.all()), asked)


def choose_day(days, asked=""):
    """The day of this number, else today, else the next to come, else the last one."""
    today = timezone.localdate()
    chosen = [day for day in days if asked == str(day.pk)] or [day for day in days if day.date >= today] or days[-1:]
    return chosen[0] if chosen else None
