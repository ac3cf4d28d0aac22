"""Layout of a frozen day for readers: one line per point, and points of several rooms at the same time in one line."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from agenda.models import Session

MAIN = {Session.Kind.OPENING, Session.Kind.EXPOSE, Session.Kind.CLOSING}


@dataclass(frozen=True)
class Block:
    """One line of the day: a point for everyone, or each room with its points during that time."""

    rooms: list  # (name of the room, its points) pairs; the name is "" for everyone
    running: bool

    @property
    def points(self):
        return [point for _room, points in self.rooms for point in points]

    @property
    def time(self):
        return min(self.points, key=_start)["time"]

    @property
    def end(self):
        return max(self.points, key=_end)["end"]

    @property
    def style(self):
        kinds = {point["kind"] for point in self.points}
        return "anchor" if kinds == {Session.Kind.BREAK} else "main" if kinds & MAIN else ""


@dataclass(frozen=True)
class RundownDay:
    date: date
    blocks: list

    @property
    def time(self):
        return self.blocks[0].time if self.blocks else ""

    @property
    def end(self):
        points = [point for block in self.blocks for point in block.points]
        return max(points, key=_end)["end"] if points else ""


def lay_out(content, running=frozenset()):
    """Lay out the days of a `Release.content`; `running` holds the ids of running points."""
    return [RundownDay(date.fromisoformat(day["date"]), _blocks(day["sessions"], running)) for day in content["days"]]


def _blocks(points, running):
    blocks = []
    for for_everyone, run in groupby(points, key=lambda point: not point["room"]):
        held = [{**point, "running": point["id"] in running} for point in run]
        lines = [[("", [point])] for point in held] if for_everyone else map(_by_room, _at_once(held))
        blocks += [Block(rooms, any(point["running"] for _room, points in rooms for point in points)) for rooms in lines]
    return blocks


def _at_once(points):
    """Split the points of rooms, so that those of one part follow in time on all those of the part before."""
    parts, end = [], 0
    for place, point in sorted(enumerate(points), key=lambda one: _start(one[1])):
        if not parts or _start(point) >= end:
            parts.append([])
        parts[-1].append((place, point))
        end = max(end, _end(point))
    return [[point for _place, point in sorted(part, key=lambda one: one[0])] for part in parts]


def _by_room(points):
    rooms = {}
    for point in points:
        rooms.setdefault(point["room"], []).append(point)
    return list(rooms.items())


def _start(point):
    return point["start"]


def _end(point):
    return point["start"] + point["minutes"]
