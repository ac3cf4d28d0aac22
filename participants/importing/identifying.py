"""The subject of a line of a list: an official on file, a participant of the meeting, a vacant post, or nobody yet.

A person is identified by NIP, else by the same name (without titles) in the same unit or office. Similar names in the same post
are asked about, others warned of, and none is taken for one: mixing two people up is worse than listing one twice.
"""

from itertools import islice

from django.utils.translation import gettext as _

from participants.identity.comparing import ALIKE, bare, key, shared, triples
from participants.identity.names import alike
from participants.identity.phones import shown
from participants.importing.registry import is_compatible


class Identifying:
    """Finds people in a registry. `first_lines` are the earlier lines, by the official or participant that they named; `asking`
    takes questions.
    """

    def __init__(self, registry, participants, first_lines, asking):
        self.registry, self.participants, self.first_lines, self.asking = registry, participants, first_lines, asking

    def who(self, line, unit):
        """(official, participant) that a line is about; None for each that does not exist yet."""
        data, registry = line.data, self.registry
        if not data["name"]:
            return None, self._chair(line, unit) or self._require_free(line, unit)
        person = registry.by_nip.get(data["nip"]) if data["nip"] else None
        if person is None:
            person = self._namesake(line, unit)
        elif bare(person.name) != bare(data["name"]):
            self._other_name(line, person)
        if not self.participants:
            return person, None
        if person:
            return person, registry.participant_of.get(id(person)) or self._chair(line, unit)
        return None, self._unfiled(line) or self._chair(line, unit)

    def _unfiled(self, line):
        """A participant who is not on file as an official."""
        named = self.registry.unfiled.get(bare(line.data["name"]), [])
        return next((one for one in named if key(one.office) == key(line.office)), None)

    def _chair(self, line, unit):
        """The listed vacant post that a line is about."""
        if not self.participants:
            return None
        office = key(line.office)
        places = [(office, id(unit)), (office, None)] if unit else [office]
        return next((one for place in places for one in self.registry.chairs.get(place, []) if one.vacant), None)

    def _require_free(self, line, unit):
        """Note a problem unless the post is vacant: nobody on the list may hold it."""
        post = self.registry.post(unit, line.data["office"])
        holders = self.registry.participant_of.values() if post and self.participants else ()
        if holder := next((one for one in holders if one.post is post), None):
            line.problem("name", _("%s holds this post on the list of the meeting. Change it there.") % holder.name)

    def _other_name(self, line, person):
        if first := self.first_lines.get(id(person)):
            values = {"number": first.place, "name": first.data["name"]}
            line.problem("nip", _("The same NIP stands in row %(number)s (%(name)s).") % values)
        else:
            line.warn(_("By this NIP it is “%s”, under another name.") % person.name)

    def _namesake(self, line, unit):
        """The one of this name in the same office, else in the same unit. Of many namesakes two are checked."""
        near = list(islice(self._holders(line), 2)) or list(islice(self._members(line, unit), 2))
        if len(near) > 1:
            line.problem("name", _("Several people of this name are on file in this unit. Write the NIP."))
        elif not near and (one := self._same(line, unit)):
            return one
        elif not near:
            self._warn(line, unit, self.registry.namesake(line.data["name"], line.data["nip"]))
        return near[0] if len(near) == 1 else None

    def _same(self, line, unit):
        """The holder of the same post with a similar name, if somebody has said that it is the same person."""
        post = self.registry.post(unit, line.data["office"]) if unit else None
        holders = self.registry.holders_of(post) if post else []
        other = next((one for one in holders if is_similar(one.name, line.data["name"])), None)
        if other is None:
            return None
        first = self.first_lines.get(id(other))
        mark = f"row {first.place.key}" if first else other.pk
        choices = [(f"same:{mark}", _("The same person")), (f"other:{mark}", _("Another person"))]
        told = {"name": other.name, "nip": other.nip_shown, "phone": shown(other.phone)}  # as it is before the row changes it
        facts = {"other": told, "first": first, "office": post.title, "unit": unit.name}
        if not self.asking.ask(f"person:{line.place.key}", "person", choices, line, **facts).startswith("same:"):
            return None
        line.doubled = first
        return other

    def _holders(self, line):
        known = self.registry.holding.get((bare(line.data["name"]), key(line.office)), {})
        free = (one for one in known.values() if is_compatible(one, line.data["nip"]) and not self._is_taken(one, line))
        return (one for one in free if self._holds(one, line))

    def _members(self, line, unit):
        """Those of the name in a unit whom no earlier line named: a line means one of the others only in the same office."""
        known = self.registry.within.get((bare(line.data["name"]), id(unit)), [])
        free = (one for one in known if id(one) not in self.first_lines and is_compatible(one, line.data["nip"]))
        return (one for one in free if any(own is unit for own in self.registry.units_of(one)))

    def _warn(self, line, unit, namesake):
        """Warn of similar people with whom the line may be confused."""
        alike = self.registry.similar_in(unit).find(line.data["name"]) if unit else None
        if namesake:
            told = _("Somebody of this name is on file already (%s). It is treated as another person.") % self._place(namesake)
        elif alike and bare(alike.name) == bare(line.data["name"]):
            told = (
                _("“%s” is on file in this unit with another NIP. It is treated as another person: check the NIP.") % alike.name
            )
        elif alike:
            told = _("A similar name is on file in this unit: “%s”. It is treated as another person.") % alike.name
        else:
            return
        line.warn(told)

    def _is_taken(self, person, line):
        """Whether an earlier line named this person in another post: without a NIP, this one is somebody else."""
        first = self.first_lines.get(id(person))
        return first is not None and key(first.office) != key(line.office)

    def _place(self, person):
        return ", ".join([one.office for one in self.registry.held(person)][:2]) or person.name

    def _holds(self, person, line):
        participant = self.registry.participant_of.get(id(person))
        offices = {key(one.office) for one in self.registry.held(person)} | ({key(participant.office)} if participant else set())
        return key(line.office) in offices


def is_similar(one, other):
    """Whether two names may be those of one person, who holds one post."""
    return shared(triples(bare(one)), triples(bare(other))) >= ALIKE or alike(one, other)
