"""The modes of a desk: arrivals of a day, or presence in one of its sessions."""

from typing import NamedTuple

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from agenda.access.days import choose_day
from agenda.models import Day, Session


class Mode(NamedTuple):
    """A day, and a session of it where sessions are counted apart."""

    day: Day
    session: Session | None = None

    @property
    def key(self):
        return f"{self.day.pk}-{self.session.pk}" if self.session else str(self.day.pk)

    @property
    def label(self):
        arrivals = _("arrivals")
        return f"{date_format(self.day.date, 'l, j F')} · {self.session or arrivals}"


def modes_of(meeting):
    """All that can be counted: each day, and each of its sessions but the registration and the breaks."""
    skipped = [Session.Kind.REGISTRATION, Session.Kind.BREAK]
    modes = []
    for day in meeting.days.prefetch_related("sessions"):
        day.meeting = meeting
        modes.append(Mode(day))
        modes += [Mode(day, session) for session in day.sessions.all() if session.kind not in skipped]
    return modes


def choose_mode(modes, key):
    """The mode of this key, else the arrivals of the current day; None in a meeting without days."""
    day = choose_day([mode.day for mode in modes if mode.session is None])
    here = [mode for mode in modes if mode.key == key] or [mode for mode in modes if mode.day == day]
    return here[0] if here else None
