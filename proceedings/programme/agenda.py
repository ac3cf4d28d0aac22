"""The agenda as it is read: the newest revision with the exposés of its sessions and what runs now; and its warnings."""

from django.db.models import Exists, OuterRef
from django.http import Http404
from django.utils import timezone
from django.views.decorators.http import require_safe

from agenda.access.lookups import get_meeting
from agenda.models import Paper, Session
from agenda.programme.changes import tell
from agenda.programme.releasing import Draft, for_public
from agenda.programme.rundown import lay_out
from proceedings.access.published import AGENDA_ROWS
from proceedings.programme.checks import warnings_of
from proceedings.programme.talks import with_talks
from rakerda.files import send
from rakerda.htmx import show, show_if_new
from rakerda.pages.public import public

PAGE, RUNDOWN = "proceedings/programme/agenda.html", "proceedings/programme/_rundown.html"


@public(AGENDA_ROWS)
@require_safe
def agenda(request, region, meeting):
    """Show the newest revision to anyone. Members of the meeting also see internal points and unpublished changes."""
    meeting = get_meeting(request, region, meeting, may="agenda.read")
    if request.user.has_perm("agenda.draft", meeting):
        return show(request, PAGE, RUNDOWN, _for_staff(request.user, meeting))
    return show_if_new(request, PAGE, RUNDOWN, _for_public(meeting))


@require_safe
def agenda_file(request, region, meeting):
    """The issued print of the newest revision, for everyone."""
    meeting = get_meeting(request, region, meeting, may="agenda.read")
    paper = _printed(meeting, meeting.releases.first())
    if paper is None:
        raise Http404
    return send(request, paper.file, f"susunan-acara-{meeting.slug}.pdf", inline=True)


def _papers(meeting):
    return Paper.objects.filter(meeting=meeting, kind="agenda").valid()


def _printed(meeting, release):
    """The valid paper of this revision, or None: one of an earlier revision would mislead."""
    return _papers(meeting).filter(issued_at__gte=release.released_at).order_by("pk").last() if release else None


def _for_staff(user, meeting):
    draft = Draft(meeting)
    content = draft.newest.content if draft.newest else draft.content
    more = {"draft": draft, "unpublished": tell(draft.changes), "may_run": user.has_perm("agenda.run", meeting)}
    return {**_context(meeting, draft.newest, content, _printed(meeting, draft.newest), public=False), **more}


def _for_public(meeting):
    printed = Exists(_papers(meeting).filter(issued_at__gte=OuterRef("released_at")))
    release = meeting.releases.annotate(printed=printed).first()
    content = for_public(release.content) if release else None
    return _context(meeting, release, content, release and release.printed, public=True)


def _context(meeting, release, content, printed, *, public):
    running = set(Session.objects.filter(day__meeting=meeting).running().values_list("pk", flat=True))
    days = lay_out(with_talks(meeting, content, public=public), running) if content else []
    return {
        "meeting": meeting,
        "release": release,
        "days": days,
        "topics": list(meeting.topics.all()),
        "printed": bool(printed),
        "changes": tell(release.changes) if release else [],
        "live": any(day.date == timezone.localdate() for day in days),
    }


@require_safe
def programme_check(request, region, meeting):
    """What people and exposés make doubtful in the agenda: a page, and a part that the pages of arranging load."""
    meeting = get_meeting(request, region, meeting, may="agenda.run")
    context = {"meeting": meeting, "warnings": warnings_of(meeting)}
    return show(request, "proceedings/programme/check.html", "proceedings/programme/_check.html", context)
