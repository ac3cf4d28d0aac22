"""The public agenda: the newest revision and, during the meeting, what is running now."""

from django.utils import timezone
from django.views.decorators.http import require_safe

from agenda.access.lookups import get_meeting
from agenda.access.published import MEETING_ROWS
from agenda.models import Session
from agenda.programme.changes import tell
from agenda.programme.releasing import Draft, for_public
from agenda.programme.rundown import lay_out
from rakerda.htmx import show, show_if_new
from rakerda.pages.public import public


@public(MEETING_ROWS)
@require_safe
def agenda(request, region, meeting):
    """Show the newest revision to anyone. Members of the meeting also see internal points and unpublished changes."""
    meeting = get_meeting(request, region, meeting, may="agenda.read")
    if request.user.has_perm("agenda.draft", meeting):
        return show(request, "agenda/programme/agenda.html", "agenda/programme/_rundown.html", _for_staff(request.user, meeting))
    return show_if_new(request, "agenda/programme/agenda.html", "agenda/programme/_rundown.html", _for_public(meeting))


def _for_staff(user, meeting):
    draft = Draft(meeting)
    content = draft.newest.content if draft.newest else draft.content
    more = {"draft": draft, "unpublished": tell(draft.changes), "may_run": user.has_perm("agenda.run", meeting)}
    return {**_context(meeting, draft.newest, content), **more}


def _for_public(meeting):
    release = meeting.releases.first()
    return _context(meeting, release, for_public(release.content) if release else None)


def _context(meeting, release, content):
    running = set(Session.objects.filter(day__meeting=meeting).running().values_list("pk", flat=True))
    days = lay_out(content, running) if content else []
    return {
        "meeting": meeting,
        "release": release,
        "days": days,
        "topics": list(meeting.topics.all()),
        "changes": tell(release.changes) if release else [],
        "live": any(day.date == timezone.localdate() for day in days),
    }
