"""The completeness board, and the reminders sent from it."""

from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from agenda.access.lookups import get_meeting
from presentations.handing_in import readiness as boards
from presentations.handing_in.completeness import Placed, with_readiness
from presentations.handing_in.reminding import group_text, remind
from rakerda.htmx import answer, show
from rakerda.sheets import kind_of, respond

PAGE, PART = "presentations/handing_in/board.html", "presentations/handing_in/_board.html"


@require_safe
def board(request, region, meeting):
    """The board of what each unit has handed in and owes; leaders read it, the secretariat acts from it."""
    meeting = get_meeting(request, region, meeting, may="presentations.handing_in.readiness")
    return show(request, PAGE, PART, boards.page_of(request.user, meeting, request.GET))


@require_safe
def board_sheet(request, region, meeting):
    """The board as a spreadsheet, with ?csv as CSV, without telephone numbers."""
    meeting = get_meeting(request, region, meeting, may="presentations.handing_in.readiness")
    return respond(f"Kelengkapan {meeting.short_title}", *boards.sheet_of(meeting, request.GET), kind_of(request))


@require_safe
def board_group(request, region, meeting):
    """The text for the chat group: what each unit still owes. It holds no personal link."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    owing = boards.owing_of(meeting, request.GET)
    context = {"meeting": meeting, "text": group_text(meeting, owing) if owing else "", "count": len(owing)}
    return render(request, "presentations/handing_in/board_group.html", context)


@require_POST
def expose_reminder(request, region, meeting, expose):
    """Mark the reminder of a unit as sent: the same tap opens its chat. Without script the next page has the link."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    found = get_object_or_404(with_readiness(meeting), pk=expose)
    [line] = boards.lines_of(meeting, [Placed(found.pk, found.sector_id, found.readiness)], may_remind=True)
    if line.reminder is None:
        toast = _("%s owes nothing any more.") % found.unit_name
        return answer(request, boards.url_of(meeting), PART, boards.page_of(request.user, meeting, request.GET), toast=toast)
    message = remind(line.expose, line.reminder, str(request.actor))
    context = boards.page_of(request.user, meeting, request.GET)
    toast = _("Marked as sent: %s") % found.unit_name
    return answer(request, message.get_absolute_url(), PART, context, toast=toast)
