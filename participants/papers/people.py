"""The people on a printed list: everyone invited, or everyone who came, by group (unsur) and in the order of protocol."""

from dataclasses import dataclass
from itertools import groupby

from participants.access.people import listed
from participants.models import CheckIn, Group, Participant

GROUPS = {  # as papers write them, in the order of participants.models.Group
    Group.LEADERS: "Pimpinan Daerah",
    Group.FORKOPIMDA: "Forum Koordinasi Pimpinan Daerah dan DPRD",
    Group.ASSISTANTS: "Sekretaris Daerah, Asisten, dan Staf Ahli",
    Group.UNITS: "Kepala Perangkat Daerah",
    Group.DIVISIONS: "Kepala Bagian",
    Group.CAMAT: "Camat",
    Group.LURAH: "Lurah dan Kepala Desa",
    Group.GUESTS: "Instansi Lain dan Tamu",
}
ORDER = list(GROUPS)


@dataclass(frozen=True)
class Person:
    """A person on a printed list, with their arrival of the day or session in question."""

    participant: Participant
    units: tuple[str, ...]
    check_in: CheckIn | None
    represented: bool  # by somebody who is on the list too

    @property
    def name(self):
        return self.participant.name

    @property
    def office(self):
        return self.participant.full_office

    @property
    def nip(self):
        return self.participant.official.nip_shown if self.participant.official else ""

    @property
    def stands_for(self):
        """The office of the person they represent."""
        return self.participant.represents.full_office if self.participant.represents else ""

    @property
    def came_at(self):
        return self.check_in.came_at if self.check_in else None

    @property
    def strokes(self):
        """The strokes of their signature; [] without one."""
        signature = getattr(self.check_in, "signature", None)
        return signature.strokes if signature else []


def everyone(meeting, day=None, session=None):
    """All of the meeting in the order of the sheet: group, then protocol; a representative has the place of their principal.

    Where there is no day, any arrival counts.
    """
    rows = listed(meeting).select_related("official", "represents", "post__unit").in_protocol_order()
    rows = list(rows.prefetch_related("mandates__unit"))
    for one in rows:
        one.meeting = meeting
    arrivals = _arrivals(meeting, day, session)
    stood_for = {one.represents_id for one in rows if one.pk in arrivals or (day is None and one.represents_id)}
    people = [Person(one, _units(one), arrivals.get(one.pk), one.pk in stood_for) for one in rows]
    places = {one.pk: place for place, one in enumerate(rows)}
    return sorted(people, key=lambda person: _place(person.participant, places))


def _arrivals(meeting, day, session):
    """{participant: arrival} of the session, the day or the whole meeting; the first one counts."""
    found = CheckIn.objects.filter(participant__meeting=meeting).select_related("signature").order_by("-came_at")
    if session:
        found = found.filter(session=session)
    else:
        found = found.whole_days().filter(**({"day": day} if day else {}))
    return {one.participant_id: one for one in found}


def _units(participant):
    """The names of the units of their mandates; without a mandate, the unit of their post."""
    if not participant.mandates.all() and participant.post:
        return (participant.post.unit.name,)
    return tuple(mandate.unit.name for mandate in participant.mandates.all())


def _place(participant, places):
    """The sort key: group, then the place of the principal, then their own."""
    root, seen = participant, {participant.pk}
    while root.represents_id and root.represents_id not in seen:
        seen.add(root.represents_id)
        root = root.represents
    group = ORDER.index(participant.group) if participant.group in GROUPS else len(ORDER)
    return group, places[root.pk], len(seen), places[participant.pk]


def invited(people):
    """The rows of a sheet to be signed by hand: everyone expected. A representative has the row of their principal."""
    sent = {one.participant.represents_id for one in people}
    return [one for one in people if one.participant.pk not in sent or one.came_at]


def recorded(people):
    """The rows of a sheet of recorded attendance: who came, and who is missing; not who was represented."""
    return [one for one in people if one.came_at or not (one.represented or one.participant.represents_id)]


def grouped(people):
    """[(words of the group, [persons])]."""
    found = groupby(people, lambda one: one.participant.group)
    return [(GROUPS.get(group, "Lain-lain"), list(them)) for group, them in found]
