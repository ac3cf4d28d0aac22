"""Rumusan: proposed by note takers, adopted in plenary."""

from itertools import pairwise

from django.db.models import ProtectedError
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from agenda.access.lookups import get_meeting
from proceedings.access import planning, statuses
from proceedings.access.lookups import get_decision
from proceedings.decisions.forms import DecisionForm, WithdrawalForm
from rakerda.forms.pages import require_form, show_form
from rakerda.htmx import answer, leave, show


@require_safe
def decisions(request, region, meeting):
    """The decisions under their topics."""
    meeting = get_meeting(request, region, meeting, may="proceedings.read")
    return show(request, "proceedings/decisions/decisions.html", "proceedings/decisions/_decisions.html", _list(request, meeting))


@require_form
def decision_create(request, region, meeting):
    """Propose a decision; `?session=` names the session it arose in."""
    meeting = get_meeting(request, region, meeting, may="proceedings.write")
    form = DecisionForm(request.POST or None, meeting=meeting, initial={"session": request.GET.get("session")})
    if request.method == "POST" and form.is_valid():
        decision = form.propose(by=request.actor)
        return leave(request, _place(decision), toast=_("The proposal is on the list."))
    return _form(request, meeting, form, title=_("Propose a decision"), submit=_("Propose"))


@require_form
def decision_update(request, region, meeting, decision):
    """Edit the text of a proposal; adopted decisions are frozen."""
    decision = get_decision(request, region, meeting, decision, may="proceedings.write")
    form = DecisionForm(request.POST or None, instance=decision, meeting=decision.meeting)
    if request.method == "POST" and form.is_valid() and form.correct():
        return leave(request, _place(decision), toast=_("Saved."))
    context = {"decision": decision, "title": _("Proposed decision"), "submit": _("Save")}
    return _form(request, decision.meeting, form, **context)


@require_POST
def decision_position(request, region, meeting, decision):
    """Move a decision to another position in the list."""
    decision = get_decision(request, region, meeting, decision, may="proceedings.write")
    place = request.POST.get("position", "")
    if place.isdecimal() and len(place) < 9:
        decision.move_to(int(place))
    return _changed(request, decision)


@require_POST
def decision_removal(request, region, meeting, decision):
    """Remove a proposal."""
    decision = get_decision(request, region, meeting, decision, may="proceedings.write")
    try:
        decision.remove()
    except ProtectedError:
        return leave(request, _place(decision), toast=_("It has follow-ups and can't be removed."))
    return leave(request, reverse("proceedings:decisions", args=[region, meeting]), toast=_("Removed."))


@require_POST
def decision_adoption(request, region, meeting, decision):
    """Adopt a decision: the plenary has agreed to its text."""
    decision = get_decision(request, region, meeting, decision, may="proceedings.adopt")
    decision.adopt(request.actor)
    return _changed(request, decision, toast=_("Adopted."))


@require_form
def decision_withdrawal(request, region, meeting, decision):
    """Withdraw an adoption, with the reason."""
    decision = get_decision(request, region, meeting, decision, may="proceedings.adopt")
    form = WithdrawalForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        decision.withdraw(request.actor, form.cleaned_data["reason"])
        return leave(request, _place(decision), toast=_("The adoption is withdrawn; it is a proposal again."))
    context = {"decision": decision, "title": _("Withdraw the adoption"), "submit": _("Withdraw the adoption")}
    return _form(request, decision.meeting, form, **context)


def _place(decision):
    """The URL of the decision within the list."""
    return f"{reverse('proceedings:decisions', args=decision.meeting.args)}#decision-{decision.pk}"


def _form(request, meeting, form, **context):
    context = {"meeting": meeting, "form": form, "back": reverse("proceedings:decisions", args=meeting.args), **context}
    return show_form(request, "proceedings/decisions/decision_form.html", context)


def _changed(request, decision, toast=""):
    return answer(
        request, _place(decision), "proceedings/decisions/_decisions.html", _list(request, decision.meeting), toast=toast
    )


def _list(request, meeting):
    """Return the decisions by topic in the meeting's order, those without a topic last, each with what it lacks.

    Adopted ones have the number used in the book.
    """
    rows = meeting.decisions.select_related("topic", "sector").prefetch_related("follow_ups__unit", "follow_ups__reports")
    rows = list(rows)
    first = meeting.days.first()
    for row in rows:
        row.meeting, row.mark = meeting, statuses.of_decision(row)
        for follow_up in row.follow_ups.all():
            follow_up.mark = statuses.of_state(follow_up.state)
            follow_up.too_early = first and planning.too_early(row.document, first.date, follow_up.due_on)
    groups = [[topic, [row for row in rows if row.topic_id == topic.pk]] for topic in meeting.topics.all()]
    groups = [[topic, rows] for topic, rows in [*groups, [None, [row for row in rows if row.topic_id is None]]] if rows]
    for _topic, group in groups:
        for above, below in pairwise(group):
            above.down, below.up = below.position, above.position
    return {
        "meeting": meeting,
        "groups": groups,
        "adopted": sum(row.adopted_at is not None for row in rows),
        "proposed": sum(row.adopted_at is None for row in rows),
        "may_write": request.user.has_perm("proceedings.write", meeting),
        "may_adopt": request.user.has_perm("proceedings.adopt", meeting),
    }
