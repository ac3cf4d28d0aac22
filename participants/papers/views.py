"""Papers and prints of the registry: the page that lists them, printing, and the files."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST, require_safe

from agenda.access.lookups import get_meeting, get_of_meeting, require
from agenda.letterhead.emblems import read_emblem
from participants.invitations.outdated import outdated, tellings
from participants.listing import seating as arranging
from participants.models import PrintJob
from participants.papers.forms import FORMS, RevocationForm, SeatingForm
from participants.papers.printing import DOCUMENTS
from rakerda.files import send
from rakerda.forms.pages import require_form, sent, show_form
from rakerda.htmx import leave, show
from rakerda.jobs.life import Phase
from rakerda.sheets import TYPES, respond

SHOWN = 4  # prints of one kind on the page, the newest unfolded; older ones need printing again
NOTES = {
    PrintJob.Kind.ATTENDANCE: gettext_lazy("To be signed by hand, or as it was recorded; by day and session."),
    PrintJob.Kind.RECAP: gettext_lazy("In person, represented and absent by unit, and the count for the meals."),
    PrintJob.Kind.BADGES: gettext_lazy("Four on an A4 sheet, with seat and the QR code for the door."),
    PrintJob.Kind.CARDS: gettext_lazy("To fold, and to be read from five metres."),
    PrintJob.Kind.PLAN: gettext_lazy("Rows by precedence; a representative sits by their own rank."),
    PrintJob.Kind.MC: gettext_lazy("Whom to greet, in order, with those who represent somebody."),
    PrintJob.Kind.AGENDA: gettext_lazy("The newest revision; once issued, everyone finds it on the page of the agenda."),
    PrintJob.Kind.SPJ: gettext_lazy("One ZIP: issued invitations, attendance sheets and recap, and what is missing."),
}

SEATS_BEFORE = "seats_before"  # in the session: what the last arrangement changed, for its undo


@require_safe
def prints(request, region, meeting):
    """Every paper and print with its newest files."""
    meeting = get_meeting(request, region, meeting, may="participants.read")
    made = list(PrintJob.objects.filter(meeting=meeting).select_related("paper__replaced_by", "meeting__region"))
    for one in made:
        one.meeting = meeting
    documents = [_document(kind, meeting, [one for one in made if one.kind == kind]) for kind in FORMS]
    waiting = any(one.working for one in made)
    context = {"meeting": meeting, "documents": documents, "waiting": waiting, "outdated": tellings(outdated(meeting))}
    context |= rights(request.user, meeting)
    return render(request, "participants/papers/prints.html", context)


def _document(kind, meeting, made):
    form = FORMS[kind](meeting=meeting)
    shown = made[:SHOWN]
    for one in shown:
        one.words = form.describe(one.options)
    return {"kind": kind, "note": NOTES[kind], "newest": next(iter(shown), None), "earlier": shown[1:]}


@require_form
def print_create(request, region, meeting, document):
    """Choose the options and print; a paper can be issued at once."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    last = PrintJob.objects.filter(meeting=meeting, kind=document).first()
    form = FORMS[document](sent(request), meeting=meeting, initial=last.options if last else None)
    if request.method == "POST" and form.is_valid():
        if document in DOCUMENTS and request.POST.get("table") in TYPES:
            return _table(meeting, document, form.options, request.POST["table"])
        title = DOCUMENTS[document].title_of(meeting, form.options) if _issues(request, document) else ""
        PrintJob.begin(meeting, document, form.options, str(request.actor), title)
        return leave(request, f"{reverse('participants:prints', args=meeting.args)}#{document}", toast=_("It is being drawn."))
    kind = PrintJob.Kind(document)
    context = {"meeting": meeting, "form": form, "kind": kind, "note": NOTES[kind], "is_paper": kind in PrintJob.PAPERS}
    context |= {"has_table": kind in DOCUMENTS, "no_emblem": kind in PrintJob.PAPERS and not read_emblem(meeting.region)}
    return show_form(request, "participants/papers/print_create.html", context)


def _issues(request, document):
    return document in PrintJob.PAPERS and "issue" in request.POST


def _table(meeting, document, options, kind):
    """The printed list as a spreadsheet."""
    with timezone.override(meeting.region.zone):
        head, rows = DOCUMENTS[document].table(meeting, options)
    return respond(f"{meeting.slug}-{PrintJob.NAMES[document]}", head, rows, kind)


@require_form
def seating(request, region, meeting):
    """Preview the proposed seats, and give them: all at once, or to those without one."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    asked = request.POST if request.method == "POST" else request.GET
    form = SeatingForm(asked or None, initial={"width": arranging.width_of(meeting)})
    chosen = form.cleaned_data if form.is_valid() else {"width": arranging.width_of(meeting), "keep": False}
    if request.method == "POST" and form.is_valid():
        changed = arranging.rearrange(meeting, **chosen)
        if changed:  # pressed twice, the first arrangement is the one to take back
            request.session[SEATS_BEFORE] = {"meeting": meeting.pk, "seats": changed}
        toast = ngettext("%(count)s seat changed.", "%(count)s seats changed.", len(changed)) % {"count": len(changed)}
        undo = reverse("participants:seating_removal", args=meeting.args) if changed else ""
        return leave(request, f"{reverse('participants:prints', args=meeting.args)}#plan", toast=toast, undo=undo)
    moves = arranging.propose(meeting, **chosen)
    rows, others = arranging.plan([(move, move.new) for move in moves])
    context = {
        "meeting": meeting, "form": form, "chosen": chosen, "rows": rows, "others": others,
        "unseated": [move for move in moves if not move.new], "changed": sum(move.old != move.new for move in moves),
        "before": len(seats_before(request, meeting)),
    }  # fmt: skip
    return render(request, "participants/papers/seating.html", context, status=422 if request.method == "POST" else 200)


@require_POST
def seating_removal(request, region, meeting):
    """Take back the seats that this session gave last. A seat that was changed since stays, and the toast says so."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    changed = seats_before(request, meeting)
    count = arranging.put_back(meeting, changed)
    if changed:
        del request.session[SEATS_BEFORE]
    toast = ngettext("%(count)s seat is as before.", "%(count)s seats are as before.", count) % {"count": count}
    if stays := len(changed) - count:
        words = ngettext("%(stays)s was changed since and stays.", "%(stays)s were changed since and stay.", stays)
        toast += " " + words % {"stays": stays}
    return leave(request, reverse("participants:seating", args=meeting.args), toast=toast)


def seats_before(request, meeting):
    """{participant id: (old, new)} of the seats that this session gave last in the meeting."""
    before = request.session.get(SEATS_BEFORE, {})
    seats = before["seats"] if before.get("meeting") == meeting.pk else {}
    return {int(pk): tuple(seat) for pk, seat in seats.items()}


@require_safe
def print_run(request, region, meeting, print):
    """The progress of a print, which its page polls."""
    made = get_print(request, region, meeting, print)
    made.words = FORMS[made.kind](meeting=made.meeting).describe(made.options)
    context = {"meeting": made.meeting, "print": made, **rights(request.user, made.meeting)}
    return show(request, "participants/papers/print.html", "participants/papers/_print.html", context)


@require_safe
def print_file(request, region, meeting, print):
    """The file of a print. Those with NIP and signatures are for the secretariat only."""
    made = get_print(request, region, meeting, print)
    if made.personal:
        require(request.user, "participants.run", made)
    if made.phase != Phase.DONE:
        raise Http404
    return send(request, made.stored, made.file_name, inline="show" in request.GET)


@require_form
def print_revocation(request, region, meeting, issued):
    """Revoke an issued paper, with a reason: it stays on file, and its public check shows since when it is not valid."""
    made = get_issued(request, region, meeting, issued)
    back = f"{reverse('participants:prints', args=made.meeting.args)}#{made.kind}"
    if made.paper.state != "issued":
        return leave(request, back, toast=_("This paper is no longer valid already."))
    form = RevocationForm(sent(request))
    if request.method == "POST" and form.is_valid():
        made.paper.revoke(request.actor, form.cleaned_data["reason"])
        return leave(request, back, toast=_("The paper is revoked."))
    context = {"meeting": made.meeting, "print": made, "paper": made.paper, "form": form, "back": back}
    return show_form(request, "participants/papers/print_revocation.html", context)


def get_issued(request, region, meeting, print):
    """A print that was issued as a paper, for users who may revoke it."""
    return get_print(request, region, meeting, print, may="participants.run", paper__issued_at__isnull=False)


def get_print(request, region, meeting, print, *, may="participants.read", **which):
    """A print of the meeting."""
    rows = PrintJob.objects.select_related("meeting__region", "paper")
    return get_of_meeting(request, region, meeting, lambda meeting: rows.filter(meeting=meeting), may=may, pk=print, **which)


def rights(user, meeting):
    return {"may_run": user.has_perm("participants.run", meeting)}
