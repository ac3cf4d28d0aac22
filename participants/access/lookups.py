"""The scoped getters of this app; permissions are checked by agenda.access.lookups."""

from django.http import Http404

from agenda.access.days import get_current_day
from agenda.access.lookups import get_meeting, get_of_meeting
from participants.models import Appointment, Official, Participant, Post, Unit


def get_participant(request, region, meeting, participant, *, may):
    """A participant of the meeting."""
    rows = Participant.objects.select_related("meeting__region", "official", "represents")
    return get_of_meeting(request, region, meeting, lambda meeting: rows.filter(meeting=meeting), may=may, pk=participant)


def get_arriving(request, region, meeting, participant, *, may):
    """A participant who can come: somebody with a name."""
    rows = Participant.objects.select_related("meeting__region", "represents").named()
    return get_of_meeting(request, region, meeting, lambda meeting: rows.filter(meeting=meeting), may=may, pk=participant)


def get_official(request, region, meeting, official, *, may):
    """A person on file in the meeting's region. They belong to no meeting; the meeting is where the reader comes from."""
    meeting = get_meeting(request, region, meeting, may=may)
    return get_of_meeting(
        request, region, meeting.slug, lambda meeting: Official.objects.for_meeting(meeting), may=may, pk=official
    )


def get_unit(request, region, meeting, unit, *, may):
    """A unit of the meeting's region."""
    rows = Unit.objects.select_related("sector", "parent", "successor")
    return get_of_meeting(request, region, meeting, lambda meeting: rows.for_meeting(meeting), may=may, pk=unit)


def get_post(request, region, meeting, post, *, may):
    """A post of the meeting's region."""
    rows = Post.objects.select_related("unit__region")
    return get_of_meeting(request, region, meeting, lambda meeting: rows.for_meeting(meeting), may=may, pk=post)


def get_appointment(request, region, meeting, appointment, *, may):
    """An appointment, present or past, in the meeting's region."""
    rows = Appointment.objects.select_related("official", "post__unit")
    return get_of_meeting(request, region, meeting, lambda meeting: rows.for_meeting(meeting), may=may, pk=appointment)


def get_day_of(meeting, asked):
    """The day for which an arrival is recorded: the requested one, or by default the current one."""
    day = get_current_day(meeting, asked)
    if day is None or asked not in {"", str(day.pk)}:
        raise Http404
    return day
