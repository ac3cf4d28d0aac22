"""The reception of a meeting: one page of settings for invitations, answers and the door."""

from django.urls import reverse
from django.utils.translation import gettext as _

from agenda.access.lookups import get_meeting
from participants.identity.fields import PhoneField
from participants.models import Reception
from rakerda.forms.inputs import DateTimeInput, WholeInput
from rakerda.forms.pages import require_form, sent, show_form
from rakerda.forms.regional import RegionalModelForm
from rakerda.htmx import leave

MOMENTS = ["answer_until", "room_code_from", "room_code_until"]


class ReceptionForm(RegionalModelForm):
    """The settings of invitations, answers and the door, entered once by the secretariat."""

    class Meta:
        model = Reception
        fields = [
            "answer_until", "unrepresented", "contact_name", "contact_phone", "greeting", "attire",
            "late_after", "signs", "extra_meals", "room_code_from", "room_code_until",
        ]  # fmt: skip
        field_classes = {"contact_phone": PhoneField}
        widgets = {
            **dict.fromkeys(MOMENTS, DateTimeInput),
            **dict.fromkeys(("late_after", "extra_meals"), WholeInput({"class": "field__input--short"})),
        }


@require_form
def reception_update(request, region, meeting):
    """Edit the settings of the reception. Times are those of the region's zone."""
    meeting = get_meeting(request, region, meeting, may="participants.run")
    form = ReceptionForm(sent(request), instance=Reception.objects.of(meeting), meeting=meeting)
    if request.method == "POST" and form.is_valid():
        form.save()
        return leave(request, reverse("participants:reception_update", args=meeting.args), toast=_("Saved."))
    context = {"meeting": meeting, "form": form, "zone": meeting.region.get_time_zone_display()}
    return show_form(request, "participants/invitations/reception_update.html", context)
