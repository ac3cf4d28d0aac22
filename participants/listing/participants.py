"""The pages of the registry."""

from django.db.models import ProtectedError
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from agenda.access.lookups import get_meeting
from participants.access.links import personal_url
from participants.access.lookups import get_arriving, get_day_of, get_participant
from participants.access.permissions import rights
from participants.answers.forms import AnswerForm
from participants.listing.attendance import recap
from participants.listing.differences import compare_again, leave_as_it_is, take_over
from participants.listing.forms import ParticipantForm, RepresentativeForm
from participants.listing.participant_list import changed_row, participant_list, place_of
from participants.models import Reception
from participants.models.check_in import TooEarly, why_early
from rakerda.forms.pages import require_form, sent, show_form
from rakerda.htmx import answer, leave, show


@require_safe
def participants(request, region, meeting):
    """Everyone on the list in protocol order, with answers and attendance."""
    meeting = get_meeting(request, region, meeting, may="participants.read")
    context = participant_list(meeting, request.GET)
    context |= {"recap": recap(meeting, context["day"]), **rights(request.user, meeting)}
    return show(request, "participants/listing/participants.html", "participants/listing/_participant_list.html", context)


@require_form
def participant_create(request, region, meeting):
    """Add a person or a vacant post to the list."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    form = ParticipantForm(sent(request), meeting=meeting)
    if request.method == "POST" and form.is_valid():
        participant = form.save()
        return leave(request, participant.get_absolute_url(), toast=_("%s is on the list.") % participant)
    return show_form(request, "participants/listing/participant_create.html", {"meeting": meeting, "form": form})


@require_form
def participant_update(request, region, meeting, participant):
    """A participant: all who work here may read, the secretariat edits."""
    may = "participants.run" if request.method == "POST" else "participants.read"
    participant = get_participant(request, region, meeting, participant, may=may)
    form = ParticipantForm(sent(request), instance=participant, meeting=participant.meeting)
    if request.method == "POST" and form.is_valid():
        form.save()
        return leave(request, participant.get_absolute_url(), toast=_("Saved."))
    context = {"meeting": participant.meeting, "participant": participant, "form": form, "units": participant.units}
    context |= {
        "check_ins": participant.check_ins.select_related("day", "signature"),
        **rights(request.user, participant.meeting),
    }
    context |= {"sent": participant.messages.exclude(sent_at=None).order_by("sent_at").last()}
    context["signs"] = Reception.objects.of(participant.meeting).signs
    if context["may_run"]:
        answer_form = AnswerForm(participant=participant, auto_id="by_phone_%s")  # the page has another form with a name
        context |= {"answer_form": answer_form, "link": personal_url(participant)}
    return show_form(request, "participants/listing/participant_update.html", context)


@require_POST
def participant_attendance(request, region, meeting, participant):
    """Record attendance, or take it back (came=0). The undo of a toast is an address, so `came` may be in its query."""
    participant = get_arriving(request, region, meeting, participant, may="participants.check_in")
    asked = {**request.GET.dict(), **request.POST.dict()}
    day = get_day_of(participant.meeting, asked.get("day", ""))
    came = asked.get("came") != "0"
    if came:
        try:
            participant.check_in(day, request.actor)
        except TooEarly as early:
            return _answer_row(request, participant, day, asked, toast=early.reason)
    else:
        try:
            participant.undo_check_in(day)
        except ProtectedError:
            stays = _("%s is recorded in the minutes and remains marked as present.") % participant
            return _answer_row(request, participant, day, asked, toast=stays)
    toast = _("%s is present.") if came else _("%s is no longer marked as present.")
    undo = f"{request.path}?day={day.pk}&came={0 if came else 1}"
    return _answer_row(request, participant, day, asked, toast=toast % participant, undo=undo)


@require_form
def representative_create(request, region, meeting, participant):
    """Record a representative of this participant."""
    participant = get_participant(request, region, meeting, participant, may="participants.check_in")
    day = get_day_of(participant.meeting, request.POST.get("day") or request.GET.get("day", ""))
    form = RepresentativeForm(sent(request), meeting=participant.meeting)
    if early := why_early(day):
        return leave(request, place_on_list(participant, day), toast=early)
    if request.method == "POST" and form.is_valid():
        representative = participant.represent_by(**form.cleaned_data, by=request.actor, day=day)
        return leave(request, place_on_list(representative, day), toast=_("%s is present.") % representative)
    context = {"meeting": participant.meeting, "participant": participant, "day": day, "form": form}
    return show_form(request, "participants/listing/representative_create.html", context)


@require_POST
def participant_renewal(request, region, meeting, participant):
    """Take over the directory's present entry for somebody: another holder, title or office."""
    participant = get_participant(request, region, meeting, participant, may="participants.run")
    done = take_over(participant)
    toast = (
        _("Taken over from the directory.") if done else _("There is nothing to take over, or the holder is on the list already.")
    )
    return _leave_for_row(request, participant, toast)


@require_POST
def participant_retention(request, region, meeting, participant):
    """Dismiss a difference from the directory; with keep=0 show it again."""
    participant = get_participant(request, region, meeting, participant, may="participants.run")
    if request.POST.get("keep") == "0":
        compare_again(participant)
        return _leave_for_row(request, participant, _("Compared with the directory again."))
    done = leave_as_it_is(participant)
    return _leave_for_row(request, participant, _("Left as it is.") if done else _("There is no difference any more."))


def _leave_for_row(request, participant, toast):
    page = reverse("participants:participants", args=participant.meeting.args, query={"shown": place_of(participant)})
    return leave(request, f"{page}#participant-{participant.pk}", toast=toast)


def place_on_list(participant, day):
    """The address of somebody's row in the list."""
    page = reverse("participants:participants", args=participant.meeting.args)
    return f"{page}?day={day.pk}&shown={place_of(participant)}#participant-{participant.pk}"


def _answer_row(request, participant, day, asked, **toast):
    meeting = participant.meeting
    context = {
        **changed_row(participant, day, asked.get("q", ""), asked.get("group", "")),
        "recap": recap(meeting, day),
        **rights(request.user, meeting),
    }
    return answer(request, place_on_list(participant, day), "participants/listing/_participant.html", context, **toast)
