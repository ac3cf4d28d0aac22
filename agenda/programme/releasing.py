"""Publishing: freeze the agenda, number it, and keep the changes since the last revision."""

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agenda.models import Release
from agenda.programme.changes import changes_between
from agenda.programme.timetable import clashes, timetable
from rakerda.indonesian import format_time


class Draft:
    """The current agenda of a meeting, compared with its newest revision."""

    def __init__(self, meeting):
        self.meeting = meeting
        self.days = [(day, timetable(day)) for day in meeting.days.prefetch_related("sessions__room", "sessions__sector")]
        self.newest = meeting.releases.first()

    @cached_property
    def content(self):
        """The complete agenda including internal points, in the format of `Release.content`."""
        return {"venue": self.meeting.venue, "days": [_freeze_day(day, slots) for day, slots in self.days]}

    @cached_property
    def changes(self):
        """The changes since the newest revision, including internal points."""
        return changes_between(self.newest.content, self.content) if self.newest else []

    @cached_property
    def changed(self):
        return self.newest is None or self.newest.content != self.content

    @cached_property
    def clashes(self):
        return [clash for _day, slots in self.days for clash in clashes(slots)]

    @property
    def number(self):
        """The number of the next revision."""
        return self.newest.number + 1 if self.newest else 1

    @cached_property
    def refusal(self):
        """The reason why it cannot be published now, or ""."""
        if self.meeting.closed_at:
            return _("The meeting is closed. Its agenda can no longer be changed.")
        if not any(slots for _day, slots in self.days):
            return _("The agenda has no points yet.")
        if count := len(self.clashes):
            words = ngettext("%(count)s clash must be resolved first.", "%(count)s clashes must be resolved first.", count)
            return words % {"count": count}
        if not self.changed:
            return _("Nothing has changed since revision %(number)s.") % {"number": self.newest.number}
        return ""


def publish(meeting, by):
    """Freeze the agenda as the next revision. Raises ValidationError with the reason if `Draft.refusal` has one."""
    with meeting.arranging():
        draft = Draft(meeting)
        if draft.refusal:
            raise ValidationError(draft.refusal, "refused")
        newest = draft.newest
        changes = changes_between(for_public(newest.content), for_public(draft.content)) if newest else []
        return Release.objects.create(
            meeting=meeting, number=draft.number, released_by=by, content=draft.content, changes=changes
        )


def for_public(content):
    """Return the content without internal points and without days that contain only such points."""
    days = [{**day, "sessions": [session for session in day["sessions"] if session["public"]]} for day in content["days"]]
    return {**content, "days": [day for day in days if day["sessions"]]}


def _freeze_day(day, slots):
    return {"date": day.date.isoformat(), "sessions": [_freeze_slot(slot) for slot in slots]}


def _freeze_slot(slot):
    session = slot.session
    return {
        "id": session.pk,
        "time": format_time(slot.starts_at),
        "end": format_time(slot.ends_at),
        "start": slot.start,
        "minutes": session.minutes,
        "question_minutes": session.question_minutes,
        "fixed": session.fixed_at is not None,
        "title": session.title,
        "kind": session.kind,
        "lead": session.lead,
        "room": session.room.name if session.room else "",
        "sector": session.sector.name if session.sector else "",
        "public": session.public,
    }
