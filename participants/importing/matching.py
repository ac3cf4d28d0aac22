"""Matching of a list's rows with what is on file: each is new, changed, the same, or a problem."""

import datetime
import re
import textwrap
from collections import Counter

from django.utils import timezone
from django.utils.translation import gettext as _

from participants.identity import nip
from participants.identity.comparing import key
from participants.identity.completing import completed
from participants.identity.groups import propose_group
from participants.identity.protocol import rank_of
from participants.identity.rank_proposals import judge, place_in_f
from participants.importing.changes import Changes
from participants.importing.columns import VACANT, guess_kind, local, spelled
from participants.importing.identifying import Identifying
from participants.importing.registry import Registry
from participants.importing.renaming import Renaming, choose_heads
from participants.models import Appointment, Group, Mandate, Official, Participant, Post, Unit
from rakerda.sheets.cells import one_line
from rakerda.sheets.words import word

OF_PERSON = {
    "nip": nip.display,
    "grade": str,
    "phone": local,
    "aide_phone": local,
    "operator_phone": local,
    "email": str,
}  # as shown
MOST_POSTS = 20  # of one person in a list; more of them are several people of the same name
SEAMS = re.compile(r"\s+/\s+|,\s+(?=(?:Plt|Plh|Pj|Pjs)\.)")  # separators of an office that is two posts


class Matching:
    """Takes lines one after another; `participants` is true for a list of the meeting, false for the directory alone."""

    def __init__(self, meeting, participants, asking):
        self.meeting, self.participants, self.asking = meeting, participants, asking
        self.registry, self.changes = Registry(meeting), Changes()
        self.renaming, self.shortened = Renaming(self.registry, asking), Counter()  # of (title, the same with its unit)
        self.first_lines = {}  # id(official or participant): the first line that names them
        self.identifying = Identifying(self.registry, participants, self.first_lines, asking)
        self.lines = []
        self.titled = []  # (new post, the line that names it)
        self.stands = []  # (participant, post, the post before it or None)

    def take(self, line):
        """Match a line whose form was valid, and note its changes."""
        self.lines.append(line)
        unit = self._unit(line)
        self._complete(line, unit)
        person, participant = self.identifying.who(line, unit)
        if line.doubled:
            return
        self._sector(line)
        first = self.first_lines.get(id(person or participant)) if person or participant else None
        if first and not line.problems:
            line.second = True
            self._require_second_post(line, first)
        if line.problems:
            return
        if line.data["name"]:
            person = self._person(line, person, participant)
        post = self._post_of(line, unit, person, participant, first)
        line.post = post
        self.first_lines.setdefault(id(person or line.participant or post), line)
        if person:
            self.registry.place(person, [line.office, *([line.participant.office] if line.participant else [])])
        self._describe(line, unit or (post.unit if post else None), post)

    def _complete(self, line, unit):
        """Note an office that is short for one with the name of its unit; once somebody has said so, write that."""
        title = line.data["office"]
        full = completed(title, unit.name) if unit else ""
        post = self.registry.post(unit, title) if full else None
        if full and full != title and not (post and post.pk):
            self.shortened[title, full] += 1
            line.data["office"] = full if self.asking.writes_in_full else title

    def _post_of(self, line, unit, person, participant, first):
        if self.participants and first is None:
            return self._participant(line, unit, person, participant)
        post = self._filed(line, unit, person)
        if self.participants and post and first.participant:
            self._second_office(first.participant, line, post)
        return post

    def _sector(self, line):
        if text := line.data["sector"]:
            line.data["sector"] = self.registry.sectors.get(key(text))
            if line.data["sector"] is None:
                known = ", ".join(sector.name for sector in self.registry.sectors.values())
                line.problem("sector", _("“%(text)s” is not known. Allowed: %(allowed)s.") % {"text": text, "allowed": known})

    def _require_second_post(self, line, first):
        """Note a problem unless the repeated line gives the person one more post."""
        if key(line.office) == key(first.office) and line.data["unit"] == first.data["unit"]:
            line.problem("name", _("The same as row %s.") % first.place)
        elif line.data["name"] != first.data["name"]:
            values = {"number": first.place, "name": first.data["name"]}
            line.problem("name", _("Row %(number)s writes this name as “%(name)s”.") % values)
        first.more += 1
        if first.more > MOST_POSTS:
            told = _("This is treated as the person of row %(number)s, who would hold more than %(most)s posts. Write the NIP.")
            line.problem("name", told % {"number": first.place, "most": MOST_POSTS})

    # The unit and the post

    def _unit(self, line):
        name = line.data["unit"]
        unit = self.registry.unit(name) if name else None
        if name and unit is None and (unit := self.registry.spoken(name)):
            line.warn(_("“%(short)s” is taken for “%(unit)s”.") % {"short": name, "unit": unit.name})
        if unit and unit.ended_on:
            line.problem("unit", _("This unit has ended. Write the one that took its place."))
        return unit or (self._new_unit(line, name) if name else None)

    def _new_unit(self, line, name):
        registry, kind = self.registry, line.data["unit_kind"] or guess_kind(name)
        if alike := registry.similar_units.find(registry.apart(name)):
            line.warn(_("A new unit. It resembles “%s”, which is on file.") % alike.name)
        parent = registry.units.get("sekretariat daerah") if name.casefold().startswith("bagian ") else None
        position = min(len(registry.units) + 1, 32_000)
        short = textwrap.shorten(name, 40, placeholder=" …") if len(name) > 40 else name
        unit = Unit(region=registry.region, kind=kind, name=name, short_name=short, parent=parent, position=position)
        registry.units[key(name)] = registry.named[name] = unit
        registry.similar_units.add(registry.apart(name), unit)
        return self.changes.add(unit)

    def _post(self, unit, line, person):
        title = line.data["office"]
        post = self.registry.post(unit, title)
        if post is None and (post := self.renaming.find(line, unit, person)):
            line.changes["office"] = (post.title, title)
            self.changes.set(post, "title", title)
            self.registry.posts[id(unit), key(title)] = self.registry.posts[id(unit), title] = post
        if post is None:
            if len(title) > Post._meta.get_field("title").max_length:
                line.problem("office", _("Write two posts in two rows: an office has at most 200 characters."))
            rank = line.data["rank"] or self._proposed_rank(line, title, unit)
            post = self.changes.add(Post(region=self.registry.region, unit=unit, title=title, protocol_rank=rank))
            self.titled.append((post, line))
            self.registry.posts[id(unit), key(title)] = self.registry.posts[id(unit), title] = post
        return post

    def _proposed_rank(self, line, title, unit):
        """The letter that the title proposes; a warning asks for the rest."""
        found = judge(title, unit.name, echelon=line.data["echelon"], kind=unit.kind, province=self.registry.region.province)
        if found.ask and found.rank:
            line.warn(_("Group %s of the protocol order is only a proposal: check it.") % found.rank)
        elif found.ask:
            line.warn(
                _("The law does not settle the group of this office in the protocol order: choose it, in the list or later.")
            )
        return found.rank

    def _describe(self, line, unit, post):
        """Note the line's values for its unit and its post."""
        write = self.changes.write
        write(line, "unit_kind", unit, "kind", lambda kind: word(Unit.Kind(kind)))
        write(line, "sector", unit, "sector")
        write(line, "echelon", post, "echelon")
        if not self.participants:
            write(line, "rank", post, "protocol_rank")

    # The person

    def _person(self, line, person, participant):
        """The official, with the line's values; of a participant who is not on file, None while there is nothing to file."""
        data, write = line.data, self.changes.write
        if person is None and participant and participant.name and not any(data[name] for name in OF_PERSON if name != "phone"):
            write(line, "phone", participant, "phone", local)
        else:
            person = person or self._new_person(line, participant)
            if participant and participant.official is None:
                self._file(participant, person)
            for name, show in OF_PERSON.items():
                write(line, name, person, name, show)
        self._rename(line, person, participant)
        return person

    def _new_person(self, line, participant):
        person = self.changes.add(Official(region=self.registry.region, name=line.data["name"], nip=line.data["nip"]))
        self.registry.know(person)
        line.new = participant is None
        return person

    def _file(self, participant, person):
        self.changes.set(participant, "official", person)
        self.registry.participant_of[id(person)] = participant

    def _rename(self, line, person, participant):
        """Rename the person. Lists keep a name as it was written for them, so a cell is compared with the list's own."""
        name, listed = line.data["name"], participant or person
        if one_line(listed.name) == name:
            return
        if listed.pk:
            line.changes["name"] = (listed.name or VACANT, name)
        for row in {id(row): row for row in (listed, person) if row}.values():
            self.changes.set(row, "name", name)

    # The office

    def _filed(self, line, unit, person):
        """The post of a line, with its holder; for the directory alone."""
        held = [one.post for one in self.registry.held(person) if key(one.office) == key(line.office)] if person else []
        if unit is None and not held:
            line.problem("unit", _("Write the unit."))
            return None
        post = self._post(unit, line, person) if unit else held[0]
        line.new = line.new or (post.pk is None and not line.data["name"])
        if person:
            self._appoint(line, person, post)
        return post

    def _appoint(self, line, person, post):
        """Appoint somebody to a post. A definitive holder replaces the one before."""
        kind = line.data["kind"]
        held = next((one for one in self.registry.held(person) if one.post is post), None)
        if held and held.kind == kind:
            return
        holder = self.registry.holders.get(id(post)) if kind == Appointment.Kind.DEFINITIF else None
        if holder and holder.pk is None:
            line.problem("kind", _("%s holds this post in another row.") % holder.official.name)
        elif holder:
            line.warn(_("Takes the place of “%s”.") % holder.official.name)
            self._end(holder)
        if held:
            self.changes.write(line, "kind", held, "kind", lambda kind: word(Appointment.Kind(kind)))
        else:
            line.new = line.new or line.second or not self.participants
            self.registry.appoint(self.changes.add(Appointment(official=person, post=post, kind=kind)))

    def _end(self, appointment):
        yesterday = timezone.localdate() - datetime.timedelta(days=1)
        self.changes.set(appointment, "until", max(yesterday, appointment.since or yesterday))
        self.registry.appointments[id(appointment.official)].remove(appointment)

    def _second_office(self, participant, line, post):
        """Add one more post of a participant: the printed office names both, and both units get a mandate."""
        if line.office not in [spelled(part) for part in SEAMS.split(participant.office)]:
            both = f"{participant.office} / {line.office}"
            if len(both) > Participant._meta.get_field("office").max_length:
                line.problem("office", _("Together with the other post the office is longer than 250 characters."))
            self.changes.set(participant, "office", both)
            line.new = True
        self.stands.append((participant, post, None))

    def _participant(self, line, unit, person, participant):
        """Put somebody on the list of the meeting, or change their entry. Returns their post."""
        line.participant = participant
        if participant is None:
            return self._new_participant(line, unit, person)
        units = self.registry.units_of_participant(participant)
        moved = unit is not None and not any(one is unit for one in units)
        post = participant.post
        if moved or line.office not in {spelled(part) for part in (participant.office, *SEAMS.split(participant.office))}:
            post = self._move(line, unit or next(iter(units), None), person, participant)
        self._stand(line, participant)
        return post

    def _move(self, line, unit, person, participant):
        if unit is None:
            line.problem("unit", _("Write the unit."))
            return None
        before, units = participant.post, self.registry.units_of_participant(participant)
        post = self._post(unit, line, person)
        if line.office != spelled(participant.office):
            line.changes["office"] = (participant.office, line.office)
            self.changes.set(participant, "office", line.office)
        if not any(one is unit for one in units):
            line.changes["unit"] = (units[0].name if units else "", unit.name)
        self.changes.set(participant, "post", post)
        if person:
            for one in [one for one in self.registry.held(person) if one.post is before and before is not post and one.pk]:
                self._end(one)
            self._appoint(line, person, post)
        self.stands.append((participant, post, before))
        return post

    def _stand(self, line, participant):
        """Set rank, group and seat of somebody who is on the list already."""
        if self.changes.write(line, "rank", participant, "protocol_rank"):
            self.changes.set(participant, "position", self.registry.next_of(participant.protocol_rank))
        self.changes.write(line, "group", participant, "group", lambda group: word(Group(group)))
        self.changes.write(line, "seat", participant, "seat")

    def _new_participant(self, line, unit, person):
        held = self.registry.held(person) if person else []
        post = next((one.post for one in held if unit in {None, one.post.unit} and key(one.office) == key(line.office)), None)
        if post is None and unit is None:
            line.problem("unit", _("Write the unit."))
            return None
        post = post or self._post(unit, line, person)
        if person:
            self._appoint(line, person, post)
        rank = line.data["rank"] or post.protocol_rank
        line.participant = participant = Participant(
            meeting=self.meeting, official=person, post=post, name=line.data["name"], office=line.office, protocol_rank=rank,
            position=self.registry.next_of(rank), group=line.data["group"], seat=line.data["seat"],
        )  # fmt: skip
        line.new = True
        self.changes.add(participant)
        self.registry.list(participant)
        self.stands.append((participant, post, None))
        return post

    # When all lines are taken

    def finish(self):
        """Settle what depends on the whole list: the head of each new unit, and so the mandates and the groups."""
        if self.shortened:
            self.asking.ask_offices([(title, full, count) for (title, full), count in self.shortened.items()])
        choose_heads(self.registry, self.changes.new[Post], self.titled)
        self._order_f()
        stood_for = set()
        for participant, post, before in self.stands:
            kept = {mandate.unit_id: mandate for mandate in participant.mandates.all()} if participant.pk else {}
            if before and before.head and before.unit is not post.unit and before.unit_id in kept:
                self.changes.gone.append(kept[before.unit_id])
            if post.head and post.unit.pk not in kept and (id(participant), id(post.unit)) not in stood_for:
                stood_for.add((id(participant), id(post.unit)))
                self.changes.add(Mandate(participant=participant, unit=post.unit))
            if not participant.group:
                participant.group = propose_group(
                    participant.protocol_rank, post.unit.kind, post.head, self.registry.region.province
                )
        for line in self.lines:
            self._show_rank(line)

    def _show_rank(self, line):
        """Tell the line by which group of the protocol order and which unsur its row will stand."""
        listed = line.participant or line.post
        line.rank = rank_of(listed.protocol_rank, self.registry.region.province) if listed else None
        line.group = Group(line.participant.group) if line.participant and line.participant.group else None

    def _order_f(self):
        """Order the new participants of huruf f as the law does: a list goes by other groups, and would set the Sekda last."""
        letter = "g" if self.registry.region.province else "f"
        rows = [one for one in self.changes.new[Participant] if one.protocol_rank == letter]
        places = sorted(one.position for one in rows)
        for row, place in zip(sorted(rows, key=lambda one: (place_in_f(one.office), one.position)), places, strict=True):
            row.position = place
