"""The contexts of this app's pages: what they say and offer to a reader. Every decision of their templates is taken here."""

import datetime
from itertools import groupby
from typing import NamedTuple

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from agenda.models import Sector
from participants.access.permissions import confined_to
from presentations.expose import findings, statuses, timing
from presentations.expose.forms import ReturnForm
from presentations.expose.window import due, may_change
from presentations.models import Expose, Factor, Window, parts
from presentations.models.files import ACCEPT, Failure
from rakerda.pages.lists import Filters
from rakerda.pages.status import Status
from rakerda.searching.folding import fold


class Act(models.TextChoices):
    """The next act on an exposé."""

    UPLOAD = "upload"
    WAIT = "wait"
    CONFIRM = "confirm"
    FILL = "fill"
    SUBMIT = "submit"
    REVIEW = "review"
    REVIEWED = "reviewed"
    CLOSED = "closed"


class Wanting(NamedTuple):
    """A missing part, and where on the page it is entered."""

    word: str
    anchor: str


ANCHORS = {
    Expose.Missing.DECK: "slides",
    Expose.Missing.RESULTS: "results",
    Expose.Missing.FIGURES: "results",
    Expose.Missing.DRIVING: "factors",
    Expose.Missing.INHIBITING: "factors",
    Expose.Missing.PLANS: "plans",
}


class Moment(NamedTuple):
    """Something that happened to an exposé."""

    mark: Status
    at: datetime.datetime
    by: str


def moments_of(expose):
    """The moments of an exposé so far, in order of time."""
    again = expose.returned_at and expose.submitted_at > expose.returned_at
    happened = [
        Moment(
            Status("done", _("Submitted again") if again else pgettext_lazy("exposé", "Submitted"), "good"),
            expose.submitted_at,
            expose.submitted_by,
        ),
        Moment(Status("back", _("Returned"), "bad"), expose.returned_at, expose.returned_by),
        Moment(Status("done", pgettext_lazy("exposé", "Approved"), "good"), expose.approved_at, expose.approved_by),
        Moment(Status("lock", _("Locked")), expose.locked_at, expose.locked_by),
    ]
    if expose.outcome:
        at = expose.ended_at or expose.in_writing_at or expose.postponed_at
        happened.append(Moment(statuses.of_state(expose), at, expose.outcome_by))
    if expose.deck:
        word = _("Slides of version %(version)s confirmed") % {"version": expose.deck.version}
        happened.append(Moment(Status("done", word, "good"), expose.deck.confirmed_at, expose.deck.confirmed_by))
    return sorted((moment for moment in happened if moment.at), key=lambda moment: moment.at)


def page_of(user, expose):
    """The context of an exposé's page and of its parts."""
    models.prefetch_related_objects([expose], "decks", "results", "factors", "plans")
    slides = slides_of(expose)
    may_review = user.has_perm("presentations.review", expose)
    changes = may_change(user, expose)
    deadline = due(expose)
    return {
        "meeting": expose.meeting,
        "expose": expose,
        **slides,
        **data_of(expose),
        "wanting": [Wanting(code.label, ANCHORS[code]) for code in expose.missing],
        "act": next_act(expose, slides, changes, may_review),
        "due": deadline,
        "extensions": list(expose.extensions.all()),
        "mark": statuses.of_state(expose),
        "moments": moments_of(expose),
        "return_form": ReturnForm(),
        "changed_parts": [part.label for part in expose.changed_parts] if may_review else [],
        "revision": parts.revision_of(expose) if may_review and expose.state == Expose.State.SUBMITTED else "",
        # a unit's operator has no list to go back to
        "sees_all": confined_to(user, "presentations.read", expose.meeting) is None,
        "may_change": changes,
        "may_review": may_review,
        "may_return": may_review and not expose.locked_at and (expose.accepted or expose.state == Expose.State.SUBMITTED),
        "outcomes": [] if expose.outcome or not may_review else Expose.Outcome.choices,
        "limit": settings.UPLOAD_LIMIT,
        "accept": ACCEPT,
        "why": Failure,
        "chunk": settings.UPLOAD_CHUNK,
    }


def slides_of(expose):
    """The versions; the one whose pages are shown, which is the confirmed one, or while none is the newest that is ready; and the
    one that waits for its confirmation."""
    decks = list(expose.decks.all())
    awaiting = next((deck for deck in decks if deck.awaits(expose.deck)), None)
    shown = expose.deck or awaiting
    return {
        "decks": decks,
        "newest": decks[0] if decks else None,
        "awaiting": awaiting,
        "shown": shown,
        "is_shown": bool(shown) and shown.pk == expose.deck_id,
        "slides": list(shown.slides.all()) if shown else [],
        "findings": findings.tell(shown) if shown else [],
        "found_in_awaiting": findings.tell(awaiting) if awaiting and awaiting != shown else [],
        "marked": findings.marked(shown) if shown else set(),
    }


def data_of(expose):
    """The results, factors and plans of an exposé."""
    results, factors = list(expose.results.all()), list(expose.factors.all())
    return {
        "results": results,
        "doubtful": [result for result in results if result.suspicious or result.wide],
        "driving": [factor for factor in factors if factor.kind == Factor.Kind.DRIVING],
        "inhibiting": [factor for factor in factors if factor.kind == Factor.Kind.INHIBITING],
        "plans": list(expose.plans.all()),
    }


def next_act(expose, slides, changes, may_review):
    """The Act that this reader should do now; `slides` as slides_of() returns it."""
    state, newest = expose.state, slides["newest"]
    if expose.accepted or state == Expose.State.SUBMITTED:
        return Act.REVIEW if may_review and state == Expose.State.SUBMITTED else Act.REVIEWED
    if not changes:
        return Act.CLOSED
    if newest and newest.working:
        return Act.WAIT
    if slides["awaiting"]:
        return Act.CONFIRM
    if not expose.deck_id:
        return Act.UPLOAD
    return Act.FILL if expose.missing else Act.SUBMIT


class Row(NamedTuple):
    """A line of the list of exposés."""

    expose: Expose
    slides: Status
    results: Status
    state: Status
    time: Status | None


class Group(NamedTuple):
    """The lines of a field."""

    sector: Sector | None
    rows: list[Row]
    ready: int


def handed_in(expose):
    """Whether it waits for the secretariat or was accepted."""
    return expose.accepted or expose.state == Expose.State.SUBMITTED


FILTERS = Filters(
    {
        "": (_("All"), None),
        "missing-slides": (_("Not uploaded"), lambda expose: not expose.newest_version),
        "incomplete": (_("Incomplete"), lambda expose: not handed_in(expose) and bool(expose.missing)),
        "returned": (pgettext_lazy("exposé", "Needs repair"), lambda expose: expose.state == Expose.State.RETURNED),
        "submitted": (pgettext_lazy("exposé", "Submitted"), lambda expose: expose.state == Expose.State.SUBMITTED),
        "approved": (_("Ready to present"), lambda expose: expose.accepted),
        "late": (_("Late"), lambda expose: due(expose).late),
    }
)


def list_of(user, meeting, exposes, query):
    """The context of the list. The query has q (words of the unit or the presenter) and show (a filter)."""
    asked = FILTERS.asked(query)
    found = [expose for expose in exposes if holds(expose, asked.text)]
    by_sector = groupby(asked.narrow(found), key=lambda expose: expose.sector)
    return {
        "meeting": meeting,
        "text": asked.text,
        "chosen": asked.chosen,
        "filters": asked.choices(asked.count(found)),
        "waiting": sum(expose.state == Expose.State.SUBMITTED for expose in exposes),
        "total": len(exposes),
        "groups": [group_of(sector, list(rows)) for sector, rows in by_sector],
        "shortages": timing.shortages(exposes),
        "unasked": Expose.objects.unasked(meeting).count() if user.has_perm("presentations.review", meeting) else 0,
        "may_arrange": user.has_perm("agenda.run", meeting),
        "may_review": user.has_perm("presentations.review", meeting),
        "window": Window.objects.of(meeting),
        "locked": bool(exposes) and all(expose.locked_at for expose in exposes),
    }


def holds(expose, text):
    """Whether an exposé's unit, title or presenter contains every word."""
    said = fold(f"{expose} {expose.unit_name} {expose.presenter or ''}")
    return all(word in said for word in fold(text).split())


def group_of(sector, exposes):
    """The Group of one field, with the number of lines that are ready."""
    rows = [
        Row(expose, statuses.of_slides(expose), statuses.of_results(expose), statuses.of_state(expose), statuses.of_time(expose))
        for expose in exposes
    ]
    return Group(sector, rows, sum(expose.accepted for expose in exposes))
