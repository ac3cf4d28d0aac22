"""The menu of a meeting's pages: what this reader may open, and the current page."""

from typing import NamedTuple

from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

# Label, URL name, the acts of which one suffices to see it, and the module whose views mark it as current. Of two with the same
# label a reader gets the first that they may open.
ITEMS = [
    (_("Home"), "proceedings:board", ["proceedings.home.board"], "proceedings.home.board"),
    (_("Agenda"), "agenda:arrangement", ["agenda.run"], "agenda"),
    (_("Agenda"), "agenda:agenda", ["agenda.enter"], "agenda"),
    (_("Participants"), "participants:participants", ["participants.read"], "participants"),
    (_("Exposés"), "presentations:exposes", ["presentations.read"], "presentations"),
    (_("Minutes"), "proceedings:minutes_list", ["proceedings.read"], "proceedings.minutes.minutes"),
    (_("Decisions"), "proceedings:decisions", ["proceedings.read"], "proceedings.decisions.decisions"),
    (_("Follow-ups"), "proceedings:follow_ups", ["proceedings.follow"], "proceedings.follow_ups.follow_ups"),
    (_("Proceedings"), "proceedings:editions", ["proceedings.read"], "proceedings.book.editions"),
]


class Item(NamedTuple):
    label: str
    url: str
    current: bool


def navigation(request):
    """Context processor: add `nav` to every page, and `meeting` if the view sets none. Lazy: a part of a page has no menu.

    `way_in` is the single link shown to members on a page without the menu.
    """
    meeting = getattr(request, "meeting", None)
    nav = SimpleLazyObject(lambda: _items(request, meeting))
    way_in = SimpleLazyObject(lambda: next((item for item in nav if not item.current), None))
    return {"meeting": meeting, "nav": nav, "way_in": way_in}


def _items(request, meeting):
    if meeting is None:
        return []
    here = request.resolver_match.func.__module__
    allowed = {}
    for label, name, acts, room in ITEMS:
        if label not in allowed and any(request.user.has_perm(act, meeting) for act in acts):
            allowed[label] = Item(label, reverse(name, args=meeting.args), here == room or here.startswith(f"{room}."))
    return list(allowed.values())
