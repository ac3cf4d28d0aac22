"""Answers sent from a personal page, and those that the secretariat records for people who answer by phone."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from agenda.access.lookups import get_meeting
from participants.access import tokens
from participants.access.link_users import HELD, linked
from participants.access.links import code_url
from participants.access.lookups import get_participant
from participants.access.phones import remember
from participants.answers import answering
from participants.answers.forms import AnswerForm, OwnAnswerForm
from participants.models import Reception
from rakerda.forms.pages import require_form, sent, show_form
from rakerda.htmx import leave
from rakerda.pages.caching import forget
from rakerda.pdf import qr


@linked(tokens.LINK)
@require_form
def answer(request, link_user):
    """Record the person's own answer, until the deadline."""
    participant = link_user.participant
    form = OwnAnswerForm(sent(request), participant=participant)
    page = personal_page(link_user)
    if request.method == "POST" and form.is_valid():
        participant.open()
        form.save(request.actor)
        return leave(request, page, toast=_("Thank you. Your confirmation has been recorded."))
    return _answer_page(request, form, page, presence=answering.presence_of(participant))


@require_form
def participant_answer(request, region, meeting, participant):
    """Record for the secretariat what somebody answered by phone, also after the deadline."""
    participant = get_participant(request, region, meeting, participant, may="participants.run")
    form = AnswerForm(sent(request), participant=participant)
    page = participant.get_absolute_url()
    if request.method == "POST" and form.is_valid():
        form.save(request.actor)
        return leave(request, page, toast=_("Saved."))
    return _answer_page(request, form, page)


@require_POST
def participant_link(request, region, meeting, participant):
    """Give somebody a new link: the old one, and the one they handed on, are void."""
    participant = get_participant(request, region, meeting, participant, may="participants.run")
    participant.replace_links()
    return leave(request, participant.get_absolute_url(), toast=_("The old link no longer works. Send the new one."))


@linked(tokens.LINK)
@require_POST
def link_opening(request, link_user):
    """Note that a person sees the page. A script sends this; a chat program that fetches the page for a preview runs none.

    From then on the phone is recognised as theirs, for the room code. Nothing is noted for a signed-in account, which looks at
    the page of another.
    """
    if not request.user.is_authenticated:
        link_user.participant.open()
        remember(request, link_user.token)
    return HttpResponse(status=204)


@linked(tokens.LINK, tokens.OPERATOR)
@require_POST
def link_entrance(request, link_user):
    """Start working with a link; an account that is signed in works as itself."""
    if not request.user.is_authenticated:
        request.session.cycle_key()
        request.session[HELD] = link_user.token
        if not link_user.hands_on:
            remember(request, link_user.token)
    return leave(request, _wanted(request, link_user))


@linked(tokens.LINK)
@require_safe
def link_code(request, link_user):
    """The QR code as a picture, to be kept on the phone."""
    picture = qr.png(code_url(link_user.participant))
    return HttpResponse(
        picture, content_type="image/png", headers={"Content-Disposition": 'attachment; filename="QR Rakerda.png"'}
    )


@require_POST
def link_exit(request, region, meeting):
    """Stop working with a link."""
    meeting = get_meeting(request, region, meeting, may="agenda.read")
    held = request.session.pop(HELD, None)
    return forget(leave(request, meeting.get_absolute_url(), toast=_("You no longer work with the link.") if held else ""))


def personal_page(link_user):
    """The address of the page that the link opens."""
    return reverse("proceedings:personal", args=[*link_user.participant.meeting.args, link_user.token])


def _wanted(request, link_user):
    """The address to go to next: `next` if it is within the meeting, else the personal page."""
    wanted, own = request.POST.get("next", ""), link_user.participant.meeting.get_absolute_url()
    safe = url_has_allowed_host_and_scheme(wanted, None) and wanted.startswith(own)
    return wanted if safe else personal_page(link_user)


def _answer_page(request, form, page, **context):
    meeting = form.participant.meeting
    context |= {"meeting": meeting, "participant": form.participant, "form": form, "page": page}
    context |= {"reception": Reception.objects.of(meeting)}
    return show_form(request, "participants/answers/answer.html", context)
