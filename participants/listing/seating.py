"""Seating: rows from the stage backwards, and in each the best place in the middle, then right, then left.

The order is that of UU 9/2010 Pasal 11(1); a representative sits by their own rank, not by that of the person represented.
Middle, right, left is the custom of protocol (tata tempat), right being the right hand of those who sit and face the stage.
"""

import re
from itertools import count
from typing import NamedTuple

from django.db import transaction

from participants.access.people import listed, recorded
from participants.models import Participant

WIDTH = 10  # seats of a row, by default
SEAT = re.compile(r"([A-Z]{1,2})([1-9]\d{0,2})")  # A1; anything else is a place entered by hand


class Move(NamedTuple):
    """A participant with the present and the proposed seat."""

    participant: Participant
    old: str
    new: str


def propose(meeting, width=WIDTH, keep=False):
    """[Move] of everyone, those without a seat last. `keep` leaves seats that are taken, and fills free ones."""
    everyone = list(listed(meeting).select_related("represents").in_protocol_order())
    absent = not_expected(everyone)
    kept = {one.pk: one.seat for one in everyone if keep and one.seat}
    taken = set(kept.values())
    free = (seat for seat in seats(width) if seat not in taken)
    moves = []
    for one in everyone:
        seated = one.pk in kept or one.pk not in absent
        moves.append(Move(one, one.seat, kept.get(one.pk) or (next(free) if seated else "")))
    return sorted(moves, key=lambda move: not move.new)


def rearrange(meeting, width=WIDTH, keep=False):
    """Give everyone the proposed seat; returns {id: (old, new)} of the seats that changed."""
    with transaction.atomic():
        list(recorded(meeting).select_for_update(no_key=True))
        changed = [move for move in propose(meeting, width, keep) if move.old != move.new]
        for move in changed:
            move.participant.seat = move.new
        Participant.objects.bulk_update([move.participant for move in changed], ["seat"])
    return {move.participant.pk: (move.old, move.new) for move in changed}


def put_back(meeting, changed):
    """Undo rearrange(), which returned `changed`: give back the old seats. Who was given another one since keeps it, and so
    does everyone whose old seat is taken by now. Returns how many seats changed.
    """
    with transaction.atomic():
        people = {one.pk: one for one in recorded(meeting).select_for_update(no_key=True)}
        back = {pk: old for pk, (old, new) in changed.items() if pk in people and people[pk].seat == new}
        while stuck := _stuck(back, people):
            back = {pk: old for pk, old in back.items() if pk not in stuck}
        for pk, old in back.items():
            people[pk].seat = old
        Participant.objects.bulk_update([people[pk] for pk in back], ["seat"])
    return len(back)


def _stuck(back, people):
    """The ids of those in {id: old seat} whose old seat is held by somebody who is not in it, and keeps it."""
    held = {one.seat for pk, one in people.items() if pk not in back} - {""}
    return {pk for pk, old in back.items() if old in held}


def width_of(meeting):
    """The width of a row by the seats given now."""
    found = (SEAT.fullmatch(seat.strip().upper()) for seat in listed(meeting).values_list("seat", flat=True))
    return min(max((int(one[2]) for one in found if one), default=WIDTH), 60)


def not_expected(everyone):
    """The ids of those who need no seat: who cannot come, or have a representative on the list, and vacant posts."""
    stood_for = {one.represents_id for one in everyone}
    return {one.pk for one in everyone if not one.name or one.answer == one.Answer.ABSENT or one.pk in stood_for}


def seats(width):
    """A5, A6, A4, A7 …, then B: all seats in the order of precedence, an infinite generator."""
    middle = (width + 1) / 2
    order = sorted(range(1, width + 1), key=lambda number: (abs(number - middle), number < middle))
    for row in count():
        for number in order:
            yield f"{letters(row)}{number}"


def letters(row):
    """A … Z, AA, AB …: the name of a row, counted from 0."""
    front, last = divmod(row, 26)
    return (letters(front - 1) if front else "") + chr(ord("A") + last)


def plan(placed, width=0):
    """([(row, [participant or None, by number])], [those whose place is no seat of a row]) of (participant, seat)."""
    rows, others = {}, []
    for one, seat in placed:
        found = SEAT.fullmatch(seat.strip().upper())
        if found:
            rows.setdefault((len(found[1]), found[1]), {}).setdefault(int(found[2]), one)
        elif seat:
            others.append(one)
    width = max([width, *(number for seats in rows.values() for number in seats)], default=0)
    return [(name, [rows[key].get(number) for number in range(1, width + 1)]) for key in sorted(rows) for name in key[1:]], others
