"""The desk list, for use without a network: participants and attendance, and nothing that only the secretariat may see."""

from collections import defaultdict

from django.db.models import BooleanField, ExpressionWrapper
from django.utils import timezone

from participants.access.people import invited, listed
from participants.door.recording import late_from
from participants.identity.comparing import DEGREES, TITLES
from participants.models import CheckIn, Group, Mandate
from participants.models.check_in import admits_from, why_early
from participants.models.unit import presents
from rakerda.shown import show_time

PROTOCOL = [Group.LEADERS, Group.FORKOPIMDA]  # who never queue
FIELDS = ["id", "name", "office", "seat", "protocol", "represents", "guest", "walked", "units", "came", "left", "desk"]


def offline_list(meeting, mode):
    """Everyone on the list, in protocol order, with what is recorded in this mode. No NIP, no telephone number, no code."""
    units, stood_for = _mandates(meeting)
    came = {one.participant_id: one for one in _check_ins(mode)}
    people = listed(meeting).select_related("represents").in_protocol_order()
    late = late_from(mode.day) if mode.session is None else None
    return {
        "at": timezone.now().isoformat(),
        "late_from": late and late.isoformat(),
        "opens": admits_from(mode.day).isoformat(),
        "early": why_early(mode.day),
        "units": units,
        "names": {"titles": sorted(TITLES), "degrees": sorted(DEGREES)},  # static/js/desk/names.js compares names without them
        "fields": FIELDS,
        "people": [_row(one, stood_for[one.pk], came.get(one.pk)) for one in people],
    }


def totals(meeting, mode):
    """{"came", "people"}: arrivals, and invited participants with a name."""
    return {"came": _check_ins(mode).count(), "people": invited(meeting).named().count()}


def _check_ins(mode):
    return CheckIn.objects.filter(day=mode.day, session=mode.session)


def _row(one, units, check_in):
    return [
        one.pk,
        one.name,
        one.printed_office,
        one.seat,
        int(one.group in PROTOCOL),
        one.represents_id or 0,
        int(one.walked_in_at is not None and one.represents_id is None),
        int(one.walked_in_at is not None),
        units,
        show_time(check_in.came_at) if check_in else "",
        show_time(check_in.left_at) if check_in and check_in.left_at else "",
        check_in.recorded_by if check_in else "",
    ]


def _mandates(meeting):
    """({unit id: [name, short name, presents as 0 or 1]}, {participant id: [unit ids]}) of the meeting's mandates."""
    units, stood_for = {}, defaultdict(list)
    rows = Mandate.objects.filter(participant__meeting=meeting).select_related("unit")
    for mandate in rows.annotate(presents=ExpressionWrapper(presents("unit__"), output_field=BooleanField())):
        units[mandate.unit_id] = [mandate.unit.name, mandate.unit.short_name, int(mandate.presents)]
        stood_for[mandate.participant_id].append(mandate.unit_id)
    return units, stood_for
