"""The records of a region and a meeting, read once, so that a list of thousands of rows is matched without a query a row.

New rows of a list are added here too, unsaved, so that its later rows find them.
"""

from collections import Counter

from agenda.models import Sector
from participants.access import units as units_of
from participants.access.people import recorded
from participants.identity.acronyms import speaks, spelled_out
from participants.identity.comparing import Similar, bare, key
from participants.models import Appointment, Official, Post

LONGEST_INITIALS = 8  # letters
SMALL_WORDS = {"dan", "di", "ke", "untuk", "serta", "bidang"}


def shortened(name):
    """Short ways to write the name of a unit: "dpupr" and "dinas pupr" of either, and of the whole name."""
    words = [word for word in key(name).split() if word not in SMALL_WORDS]
    if len(words) == 2 and len(words[1]) <= LONGEST_INITIALS:  # "Dinas PUPR"
        return {f"{words[0][0]}{words[1]}"}
    initials = "".join(word[0] for word in words)
    if len(words) < 3:
        return {f"{start} {initials_of[1:]}" for start, initials_of in _parted(words)}
    return {initials, f"{words[0]} {initials[1:]}"}


def _parted(words):
    """ "DPUPR" as the initials of a dinas, "BKPSDM" as those of a badan."""
    alone = words[0] if len(words) == 1 and len(words[0]) <= LONGEST_INITIALS else ""
    return [(start, alone) for start in ("dinas", "badan") if alone.startswith(start[0])]


class Registry:
    """Units, posts, officials, open appointments and the participants of one meeting. The same row is the same object."""

    def __init__(self, meeting):
        self.meeting, self.region = meeting, meeting.region
        self.sectors = {key(sector.name): sector for sector in Sector.objects.for_region(self.region)}
        self._read_units()
        self._read_people()
        self._read_participants()
        self._place_all()

    def _read_units(self):
        units = {unit.pk: unit for unit in units_of.known(self.region).select_related("sector")}
        self.unit_by_pk, self.units, self.named, self.posts, self.made_of = units, {}, {}, {}, {}
        short = Counter(key(unit.short_name) for unit in units.values() if not unit.ended_on)
        for unit in units.values():
            if short[key(unit.short_name)] == 1 and not unit.ended_on:  # a short name that two units share identifies neither
                self.units[key(unit.short_name)] = unit
        for unit in units.values():
            self.units[key(unit.name)] = unit
            self.named[unit.name] = unit
        self._read_initials([unit for unit in units.values() if not unit.ended_on])
        self.by_pk, self.own_posts = {}, {}
        for post in Post.objects.for_region(self.region):
            post.unit = units[post.unit_id]
            self.by_pk[post.pk] = post
            self.own_posts.setdefault(id(post.unit), []).append(post)
            self.posts[id(post.unit), key(post.title)] = self.posts[id(post.unit), post.title] = post
        self.similar_units = Similar()
        for unit in units.values():
            for name in {unit.name, unit.short_name}:
                self.similar_units.add(self.apart(name), unit)

    def _read_initials(self, units):
        """Know units by what offices make of long names, where it means one alone: "DPUPR" and "Dinas PUPR"."""
        names = [(name, unit) for unit in units for name in shortened(unit.name) | shortened(unit.short_name)]
        means = Counter(name for name, _unit in names)
        for name, unit in names:
            if means[name] == 1:
                self.units.setdefault(name, unit)

    def apart(self, name):
        """The name of a unit without that of the region, with which many end: it would make different units look alike."""
        kept = name
        for place in (self.region.name, self.region.short_name):
            kept = kept.casefold().replace(place.casefold(), " ")
        return kept if kept.strip() else name

    def _read_people(self):
        officials = {official.pk: official for official in Official.objects.for_region(self.region).on_file()}
        self.officials, self.by_nip, self.by_name, self.names_of = officials, {}, {}, {}
        self.appointments, self.holders, self.names_in, self.posted = {}, {}, {}, {}
        for official in officials.values():
            self.know(official)
        for appointment in Appointment.objects.for_region(self.region).filter(official__merged_into=None).open().order_by("pk"):
            appointment.official, appointment.post = officials[appointment.official_id], self.by_pk[appointment.post_id]
            self.appoint(appointment)

    def _read_participants(self):
        self.participants, self.participant_of, self.unfiled, self.chairs, self.last = {}, {}, {}, {}, {}
        for participant in recorded(self.meeting).prefetch_related("mandates"):
            participant.official = self.officials.get(participant.official_id)
            participant.post = self.by_pk.get(participant.post_id)
            self.last[participant.protocol_rank] = max(self.last.get(participant.protocol_rank, 0), participant.position)
            self.participants[participant.pk] = participant
            self.list(participant)

    def list(self, participant):
        """Index this participant of the meeting."""
        official = participant.official
        if official:
            self.participant_of[id(official)] = participant
            if bare(participant.name) != bare(official.name):  # lists in use keep the name
                self._name(official, participant.name)
        elif participant.name:
            self.unfiled.setdefault(bare(participant.name), []).append(participant)
        else:
            office, unit = key(participant.office), id(participant.post.unit) if participant.post else None
            for place in (office, (office, unit)):
                self.chairs.setdefault(place, []).append(participant)

    def next_of(self, rank):
        """The position after the last of a protocol rank."""
        self.last[rank] = self.last.get(rank, 0) + 1
        return self.last[rank]

    def units_of(self, official):
        """The units under which an official may be entered in a list."""
        participant = self.participant_of.get(id(official))
        held = [one.post.unit for one in self.held(official)]
        return [*self.units_of_participant(participant), *held] if participant else held

    def units_of_participant(self, participant):
        """The units under which a participant may be entered; the first is the one that is exported."""
        own = [participant.post.unit] if participant.post else []
        own += [self.unit_by_pk[mandate.unit_id] for mandate in participant.mandates.all()] if participant.pk else []
        held = [one.post.unit for one in self.held(participant.official)] if participant.official else []
        return own + held

    def unit(self, name):
        """The unit with this name, or with this short name or these initials if it is the only one; else None."""
        return self.named.get(name) or self.units.get(key(name)) or self.units.get(spelled_out(key(name)))

    def spoken(self, name):
        """The one unit that exists today of whose name this is made, as "Disdik" is; else None."""
        short = key(name)
        if short not in self.made_of:
            active = [unit for unit in self.unit_by_pk.values() if not unit.ended_on]
            found = [unit for unit in active if speaks(short, key(unit.name).split())]
            self.made_of[short] = found[0] if len(found) == 1 else None
        return self.made_of[short]

    def post(self, unit, title):
        """The post with this title in a unit."""
        return self.posts.get((id(unit), title)) or self.posts.get((id(unit), key(title)))

    def know(self, official):
        """Index this official."""
        if official.nip:
            self.by_nip[official.nip] = official
        self._name(official, official.name)

    def _name(self, official, name):
        self.by_name.setdefault(bare(name), []).append(official)
        self.names_of.setdefault(id(official), []).append(bare(name))

    def _place_all(self):
        """Index the officials: {(name, office): {id: official}}, and of those on file {(name, unit): [official]}."""
        self.holding, self.within = {}, {}
        for official in self.officials.values():
            participant = self.participant_of.get(id(official))
            offices = [one.office for one in self.held(official)]
            self.place(official, [*offices, participant.office] if participant else offices)
            for name in self.names_of[id(official)]:
                for unit in {id(unit) for unit in self.units_of(official)}:
                    self.within.setdefault((name, unit), []).append(official)

    def place(self, official, offices):
        """Index this official by name with these offices. Earlier entries stay, so callers must check what they find."""
        for name in self.names_of[id(official)]:
            for office in offices:
                self.holding.setdefault((name, key(office)), {})[id(official)] = official

    def appoint(self, appointment):
        """Add an appointment to those known."""
        official, post = appointment.official, appointment.post
        self.appointments.setdefault(id(official), []).append(appointment)
        self.posted.setdefault(id(post), []).append(official)
        if appointment.kind == Appointment.Kind.DEFINITIF and appointment.until is None:
            self.holders[id(post)] = appointment
        self.similar_in(post.unit).add(official.name, official)

    def holders_of(self, post):
        """The officials who hold a post."""
        return [one for one in self.posted.get(id(post), []) if any(held.post is post for held in self.held(one))]

    def posts_in(self, unit):
        """The posts of a unit that are on file."""
        return self.own_posts.get(id(unit), [])

    def similar_in(self, unit):
        """The names of the people of a unit."""
        return self.names_in.setdefault(id(unit), Similar())

    def held(self, official):
        """The open appointments of an official, the most senior first."""
        return sorted(self.appointments.get(id(official), []), key=lambda one: one.post.protocol_rank or "z")

    def namesake(self, name, nip=""):
        """The first official of this name without a different NIP, or None."""
        return next((one for one in self.by_name.get(bare(name), []) if is_compatible(one, nip)), None)


def is_compatible(official, nip):
    """Whether this may be the NIP of an official."""
    return not (nip and official.nip and official.nip != nip)
