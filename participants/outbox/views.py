"""The outbox: messages are drafted, reviewed, and then sent. It holds numbers and personal links: for the secretariat only."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from agenda.access.lookups import get_meeting, get_of_meeting
from participants.models import Letter, Message
from participants.outbox.drafting import unanswered
from participants.outbox.forms import DraftForm, MessageForm
from participants.outbox.listing import changed_row, outbox
from participants.outbox.renewing import present, renew
from participants.outbox.texts import group_text
from rakerda.editing import hold
from rakerda.forms.pages import require_form, sent, show_form
from rakerda.htmx import answer, leave, show
from rakerda.pages.lists import as_key, as_moment

OF_LETTERS = {Message.Purpose.INVITATION, Message.Purpose.CHANGE, Message.Purpose.CANCELLATION}


@require_safe
def messages(request, region, meeting):
    """The messages that wait, that may be sent, and that were sent."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    return show(request, "participants/outbox/messages.html", "participants/outbox/_outbox.html", outbox(meeting, request.GET))


@require_form
def message_create(request, region, meeting):
    """Draft a message to many: about a letter (purpose, letter), or a reminder; `recipients` are ticked already."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    purpose, letter = _asked(request, meeting)
    picked = [as_key(number) for number in request.GET.getlist("recipients")]
    form = DraftForm(sent(request), meeting=meeting, purpose=purpose, letter=letter, picked=picked)
    if request.method == "POST" and form.is_valid():
        count = form.save()
        words = ngettext("%(count)s message is drafted.", "%(count)s messages are drafted.", count) % {"count": count}
        return leave(request, reverse("participants:messages", args=meeting.args), toast=words)
    context = {"meeting": meeting, "form": form, "purpose": purpose, "letter": letter}
    return show_form(request, "participants/outbox/message_create.html", context)


def _asked(request, meeting):
    """(purpose, letter of the meeting that it is about) from the query; a reminder and None without such a letter."""
    asked = request.GET.get("purpose", "")
    purpose = Message.Purpose(asked) if asked in Message.Purpose else Message.Purpose.REMINDER
    if purpose not in OF_LETTERS:
        return purpose, None
    rows = Letter.objects.filter(paper__meeting=meeting, purpose=purpose, paper__issued_at__isnull=False)
    letter = rows.select_related("paper").filter(pk=as_key(request.GET.get("letter", ""))).first()
    return (purpose, letter) if letter else (Message.Purpose.REMINDER, None)


@require_form
def message_update(request, region, meeting, message):
    """Show one message; while it waits, edit it. Saving counts as its review."""
    message = get_message(request, region, meeting, message)
    if request.method == "POST" and (message.sent_at or message.dropped_at):
        raise Http404
    if request.method == "POST":
        _renew(message)  # the form showed it so
    present(message.meeting, [message])
    form = MessageForm(sent(request), instance=message, meeting=message.meeting)
    if request.method == "POST" and form.is_valid():
        form.save()
        _look_through(request, message)
        return leave(request, f"{page_of(message.meeting)}?show=ready", toast=_("Saved, and ready to be sent."))
    context = {"meeting": message.meeting, "message": message, "form": form}
    return show_form(request, "participants/outbox/message_update.html", context)


@require_POST
def message_approval(request, region, meeting, message):
    """Approve a message after review: it may be sent."""
    message = get_message(request, region, meeting, message)
    _look_through(request, message)
    return _answer_row(request, message, "ready", toast=_("Approved, and ready to be sent."))


@require_POST
def messages_approval(request, region, meeting):
    """Approve all messages shown."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    numbers = [as_key(number) for number in request.POST.getlist("message")]
    rows = list(Message.objects.waiting().filter(meeting=meeting, pk__in=numbers, reviewed_at=None).select_related("letter"))
    for message in rows:
        _look_through(request, message)
    words = ngettext(
        "%(count)s message is approved and ready to be sent.", "%(count)s messages are approved and ready to be sent.", len(rows)
    )
    return leave(request, f"{page_of(meeting)}?show=ready", toast=words % {"count": len(rows)})


@require_POST
def messages_removal(request, region, meeting):
    """Take the messages picked out of the outbox unsent."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    numbers = [as_key(number) for number in request.POST.getlist("message")]
    rows = list(Message.objects.waiting().filter(meeting=meeting, pk__in=numbers))
    now = timezone.now()
    for message in rows:
        message.drop(now)
    words = ngettext("%(count)s message is dropped.", "%(count)s messages are dropped.", len(rows)) % {"count": len(rows)}
    undo = reverse("participants:messages_restoration", args=meeting.args, query={"at": now.isoformat()})
    return leave(request, page_of(meeting), toast=words, undo=undo if rows else "")


@require_POST
def messages_restoration(request, region, meeting):
    """Put those back that were dropped together at ?at=, unless the same was drafted for that person since."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    dropped = Message.objects.filter(meeting=meeting, dropped_at=as_moment(request.GET.get("at", "")), dropped_at__isnull=False)
    done = [message.restore() for message in dropped]
    words = ngettext("%(count)s message is back in the outbox.", "%(count)s messages are back in the outbox.", sum(done))
    toast = words % {"count": sum(done)} if any(done) else _("These messages were changed since.")
    if stays := len(done) - sum(done) if any(done) else 0:
        words = ngettext(
            "%(stays)s was drafted anew since and stays dropped.", "%(stays)s were drafted anew since and stay dropped.", stays
        )
        toast += " " + words % {"stays": stays}
    return leave(request, page_of(meeting), toast=toast)


@require_POST
def message_sending(request, region, meeting, message):
    """WhatsApp: a person sends it, by the link that opens the chat; mark it as sent. E-mail: queue it for the worker."""
    message = get_message(request, region, meeting, message)
    mail = message.channel == Message.Channel.EMAIL
    try:
        _require_present(message)
        message.post(by=request.actor) if mail else message.send(by=request.actor)
    except ValidationError as error:
        context = outbox(message.meeting, {"show": "ready"}) | {"problems": error.messages}
        return show(request, "participants/outbox/messages.html", "participants/outbox/_outbox.html", context, status=422)
    if mail:
        return _answer_row(request, message, "ready", toast=_("The e-mail is on its way."))
    toast = _("Marked as sent: %s") % message.participant
    undo = reverse(
        "participants:message_recall", args=[*message.meeting.args, message.pk], query={"at": message.sent_at.isoformat()}
    )
    return answer(request, message.get_absolute_url(), *_row(message), toast=toast, undo=undo)


@require_POST
def message_recall(request, region, meeting, message):
    """Take back the mark as sent that was made at ?at=: the chat was closed without sending. A later mark stays."""
    message = get_message(request, region, meeting, message)
    at = as_moment(request.GET.get("at", ""))
    done = message.take_back(by=request.actor, sent_at=at)
    toast = _("Ready to be sent again: %s") % message.participant if done else _("This message was changed since.")
    return _answer_row(request, message, "ready", toast=toast)


@require_POST
def messages_posting(request, region, meeting):
    """Queue every approved e-mail; a failed one is sent again by hand only."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    waiting = Message.objects.postable().filter(meeting=meeting).select_related("letter")
    rows = [message for message in waiting if not _renew(message)]
    for message in rows:
        message.post(by=request.actor)
    words = ngettext("%(count)s e-mail is on its way.", "%(count)s e-mails are on their way.", len(rows))
    return _answer(request, meeting, "ready", toast=words % {"count": len(rows)})


@require_POST
def message_removal(request, region, meeting, message):
    """Take a message out of the outbox unsent."""
    message = get_message(request, region, meeting, message)
    chosen = "ready" if message.reviewed_at else ""
    message.drop()
    message.refresh_from_db(fields=["dropped_at"])
    undo = reverse("participants:message_restoration", args=[*message.meeting.args, message.pk])
    return _answer_row(request, message, chosen, toast=_("Dropped."), undo=undo if message.dropped_at else "")


@require_POST
def message_restoration(request, region, meeting, message):
    """Put a dropped message back, unless the same was drafted for that person since."""
    message = get_message(request, region, meeting, message)
    done = message.restore()
    toast = _("Back in the outbox.") if done else _("This message was changed since.")
    return _answer_row(request, message, "ready" if message.reviewed_at else "", toast=toast)


@require_safe
def group_message(request, region, meeting):
    """The text for the chat group: the offices that have not confirmed. It holds no personal link."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    offices = [row.office for row in unanswered(meeting)]
    context = {"meeting": meeting, "text": group_text(meeting, offices) if offices else "", "count": len(offices)}
    return render(request, "participants/outbox/group_message.html", context)


def get_message(request, region, meeting, message):
    """A message of the meeting, for the secretariat."""
    rows = Message.objects.select_related("meeting__region", "participant__official", "letter__paper")
    may = "participants.run"
    return get_of_meeting(request, region, meeting, lambda meeting: rows.filter(meeting=meeting), may=may, pk=message)


def _renew(message):
    with transaction.atomic():
        hold(message)
        return renew(message)


def _look_through(request, message):
    """Record the review of a message as the page showed it: with the present day, time and place."""
    _renew(message)
    message.review(by=request.actor)


def _require_present(message):
    """Raises ValidationError for a message that told what is no longer so; it tells the present then."""
    if _renew(message):
        raise ValidationError(_("The meeting has changed since. The message says so now: look through it again."), "changed")


def page_of(meeting):
    return reverse("participants:messages", args=meeting.args)


def _row(message):
    return "participants/outbox/_message.html", changed_row(message)


def _answer_row(request, message, chosen, **toast):
    page = f"{page_of(message.meeting)}?show={chosen}" if chosen else page_of(message.meeting)
    return answer(request, f"{page}#message-{message.pk}", *_row(message), **toast)


def _answer(request, meeting, chosen, toast):
    page = f"{page_of(meeting)}?show={chosen}" if chosen else page_of(meeting)
    return answer(request, page, "participants/outbox/_outbox.html", outbox(meeting, {"show": chosen}), toast=toast)
