"""The completeness board as its page, its file and its group message show it: a piece at a time, totals by field."""

from collections import Counter
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext, ngettext, pgettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from agenda.models import Sector
from participants.listing.statuses import of_answer
from participants.models import Reception
from presentations.expose import statuses
from presentations.handing_in import reminding
from presentations.handing_in.completeness import OWING, REMINDED, Next, Readiness, next_of, readiness_by_expose
from presentations.models import Expose
from rakerda.pages.status import Status

PIECE = 45  # units that come at once: most regions on one page, and 4,100 units as quick as 41
NO_FIELD = "none"
PLACE, READINESS = attrgetter("sector", "readiness"), attrgetter("readiness")
LOOKS = {
    Readiness.UNLISTED: ("none", "warn"), Readiness.NO_SLIDES: ("none", "warn"), Readiness.REFUSED: ("stop", "bad"),
    Readiness.UNCONFIRMED: ("wait", "warn"), Readiness.INCOMPLETE: ("half", "warn"), Readiness.UNSENT: ("half", "warn"),
    Readiness.RETURNED: ("back", "bad"), Readiness.SUBMITTED: ("wait", "fair"), Readiness.UNANSWERED: ("none", "warn"),
    Readiness.READY: ("done", "good"),
}  # fmt: skip
FILTERS = {
    "": (_("All"), set(Readiness)),
    "owing": (_("Still owe something"), OWING),
    "submitted": (_("To be checked"), {Readiness.SUBMITTED}),
    "ready": (pgettext_lazy("unit", "Complete"), {Readiness.READY}),
}
HEADS = [_("Invitation"), _("Confirmation"), _("Slides"), _("Results"), pgettext_lazy("noun", "Review")]


class Asked(NamedTuple):
    """What the address asks for: a filter, a field (its number, NO_FIELD, or "" for all) and a page."""

    show: str
    field: str
    page: int

    @classmethod
    def of(cls, query):
        """What is not understood is left out."""
        show, field, page = (query.get(name, "") for name in ("show", "field", "page"))
        field = field if field == NO_FIELD or (field.isdecimal() and len(field) < 10) else ""
        return cls(show if show in FILTERS else "", field, int(page) if page.isdecimal() and len(page) < 6 else 1)

    def link(self, **changed):
        values = {**self._asdict(), "page": 1, **changed}
        kept = {name: value for name, value in values.items() if value and (name, value) != ("page", 1)}
        return f"?{urlencode(kept)}"

    def of_field(self, placed):
        """Those of the field that is asked for."""
        if not self.field:
            return placed
        sector = None if self.field == NO_FIELD else int(self.field)
        return [one for one in placed if one.sector == sector]

    def narrow(self, placed):
        """Those of a field that the filter lets through."""
        states = FILTERS[self.show][1]
        return [one for one in placed if one.readiness in states] if self.show else placed


class Total(NamedTuple):
    """A field in figures, or all of them."""

    name: str
    link: str
    current: bool
    units: int
    ready: int
    submitted: int
    owing: int


class Line(NamedTuple):
    """A unit on the board."""

    expose: Expose
    cells: list  # of (head, mark)
    readiness: Readiness
    mark: Status
    next: Next | None
    reminder: reminding.Reminder | None
    reminded_at: object
    wanting: list  # literal Indonesian, as the message says it

    @property
    def chat(self):
        """The address that opens the chat."""
        return self.reminder.as_message(self.expose).whatsapp_url


def page_of(user, meeting, query):
    """The context of the board."""
    asked, placed = Asked.of(query), readiness_by_expose(meeting)
    counts, of_field = Counter(map(PLACE, placed)), asked.of_field(placed)
    here, wanted = Counter(map(READINESS, of_field)), asked.narrow(of_field)
    total = len(wanted)
    asked = asked._replace(page=min(max(asked.page, 1), max(-(-total // PIECE), 1)))
    may_remind = user.has_perm("participants.run", meeting)
    lines = lines_of(meeting, wanted[(asked.page - 1) * PIECE : asked.page * PIECE], may_remind)
    return {
        "meeting": meeting,
        "filters": [
            (word, sum(here[readiness] for readiness in states), asked.link(show=name), name == asked.show)
            for name, (word, states) in FILTERS.items()
        ],
        "totals": totals_of(meeting, asked, counts),
        "groups": [(sector, list(them)) for sector, them in groupby(lines, lambda line: line.expose.sector)],
        "heads": HEADS,
        "total": total,
        "first": (asked.page - 1) * PIECE + 1,
        "last": min(asked.page * PIECE, total),
        "before": asked.link(page=asked.page - 1) if asked.page > 1 else "",
        "after": asked.link(page=asked.page + 1) if asked.page * PIECE < total else "",
        "here": asked.link(page=asked.page),
        "field_link": asked.link(show="", page=1),
        "units": len(placed),
        "ready": sum(number for (_sector, readiness), number in counts.items() if readiness == Readiness.READY),
        "unasked": Expose.objects.unasked(meeting).count() if may_remind else 0,
        "may_remind": may_remind,
    }


def totals_of(meeting, asked, counts):
    """All fields, and then each that has units."""
    held = {sector for sector, _stand in counts}
    sectors = [sector for sector in Sector.objects.for_meeting(meeting) if sector.pk in held]
    fields = [(str(sector), str(sector.pk), {sector.pk}) for sector in sectors]
    if None in held:
        fields.append((gettext("Without a field"), NO_FIELD, {None}))
    return [_total(*one, asked, counts) for one in [(gettext("All fields"), "", held), *fields]]


def _total(name, field, sectors, asked, counts):
    def count(states):
        return sum(number for (sector, readiness), number in counts.items() if sector in sectors and readiness in states)

    figures = [count(states) for states in (set(Readiness), {Readiness.READY}, {Readiness.SUBMITTED}, OWING)]
    return Total(name, asked.link(field=field), field == asked.field, *figures)


def lines_of(meeting, placed, may_remind):
    """Their lines, in running order; as many queries for one as for all."""
    states = {one.pk: Readiness(one.readiness) for one in placed}
    exposes = list(Expose.objects.for_meeting(meeting).filter(pk__in=states).by_sector().with_counts())
    units = [expose.unit_id for expose in exposes]
    contacts = reminding.contacts_of(meeting, units)
    reception = Reception.objects.of(meeting)
    told = reminding.reminded_at(meeting, units) if may_remind else {}
    lines = []
    for expose in exposes:
        readiness, contact = states[expose.pk], contacts.get(expose.unit_id)
        reminder = reminding.compose(expose, readiness, contact, reception) if may_remind else None
        shape, tone = LOOKS[readiness]
        lines.append(
            Line(
                expose=expose,
                cells=list(zip(HEADS, cells_of(expose, readiness, contact), strict=True)),
                readiness=readiness,
                mark=Status(shape, str(readiness.label), tone),
                next=next_of(expose, readiness) if may_remind else None,
                reminder=reminder,
                reminded_at=told.get(expose.unit_id),
                wanting=reminding.wanting(expose, readiness, contact) if readiness in REMINDED else [],
            )
        )
    return lines


def cells_of(expose, readiness, contact):
    """What there is of each thing that a unit hands in, in the order of HEADS."""
    return [_invitation(contact), _answer(contact), statuses.of_slides(expose), _results(expose), statuses.of_state(expose)]


def _invitation(contact):
    if contact is None:
        return Status("none", pgettext("unit", "Not on the list"), "warn")
    if contact.opened:
        return Status("done", pgettext("invitation", "Opened"), "good")
    if contact.sent:
        return Status("wait", pgettext("invitation", "Sent"), "fair")
    return Status("half", gettext("Letter issued"), "fair") if contact.issued else Status("none", gettext("Not sent"), "warn")


def _answer(contact):
    if contact is None or not contact.answer:
        return Status("none", gettext("Not confirmed"), "warn" if contact else "")
    return of_answer(contact.answer)


def _results(expose):
    """The table, and whether factors and plans stand beside it."""
    count = expose.result_count
    if count and set(expose.missing) - {Expose.Missing.DECK}:
        return Status(
            "half", ngettext("%(count)s row, incomplete", "%(count)s rows, incomplete", count) % {"count": count}, "warn"
        )
    return statuses.of_results(expose)


def url_of(meeting):
    return reverse("presentations:board", args=meeting.args)


def owing_of(meeting, query):
    """(unit, what it owes) of all that owe something, for the chat group."""
    asked = Asked.of(query)
    placed = [one for one in asked.of_field(readiness_by_expose(meeting)) if one.readiness in REMINDED]
    return [(line.expose.unit_name, line.wanting) for line in lines_of(meeting, placed, may_remind=False)]


def sheet_of(meeting, query):
    """The heads and the rows of the board as a file, with the filter and the field of the page."""
    asked = Asked.of(query)
    placed = asked.narrow(asked.of_field(readiness_by_expose(meeting)))
    head = ["Bidang", "Perangkat daerah", *(str(head) for head in HEADS), str(gettext("Status")), "Yang masih ditunggu"]
    return head, [
        [
            str(line.expose.sector or ""),
            line.expose.unit_name,
            *(mark.word for _head, mark in line.cells),
            line.mark.word,
            "; ".join(line.wanting),
        ]
        for line in lines_of(meeting, placed, may_remind=False)
    ]
