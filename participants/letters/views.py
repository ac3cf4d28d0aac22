"""The letters of a meeting: drafted, numbered, issued; and the progress of the invitations."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from agenda.access.lookups import get_meeting, get_of_meeting
from participants.access.permissions import rights
from participants.invitations.audience import propose_audience
from participants.invitations.outdated import outdated, tellings
from participants.invitations.wording import closed_deadline
from participants.letters import signing
from participants.letters.forms import LetterForm, NumberForm
from participants.letters.freezing import first_day_before, freezing
from participants.letters.progress import progress
from participants.letters.succeeding import succeed
from participants.models import Drawing, Letter, Reception, Recipient
from participants.models.letter import Issued
from rakerda.files import send
from rakerda.forms.pages import require_form, sent, show_form
from rakerda.htmx import leave, show


@require_safe
def letters(request, region, meeting):
    """The letters by audience, and everyone who was invited. All who work here may read."""
    meeting = get_meeting(request, region, meeting, may="participants.read")
    rows = list(Letter.objects.filter(paper__meeting=meeting).select_related("paper__replaced_by", "signer").order_by("paper"))
    for row in rows:
        row.paper.meeting = meeting
    proposed = propose_audience(meeting)
    context = {
        "meeting": meeting,
        "audiences": [
            (audience, [row for row in rows if row.audience == audience], len(proposed[audience])) for audience in Letter.Audience
        ],
        "outdated": tellings(outdated(meeting)),
        "closed": closed_deadline(Reception.objects.of(meeting)),
        **progress(meeting, request.GET),
        **rights(request.user, meeting),
    }
    return show(request, "participants/letters/letters.html", "participants/letters/_invited.html", context)


@require_form
def letter_create(request, region, meeting):
    """Draft a letter for one of the three audiences; every field is proposed."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    asked = request.GET.get("audience", "")
    audience = Letter.Audience(asked) if asked in Letter.Audience else Letter.Audience.OTHERS
    form = LetterForm(sent(request), meeting=meeting, audience=audience)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            letter = form.save()
        return leave(request, letter.get_absolute_url(), toast=_("The letter is drafted."))
    context = {"meeting": meeting, "form": form, "audience": audience}
    return show_form(request, "participants/letters/letter_create.html", context)


@require_safe
def letter(request, region, meeting, letter):
    """One letter: its content, its recipients, and the next act."""
    letter = get_letter(request, region, meeting, letter, may="participants.read")
    rows = letter.recipients.select_related("participant").in_protocol_order()
    context = _standing(request, letter) | {"rows": rows, "number": NumberForm(paper=letter.paper)}
    return render(request, "participants/letters/letter.html", context)


@require_safe
def letter_drawing(request, region, meeting, letter):
    """The progress of the drawing; redirects to the letter's page when it has ended."""
    letter = get_letter(request, region, meeting, letter, may="participants.read")
    context = _standing(request, letter) | {"rows": []}
    if not context["working"]:
        return leave(request, letter.get_absolute_url())
    return show(request, "participants/letters/letter.html", "participants/letters/_drawing.html", context)


@require_form
def letter_update(request, region, meeting, letter):
    """Edit a draft; its PDF is drawn again."""
    letter = get_letter(request, region, meeting, letter, may="participants.run")
    _require_draft(letter)
    form = LetterForm(sent(request), instance=letter, meeting=letter.meeting, audience=letter.audience)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            form.save()
        return leave(request, letter.get_absolute_url(), toast=_("Saved."))
    context = {"meeting": letter.meeting, "letter": letter, "form": form}
    return show_form(request, "participants/letters/letter_update.html", context)


@require_form
def letter_number(request, region, meeting, letter):
    """Enter the number and the date that the records office gave."""
    letter = get_letter(request, region, meeting, letter, may="participants.run")
    _require_draft(letter)
    form = NumberForm(sent(request), paper=letter.paper)
    if request.method == "POST" and form.is_valid():
        with letter.drafting():
            letter.paper.number_as(**form.cleaned_data)
            letter.draw()
        return leave(request, letter.get_absolute_url(), toast=_("The number is written down."))
    context = {"meeting": letter.meeting, "letter": letter, "form": form}
    return show_form(request, "participants/letters/letter_number.html", context)


@require_POST
def letter_preview(request, region, meeting, letter):
    """Draw the present draft; of an issued letter, the sheets that are missing."""
    letter = get_letter(request, region, meeting, letter, may="participants.run")
    letter.redraw()
    return leave(request, letter.get_absolute_url(), toast=_("The letter is being drawn."))


@require_POST
def letter_issue(request, region, meeting, letter):
    """Issue the letter: from then on it can only be replaced or revoked."""
    letter = get_letter(request, region, meeting, letter, may="participants.run")
    try:
        if "late" not in request.POST:
            _require_in_time(letter)
        letter.issue()
    except Issued as refusal:  # pressed twice, or by two people
        return leave(request, letter.get_absolute_url(), toast=refusal.reason)
    except ValidationError as error:
        return _refuse(request, letter, error)
    return leave(request, letter.get_absolute_url(), toast=_("The letter is being issued."))


@require_POST
def letter_succession(request, region, meeting, letter):
    """Draft the letter that changes or cancels an issued one, under a number of its own."""
    letter = get_letter(request, region, meeting, letter, may="participants.run")
    purpose = request.POST.get("purpose", "")
    if purpose not in {Letter.Purpose.CHANGE, Letter.Purpose.CANCELLATION}:
        purpose = Letter.Purpose.CHANGE
    try:
        later = succeed(letter, purpose)
    except ValidationError as error:
        return _refuse(request, letter, error)
    return leave(request, later.get_absolute_url(), toast=_("The letter is drafted."))


@require_POST
def letter_removal(request, region, meeting, letter):
    """Delete a draft."""
    letter = get_letter(request, region, meeting, letter, may="participants.run")
    letter.discard()
    return leave(request, reverse("participants:letters", args=request.meeting.args), toast=_("The draft is thrown away."))


@require_safe
def letter_file(request, region, meeting, letter):
    """The PDF: of an issued letter the paper itself, else the draft as last drawn."""
    letter = get_letter(request, region, meeting, letter, may="participants.read")
    file = letter.paper.file if letter.issued else letter.preview
    return _send(request, letter, file, "surat" if letter.issued else "rancangan")


@require_safe
def letter_sheets(request, region, meeting, letter):
    """All personal letters in one PDF, for the printer. They contain everybody's links."""
    letter = get_letter(request, region, meeting, letter, may="participants.run")
    return _send(request, letter, letter.sheets, "surat-pribadi")


@require_safe
def recipient_sheet(request, region, meeting, recipient):
    """The letter to one person, with their codes."""
    rows = Recipient.objects.select_related("letter__paper__meeting__region", "participant")
    may = "participants.run"
    row = get_of_meeting(
        request, region, meeting, lambda meeting: rows.filter(letter__paper__meeting=meeting), may=may, pk=recipient
    )
    return _send(request, row.letter, row.sheet, slugify(row.participant.office)[:60] or "undangan")


def get_letter(request, region, meeting, letter, *, may):
    """A letter of the meeting."""
    rows = Letter.objects.select_related("paper__meeting__region", "signer__unit")
    return get_of_meeting(request, region, meeting, lambda meeting: rows.filter(paper__meeting=meeting), may=may, pk=letter)


def _require_draft(letter):
    if letter.issued:
        raise Http404
    if letter.issuing:
        raise Issued


def _require_in_time(letter):
    """Raises ValidationError for a letter that is dated after the meeting began: nobody has said yet that this is meant."""
    if first_day_before(letter):
        raise ValidationError(
            _("The letter is dated after the meeting began. Correct its date, or tick that it is right."), "late"
        )


def _standing(request, letter):
    """The context of the page but for the recipients."""
    drawing = letter.last_drawing
    working = bool(drawing) and drawing.working
    return {
        "meeting": letter.meeting,
        "letter": letter,
        "drawing": drawing,
        "working": working,
        "issuing": working and drawing.kind == Drawing.Kind.ISSUE,
        "outdated": tellings(one for one in outdated(letter.meeting) if one.pk == letter.pk) if letter.issued else [],
        "freezing": None if letter.issued else freezing(letter),
        "themselves": [] if letter.issued else _themselves(letter),
        "successor": letter.successor,
        "predecessor": letter.predecessor,
        **rights(request.user, letter.meeting),
    }


def _themselves(letter):
    """The recipients who sign the letter."""
    return list(signing.signers(letter.meeting, letter.signer, signing.day_of(letter)).filter(letters__letter=letter))


def _refuse(request, letter, error):
    context = _standing(request, letter) | {"rows": [], "problems": error.messages, "number": NumberForm(paper=letter.paper)}
    return render(request, "participants/letters/letter.html", context, status=422)


def _send(request, letter, file, words):
    if not file:
        raise Http404
    number = slugify(letter.paper.number.replace("/", "-")) or str(letter.pk)
    return send(request, file, f"{words}-{number}.pdf", inline="show" in request.GET)
