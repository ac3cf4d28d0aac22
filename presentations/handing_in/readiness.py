"""The completeness board as its page, its file and its group message show it: a piece at a time, with totals by field."""

from collections import Counter
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext, ngettext, pgettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from agenda.models import Sector
from participants.listing.statuses import of_answer
from participants.models import Reception
from presentations.expose import statuses
from presentations.handing_in import reminding
from presentations.handing_in.completeness import OWING, REMINDED, Next, Readiness, next_of, readiness_by_expose
from presentations.models import Expose
from rakerda.pages.lists import Filters, as_key
from rakerda.pages.status import Status

PIECE = 45  # units on a page: most regions fit on one, and 4,100 units are as quick as 41
NO_FIELD = "none"
PLACE = attrgetter("sector", "readiness")
LOOKS = {
    Readiness.UNLISTED: ("none", "warn"), Readiness.NO_SLIDES: ("none", "warn"), Readiness.REFUSED: ("stop", "bad"),
    Readiness.UNCONFIRMED: ("wait", "warn"), Readiness.INCOMPLETE: ("half", "warn"), Readiness.UNSENT: ("half", "warn"),
    Readiness.RETURNED: ("back", "bad"), Readiness.SUBMITTED: ("wait", "fair"), Readiness.UNANSWERED: ("none", "warn"),
    Readiness.READY: ("done", "good"),
}  # fmt: skip
FILTERS = Filters(
    {
        "all": (_("All"), None),
        "owing": (_("Still owe something"), lambda readiness: readiness in OWING),
        "submitted": (_("To be checked"), lambda readiness: readiness == Readiness.SUBMITTED),
        "ready": (pgettext_lazy("unit", "Complete"), lambda readiness: readiness == Readiness.READY),
    },
    of=attrgetter("readiness"),
)
HEADS = [_("Invitation"), _("Confirmation"), _("Slides"), _("Results"), pgettext_lazy("noun", "Review")]


class Total(NamedTuple):
    """The figures of a field, or of all fields."""

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
    wanting: list  # literal Indonesian, as in the message

    @property
    def chat(self):
        """The address that opens the chat."""
        return self.reminder.as_message(self.expose).whatsapp_url


def read(query):
    """The query of the address: a filter, a page, and a field (its number, NO_FIELD, or "" for all)."""
    field = query.get("field", "")
    return FILTERS.asked(query, field=field if field == NO_FIELD or as_key(field) else "")


def of_field(placed, asked):
    """The rows of the requested field."""
    field = asked.kept["field"]
    if not field:
        return placed
    sector = None if field == NO_FIELD else int(field)
    return [one for one in placed if one.sector == sector]


def page_of(user, meeting, query):
    """The context of the board."""
    asked, placed = read(query), readiness_by_expose(meeting)
    counts, near = Counter(map(PLACE, placed)), of_field(placed, asked)
    wanted = asked.narrow(near)
    page = asked.open(len(wanted), PIECE)
    may_remind = user.has_perm("participants.run", meeting)
    lines = lines_of(meeting, wanted[page.rows], may_remind)
    return {
        "meeting": meeting,
        "filters": asked.choices(asked.count(near)),
        "totals": totals_of(meeting, asked, counts),
        "groups": [(sector, list(them)) for sector, them in groupby(lines, lambda line: line.expose.sector)],
        "heads": HEADS,
        "total": len(wanted),
        "page": page,
        "field_link": asked.link(show=""),
        "units": len(placed),
        "ready": sum(number for (_sector, readiness), number in counts.items() if readiness == Readiness.READY),
        "unasked": Expose.objects.unasked(meeting).count() if may_remind else 0,
        "may_remind": may_remind,
    }


def totals_of(meeting, asked, counts):
    """The Totals of all fields together, and then of each that has units."""
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
    return Total(name, asked.link(field=field), field == asked.kept["field"], *figures)


def lines_of(meeting, placed, may_remind):
    """The Lines of these rows, in running order; the number of queries is constant."""
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
    """The statuses of everything that a unit hands in, in the order of HEADS."""
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
    """The Status of the table, "half" while factors or plans are missing."""
    count = expose.result_count
    if count and set(expose.missing) - {Expose.Missing.DECK}:
        return Status(
            "half", ngettext("%(count)s row, incomplete", "%(count)s rows, incomplete", count) % {"count": count}, "warn"
        )
    return statuses.of_results(expose)


def url_of(meeting):
    return reverse("presentations:board", args=meeting.args)


def owing_of(meeting, query):
    """[(unit, what it owes)] of all that owe something, for the chat group."""
    placed = [one for one in of_field(readiness_by_expose(meeting), read(query)) if one.readiness in REMINDED]
    return [(line.expose.unit_name, line.wanting) for line in lines_of(meeting, placed, may_remind=False)]


def sheet_of(meeting, query):
    """The heads and the rows of the board as a file, with the filter and the field of the page."""
    asked = read(query)
    placed = asked.narrow(of_field(readiness_by_expose(meeting), asked))
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
