"""The directory as its page shows it: units by kind and field, searched, filtered, a piece at a time."""

from itertools import groupby

from django.db.models import Case, Count, Exists, F, OuterRef, Prefetch, Q, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from participants.access import units
from participants.models import Appointment, Post, Unit
from rakerda.pages.lists import as_count, link, words_of

PIECE = 60
ACTIVE = Q(ended_on=None)
FILTERS = {  # what the query's "show" says: the word of the filter, and which rows
    "": (_("All"), ACTIVE),
    **{kind.value: (kind.label, ACTIVE & Q(kind=kind)) for kind in Unit.Kind},
    "vacant": (_("With a vacant post"), ACTIVE & Q(vacancy=True)),
    "ended": (_("Ended or merged"), ~ACTIVE),
}


def directory(meeting, query):
    """The context of the list. The query has q (words), show (a filter) and shown (how many rows there are to be)."""
    text = words_of(query)
    chosen = query.get("show", "") if query.get("show", "") in FILTERS else ""
    found = matching(units.known(meeting.region_id).annotate(vacancy=has_vacancy()), text)
    counts = found.aggregate(**{name or "all": Count("pk", filter=rows) for name, (_word, rows) in FILTERS.items()})
    rows = list(in_order(found.filter(FILTERS[chosen][1]))[: max(PIECE, as_count(query.get("shown", "")))])
    asked = {"q": text, "show": chosen}
    total = counts[chosen or "all"]
    return {
        "meeting": meeting,
        "text": text,
        "chosen": chosen,
        "filters": [
            (word, counts[name or "all"], link(asked, show=name), name == chosen) for name, (word, _rows) in FILTERS.items()
        ],
        "groups": [(heading, list(units)) for heading, units in groupby(rows, heading_of)],
        "total": total,
        "shown": len(rows),
        "more": min(PIECE, total - len(rows)),
        "more_link": link(asked, shown=len(rows) + PIECE),
    }


def in_order(units):
    """By kind, within the SKPD by field, and what is part of another after it; with their posts and who holds them."""
    kind = Case(*[When(kind=kind, then=Value(place)) for place, kind in enumerate(Unit.Kind)])
    sector = Coalesce("sector__position", "parent__sector__position")
    part = [Coalesce("parent__position", "position"), F("parent").asc(nulls_first=True), "position", "name"]
    units = units.order_by(kind, sector.asc(nulls_last=True), *part)
    return units.select_related("sector", "parent__sector", "successor").prefetch_related(Prefetch("posts", with_holders()))


def with_holders(posts=None):
    """Posts, the head first, each with `holders`: the appointments that have not ended."""
    holders = Prefetch(
        "appointments", Appointment.objects.open().weightiest_first().select_related("official", "post"), to_attr="holders"
    )
    posts = Post.objects.all() if posts is None else posts
    return posts.order_by("-head", F("protocol_rank"), "title").prefetch_related(holders)


def has_vacancy():
    """Whether nobody holds some post of the unit."""
    held = Appointment.objects.open().filter(post=OuterRef("pk"))
    return Exists(Post.objects.filter(~Exists(held), unit=OuterRef("pk")))


def matching(units, text):
    """Those that hold every word of the text in a name, the code, the title of a post, or the name of who holds one."""
    for word in text.split():
        held = Appointment.objects.open().filter(post__unit=OuterRef("pk"), official__name__icontains=word)
        titled = Post.objects.filter(unit=OuterRef("pk"), title__icontains=word)
        named = Q(name__icontains=word) | Q(short_name__icontains=word) | Q(code__icontains=word)
        units = units.filter(named | Exists(titled) | Exists(held))
    return units


def heading_of(unit):
    """An SKPD stands under its field, any other under its kind."""
    sector = unit.sector or (unit.parent and unit.parent.sector)
    return (unit.get_kind_display(), sector.name if sector and unit.kind == Unit.Kind.SKPD else "")
