"""The differences between two frozen agendas.

Stored as data and worded on display, so that each reader gets them in their own language.
"""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agenda.models import Session
from agenda.programme.words import say_minutes
from rakerda.shown import show_clock

ASPECTS = ["title", "minutes", "question_minutes", "kind", "lead", "sector", "fixed", "public"]


def changes_between(old, new):
    """Return the differences of the new content: venue, and removed, new, moved, changed and shifted points."""
    was, now = _by_id(old), _by_id(new)
    kept = [pk for pk in now if pk in was]
    in_order = _in_order(kept, {pk: index for index, pk in enumerate(was)})
    moved = [pk for pk in kept if _place(was[pk]) != _place(now[pk]) and (pk not in in_order or _elsewhere(was[pk], now[pk]))]
    return [
        *([{"kind": "venue", "was": old["venue"], "now": new["venue"]}] if old["venue"] != new["venue"] else []),
        *({"kind": "removed", **_brief(was[pk])} for pk in was if pk not in now),
        *({"kind": "new", **_brief(now[pk])} for pk in now if pk not in was),
        *({"kind": "moved", "title": now[pk]["title"], "was": _place(was[pk]), "now": _place(now[pk])} for pk in moved),
        *_changed(was, now, kept),
        *_shifted(was, now, [pk for pk in kept if pk not in moved]),
    ]


def _by_id(content):
    return {session["id"]: {**session, "date": day["date"]} for day in content["days"] for session in day["sessions"]}


def _brief(session):
    return {key: session[key] for key in ("title", "date", "time", "room", "minutes")}


def _place(session):
    return {key: session[key] for key in ("date", "time", "room")}


def _elsewhere(was, now):
    return (was["date"], was["room"]) != (now["date"], now["room"])


def _in_order(kept, index):
    """Return the longest subsequence that keeps its order (longest increasing subsequence); the other points were moved."""
    ends, tails, back = [], [], {}
    for pk in kept:
        at = bisect_left(ends, index[pk])
        ends[at : at + 1], tails[at : at + 1] = [index[pk]], [pk]
        back[pk] = tails[at - 1] if at else None
    found, pk = set(), tails[-1] if tails else None
    while pk is not None:
        found.add(pk)
        pk = back[pk]
    return found


def _changed(was, now, kept):
    for pk in kept:
        for what in ASPECTS:
            if was[pk][what] != now[pk][what]:
                yield {"kind": "changed", "what": what, "title": now[pk]["title"], "was": was[pk][what], "now": now[pk][what]}


def _shifted(was, now, stayed):
    """Group the points whose time changed only because of others: one insertion is not fifteen changes."""
    gathered = defaultdict(list)
    for pk in stayed:
        if by := now[pk]["start"] - was[pk]["start"]:
            gathered[now[pk]["date"], by].append({"title": now[pk]["title"], "time": now[pk]["time"]})
    return [{"kind": "shifted", "date": date, "minutes": by, "sessions": found} for (date, by), found in gathered.items()]


@dataclass(frozen=True)
class Told:
    """A change in words: the kind of change, its subject, and the old and new values."""

    word: str
    title: str
    was: str = ""
    now: str = ""
    tone: str = ""
    details: list = field(default_factory=list)

    def __str__(self):
        return f"{self.word}: {self.title}" + (
            f" ({' → '.join(filter(None, [self.was, self.now]))})" if self.was or self.now else ""
        )


def tell(changes):
    """Return the changes in words of the active language."""
    return [TELLERS[change["kind"]](change) for change in changes]


def _tell_venue(change):
    return Told(_("Changed"), _("Place"), change["was"], change["now"])


def _tell_new(change):
    return Told(_("New"), change["title"], now=f"{show_clock(change['time'])}, {say_minutes(change['minutes'])}", tone="good")


def _tell_removed(change):
    return Told(_("Removed"), change["title"], was=f"{show_clock(change['time'])}, {say_minutes(change['minutes'])}", tone="bad")


def _tell_moved(change):
    was, now = change["was"], change["now"]
    return Told(_("Moved"), change["title"], _tell_place(was, now), _tell_place(now, was))


def _tell_changed(change):
    word = WORDS[change["what"]]
    return Told(_("Changed"), change["title"], word(change["was"]), word(change["now"]))


def _tell_shifted(change):
    later = _("%(minutes)s later") if change["minutes"] > 0 else _("%(minutes)s earlier")
    later %= {"minutes": say_minutes(abs(change["minutes"]))}
    count = len(change["sessions"])
    if count == 1:
        [session] = change["sessions"]
        return Told(_("Shifted"), session["title"], now=f"{show_clock(session['time'])}, {later}")
    points = ngettext("%(count)s other point", "%(count)s other points", count) % {"count": count}
    return Told(
        _("Shifted"),
        points,
        now=later,
        details=[f"{show_clock(session['time'])} {session['title']}" for session in change["sessions"]],
    )


TELLERS = {
    "venue": _tell_venue,
    "new": _tell_new,
    "removed": _tell_removed,
    "moved": _tell_moved,
    "changed": _tell_changed,
    "shifted": _tell_shifted,
}


def _tell_place(place, other):
    """Return the place, omitting the parts that both have in common."""
    words = [date_format(date.fromisoformat(place["date"]), "l, j F Y")] if place["date"] != other["date"] else []
    words += [show_clock(place["time"])] if words or place["time"] != other["time"] else []
    words += [place["room"] or _("for everyone")] if place["room"] != other["room"] else []
    return ", ".join(words)


def _questions(count):
    return _("questions and answers: %(minutes)s") % {"minutes": say_minutes(count)}


WORDS = {
    "title": str,
    "minutes": say_minutes,
    "question_minutes": _questions,
    "kind": lambda kind: str(Session.Kind(kind).label),
    "lead": lambda lead: lead or _("nobody in charge"),
    "sector": lambda sector: sector or _("no field"),
    "fixed": lambda fixed: _("fixed time") if fixed else _("follows the points before it"),
    "public": lambda public: _("public") if public else _("internal"),
}
