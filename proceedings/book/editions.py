"""The printed proceedings: what is missing, the printing, the editions. The public reads the published edition."""

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from agenda.access.lookups import get_meeting, get_of_meeting, require
from proceedings.access.published import EDITION_ROWS
from proceedings.book import missing
from proceedings.book.forms import PassageForm, PrintForm
from proceedings.models import Edition, Passage
from rakerda.files import send
from rakerda.forms.pages import require_form, show_form
from rakerda.htmx import leave, show
from rakerda.pages.lists import as_moment
from rakerda.pages.public import public


@public(EDITION_ROWS)
@require_form
def editions(request, region, meeting):
    """List what is missing, the print form and the editions; others see the published edition. POST starts a printing."""
    meeting = get_meeting(request, region, meeting, may="agenda.read")
    if request.method != "POST" and not request.user.has_perm("proceedings.read", meeting):
        return render(request, "proceedings/book/edition_public.html", {"meeting": meeting, "edition": _published(meeting)})
    require(request.user, "proceedings.publish" if request.method == "POST" else "proceedings.read", meeting)
    form = PrintForm(request.POST or None, meeting=meeting)
    if request.method == "POST" and form.is_valid() and form.begin(by=str(request.actor)):
        return leave(request, reverse("proceedings:editions", args=meeting.args), toast=_("The printing has begun."))
    context = {"form": form, **_standing(request, meeting)}
    return show_form(request, "proceedings/book/editions.html", context)


def _published(meeting):
    return meeting.editions.published().select_related("paper").first()


def _standing(request, meeting):
    """The context of the page besides the form."""
    points = missing.points(meeting)
    rows = list(meeting.editions.select_related("paper", "run"))
    may_print = request.user.has_perm("proceedings.publish", meeting)
    return {
        "meeting": meeting,
        "points": points,
        "required": sum(bool(point.code) and not point.done for point in points),
        "optional": sum(not point.code and not point.done for point in points),
        "running": next((row for row in rows if hasattr(row, "run") and row.run.working), None),
        "failed": rows[0] if rows and hasattr(rows[0], "run") and rows[0].run.failure else None,
        "editions": [row for row in rows if row.paper],
        "may_print": may_print,
        "passages": _passages(meeting) if may_print else [],
    }


def _passages(meeting):
    written = {passage.kind for passage in meeting.passages.all() if passage.text.strip()}
    return [(kind, kind.label, kind in written) for kind in Passage.Kind]


@require_safe
def edition(request, region, meeting, edition):
    """Show an edition: its printing progress, its contents, and who may read it."""
    edition = _get_edition(request, region, meeting, edition, may="proceedings.read")
    context = {
        "meeting": edition.meeting,
        "edition": edition,
        "running": edition if edition.run.working else None,
        "parts": [line for line in edition.manifest if "part" in line],
        "decks": [line for line in edition.manifest if "deck" in line],
        "may_publish": request.user.has_perm("proceedings.publish", edition),
        "replaced": edition.meeting.editions.published().exclude(pk=edition.pk).first(),
    }
    return render(request, "proceedings/book/edition.html", context)


@require_safe
def edition_run(request, region, meeting, edition):
    """Show the printing progress; when it has ended, redirect to the edition."""
    edition = _get_edition(request, region, meeting, edition, may="proceedings.read")
    if not edition.run.working:
        return leave(request, edition.get_absolute_url())
    context = {"meeting": edition.meeting, "edition": edition, "running": edition}
    return show(request, "proceedings/book/edition.html", "proceedings/book/_run.html", context)


@require_safe
def edition_file(request, region, meeting, edition):
    """Send the PDF: of a published edition to anyone, otherwise to those who may read it before publication."""
    edition = _get_edition(request, region, meeting, edition, may="agenda.read")
    if edition.published_at is None:
        require(request.user, "proceedings.read", edition)
    if edition.paper is None:
        raise Http404
    return send(request, edition.paper.file, edition.file_name, inline="show" in request.GET)


@require_POST
def edition_publication(request, region, meeting, edition):
    """Publish the edition. The toast offers to withdraw it again, unless another one went for it: that would stay away."""
    edition = _get_edition(request, region, meeting, edition, may="proceedings.publish")
    before = edition.meeting.editions.published().exists()
    try:
        edition.publish(by=str(request.actor))
    except ValidationError as error:
        return HttpResponse(" ".join(error.messages), status=422, content_type="text/plain; charset=utf-8")
    published = {"at": edition.published_at.isoformat()}
    undo = reverse("proceedings:edition_withdrawal", args=[*edition.meeting.args, edition.pk], query=published)
    toast = _("Published. Everyone can read it now.")
    return leave(request, edition.get_absolute_url(), toast=toast, undo="" if before else undo)


@require_POST
def edition_withdrawal(request, region, meeting, edition):
    """Withdraw the edition from the public; with ?at= only if it was published then."""
    edition = _get_edition(request, region, meeting, edition, may="proceedings.publish")
    done = edition.withdraw(as_moment(request.GET.get("at", "")))
    toast = _("Withdrawn from the public.") if done else _("This edition was changed since.")
    return leave(request, edition.get_absolute_url(), toast=toast)


@require_form
def passage_update(request, region, meeting, kind):
    """Edit a text of the book."""
    meeting = get_meeting(request, region, meeting, may="proceedings.publish")
    passage = meeting.passages.filter(kind=kind).first() or Passage(meeting=meeting, kind=kind)
    form = PassageForm(request.POST or None, instance=passage)
    back = reverse("proceedings:editions", args=meeting.args)
    if request.method == "POST" and form.is_valid():
        form.save()
        return leave(request, back, toast=_("Saved."))
    context = {"meeting": meeting, "passage": passage, "form": form, "back": back}
    return show_form(request, "proceedings/book/passage_update.html", context)


def _get_edition(request, region, meeting, edition, *, may):
    rows = Edition.objects.select_related("meeting__region", "paper", "run")
    return get_of_meeting(request, region, meeting, lambda meeting: rows.filter(meeting=meeting), may=may, pk=edition)
