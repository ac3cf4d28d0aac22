"""Tindak lanjut: the status of the agreements."""

from collections import Counter

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from agenda.access.lookups import get_meeting
from participants.access.permissions import confined
from proceedings.access import planning, statuses
from proceedings.access.lookups import get_decision, get_entry, get_follow_up, get_report
from proceedings.follow_ups.forms import CancellationForm, FollowUpForm, NoteForm, ReportForm
from proceedings.models import FollowUp
from rakerda import files
from rakerda.forms.pages import require_form, show_form
from rakerda.htmx import leave, show
from rakerda.pages.lists import Filters
from rakerda.pages.status import Status
from rakerda.shown import show_date

FILTERS = Filters(
    {
        "all": (_("All"), None),
        "late": (_("Past due"), lambda row: row.days > 0),
        "waiting": (_("To be checked"), lambda row: row.last_report is not None and not row.last_report.judged),
        "directives": (_("Directives"), lambda row: row.origin_kind == "directive"),
        "decisions": (_("Decisions"), lambda row: row.origin_kind == "decision"),
        "commitments": (_("Commitments"), lambda row: row.origin_kind == "question"),
    }
)


@require_safe
def follow_ups(request, region, meeting):
    """List the follow-ups, late ones first; for an operator, those of their units only. `?show=` filters."""
    meeting = get_meeting(request, region, meeting, may="proceedings.follow")
    rows = told(confined(FollowUp.objects.told().filter(meeting=meeting), request.user, "proceedings.follow", meeting))
    asked = FILTERS.asked(request.GET)
    context = {
        "meeting": meeting,
        "rows": asked.narrow(rows),
        "filters": asked.choices(asked.count(rows)),
        "figures": figures(rows),
        "total": len(rows),
        "today": timezone.localdate(),
    }
    return show(request, "proceedings/follow_ups/follow_ups.html", "proceedings/follow_ups/_follow_ups.html", context)


@require_safe
def follow_up(request, region, meeting, follow_up):
    """Show a follow-up with its origin, responsible unit, due date and reports."""
    follow_up = get_follow_up(request, region, meeting, follow_up, may="proceedings.follow")
    return render(request, "proceedings/follow_ups/follow_up.html", _page(request, follow_up))


@require_form
def decision_follow_up(request, region, meeting, decision):
    """Create a follow-up of a decision."""
    decision = get_decision(request, region, meeting, decision, may="proceedings.write")
    return _create(request, decision.meeting, decision=decision, text=decision.output or decision.text)


@require_form
def entry_follow_up(request, region, meeting, session, entries, entry):
    """Create a follow-up of a directive, or of a promise in an answer."""
    entry = get_entry(request, region, meeting, session, entries, entry, may="proceedings.write")
    if entries == "directives":
        return _create(request, entry.minutes.meeting, directive=entry, text=entry.text)
    if entries == "questions" and entry.promise:
        return _create(request, entry.minutes.meeting, question=entry, text=entry.promise, unit=entry.addressed_to)
    raise Http404


@require_form
def follow_up_update(request, region, meeting, follow_up):
    """Edit the terms: task, unit, due date. Moving the due date requires a reason."""
    follow_up = get_follow_up(request, region, meeting, follow_up, may="proceedings.write")
    form = FollowUpForm(request.POST or None, instance=follow_up, meeting=follow_up.meeting)
    if request.method == "POST" and form.is_valid():
        form.save()
        return leave(request, follow_up.get_absolute_url(), toast=_saved(follow_up))
    context = {"follow_up": follow_up, "origin": follow_up.origin, "back": follow_up.get_absolute_url()}
    return _form(request, follow_up.meeting, form, title=_("Change the follow-up"), submit=_("Save"), **context)


@require_form
def follow_up_cancellation(request, region, meeting, follow_up):
    """Cancel a follow-up, with the reason."""
    follow_up = get_follow_up(request, region, meeting, follow_up, may="proceedings.adopt")
    form = CancellationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        follow_up.cancel(request.actor, form.cleaned_data["reason"])
        return leave(request, follow_up.get_absolute_url(), toast=_("The follow-up is cancelled."))
    context = {"follow_up": follow_up, "origin": follow_up.origin, "back": follow_up.get_absolute_url()}
    return _form(request, follow_up.meeting, form, title=_("Cancel the follow-up"), submit=_("Cancel the follow-up"), **context)


@require_POST
def follow_up_resumption(request, region, meeting, follow_up):
    """Resume a cancelled follow-up."""
    follow_up = get_follow_up(request, region, meeting, follow_up, may="proceedings.adopt")
    follow_up.resume()
    return leave(request, follow_up.get_absolute_url(), toast=_("The follow-up goes on."))


@require_form
def report_create(request, region, meeting, follow_up):
    """Report progress of the unit in charge, with evidence."""
    follow_up = get_follow_up(request, region, meeting, follow_up, may="proceedings.report")
    form = ReportForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        follow_up.report(by=request.actor, **form.cleaned_data)
        return leave(request, follow_up.get_absolute_url(), toast=_("The report is sent to the secretariat."))
    status = 422 if form.errors else 200
    return render(request, "proceedings/follow_ups/follow_up.html", _page(request, follow_up, form=form), status=status)


@require_POST
def report_verification(request, region, meeting, report):
    """Verify a report."""
    report = get_report(request, region, meeting, report, may="proceedings.adopt")
    report.verify(request.actor)
    return leave(request, report.follow_up.get_absolute_url(), toast=_("The report is verified."))


@require_form
def report_return(request, region, meeting, report):
    """Return a report to its unit with the corrections it needs."""
    report = get_report(request, region, meeting, report, may="proceedings.adopt")
    form = NoteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        report.return_(form.cleaned_data["note"], request.actor)
        return leave(request, report.follow_up.get_absolute_url(), toast=_("The report is returned to the unit."))
    context = {"follow_up": report.follow_up, "back": report.follow_up.get_absolute_url()}
    return _form(request, request.meeting, form, title=_("Return the report"), submit=_("Return"), **context)


@require_safe
def report_evidence(request, region, meeting, report):
    """Send an evidence file; never shown inside a page."""
    report = get_report(request, region, meeting, report, may="proceedings.follow")
    if not report.evidence:
        raise Http404
    return files.send(request, report.evidence, report.evidence_name)


def told(rows):
    """Return the rows with their marks: late ones first, settled ones last, then by due date."""
    rows = [marked(row) for row in rows]
    return sorted(rows, key=lambda row: (-(row.days > 0), row.settled, row.due_on, row.pk))


def marked(row):
    """Return a follow-up with the marks of its state and its lateness."""
    row.days = row.days_late(timezone.localdate())
    row.mark, row.late = statuses.of_state(row.state), statuses.of_lateness(row.days)
    return row


def figures(rows):
    """Return how many follow-ups are in each state, and how many are late."""
    states = Counter(row.state for row in rows)
    order = [FollowUp.State.DONE, FollowUp.State.BEGUN, FollowUp.State.WAITING, FollowUp.State.RETURNED, FollowUp.State.BLOCKED]
    counted = [(states[state], statuses.of_state(state)) for state in [*order, FollowUp.State.NONE] if states[state]]
    late = sum(row.days > 0 for row in rows)
    return [*counted, (late, Status("late", gettext("Past due"), "bad"))] if late else counted


def _create(request, meeting, unit=None, text="", **origin):
    """Show the form of a new follow-up of this origin, and create it."""
    row = FollowUp(meeting=meeting, **origin)
    form = FollowUpForm(request.POST or None, instance=row, meeting=meeting, initial={"unit": unit, "text": text})
    if request.method == "POST" and form.is_valid():
        row = form.save()
        return leave(request, row.get_absolute_url(), toast=_saved(row))
    back = reverse("proceedings:follow_ups", args=meeting.args)
    context = {"origin": row.origin, "back": back, "title": _("New follow-up"), "submit": _("Make it a follow-up")}
    return _form(request, meeting, form, **context)


def _saved(follow_up):
    """The text of the toast; it mentions at once a due date that the planning document cannot meet."""
    first = planning.unmet(follow_up)
    if first is None:
        return _("Saved.")
    return gettext("Saved. %(document)s can't meet this date: it counts from %(first)s on.") % {
        "document": follow_up.decision.get_document_display(),
        "first": show_date(first),
    }


def _form(request, meeting, form, **context):
    context = {"meeting": meeting, "form": form, **context}
    return show_form(request, "proceedings/follow_ups/follow_up_form.html", context)


def _page(request, follow_up, form=None):
    """The context of the page of a follow-up, with the acts that the reader may perform."""
    may_report = request.user.has_perm("proceedings.report", follow_up) and not follow_up.settled
    may_judge, reports = request.user.has_perm("proceedings.adopt", follow_up.meeting), list(follow_up.reports.all())
    return {
        "meeting": follow_up.meeting,
        "follow_up": marked(follow_up),
        "origin": follow_up.origin,
        "unmet": planning.unmet(follow_up),
        "reports": [(report, statuses.of_report(report)) for report in reports],
        "form": (form or ReportForm()) if may_report else None,
        "may_write": request.user.has_perm("proceedings.write", follow_up.meeting),
        "may_judge": may_judge,
        "judging": may_judge and not all(report.judged for report in reports),  # then the reports are shown first
    }
