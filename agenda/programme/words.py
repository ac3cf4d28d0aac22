"""Durations in words of the active language."""

from django.utils.translation import ngettext


def say_minutes(count):
    """Return, for example, "45 minutes"."""
    return ngettext("%(count)s minute", "%(count)s minutes", count) % {"count": count}


def say_length(count):
    """Return, for example, "1 hour 15 minutes"."""
    hours, minutes = divmod(count, 60)
    words = [ngettext("%(count)s hour", "%(count)s hours", hours) % {"count": hours}] if hours else []
    return " ".join([*words, say_minutes(minutes)] if minutes or not hours else words)
