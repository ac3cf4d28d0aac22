"""Where today stands to the days of a meeting. Days follow the calendar of the region."""

from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rakerda.shown import show_dates

COUNTED = 30  # days after the meeting: by then its papers are published and the countdown ends


class Calendar(NamedTuple):
    """The first and last day of a meeting, None while it has no date, and today."""

    first: date | None
    last: date | None
    today: date

    @property
    def dates(self):
        """Every date from the first to the last day."""
        return [date.fromordinal(one) for one in range(self.first.toordinal(), self.last.toordinal() + 1)] if self.first else []

    @property
    def began(self):
        return self.first is not None and self.first <= self.today

    @property
    def over(self):
        return self.last is not None and self.last < self.today

    @property
    def distance(self):
        """Days from today to the meeting, either way; a meeting without a date is further than any other."""
        if self.first is None:
            return date.max.toordinal()
        return max((self.first - self.today).days, (self.today - self.last).days, 0)

    def countdown(self):
        """Return H-6 before the meeting, Hari H on its days, H+3 after it, later the date; None without a date."""
        if self.first is None:
            return None
        if not self.began:
            days = (self.first - self.today).days
            words = ngettext("%(days)s day before", "%(days)s days before", days) % {"days": days}
            return {"short": f"H‑{days}", "words": words, "long": days > 99}
        if not self.over:
            return {"short": "Hari H", "words": _("The day itself")}
        days = (self.today - self.last).days
        if days > COUNTED:
            return {"held": show_dates(self.first, self.last), "words": _("Held on")}
        words = ngettext("%(days)s day after", "%(days)s days after", days) % {"days": days}
        return {"short": f"H+{days}", "words": words}


def calendar_of(meeting, today):
    """Return the calendar of a meeting: one query, none if its days are prefetched."""
    dates = [day.date for day in meeting.days.all()]
    return Calendar(min(dates, default=None), max(dates, default=None), today)
