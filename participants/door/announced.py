"""Who was announced: representatives named in an answer, and people on the list whose name a guest bears."""

from collections import defaultdict

from participants.access.people import listed
from participants.identity.comparing import bare
from participants.models import Attendance


def with_announced(rows, meeting, day):
    """The rows, each with `announced`: the representatives who were named for them and have not come on this day."""
    found = defaultdict(list)
    if rows and day:
        named = listed(meeting).filter(represents__in=[row.pk for row in rows]).with_attendance(day).select_related("represents")
        for one in named.filter(attendance=Attendance.ABSENT).in_protocol_order():
            found[one.represents_id].append(one)
    for row in rows:
        row.announced = found[row.pk]
    return rows


def namesakes(meeting, name, but=0):
    """Those on the list who bear this name, however it is written and whatever degrees stand beside it."""
    wanted = bare(name)
    people = listed(meeting).named().exclude(pk=but).in_protocol_order().values_list("pk", "name")
    alike = [pk for pk, written in people if bare(written) == wanted]
    return list(listed(meeting).filter(pk__in=alike).select_related("represents").in_protocol_order())
