"""Beranda: the state of the meeting, the one next act, and what each unit still owes."""

from itertools import groupby
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_safe

from agenda.access.lookups import get_meeting
from participants.invitations.outdated import tellings
from participants.listing.statuses import of_answer, of_presence
from participants.models import Participant
from presentations.expose.statuses import of_results, of_slides, of_state
from presentations.models import Expose
from proceedings.home.overview import is_ready, overview
from rakerda.htmx import show
from rakerda.pages.lists import Filters
from rakerda.pages.status import Status
from rakerda.shown import show_dates, show_share

URGENT = Status("late", "", "warn")
WAITING = Status("wait", "", "fair")
NAMED = 3  # name at most this many agenda points, count the rest


class Task(NamedTuple):
    """A pending task: title, reason, and the page on which it is done."""

    title: str
    note: str
    url: str
    act: str  # the label of the button
    mark: Status


class Step(NamedTuple):
    """A stage on the way from the agenda to the book."""

    title: str
    note: str
    mark: Status
    current: bool


@require_safe
def board(request, region, meeting):
    """Show the state of the meeting. `?show=` filters the table of units."""
    meeting = get_meeting(request, region, meeting, may="proceedings.home.board")
    seen = overview(meeting)
    context = {"meeting": meeting, "seen": seen, **table(seen, request.GET)}
    may_act = request.user.has_perm("agenda.run", meeting)
    waiting = tasks(seen) if may_act else []
    context |= {"count": seen.calendar.countdown(), "steps": steps(seen), "next": (waiting or [None])[0], "tasks": waiting[1:]}
    return show(request, "proceedings/home/board.html", "proceedings/home/_units.html", {**context, "may_act": may_act})


def tasks(seen):
    """Return what needs the secretariat's attention, most urgent first. The first one is the next act."""
    before, after = (
        [_agenda_tasks, _people_tasks, _expose_tasks],
        [_minutes_tasks, _decision_tasks, _follow_up_tasks, _book_tasks],
    )
    kinds = [*after, *before] if seen.over else [*before, *after] if seen.began else before
    return [task for kind in [_door_tasks, _letter_tasks, *kinds] for task in kind(seen)]


def _door_tasks(seen):
    for desk in seen.guessed_desks:
        page = reverse("participants:desk_record", args=[*seen.meeting.args, desk.pk])
        title = _("%s closed itself: too many wrong PINs") % desk
        yield Task(title, _("Somebody who has its link was guessing its PIN."), page, _("Open it anew"), URGENT)


def _letter_tasks(seen):
    for told, letters, _sent in [] if seen.over else tellings(seen.outdated_letters):
        drafted = all(letter.next for letter in letters)
        waits = _("Who received it goes by what it says, until a letter changes it.")
        note = _("The letter that says so is drafted.") if drafted else waits
        [letter, *others] = letters
        page = reverse("participants:letters", args=seen.meeting.args) if others else (letter.next or letter).get_absolute_url()
        yield Task(told, note, page, _("Issue it") if drafted else _("Draft the change"), URGENT)


def _agenda_tasks(seen):
    page = reverse("agenda:arrangement", args=seen.meeting.args)
    if not seen.sessions:
        yield Task(_("Arrange the agenda"), _("It has no points yet."), page, _("Arrange"), URGENT)
    elif seen.release is None:
        yield Task(_("Publish the agenda"), _("So far only those who work here can read it."), page, _("Publish"), URGENT)


def _people_tasks(seen):
    if (count := len(seen.unplaced)) and not seen.over:
        words = ngettext("%(count)s person is without a group", "%(count)s people are without a group", count) % {"count": count}
        page = f"{reverse('participants:participants', args=seen.meeting.args)}?show=unplaced"
        yield Task(words, _("Lists, seats and papers set them last until somebody chooses it."), page, _("See who"), WAITING)


def _expose_tasks(seen):
    page = reverse("presentations:exposes", args=seen.meeting.args)
    if (count := len(seen.without_slides)) and not seen.began:
        title = ngettext("%(count)s unit has no slides yet", "%(count)s units have no slides yet", count) % {"count": count}
        units = f"{reverse('proceedings:board', args=seen.meeting.args)}?show=missing#units"
        yield Task(title, _("Slides count once the unit has confirmed them."), units, _("See which"), URGENT)
    if count := len(seen.to_review):
        title = ngettext("Check %(count)s exposé", "Check %(count)s exposés", count) % {"count": count}
        yield Task(title, _("Submitted by the unit, waiting for approval."), page, _("Check"), WAITING)


def _minutes_tasks(seen):
    if count := len(seen.unwritten):
        title = ngettext("%(count)s agenda point has no minutes", "%(count)s agenda points have no minutes", count)
        names = _names(seen.unwritten)
        yield Task(title % {"count": count}, names, _minutes_page(seen, seen.unwritten), _("Write minutes"), URGENT)
    if count := len(seen.unapproved):
        title = ngettext("Approve the minutes of %(count)s agenda point", "Approve the minutes of %(count)s agenda points", count)
        note = " ".join([_("The chair reads them first."), _names(seen.unapproved)])
        yield Task(title % {"count": count}, note, _minutes_page(seen, seen.unapproved), _("Read them"), WAITING)


def _names(sessions):
    names = [session.title for session in sessions[:NAMED]]
    return "; ".join(names) + (f" +{len(sessions) - NAMED}" if len(sessions) > NAMED else "")


def _minutes_page(seen, sessions):
    """The minutes themselves if only one point is meant, else the list of all."""
    if len(sessions) == 1:
        return reverse("proceedings:minutes", args=[*seen.meeting.args, sessions[0].pk])
    return reverse("proceedings:minutes_list", args=seen.meeting.args)


def _decision_tasks(seen):
    page = reverse("proceedings:decisions", args=seen.meeting.args)
    if count := len(seen.proposed):
        title = ngettext("Adopt %(count)s proposed decision", "Adopt %(count)s proposed decisions", count) % {"count": count}
        yield Task(title, _("The plenary has not agreed to it yet."), page, _("Read the proposals"), URGENT)
    if count := len(seen.unassigned):
        title = ngettext("%(count)s decision has nobody in charge", "%(count)s decisions have nobody in charge", count)
        yield Task(title % {"count": count}, _("No follow-up has been made of it."), page, _("Make follow-ups"), URGENT)


def _follow_up_tasks(seen):
    page = reverse("proceedings:follow_ups", args=seen.meeting.args)
    if count := len(seen.late):
        title = ngettext("%(count)s follow-up is past due", "%(count)s follow-ups are past due", count) % {"count": count}
        yield Task(title, _("The unit in charge has not finished it."), f"{page}?show=late", _("See which"), URGENT)
    if count := len(seen.unjudged):
        title = ngettext("Check %(count)s report", "Check %(count)s reports", count) % {"count": count}
        yield Task(title, _("Sent by the unit in charge."), f"{page}?show=waiting", _("Check"), WAITING)


def _book_tasks(seen):
    page = reverse("proceedings:editions", args=seen.meeting.args)
    if seen.printing:
        yield Task(_("The proceedings are being printed"), _("You may leave the page."), page, _("Watch"), WAITING)
    elif not seen.printed:
        yield Task(_("Print the proceedings"), _("No edition for the public has been printed yet."), page, _("Print"), WAITING)
    elif not seen.published:
        yield Task(_("Publish the proceedings"), _("So far only those who work here can read them."), page, _("Publish"), WAITING)


def steps(seen):
    """Return the stages from the agenda to the book."""
    stations = [
        _step(_("Agenda"), seen.release is not None, _agenda_note(seen)),
        _counted(_("Slides"), len(seen.exposes) - len(seen.without_slides), len(seen.exposes)),
        _step(_("The day itself"), seen.over, _dates_note(seen.calendar)),
        _counted(_("Minutes"), len(seen.approved), len(seen.sessions)),
        _counted(_("Decisions"), len(seen.adopted), len(seen.decisions), not seen.proposed),
        _step(_("Proceedings"), bool(seen.published), _edition_note(seen)),
    ]
    first = next((place for place, step in enumerate(stations) if step.mark.tone != "good"), None)
    return [step._replace(current=place == first) for place, step in enumerate(stations)]


def _step(title, done, note):
    return Step(title, note, Status("done", _("done"), "good") if done else Status("none", _("open")), current=False)


def _counted(title, done, total, settled=None):
    """The step of a count: done when all of them are, or are settled; never of nothing."""
    return _step(title, bool(total) and (done == total if settled is None else settled), show_share(done, total))


def _dates_note(calendar):
    return show_dates(calendar.first, calendar.last) if calendar.first else _("no date yet")


def _agenda_note(seen):
    return _("Revision %s") % seen.release.number if seen.release else _("not published")


def _edition_note(seen):
    if seen.published:
        return _("published")
    return _("Edition %s") % seen.printed[0].number if seen.printed else _("not printed")


FILTERS = Filters(
    {
        "all": (gettext_lazy("All"), None),
        "missing": (gettext_lazy("No slides"), lambda row: row.deck_id is None),
        "review": (gettext_lazy("To be checked"), lambda row: row.state == Expose.State.SUBMITTED),
        "returned": (gettext_lazy("Needs repair"), lambda row: row.state == Expose.State.RETURNED),
        "ready": (gettext_lazy("Ready"), is_ready),
    }
)


def table(seen, query):
    """Return the units by field with what each has and owes; complete ones are hidden on a phone. `show` in the query filters."""
    asked = FILTERS.asked(query)
    rows = asked.narrow(seen.exposes)
    columns = [_("Attendance") if seen.began else _("Confirmation"), _("Slides"), _("Results"), _("Status")]
    for row in rows:
        row.ready = is_ready(row)
        row.cells = list(
            zip(columns, [attendance_status(seen, row), of_slides(row), of_results(row), of_state(row)], strict=True)
        )
    groups = [(sector, list(group)) for sector, group in groupby(rows, key=lambda row: row.sector)]
    return {
        "groups": [(sector, group, sum(row.ready for row in group)) for sector, group in groups],
        "ready": sum(row.ready for row in rows),
        "columns": columns,
        "everything": not asked.chosen,
        "filters": asked.choices(asked.count(seen.exposes)),
    }


def attendance_status(seen, row):
    """Return the unit's answer before the day; from then on who came, and until the last day is over who is still expected."""
    line = seen.presence.get(row.unit_id)
    if line is None:
        return Status("none", _("Not invited"))
    if seen.over or (seen.began and line.came):
        return of_presence(line.presence)
    if seen.began and line.answer in {Participant.Answer.ATTENDING, Participant.Answer.NONE}:
        return Status("wait", _("Not here yet"))
    return of_answer(line.answer)
