"""The page on which a participant signs, away from a desk."""

from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _

from participants.access.lookups import get_arriving, get_day_of
from participants.door.signing import SignatureForm, path, sign
from participants.models import CheckIn, Reception
from rakerda.forms.pages import require_form, sent, show_form
from rakerda.htmx import leave


@require_form
def participant_signature(request, region, meeting, participant):
    """Sign for an arrival of a day, in a meeting with signatures on screen. Only users who may check in see it."""
    participant = get_arriving(request, region, meeting, participant, may="participants.check_in")
    day = get_day_of(participant.meeting, request.GET.get("day", ""))
    check_in = CheckIn.objects.whole_days().select_related("signature").filter(participant=participant, day=day).first()
    if not Reception.objects.of(participant.meeting).signs:
        raise Http404
    if check_in is None:
        return leave(request, participant.get_absolute_url(), toast=_("Record the arrival first; the signature comes after it."))
    form = SignatureForm(sent(request))
    if request.method == "POST" and form.is_valid():
        sign(check_in, form.cleaned_data["strokes"], timezone.now())
        return leave(request, participant.get_absolute_url(), toast=_("The signature is kept."))
    context = {"meeting": participant.meeting, "participant": participant, "day": day, "form": form}
    kept = getattr(check_in, "signature", None)
    return show_form(
        request,
        "participants/door/participant_signature.html",
        {**context, "kept": kept, "path": path(kept.strokes) if kept else ""},
    )
