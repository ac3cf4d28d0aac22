"""The directory as its page shows it: units by kind and field, searched, filtered, a piece at a time."""

from itertools import groupby

from django.db.models import Case, Exists, F, OuterRef, Prefetch, Q, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from participants.access import units
from participants.models import Appointment, Post, Unit
from rakerda.pages.lists import Filters

ACTIVE = Q(ended_on=None)


def named(word):
    """The units with this word in their name, code, the title of a post, or the name of a holder."""
    held = Appointment.objects.open().filter(post__unit=OuterRef("pk"), official__name__folds=word)
    titled = Post.objects.filter(unit=OuterRef("pk"), title__folds=word)
    named = Q(name__folds=word) | Q(short_name__folds=word) | Q(code__folds=word)
    return named | Exists(titled) | Exists(held)


FILTERS = Filters(
    {
        "all": (_("All"), ACTIVE),
        **{kind.value: (kind.label, ACTIVE & Q(kind=kind)) for kind in Unit.Kind},
        "vacant": (_("With a vacant post"), ACTIVE & Q(vacancy=True)),
        "ended": (_("Ended or merged"), ~ACTIVE),
    },
    search=named,
    piece=60,
)


def directory(meeting, query):
    """The context of the list. The query has q (words), show (a filter) and shown (number of rows to show)."""
    asked = FILTERS.asked(query)
    found = asked.search(units.known(meeting.region_id).annotate(vacancy=has_vacancy()))
    rows = list(in_order(asked.narrow(found))[: asked.wanted])
    groups = [(heading, list(units)) for heading, units in groupby(rows, heading_of)]
    return {"meeting": meeting, "groups": groups, **asked.state(asked.count(found), rows)}


def in_order(units):
    """The units by kind, SKPD by field, parts after their parent; with their posts and holders."""
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
    return posts.select_related("region").order_by("-head", F("protocol_rank"), "title").prefetch_related(holders)


def has_vacancy():
    """An expression: whether a unit has a vacant post."""
    held = Appointment.objects.open().filter(post=OuterRef("pk"))
    return Exists(Post.objects.filter(~Exists(held), unit=OuterRef("pk")))


def heading_of(unit):
    """(kind, field) under which a unit is listed: the field of an SKPD, "" for any other kind."""
    sector = unit.sector or (unit.parent and unit.parent.sector)
    return (unit.get_kind_display(), sector.name if sector and unit.kind == Unit.Kind.SKPD else "")
