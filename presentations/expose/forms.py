"""What is typed about an exposé itself: its head, and the note with which it goes back."""

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from participants.access.people import listed
from presentations.models import Expose
from rakerda.editing import EditingForm
from rakerda.forms.inputs import DateInput


class ExposeForm(EditingForm, forms.ModelForm):
    """What heads an exposé. Its place in the agenda is for those who run the meeting."""

    class Meta:
        model = Expose
        fields = ["presenter", "figures_as_of", "figures", "session", "position", "minutes"]
        widgets = {"figures_as_of": DateInput, "figures": forms.RadioSelect}

    def __init__(self, *args, may_arrange, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["presenter"].queryset = presenters(self.instance)
        self.fields["presenter"].label_from_instance = lambda person: (
            f"{person.name}, {person.office}" if person.name else person.office
        )
        self.fields["session"].queryset = self.fields["session"].queryset.filter(day__meeting=self.instance.meeting)
        if not may_arrange:
            for name in ("session", "position", "minutes"):
                del self.fields[name]

    def check_again(self, row):
        """Raises Locked where it was locked since the page was read."""
        row.require_open()


def presenters(expose):
    """Who may present: those who stand for the unit and who represent them, or any participant where there are none."""
    people = listed(expose.meeting)
    own = people.filter(Q(mandates__unit=expose.unit) | Q(represents__mandates__unit=expose.unit) | Q(pk=expose.presenter_id))
    return own.distinct() if own.exists() else people


class ReturnForm(forms.Form):
    """Why an exposé goes back to its unit."""

    note = forms.CharField(
        label=_("What needs repair?"),
        help_text=_("The unit reads this, and it is kept."),
        max_length=2000,
        widget=forms.Textarea({"rows": 4}),
    )
