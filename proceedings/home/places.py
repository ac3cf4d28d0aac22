"""The map of a meeting's pages: phases of the work, their pages, and the tabs of a page. No page stands in two phases."""

from typing import NamedTuple

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Tab(NamedTuple):
    """One address: its label, URL name, and the act that opens it. It is current for its own view and those of its `rooms`."""

    label: str
    name: str
    act: str
    rooms: tuple[str, ...] = ()


class Page(NamedTuple):
    """A page of the menu. It leads to the first tab that the reader may open; with one tab it shows no bar."""

    label: str
    tabs: tuple[Tab, ...]


class Phase(NamedTuple):
    """A phase of the work: its key, also the name of its icon, its label and its pages."""

    key: str
    label: str
    pages: tuple[Page, ...]


def alone(label, name, act, *rooms):
    """Return a page that is a single address."""
    return Page(label, (Tab(label, name, act, rooms),))


AGENDA = (
    Tab(_("Arrange"), "agenda:arrangement", "agenda.run", ("agenda.programme",)),
    Tab(_("As it is read"), "proceedings:agenda", "agenda.enter", ("proceedings.programme",)),
    Tab(_("Settings of the meeting"), "agenda:meeting_update", "agenda.run"),
)
PARTICIPANTS = (
    Tab(pgettext_lazy("tab", "List"), "participants:participants", "participants.read", ("participants",)),
    Tab(_("Precedence"), "participants:order", "participants.run", ("participants.listing.ordering",)),
    Tab(_("Seats"), "participants:seating", "participants.run"),
)
INVITATIONS = (
    Tab(_("Letters"), "participants:letters", "participants.read", ("participants.letters",)),
    Tab(_("Messages"), "participants:messages", "participants.run", ("participants.outbox",)),
    Tab(_("Reception"), "participants:reception_update", "participants.run", ("participants.invitations",)),
)
EXPOSES = (
    Tab(pgettext_lazy("tab", "List"), "presentations:exposes", "presentations.read", ("presentations",)),
    Tab(_("Completeness"), "presentations:board", "presentations.handing_in.readiness", ("presentations.handing_in.board",)),
    Tab(_("Review"), "presentations:queue", "presentations.review", ("presentations.handing_in.reviews",)),
    Tab(_("Times"), "presentations:window_update", "presentations.review"),
    Tab(_("Slides for the hall"), "presentations:bundles", "presentations.review", ("presentations.handing_in.bundles",)),
)
ATTENDANCE = (
    Tab(_("Who is here"), "participants:presence", "participants.read", ("participants.listing.presence",)),
    Tab(
        _("Registration desks"),
        "participants:desks",
        "participants.check_in",
        ("participants.door", "participants.room_code"),
    ),
)
DIRECTORY = (
    Tab(_("Units"), "participants:directory", "participants.read", ("participants.directory",)),
    Tab(
        _("Officials"),
        "participants:officials",
        "participants.read",
        ("participants.directory.officials", "participants.directory.merging"),
    ),
    Tab(_("Imports"), "participants:imports", "participants.run", ("participants.importing",)),
)

PHASES = (
    Phase(
        "plan",
        _("Preparation"),
        (
            alone(_("Overview"), "proceedings:board", "proceedings.home.board", "proceedings.home.board"),
            Page(_("Agenda"), AGENDA),
            Page(_("Participants"), PARTICIPANTS),
            Page(_("Invitations"), INVITATIONS),
            Page(_("Exposés"), EXPOSES),
            alone(_("Papers"), "participants:prints", "participants.read", "participants.papers"),
        ),
    ),
    Phase(
        "day",
        _("The day"),
        (
            Page(_("Attendance"), ATTENDANCE),
            alone(_("Minutes"), "proceedings:minutes_list", "proceedings.read", "proceedings.minutes"),
        ),
    ),
    Phase(
        "result",
        pgettext_lazy("phase", "Results"),
        (
            alone(_("Decisions"), "proceedings:decisions", "proceedings.read", "proceedings.decisions"),
            alone(_("Follow-ups"), "proceedings:follow_ups", "proceedings.follow", "proceedings.follow_ups"),
            alone(_("Achievement"), "presentations:results_overview", "presentations.compare", "presentations.results.overview"),
            alone(_("Proceedings"), "proceedings:editions", "proceedings.read", "proceedings.book"),
        ),
    ),
)

# Pages of the region: what they show outlives a meeting. They have no phase, and a way back to the meeting one came from.
REGION = (
    Page(_("Directory"), DIRECTORY),
    alone(_("Holidays"), "agenda:holidays", "agenda.run", "agenda.calendar"),
    alone(_("Emblems"), "agenda:emblem_update", "agenda.run", "agenda.letterhead"),
)
